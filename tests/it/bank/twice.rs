//! The same money told twice, by two files, two formats or two names: it counts once, and different money each time.

use crate::{
    bank::paying::{confirms, read},
    desk::money,
    pay::wallets::paid_exactly_once,
    support::{app::TestApp, atlas::standing},
};
use guichet::{
    domain::order::Order,
    flows::statement::{Caveat, Outcome},
    sandbox::bank::{self, Act, Transfer, camt},
    store::payments,
};

on_both!(
    two_payers_whose_bank_gives_one_name_to_both_are_both_booked,
    a_booking_that_another_format_tells_again_waits_for_a_person,
    a_sum_told_in_the_statement_and_in_detail_in_a_notice_is_booked_once,
    two_equal_transfers_in_one_file_are_two,
    an_equal_transfer_that_a_later_file_adds_is_new,
);

/// An order in euros, and the transfer that its payer sends.
pub async fn sent(app: &TestApp, name: &str) -> (Order, Transfer) {
    let (_, order) = standing(app, name).await;
    let mut payer = app.visitor();
    payer.get(&format!("{}?choose=1", app.pay_path(&order.id))).await;
    confirms(&mut payer, "EUR").await;
    let attempts = payments::of_order(&mut app.store.read().await.unwrap(), &order.id).await.unwrap();
    let transfer = bank::send(&app.world(), &attempts[0].id, Act::Right).await.unwrap().unwrap();
    (order, transfer)
}

/// What an import of these transfers tells of each new one.
async fn outcomes(app: &TestApp, transfers: &[Transfer]) -> Vec<Outcome> {
    let report = read(app, camt::write(transfers).as_bytes()).await;
    report.lines.into_iter().map(|line| line.outcome).collect()
}

/// The same bookings as the older format tells them, under names of its own.
fn mt940(transfers: &[Transfer]) -> String {
    let booking = |one: &Transfer| {
        let day = one.day[2..].replace('-', "");
        let amount = one.amount.decimal().to_string().replace('.', ",");
        format!(":61:{day}CR{amount}NTRFNONREF//M{}\n:86:166?20SVWZ+{}\n", one.id, one.text)
    };
    let bookings: String = transfers.iter().map(booking).collect();
    let account = &transfers[0].account;
    format!(":20:1\n:25:{account}\n:60F:C261121EUR0,00\n{bookings}:62F:C261122EUR0,00\n-\n")
}

async fn two_payers_whose_bank_gives_one_name_to_both_are_both_booked(app: &TestApp) {
    let (one, mut first) = sent(app, "one").await;
    let (other, mut second) = sent(app, "other").await;
    (first.id, second.id) = ("BATCH".into(), "BATCH".into());
    assert_eq!(outcomes(app, &[first.clone()]).await, [Outcome::Paid { order: one.number }]);
    assert_eq!(outcomes(app, &[second.clone()]).await, [Outcome::Paid { order: other.number }]);
    assert_eq!(outcomes(app, &[first, second]).await, [], "an overlapping file adds nothing");
}

async fn a_booking_that_another_format_tells_again_waits_for_a_person(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    let transfers = [transfer];
    outcomes(app, &transfers).await;
    let again = read(app, mt940(&transfers).as_bytes()).await.lines.remove(0).outcome;
    assert_eq!(again, Outcome::Doubtful { order: Some(order.number.clone()), why: Caveat::Duplicate });
    let mut anna = money::anna(app).await;
    anna.get("/desk/money").await.sees("Another file seems to have reported this sum already");
    let report = anna.get("/desk/statements").await.attrs("td a[href^='/desk/statements/']", "href");
    let mut told = 0;
    for path in report {
        let page = anna.get(&path).await.is(200);
        told += usize::from(page.words().contains("Perhaps told by another file before"));
    }
    assert_eq!(told, 1);
    paid_exactly_once(app).await;
}

async fn a_sum_told_in_the_statement_and_in_detail_in_a_notice_is_booked_once(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    let day = camt::write(&[transfer]);
    let (begin, end) = (day.find("<NtryDtls>").unwrap(), day.find("</Ntry>").unwrap());
    let details = &day[begin..end];
    let reference = details.split("<Ref>").nth(1).unwrap().split('<').next().unwrap();
    let sums = day.replace(details, &format!("<AddtlNtryInf>SEPA {reference}</AddtlNtryInf>"));
    let notice = day.replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn").replace("Stmt>", "Ntfctn>");
    let notice = notice.replace("<Refs>", "<Refs><AcctSvcrRef>DETAIL-1</AcctSvcrRef>");
    assert_eq!(
        read(app, sums.as_bytes()).await.lines[0].outcome,
        Outcome::Paid { order: order.number.clone() }
    );
    let again = read(app, notice.as_bytes()).await.lines.remove(0).outcome;
    assert_eq!(again, Outcome::Doubtful { order: Some(order.number), why: Caveat::Duplicate });
    paid_exactly_once(app).await;
}

async fn two_equal_transfers_in_one_file_are_two(app: &TestApp) {
    let (_, transfer) = sent(app, "one").await;
    let both = [transfer.clone(), transfer];
    let words = |outcomes: Vec<Outcome>| outcomes.iter().map(Outcome::word).collect::<Vec<_>>();
    assert_eq!(words(outcomes(app, &both).await), ["paid", "over"]);
    assert_eq!(outcomes(app, &both).await.len(), 2, "the same file again tells the same");
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 2);
}

async fn an_equal_transfer_that_a_later_file_adds_is_new(app: &TestApp) {
    let (_, transfer) = sent(app, "one").await;
    let nameless = |times: usize| {
        let file = camt::write(&vec![transfer.clone(); times]);
        file.replace(&format!("<AcctSvcrRef>{}</AcctSvcrRef>", transfer.id), "")
    };
    assert_eq!(read(app, nameless(1).as_bytes()).await.lines[0].outcome.word(), "paid");
    let later = read(app, nameless(2).as_bytes()).await;
    assert_eq!((later.known, later.lines[0].outcome.word()), (1, "over"));
}
