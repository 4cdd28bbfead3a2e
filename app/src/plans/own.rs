//! `/mijn/plan`: one's own steps. What is done gets a tick; what is not done has no consequence.

use super::words::{step_words, thanks_words};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm, TextLink},
};
use domain::{
    ids::StepId,
    plans::{OwnPlan, PlanStep},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

const PAGE: &str = "/mijn/plan";
const STEP: &str = "stap";

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let plans = market.0.own_plans(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("plans-own-title");
    let none = plans.is_empty().then(|| view! { <Paragraph>{here.say("plans-own-none")}</Paragraph> });
    let plans = plans.into_iter().map(|plan| view! { <Own asked=asked.clone() plan=plan /> }).collect_view();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href("/mijn")>{here.say("participants-own-back")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("plans-own-lead")}</Paragraph>
                {none}
                {plans}
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Own(asked: Asked, plan: OwnPlan) -> impl IntoView {
    let with = asked.here.say_with("conversations-with", &args! { "coach" => plan.coach_name.as_str() });
    let lines = plan.steps.into_iter().map(|step| view! { <Line asked=asked.clone() step=step /> }).collect_view();
    view! {
        <section>
            <Heading level=2>{with}</Heading>
            <ol class="plan" role="list">{lines}</ol>
        </section>
    }
    .into_any()
}

#[component]
fn Line(asked: Asked, step: PlanStep) -> impl IntoView {
    let here = asked.here;
    let done = step.done_on.is_some();
    let thanks = step.thanks.as_ref().map(|thanks| view! { <p>{thanks_words(here, thanks)}</p> });
    let way = if done { ("nog-niet", "plans-do-not-yet") } else { ("gedaan", "plans-do-done") };
    let (text, words) = (step.form.text.clone(), step_words(here, "mijn-stap-door", &step));
    let button = step.thanks.is_none().then(|| {
        view! {
            <PostForm asked=&asked path=PAGE>
                <input type="hidden" name=STEP value=step.id.to_string() />
                <button type="submit" name="doe" value=way.0 class="utrecht-button utrecht-button--secondary-action">
                    {here.say(way.1)}
                    <span class="visually-hidden">": " {step.form.text.clone()}</span>
                </button>
            </PostForm>
        }
    });
    view! {
        <li class=if done { "plan__step plan__step--done" } else { "plan__step" }>
            <p class="plan__text"><bdi>{text}</bdi></p>
            <p>{words}</p>
            {thanks}
            {button}
        </li>
    }
    .into_any()
}

/// Ticks a step, or takes the tick off.
pub async fn tick(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let step: StepId = sent.text(STEP).parse().map_err(|_| NoPage::NotFound)?;
    let done = match sent.text("doe") {
        "gedaan" => true,
        "nog-niet" => false,
        _ => return Err(NoPage::NotFound),
    };
    match market.0.finish_own_step(&asked.actor, step, done).await {
        Ok(()) => Ok(Posted::See(format!("{PAGE}?gedaan={}", if done { "stap-gedaan" } else { "plan-bewaard" }))),
        Err(Failure::Refused(Refusal::WrongState | Refusal::NoLongerValid)) => {
            let mut problems = Problems::new(&asked);
            problems.add("", "conversations-changed");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
