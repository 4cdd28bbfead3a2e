//! `/mijn/verslag`: what was written down of a talk, for whom it is about. They correct it, agree, or do not want it.

use super::{
    fields::{ReportFields, read},
    versions::Versions,
    words::{part_name, state_for_participant},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    posting::own::{RevisionField, sent_revision},
    training::OwnTrainingLink,
    ui::{ButtonLook, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::{
    codes::Code as _,
    conversations::{ConversationReport, ReportContent, ReportMove, ReportPart},
    ids::CaseId,
    introductions::Party,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

const PAGE: &str = "/mijn/verslag";
/// The field, and the word in the address, that names which report.
const WHICH: &str = "gesprek";
const CHANGE: &str = "verander";

/// For `/mijn`: the ways to what was written down together.
#[component]
pub fn OwnLinks(here: Here) -> impl IntoView {
    let links = [
        (PAGE, "conversations-own-title"),
        ("/mijn/plan", "plans-own-title"),
        ("/mijn/zelfredzaamheid", "self-reliance-own-title"),
        ("/mijn/afstemmen", "attention-own-title"),
        ("/mijn/maatje", "pairings-title"),
        ("/mijn/ervaring", "experts-own-link"),
    ]
    .map(|(path, key)| view! { <li><TextLink href=here.href(path)>{here.say(key)}</TextLink></li> });
    view! {
        <section aria-labelledby="samen">
            <Heading level=2 id="samen">{here.say("conversations-own-links")}</Heading>
            <ul class="link-list">{links} <OwnTrainingLink here=here /></ul>
        </section>
    }
    .into_any()
}

/// The page; with `?verander={gesprek}` one of the reports can be changed.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let reports = market.0.own_reports(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("conversations-own-title");
    // The form that came back holds what was typed: it is shown again.
    let sent = asked.again.as_ref().filter(|again| again.sent.has(CHANGE)).map(|again| again.sent.text(WHICH).to_owned());
    let asked_for = asked.pairs().into_iter().find(|(name, _)| name == CHANGE).map(|(_, value)| value);
    let change = sent.or(asked_for).and_then(|text| text.parse::<CaseId>().ok());
    let body = match reports.iter().find(|report| Some(report.case) == change && can(report, ReportMove::Correct)) {
        Some(report) => view! { <Change asked=asked.clone() report=report.clone() /> }.into_any(),
        None if reports.is_empty() => view! { <Paragraph lead=true>{here.say("conversations-own-none")}</Paragraph> }.into_any(),
        None => reports.into_iter().map(|report| view! { <Own asked=asked.clone() report=report /> }).collect_view().into_any(),
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href("/mijn")>{here.say("participants-own-back")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph>{here.say("conversations-voluntary")}</Paragraph>
                {body}
            </div>
        </Document>
    }
    .into_any())
}

fn can(report: &ConversationReport, step: ReportMove) -> bool {
    ReportMove::open_to(Party::Participant, report.state).any(|own| own == step)
}

/// One report: where it stands, what stands in it, and what one can say.
#[component]
fn Own(asked: Asked, report: ConversationReport) -> impl IntoView {
    let here = asked.here;
    let with = here.say_with("conversations-with", &args! { "coach" => report.coach_name.as_str() });
    let parts = view! { <Parts here=here content=report.content() /> };
    let (versions, state) = (format!("versies-{}", report.case), state_for_participant(here, &report));
    view! {
        <section class="own-report">
            <h2 class="nl-heading nl-heading--level-2">{with}</h2>
            <Paragraph lead=true>{state}</Paragraph>
            {parts}
            <Say asked=asked report=report.clone() />
            <Versions here=here report=report id=versions />
        </section>
    }
    .into_any()
}

/// The parts that hold something.
#[component]
fn Parts(here: Here, content: ReportContent) -> impl IntoView {
    let parts = ReportPart::ALL
        .iter()
        .filter(|part| !content.text(**part).is_empty())
        .map(|part| {
            let shared = if content.shareable.contains(part) { "conversations-may-be-shared" } else { "conversations-stays-here" };
            view! {
                <dt>{part_name(here, *part)}</dt>
                <dd>
                    <p class="report-text">{content.text(*part).to_owned()}</p>
                    <p class="field-hint">{here.say(shared)}</p>
                </dd>
            }
        })
        .collect_view();
    view! { <dl class="filled-in">{parts}</dl> }.into_any()
}

/// Three ways, of the same weight.
#[component]
fn Say(asked: Asked, report: ConversationReport) -> impl IntoView {
    let here = asked.here;
    let buttons = [(ReportMove::Agree, "conversations-agree"), (ReportMove::Refuse, "conversations-refuse")]
        .into_iter()
        .filter(|(step, _)| can(&report, *step) && (report.seen_version > 0 || *step == ReportMove::Refuse))
        .map(|(step, key)| {
            view! {
                <button type="submit" name="doe" value=step.code() class="utrecht-button utrecht-button--secondary-action">
                    {here.say(key)}
                </button>
            }
        })
        .collect_view();
    let change = can(&report, ReportMove::Correct).then(|| {
        let href = here.href(&format!("{PAGE}?{CHANGE}={}", report.case));
        view! { <a class="utrecht-button-link utrecht-button-link--secondary-action" href=href>{here.say("conversations-change")}</a> }
    });
    view! {
        <PostForm asked=&asked path=PAGE>
            <input type="hidden" name=WHICH value=report.case.to_string() />
            <RevisionField revision=report.revision />
            <p class="buttons">{change} {buttons}</p>
        </PostForm>
    }
    .into_any()
}

/// The report as a form: a version of one's own.
#[component]
fn Change(asked: Asked, report: ConversationReport) -> impl IntoView {
    let here = asked.here;
    let case = report.case.to_string();
    view! {
        <Paragraph lead=true>{here.say("conversations-change-lead")}</Paragraph>
        <PostForm asked=&asked path=PAGE>
            <input type="hidden" name=WHICH value=case />
            <input type="hidden" name=CHANGE value="ja" />
            <ReportFields asked=asked.clone() report=report />
            <SubmitButton look=ButtonLook::Primary>{here.say("conversations-keep-own")}</SubmitButton>
        </PostForm>
        <p><TextLink href=here.href(PAGE)>{here.say("conversations-change-not")}</TextLink></p>
    }
    .into_any()
}

/// Corrects, agrees, or does not want it.
pub async fn say(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let case: CaseId = sent.text(WHICH).parse().map_err(|_| NoPage::NotFound)?;
    let base = sent_revision(&sent).ok_or(NoPage::NotFound)?;
    let mut problems = Problems::new(&asked);
    let (done, said) = if sent.has(CHANGE) {
        let content = read(&mut problems, &sent);
        if problems.any() {
            return problems.again();
        }
        (market.0.correct_report(&asked.actor, case, base, &content).await, "verslag-veranderd")
    } else {
        match ReportMove::parse(sent.text("doe")) {
            Some(ReportMove::Agree) => (market.0.answer_report(&asked.actor, case, base, true).await, "verslag-klopt"),
            Some(ReportMove::Refuse) => (market.0.answer_report(&asked.actor, case, base, false).await, "verslag-niet"),
            _ => return Err(NoPage::NotFound),
        }
    };
    match done {
        Ok(()) => Ok(Posted::See(format!("{PAGE}?gedaan={said}"))),
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState)) => {
            problems.add("", "conversations-changed");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
