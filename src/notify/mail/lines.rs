//! Makes what strangers have typed fit to stand in an email.

/// The longest line a value may make; nobody reads on after that.
const LINE_CHARS: usize = 400;

/// A stranger's name, written so that no mail client makes a link of it: a word joiner, which nobody sees, follows
/// every dot inside.
pub(super) fn unlinked(name: &str) -> String {
    name.replace('.', ".\u{2060}")
}

/// Names come from strangers: a line stays one line, in its own direction, and ends.
pub(super) fn one_line(text: impl AsRef<str>) -> String {
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let calm = text.as_ref().chars().filter(|c| !turns(c)).map(|c| if breaks(c) { ' ' } else { c });
    calm.take(LINE_CHARS).collect()
}
