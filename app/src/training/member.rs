//! `/coordinatie/opleiding/groepen/{id}/mensen/{wie}`: how somebody stands. Catching up, the certificate, and for a coordinator the VOG.

use super::{at_work, group::carry_out, group_path, member_path, part, words::state_words};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Problems, Sent},
    places::when::date_words,
    posting::reading,
    ui::{
        ButtonLink, ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm,
        Select, SubmitButton, TextField, TextLink,
    },
};
use domain::{
    codes::Code as _,
    ids::{ParticipantId, TrainingGroupId},
    training::{CatchUp, GroupStep, Member, Module, ModuleState, OpenGroup, TrackKind, VogState, all_done},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    at_work(&asked)?;
    let open = market.0.training_group(&asked.actor, part(&asked, 3)?).await?;
    let who: ParticipantId = part(&asked, 5)?;
    let member = open.members.iter().find(|member| member.participant == who).cloned().ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let (title, back) = (member.name.clone(), open.group.form.name.clone());
    let path = member_path(open.group.id, who);
    let lines = open
        .modules
        .iter()
        .zip(&member.modules)
        .map(|(module, (_, state))| view! { <li><bdi>{module.form.title.clone()}</bdi> ": " {state_words(here, *state)}</li> })
        .collect_view();
    let left: Vec<(Module, ModuleState)> = open.modules.iter().cloned().zip(member.modules.iter().map(|(_, state)| *state)).collect();
    // Peers talk with each other: there is nothing to be learned, shown or given.
    let learning = (open.group.kind == TrackKind::Training).then(|| {
        let vog = open.coordinates.then(|| view! { <Vog asked=asked.clone() path=path.clone() member=member.clone() /> });
        view! {
            <Certificate asked=asked.clone() open=open.clone() member=member.clone() path=path.clone() />
            <CatchingUp asked=asked.clone() left=left path=path.clone() />
            {vog}
        }
    });
    let remove = (open.coordinates && member.certified_on.is_none()).then(|| {
        view! {
            <details class="fold">
                <summary>{here.say("training-remove")}</summary>
                <Paragraph>{here.say("training-remove-lead")}</Paragraph>
                <PostForm asked=asked.clone() path=path.clone()>
                    <input type="hidden" name="stap" value="eraf" />
                    <SubmitButton look=ButtonLook::Secondary>{here.say("training-remove-send")}</SubmitButton>
                </PostForm>
            </details>
        }
    });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(&group_path(open.group.id))><bdi>{back}</bdi></TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <ul>{lines}</ul>
                {learning}
                {remove}
            </div>
        </Document>
    }
    .into_any())
}

/// Modules that somebody did at another moment, and taking that back.
#[component]
fn CatchingUp(asked: Asked, left: Vec<(Module, ModuleState)>, path: String) -> impl IntoView {
    let here = asked.here;
    let (caught, left): (Vec<_>, Vec<_>) = left
        .into_iter()
        .filter(|(_, state)| *state != ModuleState::Done(None))
        .partition(|(_, state)| matches!(state, ModuleState::Done(Some(_))));
    let back = caught
        .into_iter()
        .map(|(module, _)| {
            view! {
                <PostForm asked=asked.clone() path=path.clone()>
                    <input type="hidden" name="stap" value="toch-niet" />
                    <button type="submit" name="welke" value=module.id.to_string() class="utrecht-button utrecht-button--secondary-action">
                        {here.say("training-catch-up-back")} ": " <bdi>{module.form.title}</bdi>
                    </button>
                </PostForm>
            }
        })
        .collect_view();
    let choices: Vec<_> = left.into_iter().map(|(module, _)| ChoiceOption::new(module.id.to_string(), module.form.title)).collect();
    let form = choices.first().map(|first| first.value.clone()).map(|stored| {
        let ways = CatchUp::ALL.iter().map(|how| ChoiceOption::new(how.code(), here.texts.name("ingehaald", how.code()))).collect();
        let chosen = vec![CatchUp::OwnPace.to_string()];
        view! {
            <PostForm asked=asked.clone() path=path.clone()>
                <Select asked=asked.clone() name="module" label=here.say("training-session-module") choices=choices stored=stored />
                <ChoiceList asked=asked.clone() name="hoe" legend=here.say("training-catch-up-how") choose=Choose::One choices=ways stored=chosen />
                <input type="hidden" name="stap" value="ingehaald" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("training-catch-up-send")}</SubmitButton>
            </PostForm>
        }
    });
    view! {
        <details class="fold">
            <summary>{here.say("training-catch-up")}</summary>
            <Paragraph>{here.say("training-catch-up-lead")}</Paragraph>
            {form}
            {back}
        </details>
    }
    .into_any()
}

#[component]
fn Certificate(asked: Asked, open: OpenGroup, member: Member, path: String) -> impl IntoView {
    let here = asked.here;
    let body = match member.certified_on {
        Some(day) => {
            let args = args! { "date" => date_words(here.texts, day) };
            let href = here.href(&format!("{path}/certificaat.pdf"));
            let refresh = open.coordinates.then(|| {
                view! {
                    <PostForm asked=asked.clone() path=path>
                        <input type="hidden" name="stap" value="opgefrist" />
                        <SubmitButton look=ButtonLook::Secondary>{here.say("training-refreshed")}</SubmitButton>
                    </PostForm>
                }
            });
            view! {
                <Paragraph>{here.say_with("training-certified-on", &args)}</Paragraph>
                <p><ButtonLink href=href look=ButtonLook::Secondary>{here.say("training-certificate-print")}</ButtonLink></p>
                {refresh}
            }
            .into_any()
        }
        None if all_done(&member.modules) => view! {
            <PostForm asked=asked.clone() path=path>
                <input type="hidden" name="stap" value="certificaat" />
                <SubmitButton look=ButtonLook::Primary>{here.say("training-certify")}</SubmitButton>
            </PostForm>
        }
        .into_any(),
        None => view! { <Paragraph>{here.say("training-certify-later")}</Paragraph> }.into_any(),
    };
    view! {
        <section aria-labelledby="certificaat">
            <Heading level=2 id="certificaat">{here.say("training-certificate")}</Heading>
            {body}
        </section>
    }
    .into_any()
}

/// How the certificate of conduct stands, in words.
fn vog_words(here: Here, state: &VogState) -> String {
    let told = |key, vog: &domain::training::Vog, until| {
        let args = args! { "date" => date_words(here.texts, vog.seen_on), "who" => vog.seen_by.as_str(), "until" => date_words(here.texts, until) };
        here.say_with(key, &args)
    };
    match state {
        VogState::NotAsked => here.say("training-vog-not-asked").to_owned(),
        VogState::Missing => here.say("training-vog-missing").to_owned(),
        VogState::Valid(vog, until) => told("training-vog-seen", vog, *until),
        VogState::Expired(vog, until) => told("training-vog-was-seen", vog, *until),
    }
}

#[component]
fn Vog(asked: Asked, path: String, member: Member) -> impl IntoView {
    let here = asked.here;
    let state = member.vog.unwrap_or(VogState::NotAsked);
    let form = (state != VogState::NotAsked).then(|| {
        view! {
            <PostForm asked=asked.clone() path=path>
                <TextField asked=asked.clone() name="gezien" label=here.say("training-vog-day") hint=here.say("introductions-day-hint") short=true />
                <input type="hidden" name="stap" value="vog" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("training-vog-send")}</SubmitButton>
            </PostForm>
        }
    });
    view! {
        <section aria-labelledby="vog">
            <Heading level=2 id="vog">{here.say("training-vog")}</Heading>
            <Paragraph>{vog_words(here, &state)}</Paragraph>
            <Paragraph>{here.say("training-vog-only")}</Paragraph>
            {form}
        </section>
    }
    .into_any()
}

/// One of the forms of the page.
pub async fn change(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    at_work(&asked)?;
    let (group, who): (TrainingGroupId, ParticipantId) = (part(&asked, 3)?, part(&asked, 5)?);
    let mut problems = Problems::new(&asked);
    let module = |field| sent.text(field).parse().map_err(|_| NoPage::NotFound);
    let here = member_path(group, who);
    let (step, then) = match sent.text("stap") {
        "ingehaald" => {
            let Some(how) = problems.need("hoe", CatchUp::parse(sent.text("hoe")), "training-catch-up-missing") else {
                return problems.again();
            };
            (GroupStep::CatchUp(who, module("module")?, Some(how)), here)
        }
        "toch-niet" => (GroupStep::CatchUp(who, module("welke")?, None), here),
        "certificaat" => (GroupStep::Certify(who), here),
        "opgefrist" => (GroupStep::Refresh(who), here),
        "vog" => {
            let mut day = None;
            reading::date(&mut problems, &sent, "gezien", &mut day);
            if sent.text("gezien").is_empty() {
                problems.add("gezien", "introductions-day-missing");
            }
            let Some(day) = day else { return problems.again() };
            (GroupStep::SeeVog(who, day), here)
        }
        "eraf" => (GroupStep::Remove(who), group_path(group)),
        _ => return Err(NoPage::NotFound),
    };
    carry_out(&asked, &market, &sent, group, &step, problems, &then).await
}
