//! `/coordinatie/opleiding/groepen/{id}/bijeenkomsten/{bijeenkomst}`: a session. Who was there, and moving it.

use super::{
    at_work,
    group::carry_out,
    group_path, part,
    words::{about_words, when_words},
};
use crate::{
    Market,
    appointments::moment,
    args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Problems, Sent},
    posting::reading,
    ui::{
        ButtonLook, ChoiceOption, Document, DoneNotice, ErrorSummary, FieldKind, Frame, Heading, Paragraph, PostForm, Select, SubmitButton,
        TextField, TextLink,
    },
};
use chrono_tz::Europe::Amsterdam;
use domain::{
    codes::Code as _,
    ending::dutch_day,
    ids::{ModuleId, ParticipantId, TrainingGroupId, TrainingSessionId},
    training::{Attendance, GroupStep, MODULE_MINUTES, Member, Module, OpenGroup, PLACE_MAX, Session, SessionForm, TrackKind},
};
use leptos::prelude::*;

/// The edition of the session that somebody looked at.
const EDITION: &str = "uitgave";
/// What the name of a field begins with that says whether somebody was there.
const WHO: &str = "er-";

/// The page of a session.
pub fn session_path(group: TrainingGroupId, session: TrainingSessionId) -> String {
    format!("{}/bijeenkomsten/{session}", group_path(group))
}

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    at_work(&asked)?;
    let open = market.0.training_group(&asked.actor, part(&asked, 3)?).await?;
    let id: TrainingSessionId = part(&asked, 5)?;
    let session = open.sessions.iter().find(|session| session.id == id).cloned().ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let (title, back) = (about_words(here, &session, &open.modules), open.group.form.name.clone());
    let off = session.cancelled.then(|| view! { <Paragraph lead=true>{here.say("training-session-off")}</Paragraph> });
    let begun = !session.cancelled && dutch_day(session.form.at) <= dutch_day(open.now);
    let counts = open.group.kind == TrackKind::Training;
    let who = (begun && counts).then(|| view! { <Who asked=asked.clone() session=session.clone() members=open.members.clone() /> });
    let excused =
        (!begun || !counts).then(|| view! { <Excused asked=asked.clone() session=session.clone() members=open.members.clone() /> });
    let moving = session.is_to_come(open.now).then(|| view! { <Moving asked=asked.clone() open=open.clone() session=session.clone() /> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(&group_path(open.group.id))><bdi>{back}</bdi></TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                {off}
                <Paragraph>{when_words(here, &session)}</Paragraph>
                {excused}
                {who}
                {moving}
            </div>
        </Document>
    }
    .into_any())
}

/// Who said that they cannot come: names, no reasons.
#[component]
fn Excused(asked: Asked, session: Session, members: Vec<Member>) -> impl IntoView {
    let names: Vec<String> = members
        .into_iter()
        .filter(|member| session.mark_of(member.participant) == Some(Attendance::Excused))
        .map(|member| member.name)
        .collect();
    (!names.is_empty()).then(|| {
        let names = asked.here.texts.join(&names);
        view! { <Paragraph>{asked.here.say_with("training-excused", &args! { "names" => names })}</Paragraph> }
    })
}

/// Who was there.
#[component]
fn Who(asked: Asked, session: Session, members: Vec<Member>) -> impl IntoView {
    let here = asked.here;
    if members.is_empty() {
        return ().into_any();
    }
    let lines = members
        .into_iter()
        .map(|member| {
            let field = format!("{WHO}{}", member.participant);
            let mark = session.mark_of(member.participant).map_or("", Attendance::code);
            let chosen = asked.value(&field, mark);
            let choices = Attendance::ALL
                .iter()
                .map(|attendance| {
                    view! {
                        <label class="choice">
                            <input
                                class="utrecht-radio-button utrecht-radio-button--html-input"
                                type="radio"
                                name=field.clone()
                                value=attendance.code()
                                checked=chosen == attendance.code()
                            />
                            <span class="choice__word">{here.texts.name("aanwezigheid", attendance.code())}</span>
                        </label>
                    }
                })
                .collect_view();
            view! { <fieldset class="choices"><legend><bdi>{member.name}</bdi></legend>{choices}</fieldset> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="wie">
            <Heading level=2 id="wie">{here.say("training-who")}</Heading>
            <Paragraph>{here.say("training-who-lead")}</Paragraph>
            <PostForm asked=asked.clone() path=session_path(session.group, session.id)>
                {lines}
                <input type="hidden" name="stap" value="wie" />
                <SubmitButton look=ButtonLook::Primary>{here.say("training-keep")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

#[component]
fn Moving(asked: Asked, open: OpenGroup, session: Session) -> impl IntoView {
    let here = asked.here;
    let path = session_path(session.group, session.id);
    let again = asked.again.as_ref().is_some_and(|again| again.sent.text("stap") == "verzetten");
    let (module, for_fields) = (session.form.module, asked.clone());
    view! {
        <details class="fold" open=again>
            <summary>{here.say("training-session-move")}</summary>
            <Paragraph>{here.say("training-session-move-lead")}</Paragraph>
            <PostForm asked=asked.clone() path=path.clone()>
                <input type="hidden" name=EDITION value=session.edition.to_string() />
                <SessionFields asked=for_fields modules=open.modules form=Some(session.form) module=module />
                <input type="hidden" name="stap" value="verzetten" />
                <SubmitButton look=ButtonLook::Primary>{here.say("training-session-move-send")}</SubmitButton>
            </PostForm>
        </details>
        <details class="fold">
            <summary>{here.say("training-session-cancel")}</summary>
            <Paragraph>{here.say("training-session-cancel-lead")}</Paragraph>
            <PostForm asked=asked.clone() path=path>
                <input type="hidden" name=EDITION value=session.edition.to_string() />
                <input type="hidden" name="stap" value="vervallen" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("training-session-cancel-send")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// The fields of a session.
#[component]
pub fn SessionFields(asked: Asked, modules: Vec<Module>, form: Option<SessionForm>, module: Option<ModuleId>) -> impl IntoView {
    let here = asked.here;
    let local = form.as_ref().map(|form| form.at.with_timezone(&Amsterdam));
    let day = reading::typed_date(local.map(|local| local.date_naive()));
    let time = local.map(|local| local.format("%H.%M").to_string()).unwrap_or_default();
    let usual = modules.iter().find(|own| Some(own.id) == module).map_or(180, |own| own.form.minutes);
    let minutes = form.as_ref().map_or(usual, |form| form.minutes).to_string();
    let place = form.map(|form| form.place).unwrap_or_default();
    let none = ChoiceOption::new("", here.say("training-session-no-module"));
    let choices = modules.into_iter().map(|module| ChoiceOption::new(module.id.to_string(), module.form.title));
    let choices = [none].into_iter().chain(choices).collect();
    let stored = module.map(|module| module.to_string()).unwrap_or_default();
    view! {
        <Select asked=asked.clone() name="module" label=here.say("training-session-module") choices=choices stored=stored />
        <TextField asked=asked.clone() name="dag" label=here.say("training-session-day") hint=here.say("introductions-day-hint") stored=day short=true />
        <TextField asked=asked.clone() name="tijd" label=here.say("training-session-time") hint=here.say("training-session-time-hint") stored=time short=true />
        <TextField asked=asked.clone() name="minuten" label=here.say("training-minutes") kind=FieldKind::Number stored=minutes short=true />
        <TextField asked=asked.clone() name="waar" label=here.say("training-session-place") stored=place />
    }
    .into_any()
}

/// Reads the fields of a session.
pub fn read_session(problems: &mut Problems, sent: &Sent) -> Option<SessionForm> {
    let at = moment(problems, sent);
    let minutes = sent.text("minuten").parse().ok().filter(|minutes| MODULE_MINUTES.contains(minutes));
    if minutes.is_none() {
        problems.add_with("minuten", "training-minutes-wrong", &args! { "min" => *MODULE_MINUTES.start(), "max" => *MODULE_MINUTES.end() });
    }
    let place = problems.text(sent, "waar", PLACE_MAX, "training-session-place-missing");
    let module = match sent.text("module") {
        "" => None,
        text => Some(problems.need("module", text.parse().ok(), "training-wrong")?),
    };
    Some(SessionForm { at: at?, minutes: minutes?, place: place?, module })
}

/// One of the forms of the page.
pub async fn change(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    at_work(&asked)?;
    let (group, id): (TrainingGroupId, TrainingSessionId) = (part(&asked, 3)?, part(&asked, 5)?);
    let mut problems = Problems::new(&asked);
    let edition = || sent.text(EDITION).parse().map_err(|_| NoPage::NotFound);
    let step = match sent.text("stap") {
        "verzetten" => {
            let Some(form) = read_session(&mut problems, &sent) else { return problems.again() };
            GroupStep::Move(id, edition()?, form)
        }
        "vervallen" => GroupStep::Cancel(id, edition()?),
        "wie" => GroupStep::Mark(id, read_marks(&sent)),
        _ => return Err(NoPage::NotFound),
    };
    carry_out(&asked, &market, &sent, group, &step, problems, &session_path(group, id)).await
}

/// Who was there; whoever was not filled in stays as they were.
fn read_marks(sent: &Sent) -> Vec<(ParticipantId, Option<Attendance>)> {
    let marks = sent.pairs.iter().filter_map(|(name, value)| {
        let who = name.strip_prefix(WHO)?.parse().ok()?;
        Some((who, Some(Attendance::parse(value)?)))
    });
    marks.collect()
}
