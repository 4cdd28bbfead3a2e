//! `/coordinatie/opleiding`: tracks and groups, and what waits. Who only trains sees the own groups.

use super::{TRAINING, at_work, group_path, ready_made, track_path};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::date_words,
    posting::own::sent_key,
    ui::{
        ButtonLook, ChoiceOption, Document, DoneNotice, ErrorSummary, FieldKind, Frame, Heading, Paragraph, PostForm, Select, SubmitButton,
        TextArea, TextField, TextLink,
    },
};
use chrono::{Days, NaiveDate};
use domain::{
    cases::Colleague,
    codes::Code as _,
    due::DueLine,
    ids::TrackId,
    municipalities::Municipality,
    refusal::{Failure, Refusal},
    slug::Slug,
    training::{GOALS_MAX, GROUP_MOST, GROUP_USUAL, GroupForm, TITLE_MAX, Track, TrackForm, TrackKind, TrainingGroup, TrainingOverview},
};
use leptos::prelude::*;

/// How far ahead a line is shown, in days.
const AHEAD: u64 = 60;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    at_work(&asked)?;
    let all = market.0.training(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("training-title");
    let coordinates = !all.municipalities.is_empty();
    let lead = if coordinates { "training-lead" } else { "training-lead-trainer" };
    let rest = coordinates.then(|| view! { <Coordinating asked=asked.clone() all=all.clone() /> });
    let due = coordinates.then(|| view! { <Due here=here lines=all.due.clone() today=all.today /> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say(lead)}</Paragraph>
                {due}
                <Groups here=here groups=all.groups />
                {rest}
            </div>
        </Document>
    }
    .into_any())
}

/// What a coordinator does with it.
#[component]
fn Due(here: Here, lines: Vec<DueLine>, today: NaiveDate) -> impl IntoView {
    let soon = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let lines: Vec<_> = lines.into_iter().filter(|line| line.due.due_on <= soon).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    let lines = lines
        .into_iter()
        .map(|line| {
            let when = if line.due.due_on < today { "training-due-since" } else { "training-due-before" };
            let when = here.say_with(when, &args! { "date" => date_words(here.texts, line.due.due_on) });
            view! {
                <li>
                    <h3><bdi>{line.name}</bdi></h3>
                    <p>{here.texts.name("wacht-op", line.due.kind.code())}</p>
                    <p class="queue__since">{when}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="wacht">
            <Heading level=2 id="wacht">{here.say("training-due")}</Heading>
            <ul class="queue">{lines}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Groups(here: Here, groups: Vec<TrainingGroup>) -> impl IntoView {
    let body = if groups.is_empty() {
        view! { <Paragraph>{here.say("training-groups-none")}</Paragraph> }.into_any()
    } else {
        let lines = groups
            .into_iter()
            .map(|group| {
                let args = args! { "trainer" => group.trainer_name.as_str(), "count" => group.members, "most" => group.form.most };
                view! {
                    <li>
                        <h3><TextLink href=here.href(&group_path(group.id))><bdi>{group.form.name.clone()}</bdi></TextLink></h3>
                        <p><bdi>{group.track_title.clone()}</bdi></p>
                        <p class="queue__since">{here.say_with("training-group-line", &args)}</p>
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="queue">{lines}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="groepen">
            <Heading level=2 id="groepen">{here.say("training-groups")}</Heading>
            {body}
        </section>
    }
    .into_any()
}

#[component]
fn Coordinating(asked: Asked, all: TrainingOverview) -> impl IntoView {
    let here = asked.here;
    let TrainingOverview { municipalities, tracks, trainers, asked: people, .. } = all;
    let links = municipalities
        .iter()
        .map(|slug| {
            let words = here.say_with("training-settings-of", &args! { "municipality" => name_in(&asked.municipalities, slug) });
            view! { <li><TextLink href=here.href(&format!("{TRAINING}/instellingen/{slug}"))>{words}</TextLink></li> }
        })
        .collect_view();
    let new_group = (!tracks.is_empty()).then(|| view! { <NewGroup asked=asked.clone() tracks=tracks.clone() trainers=trainers /> });
    view! {
        {new_group}
        <People here=here people=people />
        <Tracks asked=asked.clone() tracks=tracks municipalities=municipalities />
        <ul class="link-list">{links}</ul>
    }
    .into_any()
}

/// What a municipality is called.
pub fn name_in(known: &[Municipality], slug: &Slug) -> String {
    let own = known.iter().find(|own| own.slug == *slug);
    own.map_or_else(|| domain::municipalities::name_of(slug), |own| own.name.clone())
}

#[component]
fn NewGroup(asked: Asked, tracks: Vec<Track>, trainers: Vec<Colleague>) -> impl IntoView {
    let here = asked.here;
    let tracks: Vec<_> = tracks.into_iter().map(|track| ChoiceOption::new(track.id.to_string(), track.form.title)).collect();
    let stored = tracks.first().map(|track| track.value.clone()).unwrap_or_default();
    let open = asked.again.as_ref().is_some_and(|again| again.sent.text("stap") == "groep");
    view! {
        <details class="fold" open=open>
            <summary>{here.say("training-group-new")}</summary>
            <PostForm asked=asked.clone() path=TRAINING>
                <Select asked=asked.clone() name="traject" label=here.say("training-group-track") choices=tracks stored=stored />
                <GroupFields asked=asked.clone() form=None trainers=trainers />
                <input type="hidden" name="stap" value="groep" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("training-group-make")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// The fields of a group.
#[component]
pub fn GroupFields(asked: Asked, form: Option<GroupForm>, trainers: Vec<Colleague>) -> impl IntoView {
    let here = asked.here;
    let me = asked.actor.account();
    let trainer = form.as_ref().map(|form| form.trainer).or(me).map(|account| account.to_string()).unwrap_or_default();
    let choices = trainers.into_iter().map(|trainer| ChoiceOption::new(trainer.account.to_string(), trainer.name)).collect();
    let most = form.as_ref().map_or(GROUP_USUAL, |form| form.most).to_string();
    let name = form.map(|form| form.name).unwrap_or_default();
    view! {
        <TextField asked=asked.clone() name="groepsnaam" label=here.say("training-group-name") stored=name />
        <Select asked=asked.clone() name="trainer" label=here.say("training-group-trainer") choices=choices stored=trainer />
        <TextField asked=asked.clone() name="hoogstens" label=here.say("training-group-most") kind=FieldKind::Number stored=most short=true />
    }
    .into_any()
}

/// Reads the fields of a group.
pub fn read_group(problems: &mut Problems, sent: &Sent) -> Option<GroupForm> {
    let name = problems.text(sent, "groepsnaam", TITLE_MAX, "training-group-name-missing");
    let trainer = problems.need("trainer", sent.text("trainer").parse().ok(), "training-group-trainer-missing");
    let most = sent.text("hoogstens").parse().ok().filter(|most| (1..=GROUP_MOST).contains(most));
    if most.is_none() {
        problems.add_with("hoogstens", "training-group-most-wrong", &args! { "max" => GROUP_MOST });
    }
    Some(GroupForm { name: name?, trainer: trainer?, most: most? })
}

/// Who would like to know more: a name and a day, to call or to talk with them.
#[component]
fn People(here: Here, people: Vec<(String, NaiveDate)>) -> impl IntoView {
    if people.is_empty() {
        return ().into_any();
    }
    let lines = people
        .into_iter()
        .map(|(name, day)| view! { <li><bdi>{name}</bdi> ", " {here.say_with("training-asked-since", &args! { "date" => date_words(here.texts, day) })}</li> })
        .collect_view();
    view! {
        <section aria-labelledby="gevraagd">
            <Heading level=2 id="gevraagd">{here.say("training-asked")}</Heading>
            <Paragraph>{here.say("training-asked-lead")}</Paragraph>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Tracks(asked: Asked, tracks: Vec<Track>, municipalities: Vec<Slug>) -> impl IntoView {
    let here = asked.here;
    let ready = tracks.is_empty();
    let lines = tracks
        .into_iter()
        .map(|track| {
            let args = args! { "count" => track.modules.len() };
            view! {
                <li>
                    <h3><TextLink href=here.href(&track_path(track.id))><bdi>{track.form.title.clone()}</bdi></TextLink></h3>
                    <p class="queue__since">{here.say_with("training-track-line", &args)}</p>
                </li>
            }
        })
        .collect_view();
    let none = ready.then(|| view! { <Paragraph>{here.say("training-tracks-none")}</Paragraph> });
    let where_ready = municipality_field(&asked, &municipalities, "gemeente-klaar");
    let where_new = municipality_field(&asked, &municipalities, "gemeente");
    let open = asked.again.as_ref().is_some_and(|again| again.sent.text("stap") == "traject");
    view! {
        <section aria-labelledby="trajecten">
            <Heading level=2 id="trajecten">{here.say("training-tracks")}</Heading>
            {none}
            <ul class="queue">{lines}</ul>
            <details class="fold" open=ready>
                <summary>{here.say("training-ready")}</summary>
                <Paragraph>{here.say("training-ready-lead")}</Paragraph>
                <PostForm asked=asked.clone() path=TRAINING>
                    {where_ready}
                    <input type="hidden" name="stap" value="klaar" />
                    <SubmitButton look=ButtonLook::Secondary>{here.say("training-ready-make")}</SubmitButton>
                </PostForm>
            </details>
            <details class="fold" open=open>
                <summary>{here.say("training-track-new")}</summary>
                <PostForm asked=asked.clone() path=TRAINING>
                    {where_new}
                    <TrackFields asked=asked.clone() form=None />
                    <input type="hidden" name="stap" value="traject" />
                    <SubmitButton look=ButtonLook::Secondary>{here.say("training-track-make")}</SubmitButton>
                </PostForm>
            </details>
        </section>
    }
    .into_any()
}

/// Which municipality: a question for who works in several.
fn municipality_field(asked: &Asked, municipalities: &[Slug], name: &'static str) -> AnyView {
    let first = municipalities.first().map(Slug::to_string).unwrap_or_default();
    if municipalities.len() < 2 {
        return view! { <input type="hidden" name=name value=first /> }.into_any();
    }
    let choices = municipalities.iter().map(|slug| ChoiceOption::new(slug.to_string(), name_in(&asked.municipalities, slug))).collect();
    let label = asked.here.say("training-municipality");
    view! { <Select asked=asked.clone() name=name label=label choices=choices stored=first /> }.into_any()
}

/// The fields of a track.
#[component]
pub fn TrackFields(asked: Asked, form: Option<TrackForm>) -> impl IntoView {
    let here = asked.here;
    // What a track is for is asked once: a group that meets does not become another one.
    let kind = form.is_none().then(|| {
        let kinds = TrackKind::ALL.iter().map(|kind| ChoiceOption::new(kind.code(), here.texts.name("trajectsoort", kind.code()))).collect();
        view! { <Select asked=asked.clone() name="soort" label=here.say("training-track-kind") choices=kinds stored=TrackKind::Training.code() /> }
    });
    let form = form.unwrap_or(TrackForm { kind: TrackKind::Training, title: String::new(), purpose: String::new() });
    view! {
        {kind}
        <TextField asked=asked.clone() name="titel" label=here.say("training-track-title") stored=form.title />
        <TextArea asked=asked.clone() name="waarvoor" label=here.say("training-track-purpose") stored=form.purpose />
    }
    .into_any()
}

/// Reads the fields of a track.
pub fn read_track(problems: &mut Problems, sent: &Sent) -> Option<TrackForm> {
    let title = problems.text(sent, "titel", TITLE_MAX, "training-title-missing");
    let purpose = problems.text(sent, "waarvoor", GOALS_MAX, "training-purpose-missing").map(|text| text.replace("\r\n", "\n"));
    let kind = TrackKind::parse(sent.text("soort")).unwrap_or(TrackKind::Training);
    Some(TrackForm { kind, title: title?, purpose: purpose? })
}

/// Makes a track or a group.
pub async fn make(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    super::coordinator(&asked)?;
    let key = sent_key(&sent).ok_or(NoPage::NotFound)?;
    let mut problems = Problems::new(&asked);
    let slug = |field| Slug::parse(sent.text(field)).ok_or(NoPage::NotFound);
    let made = match sent.text("stap") {
        "klaar" => {
            let (form, modules) = ready_made(asked.here.texts);
            market.0.make_track(&asked.actor, &slug("gemeente-klaar")?, &form, &modules, key).await.map(track_path)
        }
        "traject" => {
            let municipality = slug("gemeente")?;
            let Some(form) = read_track(&mut problems, &sent) else { return problems.again() };
            market.0.make_track(&asked.actor, &municipality, &form, &[], key).await.map(track_path)
        }
        "groep" => {
            let track: TrackId = sent.text("traject").parse().map_err(|_| NoPage::NotFound)?;
            let Some(form) = read_group(&mut problems, &sent) else { return problems.again() };
            market.0.make_group(&asked.actor, track, &form, key).await.map(group_path)
        }
        _ => return Err(NoPage::NotFound),
    };
    match made {
        Ok(path) => Ok(Posted::See(format!("{path}?gedaan=opleiding"))),
        Err(Failure::Refused(Refusal::Text)) => {
            problems.add("", "training-wrong");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
