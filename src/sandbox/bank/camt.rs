//! Writes camt.053 and camt.054 files as banks do, references cut and all. Nothing of the reader is used here.

use super::Transfer;
use std::fmt::Write;

/// Where banks cut what a payer has written, in characters.
const CUT: usize = 35;

/// A message, and what it calls its parts.
struct Form {
    number: &'static str,
    message: &'static str,
    part: &'static str,
    /// Does each transfer bear a name of its own beside that of the booking?
    details: bool,
}

const DAY: Form = Form { number: "camt.053.001.08", message: "BkToCstmrStmt", part: "Stmt", details: false };
const NOTICE: Form =
    Form { number: "camt.054.001.08", message: "BkToCstmrDbtCdtNtfctn", part: "Ntfctn", details: true };

/// How money moves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Here,
    /// The bank's own booking is undone.
    Undone,
    /// The payer's bank has had it sent back.
    Returned,
}

/// A file with one statement for each account, in the order of the transfers.
pub fn write(transfers: &[Transfer]) -> String {
    file(&DAY, transfers)
}

/// The same as notices.
pub fn notices(transfers: &[Transfer]) -> String {
    file(&NOTICE, transfers)
}

fn file(form: &Form, transfers: &[Transfer]) -> String {
    let mut accounts: Vec<&str> = transfers.iter().map(|transfer| transfer.account.as_str()).collect();
    accounts.sort_unstable();
    accounts.dedup();
    let (number, message) = (form.number, form.message);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:{number}\">\n<{message}>\n\
         <GrpHdr><MsgId>SANDBOX</MsgId></GrpHdr>\n",
    );
    for account in accounts {
        let own: Vec<&Transfer> = transfers.iter().filter(|transfer| transfer.account == account).collect();
        part(&mut out, form, account, &own);
    }
    // Proven, here and below: writing to a String does not fail.
    let _ = writeln!(out, "</{message}>\n</Document>");
    out
}

fn part(out: &mut String, form: &Form, account: &str, transfers: &[&Transfer]) {
    let iban = account.starts_with(|c: char| c.is_ascii_alphabetic());
    let id =
        if iban { format!("<IBAN>{account}</IBAN>") } else { format!("<Othr><Id>{account}</Id></Othr>") };
    let _ = writeln!(out, "<{}><Id>{account}</Id><Acct><Id>{id}</Id></Acct>", form.part);
    for transfer in transfers {
        entry(out, form, transfer, Way::Here);
        if transfer.reversed {
            entry(out, form, transfer, Way::Undone);
        }
        if transfer.recalled {
            entry(out, form, transfer, Way::Returned);
        }
    }
    let _ = writeln!(out, "</{}>", form.part);
}

fn entry(out: &mut String, form: &Form, transfer: &Transfer, way: Way) {
    let id = &transfer.id;
    let (side, undone, name) = match way {
        Way::Here => ("CRDT", "", id.clone()),
        Way::Undone => ("DBIT", "<RvslInd>true</RvslInd>", id.clone()),
        Way::Returned => ("DBIT", "", format!("{id}-BACK")),
    };
    let detail = if form.details { format!("<AcctSvcrRef>{name}-1</AcctSvcrRef>") } else { String::new() };
    let back = if way == Way::Returned { "<RtrInf><Rsn><Cd>FOCR</Cd></Rsn></RtrInf>" } else { "" };
    let (amount, currency) = (transfer.amount.decimal(), transfer.amount.currency());
    let _ = writeln!(
        out,
        "<Ntry><Amt Ccy=\"{currency}\">{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd>{undone}<Sts><Cd>BOOK</Cd></Sts>\
         <BookgDt><Dt>{day}</Dt></BookgDt><ValDt><Dt>{day}</Dt></ValDt><AcctSvcrRef>{name}</AcctSvcrRef>\n\
         <NtryDtls><TxDtls><Refs>{detail}<EndToEndId>NOTPROVIDED</EndToEndId></Refs>\n\
         <RltdPties><Dbtr><Pty><Nm>{payer}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>{from}</IBAN></Id></DbtrAcct></RltdPties>\n\
         <RmtInf>{remittance}</RmtInf>{back}</TxDtls></NtryDtls></Ntry>",
        day = transfer.day,
        payer = escape(&transfer.payer),
        from = escape(&transfer.payer_account),
        remittance = remittance(transfer),
    );
}

fn remittance(transfer: &Transfer) -> String {
    if transfer.structured {
        let text = escape(&transfer.text);
        return format!(
            "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>{text}</Ref></CdtrRefInf></Strd>"
        );
    }
    let chars: Vec<char> = transfer.text.chars().collect();
    let piece = |piece: &[char]| format!("<Ustrd>{}</Ustrd>", escape(&piece.iter().collect::<String>()));
    chars.chunks(CUT).map(piece).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
