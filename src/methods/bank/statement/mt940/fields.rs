//! The fields of an MT940 file, told apart from text that looks like one.

/// A field: its tag, what stands in it, and the line it begins on.
pub(super) struct Field {
    pub tag: String,
    pub lines: Vec<String>,
    pub line: usize,
}

/// Tags that stand before the bookings of a statement, and nowhere else.
const HEADING: [&str; 11] = ["13", "13D", "20", "21", "25", "25P", "28", "28C", "34F", "60F", "60M"];

/// Tags of the bookings and what follows them.
const BODY: [&str; 8] = ["61", "86", "62F", "62M", "64", "65", "90C", "90D"];

/// The tag at the beginning of a line.
pub(super) fn tag(line: &str) -> Option<&str> {
    field_of(inside(line)).map(|(tag, _)| tag)
}

/// All fields; what stands before the first one, and between two statements, is nobody's.
pub(super) fn read(text: &str) -> Vec<Field> {
    let lines: Vec<&str> = text.lines().map(inside).collect();
    let mut fields: Vec<Field> = Vec::new();
    let (mut open, mut booking) = (false, false);
    for (n, line) in lines.iter().enumerate() {
        if let Some((tag, rest)) = field_at(&lines[n..], booking) {
            booking = tag == "61" || booking && matches!(tag, "86" | "90C" | "90D");
            fields.push(Field { tag: tag.to_owned(), lines: vec![rest.to_owned()], line: n + 1 });
            open = true;
        } else if !booking && (*line == "-" || line.starts_with("-}")) {
            open = false;
        } else if let Some(field) = fields.last_mut().filter(|_| open) {
            field.lines.push((*line).to_owned());
        }
    }
    fields
}

/// The field that begins with the first of these lines. A text may be cut so that a line of it begins with a time
/// (`:26:37`, `:20:15`): its number is no tag at all, or one that cannot stand among bookings unless another
/// statement begins there, with a second tag of a heading after it.
fn field_at<'a>(lines: &[&'a str], booking: bool) -> Option<(&'a str, &'a str)> {
    let (first, rest) = lines.split_first()?;
    let field = field_of(first)?;
    let next = || rest.iter().find_map(|line| field_of(line)).is_some_and(|(tag, _)| HEADING.contains(&tag));
    let fits = !HEADING.contains(&field.0) || !booking || next();
    fits.then_some(field)
}

/// A line without the blocks of a SWIFT envelope and the control characters around them.
fn inside(line: &str) -> &str {
    let line = line.trim_end_matches(|c: char| c.is_control());
    let line = line.rsplit_once("{4:").map_or(line, |(_, rest)| rest);
    line.trim_start_matches(|c: char| c.is_control())
}

/// `:61:…` as its tag and the rest.
fn field_of(line: &str) -> Option<(&str, &str)> {
    let (tag, rest) = line.strip_prefix(':')?.split_once(':')?;
    let known = HEADING.contains(&tag) || BODY.contains(&tag);
    known.then_some((tag, rest))
}
