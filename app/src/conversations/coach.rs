//! `/coach/mensen/{id}/verslag`: a coach writes the report, gives it to the participant, and writes down what they said of it.

use super::{
    case_in,
    fields::{ReportFields, read},
    islands::SavedAsTyped,
    path_of,
    sheet::sheet,
    versions::Versions,
    words::{state_for_coach, told_words},
};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FORM_MAX, FormAnswer, Posted, Problems, Sent},
    posting::{
        own::{RevisionField, sent_revision},
        reading::{self, typed_date},
    },
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm,
        SubmitButton, TextField, TextLink,
    },
};
use chrono::NaiveDate;
use chrono_tz::Europe::Amsterdam;
use domain::{
    clock::{Clock as _, SystemClock},
    codes::Code as _,
    conversations::{ConversationReport, ReportMove, Told, ToldOn},
    ending::dutch_day,
    ids::CaseId,
    introductions::Party,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// Largest body: nine parts, each sign of which may be written as several.
pub const BODY_MAX: usize = 4 * FORM_MAX;

const PAGE: &str = "verslag";
/// The fields of how and on which day something was told.
const HOW: &str = "hoe";
const DAY: &str = "dag";

/// The page; with `?blad=ja` the report on paper.
pub async fn page(asked: Asked, market: Market) -> Page {
    let case = case_in(&asked)?;
    let report = market.0.report(&asked.actor, case).await?;
    if asked.pairs().iter().any(|(name, value)| name == "blad" && value == "ja") {
        return Ok(sheet(asked, report, path_of(case, PAGE)));
    }
    let here = asked.here;
    let title = here.say_with("conversations-of", &args! { "name" => report.name.as_str() });
    let state = state_for_coach(here, &report);
    let paper = here.href(&format!("{}?blad=ja", path_of(case, PAGE)));
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(here.say("conversations-title")).not_for_search_engines().with_script()>
            <div class="narrow">
                <p class="place__back">
                    <TextLink href=here.href(&format!("/coach/mensen/{case}"))>{here.say("conversations-back-to-person")}</TextLink>
                </p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{state}</Paragraph>
                <HowItWent asked=asked.clone() report=report.clone() />
                <Paragraph>{here.say("conversations-coach-lead")}</Paragraph>
                <p><TextLink href=paper>{here.say("conversations-paper")}</TextLink></p>
                <Write asked=asked.clone() report=report.clone() />
                <Show asked=asked.clone() report=report.clone() />
                <Answer asked=asked report=report.clone() />
                <Versions here=here report=report id="versies".to_owned() />
            </div>
        </Document>
    }
    .into_any())
}

/// How the participant got it last, and what they said.
#[component]
fn HowItWent(asked: Asked, report: ConversationReport) -> impl IntoView {
    let here = asked.here;
    let shown = report.shown.map(|told| here.say_with("conversations-shown", &args! { "told" => told_words(here, told) }));
    let answered = report.answered.map(|told| here.say_with("conversations-answered", &args! { "told" => told_words(here, told) }));
    [shown, answered].into_iter().flatten().map(|words| view! { <Paragraph>{words}</Paragraph> }).collect_view()
}

#[component]
fn Write(asked: Asked, report: ConversationReport) -> impl IntoView {
    let here = asked.here;
    let path = path_of(report.case, PAGE);
    view! {
        <SavedAsTyped>
            <PostForm asked=&asked path=path>
                <ReportFields asked=asked.clone() report=report />
                <p
                    class="saving"
                    role="status"
                    data-saving=""
                    data-offline=here.say("conversations-offline")
                    data-changed=here.say("conversations-stopped")
                    data-signed-out=here.say("conversations-signed-out")
                ></p>
                <SubmitButton look=ButtonLook::Primary>{here.say("conversations-keep")}</SubmitButton>
            </PostForm>
        </SavedAsTyped>
    }
    .into_any()
}

fn can(report: &ConversationReport, step: ReportMove) -> bool {
    !report.versions.is_empty() && step.leads(report.state).is_some()
}

fn today() -> NaiveDate {
    dutch_day(SystemClock.now())
}

/// The report goes to the participant.
#[component]
fn Show(asked: Asked, report: ConversationReport) -> impl IntoView {
    let here = asked.here;
    can(&report, ReportMove::Show).then(|| {
        let choices = Told::ALL.iter().map(|told| ChoiceOption::new(told.code(), here.texts.name("verteld", told.code()))).collect();
        view! {
            <section class="panel not-on-paper" aria-labelledby="laten-zien">
                <Heading level=2 id="laten-zien">{here.say("conversations-show")}</Heading>
                <Paragraph>{here.say("conversations-show-lead")}</Paragraph>
                <PostForm asked=&asked path=path_of(report.case, PAGE)>
                    <RevisionField revision=report.revision />
                    <HowAndWhen asked=asked.clone() choices=choices stored=Told::Screen />
                    <button type="submit" name="doe" value=ReportMove::Show.code() class="utrecht-button utrecht-button--secondary-action">
                        {here.say("conversations-show-button")}
                    </button>
                </PostForm>
            </section>
        }
    })
}

/// What the participant said on paper or aloud.
#[component]
fn Answer(asked: Asked, report: ConversationReport) -> impl IntoView {
    let here = asked.here;
    let open = ReportMove::open_to(Party::Coach, report.state).any(|step| step == ReportMove::Agree);
    (open && !report.versions.is_empty()).then(|| {
        let said = [Told::Paper, Told::Aloud];
        let choices = said.map(|told| ChoiceOption::new(told.code(), here.texts.name("verteld", told.code()))).to_vec();
        let buttons = [ReportMove::Agree, ReportMove::Refuse].map(|step| {
            view! {
                <button type="submit" name="doe" value=step.code() class="utrecht-button utrecht-button--secondary-action">
                    {here.say(&format!("conversations-record-{step}"))}
                </button>
            }
        });
        view! {
            <section class="panel not-on-paper" aria-labelledby="gezegd">
                <Heading level=2 id="gezegd">{here.say("conversations-record")}</Heading>
                <Paragraph>{here.say("conversations-record-lead")}</Paragraph>
                <PostForm asked=&asked path=path_of(report.case, PAGE)>
                    <RevisionField revision=report.revision />
                    <HowAndWhen asked=asked.clone() choices=choices stored=Told::Paper />
                    <p class="buttons">{buttons}</p>
                </PostForm>
            </section>
        }
    })
}

#[component]
fn HowAndWhen(asked: Asked, choices: Vec<ChoiceOption>, stored: Told) -> impl IntoView {
    let here = asked.here;
    view! {
        <ChoiceList
            asked=asked.clone()
            name=HOW
            legend=here.say("conversations-how")
            choose=Choose::One
            choices=choices
            stored=vec![stored.code().to_owned()]
        />
        <TextField asked=asked name=DAY label=here.say("conversations-day") stored=typed_date(Some(today())) short=true />
    }
    .into_any()
}

/// Writes, gives it, or writes down what the participant said.
pub async fn save(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let case = case_in(&asked)?;
    let base = sent_revision(&sent).ok_or(NoPage::NotFound)?;
    let mut problems = Problems::new(&asked);
    let step = ReportMove::parse(sent.text("doe")).unwrap_or(ReportMove::Write);
    if step == ReportMove::Write {
        let content = read(&mut problems, &sent);
        if problems.any() {
            return problems.again();
        }
        let by_itself = sent.has("vanzelf");
        return match market.0.write_report(&asked.actor, case, base, &content, !by_itself).await {
            Ok(revision) if by_itself => Ok(Posted::Said(format!("{}\n{}", revision.0, saved_words(&asked)))),
            Ok(_) => Ok(done(case, "verslag-bewaard")),
            Err(failure) => told(problems, failure),
        };
    }
    let Some(how) = how_and_when(&mut problems, &sent) else { return problems.again() };
    let outcome = match step {
        ReportMove::Show => market.0.show_report(&asked.actor, case, base, how).await.map(|()| "verslag-getoond"),
        ReportMove::Agree | ReportMove::Refuse => {
            let agrees = step == ReportMove::Agree;
            market.0.record_answer(&asked.actor, case, base, agrees, how).await.map(|()| "verslag-antwoord")
        }
        ReportMove::Write | ReportMove::Correct => return Err(NoPage::NotFound),
    };
    match outcome {
        Ok(said) => Ok(done(case, said)),
        Err(Failure::Refused(Refusal::Text)) => {
            problems.add(DAY, "conversations-day-wrong");
            problems.again()
        }
        Err(failure) => told(problems, failure),
    }
}

fn done(case: CaseId, said: &str) -> Posted {
    Posted::See(format!("{}?gedaan={said}", path_of(case, PAGE)))
}

/// What somebody else did meanwhile; what was typed stays on the form.
fn told(mut problems: Problems, failure: Failure) -> FormAnswer {
    match failure {
        Failure::Refused(Refusal::Changed | Refusal::WrongState) => {
            problems.add("", "conversations-changed");
            problems.again()
        }
        failure => Err(failure.into()),
    }
}

fn how_and_when(problems: &mut Problems, sent: &Sent) -> Option<ToldOn> {
    let how = problems.need(HOW, Told::parse(sent.text(HOW)), "conversations-how-missing");
    let mut day = None;
    reading::date(problems, sent, DAY, &mut day);
    if day.is_none() && !problems.any() {
        problems.add(DAY, "conversations-day-wrong");
    }
    how.zip(day).filter(|_| !problems.any())
}

/// "Bewaard om 14.32 uur."
fn saved_words(asked: &Asked) -> String {
    let time = SystemClock.now().with_timezone(&Amsterdam).format("%-H.%M").to_string();
    asked.here.say_with("conversations-saved", &args! { "time" => time })
}
