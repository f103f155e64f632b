//! What a buyer has chosen of one product, as the pages before an order show it and hand it on.

use super::{
    Problem,
    message::{Phrase, message_text, phrase},
};
use crate::{
    domain::{
        Agreed, Message, MessageArg, Money, Product, Selection, Snapshot,
        selection::{Choice, Draft, FieldError, Line, snapshot},
    },
    lang::Lang,
};

/// A choice that can be ordered, with its price of this moment.
pub struct Chosen<'a> {
    pub lang: Lang,
    pub product: &'a Product,
    pub snapshot: Snapshot,
}

/// One line of a price.
pub struct PriceLine {
    pub name: Phrase,
    /// How many, when it is more than one.
    pub times: Option<String>,
    /// What the price stands for, with the unit's price where it is not the amount.
    pub hint: String,
    pub amount: String,
}

/// One thing chosen, and the field of the service form that changes it.
pub struct Fact {
    pub label: MessageArg,
    pub value: MessageArg,
    pub field: String,
}

impl<'a> Chosen<'a> {
    /// Reads the service form.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the form.
    pub fn parse(lang: Lang, product: &'a Product, draft: &Draft) -> Result<Self, Vec<FieldError>> {
        let selection = Selection::parse(product, draft)?;
        let snapshot = snapshot(product, &selection).map_err(|error| vec![error])?;
        Ok(Self { lang, product, snapshot })
    }

    pub fn total(&self) -> Money {
        self.snapshot.total()
    }

    pub fn lines(&self) -> Vec<PriceLine> {
        self.snapshot.lines().iter().map(|line| price_line(self.lang, line)).collect()
    }

    /// The service form, filled in.
    pub fn form_path(&self) -> String {
        format!("/products/{}?{}", self.product.slug, self.query())
    }

    /// The page to check the order on.
    pub fn review_path(&self) -> String {
        format!("{}&step=review", self.form_path())
    }

    /// The page that settles a clash with an unpaid order.
    pub fn clash_path(&self) -> String {
        format!("/products/{}/clash?{}", self.product.slug, self.query())
    }

    /// The agreement, with the way back to the page to check the order on.
    pub fn agreement_path(&self) -> String {
        format!("/products/{}/agreement?{}&step=review", self.product.slug, self.query())
    }

    fn query(&self) -> String {
        serde_urlencoded::to_string(self.snapshot.selection.to_query()).unwrap_or_default()
    }

    /// The fields that a form to order this carries unseen: the choice, and what stood on the page.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let version = &self.snapshot.agreement;
        let mut fields = self.snapshot.selection.to_query();
        fields.push(("agreement-version".to_owned(), version.version.clone()));
        fields.push(("agreement-hash".to_owned(), version.hash.clone()));
        fields.push(("total".to_owned(), self.total().to_string()));
        fields
    }

    /// Proof that the buyer agreed to what stands here now: not to another text, nor to another price (E3).
    pub fn agreed(&self, form: &Draft) -> Result<Agreed, Problem> {
        let lang = self.lang;
        let (agreement, version) = (&self.product.agreement, &self.snapshot.agreement);
        let title = agreement.title.get(lang.tag());
        let seen = (form.value("agreement-version"), form.value("agreement-hash"));
        let problem = |text| Err(Problem::new("agree", text));
        if seen != (&version.version, &version.hash) {
            return problem(lang.t1("shop-agreement-changed", "agreement", title));
        }
        if form.value("total") != self.total().to_string() {
            return problem(lang.t1("shop-total-changed", "total", lang.money(self.total())));
        }
        let agreed = Agreed::from_tick(Some(form.value("agree")), agreement);
        agreed.map_or_else(|| problem(lang.t1("shop-agree-missing", "agreement", title)), Ok)
    }
}

/// What was chosen, line by line, without prices.
pub fn facts(order: &Snapshot) -> Vec<Fact> {
    let fact =
        |key, value, field: &str| Fact { label: Message::new(key).into(), value, field: field.to_owned() };
    match &order.selection.choice {
        Choice::Balance { amount } => vec![fact("catalogue-diff-amount", (*amount).into(), "amount")],
        Choice::Plan { term_months, .. } => {
            let months = Message::new("catalogue-diff-months").with("months", *term_months);
            let mut facts = vec![
                fact("catalogue-diff-plan", (&order.service).into(), "plan"),
                fact("catalogue-diff-term", months.into(), "term"),
            ];
            // The first line is the plan.
            facts.extend(order.lines().iter().skip(1).map(add_on));
            facts
        }
    }
}

fn add_on(line: &Line) -> Fact {
    let field = format!("qty-{}", line.item);
    Fact { label: (&line.names).into(), value: line.quantity.into(), field }
}

fn price_line(lang: Lang, line: &Line) -> PriceLine {
    let terms = message_text(lang, &line.terms());
    let hint = match line.unit == line.amount {
        true => terms,
        false => lang.t2("shop-price-terms", "price", lang.money(line.unit), "terms", terms),
    };
    PriceLine {
        name: phrase(lang, &(&line.names).into()),
        times: (line.quantity > 1).then(|| lang.number(i64::from(line.quantity))),
        hint,
        amount: lang.money(line.amount),
    }
}

/// The problems of the service form in the reader's words. One that has no field there (an add-on that is
/// no longer offered) leads to the first.
pub fn problems(lang: Lang, product: &Product, errors: &[FieldError]) -> Vec<Problem> {
    use crate::domain::catalogue::Shape;
    let place = |field: &str| match &product.shape {
        Shape::Balance(_) => "amount".to_owned(),
        Shape::Plans(plans) => {
            let offered = field.strip_prefix("qty-").is_none_or(|id| plans.add_on(id).is_some());
            if offered { field.to_owned() } else { "plan".to_owned() }
        }
    };
    errors.iter().map(|error| Problem::new(place(&error.field), message_text(lang, &error.words))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Catalogue;

    fn draft(fields: &[(&str, &str)]) -> Draft {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn product(slug: &str) -> Product {
        Catalogue::example().product(slug).unwrap().clone()
    }

    fn growth(product: &Product) -> Chosen<'_> {
        Chosen::parse(Lang::ENGLISH, product, &draft(&[("plan", "growth"), ("term", "12")])).ok().unwrap()
    }

    /// The form as its page sends it, with some fields otherwise.
    fn sent(chosen: &Chosen<'_>, others: &[(&str, &str)]) -> Draft {
        let tick = ("agree".to_owned(), "yes".to_owned());
        let others = others.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        chosen.hidden().into_iter().chain([tick]).chain(others).collect()
    }

    #[test]
    fn a_ticked_box_under_the_text_that_stands_is_an_agreement() {
        let push = product("apppush");
        let chosen = growth(&push);
        let agreed = chosen.agreed(&sent(&chosen, &[])).unwrap();
        assert_eq!(agreed.version(), &push.agreement.to_version());
    }

    #[test]
    fn nobody_agrees_without_a_tick_or_to_what_they_have_not_seen() {
        let push = product("apppush");
        let chosen = growth(&push);
        let cases = [
            (("agree", "on"), "Tick the box"),
            (("agree", ""), "Tick the box"),
            (("agreement-hash", "00"), "has changed"),
            (("agreement-version", "2025-01"), "has changed"),
            (("total", "4199.00 USD"), "total is now"),
            (("total", ""), "total is now"),
        ];
        for (field, said) in cases {
            let problem = chosen.agreed(&sent(&chosen, &[field])).unwrap_err();
            assert!(problem.field == "agree" && problem.text.contains(said), "{field:?}: {problem:?}");
        }
    }

    #[test]
    fn the_paths_of_a_choice_lead_back_to_the_same_choice() {
        let push = product("apppush");
        let chosen = growth(&push);
        assert_eq!(chosen.review_path(), "/products/apppush?plan=growth&term=12&step=review");
        let query = chosen.clash_path().split_once('?').unwrap().1.to_owned();
        let again: Draft = serde_urlencoded::from_str(&query).unwrap();
        assert_eq!(Chosen::parse(Lang::ENGLISH, &push, &again).ok().unwrap().snapshot, chosen.snapshot);
    }

    #[test]
    fn each_thing_chosen_names_the_field_that_changes_it() {
        let email = product("email");
        let form = draft(&[("plan", "50k"), ("term", "1"), ("qty-dedicated-ip", "2")]);
        let chosen = Chosen::parse(Lang::ENGLISH, &email, &form).ok().unwrap();
        let fields: Vec<_> = facts(&chosen.snapshot).into_iter().map(|fact| fact.field).collect();
        assert_eq!(fields, ["plan", "term", "qty-dedicated-ip"]);
    }

    #[test]
    fn a_problem_without_a_field_leads_to_the_first_one() {
        let email = product("email");
        let form = draft(&[("plan", "50k"), ("term", "1"), ("qty-gone", "1"), ("qty-dedicated-ip", "x")]);
        let errors = Chosen::parse(Lang::ENGLISH, &email, &form).err().unwrap();
        let fields: Vec<_> = problems(Lang::ENGLISH, &email, &errors).into_iter().map(|p| p.field).collect();
        assert_eq!(fields, ["qty-dedicated-ip", "plan"]);
    }
}
