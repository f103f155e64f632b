//! The parts of the pretend chains, against published vectors and, where they lie at hand, recorded answers.

mod outside;

use super::{
    Account, BadAddress, Chain, Failure, Sending, Standing, Token, View,
    blocks::Reorgs,
    bytes::{hex, keccak256, unhex},
    calldata::{calldata, selector},
    raw,
    transaction::{RELAY_FEE, Stamp, TRANSFER, Transaction, Transfer},
};
use crate::domain::{Currency, Money, Timestamp};

const SHOP: &str = "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8";
const ETHER_SHOP: &str = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

/// A transaction of 4.608 USDT with a stamp, in block 100.
fn transaction(sending: &Sending) -> Transaction {
    Transaction {
        id: "7".repeat(64),
        chain: sending.chain,
        token: sending.token,
        from: sending.from,
        transfers: sending.transfers.clone(),
        relayed: sending.relayed,
        failure: sending.failure,
        sent: Timestamp::from_millis(0),
        block: 100,
        place: 2,
        dropped: false,
        stamp: Some(Stamp {
            ref_block: 0xf6e6,
            ref_hash: "d25ce9686f7999f0".to_owned(),
            timestamp: 1_615_712_633_210,
            expiration: 1_615_712_691_000,
        }),
    }
}

fn usdt(minor: i64) -> Money {
    Money::new(minor, Currency::USDT)
}

#[test]
fn the_contract_of_usdt_is_written_as_tether_writes_it() {
    let written = [
        (Chain::Tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
        (Chain::Ethereum, "0xdAC17F958D2ee523a2206206994597C13D831ec7"),
    ];
    for (chain, address) in written {
        assert_eq!(chain.usdt().written(chain), address);
        assert_eq!(Account::parse(chain, address), Ok(chain.usdt()));
    }
    assert_eq!(Chain::Tron.usdt().tron_hex(), "41a614f803b6fd780986a42c78ec9c7f77e6ded13c");
    for text in ["41a614f803b6fd780986a42c78ec9c7f77e6ded13c", "0xa614f803b6fd780986a42c78ec9c7f77e6ded13c"] {
        assert_eq!(Account::from_any(text), Some(Chain::Tron.usdt()));
    }
}

#[test]
fn an_address_with_a_slip_or_of_another_chain_is_refused() {
    use BadAddress::{Checksum, Shape};
    let refused = [
        (Chain::Tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6T", Checksum),
        (Chain::Tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj60", Shape),
        (Chain::Tron, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", Shape),
        (Chain::Tron, ETHER_SHOP, Shape),
        (Chain::Tron, "", Shape),
        (Chain::Ethereum, SHOP, Shape),
        (Chain::Ethereum, "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", Shape),
        (Chain::Ethereum, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg", Shape),
        (Chain::Ethereum, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed", Checksum),
    ];
    for (chain, text, why) in refused {
        assert_eq!(Account::parse(chain, text), Err(why), "{text}");
    }
}

/// The examples of EIP-55.
#[test]
fn the_case_of_an_ethereum_address_is_its_checksum() {
    let examples = [
        ETHER_SHOP,
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
    ];
    for example in examples {
        let account = Account::parse(Chain::Ethereum, example).unwrap();
        assert_eq!(account.written(Chain::Ethereum), example);
        assert_eq!(Account::parse(Chain::Ethereum, &example.to_lowercase()), Ok(account));
    }
}

#[test]
fn keccak_gives_the_known_hashes() {
    let nothing = "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470";
    assert_eq!(hex(&keccak256(b"")), nothing);
    assert_eq!(hex(&keccak256(b"Transfer(address,address,uint256)")), TRANSFER);
    assert_eq!(selector("transfer(address,uint256)"), "a9059cbb");
    assert_eq!(selector("transferFrom(address,address,uint256)"), "23b872dd");
}

#[test]
fn hexadecimal_is_read_in_either_case_and_nothing_else_is() {
    assert_eq!(unhex("00fFa0"), Some(vec![0, 255, 160]));
    for text in ["0", "0g", "é0", "0x00", "+1"] {
        assert_eq!(unhex(text), None, "{text}");
    }
}

#[test]
fn blocks_follow_the_clock_and_todays_heights_are_real_ones() {
    // A block of the main chain.
    let made = Timestamp::from_millis(1_790_611_248_000);
    assert_eq!(Chain::Tron.height(made), 86_646_265);
    for chain in Chain::ALL {
        let height = chain.height(made);
        assert_eq!(chain.time(height), made);
        assert_eq!(chain.height(made.plus_ms(chain.block_ms() - 1)), height);
        assert_eq!(chain.height(made.plus_ms(chain.block_ms())), height + 1);
        assert_eq!(chain.height(Timestamp::from_millis(0)), 0);
        let view = View::at(chain, made.plus_ms(chain.block_ms() * chain.final_depth()));
        assert_eq!((view.head - height, view.last_final), (chain.final_depth(), height));
        assert!(view.safe >= view.last_final && view.safe < view.head);
    }
}

#[test]
fn a_reorg_changes_the_hashes_from_its_lowest_block_on() {
    let (before, after) = (Reorgs::default(), Reorgs(vec![100]));
    for chain in Chain::ALL {
        assert_eq!(before.hash(chain, 99), after.hash(chain, 99));
        assert_ne!(before.hash(chain, 100), after.hash(chain, 100));
        assert_ne!(before.hash(chain, 250), after.hash(chain, 250));
        assert_ne!(before.hash(chain, 99), before.hash(chain, 100));
    }
    assert!(after.hash(Chain::Tron, 0x1234).starts_with("0000000000001234"));
}

#[test]
fn a_transaction_waits_is_built_upon_and_is_final_at_last() {
    let mut sent = transaction(&Sending::usdt(Chain::Tron, SHOP, usdt(1)).unwrap());
    let at = |head: i64| View { head, safe: head - 19, last_final: head - 19 };
    assert_eq!(sent.standing(at(99)), Standing::Waiting);
    assert_eq!(sent.standing(at(100)), Standing::Under(0));
    assert_eq!(sent.standing(at(118)), Standing::Under(18));
    assert_eq!(sent.standing(at(119)), Standing::Final);
    sent.failure = Some(Failure::Revert);
    assert_eq!((sent.standing(at(99)), sent.standing(at(119))), (Standing::Waiting, Standing::Failed));
    sent.dropped = true;
    assert_eq!(sent.standing(at(119)), Standing::Dropped);
}

#[test]
fn logs_tell_what_arrived_and_a_failure_or_a_coin_has_none() {
    let shop = Account::parse(Chain::Tron, SHOP).unwrap();
    let other = Account::named("somebody else");
    let plain = Sending::usdt(Chain::Tron, SHOP, usdt(3_500_000)).unwrap();
    let [log] = &transaction(&plain).logs()[..] else { panic!("one log") };
    assert_eq!(log.address, Chain::Tron.usdt());
    assert_eq!(log.topics, [TRANSFER.to_owned(), plain.from.word(), shop.word()]);
    assert_eq!(log.data, format!("{:064x}", 3_500_000));

    let several = transaction(&plain.clone().and(other, 7));
    assert_eq!(several.logs().len(), 2);
    assert_ne!(several.called(), Some(Chain::Tron.usdt()), "the token is called by another contract");
    assert!(several.log_index(1) == several.log_index(0) + 1 && several.log_index(63) < 3 * 64);

    let relayed = transaction(&plain.clone().relayed());
    let [fee, paid, end] = &relayed.logs()[..] else { panic!("fee, payment and the relay's own log") };
    assert_eq!((fee.data.as_str(), &paid.topics[2]), (word(RELAY_FEE).as_str(), &shop.word()));
    assert_eq!((end.topics.len(), end.data.as_str()), (1, ""));
    assert_ne!(relayed.sender(), relayed.from);

    for none in [plain.clone().failing(Failure::OutOfEnergy), plain.of(Token::Coin)] {
        assert_eq!(transaction(&none).logs(), []);
    }
}

fn word(number: i64) -> String {
    format!("{number:064x}")
}

#[test]
fn an_exchange_keeps_its_fee_and_sends_nothing_when_nothing_is_left() {
    let sending = |minor| Sending::usdt(Chain::Tron, SHOP, usdt(minor)).unwrap();
    let sent = sending(50_000_137).from_exchange().unwrap();
    assert_eq!(sent.total(), usdt(49_000_137));
    assert_ne!(sent.from, sending(1).from);
    assert_eq!(sending(1_000_000).from_exchange(), None);
}

#[test]
fn calls_are_made_of_whole_words_and_name_everybody() {
    let plain = Sending::usdt(Chain::Tron, SHOP, usdt(4_608_000)).unwrap();
    let shop = plain.transfers[0].to;
    let call = calldata(&transaction(&plain));
    assert_eq!(call, format!("a9059cbb{}{}", shop.word(), word(4_608_000)));
    let others = [plain.clone().and(Account::named("b"), 5), plain.clone().relayed()];
    for sending in others {
        let call = calldata(&transaction(&sending));
        assert_eq!((call.len() - 8) % 64, 0);
        for Transfer { to, millionths } in sending.transfers {
            assert!(call.contains(&to.word()) && call.contains(&word(millionths)));
        }
    }
    assert_eq!(calldata(&transaction(&plain.of(Token::Coin))), "");
}

#[test]
fn what_is_signed_differs_with_everything_in_it() {
    let plain = Sending::usdt(Chain::Tron, SHOP, usdt(4_608_000)).unwrap();
    let one = raw::data(&transaction(&plain));
    assert!(one.starts_with(&[0x0a, 2, 0xf6, 0xe6, 0x22, 8]) && one.len() > 180);
    let mut later = transaction(&plain);
    later.stamp.as_mut().unwrap().timestamp += 1;
    let more = Sending::new(Chain::Tron, plain.transfers[0].to, 4_608_001);
    for other in [later, transaction(&more), transaction(&plain.of(Token::Coin))] {
        assert_ne!(raw::data(&other), one);
    }
}
