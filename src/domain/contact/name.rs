//! Which names people and organisations may give themselves: names appear in emails to others.

/// Whose name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameOf {
    Person,
    Organisation,
}

/// Returns true if this can be a name: something to read, and no bait.
///
/// Mail clients turn web and e-mail addresses into links, even without `https://`, so a name could carry a stranger's
/// link in an email of ours. Refused are therefore schemes, `www.`, e-mail addresses, and domains, with or without a
/// path, also when written with full-width characters. Two kinds of honest names look the same and are accepted:
/// an organisation may begin with a domain ("Booking.com B.V."), as a name that tells people to go somewhere has
/// words before it; and abbreviations may be written together ("Co.KG", "Prof.Dr."). Letters write every dot inside a
/// name so that no client makes a link of it, see `notify::mail`. Initials ("A.B. Smith") and dots before a space
/// ("St. Gallen AG") are no domains.
pub fn acceptable_name(text: &str, of: NameOf) -> bool {
    let name = text.trim();
    let length = name.chars().count();
    let fits = (1..=100).contains(&length) && !name.chars().any(|c| c.is_control() || turns(c));
    let readable = name.chars().any(|c| c.is_alphanumeric() && !is_unseen(c));
    fits && readable && !is_bait(&plain(name), of)
}

/// Characters that change the direction of the text around them: what is read would not be what is there.
fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters that leave nothing to see: zero-width and format characters, and the fillers of Hangul, which count
/// as letters.
pub(super) fn is_unseen(c: char) -> bool {
    let formats =
        matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    let fillers = matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}');
    formats || fillers || turns(c)
}

/// A full-width sign or another dot as its plain twin.
pub(super) fn plain_sign(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3002}' | '\u{ff61}' | '\u{2024}' | '\u{fe52}' => '.',
        '\u{2044}' | '\u{2215}' => '/',
        other => other,
    }
}

/// The name as a mail client may read it.
fn plain(name: &str) -> String {
    name.chars().map(plain_sign).collect::<String>().to_lowercase()
}

fn is_bait(name: &str, of: NameOf) -> bool {
    if name.contains("://") || name.contains("www.") || name.contains("mailto:") {
        return true;
    }
    let separate = |c: char| c.is_whitespace() || ",;|&+()[]{}<>\"'“”„«»‘’".contains(c);
    let words = name.split(separate).map(|word| word.trim_matches(|c: char| ".-!?:…".contains(c)));
    words.filter(|word| !word.is_empty()).enumerate().any(|(nth, word)| {
        let leads = nth == 0 && of == NameOf::Organisation && is_host(word);
        !leads && word.split(['/', ':', '?', '#', '@', '\\']).any(is_host)
    })
}

/// Abbreviations that honest names write together, with dots between: "Müller GmbH & Co.KG", "Dr.med. Huber".
const TOGETHER: [&str; 24] = [
    "ag", "bros", "co", "corp", "dent", "dipl", "dr", "gmbh", "inc", "ing", "jr", "jur", "kg", "llc", "llp",
    "ltd", "med", "nat", "ohg", "phil", "prof", "pty", "rer", "sr",
];

/// Returns true if it is a domain or a network address. The last label of a domain has two letters or more.
fn is_host(word: &str) -> bool {
    let labels: Vec<&str> = word.split('.').collect();
    let made = |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let Some(last) = labels.last().filter(|_| labels.len() > 1 && labels.iter().all(made)) else {
        return false;
    };
    let numbers = labels.len() == 4 && labels.iter().all(|label| label.bytes().all(|b| b.is_ascii_digit()));
    let top = last.chars().count() >= 2 && last.chars().any(char::is_alphabetic);
    let together = labels.iter().all(|label| TOGETHER.contains(label) || label.chars().count() == 1);
    numbers || (top && !together)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_nobody_can_see_is_refused() {
        for name in ["\u{200b}\u{2060}", "\u{3164}", "\u{ad}\u{feff}", "...", "-"] {
            assert!(!acceptable_name(name, NameOf::Person), "{name:?}");
        }
        assert!(
            acceptable_name("李娜", NameOf::Person) && acceptable_name("می\u{200c}خواهم", NameOf::Person)
        );
    }

    #[test]
    fn honest_names_are_accepted() {
        for name in [
            "Booking.com B.V.",
            "Amazon.com, Inc.",
            "check24.de GmbH",
            "St. Gallen AG",
            "A.B. Smith & Sons",
            "Müller GmbH & Co.KG",
            "Shanghai Trading Co.,Ltd.",
            "Generali S.p.A.",
            "AC/DC Power Ltd",
            "No.1 Trading",
            "Yahoo! Inc.",
            "上海云信有限公司",
            "Hewlett-Packard (Schweiz) GmbH",
            "Industrie 4.0 e.V.",
        ] {
            assert!(acceptable_name(name, NameOf::Organisation), "{name}");
        }
        for name in [
            "A.B. Smith",
            "J.R.R. Tolkien",
            "Dr.med. Eva Huber",
            "Prof.Dr. Li",
            "李娜",
            "Jean-Luc d’Arc",
            "St. John",
        ] {
            assert!(acceptable_name(name, NameOf::Person), "{name}");
        }
    }

    #[test]
    fn bait_is_refused() {
        let long = "x".repeat(101);
        let baits = [
            "Pay your invoice at evil-shop.example/pay",
            "evil-shop.example/pay",
            "Pay at www.x",
            "See http://evil.example",
            "Pay at evil-shop.example",
            "Visit evil-shop.example now, urgent",
            "Visit evil-shop\u{ff0e}example now",
            "Visit evil-shop。example now",
            "Pay：evil.example／pay",
            "ｗｗｗ.evil.example",
            "Write to pay@evil.example",
            "pay@evil.example",
            "mailto:pay@evil.example",
            "Go to (evil.example)!",
            "Acme 192.0.2.7",
            "evil.example:8080/x",
            "Acme\u{202e}moc.live",
            "",
            "  ",
            "a\nb",
            &long,
        ];
        for name in baits {
            assert!(!acceptable_name(name, NameOf::Organisation), "{name}");
            assert!(!acceptable_name(name, NameOf::Person), "{name}");
        }
        assert!(!acceptable_name("evil.example Support", NameOf::Person));
    }
}
