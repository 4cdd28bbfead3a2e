//! `/mijn/plekken/{id}`: one's own introduction, in the same states as the partner sees, and what one can do.

use super::{
    id_in, shared,
    words::{History, Reader, next_words, state_words},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    moments::appointment_words,
    pairings::buddy_for,
    places::when::{date_words, day_parts_words},
    ui::{Document, DoneNotice, ErrorSummary, Frame, Heading, Linked, Paragraph, PostForm, TextLink, phone_args},
};
use chrono::{DateTime, Utc};
use domain::{
    codes::Code as _,
    ids::IntroductionId,
    introductions::{Introduction, IntroductionMove, IntroductionState, OwnStep, Party, Way},
    participants::PhoneNumber,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// The address of an introduction, without language.
fn path_of(id: IntroductionId) -> String {
    format!("/mijn/plekken/{id}")
}

/// "Mijn plekken", for `/mijn`: what somebody asked and how it stands. Nothing when nothing was asked.
#[component]
pub fn OwnPlaces(here: Here, introductions: Vec<Introduction>) -> impl IntoView {
    if introductions.is_empty() {
        return ().into_any();
    }
    let lines = introductions
        .into_iter()
        .map(|introduction| {
            let href = here.href(&path_of(introduction.id));
            let state = state_words(here, &introduction, Reader::Participant);
            let next = next_words(here, &introduction, Reader::Participant);
            view! {
                <li>
                    <h3 class="nl-heading nl-heading--level-3"><TextLink href=href>{introduction.link.title}</TextLink></h3>
                    <p class="nl-paragraph">{state}</p>
                    {next.map(|next| view! { <p class="nl-paragraph">{next}</p> })}
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="plekken">
            <Heading level=2 id="plekken">{here.say("introductions-own-title")}</Heading>
            <ul class="own-introductions" role="list">{lines}</ul>
        </section>
    }
    .into_any()
}

/// One introduction.
pub async fn introduction(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let id = id_in(&asked).ok_or(NoPage::NotFound)?;
    let introduction = market.0.own_introduction(&asked.actor, id).await?.ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let title = introduction.link.title.clone();
    let state = state_words(here, &introduction, Reader::Participant);
    let next = next_words(here, &introduction, Reader::Participant).map(|next| view! { <Paragraph>{next}</Paragraph> });
    let place = here.href(&format!("/plekken/{}", introduction.link.slug));
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href("/mijn")>{here.say("introductions-to-own")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{state}</Paragraph>
                {next}
                <Along here=here introduction=introduction.clone() />
                <Appointment asked=asked.clone() introduction=introduction.clone() />
                <NotNow here=here introduction=introduction.clone() />
                <Steps asked=asked.clone() introduction=introduction.clone() />
                <p><TextLink href=place>{here.say("introductions-to-place")}</TextLink></p>
                <WhatTheySee here=here introduction=introduction.clone() />
                <History here=here introduction=introduction reader=Reader::Participant />
            </div>
        </Document>
    }
    .into_any())
}

/// Who comes along the first time, or by when a coach calls about it; a buddy can be asked as well.
#[component]
fn Along(here: Here, introduction: Introduction) -> impl IntoView {
    use IntroductionState::{Asked, Invited, Offered, Seen, Waiting};
    let way = introduction.form.way;
    if !way.needs_coach() || !matches!(introduction.state, Waiting | Offered | Asked | Seen | Invited) {
        return ().into_any();
    }
    let told = match (&introduction.goes_along, introduction.waits_for_help()) {
        (Some(name), _) => Some(here.say_with("introductions-along", &args! { "name" => name.as_str() })),
        (None, Some(day)) => Some(here.say_with(&format!("introductions-along-{way}"), &args! { "date" => date_words(here.texts, day) })),
        (None, None) => None,
    };
    let buddy = (way == Way::GoWithMe && introduction.goes_along.is_none()).then(|| {
        let href = here.href(&buddy_for(&introduction.link.slug));
        view! { <Paragraph>{here.say("introductions-along-buddy")} " " <TextLink href=href>{here.say("introductions-along-ask-buddy")}</TextLink></Paragraph> }
    });
    view! { {told.map(|told| view! { <Paragraph>{told}</Paragraph> })} {buddy} }.into_any()
}

/// Times to choose from, or the time that was agreed.
#[component]
fn Appointment(asked: Asked, introduction: Introduction) -> impl IntoView {
    let here = asked.here;
    if introduction.state != IntroductionState::Invited {
        return ().into_any();
    }
    let companion = (!introduction.companion.is_empty()).then(|| {
        let words = here.say_with("introductions-companion", &args! { "name" => introduction.companion.as_str() });
        view! { <Paragraph>{words}</Paragraph> }
    });
    if let Some(agreed) = introduction.agreed {
        let calendar = here.href(&format!("{}/afspraak.ics", path_of(introduction.id)));
        return view! {
            <section class="panel" aria-labelledby="afspraak">
                <Heading level=2 id="afspraak">{here.say("introductions-appointment")}</Heading>
                <Paragraph>{appointment_words(here.texts, agreed)}</Paragraph>
                {companion}
                <p><a class="nl-link" href=calendar download="">{here.say("introductions-calendar")}</a></p>
            </section>
        }
        .into_any();
    }
    let path = path_of(introduction.id);
    let times = introduction
        .times
        .into_iter()
        .map(|time| {
            view! {
                <li>
                    <PostForm asked=&asked path=path.clone()>
                        <input type="hidden" name="tijd" value=time.timestamp() />
                        <button type="submit" name="stap" value="afspreken" class="utrecht-button utrecht-button--primary-action">
                            {appointment_words(here.texts, time)}
                        </button>
                    </PostForm>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel" aria-labelledby="afspraak">
            <Heading level=2 id="afspraak">{here.say("introductions-choose-time")}</Heading>
            {companion}
            <ul class="appointment-times" role="list">{times}</ul>
            <Paragraph><Linked here=here text=here.say_with("introductions-no-time", &phone_args(here)) /></Paragraph>
        </section>
    }
    .into_any()
}

/// "Nu niet" is never the end: why, softly, and where to look further.
#[component]
fn NotNow(here: Here, introduction: Introduction) -> impl IntoView {
    if !matches!(introduction.state, IntroductionState::NotNow | IntroductionState::Expired) {
        return ().into_any();
    }
    let reason = introduction.reason.map(|reason| view! { <Paragraph>{here.texts.name("nu-niet", reason.code())}</Paragraph> });
    let suggestion = introduction.suggestion.map(|place| {
        let href = here.href(&format!("/plekken/{}", place.slug));
        view! { <Paragraph>{here.say("introductions-suggestion")} " " <TextLink href=href>{place.title}</TextLink></Paragraph> }
    });
    view! {
        {reason} {suggestion}
        <p><TextLink href=here.href("/bel-mij")>{here.say("introductions-call-title")}</TextLink></p>
        <p><TextLink href=here.href("/wat-past-bij-mij")>{here.say("introductions-look-further")}</TextLink></p>
    }
    .into_any()
}

/// What one can do now. Stopping is as easy as going on, and nobody asks why.
#[component]
fn Steps(asked: Asked, introduction: Introduction) -> impl IntoView {
    let here = asked.here;
    let buttons = IntroductionMove::open_to(Party::Participant, introduction.state)
        .filter(|step| *step != IntroductionMove::Agree)
        .map(|step| {
            let class = match step {
                IntroductionMove::StillWant => "utrecht-button utrecht-button--primary-action",
                _ => "utrecht-button utrecht-button--secondary-action",
            };
            view! {
                <button type="submit" name="stap" value=step.code() class=class>{here.say(&format!("introductions-do-{step}"))}</button>
            }
        })
        .collect::<Vec<_>>();
    (!buttons.is_empty())
        .then(|| {
            view! {
                <PostForm asked=&asked path=path_of(introduction.id)>
                    <p class="buttons">{buttons}</p>
                </PostForm>
            }
        })
        .into_any()
}

/// Can the partner see it in this state?
pub fn is_seen(state: IntroductionState) -> bool {
    use IntroductionState::{Asked, Invited, Met, Seen, Started};
    matches!(state, Asked | Seen | Invited | Met | Started)
}

/// Can the coaches of the municipality see it now?
pub fn is_seen_by_coaches(introduction: &Introduction) -> bool {
    use IntroductionState::{Expired, NotNow, TakenUp};
    matches!(introduction.state, NotNow | Expired | TakenUp) || introduction.waits_for_help().is_some()
}

/// Everything of a participant that the partner sees.
fn shared_lines(here: Here, introduction: &Introduction) -> Vec<String> {
    let form = &introduction.form;
    let contact = [form.phone.as_ref().map(PhoneNumber::for_people), form.email.as_ref().map(ToString::to_string)];
    [form.name.clone(), here.texts.name("manier", form.way.code()).to_owned()]
        .into_iter()
        .chain(contact.into_iter().flatten())
        .chain(form.day_part.map(|day_part| day_parts_words(here.texts, &[day_part])))
        .chain(shared::words(here, &form.shared).into_iter().map(str::to_owned))
        .collect()
}

/// The same in one sentence.
pub fn what_they_see(here: Here, introduction: &Introduction) -> String {
    here.say_with("participants-who-what", &args! { "what" => shared_lines(here, introduction).join(", ") })
}

/// Stops what a partner sees, at once.
#[component]
pub fn StopButton(asked: Asked, introduction: Introduction) -> impl IntoView {
    let here = asked.here;
    let stops = [IntroductionMove::Withdraw, IntroductionMove::End];
    let step = stops.into_iter().find(|step| step.leads(introduction.state).is_some());
    step.map(|step| {
        view! {
            <PostForm asked=&asked path=path_of(introduction.id)>
                <button type="submit" name="stap" value=step.code() class="utrecht-button utrecht-button--secondary-action">
                    {here.say("participants-who-stop-button")}
                </button>
            </PostForm>
        }
    })
    .into_any()
}

/// What the partner sees, and nothing else.
#[component]
fn WhatTheySee(here: Here, introduction: Introduction) -> impl IntoView {
    if !is_seen(introduction.state) {
        return ().into_any();
    }
    let lines = shared_lines(here, &introduction).into_iter().map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view();
    let sees = here.say_with("introductions-they-see", &args! { "organisation" => introduction.organisation.name.as_str() });
    view! {
        <section aria-labelledby="zien">
            <Heading level=2 id="zien">{sees}</Heading>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

/// Goes on, or stops.
pub async fn go_on(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let id: IntroductionId = id_in(&asked).ok_or(NoPage::NotFound)?;
    let step = step(&sent).ok_or(NoPage::NotFound)?;
    let mut problems = Problems::new(&asked);
    match market.0.go_on(&asked.actor, id, step).await {
        Ok(()) => Ok(Posted::See(format!("{}?gedaan=kennis-bewaard", path_of(id)))),
        // Pressed twice, or the partner was first: the page shows how it stands now.
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState | Refusal::NoLongerValid)) => {
            problems.add("", "introductions-changed");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}

fn step(sent: &Sent) -> Option<OwnStep> {
    Some(match IntroductionMove::parse(sent.text("stap"))? {
        IntroductionMove::StillWant => OwnStep::StillWant,
        IntroductionMove::Agree => OwnStep::Agree(time(sent.text("tijd"))?),
        IntroductionMove::Meet => OwnStep::Met,
        IntroductionMove::Start => OwnStep::Started,
        IntroductionMove::End => OwnStep::Ended,
        IntroductionMove::Withdraw => OwnStep::Withdrawn,
        _ => return None,
    })
}

fn time(text: &str) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(text.parse().ok()?, 0)
}
