//! QR codes: what is drawn is read back by a real decoder, as a picture of the page and as a saved one.

use guichet::qr;
use std::{
    io::Write,
    process::{Command, Stdio},
};

const WECHAT: &str = "weixin://wxpay/bizpayurl?pr=J4kLq0Zzz";
const ALIPAY: &str = "https://qr.alipay.com/bax09455ikhbkjklk7lw00d6?defaultOpen=1&note=%E4%BB%98%E6%AC%BE";

/// Runs a program of Debian's and gives it a file on its standard input.
fn through(program: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{program}: {error}; tests/run installs it"));
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

pub fn decode(png: &[u8]) -> String {
    let read = through("zbarimg", &["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "-"], png);
    String::from_utf8(read).unwrap().trim_end().to_owned()
}

/// The picture of a page as a screen shows it.
pub fn screen(svg: &str) -> Vec<u8> {
    through("rsvg-convert", &["--width", "480", "--format", "png"], svg.as_bytes())
}

fn payloads() -> [String; 3] {
    [WECHAT.to_owned(), ALIPAY.to_owned(), "x".repeat(900)]
}

#[test]
fn a_code_on_the_screen_is_read_back() {
    for payload in payloads() {
        let svg = qr::svg(&qr::path(&payload).unwrap()).unwrap();
        assert_eq!(decode(&screen(&svg)), payload);
    }
}

#[test]
fn a_saved_code_is_read_back() {
    for payload in payloads() {
        assert_eq!(decode(&qr::png(&payload).unwrap()), payload);
    }
}

#[test]
fn a_code_is_black_on_white_with_a_quiet_zone_of_four() {
    let drawn = qr::path(WECHAT).unwrap();
    let svg = qr::svg(&drawn).unwrap();
    let size: usize = drawn.split_once(' ').unwrap().0.parse().unwrap();
    assert!(svg.contains(&format!("viewBox=\"0 0 {size} {size}\"")), "{svg}");
    assert!(svg.contains("fill=\"#fff\" d=\"M0 0h") && svg.contains("fill=\"#000\""), "{svg}");
    let runs = drawn.split_once(' ').unwrap().1.split('M').skip(1).map(|run| {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let width: usize = rest.split_once('v').unwrap().0.parse().unwrap();
        (x.parse::<usize>().unwrap(), y.parse::<usize>().unwrap(), width)
    });
    for (x, y, width) in runs {
        assert!(x >= 4 && y >= 4 && x + width <= size - 4 && y < size - 4, "{x} {y} {width} of {size}");
    }
}

#[test]
fn a_text_that_fits_no_code_is_refused() {
    let too_long = "x".repeat(3_000);
    assert_eq!(qr::path(&too_long), None);
    assert_eq!(qr::png(&too_long), None);
}
