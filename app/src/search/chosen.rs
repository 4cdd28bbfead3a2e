//! What was chosen, as links that drop it, and the order of the results.

use super::{addresses::results_path, filters::Facets, words::choice_words};
use crate::{args, ask::Here, ui::Icon};
use domain::search::{Choice, Group, PlaceQuery, Sort};
use leptos::prelude::*;

/// Every single choice of a question, for dropping one of them. A postcode that is not known chooses nothing.
fn single_choices(query: &PlaceQuery, near: bool) -> Vec<Choice> {
    let mut choices = Vec::new();
    if !query.text.is_empty() {
        choices.push(Choice::Text);
    }
    for group in Group::ALL {
        choices.extend(query.chosen(group).into_iter().map(|value| Choice::Value(group, value)));
    }
    if near {
        choices.push(Choice::Near);
    }
    choices
}

/// Chosen things as links to the same page without them. `near`: the distance counts.
#[component]
pub fn Chosen(here: Here, query: PlaceQuery, facets: Facets, near: bool) -> impl IntoView {
    let links = single_choices(&query, near)
        .into_iter()
        .map(|choice| {
            let words = choice_words(here.texts, &facets, &query, &choice);
            let label = here.say_with("search-drop", &args! { "choice" => words.clone() });
            view! {
                <li>
                    <a class="chosen" href=here.href(&results_path(&query.without(&choice))) aria-label=label>
                        <bdi>{words}</bdi>
                        <Icon here=here name="icoon-kruis" />
                    </a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    (!links.is_empty()).then(|| view! { <ul class="chosen-list" aria-label=here.say("search-chosen")>{links}</ul> })
}

/// The orders, as links; nearest first only when the distance counts.
#[component]
pub fn SortLinks(here: Here, query: PlaceQuery, near: bool) -> impl IntoView {
    let links = Sort::ALL
        .into_iter()
        .filter(|sort| *sort != Sort::Distance || near)
        .map(|sort| {
            let words = here.texts.name("sorteer", sort.code());
            if sort == query.sort {
                view! { <span aria-current="true">{words}</span> " " }.into_any()
            } else {
                let href = here.href(&results_path(&query.sorted(sort)));
                view! { <a class="nl-link" href=href>{words}</a> " " }.into_any()
            }
        })
        .collect_view();
    view! { <p class="results__sort">{here.say("search-sort")} " " {links}</p> }
}
