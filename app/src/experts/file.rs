//! `/coordinatie/mensen/{id}`: an experience expert as the coordinator knows them, and what is next.

use super::{
    PEOPLE, coordinator, person_path,
    words::{next_words, talk_words},
};
use crate::{
    Market,
    appointments::{AppointmentFields, appointment},
    args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    moments::day_words,
    pairings::expenses::ToPay,
    places::when::day_parts_words,
    ui::{
        ButtonLook, Document, DoneNotice, ErrorSummary, Frame, Heading, MailWords, Paragraph, PhoneWords, PostForm, SubmitButton, TextLink,
        phone_href,
    },
};
use domain::{
    codes::Code,
    experts::{CoordinatorStep, Expert, ExpertFile, ExpertMove, ExpertParty, ExpertState, LINE_MAX},
    ids::ParticipantId,
    participants::ProfileForm,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

fn id_in(asked: &Asked) -> Result<ParticipantId, NoPage> {
    asked.path.split('/').nth(3).and_then(|id| id.parse().ok()).ok_or(NoPage::NotFound)
}

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let ExpertFile { expert, profile, expenses } = market.0.expert(&asked.actor, id_in(&asked)?).await?;
    let here = asked.here;
    let title = expert.name.clone();
    let next = next_words(here, &expert, true).map(|next| view! { <Paragraph>{next}</Paragraph> });
    let talk = expert.talk.as_ref().filter(|_| expert.state == ExpertState::InTalk);
    let talk = talk.map(|talk| view! { <p>{talk_words(here, talk)}</p> });
    let can_talk = ExpertMove::PlanTalk.leads(expert.state).is_some();
    let plan = can_talk.then(|| view! { <PlanTalk asked=asked.clone() id=expert.participant /> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(PEOPLE)>{here.say("experts-people-title")}</TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.texts.name("ervaring-stand", expert.state.code())}</Paragraph>
                {next} {talk}
                <Reached here=here profile=profile />
                <About here=here expert=expert.clone() />
                <Steps asked=asked.clone() expert=expert.clone() />
                <ToPay asked=asked.clone() who=expert.participant expenses=expenses />
                {plan}
                <History here=here expert=expert />
            </div>
        </Document>
    }
    .into_any())
}

/// How somebody is reached, for a coordinator.
#[component]
pub fn Reached(here: Here, profile: ProfileForm) -> impl IntoView {
    let phone = profile.phone.map(|phone| {
        let phone = phone.for_people();
        view! { <p><a class="nl-link" href=phone_href(&phone)><PhoneWords phone=phone.clone() /></a></p> }
    });
    let email = profile.email.map(|email| {
        let email = email.to_string();
        view! { <p><a class="nl-link" href=format!("mailto:{email}")><MailWords email=email.clone() /></a></p> }
    });
    view! { {phone} {email} <p>{here.texts.name("bereik", profile.reach.code())}</p> }.into_any()
}

fn listed<C: Code>(here: Here, list: &str, codes: impl IntoIterator<Item = C>) -> String {
    let names: Vec<String> = codes.into_iter().map(|code| here.texts.name(list, code.code()).to_owned()).collect();
    if names.is_empty() { here.say("participants-none").to_owned() } else { here.texts.join(&names) }
}

/// What they said of themselves; with whom each experience may be shared stands beside it.
#[component]
fn About(here: Here, expert: Expert) -> impl IntoView {
    let form = expert.form;
    let experiences = expert
        .experiences
        .0
        .iter()
        .map(|(experience, who)| {
            view! { <li>{here.texts.name("ervaring", experience.code())} ": " {here.texts.name("ervaring-wie", who.code())}</li> }
        })
        .collect_view();
    let experiences = if expert.experiences.0.is_empty() {
        view! { <Paragraph>{here.say("experts-experiences-none")}</Paragraph> }.into_any()
    } else {
        view! { <ul>{experiences}</ul> }.into_any()
    };
    let days = day_parts_words(here.texts, &form.day_parts.iter().copied().collect::<Vec<_>>());
    let room = here.say_with("experts-own-people", &args! { "taken" => expert.taken, "most" => form.capacity });
    let own = [("experts-story", form.words.story), ("experts-together", form.words.together), ("experts-not", form.words.not)]
        .map(|(key, text)| (!text.is_empty()).then(|| view! { <dt>{here.say(key)}</dt> <dd><bdi>{text}</bdi></dd> }));
    view! {
        <section aria-labelledby="over">
            <Heading level=2 id="over">{here.say("experts-file-about")}</Heading>
            <dl class="account">
                <dt>{here.say("experts-roles")}</dt>
                <dd>{listed(here, "ervaringsrol", form.roles)}</dd>
                <dt>{here.say("experts-languages")}</dt>
                <dd>{listed(here, "taal", form.languages)}</dd>
                <dt>{here.say("experts-days")}</dt>
                <dd>{days}</dd>
                <dt>{here.say("experts-themes")}</dt>
                <dd>{listed(here, "thema", form.themes)}</dd>
                {own}
            </dl>
            <Paragraph>{room}</Paragraph>
            <Heading level=3>{here.say("experts-experiences-title")}</Heading>
            {experiences}
        </section>
    }
    .into_any()
}

/// What a coordinator can do now with a press.
#[component]
fn Steps(asked: Asked, expert: Expert) -> impl IntoView {
    let here = asked.here;
    let cared = (expert.state != ExpertState::Stopped).then(|| {
        view! {
            <button type="submit" name="stap" value="gesproken" class="utrecht-button utrecht-button--secondary-action">
                {here.say("experts-cared")}
            </button>
        }
    });
    let buttons = ExpertMove::open_to(ExpertParty::Coordinator, expert.state)
        .filter(|step| *step != ExpertMove::PlanTalk)
        .map(|step| {
            view! {
                <button type="submit" name="stap" value=step.code() class="utrecht-button utrecht-button--secondary-action">
                    {here.texts.name("ervaring-doe", step.code())}
                </button>
            }
        })
        .collect_view();
    view! {
        <PostForm asked=asked path=person_path(expert.participant)>
            <p class="buttons">{cared} {buttons}</p>
        </PostForm>
    }
    .into_any()
}

#[component]
fn PlanTalk(asked: Asked, id: ParticipantId) -> impl IntoView {
    let here = asked.here;
    view! {
        <section class="panel" aria-labelledby="gesprek">
            <Heading level=2 id="gesprek">{here.say("experts-talk-title")}</Heading>
            <PostForm asked=&asked path=person_path(id)>
                <AppointmentFields asked=asked.clone() />
                <SubmitButton look=ButtonLook::Primary>{here.say("experts-talk-plan")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// What happened.
#[component]
fn History(here: Here, expert: Expert) -> impl IntoView {
    let lines = expert
        .events
        .iter()
        .rev()
        .map(|event| {
            let by = here.texts.name("ervaring-door", event.by.code());
            view! { <li>{day_words(here.texts, event.at)} ": " {here.texts.name("ervaring-gedaan", event.step.code())} " (" {by} ")"</li> }
        })
        .collect_view();
    (!expert.events.is_empty())
        .then(|| {
            view! {
                <section aria-labelledby="gebeurd">
                    <Heading level=2 id="gebeurd">{here.say("experts-history")}</Heading>
                    <ul>{lines}</ul>
                </section>
            }
        })
        .into_any()
}

/// Plans a talk, or goes a step.
pub async fn go_on(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coordinator(&asked)?;
    let id = id_in(&asked)?;
    let mut problems = Problems::new(&asked);
    let step = match sent.text("stap") {
        "" => {
            let Some(talk) = appointment(&mut problems, &sent, LINE_MAX) else { return problems.again() };
            CoordinatorStep::PlanTalk(talk)
        }
        "gesproken" => CoordinatorStep::Cared,
        "betaald" => CoordinatorStep::Pay(sent.all("bedrag").filter_map(|id| id.parse().ok()).collect()),
        step => CoordinatorStep::Go(ExpertMove::parse(step).ok_or(NoPage::NotFound)?),
    };
    match market.0.expert_step(&asked.actor, id, &step).await {
        Ok(()) => Ok(Posted::See(format!("{}?gedaan=ervaring-stap", person_path(id)))),
        Err(Failure::Refused(Refusal::WrongState | Refusal::Changed)) => {
            problems.add("", "experts-changed");
            problems.again()
        }
        Err(Failure::Refused(Refusal::NoVog)) => {
            problems.add("", "experts-no-vog");
            problems.again()
        }
        Err(Failure::Refused(Refusal::Text)) => {
            problems.add("dag", "experts-talk-when-wrong");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
