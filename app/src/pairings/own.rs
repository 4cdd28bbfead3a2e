//! `/mijn/maatje`: what one asked, whom one can choose, who one's buddy is, and with whom one walks along.

use super::{
    OWN,
    ask::{self, AskForm},
    expenses::OwnExpenses,
    together_path,
    words::{Contact, Why, due_words, meeting_words},
};
use crate::{
    Market,
    ask::{Asked, Here, NoPage, Page},
    experts::sign_up::taking_part,
    forms::{FormAnswer, Posted, Problems, Sent},
    participants::own::Back,
    places::when::day_parts_words,
    ui::{ButtonLink, ButtonLook, Document, DoneNotice, Drawing, ErrorSummary, Frame, Heading, ONCE_FIELD, Paragraph, PostForm},
};
use domain::{
    codes::Code as _,
    ids::{PairingId, ParticipantId},
    pairings::{BuddyCard, BuddyStep, Happened, OwnPairing, OwnPairingStep, PairingState, Walk},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use uuid::Uuid;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let all = market.0.own_pairings(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("pairings-title");
    let can_ask = all.asked.as_ref().is_none_or(|own| own.state.is_over());
    let form = if can_ask {
        let municipalities = taking_part(&asked, &market).await?;
        Some(view! { <AskForm asked=asked.clone() municipalities=municipalities /> })
    } else {
        None
    };
    let own = all.asked.map(|own| view! { <Own asked=asked.clone() own=own /> });
    let walks = (!all.walks.is_empty()).then(|| {
        let lines = all.walks.into_iter().map(|walk| view! { <li><Walking asked=asked.clone() walk=walk /></li> }).collect_view();
        view! {
            <section aria-labelledby="meelopen">
                <Heading level=2 id="meelopen">{here.say("pairings-walks-title")}</Heading>
                <ul class="pairings" role="list">{lines}</ul>
            </section>
        }
    });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Back here=here />
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("pairings-lead")}</Paragraph>
                {walks}
                <OwnExpenses here=here expenses=all.expenses />
                {own}
                {form}
            </div>
        </Document>
    }
    .into_any())
}

/// A button of a form that says what to do.
fn button(words: &'static str, what: &'static str, look: ButtonLook) -> impl IntoView {
    let class = match look {
        ButtonLook::Primary => "utrecht-button utrecht-button--primary-action",
        ButtonLook::Secondary => "utrecht-button utrecht-button--secondary-action",
    };
    view! { <button type="submit" name="doe" value=what class=class>{words}</button> }
}

/// What one asked.
#[component]
fn Own(asked: Asked, own: OwnPairing) -> impl IntoView {
    let here = asked.here;
    let id = own.id;
    let state = here.texts.name("maatje-stand", own.state.code());
    let due = own.due_on.and_then(|day| match own.state {
        PairingState::Asked | PairingState::Accepted => Some(due_words(here, "pairings-due-coordinator", day)),
        PairingState::Chosen => Some(due_words(here, "pairings-due-buddy", day)),
        _ => None,
    });
    let place = own.place.map(|place| view! { <p>{here.say("pairings-place")} " " <bdi>{place}</bdi></p> });
    let choosing = own.state == PairingState::Proposed;
    let nobody = (choosing && own.cards.is_empty()).then(|| view! { <Paragraph>{here.say("pairings-proposed-none")}</Paragraph> });
    let cards = own
        .cards
        .into_iter()
        .map(|card| {
            let buddy = card.buddy;
            let choose = choosing.then(|| view! { <Choose asked=asked.clone() id=id buddy=buddy /> });
            view! { <li><Card here=here card=card />{choose}</li> }
        })
        .collect_view();
    let contact = own.buddy.map(|person| {
        let name = person.name.clone();
        view! {
            <div class="panel">
                <Heading level=3><bdi>{name}</bdi></Heading>
                <Contact here=here person=person />
            </div>
        }
    });
    let meeting = own.meeting.as_ref().filter(|_| own.state == PairingState::Planned);
    let meeting = meeting.map(|meeting| view! { <p class="facts">{meeting_words(here, meeting)}</p> });
    let question = own.evaluation.map(|_| view! { <Paragraph>{here.say("pairings-evaluation-asked")}</Paragraph> });
    let buttons = match own.state {
        PairingState::Asked | PairingState::Proposed | PairingState::Chosen => {
            let none = choosing.then(|| button(here.say("pairings-none-of-these"), "geen", ButtonLook::Secondary));
            view! {
                <PostForm asked=&asked path=OWN>
                    <input type="hidden" name="koppel" value=id.to_string() />
                    <p class="buttons">{none} {button(here.say("pairings-withdraw"), "intrekken", ButtonLook::Secondary)}</p>
                </PostForm>
            }
            .into_any()
        }
        PairingState::Accepted | PairingState::Planned | PairingState::Active => {
            view! { <p><ButtonLink href=here.href(&together_path(id)) look=ButtonLook::Primary>{here.say("pairings-open-buddy")}</ButtonLink></p> }
                .into_any()
        }
        PairingState::Ended | PairingState::Withdrawn => ().into_any(),
    };
    view! {
        <section aria-labelledby="gevraagd">
            <Heading level=2 id="gevraagd">{here.say("pairings-own-title")}</Heading>
            <Paragraph>{state}</Paragraph>
            {due.map(|due| view! { <Paragraph>{due}</Paragraph> })}
            {place} {contact} {meeting} {question} {nobody}
            <ul class="pairings" role="list">{cards}</ul>
            {buttons}
        </section>
    }
    .into_any()
}

#[component]
fn Choose(asked: Asked, id: PairingId, buddy: ParticipantId) -> impl IntoView {
    let here = asked.here;
    view! {
        <PostForm asked=&asked path=OWN>
            <input type="hidden" name="koppel" value=id.to_string() />
            <input type="hidden" name="maatje" value=buddy.to_string() />
            {button(here.say("pairings-choose"), "kiezen", ButtonLook::Primary)}
        </PostForm>
    }
    .into_any()
}

/// A buddy, as far as they show themselves.
#[component]
fn Card(here: Here, card: BuddyCard) -> impl IntoView {
    let name = match card.name {
        Some(name) => view! { <bdi>{name}</bdi> }.into_any(),
        None => here.say("pairings-card-nameless").into_any(),
    };
    let story = (!card.words.story.is_empty()).then(|| view! { <p class="expert__story"><bdi>{card.words.story}</bdi></p> });
    let line = |key: &'static str, text: String| (!text.is_empty()).then(|| view! { <dt>{here.say(key)}</dt> <dd><bdi>{text}</bdi></dd> });
    let listed = |names: Vec<String>| if names.is_empty() { String::new() } else { here.texts.join(&names) };
    let languages = listed(card.languages.iter().map(|it| here.texts.name("taal", it.code()).to_owned()).collect());
    let experiences = listed(card.experiences.iter().map(|it| here.texts.name("ervaring", it.code()).to_owned()).collect());
    let days = day_parts_words(here.texts, &card.day_parts.iter().copied().collect::<Vec<_>>());
    let lines = [
        line("experts-card-experiences", experiences),
        line("experts-card-together", card.words.together),
        line("experts-card-not", card.words.not),
        line("experts-card-languages", languages),
        line("pairings-card-days", days),
    ];
    view! {
        <article class="expert">
            <Drawing here=here theme=Some(card.drawing) />
            <div class="expert__body">
                <h3 class="expert__name">{name}</h3>
                {story}
                <Why here=here reasons=card.reasons caution=card.caution />
                <dl class="expert__lines">{lines}</dl>
            </div>
        </article>
    }
    .into_any()
}

/// Somebody with whom one walks along, or who asks it.
#[component]
fn Walking(asked: Asked, walk: Walk) -> impl IntoView {
    let here = asked.here;
    let id = walk.id;
    let name = match &walk.person {
        Some(person) => view! { <bdi>{person.name.clone()}</bdi> }.into_any(),
        None => here.say("pairings-walk-nameless").into_any(),
    };
    let due = walk.due_on.filter(|_| walk.state == PairingState::Chosen).map(|day| due_words(here, "pairings-due-you", day));
    let place = walk.place.map(|place| view! { <p>{here.say("pairings-place")} " " <bdi>{place}</bdi></p> });
    let meeting = walk.meeting.as_ref().filter(|_| walk.state == PairingState::Planned);
    let meeting = meeting.map(|meeting| view! { <p class="facts">{meeting_words(here, meeting)}</p> });
    let question = walk.evaluation.map(|_| view! { <Paragraph>{here.say("pairings-evaluation-asked")}</Paragraph> });
    let next = if walk.state == PairingState::Chosen {
        view! {
            <Why here=here reasons=walk.reasons caution=walk.caution />
            <PostForm asked=&asked path=OWN>
                <input type="hidden" name="koppel" value=id.to_string() />
                <p class="buttons">
                    {button(here.say("pairings-accept"), "ja", ButtonLook::Primary)}
                    {button(here.say("pairings-decline"), "nee", ButtonLook::Secondary)}
                </p>
            </PostForm>
        }
        .into_any()
    } else {
        view! { <p><ButtonLink href=here.href(&together_path(id)) look=ButtonLook::Primary>{here.say("pairings-open-walk")}</ButtonLink></p> }
            .into_any()
    };
    view! {
        <article class="panel">
            <h3>{name}</h3>
            <p>{here.texts.name("maatje-loop", walk.state.code())}</p>
            {due.map(|due| view! { <p>{due}</p> })}
            {place} {meeting} {question} {next}
        </article>
    }
    .into_any()
}

/// What was pressed.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    if sent.text("doe") == "vragen" {
        return ask::send(asked, market, sent).await;
    }
    let id: PairingId = sent.text("koppel").parse().map_err(|_| NoPage::NotFound)?;
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    let actor = &asked.actor;
    let done = match sent.text("doe") {
        "kiezen" => {
            let buddy = sent.text("maatje").parse().map_err(|_| NoPage::NotFound)?;
            market.0.own_pairing_step(actor, id, &OwnPairingStep::Choose(buddy), key).await
        }
        "geen" => market.0.own_pairing_step(actor, id, &OwnPairingStep::NoneOfThese, key).await,
        "intrekken" => market.0.own_pairing_step(actor, id, &OwnPairingStep::Stop(Happened::default()), key).await,
        "ja" => market.0.buddy_step(actor, id, &BuddyStep::Accept, key).await,
        "nee" => market.0.buddy_step(actor, id, &BuddyStep::Decline, key).await,
        _ => return Err(NoPage::NotFound),
    };
    answer(&asked, done, OWN)
}

/// On to the page, or what is in the way.
pub fn answer(asked: &Asked, done: Result<(), Failure>, path: &str) -> FormAnswer {
    let mut problems = Problems::new(asked);
    let key = match done {
        Ok(()) => return Ok(Posted::See(format!("{path}?gedaan=maatje-stap"))),
        Err(Failure::Refused(Refusal::WrongState | Refusal::Changed)) => "pairings-changed",
        Err(Failure::Refused(Refusal::Full)) => "pairings-full",
        Err(Failure::Refused(Refusal::Text)) => "pairings-wrong",
        Err(failure) => return Err(failure.into()),
    };
    problems.add("", key);
    problems.again()
}
