//! `/mijn/overdrachten/{id}`: what a coach arranges for somebody, in plain words, with permission and every stop in their own hands.

use super::{
    buttons::{self, Buttons},
    coach::refused,
    id_in,
    shared::Shared,
    words::{History, Reader, Told, meeting_words, next_words, room_words, state_words},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::date_words,
    ui::{ButtonLook, Document, DoneNotice, ErrorSummary, Frame, Heading, ONCE_FIELD, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::{
    codes::Code as _,
    handovers::{HandOver, HandOverMove, HandOverState, OwnHandOverStep, SharedLines},
    ids::HandOverId,
    introductions::Party,
};
use leptos::prelude::*;
use uuid::Uuid;

fn path_of(id: HandOverId) -> String {
    format!("/mijn/overdrachten/{id}")
}

/// What one can say about it oneself.
const STEPS: &[HandOverMove] = &[HandOverMove::Meet, HandOverMove::Missed, HandOverMove::Start, HandOverMove::Nudge, HandOverMove::Stop];

fn can(hand_over: &HandOver, step: HandOverMove) -> bool {
    buttons::can(hand_over, Party::Participant, step)
}

/// What a coach arranges, for `/mijn`; nothing when there is nothing.
#[component]
pub fn OwnHandOvers(here: Here, hand_overs: Vec<HandOver>) -> impl IntoView {
    // A draft is a thought of the coach until somebody is asked something.
    let hand_overs: Vec<_> = hand_overs.into_iter().filter(|hand_over| hand_over.state != HandOverState::Redirected).collect();
    if hand_overs.is_empty() {
        return ().into_any();
    }
    let lines = hand_overs
        .into_iter()
        .map(|hand_over| {
            let state = state_words(here, &hand_over, Reader::Participant);
            let next = next_words(here, &hand_over, Reader::Participant).map(|next| view! { <p class="nl-paragraph">{next}</p> });
            view! {
                <li>
                    <h3 class="nl-heading nl-heading--level-3">
                        <TextLink href=here.href(&path_of(hand_over.id))>{hand_over.link.title.clone()}</TextLink>
                    </h3>
                    <p class="nl-paragraph">{state}</p>
                    {next}
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="met-coach">
            <Heading level=2 id="met-coach">{here.say("handovers-own-title")}</Heading>
            <ul class="own-introductions" role="list">{lines}</ul>
        </section>
    }
    .into_any()
}

/// One of them.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let hand_over = market.0.own_hand_over(&asked.actor, id_in(&asked)?).await?.ok_or(NoPage::NotFound)?;
    let lines = match &hand_over.asked {
        Some(form) if can(&hand_over, HandOverMove::Permit) => Some(market.0.lines_to_share(&asked.actor, hand_over.id, form).await?),
        _ => None,
    };
    let here = asked.here;
    let title = hand_over.link.title.clone();
    let next = next_words(here, &hand_over, Reader::Participant).map(|next| view! { <Paragraph>{next}</Paragraph> });
    let place = here.href(&format!("/plekken/{}", hand_over.link.slug));
    let coach = here.say_with("handovers-own-coach", &args! { "name" => hand_over.coach_name.as_str() });
    let room = hand_over.room.map(|room| view! { <Paragraph>{room_words(here, room)}</Paragraph> });
    let (state, path) = (state_words(here, &hand_over, Reader::Participant), path_of(hand_over.id));
    let meeting = hand_over.meeting.as_ref().map(|meeting| meeting_words(here, meeting));
    let meeting = meeting.map(|words| {
        let calendar = here.href(&format!("{}/afspraak.ics", path_of(hand_over.id)));
        view! {
            <section class="panel" aria-labelledby="afspraak">
                <Heading level=2 id="afspraak">{here.say("introductions-appointment")}</Heading>
                <Paragraph>{words}</Paragraph>
                <p><a class="nl-link" href=calendar download="">{here.say("introductions-calendar")}</a></p>
            </section>
        }
    });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href("/mijn")>{here.say("introductions-to-own")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{state}</Paragraph>
                {next}
                <Paragraph>{coach}</Paragraph>
                {room}
                {meeting}
                <Told here=here hand_over=hand_over.clone() />
                <Permission asked=asked.clone() hand_over=hand_over.clone() lines=lines />
                <Buttons asked=asked.clone() hand_over=hand_over.clone() party=Party::Participant path=path steps=STEPS list="overdracht-mijn-doe" />
                <p><TextLink href=place>{here.say("introductions-to-place")}</TextLink></p>
                <Seen here=here hand_over=hand_over.clone() />
                <Stop asked=asked.clone() hand_over=hand_over.clone() />
                <History here=here hand_over=hand_over reader=Reader::Participant />
            </div>
        </Document>
    }
    .into_any())
}

/// The question for permission: with exactly the text that would be shared in view.
#[component]
fn Permission(asked: Asked, hand_over: HandOver, lines: Option<SharedLines>) -> impl IntoView {
    let here = asked.here;
    let (Some(lines), Some(form)) = (lines, &hand_over.asked) else { return ().into_any() };
    let args = args! { "organisation" => hand_over.organisation.name.as_str(), "date" => date_words(here.texts, form.until) };
    let text = here.say_with("handovers-own-permission-text", &args);
    view! {
        <section class="panel" aria-labelledby="toestemming">
            <Heading level=2 id="toestemming">{here.say("handovers-own-permission-title")}</Heading>
            <Paragraph>{text}</Paragraph>
            <Shared here=here lines=lines />
            <Paragraph>{here.say("handovers-own-permission-free")}</Paragraph>
            <PostForm asked=&asked path=path_of(hand_over.id)>
                <input type="hidden" name="stap" value=HandOverMove::Permit.code() />
                <SubmitButton look=ButtonLook::Primary>{here.say("handovers-own-permit")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// What the partner can see now.
#[component]
fn Seen(here: Here, hand_over: HandOver) -> impl IntoView {
    let Some(lines) = hand_over.shared.filter(|_| hand_over.state.is_shared()) else { return ().into_any() };
    let sheet = here.href(&format!("{}/blad.pdf", path_of(hand_over.id)));
    let until = hand_over.shared_until.map(|day| here.say_with("handovers-until", &args! { "date" => date_words(here.texts, day) }));
    view! {
        <section aria-labelledby="zien">
            <Heading level=2 id="zien">{here.say("handovers-own-seen")}</Heading>
            <Shared here=here lines=lines />
            <Paragraph>{until}</Paragraph>
            <p><a class="nl-link" href=sheet download="">{here.say("handovers-sheet")}</a></p>
        </section>
    }
    .into_any()
}

/// "Ik wil dit niet meer": one button. Nobody asks why.
#[component]
fn Stop(asked: Asked, hand_over: HandOver) -> impl IntoView {
    let here = asked.here;
    can(&hand_over, HandOverMove::Withdraw)
        .then(|| {
            let sent = hand_over.state.is_shared().then(|| view! { <Paragraph>{here.say("handovers-own-stop-sent")}</Paragraph> });
            view! {
                <section aria-labelledby="stoppen">
                    <Heading level=2 id="stoppen">{here.say("handovers-own-stop-title")}</Heading>
                    <Paragraph>{here.say("handovers-own-stop-text")}</Paragraph>
                    {sent}
                    <PostForm asked=&asked path=path_of(hand_over.id)>
                        <input type="hidden" name="stap" value=HandOverMove::Withdraw.code() />
                        <SubmitButton look=ButtonLook::Secondary>{here.say("overdracht-mijn-doe-intrekken")}</SubmitButton>
                    </PostForm>
                </section>
            }
        })
        .into_any()
}

/// One of the forms of the page.
pub async fn go_on(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let id = id_in(&asked)?;
    let step = match HandOverMove::parse(sent.text("stap")) {
        Some(HandOverMove::Permit) => OwnHandOverStep::Permit(asked.here.language),
        Some(HandOverMove::Meet) => OwnHandOverStep::Meet,
        Some(HandOverMove::Missed) => OwnHandOverStep::Missed,
        Some(HandOverMove::Start) => OwnHandOverStep::Start,
        Some(HandOverMove::Stop) => OwnHandOverStep::Stop,
        Some(HandOverMove::Nudge) => OwnHandOverStep::Nudge,
        Some(HandOverMove::Withdraw) => OwnHandOverStep::Withdraw,
        _ => return Err(NoPage::NotFound),
    };
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    match market.0.own_step(&asked.actor, id, step, key).await {
        Ok(()) => Ok(Posted::See(format!("{}?gedaan=overdracht", path_of(id)))),
        Err(failure) => refused(Problems::new(&asked), failure, ""),
    }
}
