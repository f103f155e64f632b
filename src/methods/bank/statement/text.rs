//! From the bytes of a bank's file to text, and small readings that all formats share.

/// What Windows puts where Latin-1 has control characters, from 0x80 to 0x9F.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file, every line of which ends with `\n`. UTF-16 and UTF-8 when it is that, and otherwise
/// Windows-1252, which holds Latin-1: banks declare neither reliably. `None` for broken UTF-16.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let text = match utf16(bytes) {
        Some(unit) => wide(bytes, unit)?,
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| windows(*byte)).collect(),
        },
    };
    Some(unify_line_ends(text.strip_prefix('\u{feff}').unwrap_or(&text)))
}

/// How two bytes make a unit of UTF-16: by its mark or, without one, by the letters at the beginning.
fn utf16(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    match bytes {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        [1..=0xff, 0, 1..=0xff, 0, ..] => Some(u16::from_le_bytes),
        [0, 1..=0xff, 0, 1..=0xff, ..] => Some(u16::from_be_bytes),
        _ => None,
    }
}

/// UTF-16 as text. No statement has a zero in it; UTF-32 would.
fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let pairs = bytes.chunks_exact(2);
    let whole = pairs.remainder().is_empty();
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    let text: String = char::decode_utf16(units).collect::<Result<_, _>>().ok()?;
    (whole && !text.contains('\0')).then_some(text)
}

/// Ends every line with `\n` alone, so that all readers mean the same by a line. Files have `\r\n` (Windows),
/// `\r` (old Macs) and, converted once too often, `\r\r\n`.
fn unify_line_ends(text: &str) -> String {
    let mut unified = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\r') {
        let after = rest[at..].trim_start_matches('\r');
        let returns = rest.len() - at - after.len();
        unified.push_str(&rest[..at]);
        rest = match after.strip_prefix('\n') {
            Some(next) => {
                unified.push('\n');
                next
            }
            None => {
                unified.extend(std::iter::repeat_n('\n', returns));
                after
            }
        };
    }
    unified.push_str(rest);
    unified
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// One line, with every run of white space and marks that nobody sees as one space. None when nothing is left.
pub(super) fn clean(text: &str) -> Option<String> {
    let seen = |c: char| if c.is_control() { ' ' } else { c };
    let text: String = text.chars().filter(|c| *c != '\u{ad}').map(seen).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// A reference, unless it is one of the words by which banks say that there is none.
pub(super) fn reference(text: &str) -> Option<String> {
    let text = clean(text)?;
    let none = ["NOTPROVIDED", "NONREF", "NOTAPPLICABLE", "NOT PROVIDED", "KREF+", "EREF+"];
    (!none.contains(&text.to_uppercase().as_str())).then_some(text)
}
