//! Roles and where they hold, in words.

use crate::{
    args,
    ask::{Asked, Here},
};
use domain::{
    accounts::{Grant, Role},
    codes::Code as _,
    organisations::OrganisationName,
};
use leptos::prelude::*;

/// "Coach voor Gemeente Utrecht".
pub fn grant_words(asked: &Asked, grant: &Grant) -> String {
    let here = asked.here;
    let role = here.texts.name("role", grant.role().code());
    match grant {
        Grant::Editor(_) => role.to_owned(),
        Grant::Municipal(_, municipality) => {
            here.say_with("accounts-role-in", &args! { "role" => role, "municipality" => asked.municipality_name(municipality) })
        }
    }
}

/// "Redacteur van Tuin De Wijk", when the organisation is one of these; else as [`grant_words`].
fn named_grant_words(asked: &Asked, grant: &Grant, organisations: &[OrganisationName]) -> String {
    let own = organisations.iter().find(|organisation| *grant == Grant::Editor(organisation.id));
    own.map_or_else(
        || grant_words(asked, grant),
        |organisation| asked.here.say_with("accounts-editor-of", &args! { "organisation" => organisation.name.as_str() }),
    )
}

/// What somebody was given: each role with where it holds, and what one does with it. An organisation is named when its name
/// is given.
#[component]
pub fn Grants(asked: Asked, grants: Vec<Grant>, #[prop(optional)] organisations: Vec<OrganisationName>) -> impl IntoView {
    let here = asked.here;
    let lines = grants
        .iter()
        .map(|grant| {
            let role = named_grant_words(&asked, grant, &organisations);
            view! { <li><strong>{role}</strong> <br /> {does(here, grant.role())}</li> }
        })
        .collect_view();
    view! { <ul class="grants">{lines}</ul> }.into_any()
}

fn does(here: Here, role: Role) -> &'static str {
    here.texts.name("role-sentence", role.code())
}
