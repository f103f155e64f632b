//! Addresses, and the links and groups they are shown in.

use crate::{
    domain::{Currency, Money},
    methods::usdt::{
        account::{Account, NotAnAddress, groups},
        chain::Chain,
        config::{USDT_ETHEREUM, USDT_TRON},
        uri::eip681,
    },
};
use proptest::prelude::*;

const TRON: &str = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
const ETHEREUM: &str = "0xdAC17F958D2ee523a2206206994597C13D831ec7";

#[test]
fn the_tokens_of_the_main_networks_are_written_as_their_issuer_does() {
    assert_eq!(USDT_TRON.show(Chain::Tron), TRON);
    assert_eq!(USDT_ETHEREUM.show(Chain::Ethereum), ETHEREUM);
    assert_eq!(Account::parse(TRON, Chain::Tron), Ok(USDT_TRON));
    assert_eq!(Account::parse(ETHEREUM, Chain::Ethereum), Ok(USDT_ETHEREUM));
    assert_eq!(USDT_TRON.tron_hex(), "41a614f803b6fd780986a42c78ec9c7f77e6ded13c");
    assert_eq!(Account::parse(&USDT_TRON.tron_hex(), Chain::Tron), Ok(USDT_TRON));
}

#[test]
fn a_letter_in_the_wrong_case_is_refused() {
    let checksum = Err(NotAnAddress::Checksum);
    assert_eq!(Account::parse("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6T", Chain::Tron), checksum);
    assert_eq!(Account::parse("0xdAC17F958D2ee523a2206206994597C13D831Ec7", Chain::Ethereum), checksum);
}

#[test]
fn an_ethereum_address_in_one_case_is_taken() {
    assert_eq!(Account::parse(&ETHEREUM.to_lowercase(), Chain::Ethereum), Ok(USDT_ETHEREUM));
    let upper = format!("0x{}", ETHEREUM[2..].to_uppercase());
    assert_eq!(Account::parse(&upper, Chain::Ethereum), Ok(USDT_ETHEREUM));
}

#[test]
fn an_address_of_another_chain_is_no_address_of_this_one() {
    for text in
        [ETHEREUM, "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "", "T", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6", "é"]
    {
        assert_eq!(Account::parse(text, Chain::Tron), Err(NotAnAddress::Form), "{text}");
    }
    for text in [TRON, "dAC17F958D2ee523a2206206994597C13D831ec7", "0x", "0xdAC17F", "0Xdac17f958d2ee523"] {
        assert_eq!(Account::parse(text, Chain::Ethereum), Err(NotAnAddress::Form), "{text}");
    }
}

#[test]
fn groups_are_of_four_and_make_up_the_address() {
    assert_eq!(groups(TRON)[..2], ["TR7N", "Hqje"]);
    assert_eq!(groups(TRON).last(), Some(&"6t"));
    assert_eq!(groups(ETHEREUM)[0], "0xdAC1");
    assert_eq!(groups(ETHEREUM).len(), 10);
    assert_eq!(groups(TRON).concat(), TRON);
}

#[test]
fn a_payment_address_names_token_chain_recipient_and_millionths_in_lower_case() {
    let to = Account([0xAB; 20]);
    let amount = Money::new(51_000_123, Currency::USDT);
    assert_eq!(
        eip681(&USDT_ETHEREUM, 1, &to, amount),
        "ethereum:0xdac17f958d2ee523a2206206994597c13d831ec7@1/transfer\
         ?address=0xabababababababababababababababababababab&uint256=51000123"
    );
}

proptest! {
    #[test]
    fn what_is_shown_is_read_again(bytes in any::<[u8; 20]>()) {
        let account = Account(bytes);
        for chain in [Chain::Tron, Chain::Ethereum] {
            prop_assert_eq!(Account::parse(&account.show(chain), chain), Ok(account));
        }
        prop_assert_eq!(account.show(Chain::Tron).len(), 34);
    }

    #[test]
    fn an_address_with_one_character_changed_never_becomes_another(
        bytes in any::<[u8; 20]>(), at in 1_usize..34, by in "[1-9A-HJ-NP-Za-km-z]"
    ) {
        let shown = Account(bytes).show(Chain::Tron);
        let mut changed = shown.clone();
        changed.replace_range(at..=at, &by);
        prop_assume!(changed != shown);
        prop_assert!(Account::parse(&changed, Chain::Tron).is_err());
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC*") {
        let _ = Account::parse(&text, Chain::Tron);
        let _ = Account::parse(&text, Chain::Ethereum);
        prop_assert_eq!(groups(&text).concat(), text);
    }
}
