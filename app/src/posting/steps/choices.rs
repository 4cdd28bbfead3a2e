//! Choices from a closed list, with their words.

use crate::{ask::Here, ui::ChoiceOption};
use domain::codes::Code;
use std::collections::BTreeSet;

/// Every member of a list as a choice; `name` is the name of the list in the texts.
pub fn options<C: Code>(here: Here, name: &str) -> Vec<ChoiceOption> {
    C::ALL.iter().map(|code| ChoiceOption::new(code.code(), here.texts.name(name, code.code()))).collect()
}

/// The codes of what is stored.
pub fn stored<C: Code>(codes: &BTreeSet<C>) -> Vec<String> {
    codes.iter().map(|code| code.code().to_owned()).collect()
}
