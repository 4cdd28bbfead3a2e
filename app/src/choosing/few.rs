//! When few places fit or none: what one wish less would give, somebody to call, and what else there is.

use super::{addresses::to_matches, words::loosening_words};
use crate::{
    Market, args,
    ask::{Asked, Here},
    places::cards::PlaceList,
    ui::{ButtonLink, ButtonLook, Heading, Paragraph, PhoneLink, Scene, TextLink},
};
use domain::{
    matches::{Loosening, SHOWN_MAX},
    places::PlaceCard,
    refusal::Failure,
    search::PlaceQuery,
    wishes::Wishes,
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Most wishes that one is asked to let go of.
const LOOSENINGS: usize = 4;

/// Which single wish, when it is let go, gives how many more; nothing when none does.
#[component]
pub fn LetGo(here: Here, wishes: Wishes, loosenings: Vec<(Loosening, u32)>) -> impl IntoView {
    let ways = loosenings
        .into_iter()
        .take(LOOSENINGS)
        .map(|(loosening, more)| {
            let href = here.href(&to_matches(&loosening.of(&wishes), 0));
            let words = loosening_words(here.texts, loosening);
            let gives = here.say_with("choosing-gives", &args! { "count" => more });
            view! { <li><TextLink href=href>{words}</TextLink> ": " {gives}</li> }
        })
        .collect::<Vec<_>>();
    (!ways.is_empty()).then(|| {
        view! {
            <section class="let-go" aria-labelledby="meer-keuze">
                <Heading level=2 id="meer-keuze">{here.say("choosing-let-go")}</Heading>
                <ul class="relaxations">{ways}</ul>
            </section>
        }
    })
}

/// Nothing fits: a person to call.
#[component]
pub fn Nobody(here: Here) -> impl IntoView {
    view! {
        <div class="nothing-found">
            <Scene here=here name="scene-leeg" />
            <div class="nothing-found__text">
                <Paragraph>{here.say("choosing-nothing-text")}</Paragraph>
                <p><ButtonLink href=here.href("/bel-mij") look=ButtonLook::Primary>{here.say("introductions-call-title")}</ButtonLink></p>
                <Paragraph>{here.say("choosing-nothing-call")} " " <PhoneLink here=here /></Paragraph>
            </div>
        </div>
    }
    .into_any()
}

/// What else there is: the places of the narrowest of these questions that has any.
pub async fn widest(asked: &Asked, market: &Market, wishes: &Wishes) -> Result<Vec<PlaceCard>, Failure> {
    let question = |themes, near| PlaceQuery { themes, near, page: 1, ..PlaceQuery::default() };
    let questions = [question(wishes.themes.clone(), wishes.near), question(wishes.themes.clone(), None), question(BTreeSet::new(), None)];
    for query in questions {
        let mut found = market.0.find_places(&asked.actor, &query).await?.places;
        if !found.is_empty() {
            found.truncate(SHOWN_MAX);
            return Ok(found);
        }
    }
    Ok(Vec::new())
}

/// Those places, as any list of places.
#[component]
pub fn Else(here: Here, cards: Vec<PlaceCard>) -> impl IntoView {
    (!cards.is_empty()).then(|| {
        view! {
            <section aria-labelledby="anders">
                <Heading level=2 id="anders">{here.say("choosing-else")}</Heading>
                <PlaceList here=here cards=cards heading=3 />
            </section>
        }
    })
}
