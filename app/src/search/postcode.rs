//! The field for a postcode: what was typed stays in it, and what is wrong with that stands beside it.

use crate::{texts::Texts, ui::Sentence};
use domain::search::{PlaceQuery, Unusable, UnusableReason};
use leptos::prelude::*;

/// What stands in a field for a postcode.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedPostcode {
    typed: String,
    problem: Option<Sentence>,
}

impl TypedPostcode {
    /// What was typed according to an address. `unknown`: the marketplace does not know where the postcode lies.
    pub fn of(texts: Texts, query: &PlaceQuery, unusable: &[Unusable], unknown: bool) -> Self {
        if let Some(near) = query.near {
            let typed = near.postcode.to_string();
            let problem = unknown.then(|| Sentence::around(texts, "search-postcode-unknown", "postcode", typed.clone()));
            return Self { typed, problem };
        }
        let broken = unusable.iter().find(|part| part.reason == UnusableReason::Postcode);
        broken.map_or_else(Self::default, |part| Self {
            typed: part.value.clone(),
            problem: Some(Sentence::around(texts, "search-unusable-postcode", "value", part.value.clone())),
        })
    }

    /// Was something typed that gives no distance?
    pub fn is_of_no_use(&self) -> bool {
        self.problem.is_some()
    }

    /// What is wrong with it.
    pub fn problem(&self) -> Option<&Sentence> {
        self.problem.as_ref()
    }
}

/// The field: four digits, letters may follow. A label for `id` stands before it.
#[component]
pub fn PostcodeInput(id: &'static str, postcode: TypedPostcode) -> impl IntoView {
    let problem_id = postcode.problem.is_some().then(|| format!("{id}-fout"));
    let problem = postcode.problem.map(|problem| {
        view! { <p class="field-problem" id=problem_id.clone() role="status">{problem.view()}</p> }
    });
    let class = if problem.is_some() {
        "utrecht-textbox utrecht-textbox--html-input utrecht-textbox--invalid"
    } else {
        "utrecht-textbox utrecht-textbox--html-input"
    };
    view! {
        {problem}
        <input
            class=class
            id=id
            type="text"
            name="pc"
            value=postcode.typed
            maxlength="7"
            size="7"
            autocomplete="postal-code"
            aria-invalid=problem_id.is_some().then_some("true")
            aria-describedby=problem_id
        />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::languages::UiLanguage;

    fn typed(postcode: &str, unknown: bool) -> TypedPostcode {
        let (query, unusable) = PlaceQuery::parse([("pc", postcode)]);
        TypedPostcode::of(Texts::of(UiLanguage::Dutch), &query, &unusable, unknown)
    }

    #[test]
    fn what_was_typed_stays_whatever_it_is() {
        assert_eq!((typed("12", false).typed.as_str(), typed("12", false).is_of_no_use()), ("12", true));
        assert_eq!((typed("9999", true).typed.as_str(), typed("9999", true).is_of_no_use()), ("9999", true));
        assert_eq!((typed("3561 ab", false).typed.as_str(), typed("3561", false).is_of_no_use()), ("3561", false));
        assert_eq!(typed("", false), TypedPostcode::default());
    }
}
