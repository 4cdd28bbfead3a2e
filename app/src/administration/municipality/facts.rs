//! What a municipality chose, in words.

use super::preview::{ColourPreview, LogoPreview};
use crate::{args, ask::Here};
use domain::{
    codes::Code as _,
    colours::MainColour,
    municipalities::{Agreements, AlertRoute, Introduction, RewardPolicy, Settings, SettingsPart, StepScale},
};
use leptos::prelude::*;

/// A part of the settings as it is now.
#[component]
pub fn Facts(here: Here, part: SettingsPart, settings: Settings) -> impl IntoView {
    match part {
        SettingsPart::Introduction => lines(here, introduction(settings.introduction)),
        SettingsPart::Agreements => lines(here, agreements(here, &settings.agreements)),
        SettingsPart::Colour => view! { <ColourPreview here=here colour=settings.colour.map(MainColour::colour) /> }.into_any(),
        SettingsPart::Logo => view! { <LogoPreview here=here logo=settings.logo /> }.into_any(),
    }
}

/// Each with the key of its label; nothing for what was not filled in.
fn lines(here: Here, lines: Vec<(&'static str, Option<String>)>) -> AnyView {
    let lines = lines
        .into_iter()
        .map(|(key, words)| {
            let words = match words {
                Some(words) => view! { <bdi class="as-typed">{words}</bdi> }.into_any(),
                None => here.say("municipalities-not-yet").into_any(),
            };
            view! { <dt>{here.say(key)}</dt> <dd>{words}</dd> }
        })
        .collect_view();
    view! { <dl class="account">{lines}</dl> }.into_any()
}

fn introduction(introduction: Introduction) -> Vec<(&'static str, Option<String>)> {
    let Introduction { name, welcome, phone, email } = introduction;
    let english = welcome.as_ref().map(|welcome| welcome.english().to_owned()).filter(|text| !text.is_empty());
    vec![
        ("municipalities-name", name.map(|name| name.to_string())),
        ("municipalities-welcome", welcome.map(|welcome| welcome.dutch().to_owned())),
        ("municipalities-welcome-english", english),
        ("municipalities-phone", phone.map(|phone| phone.as_str().to_owned())),
        ("municipalities-email", email.map(|email| email.as_str().to_owned())),
    ]
}

fn agreements(here: Here, agreements: &Agreements) -> Vec<(&'static str, Option<String>)> {
    let Agreements { scale, reply_term, reward, reporting, follow_ups, quiet } = agreements;
    let weeks: Vec<String> = follow_ups.weeks().iter().map(u8::to_string).collect();
    let told: Vec<_> =
        AlertRoute::ALL.iter().filter(|route| !quiet.contains(route)).map(|route| here.texts.name("waarschuwing", route.code())).collect();
    let told = if told.is_empty() { here.say("municipalities-alerts-none").to_owned() } else { told.join("; ") };
    let reporting = if *reporting { "municipalities-reporting-yes" } else { "municipalities-reporting-no" };
    vec![
        ("municipalities-scale", Some(scale_words(here, *scale))),
        ("municipalities-term", Some(here.say_with("municipalities-term-days", &args! { "count" => reply_term.working_days() }))),
        ("municipalities-reward", Some(reward_words(here, *reward))),
        ("municipalities-reporting", Some(here.say(reporting).to_owned())),
        ("municipalities-alerts", Some(told)),
        ("municipalities-calls", Some(here.say_with("municipalities-calls-weeks", &args! { "weeks" => here.texts.join(&weeks) }))),
    ]
}

/// "De landelijke ladder: blijft vooral thuis, ...". The words follow the scale; a number is never shown.
pub fn scale_words(here: Here, scale: StepScale) -> String {
    let steps: Vec<_> = scale.steps().iter().map(|step| here.texts.name("trede", step)).collect();
    format!("{}: {}", here.texts.name("schaal", scale.code()), steps.join(", "))
}

fn reward_words(here: Here, reward: RewardPolicy) -> String {
    let kind = here.texts.name("beloning", reward.code());
    match reward {
        RewardPolicy::None | RewardPolicy::Appreciation => kind.to_owned(),
        RewardPolicy::Vouchers(vouchers) => {
            let args = args! { "step" => vouchers.per_step(), "year" => vouchers.per_year() };
            format!("{kind}: {}", here.say_with("municipalities-vouchers", &args))
        }
    }
}
