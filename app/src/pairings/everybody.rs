//! `/coordinatie/maatjes/voorstellen`: a proposal for everybody who waits for a buddy. The coordinator ticks what to keep of it; until
//! then nothing is stored, and who asked still chooses.

use super::{PAIRINGS, file::in_one_line, pairing_path};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    experts::coordinator,
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::date_words,
    ui::{ButtonLook, Document, ErrorSummary, Frame, Heading, ONCE_FIELD, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::{
    codes::Code as _,
    ids::{PairingId, ParticipantId},
    pairings::{EVERYBODY_MAX, Suggestion, Waiting, WhyNobody},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The page.
pub const EVERYBODY: &str = "/coordinatie/maatjes/voorstellen";
/// The field of what is ticked: who asked and a buddy, with [`BETWEEN`] between them.
const PAIR: &str = "paar";
const BETWEEN: char = '_';

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let proposal = market.0.for_everybody(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("pairings-all-title");
    let more =
        proposal.more.then(|| view! { <Paragraph>{here.say_with("pairings-all-more", &args! { "most" => EVERYBODY_MAX })}</Paragraph> });
    let none = (proposal.found.is_empty() && proposal.nobody.is_empty())
        .then(|| view! { <Paragraph lead=true>{here.say("pairings-all-none")}</Paragraph> });
    let found = (!proposal.found.is_empty()).then(|| view! { <Found asked=asked.clone() found=proposal.found /> });
    let nobody = (!proposal.nobody.is_empty()).then(|| view! { <Nobody here=here nobody=proposal.nobody /> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(PAIRINGS)>{here.say("pairings-list-title")}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph>{here.say("pairings-all-lead")}</Paragraph>
                {more} {none} {found} {nobody}
            </div>
        </Document>
    }
    .into_any())
}

/// Who could go with whom, to tick.
#[component]
fn Found(asked: Asked, found: Vec<(Waiting, Vec<Suggestion>)>) -> impl IntoView {
    let here = asked.here;
    // Whom the proposal gives somebody is ticked until the coordinator says otherwise.
    let given: Vec<String> =
        found.iter().filter_map(|(who, buddies)| buddies.first().map(|first| value(who.pairing, first.buddy))).collect();
    let ticked = asked.values(PAIR, &given.iter().map(String::as_str).collect::<Vec<_>>());
    let lines = found
        .into_iter()
        .enumerate()
        .map(|(line, (who, buddies))| {
            let choices = buddies
                .into_iter()
                .enumerate()
                .map(|(place, buddy)| {
                    let value = value(who.pairing, buddy.buddy);
                    let checked = ticked.contains(&value);
                    // What a problem with all of it points to.
                    let id = (line == 0 && place == 0).then_some(PAIR);
                    view! {
                        <label class="choice">
                            <input
                                class="utrecht-checkbox utrecht-checkbox--html-input"
                                id=id
                                type="checkbox"
                                name=PAIR
                                value=value
                                checked=checked
                            />
                            <span class="choice__word"><bdi>{in_one_line(here, &buddy)}</bdi></span>
                        </label>
                    }
                })
                .collect_view();
            view! {
                <li>
                    <fieldset class="choices">
                        <legend><bdi>{who.name}</bdi> {since(here, who.since)}</legend>
                        {choices}
                    </fieldset>
                    <p><TextLink href=here.href(&pairing_path(who.pairing))>{here.say("pairings-all-open")}</TextLink></p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="gevonden">
            <Heading level=2 id="gevonden">{here.say("pairings-all-found")}</Heading>
            <PostForm asked=&asked path=EVERYBODY>
                <ol class="queue" role="list">{lines}</ol>
                <Paragraph>{here.say("pairings-all-free")}</Paragraph>
                <SubmitButton look=ButtonLook::Primary>{here.say("pairings-all-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

fn since(here: Here, day: chrono::NaiveDate) -> String {
    format!(" {}", here.say_with("pairings-all-since", &args! { "date" => date_words(here.texts, day) }))
}

/// For whom there is nobody, and why.
#[component]
fn Nobody(here: Here, nobody: Vec<(Waiting, WhyNobody)>) -> impl IntoView {
    let lines = nobody
        .into_iter()
        .map(|(who, why)| {
            view! {
                <li>
                    <h3><TextLink href=here.href(&pairing_path(who.pairing))><bdi>{who.name}</bdi></TextLink></h3>
                    <p class="queue__since">{since(here, who.since)}</p>
                    <p>{why_words(here, &why)}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="niemand">
            <Heading level=2 id="niemand">{here.say("pairings-all-nobody")}</Heading>
            <ol class="queue" role="list">{lines}</ol>
        </section>
    }
    .into_any()
}

fn why_words(here: Here, why: &WhyNobody) -> String {
    match why {
        WhyNobody::WithOthers => here.say("pairings-all-others").to_owned(),
        WhyNobody::NoneNear => here.say("pairings-all-far").to_owned(),
        WhyNobody::But(conditions) => {
            let names: Vec<_> = conditions.iter().map(|condition| here.texts.name("maatje-voorwaarde", condition.code())).collect();
            here.say_with("pairings-all-but", &args! { "what" => names.join("; ") })
        }
    }
}

fn value(pairing: PairingId, buddy: ParticipantId) -> String {
    format!("{pairing}{BETWEEN}{buddy}")
}

/// What was ticked, in the order of the page; `None` when something else was sent.
fn chosen(sent: &Sent) -> Option<BTreeMap<PairingId, Vec<ParticipantId>>> {
    let mut chosen: BTreeMap<PairingId, Vec<ParticipantId>> = BTreeMap::new();
    for pair in sent.all(PAIR) {
        let (pairing, buddy) = pair.split_once(BETWEEN)?;
        chosen.entry(pairing.parse().ok()?).or_default().push(buddy.parse().ok()?);
    }
    Some(chosen)
}

/// Proposes what was ticked.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coordinator(&asked)?;
    let chosen = chosen(&sent).ok_or(NoPage::NotFound)?;
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    let mut problems = Problems::new(&asked);
    if chosen.is_empty() {
        problems.add(PAIR, "pairings-all-missing");
        return problems.again();
    }
    match market.0.propose_to_all(&asked.actor, &chosen, key).await {
        Ok(()) => return Ok(Posted::See(format!("{PAIRINGS}?gedaan=maatjes-voorgesteld"))),
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState)) => problems.add("", "pairings-all-changed"),
        Err(Failure::Refused(Refusal::Text)) => problems.add(PAIR, "pairings-wrong"),
        Err(failure) => return Err(failure.into()),
    }
    problems.again()
}
