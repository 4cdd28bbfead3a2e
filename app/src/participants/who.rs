//! `/mijn/wie-ziet-mij`: who can see something of it, and what was done with it, in plain words.

use super::own::Back;
use crate::{
    Market,
    administration::log_words::action_words,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Sent},
    introductions::{StopButton, is_seen, is_seen_by_coaches, what_they_see},
    moments::day_words,
    texts::Texts,
    ui::{ButtonLook, Document, DoneNotice, Frame, Heading, Paragraph, PostForm, Sentence, SubmitButton, TextLink},
};
use domain::{
    audit::{AuditEntry, AuditLine},
    handovers::HandOver,
    ids::CaseId,
    introductions::Introduction,
};
use leptos::prelude::*;

/// What happened to a profile: action and detail in the log (an empty detail is any), and its words.
const HAPPENED: &[(&str, &str, &str)] = &[
    ("keep-profile", "", "participants-log-kept"),
    ("come-back", "code gevraagd", "participants-log-code"),
    ("come-back", "kaart", "participants-log-card-used"),
    ("come-back", "", "participants-log-back"),
    ("change-own-profile", "", "participants-log-changed"),
    ("make-card", "", "participants-log-card"),
    ("leave", "", "participants-log-left"),
    ("leave-elsewhere", "", "participants-log-left-elsewhere"),
    ("take-own-data", "", "participants-log-taken"),
    ("ask-introduction", "", "participants-log-asked"),
    ("go-on-with-introduction", "", "participants-log-went-on"),
    ("read-inbox", "", "participants-log-place-read"),
    ("answer-introduction", "", "participants-log-place-answered"),
    ("read-coach-work", "", "participants-log-coach-read"),
    ("take-up-introduction", "", "participants-log-coach-took-up"),
    ("help-along", "", "participants-log-coach-helped"),
    ("keep-introductions", "", "participants-log-kept-going"),
    ("read-conversation", "", "participants-log-report-read"),
    ("write-conversation", "", "participants-log-report-wrote"),
    ("answer-conversation", "", "participants-log-report-answered"),
    ("read-attention", "", "participants-log-attention-read"),
    ("change-attention", "toestemming", "participants-log-attention-permitted"),
    ("change-attention", "einde", "participants-log-attention-ended"),
    ("change-attention", "", "participants-log-attention-changed"),
    ("answer-attention", "", "participants-log-attention-own"),
    ("read-matrix", "", "participants-log-matrix-read"),
    ("fill-matrix", "", "participants-log-matrix-filled"),
    ("read-plan", "", "participants-log-plan-read"),
    ("change-plan", "", "participants-log-plan-changed"),
    ("give-thanks", "", "participants-log-thanked"),
    ("finish-own-step", "", "participants-log-ticked"),
    ("read-cases", "", "participants-log-coach-read-you"),
    ("add-person", "", "participants-log-coach-added"),
    ("change-case", "", "participants-log-coach-changed"),
    ("log-contact", "", "participants-log-coach-contact"),
    ("give-case", "", "participants-log-coach-gave"),
    ("give-people-on", "", "participants-log-coach-gave"),
    ("close-case", "", "participants-log-coach-closed"),
    ("make-card-for", "", "participants-log-coach-card"),
    ("stop-coach", "", "participants-log-coach-stopped"),
    ("read-hand-over", "", "participants-log-hand-over-read"),
    ("prepare-hand-over", "", "participants-log-hand-over-prepared"),
    ("change-hand-over", "", "participants-log-hand-over-changed"),
    ("read-hand-overs-to-us", "", "participants-log-hand-over-place-read"),
    ("answer-hand-over", "", "participants-log-hand-over-place-answered"),
    ("go-on-with-hand-over", "", "participants-log-hand-over-own"),
    ("keep-hand-overs", "", "participants-log-hand-over-kept"),
    ("forget-unused", "bericht", "participants-log-told"),
    ("forget-unused", "", "participants-log-unused"),
];

/// The page. A person or organisation that may see something has a line here, with a button to stop that.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let lines = market.0.who_looked(&asked.actor).await?;
    let introductions = market.0.own_introductions(&asked.actor).await?;
    let coaches = market.0.own_coaches(&asked.actor).await?;
    let hand_overs = market.0.own_hand_overs(&asked.actor).await?;
    let others = also_seen_by(&asked, &market).await?;
    let here = asked.here;
    let title = here.say("participants-who-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <WhoSees asked=asked.clone() introductions=introductions coaches=coaches hand_overs=hand_overs others=others />
                <Heading level=2>{here.say("participants-log-title")}</Heading>
                <Paragraph>{here.say("participants-log-lead")}</Paragraph>
                <Lines here=here lines=lines />
                <Back here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// Who else sees something: what to call them, and the page that says what they see and where it is stopped.
pub async fn also_seen_by(asked: &Asked, market: &Market) -> Result<Vec<(&'static str, &'static str)>, NoPage> {
    let mut others = Vec::new();
    if market.0.own_expert(&asked.actor).await?.is_some() {
        others.push(("experts-who-sees", "/mijn/ervaring"));
    }
    let attention = market.0.own_attention(&asked.actor).await?;
    if attention.is_some_and(|attention| attention.stand.permitted().is_some()) {
        others.push(("attention-who-sees", "/mijn/afstemmen"));
    }
    let training = market.0.own_training(&asked.actor).await?;
    if !training.groups.is_empty() || !training.asked.is_empty() {
        others.push(("training-who-sees", "/mijn/opleiding"));
    }
    let pairings = market.0.own_pairings(&asked.actor).await?;
    if pairings.asked.is_some() || !pairings.walks.is_empty() {
        others.push(("pairings-who-sees", "/mijn/maatje"));
    }
    Ok(others)
}

/// A line for each organisation that can see something, with a button that stops it at once.
#[component]
fn WhoSees(
    asked: Asked,
    introductions: Vec<Introduction>,
    coaches: Vec<(CaseId, String)>,
    hand_overs: Vec<HandOver>,
    others: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let here = asked.here;
    let mut lines: Vec<_> =
        coaches.into_iter().map(|(case, name)| view! { <Coach asked=asked.clone() case=case name=name /> }.into_any()).collect();
    let shared = hand_overs.into_iter().filter(|hand_over| hand_over.shared.is_some() && hand_over.state.is_shared());
    lines.extend(shared.map(|hand_over| view! { <Place here=here hand_over=hand_over /> }.into_any()));
    let asked_by_oneself: Vec<_> = introductions
        .into_iter()
        .filter(|introduction| is_seen(introduction.state) || is_seen_by_coaches(introduction))
        .map(|introduction| {
            let who = if is_seen(introduction.state) && is_seen_by_coaches(&introduction) {
                Sentence::around(here.texts, "participants-who-sees-both", "organisation", introduction.organisation.name.clone())
            } else if is_seen(introduction.state) {
                Sentence::around(here.texts, "participants-who-sees", "organisation", introduction.organisation.name.clone())
            } else {
                Sentence::plain(here.say("participants-who-coaches"))
            };
            let words = who.view();
            let what = what_they_see(here, &introduction);
            view! {
                <li>
                    <p><strong>{words}</strong> ", " <bdi>{introduction.link.title.clone()}</bdi></p>
                    <p>{what}</p>
                    <StopButton asked=asked.clone() introduction=introduction />
                </li>
            }
            .into_any()
        })
        .collect();
    lines.extend(asked_by_oneself);
    lines.extend(others.into_iter().map(|(who, path)| {
        view! {
            <li>
                <p><strong>{here.say(who)}</strong></p>
                <p><TextLink href=here.href(path)>{here.say("participants-who-more")}</TextLink></p>
            </li>
        }
        .into_any()
    }));
    if lines.is_empty() {
        return view! {
            <Paragraph lead=true>{here.say("participants-who-nobody")}</Paragraph>
            <Paragraph>{here.say("participants-who-choose")}</Paragraph>
        }
        .into_any();
    }
    view! {
        <Paragraph lead=true>{here.say("participants-who-some")}</Paragraph>
        <ul class="own-introductions" role="list">{lines}</ul>
        <Paragraph>{here.say("participants-who-stop")}</Paragraph>
    }
    .into_any()
}

/// A coach, with what they see and a button that stops it.
#[component]
fn Coach(asked: Asked, case: CaseId, name: String) -> impl IntoView {
    let here = asked.here;
    let who = Sentence::around(here.texts, "cases-own-coach", "name", name).view();
    view! {
        <li>
            <p><strong>{who}</strong></p>
            <p>{here.say("cases-own-coach-sees")}</p>
            <p>{here.say("cases-own-stop-what")}</p>
            <PostForm asked=asked path="/mijn/wie-ziet-mij">
                <input type="hidden" name="coach" value=case.to_string() />
                <SubmitButton look=ButtonLook::Secondary>{here.say("cases-own-stop")}</SubmitButton>
            </PostForm>
        </li>
    }
}

/// A place to which a coach brought somebody.
#[component]
fn Place(here: Here, hand_over: HandOver) -> impl IntoView {
    let who = Sentence::around(here.texts, "cases-own-shared", "organisation", hand_over.organisation.name).view();
    let href = here.href(&format!("/mijn/overdrachten/{}", hand_over.id));
    view! {
        <li>
            <p><strong>{who}</strong> ", " <bdi>{hand_over.link.title}</bdi></p>
            <p><TextLink href=href>{here.say("cases-own-shared-more")}</TextLink></p>
        </li>
    }
}

/// Stops with a coach.
pub async fn stop(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let case = sent.text("coach").parse().map_err(|_| NoPage::NotFound)?;
    market.0.stop_coach(&asked.actor, case).await?;
    Ok(Posted::See("/mijn/wie-ziet-mij?gedaan=coach-gestopt".to_owned()))
}

#[component]
fn Lines(here: Here, lines: Vec<AuditLine>) -> impl IntoView {
    if lines.is_empty() {
        return view! { <Paragraph>{here.say("participants-log-nothing")}</Paragraph> }.into_any();
    }
    let lines = lines
        .iter()
        .map(|line| {
            let date = day_words(here.texts, line.entry.at);
            view! { <li><strong>{date}</strong> <br /> {line_words(here.texts, &line.entry)}</li> }
        })
        .collect_view();
    view! { <ul class="own-log">{lines}</ul> }.into_any()
}

/// A line of the log in words for who it is about.
pub fn line_words(texts: Texts, entry: &AuditEntry) -> String {
    let known = HAPPENED.iter().find(|(action, detail, _)| *action == entry.action && (detail.is_empty() || *detail == entry.detail));
    match known {
        Some((_, _, key)) => texts.say(key).to_owned(),
        None => format!("{} {}.", texts.say("participants-log-somebody"), action_words(texts, &entry.action)),
    }
}
