//! What payers paste, and what they are told about it.

use crate::methods::usdt::{
    chain::Chain,
    config::{USDT_ETHEREUM, USDT_TRON},
    pasted::{Pasted, pasted},
    txid::TxId,
};
use proptest::prelude::*;

const HASH: &str = "4f1c0a9be37d5526881a90ce24fb6d73a05e8c19d2f3476b80e1c5aa9d3f7b62";

fn id() -> TxId {
    TxId::parse(HASH).unwrap()
}

fn on_tron(text: &str) -> Pasted {
    pasted(text, Chain::Tron)
}

#[test]
fn an_id_is_read_however_it_was_copied() {
    let (front, back) = HASH.split_at(30);
    let full_width: String = HASH.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect();
    let forms = [
        HASH.to_owned(),
        HASH.to_uppercase(),
        format!("0x{HASH}"),
        format!("0X{}", HASH.to_uppercase()),
        format!("  {HASH}\r\n"),
        format!("{front}\n{back}"),
        format!("{front}  \t {back}"),
        format!("\u{feff}{front}\u{200b}{back}\u{200e}"),
        format!("\u{ad}{front}\u{2060}\n{back}."),
        format!("“{HASH}”"),
        format!("Hash: {HASH}, amount 51.000123"),
        format!("交易哈希{HASH}已完成"),
        format!("TxID:\n{front}\n{back}\nStatus: done"),
        format!("Hash:{front} {back}"),
        full_width,
        format!("{HASH}\n{HASH}"),
    ];
    for form in forms {
        assert_eq!(on_tron(&form), Pasted::Id(id()), "{form:?}");
    }
}

#[test]
fn a_link_to_an_explorer_is_as_good_as_the_id() {
    let (front, back) = HASH.split_at(40);
    let links = [
        format!("https://tronscan.org/#/transaction/{HASH}"),
        format!("https://tronscan.io/#/transaction/{HASH}?lang=zh"),
        format!("https://nile.tronscan.org/#/transaction/{HASH}/"),
        format!("tronscan.org/#/transaction/{HASH}"),
        format!("https://www.oklink.com/trx/tx/{HASH}"),
        format!("https://an.explorer.example/anything/{HASH}#top"),
        format!("See https://tronscan.org/#/transaction/{front}\n{back}"),
    ];
    for link in links {
        assert_eq!(on_tron(&link), Pasted::Id(id()), "{link}");
    }
    let link = format!("https://etherscan.io/tx/0x{HASH}#eventlog");
    assert_eq!(pasted(&link, Chain::Ethereum), Pasted::Id(id()));
}

#[test]
fn a_link_to_another_networks_explorer_names_that_network() {
    let cases = [
        (Chain::Tron, format!("https://etherscan.io/tx/0x{HASH}"), "Ethereum"),
        (Chain::Ethereum, format!("https://tronscan.org/#/transaction/{HASH}"), "TRON"),
        (Chain::Tron, format!("https://bscscan.com/tx/0x{HASH}"), "BNB Smart Chain"),
        (Chain::Ethereum, format!("https://optimistic.etherscan.io/tx/0x{HASH}"), "Optimism"),
        (Chain::Ethereum, format!("paid: https://polygonscan.com/tx/0x{HASH} ok"), "Polygon"),
    ];
    for (chain, link, network) in cases {
        assert_eq!(pasted(&link, chain), Pasted::OtherNetwork { network, id: id() }, "{link}");
    }
}

#[test]
fn an_address_is_told_from_an_id_on_either_chain() {
    let tron = Pasted::Address(Chain::Tron, USDT_TRON);
    let ethereum = Pasted::Address(Chain::Ethereum, USDT_ETHEREUM);
    let shown = USDT_TRON.show(Chain::Tron);
    assert_eq!(on_tron(&shown), tron);
    assert_eq!(on_tron(&format!("my address is {shown}.")), tron);
    assert_eq!(on_tron(&format!("https://tronscan.org/#/address/{shown}")), tron);
    assert_eq!(on_tron(&USDT_TRON.tron_hex()), tron);
    assert_eq!(on_tron(&USDT_ETHEREUM.show(Chain::Ethereum)), ethereum);
    assert_eq!(pasted(&USDT_ETHEREUM.hex(), Chain::Ethereum), ethereum);
}

#[test]
fn a_wrong_length_is_told_with_the_digits_that_are_there() {
    assert_eq!(on_tron(&HASH[..63]), Pasted::TooShort(63));
    assert_eq!(on_tron(&format!("0x{}", &HASH[..50])), Pasted::TooShort(50));
    assert_eq!(on_tron("1234"), Pasted::TooShort(4));
    assert_eq!(on_tron(&format!("{HASH}a")), Pasted::TooLong(65));
    assert_eq!(on_tron(&format!("{HASH}{HASH}")), Pasted::TooLong(128));
    assert_eq!(on_tron(&format!("Hash: {}", &HASH[..60])), Pasted::TooShort(60));
}

#[test]
fn what_is_no_id_is_told_apart() {
    let other = HASH.replace('4', "5");
    assert_eq!(on_tron(&format!("{HASH} {other}")), Pasted::Several);
    assert_eq!(on_tron("4f1c0a…3f7b62"), Pasted::Shortened);
    assert_eq!(on_tron("0x4f1c0a...7b62"), Pasted::Shortened);
    assert_eq!(on_tron("4f1c0a....7b62"), Pasted::Shortened);
    assert_eq!(on_tron(&HASH.replacen('0', "O", 1)), Pasted::Letter('O'));
    for nothing in ["", "  \n", "\u{200b}\u{feff}"] {
        assert_eq!(on_tron(nothing), Pasted::Empty);
    }
    for picture in ["data:image/png;base64,iVBORw0KGgo", "IMG_2041.HEIC", "my screenshot.png"] {
        assert_eq!(on_tron(picture), Pasted::Picture);
    }
    let long = "word ".repeat(2_000);
    for words in ["I paid yesterday, honestly", "付款了", "51.000123", "https://tronscan.org/", long.as_str()]
    {
        assert_eq!(on_tron(words), Pasted::Message, "{words}");
    }
}

#[test]
fn a_picture_of_any_size_is_called_one() {
    assert_eq!(on_tron(&format!("data:image/png;base64,{}", HASH.repeat(1_000))), Pasted::Picture);
}

#[test]
fn an_id_is_kept_in_one_spelling() {
    let json = format!("\"0x{}\"", HASH.to_uppercase());
    let read: TxId = serde_json::from_str(&json).unwrap();
    assert_eq!(read, id());
    assert_eq!(serde_json::to_string(&read).unwrap(), format!("\"{HASH}\""));
    assert!(serde_json::from_str::<TxId>("\"b69c\"").is_err());
}

proptest! {
    #[test]
    fn marks_that_nobody_sees_change_nothing(
        bytes in any::<[u8; 32]>(),
        marks in proptest::collection::vec((0_usize..64, "[ \n\t\u{a0}\u{200b}\u{200c}\u{2060}\u{feff}]"), 0..8),
        upper in any::<bool>(),
        prefix in any::<bool>(),
    ) {
        let digits = hex::encode(bytes);
        let mut text = if upper { digits.to_uppercase() } else { digits.clone() };
        let mut marks = marks;
        marks.sort();
        for (at, mark) in marks.iter().rev() {
            text.insert_str(*at, mark);
        }
        if prefix {
            text.insert_str(0, "0x");
        }
        prop_assert_eq!(on_tron(&text), Pasted::Id(TxId::parse(&digits).unwrap()));
    }

    #[test]
    fn whatever_is_taken_stands_in_the_text(text in "\\PC{0,200}") {
        if let Pasted::Id(id) = on_tron(&text) {
            let digits: String = text.to_lowercase().chars().filter(char::is_ascii_hexdigit).collect();
            prop_assert!(digits.contains(id.as_str()));
        }
    }

    #[test]
    fn digits_of_another_number_than_64_are_never_an_id(text in "[0-9a-f]{1,63}|[0-9a-f]{65,140}") {
        let is_id = matches!(on_tron(&text), Pasted::Id(_));
        prop_assert!(!is_id);
    }
}
