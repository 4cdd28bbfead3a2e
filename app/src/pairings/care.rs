//! Care for buddies, on the page of the coordinator: who had no contact for long, and who has many people. Nobody did anything wrong.

use super::pairing_path;
use crate::{
    args,
    ask::Here,
    experts::person_path,
    places::when::date_words,
    ui::{Heading, Paragraph, TextLink},
};
use domain::pairings::BuddyCare;
use leptos::prelude::*;

/// Both lists; nothing when everything is well.
#[component]
pub fn Care(here: Here, care: BuddyCare) -> impl IntoView {
    if care.quiet.is_empty() && care.crowded.is_empty() {
        return ().into_any();
    }
    let quiet = care
        .quiet
        .into_iter()
        .map(|pair| {
            let since = here.say_with("pairings-care-since", &args! { "date" => date_words(here.texts, pair.since) });
            view! {
                <li>
                    <h4><TextLink href=here.href(&pairing_path(pair.pairing))><bdi>{pair.buddy}</bdi>{here.say("pairings-care-and")}<bdi>{pair.name}</bdi></TextLink></h4>
                    <p>{since}</p>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let quiet = (!quiet.is_empty()).then(|| {
        view! {
            <Heading level=3>{here.say_with("pairings-care-quiet", &args! { "weeks" => care.weeks })}</Heading>
            <ol class="queue" role="list">{quiet}</ol>
        }
    });
    let crowded = care
        .crowded
        .into_iter()
        .map(|buddy| {
            let people = here.say_with("pairings-care-people", &args! { "taken" => buddy.taken, "most" => buddy.capacity });
            view! {
                <li>
                    <h4><TextLink href=here.href(&person_path(buddy.buddy))><bdi>{buddy.name}</bdi></TextLink></h4>
                    <p>{people}</p>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let crowded = (!crowded.is_empty()).then(|| {
        view! {
            <Heading level=3>{here.say("pairings-care-crowded")}</Heading>
            <ol class="queue" role="list">{crowded}</ol>
        }
    });
    view! {
        <section aria-labelledby="zorg-voor-maatjes">
            <Heading level=2 id="zorg-voor-maatjes">{here.say("pairings-care-title")}</Heading>
            <Paragraph>{here.say("pairings-care-lead")}</Paragraph>
            {quiet} {crowded}
        </section>
    }
    .into_any()
}
