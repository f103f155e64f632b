//! What a stranger sees of an AWS account's number and of an e-mail address.

/// The last four digits.
pub fn account(number: &str) -> String {
    let shown = number.len().saturating_sub(4);
    let tail = number.get(shown..).unwrap_or_default();
    format!("{}{tail}", "•".repeat(shown))
}

/// The first letter and the domain: enough to know one's own address by.
pub fn email(address: &str) -> String {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    let first: String = local.chars().take(1).collect();
    format!("{first}•••@{domain}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_shows_enough_to_know_ones_own_by() {
        assert_eq!(account("111122223333"), "••••••••3333");
        assert_eq!(account("12"), "12");
        assert_eq!(email("li.na@acme.example"), "l•••@acme.example");
        assert_eq!(email("l@acme.example"), "l•••@acme.example");
    }
}
