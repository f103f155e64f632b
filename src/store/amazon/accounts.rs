//! The tables of bound AWS accounts and of the products they subscribe to.

use crate::domain::Lang;
use crate::domain::{AgreementVersion, MemberId, OrgId, Timestamp};
use crate::store::{
    Access, Lease, StoreError, Tx,
    db::{on, run},
    row::{self, row},
};

/// A bound AWS account, and who has bound it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub account: String,
    pub org: OrgId,
    pub organisation: String,
    pub bound_by: MemberId,
    /// The name and address of who bound it.
    pub name: String,
    pub email: String,
    pub bound_at: Timestamp,
}

row! {
    struct AccountRow {
        account: String, org: String, organisation: String, bound_by: String, name: String, email: String,
        bound_at: i64,
    }
}

impl From<AccountRow> for Account {
    fn from(row: AccountRow) -> Self {
        Self {
            account: row.account,
            org: OrgId::from_text(row.org),
            organisation: row.organisation,
            bound_by: MemberId::from_text(row.bound_by),
            name: row.name,
            email: row.email,
            bound_at: Timestamp::from_millis(row.bound_at),
        }
    }
}

/// A product that a bound account subscribes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    pub account: String,
    pub product_code: String,
    /// The licence it was last bound with; further ones show in the entitlements.
    pub licence: String,
    pub org: OrgId,
    /// Who ticked the agreement: orders made of entitlements are placed in their name and language.
    pub member: MemberId,
    pub lang: Lang,
    pub agreement: AgreementVersion,
    pub agreed_at: Timestamp,
    /// When AWS last answered; none before the first answer.
    pub read_at: Option<Timestamp>,
}

row! {
    struct SubscriptionRow {
        account: String, product_code: String, licence: String, org: String, member: String, lang: String,
        agreement_version: String, agreement_hash: String, agreed_at: i64, read_at: Option<i64>,
    }
}

impl TryFrom<SubscriptionRow> for Subscription {
    type Error = StoreError;
    fn try_from(row: SubscriptionRow) -> Result<Self, StoreError> {
        Ok(Self {
            account: row.account,
            product_code: row.product_code,
            licence: row.licence,
            org: OrgId::from_text(row.org),
            member: MemberId::from_text(row.member),
            lang: row::lang(&row.lang)?,
            agreement: AgreementVersion { version: row.agreement_version, hash: row.agreement_hash },
            agreed_at: Timestamp::from_millis(row.agreed_at),
            read_at: row.read_at.map(Timestamp::from_millis),
        })
    }
}

/// Binds an account to an organisation. An account that is bound stays with its own: ask [`find`] whose it is.
pub async fn bind(
    tx: &mut Tx,
    account: &str,
    org: &OrgId,
    by: &MemberId,
    now: Timestamp,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO amazon_accounts (account, org, bound_by, bound_at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (account) DO NOTHING";
    run!(tx, sqlx::query(SQL).bind(account).bind(org.as_str()).bind(by.as_str()).bind(now.millis()));
    Ok(())
}

/// Reads accounts, those for which `$rest` holds.
macro_rules! accounts {
    ($rest:literal) => {
        concat!(
            "SELECT a.account, a.org, g.name AS organisation, a.bound_by, m.name, m.email, a.bound_at \
             FROM amazon_accounts a JOIN orgs g ON g.id = a.org JOIN members m ON m.id = a.bound_by ",
            $rest
        )
    };
}

/// Whose an AWS account is.
pub async fn find(db: &mut impl Access, account: &str) -> Result<Option<Account>, StoreError> {
    const SQL: &str = accounts!("WHERE a.account = $1");
    let row: Option<AccountRow> = on!(db, |c| sqlx::query_as(SQL).bind(account).fetch_optional(c).await?);
    Ok(row.map(Account::from))
}

/// The AWS accounts of an organisation, the first bound first.
pub async fn of_org(db: &mut impl Access, org: &OrgId) -> Result<Vec<Account>, StoreError> {
    const SQL: &str = accounts!("WHERE a.org = $1 ORDER BY a.bound_at, a.account");
    let rows: Vec<AccountRow> = on!(db, |c| sqlx::query_as(SQL).bind(org.as_str()).fetch_all(c).await?);
    Ok(rows.into_iter().map(Account::from).collect())
}

/// Keeps what was ticked for a product, and when AWS is asked about it. A later tick replaces an earlier one.
pub async fn subscribe(
    tx: &mut Tx,
    subscription: &Subscription,
    next_read_at: Timestamp,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO amazon_subscriptions (account, product_code, licence, member, lang, \
        agreement_version, agreement_hash, agreed_at, next_read_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
        ON CONFLICT (account, product_code) DO UPDATE SET licence = $3, member = $4, lang = $5, \
        agreement_version = $6, agreement_hash = $7, agreed_at = $8, next_read_at = $9";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(&subscription.account)
            .bind(&subscription.product_code)
            .bind(&subscription.licence)
            .bind(subscription.member.as_str())
            .bind(subscription.lang.tag())
            .bind(&subscription.agreement.version)
            .bind(&subscription.agreement.hash)
            .bind(subscription.agreed_at.millis())
            .bind(next_read_at.millis())
    );
    Ok(())
}

/// Reads subscriptions, those for which `$rest` holds, as long as whoever ticked belongs to the organisation that
/// the account is bound to: staff may have moved the account, and nobody there has agreed to anything yet.
macro_rules! subscriptions {
    ($rest:literal) => {
        concat!(
            "SELECT s.account, s.product_code, s.licence, a.org, s.member, s.lang, s.agreement_version, \
             s.agreement_hash, s.agreed_at, s.read_at FROM amazon_subscriptions s \
             JOIN amazon_accounts a ON a.account = s.account \
             JOIN members m ON m.id = s.member AND m.org = a.org ",
            $rest
        )
    };
}

/// The subscription of an account to a product.
pub async fn subscription(
    db: &mut impl Access,
    account: &str,
    product_code: &str,
) -> Result<Option<Subscription>, StoreError> {
    const SQL: &str = subscriptions!("WHERE s.account = $1 AND s.product_code = $2");
    let row: Option<SubscriptionRow> =
        on!(db, |c| sqlx::query_as(SQL).bind(account).bind(product_code).fetch_optional(c).await?);
    row.map(Subscription::try_from).transpose()
}

/// All subscriptions of an organisation.
pub async fn subscriptions(db: &mut impl Access, org: &OrgId) -> Result<Vec<Subscription>, StoreError> {
    const SQL: &str = subscriptions!("WHERE a.org = $1 ORDER BY s.account, s.product_code");
    let rows: Vec<SubscriptionRow> = on!(db, |c| sqlx::query_as(SQL).bind(org.as_str()).fetch_all(c).await?);
    rows.into_iter().map(Subscription::try_from).collect()
}

/// The accounts of an organisation that were another's when somebody there last set one of their products up.
pub async fn to_set_up(db: &mut impl Access, org: &OrgId) -> Result<Vec<String>, StoreError> {
    const SQL: &str = "SELECT DISTINCT s.account FROM amazon_subscriptions s \
        JOIN amazon_accounts a ON a.account = s.account JOIN members m ON m.id = s.member \
        WHERE a.org = $1 AND m.org <> a.org ORDER BY s.account";
    let rows: Vec<NumberRow> = on!(db, |c| sqlx::query_as(SQL).bind(org.as_str()).fetch_all(c).await?);
    Ok(rows.into_iter().map(|row| row.account).collect())
}

row! {
    struct NumberRow { account: String }
}

row! {
    struct KeyRow { account: String, product_code: String }
}

/// Claims subscriptions that are due to be read, so that no other instance reads them while they are leased.
pub async fn lease_due(
    tx: &mut Tx,
    now: Timestamp,
    lease: Lease,
) -> Result<Vec<(String, String)>, StoreError> {
    const SQL: &str = "UPDATE amazon_subscriptions SET next_read_at = $2 \
        WHERE (next_read_at <= $1 OR next_read_at > $3) \
        AND (account, product_code) IN (SELECT s.account, s.product_code FROM amazon_subscriptions s \
        JOIN amazon_accounts a ON a.account = s.account JOIN members m ON m.id = s.member AND m.org = a.org \
        WHERE s.next_read_at <= $1 OR s.next_read_at > $3 ORDER BY s.next_read_at LIMIT 20) RETURNING account, product_code";
    let rows: Vec<KeyRow> = on!(tx, |c| sqlx::query_as(SQL)
        .bind(now.millis())
        .bind(lease.end(now))
        .bind(lease.horizon(now))
        .fetch_all(c)
        .await?);
    Ok(rows.into_iter().map(|row| (row.account, row.product_code)).collect())
}

/// Sets when a subscription is read next and, when AWS has answered, that it has.
pub async fn read_again(
    tx: &mut Tx,
    subscription: &Subscription,
    answered: Option<Timestamp>,
    next: Timestamp,
) -> Result<(), StoreError> {
    const SQL: &str = "UPDATE amazon_subscriptions SET read_at = COALESCE($1, read_at), next_read_at = $2 \
        WHERE account = $3 AND product_code = $4";
    run!(
        tx,
        sqlx::query(SQL)
            .bind(answered.map(Timestamp::millis))
            .bind(next.millis())
            .bind(&subscription.account)
            .bind(&subscription.product_code)
    );
    Ok(())
}
