//! Turns what the domain has to say into text, once the reader's language is known.

use crate::{
    domain::{Message, MessageArg, Timestamp},
    lang::{Arg, Lang},
};

/// The text of something that is written differently in each language. A name that the catalogue does not
/// have in this language is English.
pub fn say(lang: Lang, said: &MessageArg) -> String {
    match said {
        MessageArg::Name(texts) => texts.get(lang.tag()).to_owned(),
        MessageArg::Text(text) => text.clone(),
        MessageArg::Number(number) => lang.number(number),
        MessageArg::Money(money) => lang.money(money),
        MessageArg::Message(words) => message_text(lang, words),
    }
}

/// A method's name as people know it.
pub fn method_name(l: Lang, method: &str) -> &'static str {
    l.t(&format!("method-{method}-name"))
}

/// A day such as `2026-11-20` as people write it; what is none stays as it is.
pub fn day(lang: Lang, day: &str) -> String {
    let noon = Timestamp::parse_rfc3339(&format!("{day}T12:00:00Z"));
    noon.map_or_else(|| day.to_owned(), |noon| lang.date(noon))
}

/// The text under the words' key, filled in. Numbers reach it as numbers, so that they choose the plural.
pub fn message_text(lang: Lang, words: &Message) -> String {
    let key = words.key;
    match words.args.as_slice() {
        [] => lang.t(key).to_owned(),
        [(a, x)] => lang.t1(key, a, arg(lang, x)),
        [(a, x), (b, y)] => lang.t2(key, a, arg(lang, x), b, arg(lang, y)),
        [(a, x), (b, y), (c, z)] => lang.t3(key, a, arg(lang, x), b, arg(lang, y), c, arg(lang, z)),
        // A text that needs a fifth argument shows and logs its key, as one that lacks any other.
        [(a, w), (b, x), (c, y), (d, z), ..] => {
            lang.t4(key, a, arg(lang, w), b, arg(lang, x), c, arg(lang, y), d, arg(lang, z))
        }
    }
}

/// A text, and whether it is English where the page is not: its element then carries `lang="en"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pub text: String,
    pub english: bool,
}

/// The same as [`say`], for an element of its own.
pub fn phrase(lang: Lang, said: &MessageArg) -> Phrase {
    let english = matches!(said, MessageArg::Name(texts) if !texts.has(lang.tag()));
    Phrase { text: say(lang, said), english }
}

fn arg(lang: Lang, said: &MessageArg) -> Arg<'static> {
    match said {
        MessageArg::Number(number) => Arg::from(number),
        MessageArg::Name(_) | MessageArg::Text(_) | MessageArg::Money(_) | MessageArg::Message(_) => {
            say(lang, said).into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Currency, Money, Texts},
        lang::lang,
    };

    #[test]
    fn a_number_chooses_the_plural_and_is_written_in_the_language() {
        let months = |n: u32| Message::new("catalogue-line-term").with("months", n);
        assert_eq!(message_text(Lang::ENGLISH, &months(1)), "for 1 month");
        assert_eq!(message_text(Lang::ENGLISH, &months(12)), "for 12 months");
        assert_eq!(say(Lang::ENGLISH, &MessageArg::Number(12_000)), "12,000");
    }

    #[test]
    fn words_inside_words_are_said_in_the_same_language() {
        let name: Texts = serde_json::from_str(r#"{"en":"Dedicated IP","fr":"IP dédiée"}"#).unwrap();
        let words = Message::new("catalogue-error-quantity-under").with("item", &name).with("min", 5_u32);
        assert_eq!(message_text(Lang::ENGLISH, &words), "Dedicated IP: enter 5 or more, or leave it empty");
        assert_eq!(say(lang("fr"), &MessageArg::Name(name)), "IP dédiée");
    }

    #[test]
    fn a_name_that_falls_back_to_english_says_so() {
        let name: Texts = serde_json::from_str(r#"{"en":"Voice","fr":"Appel vocal"}"#).unwrap();
        let told = |lang| phrase(lang, &MessageArg::from(&name));
        assert_eq!(told(lang("fr")), Phrase { text: "Appel vocal".to_owned(), english: false });
        assert_eq!(told(lang("zh-Hans")), Phrase { text: "Voice".to_owned(), english: true });
        assert!(!told(Lang::ENGLISH).english);
    }

    #[test]
    fn money_keeps_its_code_inside_a_sentence() {
        let words =
            Message::new("catalogue-error-amount-under").with("min", Money::new(5_000, Currency::USD));
        assert_eq!(say(Lang::ENGLISH, &words.into()), "Amount must be 50.00\u{a0}USD or more");
    }
}
