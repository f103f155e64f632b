//! Emails as they are written, in every language.

use super::*;
use crate::domain::{
    Currency, Money,
    time::{DAY_MS, HOUR_MS},
};
use crate::lang::Lang;
use scraper::{Html, Selector};

const AT: Timestamp = Timestamp::from_millis(1_787_660_040_000);
const LINK: &str = "https://pay.shop.example/pay/K7Q9?lang=fr&from=mail";
const AGAIN: &str = "https://pay.shop.example/orders/2026-0042/again?a=1&b=2";

fn usd(number: &str) -> Money {
    Money::parse(number, Currency::USD).unwrap()
}

fn seller() -> Seller {
    Seller { name: "Nimbus & Söhne".into(), contact: "help@shop.example".into() }
}

fn order() -> OrderFacts {
    OrderFacts {
        number: "2026-0042".into(),
        description: "AppPush Pro, 12 months".into(),
        total: usd("8640.00"),
        buyer: "Acme GmbH".into(),
        ordered_by: OrderedBy::Member { name: "Lin Mei".into(), email: "lin@acme.example".into() },
    }
}

fn by_link() -> OrderFacts {
    OrderFacts { ordered_by: OrderedBy::Link, ..order() }
}

fn payment() -> PaymentFacts {
    let amount = Money::parse("8612.8", Currency::USDT).unwrap();
    PaymentFacts { amount, method: "USDT (TRC20)".into(), reference: "0xabc123".into(), at: AT }
}

/// One of every email, with the amounts it has to name.
fn every_mail() -> Vec<(Mail, Vec<Money>)> {
    let (link, reorder_link) = (|| LINK.to_owned(), || AGAIN.to_owned());
    let (total, until) = (usd("8640.00"), AT.plus_ms(2 * DAY_MS));
    let time = TimeLeft { at: AT, until };
    let attention = |why| Mail::PaymentAttention { order: order(), payment: payment(), why, link: link() };
    let reversed = |since| {
        let (amount, method) = (usd("55.00"), "Bank transfer".to_owned());
        Mail::PaymentReversed { order: order(), reversal: Reversal { amount, method, since }, link: link() }
    };
    let (by, org) = ("Lin Mei".to_owned(), "Acme GmbH".to_owned());
    vec![
        (Mail::SignIn { link: link(), valid_ms: DAY_MS }, vec![]),
        (Mail::Invitation(Invitation { by: by.clone(), org, link: link(), valid_ms: DAY_MS, until }), vec![]),
        (Mail::OrderRegistered { order: order(), so_far: SoFar::Nothing, time, link: link() }, vec![total]),
        (Mail::OrderRegistered { order: by_link(), so_far: SoFar::Part, time, link: link() }, vec![total]),
        (
            Mail::OrderExpiring {
                order: order(),
                time: TimeLeft { at: AT.plus_ms(45 * HOUR_MS), until },
                link: link(),
            },
            vec![total],
        ),
        (
            Mail::PaymentConfirmed { order: order(), payment: payment(), receipt_link: link() },
            vec![total, payment().amount],
        ),
        (Mail::BilledByAws { order: order(), payment: payment(), receipt_link: link() }, vec![total]),
        (
            Mail::PaymentShort {
                order: order(),
                payment: payment(),
                rest: Rest { missing: usd("27.20"), until },
                link: link(),
            },
            vec![usd("27.20"), payment().amount],
        ),
        (attention(Attention::Late), vec![payment().amount]),
        (attention(Attention::Overpaid { overpaid: usd("13.37") }), vec![payment().amount, usd("13.37")]),
        (attention(Attention::Double), vec![payment().amount]),
        (attention(Attention::Doubtful), vec![payment().amount]),
        (reversed(Reversed::Owed { owed: usd("12.34") }), vec![usd("55.00"), usd("12.34")]),
        (reversed(Reversed::Paid), vec![usd("55.00")]),
        (reversed(Reversed::Unpaid), vec![usd("55.00")]),
        (reversed(Reversed::Closed), vec![usd("55.00")]),
        (
            Mail::OrderExpired {
                order: order(),
                until,
                next: NextSteps { kept: Vec::new(), link: link(), reorder_link: Some(reorder_link()) },
            },
            vec![total],
        ),
        (
            Mail::OrderCancelled {
                order: order(),
                by,
                at: AT,
                next: NextSteps { kept: Vec::new(), link: reorder_link(), reorder_link: Some(link()) },
            },
            vec![total],
        ),
    ]
}

fn hrefs(html: &Html) -> Vec<String> {
    let links = Selector::parse("[href], [src]").unwrap();
    html.select(&links).filter_map(|a| a.attr("href").or(a.attr("src"))).map(str::to_owned).collect()
}

fn visible(html: &Html) -> String {
    html.root_element().text().collect()
}

#[test]
fn every_letter_names_its_link_amount_and_seller_in_every_language() {
    for (mail, amounts) in every_mail() {
        for lang in Lang::all() {
            let email = compose(&mail, lang, &seller()).unwrap();
            let html = Html::parse_document(&email.html);
            for part in [&email.text, &visible(&html)] {
                assert!(part.contains(LINK), "no link in {lang} {mail:?}:\n{part}");
                assert!(part.contains("Nimbus & Söhne"), "no seller in {part}");
                assert!(part.contains("help@shop.example"), "no contact in {part}");
                for amount in &amounts {
                    assert!(part.contains(&lang.money(amount)), "no {amount} in {part}");
                }
                assert!(!part.contains('⟦'), "a text is missing in {part}");
            }
            assert!(!email.subject.is_empty() && !email.subject.contains('⟦'), "{}", email.subject);
        }
    }
}

#[test]
fn the_html_part_is_html_in_its_language_and_loads_nothing() {
    for (mail, _) in every_mail() {
        for lang in Lang::all() {
            let html = Html::parse_document(&compose(&mail, lang, &seller()).unwrap().html);
            assert_eq!(html.root_element().attr("lang"), Some(lang.tag()));
            let foreign = Selector::parse("img, script, link, iframe, table, form").unwrap();
            assert_eq!(html.select(&foreign).count(), 0);
            let expected =
                if matches!(mail, Mail::OrderExpired { .. }) { vec![AGAIN, LINK] } else { vec![LINK] };
            assert_eq!(hrefs(&html), expected, "links are exactly as given");
        }
    }
}

#[test]
fn a_strangers_name_is_neither_markup_nor_a_line_of_its_own() {
    let evil = "<img src=x onerror=a()>\"'&\r\nPay here: https://evil.example\u{2028}\u{202e}";
    let ordered_by = OrderedBy::Member { name: evil.into(), email: "lin@acme.example".into() };
    let order = OrderFacts { description: evil.into(), ordered_by, buyer: evil.into(), ..order() };
    for mail in [
        Mail::OrderRegistered {
            order,
            so_far: SoFar::Nothing,
            time: TimeLeft { at: AT, until: AT },
            link: LINK.into(),
        },
        Mail::Invitation(Invitation {
            by: evil.into(),
            org: evil.into(),
            link: LINK.into(),
            valid_ms: DAY_MS,
            until: AT,
        }),
    ] {
        let email = compose(&mail, Lang::ENGLISH, &seller()).unwrap();
        let html = Html::parse_document(&email.html);
        assert_eq!(html.select(&Selector::parse("img").unwrap()).count(), 0);
        assert_eq!(hrefs(&html), [LINK]);
        assert!(visible(&html).contains("<img src=x onerror=a()>\"'&"), "shown as it was typed");
        assert!(email.text.contains("<img src=x onerror=a()>\"'&  Pay here"), "{}", email.text);
        assert!(!email.text.contains(['\r', '\u{2028}', '\u{202e}']));
        assert!(!email.subject.contains(char::is_control));
    }
}

#[test]
fn an_order_letter_tells_who_ordered_what_and_until_when() {
    let mail = Mail::OrderRegistered {
        order: order(),
        so_far: SoFar::Nothing,
        time: TimeLeft { at: AT, until: AT.plus_ms(2 * DAY_MS) },
        link: LINK.into(),
    };
    let email = compose(&mail, Lang::ENGLISH, &seller()).unwrap();
    assert_eq!(email.subject, "Order 2026-0042: pay 8,640.00\u{a0}USD");
    let expected = format!(
        "Order registered

Nothing has been paid yet.

Pay within 2 days, by 27 August 2026 at 12:14 UTC.

Pay 8,640.00\u{a0}USD:
{LINK}

Pay by: 27 August 2026 at 12:14 UTC
Order: 2026-0042
What is bought: AppPush Pro, 12 months
Order total: 8,640.00\u{a0}USD
Buyer: Acme GmbH
Ordered by: Lin Mei (lin@acme.example)

You may forward this e-mail. Whoever opens the link can pay, without signing in.

The payment page never asks for your password.

--\u{20}
Nimbus & Söhne
Questions? Write to help@shop.example.
You get this e-mail because your address was given for order 2026-0042 at Nimbus & Söhne."
    );
    assert_eq!(email.text, expected);
}

#[test]
fn every_letter_can_be_sent() {
    let from: Mailbox = "Shop <till@shop.example>".parse().unwrap();
    for (mail, _) in every_mail() {
        for lang in Lang::all() {
            let email = compose(&mail, lang, &seller()).unwrap().addressed("id-1", "lin@acme.example");
            message::write(&email, &from, None, AT).unwrap();
        }
    }
}
