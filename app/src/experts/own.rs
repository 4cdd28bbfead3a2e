//! `/mijn/ervaring`: where one stands as an experience expert, and what one can do. For who is none yet: whether they would like to.

use super::{
    OWN,
    sign_up::{self, WhereAndWhat, taking_part},
    words::{next_words, own_state, talk_words},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    engagements::OWN as OWN_ENGAGEMENTS,
    forms::{FormAnswer, Posted, Problems, Sent},
    participants::own::Back,
    training::{OWN as OWN_TRAINING, when_words},
    ui::{ButtonLook, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::{
    codes::Code as _,
    experts::{Expert, ExpertMove, ExpertParty, ExpertState},
    municipalities::Municipality,
    refusal::{Failure, Refusal},
    training::{OwnTraining, TrackKind},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let here = asked.here;
    let title = here.say("experts-own-title");
    let body = if let Some(expert) = market.0.own_expert(&asked.actor).await? {
        let training = market.0.own_training(&asked.actor).await?;
        view! { <Known asked=asked.clone() expert=expert training=training /> }.into_any()
    } else {
        let municipalities = taking_part(&asked, &market).await?;
        view! { <Unknown asked=asked.clone() municipalities=municipalities /> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Back here=here />
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                {body}
            </div>
        </Document>
    }
    .into_any())
}

/// For who is none yet.
#[component]
fn Unknown(asked: Asked, municipalities: Vec<Municipality>) -> impl IntoView {
    let here = asked.here;
    view! {
        <Paragraph lead=true>{here.say("experts-become-lead")}</Paragraph>
        <Paragraph>{here.say("experts-become-free")}</Paragraph>
        <PostForm asked=&asked path=sign_up::PAGE>
            <WhereAndWhat asked=asked.clone() municipalities=municipalities />
            <SubmitButton look=ButtonLook::Primary>{here.say("experts-become-send")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

#[component]
fn Known(asked: Asked, expert: Expert, training: OwnTraining) -> impl IntoView {
    let here = asked.here;
    let next = next_words(here, &expert, false).map(|next| view! { <Paragraph>{next}</Paragraph> });
    let talk = expert.talk.as_ref().filter(|_| expert.state == ExpertState::InTalk);
    let talk = talk.map(|talk| view! { <p class="facts">{talk_words(here, talk)}</p> });
    let people = (expert.state == ExpertState::Active).then(|| {
        view! { <Paragraph>{here.say_with("experts-own-people", &args! { "taken" => expert.taken, "most" => expert.form.capacity })}</Paragraph> }
    });
    let links = [
        (format!("{OWN}/laten-zien"), "experts-show-title"),
        (format!("{OWN}/ervaringen"), "experts-experiences-title"),
        (OWN_ENGAGEMENTS.to_owned(), "engagements-own-title"),
        (OWN_TRAINING.to_owned(), "training-own-title"),
    ]
    .map(|(path, key)| view! { <li><TextLink href=here.href(&path)>{here.say(key)}</TextLink></li> });
    let state = own_state(here, &expert);
    view! {
        <Paragraph lead=true>{state}</Paragraph>
        {next} {talk} {people}
        <Peers here=here training=training />
        <ul class="link-list">{links}</ul>
        <Steps asked=asked expert=expert />
    }
    .into_any()
}

/// When one talks with other experience experts. Coming is free, and nobody writes down who was there.
#[component]
fn Peers(here: Here, training: OwnTraining) -> impl IntoView {
    let now = training.now;
    let lines: Vec<_> = training
        .groups
        .into_iter()
        .filter(|group| group.kind == TrackKind::Peers && group.stopped_on.is_none())
        .flat_map(|group| group.sessions)
        .filter(|own| own.session.is_to_come(now))
        .map(|own| {
            let href = here.href(&format!("{OWN_TRAINING}/{}/afspraak.ics", own.session.id));
            view! {
                <li>
                    <p>{when_words(here, &own.session)}</p>
                    <p><TextLink href=href>{here.say("training-own-calendar")}</TextLink></p>
                </li>
            }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby="samen-praten">
                <Heading level=2 id="samen-praten">{here.say("experts-peers-title")}</Heading>
                <Paragraph>{here.say("experts-peers-lead")}</Paragraph>
                <ul class="queue">{lines}</ul>
                <p><TextLink href=here.href(OWN_TRAINING)>{here.say("experts-peers-cannot")}</TextLink></p>
            </section>
        }
    })
}

/// What one can do now: a button for each step of the table.
#[component]
fn Steps(asked: Asked, expert: Expert) -> impl IntoView {
    let here = asked.here;
    let buttons = ExpertMove::open_to(ExpertParty::Expert, expert.state)
        .map(|step| {
            view! {
                <button type="submit" name="stap" value=step.code() class="utrecht-button utrecht-button--secondary-action">
                    {own_step_words(here, expert.state, step)}
                </button>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="stappen">
            <Heading level=2 id="stappen">{here.say("experts-own-steps")}</Heading>
            <Paragraph>{here.say("experts-own-steps-lead")}</Paragraph>
            <PostForm asked=asked path=OWN><p class="buttons">{buttons}</p></PostForm>
        </section>
    }
    .into_any()
}

/// "Stop" of who never began is another word than that of who did.
fn own_step_words(here: Here, state: ExpertState, step: ExpertMove) -> &'static str {
    match (step, state) {
        (ExpertMove::Stop, ExpertState::Interested | ExpertState::InTalk) => here.say("experts-own-rather-not"),
        _ => here.texts.name("mijn-ervaring-doe", step.code()),
    }
}

/// Goes a step.
pub async fn step(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let step = ExpertMove::parse(sent.text("stap")).ok_or(NoPage::NotFound)?;
    match market.0.own_expert_step(&asked.actor, step).await {
        Ok(()) => Ok(Posted::See(format!("{OWN}?gedaan=ervaring-stap"))),
        Err(Failure::Refused(Refusal::NoVog)) => {
            let mut problems = Problems::new(&asked);
            problems.add("", "experts-no-vog-own");
            problems.again()
        }
        Err(Failure::Refused(Refusal::WrongState | Refusal::Changed)) => {
            let mut problems = Problems::new(&asked);
            problems.add("", "experts-changed");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
