//! What buyers on AWS Marketplace do in stories: subscribe there, come here, link their account.

use crate::support::{app::TestApp, browser::Browser, page::Page};
use guichet::{
    domain::listing::Grants,
    sandbox::amazon::world::{self, Agreement, Draft, Term},
};

pub const ACCOUNT: &str = "111122223333";

/// Somebody subscribes on AWS, for the plan's own term; balance for a year.
pub async fn subscribes(app: &TestApp, account: &str, dimension: &str, units: i64) -> Agreement {
    let listings = app.amazon.as_ref().unwrap().listings.iter();
    let mut all = listings.flat_map(|listing| listing.dimensions());
    let months = match all.find(|known| known.name == dimension).map(|known| &known.grants) {
        Some(Grants::Plan { term_months, .. }) => i64::from(*term_months),
        Some(Grants::Balance { .. }) | None => 12,
    };
    subscribes_for(app, account, (dimension, units), Term::Months(months)).await
}

/// The same for another term.
pub async fn subscribes_for(
    app: &TestApp,
    account: &str,
    (dimension, units): (&str, i64),
    term: Term,
) -> Agreement {
    let listings = &app.amazon.as_ref().unwrap().listings;
    let has = |name: &str| name == dimension;
    let listing = listings.iter().find(|listing| listing.dimensions().iter().any(|d| has(&d.name)));
    let draft = Draft {
        account: account.to_owned(),
        product_code: listing.map_or("not-listed", |listing| &listing.code).to_owned(),
        dimension: dimension.to_owned(),
        units,
        term,
    };
    world::subscribe(&app.world(), draft).await.unwrap()
}

/// What the browser gets that AWS's page sends here: a post from another site, so without cookies.
pub async fn sent_by_aws(app: &TestApp, token: &str) -> Page {
    let body = serde_urlencoded::to_string([("x-amzn-marketplace-token", token)]).unwrap();
    let headers = [("origin", "https://aws.amazon.com"), ("sec-fetch-site", "cross-site")];
    app.visitor().forge("/amazon/fulfil", &body, &headers).await.clone()
}

/// “Set up your account” on AWS: the path of the page it leads to.
pub async fn sets_up(app: &TestApp, agreement: &Agreement) -> String {
    let page = sent_by_aws(app, &world::token(&agreement.licence, app.now())).await;
    page.is(303).header("location").to_owned()
}

/// A member with a linked AWS account that has bought this.
pub async fn linked(app: &TestApp, dimension: &str) -> (Browser, Agreement) {
    let agreement = subscribes(app, ACCOUNT, dimension, 1).await;
    linked_with(app, agreement).await
}

/// The same with this agreement.
pub async fn linked_with(app: &TestApp, agreement: Agreement) -> (Browser, Agreement) {
    let mut li = app.buyer("li@acme.example", "Li Na", "Acme").await;
    links(app, &mut li, &agreement).await;
    (li, agreement)
}

/// Links as a member; ends on the page of Amazon orders.
pub async fn links(app: &TestApp, member: &mut Browser, agreement: &Agreement) {
    let path = sets_up(app, agreement).await;
    member.get(&path).await.is(200);
    let button = ["Link the AWS account", "Set up the subscription"];
    let button = button.into_iter().find(|button| member.has_button(button)).expect("a button to confirm");
    let page = member.submit(button, &[("agree", "yes")]).await;
    assert_eq!((page.status, page.path.as_str()), (200, "/account/amazon"), "{}", page.words());
}
