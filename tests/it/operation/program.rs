//! The program on the command line: what it says, and how it ends.

use crate::support::{process::PROGRAM, scratch::fresh_folder};
use guichet::config::EXAMPLE;
use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

/// A folder of one test, with this configuration in it.
struct Folder(PathBuf);

impl Folder {
    fn with(config: &str) -> Self {
        let folder = fresh_folder("c");
        fs::write(folder.join("shop.toml"), config).unwrap();
        Self(folder)
    }

    /// Runs the program to its end, with stacks wished for as some operators' environments have it.
    fn runs(&self, arguments: &[&str]) -> Output {
        Command::new(PROGRAM)
            .current_dir(&self.0)
            .args(["--config", "shop.toml", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .env("RUST_BACKTRACE", "1")
            .env_remove("GUICHET_DATABASE")
            .output()
            .unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_program_tells_its_version() {
    let output = Command::new(PROGRAM).arg("--version").output().unwrap();
    assert!(output.status.success());
    assert_eq!(said(&output).0, format!("guichet {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_mistake_is_told_in_one_line_without_a_stack() {
    let folder = Folder::with(&EXAMPLE.replace("order_days = 7", "order_days = 0"));
    for arguments in [&["check"][..], &[]] {
        let output = folder.runs(arguments);
        let (_, err) = said(&output);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(err.lines().count(), 1, "{err}");
        assert!(err.starts_with("Error: shop.toml:") && err.contains("order_days is from 1 to 365"), "{err}");
    }
}

#[test]
fn a_start_that_fails_says_why_without_a_stack() {
    let folder = Folder::with(EXAMPLE);
    let database = "sqlite:/proc/nowhere/guichet.sqlite";
    let output = folder.runs(&["--database", database]);
    let (_, err) = said(&output);
    assert_eq!(output.status.code(), Some(1));
    let last = err.lines().last().unwrap();
    assert!(last.starts_with("Error: ") && last.contains(database), "{err}");
    assert!(!err.to_lowercase().contains("backtrace") && !err.contains("anyhow::"), "{err}");
}

#[test]
fn a_check_of_the_sandbox_has_nothing_to_ask_outside() {
    let output = Folder::with(EXAMPLE).runs(&["check", "--online"]);
    let (out, err) = said(&output);
    assert!(output.status.success(), "{out}{err}");
    assert!(out.contains("nothing to ask"), "{out}");
}

#[test]
fn a_check_that_fails_says_so_by_line_and_by_exit_code() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mail = format!("gateway = \"localhost\"\nport = {port}\nsecurity = \"plain\"\n");
    let (before, mailed) = EXAMPLE.split_once("[mail]").unwrap();
    let folder =
        Folder::with(&format!("{before}[mail]{}", mailed.replacen("gateway = \"sandbox\"\n", &mail, 1)));
    let output = folder.runs(&["check", "--online"]);
    let (out, err) = said(&output);
    assert_eq!(output.status.code(), Some(1), "{out}{err}");
    let line = out.lines().last().unwrap();
    assert!(line.starts_with("FAIL  mail") && line.contains("Check [mail]"), "{out}");
    assert!(folder.runs(&["check"]).status.success(), "without asking, all is in order");
}
