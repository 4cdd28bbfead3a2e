//! When nothing was found: which single choice to drop and how many places that gives.

use super::{addresses::results_path, filters::Facets, words::without_words};
use crate::{
    args,
    ask::Here,
    ui::{Paragraph, PhoneLink, Scene, TextLink},
};
use domain::search::{PlaceQuery, Relaxation};
use leptos::prelude::*;

/// What to do when nothing was found.
#[component]
pub fn NothingFound(here: Here, query: PlaceQuery, facets: Facets, relaxations: Vec<Relaxation>) -> impl IntoView {
    let ways = relaxations
        .iter()
        .map(|relaxation| {
            let link = without_words(here.texts, &facets, &query, &relaxation.choice);
            let gives = here.say_with("search-relax-gives", &args! { "count" => relaxation.total });
            let href = here.href(&results_path(&query.without(&relaxation.choice)));
            view! { <li><TextLink href=href>{link.view()}</TextLink> " " {gives}</li> }
        })
        .collect::<Vec<_>>();
    let advice = match (query.is_everything(), ways.is_empty()) {
        (true, _) => "search-nothing-yet",
        (false, true) => "search-nothing-all",
        (false, false) => "search-nothing-drop",
    };
    let everything = (!query.is_everything() && ways.is_empty()).then(|| {
        view! { <Paragraph><TextLink href=here.href("/plekken")>{here.say("search-all-places")}</TextLink></Paragraph> }
    });
    view! {
        <div class="nothing-found">
            <Scene here=here name="scene-leeg" />
            <div class="nothing-found__text">
                <Paragraph>{here.say(advice)}</Paragraph>
                <ul class="relaxations">{ways}</ul>
                {everything}
                <Paragraph>{here.say("search-nothing-call")} " " <PhoneLink here=here /></Paragraph>
            </div>
        </div>
    }
    .into_any()
}
