//! Reads e-mail addresses as keyboards and clipboards give them.

use super::name::{is_unseen, plain_sign};

/// Returns an address in the form it is compared in: lower case, plain signs, an international domain in its
/// ASCII form. Full-width signs, characters that nobody sees, `mailto:`, a name around it and a comma behind it
/// are taken off, as people who paste them cannot see what is wrong. Returns `None` when it cannot be one.
pub fn email(text: &str) -> Option<String> {
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).map(plain_sign).collect();
    let seen = seen.to_lowercase();
    let (local, domain) = bare(&seen).split_once('@')?;
    let domain = match url::Host::parse(domain).ok()? {
        url::Host::Domain(domain) => domain,
        url::Host::Ipv4(_) | url::Host::Ipv6(_) => return None,
    };
    let fine = |b: u8| b.is_ascii_graphic() && !b"<>(),;:\\\"[]".contains(&b);
    let address = format!("{local}@{domain}");
    let fits = address.len() <= 254
        && !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && address.bytes().all(fine);
    (fits && address.parse::<lettre::Address>().is_ok()).then_some(address)
}

/// What is left without the things that come along when an address is copied.
fn bare(text: &str) -> &str {
    let text = text.trim().trim_end_matches([',', ';']).trim();
    let inside = text.strip_suffix('>').and_then(|text| text.rsplit_once('<')).map_or(text, |(_, it)| it);
    let inside = inside.trim().strip_prefix("mailto:").unwrap_or(inside);
    inside.split_once('?').map_or(inside, |(address, _)| address).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_people_type_and_paste_it() {
        let ann = [
            "ann@walkers.example",
            "  Ann@Walkers.EXAMPLE ",
            "ann＠walkers.example",
            "ann@walkers。example",
            "ａｎｎ@walkers.example",
            "ann@walkers.example\u{200b}",
            "\u{200e}ann@walkers.example",
            "mailto:ann@walkers.example",
            "mailto:ann@walkers.example?subject=Order",
            "Ann Walker <ann@walkers.example>",
            "<ann@walkers.example>;",
            "ann@walkers.example,",
        ];
        for text in ann {
            assert_eq!(email(text).as_deref(), Some("ann@walkers.example"), "{text:?}");
        }
        assert_eq!(email("info@müller.example").as_deref(), Some("info@xn--mller-kva.example"));
        assert_eq!(email("info@xn--mller-kva.example").as_deref(), Some("info@xn--mller-kva.example"));
    }

    #[test]
    fn what_is_no_single_address_is_refused() {
        let broken = [
            "",
            "@",
            "ann",
            "ann@",
            "@walkers.example",
            "ann@localhost",
            "ann@walkers.example.",
            "ann@.example",
            "ann@walkers..example",
            "ann@127.0.0.1",
            "ann@walkers.example, bob@walkers.example",
            "ann lee@walkers.example",
            "ann@walk ers.example",
            "änn@walkers.example",
            "a@b@walkers.example",
            "ann@walkers.example\r\nbcc:x@y.example",
        ];
        for text in broken {
            assert_eq!(email(text), None, "{text:?}");
        }
    }
}
