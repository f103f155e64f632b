//! Where signing in may lead: pages of ours, and the doors of well-known mailboxes.

/// The path to go on to after signing in, if it is one of ours; the start otherwise. `//host`, `/\host`
/// and paths with control characters, which browsers drop, would lead to another site.
pub fn local(next: &str) -> &str {
    let ours = next.strip_prefix('/').is_some_and(|rest| !rest.starts_with(['/', '\\']));
    let plain = next.len() <= 1000 && !next.chars().any(char::is_control);
    if ours && plain { next } else { "/" }
}

/// Where people read the mail of a well-known service (A3: “Go to my mail”).
pub fn mailbox(email: &str) -> Option<&'static str> {
    Some(match email.rsplit_once('@')?.1 {
        "gmail.com" | "googlemail.com" => "https://mail.google.com/",
        "outlook.com" | "hotmail.com" | "live.com" => "https://outlook.live.com/mail/",
        "icloud.com" | "me.com" => "https://www.icloud.com/mail",
        "yahoo.com" => "https://mail.yahoo.com/",
        "proton.me" | "protonmail.com" => "https://mail.proton.me/",
        "qq.com" | "foxmail.com" => "https://mail.qq.com/",
        "163.com" => "https://mail.163.com/",
        "126.com" => "https://mail.126.com/",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_leads_to_pages_of_ours_only() {
        for ours in ["/", "/orders", "/orders?state=unpaid&page=2", "/products/otp?x=//y", "/a\\b", "/é"] {
            assert_eq!(local(ours), ours);
        }
        let long = format!("/{}", "a".repeat(1000));
        let others = [
            "",
            "orders",
            "//evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            " /orders",
            "/\t/evil.example",
            "/\n/evil.example",
            "/orders\r\nSet-Cookie: a=b",
            "/\u{85}/evil.example",
            &long,
        ];
        for other in others {
            assert_eq!(local(other), "/", "{other:?}");
        }
    }

    #[test]
    fn only_the_services_own_domain_opens_its_mailbox() {
        assert_eq!(mailbox("li.na@qq.com"), Some("https://mail.qq.com/"));
        assert_eq!(mailbox("li.na@notqq.com"), None);
        assert_eq!(mailbox("qq.com"), None);
    }
}
