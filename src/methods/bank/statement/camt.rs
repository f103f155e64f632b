//! ISO 20022 statements and notices (camt.053 and camt.054), by local names, in all versions alike.

use super::{
    Broken, Entry, Format, Kind, Side, Skip, Skipped, Statement, StatementError, amount, days,
    text::{clean, reference},
    xml::{self, Node},
};
use crate::domain::Money;
use chrono::NaiveDate;

/// Bank transaction codes of money that the other bank has sent back.
const RETURNED: [&str; 4] = ["RRTN", "UPDD", "PRDD", "RPCR"];

/// The state of an entry that is told for information only.
const INFORMATION: &str = "INFO";

/// A bank's file while it is read.
struct File<'a> {
    source: &'a str,
    account: String,
    notice: Option<String>,
    rows: usize,
    entries: Vec<Entry>,
    skipped: Vec<Skipped>,
}

pub(super) fn read(source: &str) -> Result<Statement, Broken> {
    let root = xml::parse(source)?;
    let (account, notice, entries, skipped) = (String::new(), None, Vec::new(), Vec::new());
    let mut file = File { source, account, notice, rows: 0, entries, skipped };
    let (format, message, part) = kind_of(&root).map_err(|why| file.broken(&root, why))?;
    let mut parts = message.all(part).peekable();
    if parts.peek().is_none() {
        return Err(file.broken(message, StatementError::Empty));
    }
    for part in parts {
        file.account = file.account_of(part)?;
        file.notice = part.text_at("Id").filter(|_| format == Format::Camt054).map(str::to_owned);
        for entry in part.all("Ntry") {
            file.entry(entry)?;
        }
    }
    let form = format.name().to_owned();
    let File { rows, entries, skipped, .. } = file;
    Ok(Statement { format, form, rows, entries, reverted: Vec::new(), skipped })
}

/// Which message it is; some banks wrap it into an envelope of their own.
fn kind_of(root: &Node) -> Result<(Format, &Node, &'static str), StatementError> {
    for around in [Some(root), root.find("Document"), root.find("Body/Document"), root.find("Xml/Document")] {
        let Some(around) = around else { continue };
        if let Some(message) = around.find("BkToCstmrStmt") {
            return Ok((Format::Camt053, message, "Stmt"));
        }
        if let Some(message) = around.find("BkToCstmrDbtCdtNtfctn") {
            return Ok((Format::Camt054, message, "Ntfctn"));
        }
        if around.find("BkToCstmrAcctRpt").is_some() {
            return Err(StatementError::Provisional);
        }
    }
    Err(StatementError::Unknown)
}

/// What one entry says of all its transfers.
struct Frame {
    amount: Money,
    side: Side,
    kind: Kind,
    booked: Option<NaiveDate>,
    value_date: Option<NaiveDate>,
    bank_ref: Option<String>,
    notice: Option<String>,
    text: Option<String>,
    /// Does its code say that money was sent back?
    returned: bool,
}

impl File<'_> {
    fn broken(&self, node: &Node, why: StatementError) -> Broken {
        Broken { line: xml::line(self.source, node.at), place: node.name.clone(), why }
    }

    /// The element at a path, or where it is missing.
    fn need<'n>(&self, node: &'n Node, path: &str) -> Result<&'n Node, Broken> {
        let missing = || Broken {
            place: format!("{}/{path}", node.name),
            ..self.broken(node, StatementError::Missing)
        };
        node.find(path).ok_or_else(missing)
    }

    fn account_of(&self, part: &Node) -> Result<String, Broken> {
        let id = self.need(part, "Acct/Id")?;
        let number = id.text_at("IBAN").or_else(|| id.text_at("Othr/Id"));
        number.map(super::super::iban::squeeze).ok_or_else(|| self.broken(id, StatementError::Missing))
    }

    fn entry(&mut self, entry: &Node) -> Result<(), Broken> {
        self.rows += 1;
        let Some(kind) = self.kind(entry)? else {
            self.skip(entry, Skip::State { word: INFORMATION.to_owned(), known: true });
            return Ok(());
        };
        let sum = self.need(entry, "Amt")?;
        let side = self.side(entry)?;
        let ours = side == Side::Credit || kind == Kind::Reversal || tells_of_return(entry);
        let amount = match amount(sum.text.trim(), &sum.currency) {
            Ok(Some(amount)) => amount,
            Ok(None) => {
                self.skip(sum, Skip::Currency(sum.currency.clone()));
                return Ok(());
            }
            Err(_) if !ours => {
                self.skip(sum, Skip::Outgoing);
                return Ok(());
            }
            Err(why) => return Err(self.broken(sum, why)),
        };
        let frame = Frame {
            amount,
            side,
            kind,
            booked: self.day(entry, "BookgDt")?,
            value_date: self.day(entry, "ValDt")?,
            bank_ref: entry.text_at("AcctSvcrRef").and_then(reference),
            notice: self.notice.clone(),
            text: entry.text_at("AddtlNtryInf").and_then(clean),
            returned: code_of_return(entry),
        };
        let account = self.account.clone();
        let transfers = transfers(&account, &frame, entry);
        // A batch that is taken apart counts as its transfers.
        self.rows += transfers.len().saturating_sub(1);
        self.entries.extend(transfers);
        Ok(())
    }

    fn skip(&mut self, node: &Node, why: Skip) {
        self.skipped.push(Skipped { line: xml::line(self.source, node.at), why });
    }

    /// None for what is told for information only.
    fn kind(&self, entry: &Node) -> Result<Option<Kind>, Broken> {
        let state = self.need(entry, "Sts")?;
        let word = state.text_at("Cd").unwrap_or(state.text.trim());
        let reversal = entry.text_at("RvslInd").is_some_and(|word| word == "true" || word == "1");
        match word {
            "BOOK" if reversal => Ok(Some(Kind::Reversal)),
            "BOOK" => Ok(Some(Kind::Booked)),
            "PDNG" | "FUTR" => Ok(Some(Kind::Pending)),
            INFORMATION => Ok(None),
            _ => Err(self.broken(state, StatementError::State)),
        }
    }

    fn side(&self, entry: &Node) -> Result<Side, Broken> {
        let node = self.need(entry, "CdtDbtInd")?;
        match node.text.trim() {
            "CRDT" => Ok(Side::Credit),
            "DBIT" => Ok(Side::Debit),
            _ => Err(self.broken(node, StatementError::Side)),
        }
    }

    fn day(&self, entry: &Node, name: &str) -> Result<Option<NaiveDate>, Broken> {
        let Some(node) = entry.find(name) else { return Ok(None) };
        let text = node.text_at("Dt").or_else(|| node.text_at("DtTm"));
        let day = text.and_then(|text| text.get(..10)).and_then(|day| days::parse(day, "%Y-%m-%d"));
        day.map(Some).ok_or_else(|| self.broken(node, StatementError::Day))
    }
}

/// The transfers of one entry: one, or those of a batch when they are told and add up.
fn transfers(account: &str, frame: &Frame, entry: &Node) -> Vec<Entry> {
    let details: Vec<&Node> = entry.all("NtryDtls").flat_map(|details| details.all("TxDtls")).collect();
    let told = entry.all("NtryDtls").filter_map(|d| d.text_at("Btch/NbOfTxs")?.parse::<usize>().ok());
    let told = told.reduce(usize::saturating_add);
    let several = told.unwrap_or(0).max(details.len()) > 1;
    if !several {
        return vec![alone(account, frame, details.first().copied())];
    }
    let parts: Option<Vec<Money>> = details.iter().map(|part| part_amount(part, frame.amount)).collect();
    let sum =
        parts.iter().flatten().try_fold(Money::zero(frame.amount.currency()), |sum, part| sum.plus(*part));
    match parts {
        Some(parts) if sum == Ok(frame.amount) && told.is_none_or(|told| told == parts.len()) => {
            let each = details.iter().zip(parts);
            each.map(|(part, amount)| transfer(account, frame, Some(part), amount)).collect()
        }
        _ => vec![unparted(account, frame, &details)],
    }
}

/// The one transfer of an entry: what the bank has added to the entry speaks of it.
fn alone(account: &str, frame: &Frame, details: Option<&Node>) -> Entry {
    let mut entry = transfer(account, frame, details, frame.amount);
    entry.texts.extend(frame.text.clone());
    entry
}

fn part_amount(part: &Node, whole: Money) -> Option<Money> {
    let sums = [part.find("Amt"), part.find("AmtDtls/TxAmt/Amt")];
    let sum = sums.into_iter().flatten().find(|sum| sum.currency == whole.currency().code())?;
    amount(sum.text.trim(), &sum.currency).ok()?
}

/// A batch whose parts are not listed, or do not add up: nothing in it may pay anything without review.
fn unparted(account: &str, frame: &Frame, details: &[&Node]) -> Entry {
    let whole = alone(account, frame, None);
    let mut texts = whole.texts;
    for part in details {
        let part = transfer(account, frame, Some(part), frame.amount);
        texts.extend(part.words().map(str::to_owned));
    }
    let kind = if whole.kind == Kind::Booked { Kind::Batch } else { whole.kind };
    Entry { texts, kind, ..whole }
}

fn transfer(account: &str, frame: &Frame, details: Option<&Node>, amount: Money) -> Entry {
    let nothing = Node::default();
    let details = details.unwrap_or(&nothing);
    let remittance = details.find("RmtInf").unwrap_or(&nothing);
    let mut texts: Vec<String> = remittance.all("Ustrd").filter_map(|node| clean(&node.text)).collect();
    let references = remittance.all("Strd").flat_map(|strd| strd.all("CdtrRefInf"));
    let documents = remittance.all("Strd").flat_map(|strd| strd.all("RfrdDocInf"));
    texts.extend(documents.filter_map(|document| clean(document.text_at("Nb")?)));
    let more = remittance.all("Strd").flat_map(|strd| strd.all("AddtlRmtInf"));
    texts.extend(more.filter_map(|node| clean(&node.text)));
    texts.extend(details.text_at("AddtlTxInf").and_then(clean));
    let (payer_name, payer_account) = other_side(details, frame.side);
    let named = |path| details.text_at(path).and_then(reference);
    let own = named("Refs/AcctSvcrRef").or_else(|| named("Refs/TxId"));
    let bank_ref = own.or_else(|| frame.bank_ref.clone());
    let names = [frame.bank_ref.clone(), named("Refs/TxId"), named("Refs/UETR")].into_iter().flatten();
    let names = names.filter(|name| bank_ref.as_ref() != Some(name)).collect();
    Entry {
        account: account.to_owned(),
        amount,
        side: frame.side,
        booked: frame.booked,
        value_date: frame.value_date,
        end_to_end: named("Refs/EndToEndId"),
        structured: references.filter_map(|reference| clean(reference.text_at("Ref")?)).collect(),
        texts,
        payer_name,
        payer_account,
        bank_ref,
        names,
        notice: frame.notice.clone(),
        kind: if frame.kind == Kind::Booked && (frame.returned || is_return(details)) {
            Kind::Return
        } else {
            frame.kind
        },
        key: String::new(),
    }
}

fn is_return(details: &Node) -> bool {
    details.find("RtrInf").is_some() || code_of_return(details)
}

/// Does the entry, or a transfer in it, say that money was sent back?
fn tells_of_return(entry: &Node) -> bool {
    let details = entry.all("NtryDtls").flat_map(|details| details.all("TxDtls"));
    code_of_return(entry) || details.into_iter().any(is_return)
}

/// Some banks give the code to the entry, some to each of its transfers.
fn code_of_return(node: &Node) -> bool {
    node.text_at("BkTxCd/Domn/Fmly/SubFmlyCd").is_some_and(|code| RETURNED.contains(&code))
}

/// Who is on the other side, and with which account.
fn other_side(details: &Node, side: Side) -> (Option<String>, Option<String>) {
    let (party, ultimate, account) = match side {
        Side::Credit => ("Dbtr", "UltmtDbtr", "DbtrAcct"),
        Side::Debit => ("Cdtr", "UltmtCdtr", "CdtrAcct"),
    };
    let Some(parties) = details.find("RltdPties") else { return (None, None) };
    let name = |role: &str| {
        let name =
            parties.text_at(&format!("{role}/Pty/Nm")).or_else(|| parties.text_at(&format!("{role}/Nm")));
        name.and_then(clean)
    };
    let id = |path: &str| parties.text_at(&format!("{account}/Id/{path}"));
    let number = id("IBAN").or_else(|| id("Othr/Id")).map(super::super::iban::squeeze);
    (name(party).or_else(|| name(ultimate)), number)
}
