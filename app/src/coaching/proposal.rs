//! A proposal for a group, on screen and on paper: who has no place yet first, for there a coach can help most.

use super::lines::Member;
use crate::{
    args,
    ask::Here,
    choosing::{day_part_word, reason_words, to_matches},
    places::cards::text_lang,
    search::addresses::place_path,
    ui::{Heading, Icon, Paragraph, TextLink},
};
use domain::{
    day_parts::DayPart,
    groups::{GroupProposal, OtherPlace, ProposedToOne},
    matches::Match,
    places::PlaceCard,
    search::PlaceQuery,
};
use leptos::prelude::*;

/// The proposal for these people, who stand in the order of the proposal; `keep` is the button with which it is kept.
pub fn proposal(here: Here, people: Vec<Member>, proposed: GroupProposal, keep: AnyView) -> AnyView {
    let count = here.say_with("coaching-proposal-count", &args! { "people" => people.len(), "placed" => proposed.placed() });
    let (placed, without): (Vec<_>, Vec<_>) = people.into_iter().zip(proposed.people).partition(|(_, one)| one.place.is_some());
    let reasons = (!placed.is_empty()).then(|| {
        view! {
            <Paragraph>{here.say("coaching-proposal-reasons")}</Paragraph>
            <Paragraph>{here.say("coaching-proposal-room")}</Paragraph>
        }
    });
    view! {
        <Paragraph lead=true>{count}</Paragraph>
        <Paragraph>{here.say("coaching-proposal-yours")}</Paragraph>
        <div class="not-on-paper">
            <Paragraph>{here.say("coaching-proposal-once")}</Paragraph>
            {keep}
        </div>
        {reasons}
        <Part here=here id="zonder" title="coaching-proposal-without" people=without />
        <Part here=here id="met" title="coaching-proposal-with" people=placed />
    }
    .into_any()
}

/// People under one heading; nothing when there are none.
#[component]
fn Part(here: Here, id: &'static str, title: &'static str, people: Vec<(Member, ProposedToOne)>) -> impl IntoView {
    (!people.is_empty()).then(|| {
        let people = people.into_iter().map(|(member, one)| view! { <Person here=here member=member one=one /> }).collect_view();
        view! {
            <section aria-labelledby=id>
                <Heading level=2 id=id>{here.say(title)}</Heading>
                <ul class="proposal" role="list">{people}</ul>
            </section>
        }
    })
}

#[component]
fn Person(here: Here, member: Member, one: ProposedToOne) -> impl IntoView {
    let unknown = member.wishes.near.filter(|_| one.postcode_unknown).map(|near| {
        let words = here.say_with("coaching-proposal-postcode", &args! { "postcode" => near.postcode.to_string() });
        view! { <p>{words}</p> }
    });
    let place = match one.place {
        Some(found) => view! { <Proposed here=here found=found day_part=one.day_part /> }.into_any(),
        None => nothing(here, &member, !one.others.is_empty()),
    };
    view! {
        <li class="proposal__person">
            <h3><bdi>{member.name}</bdi></h3>
            {place} {unknown}
            <Others here=here others=one.others />
        </li>
    }
    .into_any()
}

/// The place, and why: in the words with which a coach can tell it.
#[component]
fn Proposed(here: Here, found: Match, day_part: Option<DayPart>) -> impl IntoView {
    let reasons = found.reasons.iter().map(|reason| {
        view! {
            <li>
                <Icon here=here name="icoon-vink" />
                <span>{reason_words(here.texts, *reason)}</span>
            </li>
        }
    });
    let reasons: Vec<_> = reasons.collect();
    let reasons = (!reasons.is_empty()).then(|| view! { <ul class="facts facts--list why__reasons">{reasons}</ul> });
    view! {
        <p class="proposal__place">{place_link(here, &found.card, day_part)}</p>
        {reasons}
    }
    .into_any()
}

/// Why there is no place, and where one sees what would help: the page with what fits this person.
fn nothing(here: Here, member: &Member, fits_somewhere: bool) -> AnyView {
    let why = if fits_somewhere { "coaching-proposal-taken" } else { "coaching-proposal-nothing" };
    let help = here.href(&to_matches(&member.wishes, 0));
    let name = member.name.clone();
    view! {
        <p>{here.say(why)}</p>
        <p>
            <TextLink href=help>
                {here.say("coaching-proposal-help")} <span class="visually-hidden">": " <bdi>{name}</bdi></span>
            </TextLink>
        </p>
    }
    .into_any()
}

#[component]
fn Others(here: Here, others: Vec<OtherPlace>) -> impl IntoView {
    (!others.is_empty()).then(|| {
        let places = others
            .into_iter()
            .map(|other| {
                let full = (!other.has_room).then(|| view! { " (" {here.say("coaching-proposal-full")} ")" });
                view! { <li>{place_link(here, &other.card, other.day_part)} {full}</li> }
            })
            .collect_view();
        view! {
            <p class="proposal__others">{here.say("coaching-proposal-others")}</p>
            <ul>{places}</ul>
        }
    })
}

/// When somebody can come there: "op dinsdagochtend".
pub fn when_words(here: Here, day_part: DayPart) -> String {
    here.say_with("coaching-proposal-when", &args! { "when" => day_part_word(here.texts, day_part) })
}

/// The place, who offers it and when one can come. The link says nothing of who it is for.
fn place_link(here: Here, card: &PlaceCard, day_part: Option<DayPart>) -> AnyView {
    let when = day_part.map(|day_part| format!(", {}", when_words(here, day_part)));
    let href = here.href(&place_path(&card.place.slug, &PlaceQuery::default()));
    let content = &card.place.content;
    let lang = text_lang(content, here.language);
    view! {
        <a class="nl-link" href=href lang=lang>{content.title.clone()}</a>
        ", "
        <bdi>{card.organisation.name.clone()}</bdi>
        {when}
    }
    .into_any()
}
