//! No input makes a reader panic, and no cut or changed file is read by halves in silence.

use super::{ours, sample};
use crate::methods::bank::statement::{
    Broken, Statement,
    csv::{Columns, Mapping},
    read,
    sums::Sums,
};
use proptest::prelude::*;

fn any_table() -> Mapping {
    let (booked, sums) = ("a".into(), Sums::Signed("b".into()));
    let columns = Columns { booked, sums, texts: vec!["c".into()], ..Columns::default() };
    Mapping {
        account: ours("DE02120300000000202051"),
        separator: b',',
        decimal: '.',
        day_form: "%Y-%m-%d".into(),
        columns,
        states: None,
    }
}

fn try_it(bytes: &[u8]) -> Result<Statement, Broken> {
    read(bytes, &[any_table()])
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        let _ = try_it(&bytes);
    }

    #[test]
    fn no_markup_makes_it_panic(text in "<[<>/A-Za-z &;#!\\[\\]\"'=0-9]{0,200}") {
        let _ = try_it(text.as_bytes());
    }

    #[test]
    fn no_fields_make_it_panic(lines in prop::collection::vec(":(20|25|28C|60F|61|86|62F):\\PC{0,40}", 0..12)) {
        let _ = try_it(format!(":20:1\n:25:2\n:60F:C261120EUR1,\n{}", lines.join("\n")).as_bytes());
    }

    #[test]
    fn no_table_makes_it_panic(rows in "[-a-z0-9,.\"\n ]{0,200}") {
        let _ = try_it(format!("a,b,c\n{rows}").as_bytes());
    }

    #[test]
    fn a_file_that_was_cut_off_is_refused(share in 0.01_f64..0.99, which in 0_usize..3) {
        let name = ["camt053-day.xml", "camt054-notice.xml", "mt940-day.sta"][which];
        let whole = sample(name);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a small file")]
        let cut = (whole.len() as f64 * share) as usize;
        // Only the closing mark and line may be missing.
        prop_assume!(cut < whole.len() - 30);
        prop_assert!(try_it(&whole[..cut]).is_err());
    }

    #[test]
    fn a_changed_byte_never_makes_it_panic(at in 0_usize..600, byte: u8) {
        for name in ["camt053-day.xml", "mt940-day.sta"] {
            let mut file = sample(name);
            if let Some(place) = file.get_mut(at) {
                *place = byte;
            }
            let _ = try_it(&file);
        }
    }
}
