//! Credits that go back: undone by our bank, or sent back to the payer's, in whatever order files tell of it.

use crate::{
    bank::{
        paying::{imports, read},
        twice::sent,
    },
    desk::money,
    support::app::TestApp,
};
use guichet::{
    flows::statement::{Caveat, Outcome},
    sandbox::bank::{self, Transfer, camt},
};

on_both!(
    a_transfer_that_was_sent_back_is_told_like_one_undone,
    money_of_ours_that_comes_back_is_no_business_of_an_order,
    our_reference_tells_which_of_two_credits_is_undone,
    a_credit_that_could_be_one_of_several_is_told_to_have_paid_nothing,
    each_of_two_equal_credits_is_undone_once,
    a_file_may_tell_of_the_way_back_first,
    a_credit_that_is_told_after_it_was_undone_pays_nothing_by_itself,
    lines_of_nothing_are_no_money,
);

async fn outcomes(app: &TestApp, file: &str) -> Vec<Outcome> {
    read(app, file.as_bytes()).await.lines.into_iter().map(|line| line.outcome).collect()
}

fn undone(transfer: &Transfer) -> Transfer {
    Transfer { reversed: true, ..transfer.clone() }
}

/// The file without the bookings of money that came.
fn only_back(file: &str) -> String {
    let begin = file.find("<Ntry>").unwrap();
    let end = file.find("<Ntry>").and_then(|at| file[at..].find("</Ntry>\n").map(|n| at + n + 8)).unwrap();
    format!("{}{}", &file[..begin], &file[end..])
}

async fn a_transfer_that_was_sent_back_is_told_like_one_undone(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    imports(app).await;
    bank::recall(&app.world(), &transfer.id).await.unwrap();
    let report = imports(app).await;
    assert_eq!((report.known, report.others), (1, 0));
    assert_eq!(report.lines[0].outcome, Outcome::Reversed { order: Some(order.number.clone()) });
    assert_eq!(imports(app).await, report, "the same file again tells the same");
    money::anna(app).await.get("/desk").await.sees(&order.number);
}

async fn money_of_ours_that_comes_back_is_no_business_of_an_order(app: &TestApp) {
    let (_, transfer) = sent(app, "one").await;
    let elses = Transfer { text: "Refund to a supplier".into(), structured: false, ..transfer };
    let file = only_back(&camt::write(&[Transfer { recalled: true, ..elses }]));
    let report = read(app, file.as_bytes()).await;
    assert_eq!((report.lines.len(), report.others), (0, 1));
}

async fn our_reference_tells_which_of_two_credits_is_undone(app: &TestApp) {
    let (_, mut first) = sent(app, "one").await;
    let (other, mut second) = sent(app, "other").await;
    (first.id, second.id) = ("BATCH".into(), "BATCH".into());
    outcomes(app, &camt::write(&[first.clone(), second.clone()])).await;
    let back = camt::write(&[first, undone(&second)]);
    assert_eq!(outcomes(app, &back).await, [Outcome::Reversed { order: Some(other.number) }]);
}

async fn a_credit_that_could_be_one_of_several_is_told_to_have_paid_nothing(app: &TestApp) {
    let (_, transfer) = sent(app, "one").await;
    let nobodys = |text: &str| Transfer {
        id: "BATCH".into(),
        text: text.into(),
        structured: false,
        ..transfer.clone()
    };
    let (first, second) = (nobodys("Lunch"), nobodys("Dinner"));
    outcomes(app, &camt::write(&[first.clone(), second.clone()])).await;
    let back = camt::write(&[undone(&nobodys("Undone"))]);
    assert_eq!(outcomes(app, &only_back(&back)).await, [Outcome::Reversed { order: None }]);
    let mut anna = money::anna(app).await;
    anna.get("/desk/money").await.sees("Lunch").sees("Dinner");
}

async fn each_of_two_equal_credits_is_undone_once(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    let both = [transfer.clone(), transfer.clone()];
    outcomes(app, &camt::write(&both)).await;
    let back = camt::write(&[undone(&transfer), undone(&transfer)]);
    let reversed = Outcome::Reversed { order: Some(order.number) };
    assert_eq!(outcomes(app, &back).await, [reversed.clone(), reversed]);
    let pairs = "SELECT COUNT(DISTINCT pair) FROM bookings WHERE side = 'debit'";
    assert_eq!(app.count(pairs).await, 2);
}

async fn a_file_may_tell_of_the_way_back_first(app: &TestApp) {
    let (order, transfer) = sent(app, "one").await;
    let file = camt::write(&[undone(&transfer)]);
    let back = only_back(&file);
    let entry = &back[back.find("<Ntry>").unwrap()..back.find("</Stmt>").unwrap()];
    let file = file.replace(entry, "").replacen("<Ntry>", &format!("{entry}<Ntry>"), 1);
    assert!(file.find("DBIT") < file.find("CRDT"), "{file}");
    let number = order.number;
    let expected = [Outcome::Paid { order: number.clone() }, Outcome::Reversed { order: Some(number) }];
    assert_eq!(outcomes(app, &file).await, expected);
}

async fn a_credit_that_is_told_after_it_was_undone_pays_nothing_by_itself(app: &TestApp) {
    let (_, transfer) = sent(app, "one").await;
    let back = only_back(&camt::write(&[undone(&transfer)]));
    assert_eq!(outcomes(app, &back).await, [Outcome::Reversed { order: None }]);
    let doubtful = Outcome::Doubtful { order: None, why: Caveat::TakenBack };
    assert_eq!(outcomes(app, &camt::write(&[transfer])).await, [doubtful]);
    let mut anna = money::anna(app).await;
    anna.get("/desk/money").await.sees("The bank seems to have taken this sum back");
    assert_eq!(app.count("SELECT COUNT(*) FROM receipts").await, 0);
}

async fn lines_of_nothing_are_no_money(app: &TestApp) {
    let (_, transfer) = sent(app, "one").await;
    let file = camt::write(&[transfer]).replace("90.59", "0.00");
    let report = read(app, file.as_bytes()).await;
    assert_eq!((report.lines.len(), report.others), (0, 1));
}
