//! The places that fit, each with why. The order tells which fits best; no number does.

use super::{
    addresses::to_place,
    reasons::{caution_words, reason_words},
};
use crate::{ask::Here, places::cards::Card, ui::Icon};
use domain::{matches::Match, wishes::Wishes};
use leptos::prelude::*;

/// The list of these places.
#[component]
pub fn Matches(here: Here, wishes: Wishes, matches: Vec<Match>) -> impl IntoView {
    let cards = matches
        .into_iter()
        .map(|found| {
            let href = here.href(&to_place(&found.card.place.slug, &wishes));
            let why = view! { <Why here=here found=found.clone() /> }.into_any();
            view! { <li><Card here=here card=found.card href=href heading=2 why=why /></li> }
        })
        .collect_view();
    view! { <ul class="place-list" role="list">{cards}</ul> }.into_any()
}

#[component]
fn Why(here: Here, found: Match) -> impl IntoView {
    let reasons = found
        .reasons
        .iter()
        .map(|reason| {
            view! {
                <li>
                    <Icon here=here name="icoon-vink" />
                    <span>{reason_words(here.texts, *reason)}</span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let reasons = (!reasons.is_empty()).then(|| view! { <ul class="facts facts--list why__reasons">{reasons}</ul> });
    let stretch = found.stretch.then(|| {
        view! { <p class="why__stretch"><span class="chip">{here.say("choosing-stretch")}</span> " " {here.say("choosing-stretch-text")}</p> }
    });
    let caution = found.caution.and_then(|caution| caution_words(here.texts, caution)).map(|words| {
        view! {
            <p class="why__caution">
                <Icon here=here name="icoon-info" />
                <span>{here.say("choosing-caution")} " " {words}</span>
            </p>
        }
    });
    view! { <div class="why">{stretch} {reasons} {caution}</div> }.into_any()
}
