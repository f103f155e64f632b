//! An order as its row holds it: who owes, and for what, in columns of their own.

use super::{
    StoreError,
    row::{currency, from_json, lang, row, to_json, unreadable},
};
use crate::domain::{
    AgreementVersion, Buyer, MemberId, Money, OrderId, OrgId, Purchase, Subject, Timestamp,
    contact::{Contact, Phone, Reach},
    order::Order,
};

row! {
    pub(super) struct Row {
        id: String, number: String, org: Option<String>, placed_by: Option<String>, contact_name: Option<String>,
        contact_email: Option<String>, contact_phone: Option<String>, subject: String, subject_data: String,
        agreement_version: Option<String>, agreement_hash: Option<String>, placed_at: i64, total: i64,
        currency: String, lang: String, through: Option<String>, state_data: String, version: i64,
    }
}

impl TryFrom<Row> for Order {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            buyer: buyer(&row)?,
            subject: subject(&row)?,
            id: OrderId::from_text(row.id),
            number: row.number,
            placed_at: Timestamp::from_millis(row.placed_at),
            total: Money::new(row.total, currency(&row.currency)?),
            lang: lang(&row.lang)?,
            through: row.through.map(OrderId::from_text),
            state: from_json(&row.state_data)?,
            version: row.version,
        })
    }
}

fn buyer(row: &Row) -> Result<Buyer, StoreError> {
    if let (Some(org), Some(member)) = (&row.org, &row.placed_by) {
        return Ok(Buyer::Member { member: MemberId::from_text(member), org: OrgId::from_text(org) });
    }
    let phone = row.contact_phone.as_deref().and_then(Phone::parse).map(Reach::Phone);
    let reach = row.contact_email.clone().map(Reach::Email).or(phone);
    let contact = row.contact_name.clone().zip(reach).map(|(name, reach)| Contact::stored(name, reach));
    contact.map(Buyer::Contact).ok_or_else(|| unreadable("an order without a buyer"))
}

fn subject(row: &Row) -> Result<Subject, StoreError> {
    match (row.subject.as_str(), &row.agreement_version, &row.agreement_hash) {
        ("purchase", Some(version), Some(hash)) => {
            let agreement = AgreementVersion { version: version.clone(), hash: hash.clone() };
            let snapshot = from_json(&row.subject_data)?;
            Ok(Subject::Purchase(Box::new(Purchase { snapshot, agreement })))
        }
        ("request", None, None) => Ok(Subject::Request(from_json(&row.subject_data)?)),
        (other, ..) => Err(unreadable(other)),
    }
}

/// The columns of an order's subject.
pub(super) struct SubjectColumns<'a> {
    pub kind: &'static str,
    pub data: String,
    pub product: Option<&'a str>,
    pub agreement: Option<&'a AgreementVersion>,
}

impl<'a> SubjectColumns<'a> {
    pub fn of(subject: &'a Subject) -> Result<Self, StoreError> {
        Ok(match subject {
            Subject::Purchase(purchase) => Self {
                kind: "purchase",
                data: to_json(&purchase.snapshot)?,
                product: Some(purchase.product().as_str()),
                agreement: Some(&purchase.agreement),
            },
            Subject::Request(request) => {
                Self { kind: "request", data: to_json(request)?, product: None, agreement: None }
            }
        })
    }
}
