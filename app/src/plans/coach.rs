//! `/coach/mensen/{id}/plan`: the steps of somebody, adding and changing one, and the thank-you for one that is done.

use super::words::{step_words, thanks_words};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    conversations::{case_in, path_of},
    forms::{FormAnswer, Posted, Problems, Sent},
    posting::{
        own::sent_key,
        reading::{self, typed_date},
    },
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm,
        SubmitButton, TextField, TextLink,
    },
};
use domain::{
    codes::Code as _,
    ids::{CaseId, StepId},
    plans::{Plan, PlanStep, STEP_MAX, StepBy, StepForm},
    refusal::{Failure, Refusal},
    rewards::{Rewards, ThankYouKind},
};
use leptos::prelude::*;

const PAGE: &str = "plan";
/// The field that names a step, and the fields of one.
const STEP: &str = "stap";
const TEXT: &str = "tekst";
const BY: &str = "door";
const DAY: &str = "dag";
const THANKS: &str = "dank";

/// The page; with `?stap=` one of the steps can be changed.
pub async fn page(asked: Asked, market: Market) -> Page {
    let case = case_in(&asked)?;
    let plan = market.0.plan(&asked.actor, case).await?;
    let here = asked.here;
    let title = here.say_with("plans-of", &args! { "name" => plan.name.as_str() });
    let in_address = asked.pairs().into_iter().find(|(name, _)| name == STEP).map(|(_, value)| value).unwrap_or_default();
    let asked_for: Option<StepId> = asked.value(STEP, &in_address).parse().ok();
    let changed = plan.steps.iter().find(|step| Some(step.id) == asked_for && step.done_on.is_none()).cloned();
    let Plan { steps, rewards, .. } = plan;
    let list = if steps.is_empty() {
        view! { <Paragraph>{here.say("plans-none")}</Paragraph> }.into_any()
    } else {
        let lines = steps.into_iter().map(|step| view! { <Line asked=asked.clone() case=case step=step rewards=rewards /> }).collect_view();
        view! { <ol class="plan" role="list">{lines}</ol> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(here.say("plans-title")).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back">
                    <TextLink href=here.href(&format!("/coach/mensen/{case}"))>{here.say("conversations-back-to-person")}</TextLink>
                </p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("plans-lead")}</Paragraph>
                {list}
                <StepFields asked=asked.clone() case=case changed=changed />
                <Left asked=asked rewards=rewards />
            </div>
        </Document>
    }
    .into_any())
}

/// What can still be given this year.
#[component]
fn Left(asked: Asked, rewards: Rewards) -> impl IntoView {
    let here = asked.here;
    let words = if rewards.voucher().is_some() {
        let args = args! {
            "year" => rewards.year.to_string(),
            "person" => rewards.person_left().to_string(),
            "all" => rewards.budget_left().to_string(),
        };
        here.say_with("plans-left", &args)
    } else {
        here.say("plans-no-vouchers").to_owned()
    };
    view! {
        <section class="not-on-paper" aria-labelledby="bedanken">
            <Heading level=2 id="bedanken">{here.say("plans-thanks")}</Heading>
            <Paragraph>{here.say("plans-thanks-lead")}</Paragraph>
            <Paragraph>{words}</Paragraph>
        </section>
    }
    .into_any()
}

#[component]
fn Line(asked: Asked, case: CaseId, step: PlanStep, rewards: Rewards) -> impl IntoView {
    let here = asked.here;
    let done = step.done_on.is_some();
    let path = path_of(case, PAGE);
    let thanks = step.thanks.as_ref().map(|thanks| view! { <p>{thanks_words(here, thanks)}</p> });
    let change = (!done).then(|| {
        let href = here.href(&format!("{path}?{STEP}={}#stap", step.id));
        view! { <a class="utrecht-button-link utrecht-button-link--secondary-action" href=href>{here.say("plans-change")}</a> }
    });
    let mut ways: Vec<(&'static str, &'static str)> = Vec::new();
    match (done, &step.thanks) {
        (false, _) => ways.extend([("gedaan", "plans-do-done"), ("weg", "plans-do-drop")]),
        (true, None) => ways.push(("nog-niet", "plans-do-not-yet")),
        (true, Some(_)) => {}
    }
    let buttons = ways
        .into_iter()
        .map(|(value, key)| {
            view! {
                <button type="submit" name="doe" value=value class="utrecht-button utrecht-button--secondary-action">{here.say(key)}</button>
            }
        })
        .collect_view();
    let give = (done && step.thanks.is_none()).then(|| view! { <Give asked=asked.clone() case=case step=step.id rewards=rewards /> });
    view! {
        <li class=if done { "plan__step plan__step--done" } else { "plan__step" }>
            <p class="plan__text"><bdi>{step.form.text.clone()}</bdi></p>
            <p>{step_words(here, "stap-door", &step)}</p>
            {thanks}
            <PostForm asked=&asked path=path>
                <input type="hidden" name=STEP value=step.id.to_string() />
                <p class="buttons">{change} {buttons}</p>
            </PostForm>
            {give}
        </li>
    }
    .into_any()
}

/// A thank-you: a button for each that can be given now.
#[component]
fn Give(asked: Asked, case: CaseId, step: StepId, rewards: Rewards) -> impl IntoView {
    let here = asked.here;
    let buttons = ThankYouKind::ALL
        .iter()
        .filter(|kind| rewards.allows(**kind))
        .map(|kind| {
            let words = match (kind, rewards.voucher()) {
                (ThankYouKind::Voucher, Some(euros)) => here.say_with("plans-voucher", &args! { "euros" => euros.to_string() }),
                (kind, _) => here.texts.name("dank", kind.code()).to_owned(),
            };
            view! {
                <button type="submit" name=THANKS value=kind.code() class="utrecht-button utrecht-button--secondary-action">{words}</button>
            }
        })
        .collect_view();
    view! {
        <PostForm asked=&asked path=path_of(case, PAGE)>
            <input type="hidden" name=STEP value=step.to_string() />
            <p>{here.say("plans-give")}</p>
            <p class="buttons">{buttons}</p>
        </PostForm>
    }
    .into_any()
}

/// The form of a step: a new one, or one that is changed.
#[component]
fn StepFields(asked: Asked, case: CaseId, changed: Option<PlanStep>) -> impl IntoView {
    let here = asked.here;
    let title = if changed.is_some() { "plans-change" } else { "plans-add" };
    let id = changed.as_ref().map(|step| view! { <input type="hidden" name=STEP value=step.id.to_string() /> });
    let form = changed.map_or(StepForm { text: String::new(), by: StepBy::Together, on: None }, |step| step.form);
    let choices = StepBy::ALL.iter().map(|by| ChoiceOption::new(by.code(), here.texts.name("stap-door", by.code()))).collect();
    view! {
        <section class="panel not-on-paper" aria-labelledby="stap">
            <Heading level=2 id="stap">{here.say(title)}</Heading>
            <PostForm asked=&asked path=path_of(case, PAGE)>
                {id}
                <TextField asked=asked.clone() name=TEXT label=here.say("plans-text") hint=here.say("plans-text-hint") stored=form.text />
                <ChoiceList
                    asked=asked.clone()
                    name=BY
                    legend=here.say("plans-by")
                    choose=Choose::One
                    choices=choices
                    stored=vec![form.by.code().to_owned()]
                />
                <TextField asked=asked.clone() name=DAY label=here.say("plans-day") stored=typed_date(form.on) short=true />
                <SubmitButton look=ButtonLook::Primary>{here.say("conversations-keep")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// Adds or changes a step, finishes it, takes it out, or gives a thank-you.
pub async fn save(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let case = case_in(&asked)?;
    let mut problems = Problems::new(&asked);
    let step = match sent.text(STEP) {
        "" => None,
        text => Some(text.parse::<StepId>().map_err(|_| NoPage::NotFound)?),
    };
    let market = &market.0;
    let done = match (step, sent.text("doe")) {
        (Some(step), "gedaan") => market.finish_step(&asked.actor, case, step, true).await,
        (Some(step), "nog-niet") => market.finish_step(&asked.actor, case, step, false).await,
        (Some(step), "weg") => market.drop_step(&asked.actor, case, step).await,
        (Some(step), "") if sent.has(THANKS) => {
            let kind = ThankYouKind::parse(sent.text(THANKS)).ok_or(NoPage::NotFound)?;
            market.thank(&asked.actor, case, step, kind).await
        }
        (step, "") => {
            let Some(form) = read(&mut problems, &sent) else { return problems.again() };
            if let Some(step) = step {
                market.change_step(&asked.actor, case, step, &form).await
            } else {
                let key = sent_key(&sent).ok_or(NoPage::NotFound)?;
                market.add_step(&asked.actor, case, &form, key).await
            }
        }
        _ => return Err(NoPage::NotFound),
    };
    let thanked = sent.has(THANKS);
    let told = match done {
        Ok(()) => {
            let said = if thanked { "bedankt" } else { "plan-bewaard" };
            return Ok(Posted::See(format!("{}?gedaan={said}", path_of(case, PAGE))));
        }
        Err(Failure::Refused(Refusal::Full)) if thanked => "plans-person-full",
        Err(Failure::Refused(Refusal::Full)) => "plans-too-many",
        Err(Failure::Refused(Refusal::Spent)) => "plans-spent",
        Err(Failure::Refused(Refusal::WrongState | Refusal::NoLongerValid | Refusal::Changed)) => "conversations-changed",
        Err(failure) => return Err(failure.into()),
    };
    problems.add("", told);
    problems.again()
}

fn read(problems: &mut Problems, sent: &Sent) -> Option<StepForm> {
    let text = sent.text(TEXT);
    if text.is_empty() {
        problems.add(TEXT, "plans-text-missing");
    }
    let text = reading::short_enough(problems, TEXT, text, STEP_MAX).map(str::to_owned);
    let by = problems.need(BY, StepBy::parse(sent.text(BY)), "plans-by-missing");
    let mut on = None;
    reading::date(problems, sent, DAY, &mut on);
    if problems.any() { None } else { Some(StepForm { text: text?, by: by?, on }) }
}
