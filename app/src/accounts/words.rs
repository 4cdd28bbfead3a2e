//! Roles and where they hold, in words.

use crate::{args, ask::Here};
use domain::{
    accounts::{Grant, Role},
    codes::Code as _,
    organisations::OrganisationName,
    slug::Slug,
};
use leptos::prelude::*;

/// Words within the names of municipalities that have no capital, unless they come first.
const SMALL: &[&str] = &["aan", "bij", "de", "den", "en", "het", "in", "op", "van"];

/// "Coach in Utrecht".
pub fn grant_words(here: Here, grant: &Grant) -> String {
    let role = here.texts.name("role", grant.role().code());
    match grant {
        Grant::Editor(_) => role.to_owned(),
        Grant::Municipal(_, municipality) => {
            here.say_with("accounts-role-in", &args! { "role" => role, "municipality" => municipality_words(municipality) })
        }
    }
}

/// "Redacteur van Tuin De Wijk", when the organisation is one of these; else as [`grant_words`].
fn named_grant_words(here: Here, grant: &Grant, organisations: &[OrganisationName]) -> String {
    let own = organisations.iter().find(|organisation| *grant == Grant::Editor(organisation.id));
    own.map_or_else(
        || grant_words(here, grant),
        |organisation| here.say_with("accounts-editor-of", &args! { "organisation" => organisation.name.as_str() }),
    )
}

/// What somebody was given: each role with where it holds, and what one does with it. An organisation is named when its name
/// is given.
#[component]
pub fn Grants(here: Here, grants: Vec<Grant>, #[prop(optional)] organisations: Vec<OrganisationName>) -> impl IntoView {
    let lines = grants
        .iter()
        .map(|grant| {
            let role = named_grant_words(here, grant, &organisations);
            view! { <li><strong>{role}</strong> <br /> {does(here, grant.role())}</li> }
        })
        .collect_view();
    view! { <ul class="grants">{lines}</ul> }.into_any()
}

fn does(here: Here, role: Role) -> &'static str {
    here.texts.name("role-sentence", role.code())
}

/// The name of a municipality as its slug has it: `capelle-aan-den-ijssel`.
pub fn municipality_words(municipality: &Slug) -> String {
    let words = municipality.as_str().split('-').enumerate().map(|(place, word)| match word {
        "s" if place == 0 => "'s".to_owned(),
        small if place > 0 && SMALL.contains(&small) => small.to_owned(),
        word if word.starts_with("ij") => format!("IJ{}", &word[2..]),
        word => word[..1].to_uppercase() + &word[1..],
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn municipalities_are_named_as_people_write_them() {
        for (name, words) in [
            ("Utrecht", "Utrecht"),
            ("De Bilt", "De Bilt"),
            ("Capelle aan den IJssel", "Capelle aan den IJssel"),
            ("Bergen op Zoom", "Bergen op Zoom"),
        ] {
            assert_eq!(municipality_words(&Slug::of(name)), words);
        }
    }
}
