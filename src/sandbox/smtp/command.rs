//! Reads one line of SMTP (RFC 5321) as a command.

/// What a client asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command<'a> {
    /// `EHLO` when extended, else `HELO`.
    Hello {
        extended: bool,
    },
    /// `MAIL FROM:<…>`, with the size the client announces.
    Mail {
        size_bytes: Option<usize>,
    },
    /// `RCPT TO:<…>`
    Recipient(&'a str),
    Data,
    Reset,
    Noop,
    Quit,
    /// A known word whose rest cannot be read.
    Garbled,
    Unknown,
}

/// Reads a line without its CR LF.
pub(super) fn read(line: &str) -> Command<'_> {
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    match word.to_ascii_uppercase().as_str() {
        "EHLO" if !rest.trim().is_empty() => Command::Hello { extended: true },
        "HELO" if !rest.trim().is_empty() => Command::Hello { extended: false },
        "MAIL" => sender(rest),
        "RCPT" => path(rest, "TO:").map_or(Command::Garbled, |(address, _)| recipient(address)),
        "DATA" => Command::Data,
        "RSET" => Command::Reset,
        "NOOP" => Command::Noop,
        "QUIT" => Command::Quit,
        "EHLO" | "HELO" => Command::Garbled,
        _ => Command::Unknown,
    }
}

fn sender(rest: &str) -> Command<'_> {
    let Some((_, options)) = path(rest, "FROM:") else { return Command::Garbled };
    let size = options.split(' ').find_map(|option| option.strip_prefix("SIZE="));
    match size.map(str::parse) {
        None => Command::Mail { size_bytes: None },
        Some(Ok(size)) => Command::Mail { size_bytes: Some(size) },
        Some(Err(_)) => Command::Garbled,
    }
}

fn recipient(address: &str) -> Command<'_> {
    let whole = address.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && !domain.is_empty());
    if whole { Command::Recipient(address) } else { Command::Garbled }
}

/// Splits `FROM:<a@b> OPTIONS` into the address and the options.
fn path<'a>(rest: &'a str, label: &str) -> Option<(&'a str, &'a str)> {
    let start = rest.get(..label.len()).filter(|found| found.eq_ignore_ascii_case(label))?;
    let inner = rest[start.len()..].trim_start().strip_prefix('<')?;
    let (address, options) = inner.split_once('>')?;
    let clean = !address.chars().any(|c| c.is_control() || c.is_whitespace() || c == '<');
    clean.then_some((address, options.trim()))
}
