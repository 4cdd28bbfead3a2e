//! `/coordinatie`: what waits for a coordinator of experience experts, and who they all are.

use super::{COORDINATION, PEOPLE, coordinator, person_path, words::next_words};
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    cases::due_list::Line,
    engagements::QUESTIONS,
    pairings::care::Care,
    training::{TRAINING, euros},
    ui::{ButtonLink, ButtonLook, Document, DoneNotice, Frame, Heading, Paragraph, TextLink},
};
use domain::{
    codes::Code as _,
    experts::{Expert, ExpertState},
    ids::ParticipantId,
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What has to be done, and what comes.
pub async fn page(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let list = market.0.coordination(&asked.actor).await?;
    let care = market.0.care_for_buddies(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("experts-coordination-title");
    let today = list.today;
    let week = today + chrono::Days::new(7);
    let (now, later): (Vec<_>, Vec<_>) = list.lines.into_iter().partition(|line| line.due.due_on <= week);
    let lines = |lines: Vec<domain::due::DueLine>| {
        lines.into_iter().map(|line| view! { <Line asked=asked.clone() line=line today=today /> }).collect_view()
    };
    let now = if now.is_empty() {
        view! { <Paragraph lead=true>{here.say("cases-due-empty")}</Paragraph> }.into_any()
    } else {
        view! { <ol class="queue">{lines(now)}</ol> }.into_any()
    };
    let later = (!later.is_empty()).then(|| {
        view! {
            <section aria-labelledby="straks">
                <Heading level=2 id="straks">{here.say("cases-due-later")}</Heading>
                <ol class="queue">{lines(later)}</ol>
            </section>
        }
    });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <p class="buttons">
                    <ButtonLink href=here.href(PEOPLE) look=ButtonLook::Secondary>{here.say("experts-people-title")}</ButtonLink>
                    <ButtonLink href=here.href(TRAINING) look=ButtonLook::Secondary>{here.say("experts-training-link")}</ButtonLink>
                    <ButtonLink href=here.href(QUESTIONS) look=ButtonLook::Secondary>{here.say("engagements-list-title")}</ButtonLink>
                    <ButtonLink href=here.href("/coordinatie/maatjes") look=ButtonLook::Secondary>{here.say("pairings-list-title")}</ButtonLink>
                </p>
                {now}
                <Care here=here care=care />
                {later}
            </div>
        </Document>
    }
    .into_any())
}

/// Everybody, by where they stand.
pub async fn people(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let experts = market.0.experts(&asked.actor).await?;
    let expenses = market.0.open_expenses(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("experts-people-title");
    let body = if experts.is_empty() {
        view! { <Paragraph lead=true>{here.say("experts-people-none")}</Paragraph> }.into_any()
    } else {
        ExpertState::ALL
            .iter()
            .filter_map(|state| {
                let of_state: Vec<Expert> = experts.iter().filter(|expert| expert.state == *state).cloned().collect();
                (!of_state.is_empty()).then(|| view! { <InState here=here state=*state experts=of_state expenses=expenses.clone() /> })
            })
            .collect_view()
            .into_any()
    };
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(COORDINATION)>{here.say("experts-coordination-title")}</TextLink></p>
                <Heading>{title}</Heading>
                {body}
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn InState(here: Here, state: ExpertState, experts: Vec<Expert>, expenses: BTreeMap<ParticipantId, u32>) -> impl IntoView {
    let lines = experts
        .into_iter()
        .map(|expert| {
            let next = next_words(here, &expert, true).map(|next| view! { <p class="queue__since">{next}</p> });
            let roles: Vec<String> = expert.form.roles.iter().map(|role| here.texts.name("ervaringsrol", role.code()).to_owned()).collect();
            let open = expenses.get(&expert.participant).map(|cents| {
                view! { <p>{here.say_with("expenses-to-pay", &args! { "euros" => euros(here, *cents) })}</p> }
            });
            view! {
                <li>
                    <h3><TextLink href=here.href(&person_path(expert.participant))><bdi>{expert.name}</bdi></TextLink></h3>
                    <p>{here.texts.join(&roles)}</p>
                    {next} {open}
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <Heading level=2>{here.texts.name("ervaring-stand", state.code())}</Heading>
            <ol class="queue" role="list">{lines}</ol>
        </section>
    }
    .into_any()
}
