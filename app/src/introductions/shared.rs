//! What a participant ticks for the partner to see, and how both read it.

use crate::{ask::Here, forms::Sent, ui::ChoiceOption};
use domain::{
    codes::{Code, Need},
    introductions::Shared,
    languages::SpokenLanguage,
    wishes::{Company, Wishes},
};

/// The name of the field.
pub const FIELD: &str = "delen";

/// The wishes that could be shared, as choices. Nothing is ticked beforehand.
pub fn choices(here: Here, wishes: &Wishes) -> Vec<ChoiceOption> {
    let needs = wishes.needs.iter().map(|need| option("wens", need.code(), here.texts.name("wens", need.code())));
    let languages = wishes.languages.iter().map(|language| option("taal", language.code(), here.texts.name("taal", language.code())));
    let company = wishes.company.iter().map(|company| option("gezelschap", company.code(), here.texts.name("gezelschap", company.code())));
    needs.chain(languages).chain(company).collect()
}

fn option(kind: &str, code: &str, words: &str) -> ChoiceOption {
    ChoiceOption::new(format!("{kind}.{code}"), words)
}

/// What was ticked; whatever is no wish is left out.
pub fn read(sent: &Sent) -> Shared {
    let mut shared = Shared::default();
    for (kind, code) in sent.all(FIELD).filter_map(|value| value.split_once('.')) {
        match kind {
            "wens" => shared.needs.extend(Need::parse(code)),
            "taal" => shared.languages.extend(SpokenLanguage::parse(code)),
            "gezelschap" => shared.company.extend(Company::parse(code)),
            _ => {}
        }
    }
    shared
}

/// What is shared, in words.
pub fn words(here: Here, shared: &Shared) -> Vec<&'static str> {
    fn names<C: Code>(here: Here, kind: &'static str, codes: &std::collections::BTreeSet<C>) -> Vec<&'static str> {
        codes.iter().map(|code| here.texts.name(kind, code.code())).collect()
    }
    [names(here, "wens", &shared.needs), names(here, "taal", &shared.languages), names(here, "gezelschap", &shared.company)].concat()
}
