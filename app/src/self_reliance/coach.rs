//! `/coach/mensen/{id}/zelfredzaamheid`: filling the matrix in for a moment, and how it changed.

use super::table::MatrixTable;
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    conversations::{case_in, path_of},
    forms::{FORM_MAX, FormAnswer, Posted, Problems, Sent},
    posting::{
        own::{RevisionField, sent_revision},
        reading::{self, typed_date},
    },
    ui::{
        ButtonLook, ChoiceOption, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm, Select, SubmitButton, TextField,
        TextLink,
    },
};
use domain::{
    clock::{Clock as _, SystemClock},
    codes::Code as _,
    ending::dutch_day,
    posting::Revision,
    refusal::{Failure, Refusal},
    self_reliance::{LifeDomain, MatrixMoment, NOTE_MAX, SCORE_MAX, Scored, Scores, SelfRelianceMatrix},
};
use leptos::prelude::*;

/// Largest body: twelve notes, each sign of which may be written as several.
pub const BODY_MAX: usize = 2 * FORM_MAX;

const PAGE: &str = "zelfredzaamheid";
const MOMENT: &str = "moment";
const DAY: &str = "dag";

/// The page; `?moment=` says which moment is filled in.
pub async fn page(asked: Asked, market: Market) -> Page {
    let case = case_in(&asked)?;
    let matrix = market.0.matrix(&asked.actor, case).await?;
    let here = asked.here;
    let moment = chosen(&asked, &matrix);
    let title = here.say_with("self-reliance-of", &args! { "name" => matrix.name.as_str() });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(here.say("self-reliance-title")).not_for_search_engines()>
            <p class="place__back">
                <TextLink href=here.href(&format!("/coach/mensen/{case}"))>{here.say("conversations-back-to-person")}</TextLink>
            </p>
            <Heading>{title}</Heading>
            <DoneNotice asked=&asked />
            <ErrorSummary asked=&asked />
            <Paragraph lead=true>{here.say("self-reliance-lead")}</Paragraph>
            <MatrixTable here=here matrix=matrix.clone() none="self-reliance-none" />
            <section class="not-on-paper" aria-labelledby="invullen">
                <Heading level=2 id="invullen">{here.say("self-reliance-fill")}</Heading>
                <Moments asked=asked.clone() matrix=matrix.clone() chosen=moment />
                <Fill asked=asked matrix=matrix moment=moment />
            </section>
        </Document>
    }
    .into_any())
}

/// The moment in the form that came back or in the address; else the first that is not filled in.
fn chosen(asked: &Asked, matrix: &SelfRelianceMatrix) -> MatrixMoment {
    let in_address = asked.pairs().into_iter().find(|(name, _)| name == MOMENT).map(|(_, value)| value).unwrap_or_default();
    let open = MatrixMoment::ALL.iter().copied().find(|moment| matrix.at(*moment).is_none()).unwrap_or(MatrixMoment::End);
    MatrixMoment::parse(&asked.value(MOMENT, &in_address)).unwrap_or(open)
}

/// The three moments, as links.
#[component]
fn Moments(asked: Asked, matrix: SelfRelianceMatrix, chosen: MatrixMoment) -> impl IntoView {
    let here = asked.here;
    let path = path_of(matrix.case, PAGE);
    let links = MatrixMoment::ALL
        .iter()
        .map(|moment| {
            let name = here.texts.name("moment", moment.code());
            if *moment == chosen {
                return view! { <li><strong aria-current="true">{name}</strong></li> }.into_any();
            }
            let href = here.href(&format!("{path}?{MOMENT}={moment}#invullen"));
            view! { <li><TextLink href=href>{name}</TextLink></li> }.into_any()
        })
        .collect_view();
    view! { <ul class="link-list">{links}</ul> }.into_any()
}

#[component]
fn Fill(asked: Asked, matrix: SelfRelianceMatrix, moment: MatrixMoment) -> impl IntoView {
    let here = asked.here;
    let measured = matrix.at(moment).cloned();
    let revision = measured.as_ref().map_or(Revision(0), |measured| measured.revision);
    let day = measured.as_ref().map_or_else(|| dutch_day(SystemClock.now()), |measured| measured.on);
    let fields = LifeDomain::ALL
        .iter()
        .map(|domain| {
            let stored = measured.as_ref().and_then(|measured| measured.scores.get(domain)).cloned();
            let score = stored.as_ref().map(|scored| scored.score.to_string()).unwrap_or_default();
            let note = stored.map(|scored| scored.note).unwrap_or_default();
            view! {
                <div class="matrix-line">
                    <Select
                        asked=asked.clone()
                        name=domain.code()
                        label=here.texts.name("leefgebied", domain.code())
                        choices=scores(&asked)
                        stored=score
                    />
                    <TextField asked=asked.clone() name=note_field(*domain) label=here.say("self-reliance-note") stored=note />
                </div>
            }
        })
        .collect_view();
    view! {
        <PostForm asked=&asked path=path_of(matrix.case, PAGE)>
            <input type="hidden" name=MOMENT value=moment.code() />
            <RevisionField revision=revision />
            <TextField asked=asked.clone() name=DAY label=here.say("self-reliance-day") stored=typed_date(Some(day)) short=true />
            {fields}
            <SubmitButton look=ButtonLook::Primary>{here.say("conversations-keep")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

fn scores(asked: &Asked) -> Vec<ChoiceOption> {
    let here = asked.here;
    let none = ChoiceOption::new("", here.say("self-reliance-not-spoken"));
    let named = (1..=SCORE_MAX).map(|score| ChoiceOption::new(score.to_string(), here.texts.name("zrm", &score.to_string())));
    [none].into_iter().chain(named).collect()
}

/// The name of the field of a note.
fn note_field(domain: LifeDomain) -> &'static str {
    match domain {
        LifeDomain::Income => "inkomen-waarom",
        LifeDomain::Work => "werk-opleiding-waarom",
        LifeDomain::DaytimeActivities => "tijdsbesteding-waarom",
        LifeDomain::Housing => "huisvesting-waarom",
        LifeDomain::DomesticRelations => "huiselijk-waarom",
        LifeDomain::MentalHealth => "geestelijk-waarom",
        LifeDomain::PhysicalHealth => "lichamelijk-waarom",
        LifeDomain::SubstanceUse => "middelen-waarom",
        LifeDomain::DailySkills => "vaardigheden-waarom",
        LifeDomain::SocialNetwork => "netwerk-waarom",
        LifeDomain::Participation => "participatie-waarom",
        LifeDomain::Justice => "justitie-waarom",
    }
}

/// Fills it in.
pub async fn fill(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let case = case_in(&asked)?;
    let moment = MatrixMoment::parse(sent.text(MOMENT)).ok_or(NoPage::NotFound)?;
    let base = sent_revision(&sent).ok_or(NoPage::NotFound)?;
    let mut problems = Problems::new(&asked);
    let mut day = None;
    reading::date(&mut problems, &sent, DAY, &mut day);
    let scores = read(&mut problems, &sent);
    if day.is_none() && !problems.any() {
        problems.add(DAY, "conversations-day-wrong");
    }
    let Some(day) = day.filter(|_| !problems.any()) else { return problems.again() };
    match market.0.fill_matrix(&asked.actor, case, moment, base, day, &scores).await {
        Ok(()) => Ok(Posted::See(format!("{}?{MOMENT}={moment}&gedaan=matrix-bewaard", path_of(case, PAGE)))),
        Err(Failure::Refused(Refusal::Changed)) => {
            problems.add("", "conversations-changed");
            problems.again()
        }
        Err(Failure::Refused(Refusal::Text)) => {
            problems.add(DAY, "conversations-day-wrong");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}

/// What was filled in; a note without a score is told, so that it is not lost.
fn read(problems: &mut Problems, sent: &Sent) -> Scores {
    let mut scores = Scores::new();
    for domain in LifeDomain::ALL {
        let (score, note) = (sent.text(domain.code()), sent.text(note_field(*domain)));
        let count = note.chars().count();
        if count > NOTE_MAX {
            problems.add_with(note_field(*domain), "posting-too-long", &args! { "max" => NOTE_MAX, "count" => count });
        }
        match score.parse::<u8>().ok().filter(|score| (1..=SCORE_MAX).contains(score)) {
            Some(score) => {
                scores.insert(*domain, Scored { score, note: note.to_owned() });
            }
            None if !note.is_empty() || !score.is_empty() => problems.add(domain.code(), "self-reliance-score-missing"),
            None => {}
        }
    }
    if scores.is_empty() && !problems.any() {
        problems.add(LifeDomain::Income.code(), "self-reliance-nothing");
    }
    scores
}
