//! Writes camt.053 files as banks do, references cut and all. Nothing of the reader is used here.

use super::Transfer;
use std::fmt::Write;

/// Where banks cut what a payer has written, in characters.
const CUT: usize = 35;

/// A file with one statement for each account, in the order of the transfers.
pub fn write(transfers: &[Transfer]) -> String {
    let mut accounts: Vec<&str> = transfers.iter().map(|transfer| transfer.account.as_str()).collect();
    accounts.sort_unstable();
    accounts.dedup();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">\n<BkToCstmrStmt>\n\
         <GrpHdr><MsgId>SANDBOX</MsgId></GrpHdr>\n",
    );
    for account in accounts {
        let own: Vec<&Transfer> = transfers.iter().filter(|transfer| transfer.account == account).collect();
        statement(&mut out, account, &own);
    }
    out.push_str("</BkToCstmrStmt>\n</Document>\n");
    out
}

fn statement(out: &mut String, account: &str, transfers: &[&Transfer]) {
    let iban = account.starts_with(|c: char| c.is_ascii_alphabetic());
    let id =
        if iban { format!("<IBAN>{account}</IBAN>") } else { format!("<Othr><Id>{account}</Id></Othr>") };
    // Proven, here and below: writing to a String does not fail.
    let _ = writeln!(out, "<Stmt><Id>{account}</Id><Acct><Id>{id}</Id></Acct>");
    for transfer in transfers {
        entry(out, transfer, false);
        if transfer.reversed {
            entry(out, transfer, true);
        }
    }
    out.push_str("</Stmt>\n");
}

fn entry(out: &mut String, transfer: &Transfer, back: bool) {
    let (side, undone) = if back { ("DBIT", "<RvslInd>true</RvslInd>") } else { ("CRDT", "") };
    let (amount, currency) = (transfer.amount.decimal(), transfer.amount.currency());
    let _ = writeln!(
        out,
        "<Ntry><Amt Ccy=\"{currency}\">{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd>{undone}<Sts><Cd>BOOK</Cd></Sts>\
         <BookgDt><Dt>{day}</Dt></BookgDt><ValDt><Dt>{day}</Dt></ValDt><AcctSvcrRef>{id}</AcctSvcrRef>\n\
         <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>\n\
         <RltdPties><Dbtr><Pty><Nm>{payer}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>{from}</IBAN></Id></DbtrAcct></RltdPties>\n\
         <RmtInf>{remittance}</RmtInf></TxDtls></NtryDtls></Ntry>",
        day = transfer.day,
        id = transfer.id,
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
