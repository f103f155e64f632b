//! Words: the text under a key in a reader's language, from the Fluent files in `locales/`.

use super::Lang;
use fluent_templates::{
    LanguageIdentifier,
    fluent_bundle::{FluentValue, memoizer::MemoizerKind},
    static_loader,
};
use intl_memoizer::Memoizable;
use std::{
    borrow::Cow,
    collections::HashMap,
    sync::{LazyLock, PoisonError, RwLock},
};

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        // Isolation marks would end up in titles, mails and copied values.
        customise: |bundle| {
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(whole_number));
        },
    };
}

type Args<'a> = HashMap<Cow<'static, str>, FluentValue<'a>>;

/// Texts without arguments, resolved once and kept for the life of the process.
/// By [`Lang::index`].
static PLAIN: LazyLock<Vec<Plain>> = LazyLock::new(|| Lang::all().map(|_| Plain::default()).collect());

type Plain = RwLock<HashMap<String, &'static str>>;

/// What the loader calls each language. By [`Lang::index`].
static IDS: LazyLock<Vec<LanguageIdentifier>> =
    LazyLock::new(|| Lang::all().map(|lang| identifier(lang.tag())).collect());

/// A value put into a text: words, or a whole number that may choose the plural.
#[derive(Debug, Clone)]
pub struct Arg<'a>(FluentValue<'a>);

impl Lang {
    /// The text under `key`, in English when this language has none. A key nobody knows, or one whose text
    /// needs arguments, comes back as `⟦key⟧`.
    pub fn t(self, key: &str) -> &'static str {
        let plain = &PLAIN[self.index()];
        let kept = plain.read().unwrap_or_else(PoisonError::into_inner).get(key).copied();
        kept.unwrap_or_else(|| {
            // Leaked once per key and language: the keys are ours and finitely many.
            let text: &'static str = lookup(self, key, &Args::new()).leak();
            plain.write().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), text);
            text
        })
    }

    /// Adds a text without arguments that no locale file has: a method that comes from outside brings its own.
    pub fn add(self, key: &str, text: &'static str) {
        PLAIN[self.index()].write().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), text);
    }

    /// The text under `key` with one argument.
    pub fn t1<'a>(self, key: &str, name: &'static str, value: impl Into<Arg<'a>>) -> String {
        lookup(self, key, &Args::from([named(name, value)]))
    }

    /// The text under `key` with two arguments, each a name and its value.
    #[expect(clippy::too_many_arguments, reason = "pairs read better flat in a template")]
    pub fn t2<'a>(
        self,
        key: &str,
        name: &'static str,
        value: impl Into<Arg<'a>>,
        name2: &'static str,
        value2: impl Into<Arg<'a>>,
    ) -> String {
        lookup(self, key, &Args::from([named(name, value), named(name2, value2)]))
    }

    /// The text under `key` with three arguments, each a name and its value.
    #[expect(clippy::too_many_arguments, reason = "pairs read better flat in a template")]
    pub fn t3<'a>(
        self,
        key: &str,
        name: &'static str,
        value: impl Into<Arg<'a>>,
        name2: &'static str,
        value2: impl Into<Arg<'a>>,
        name3: &'static str,
        value3: impl Into<Arg<'a>>,
    ) -> String {
        lookup(self, key, &Args::from([named(name, value), named(name2, value2), named(name3, value3)]))
    }

    /// The text under `key` with four arguments, each a name and its value.
    #[expect(clippy::too_many_arguments, reason = "pairs read better flat in a template")]
    pub fn t4<'a>(
        self,
        key: &str,
        name: &'static str,
        value: impl Into<Arg<'a>>,
        name2: &'static str,
        value2: impl Into<Arg<'a>>,
        name3: &'static str,
        value3: impl Into<Arg<'a>>,
        name4: &'static str,
        value4: impl Into<Arg<'a>>,
    ) -> String {
        let pairs = [named(name, value), named(name2, value2), named(name3, value3), named(name4, value4)];
        lookup(self, key, &Args::from(pairs))
    }

    /// Whether there is a text without arguments under `key`, in this language or in English.
    pub fn has(self, key: &str) -> bool {
        try_languages(self, key, &Args::new()).is_some()
    }
}

/// The text in this language; in English where it is missing or asks for an argument it does not get.
fn lookup(lang: Lang, key: &str, args: &Args<'_>) -> String {
    try_languages(lang, key, args).unwrap_or_else(|| {
        tracing::error!(key, lang = lang.tag(), "missing text for a key and its arguments");
        format!("⟦{key}⟧")
    })
}

fn try_languages(lang: Lang, key: &str, args: &Args<'_>) -> Option<String> {
    let in_language = |lang: Lang| LOCALES.lookup_single_language(&IDS[lang.index()], key, Some(args)).ok();
    in_language(lang).or_else(|| in_language(Lang::ENGLISH))
}

fn identifier(tag: &str) -> LanguageIdentifier {
    // Proven by the tests that walk all languages.
    tag.parse().expect("every language's tag is a language identifier")
}

fn named<'a>(name: &'static str, value: impl Into<Arg<'a>>) -> (Cow<'static, str>, FluentValue<'a>) {
    (Cow::Borrowed(name), value.into().0)
}

/// Writes the whole numbers inside a bundle's texts: Fluent itself would leave out the separators.
fn whole_number<M: MemoizerKind>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    /// Up to here an `f64`, in which Fluent keeps numbers, holds every whole number.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match value {
        FluentValue::Number(n) if n.value.fract() == 0.0 && n.value.abs() <= EXACT => {
            let write = |bundle: &BundleLang| bundle.0.number(n.value as i64);
            memoizer.with_try_get_threadsafe(NoOptions, write).ok()
        }
        _ => None,
    }
}

/// The language of a bundle. The memoizer is the one thing in a bundle that knows it when a number is written.
struct BundleLang(Lang);

#[derive(Clone, PartialEq, Eq, Hash)]
struct NoOptions;

impl Memoizable for BundleLang {
    type Args = NoOptions;
    type Error = ();

    fn construct(lang: LanguageIdentifier, NoOptions: NoOptions) -> Result<Self, ()> {
        Lang::parse(&lang.to_string()).map(Self).ok_or(())
    }
}

macro_rules! arg_from {
    ($($kind:ty),*) => {
        $(impl<'a> From<$kind> for Arg<'a> {
            fn from(value: $kind) -> Self {
                Self(FluentValue::from(value))
            }
        })*
    };
}

// Templates hand over fields by reference, so references to numbers and to `&str` are taken as well.
arg_from!(&'a str, String, &'a String, Cow<'a, str>);
arg_from!(i32, &i32, i64, &i64, u8, &u8, u16, &u16, u32, &u32, u64, &u64, usize, &usize);

impl<'a> From<&&'a str> for Arg<'a> {
    fn from(value: &&'a str) -> Self {
        Self(FluentValue::from(*value))
    }
}

impl<'a> From<&'a Cow<'_, str>> for Arg<'a> {
    fn from(value: &'a Cow<'_, str>) -> Self {
        Self(FluentValue::from(value.as_ref()))
    }
}
