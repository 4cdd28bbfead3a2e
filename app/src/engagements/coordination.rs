//! `/coordinatie/vragen`: what organisations ask, who could do it, and what is next.

use super::{
    QUESTIONS, question_path,
    words::{Asked as What, due_words, meeting_words},
};
use crate::{
    Market,
    appointments::{AppointmentFields, appointment},
    ask::{Asked, Here, NoPage, Page},
    experts::{COORDINATION, coordinator},
    forms::{FormAnswer, Posted, Problems, Sent},
    moments::day_words,
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm,
        SubmitButton, TextLink,
    },
};
use domain::{
    codes::Code as _,
    engagements::{Engagement, EngagementFile, EngagementMove, EngagementParty, EngagementState, EngagementStep, HOURS_MAX, HowItWas},
    experts::LINE_MAX,
    ids::{EngagementId, ParticipantId},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// The list.
pub async fn page(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let all = market.0.engagements(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("engagements-list-title");
    let body = if all.is_empty() {
        view! { <Paragraph lead=true>{here.say("engagements-list-none")}</Paragraph> }.into_any()
    } else {
        let in_state = |state: EngagementState| {
            let lines: Vec<_> =
                all.iter().filter(|it| it.state == state).cloned().map(|it| view! { <Line here=here engagement=it /> }).collect();
            (!lines.is_empty()).then(|| {
                view! {
                    <section>
                        <Heading level=2>{here.texts.name("vraag-lijst", state.code())}</Heading>
                        <ol class="queue" role="list">{lines}</ol>
                    </section>
                }
            })
        };
        EngagementState::ALL.iter().copied().filter_map(in_state).collect_view().into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(COORDINATION)>{here.say("experts-coordination-title")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                {body}
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Line(here: Here, engagement: Engagement) -> impl IntoView {
    let due = due_words(here, &engagement).map(|due| view! { <p class="queue__since">{due}</p> });
    let who = engagement.expert.as_ref().map(|(_, name)| view! { <p>{here.say("engagements-who")} " " <bdi>{name.clone()}</bdi></p> });
    view! {
        <li>
            <h3><TextLink href=here.href(&question_path(engagement.id))><bdi>{engagement.organisation_name}</bdi></TextLink></h3>
            <p>{here.texts.name("vraagsoort", engagement.form.kind.code())}</p>
            {who} {due}
        </li>
    }
    .into_any()
}

fn id_in(asked: &Asked) -> Result<EngagementId, NoPage> {
    asked.path.split('/').nth(3).and_then(|id| id.parse().ok()).ok_or(NoPage::NotFound)
}

/// One question.
pub async fn file(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let EngagementFile { engagement, candidates, how } = market.0.engagement(&asked.actor, id_in(&asked)?).await?;
    let here = asked.here;
    let (title, id) = (engagement.organisation_name.clone(), engagement.id);
    let can = |step: EngagementMove| step.is_open_to(EngagementParty::Coordinator, engagement.state);
    let propose = can(EngagementMove::Propose).then(|| view! { <Propose asked=asked.clone() id=id candidates=candidates /> });
    let plan = can(EngagementMove::Plan).then(|| {
        let asked = asked.clone();
        view! {
            <section class="panel" aria-labelledby="afspraak">
                <Heading level=2 id="afspraak">{here.say("engagements-plan")}</Heading>
                <PostForm asked=&asked path=question_path(id)>
                    <input type="hidden" name="doe" value="afspreken" />
                    <AppointmentFields asked=asked.clone() />
                    <SubmitButton look=ButtonLook::Primary>{here.say("engagements-plan-send")}</SubmitButton>
                </PostForm>
            </section>
        }
    });
    let hold = can(EngagementMove::Hold).then(|| view! { <Hold asked=asked.clone() path=question_path(id) id=None /> });
    let stop = can(EngagementMove::Stop).then(|| {
        view! {
            <PostForm asked=&asked path=question_path(id)>
                <input type="hidden" name="doe" value="stoppen" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("engagements-stop")}</SubmitButton>
            </PostForm>
        }
    });
    let due = due_words(here, &engagement).map(|due| view! { <Paragraph>{due}</Paragraph> });
    let who = engagement.expert.as_ref().map(|(_, name)| view! { <p>{here.say("engagements-who")} " " <bdi>{name.clone()}</bdi></p> });
    let meeting = meeting_words(here, &engagement).map(|words| view! { <p class="facts">{words}</p> });
    let events = engagement
        .events
        .iter()
        .rev()
        .map(|event| {
            let (what, by) = (here.texts.name("vraag-gebeurd", event.step.code()), here.texts.name("vraag-door", event.by.code()));
            view! { <li>{day_words(here.texts, event.at)} ": " {what} " (" {by} ")"</li> }
        })
        .collect_view();
    let how = how.map(|how| view! { <How here=here how=how /> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(QUESTIONS)>{here.say("engagements-list-title")}</TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>
                    {here.texts.name("vraagsoort", engagement.form.kind.code())} ". " {here.texts.name("vraag-lijst", engagement.state.code())}
                </Paragraph>
                {due} {who} {meeting}
                <What here=here engagement=engagement.clone() />
                {how} {propose} {plan} {hold}
                <ul>{events}</ul>
                {stop}
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn How(here: Here, how: HowItWas) -> impl IntoView {
    let mood = here.texts.name("maatje-gevoel", &how.mood.to_string());
    view! {
        <section aria-labelledby="hoe">
            <Heading level=2 id="hoe">{here.say("engagements-how-told")}</Heading>
            <p>{mood}</p>
            <p><bdi>{how.words}</bdi></p>
        </section>
    }
    .into_any()
}

#[component]
fn Propose(asked: Asked, id: EngagementId, candidates: Vec<(ParticipantId, String)>) -> impl IntoView {
    let here = asked.here;
    if candidates.is_empty() {
        return view! { <Paragraph>{here.say("engagements-nobody")}</Paragraph> }.into_any();
    }
    let choices = candidates.into_iter().map(|(who, name)| ChoiceOption::new(who.to_string(), name)).collect();
    view! {
        <section class="panel" aria-labelledby="wie-vraagt-u">
            <Heading level=2 id="wie-vraagt-u">{here.say("engagements-propose")}</Heading>
            <Paragraph>{here.say("engagements-propose-lead")}</Paragraph>
            <PostForm asked=&asked path=question_path(id)>
                <input type="hidden" name="doe" value="voorstellen" />
                <ChoiceList asked=&asked name="wie" legend=here.say("engagements-propose-who") choose=Choose::One choices=choices />
                <SubmitButton look=ButtonLook::Primary>{here.say("engagements-propose-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// It was, and took so many hours. `id`: of a question on a page with several.
#[component]
pub fn Hold(asked: Asked, path: String, id: Option<EngagementId>) -> impl IntoView {
    let here = asked.here;
    // Several of these can stand on a page: each has an identity of its own.
    let field = format!("uren-{}", id.map(|id| id.to_string()).unwrap_or_default());
    let hours = (1..=HOURS_MAX).map(|hours| {
        let usual = hours == 2;
        view! { <option value=hours.to_string() selected=usual>{hours.to_string()}</option> }
    });
    let of = id.map(|id| view! { <input type="hidden" name="vraag" value=id.to_string() /> });
    view! {
        <PostForm asked=&asked path=path>
            {of}
            <input type="hidden" name="doe" value="geweest" />
            <div class="utrecht-form-field">
                <label class="utrecht-form-label" for=field.clone()>{here.say("engagements-hours")}</label>
                <select class="utrecht-select utrecht-select--html-select" id=field name="uren">{hours.collect_view()}</select>
            </div>
            <SubmitButton look=ButtonLook::Secondary>{here.say("engagements-held")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

/// The hours that were chosen.
pub fn hours(problems: &mut Problems, sent: &Sent) -> Option<u8> {
    let hours = sent.text("uren").parse().ok().filter(|hours| (1..=HOURS_MAX).contains(hours));
    problems.need("", hours, "pairings-choose-one")
}

/// What was pressed.
pub async fn go_on(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coordinator(&asked)?;
    let id = id_in(&asked)?;
    let mut problems = Problems::new(&asked);
    let step = match sent.text("doe") {
        "voorstellen" => problems.need("wie", sent.text("wie").parse().ok(), "pairings-choose-one").map(EngagementStep::Propose),
        "afspreken" => appointment(&mut problems, &sent, LINE_MAX).map(EngagementStep::Plan),
        "geweest" => hours(&mut problems, &sent).map(EngagementStep::Hold),
        "stoppen" => Some(EngagementStep::Stop),
        _ => return Err(NoPage::NotFound),
    };
    let Some(step) = step else { return problems.again() };
    answer(problems, market.0.engagement_step(&asked.actor, id, &step).await, &question_path(id))
}

/// On to the page, or what is in the way.
pub fn answer(mut problems: Problems, done: Result<(), Failure>, path: &str) -> FormAnswer {
    match done {
        Ok(()) => return Ok(Posted::See(format!("{path}?gedaan=vraag-stap"))),
        Err(Failure::Refused(Refusal::WrongState)) => problems.add("", "engagements-not-now"),
        Err(Failure::Refused(Refusal::Changed)) => problems.add("", "pairings-changed"),
        Err(Failure::Refused(Refusal::Text)) => problems.add("", "engagements-wrong"),
        Err(failure) => return Err(failure.into()),
    }
    problems.again()
}
