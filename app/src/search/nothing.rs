//! When nothing was found: which single choice to drop and how many places that gives.

use super::{addresses::results_path, filters::Facets, words::choice_words};
use crate::{
    args,
    ask::Here,
    ui::{Paragraph, Scene, TextLink, phone_href},
};
use domain::search::{PlaceQuery, Relaxation};
use leptos::prelude::*;

/// What to do when nothing was found.
#[component]
pub fn NothingFound(here: Here, query: PlaceQuery, facets: Facets, relaxations: Vec<Relaxation>) -> impl IntoView {
    let ways = relaxations
        .iter()
        .map(|relaxation| {
            let choice = choice_words(here.texts, &facets, &query, &relaxation.choice);
            let link = here.say_with("search-relax", &args! { "choice" => choice });
            let gives = here.say_with("search-relax-gives", &args! { "count" => relaxation.total });
            let href = here.href(&results_path(&query.without(&relaxation.choice)));
            view! { <li><TextLink href=href>{link}</TextLink> " " {gives}</li> }
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
    let phone = here.site.phone.as_str();
    view! {
        <div class="nothing-found">
            <Scene here=here name="scene-leeg" />
            <div class="nothing-found__text">
                <Paragraph>{here.say(advice)}</Paragraph>
                <ul class="relaxations">{ways}</ul>
                {everything}
                <Paragraph>
                    {here.say("search-nothing-call")} " " <a class="nl-link" href=phone_href(phone)>{phone}</a>
                </Paragraph>
            </div>
        </div>
    }
    .into_any()
}
