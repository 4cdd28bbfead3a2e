//! `/mijn/opleiding`: one's own training. What one did, what comes, and three buttons that ask for no reason.

use super::{
    OWN,
    module::size_words,
    overview::name_in,
    words::{about_words, allowance_words, month_words, state_words, when_words},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{ButtonLink, ButtonLook, Document, DoneNotice, ErrorSummary, Frame, Heading, Linked, Paragraph, PostForm, TextLink, phone_args},
};
use chrono::{DateTime, Utc};
use domain::{
    refusal::{Failure, Refusal},
    slug::Slug,
    training::{Attendance, Module, ModuleState, OwnGroup, OwnSessionMark, OwnTraining, OwnTrainingStep, TrackKind},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let OwnTraining { groups, asked: waiting, offered, allowances, now } = market.0.own_training(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("training-own-title");
    let takes_part = groups.iter().any(|group| group.stopped_on.is_none() && group.kind == TrackKind::Training);
    let offer = (!takes_part).then(|| view! { <Offer asked=asked.clone() waiting=waiting offered=offered first=groups.is_empty() /> });
    let amounts: Vec<String> = allowances.iter().flat_map(|(_, all)| all).map(|one| allowance_words(here, one)).collect();
    let amounts = (!amounts.is_empty()).then(|| view! { <Amounts here=here amounts=amounts /> });
    let groups = groups.into_iter().map(|group| view! { <Group asked=asked.clone() group=group now=now /> }).collect_view();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href("/mijn")>{here.say("participants-own-back")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                {groups}
                {amounts}
                {offer}
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Group(asked: Asked, group: OwnGroup, now: DateTime<Utc>) -> impl IntoView {
    let here = asked.here;
    let args = args! { "group" => group.name.clone(), "trainer" => group.trainer.clone() };
    let stopped = group.stopped_on.is_some();
    let all: Vec<Module> = group.modules.iter().map(|(module, _)| module.clone()).collect();
    let next = (!stopped).then(|| {
        group.next(now).cloned().map_or_else(
            || view! { <Paragraph>{here.say("training-own-no-session")}</Paragraph> }.into_any(),
            |next| view! { <Next asked=asked.clone() next=next modules=all.clone() /> }.into_any(),
        )
    });
    let later = (!stopped).then(|| view! { <Later asked=asked.clone() group=group.clone() modules=all now=now /> });
    let modules =
        group.modules.clone().into_iter().map(|(module, state)| view! { <Line here=here module=module state=state files=!stopped /> });
    let modules = (group.kind == TrackKind::Training).then(|| {
        view! {
            <Heading level=3>{here.say("training-modules")}</Heading>
            <ol class="plan" role="list">{modules.collect_view()}</ol>
        }
    });
    let certificate = group.certificate.clone().map(|paper| {
        let args = args! { "month" => month_words(here.texts, paper.certificate.given_on), "code" => paper.code.as_str() };
        let href = here.href(&format!("{OWN}/{}/certificaat.pdf", group.id));
        let words = here.say_with("training-own-certificate", &args);
        view! {
            <section class="panel">
                <Heading level=3>{here.say("training-certificate")}</Heading>
                <Paragraph>{words}</Paragraph>
                <p><ButtonLink href=href look=ButtonLook::Primary>{here.say("training-certificate-print")}</ButtonLink></p>
            </section>
        }
    });
    let lead = if stopped { here.say("training-own-stopped").to_owned() } else { here.say_with("training-own-group", &args) };
    let id = group.id.to_string();
    view! {
        <section>
            <Heading level=2><bdi>{group.track}</bdi></Heading>
            <Paragraph>{lead}</Paragraph>
            {certificate}
            {next}
            {later}
            {modules}
            <Stopping asked=asked.clone() group=id stopped=stopped />
        </section>
    }
    .into_any()
}

/// "Ik stop", or "ik wil weer meedoen". Nobody asks why.
#[component]
fn Stopping(asked: Asked, group: String, stopped: bool) -> impl IntoView {
    let here = asked.here;
    if stopped {
        return view! {
            <PostForm asked=asked path=OWN>
                <input type="hidden" name="groep" value=group />
                <button type="submit" name="doe" value="weer" class="utrecht-button utrecht-button--secondary-action">{here.say("training-own-again")}</button>
            </PostForm>
        }
        .into_any();
    }
    view! {
        <details class="fold">
            <summary>{here.say("training-own-stop")}</summary>
            <Paragraph>{here.say("training-own-stop-lead")}</Paragraph>
            <PostForm asked=asked path=OWN>
                <input type="hidden" name="groep" value=group />
                <button type="submit" name="doe" value="stop" class="utrecht-button utrecht-button--secondary-action">{here.say("training-own-stop")}</button>
            </PostForm>
        </details>
    }
    .into_any()
}

/// The next session, with what one can do about it.
#[component]
fn Next(asked: Asked, next: OwnSessionMark, modules: Vec<Module>) -> impl IntoView {
    let here = asked.here;
    let href = here.href(&format!("{OWN}/{}/afspraak.ics", next.session.id));
    view! {
        <section class="panel">
            <Heading level=3>{here.say("training-own-next")}</Heading>
            <p><strong><bdi>{about_words(here, &next.session, &modules)}</bdi></strong></p>
            <p>{when_words(here, &next.session)}</p>
            <p><TextLink href=href>{here.say("training-own-calendar")}</TextLink></p>
            <Coming asked=asked next=next />
        </section>
    }
    .into_any()
}

#[component]
fn Coming(asked: Asked, next: OwnSessionMark) -> impl IntoView {
    let here = asked.here;
    let excused = next.mark == Some(Attendance::Excused);
    let (value, key) = if excused { ("kom-toch", "training-own-come") } else { ("kan-niet", "training-own-cannot") };
    let told = excused.then(|| view! { <p>{here.say("training-own-excused")}</p> });
    view! {
        {told}
        <PostForm asked=asked path=OWN>
            <input type="hidden" name="bijeenkomst" value=next.session.id.to_string() />
            <button type="submit" name="doe" value=value class="utrecht-button utrecht-button--secondary-action">{here.say(key)}</button>
        </PostForm>
    }
    .into_any()
}

/// The sessions after the next one, and those that do not go on.
#[component]
fn Later(asked: Asked, group: OwnGroup, modules: Vec<Module>, now: DateTime<Utc>) -> impl IntoView {
    let here = asked.here;
    let next = group.next(now).map(|next| next.session.id);
    let later: Vec<_> = group.sessions.into_iter().filter(|own| own.session.form.at > now && Some(own.session.id) != next).collect();
    if later.is_empty() {
        return ().into_any();
    }
    let lines = later
        .into_iter()
        .map(|own| {
            let off = own.session.cancelled.then(|| view! { " " <strong>{here.say("training-session-off")}</strong> });
            view! { <li><bdi>{about_words(here, &own.session, &modules)}</bdi> ": " {when_words(here, &own.session)} {off}</li> }
        })
        .collect_view();
    view! {
        <Heading level=3>{here.say("training-own-later")}</Heading>
        <ul>{lines}</ul>
    }
    .into_any()
}

/// A module, with its material.
#[component]
fn Line(here: Here, module: Module, state: ModuleState, files: bool) -> impl IntoView {
    let done = matches!(state, ModuleState::Done(_));
    let material = module.material.into_iter().filter(|_| files).map(|file| {
        let href = here.href(&format!("{OWN}/materiaal/{}", file.id));
        view! { <li><TextLink href=href><bdi>{file.name}</bdi></TextLink> " (" {size_words(file.bytes)} ")"</li> }
    });
    let material = material.collect_view();
    let help = (state == ModuleState::ToCatchUp && files).then(|| view! { <p>{here.say("training-own-catch-up")}</p> });
    view! {
        <li class=if done { "plan__step plan__step--done" } else { "plan__step" }>
            <p class="plan__text"><bdi>{module.form.title}</bdi></p>
            <p>{state_words(here, state)}</p>
            {help}
            <details class="fold">
                <summary>{here.say("training-own-about")}</summary>
                <p><bdi>{module.form.goals}</bdi></p>
            </details>
            <ul class="link-list">{material}</ul>
        </li>
    }
    .into_any()
}

/// What one gets: information, nothing is computed with it.
#[component]
fn Amounts(here: Here, amounts: Vec<String>) -> impl IntoView {
    let lines = amounts.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    view! {
        <section aria-labelledby="vergoeding">
            <Heading level=2 id="vergoeding">{here.say("training-amounts")}</Heading>
            <ul>{lines}</ul>
            <Paragraph><Linked here=here text=here.say_with("training-amounts-benefit", &phone_args(here)) /></Paragraph>
        </section>
    }
    .into_any()
}

/// Asking to know more.
#[component]
fn Offer(asked: Asked, waiting: Vec<Slug>, offered: Vec<Slug>, first: bool) -> impl IntoView {
    let here = asked.here;
    let button = |slug: &Slug, value: &'static str, key: &'static str| {
        let words = here.say_with(key, &args! { "municipality" => name_in(&asked.municipalities, slug) });
        let slug = slug.to_string();
        view! {
            <PostForm asked=asked.clone() path=OWN>
                <input type="hidden" name="gemeente" value=slug />
                <button type="submit" name="doe" value=value class="utrecht-button utrecht-button--secondary-action">{words}</button>
            </PostForm>
        }
    };
    let open = offered.iter().filter(|slug| !waiting.contains(slug)).map(|slug| button(slug, "vraag", "training-own-ask")).collect_view();
    let told = (!waiting.is_empty()).then(|| {
        let back = waiting.iter().map(|slug| button(slug, "toch-niet", "training-own-take-back")).collect_view();
        view! { <Paragraph>{here.say("training-own-asked")}</Paragraph> {back} }
    });
    let none = (offered.is_empty() && first).then(|| view! { <Paragraph>{here.say("training-own-none")}</Paragraph> });
    let lead = first.then(|| view! { <Paragraph lead=true>{here.say("training-own-lead")}</Paragraph> });
    view! { {lead} {none} {told} {open} }.into_any()
}

/// The ways of `/mijn` to the training.
#[component]
pub fn OwnTrainingLink(here: Here) -> impl IntoView {
    view! { <li><TextLink href=here.href(OWN)>{here.say("training-own-title")}</TextLink></li> }
}

/// One of the buttons.
pub async fn go_on(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let municipality = || Slug::parse(sent.text("gemeente")).ok_or(NoPage::NotFound);
    let session = || sent.text("bijeenkomst").parse().map_err(|_| NoPage::NotFound);
    let group = || sent.text("groep").parse().map_err(|_| NoPage::NotFound);
    let step = match sent.text("doe") {
        "vraag" => OwnTrainingStep::Ask(municipality()?),
        "toch-niet" => OwnTrainingStep::TakeBack(municipality()?),
        "kan-niet" => OwnTrainingStep::CannotCome(session()?),
        "kom-toch" => OwnTrainingStep::CanCome(session()?),
        "stop" => OwnTrainingStep::Stop(group()?),
        "weer" => OwnTrainingStep::ComeBack(group()?),
        _ => return Err(NoPage::NotFound),
    };
    let mut problems = Problems::new(&asked);
    match market.0.go_on_with_training(&asked.actor, &step).await {
        Ok(()) => return Ok(Posted::See(format!("{OWN}?gedaan=mijn-opleiding"))),
        Err(Failure::Refused(Refusal::Full)) => problems.add_with("", "training-own-full", &phone_args(asked.here)),
        Err(Failure::Refused(Refusal::WrongState | Refusal::Changed | Refusal::NoLongerValid)) => problems.add("", "training-own-changed"),
        Err(failure) => return Err(failure.into()),
    }
    problems.again()
}
