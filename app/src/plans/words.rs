//! A step in words.

use crate::{args, ask::Here, places::when::date_words};
use domain::{
    codes::Code as _,
    plans::PlanStep,
    rewards::{ThankYou, ThankYouKind},
};

/// By whom and when, and whether it was done; `list` names by whom for who reads it.
pub fn step_words(here: Here, list: &str, step: &PlanStep) -> String {
    let by = here.texts.name(list, step.form.by.code());
    let words = match (step.done_on, step.form.on) {
        (Some(day), _) => here.say_with("plans-done-on", &args! { "date" => date_words(here.texts, day) }),
        (None, Some(day)) => here.say_with("plans-on", &args! { "date" => date_words(here.texts, day) }),
        (None, None) => here.say("plans-whenever").to_owned(),
    };
    format!("{by} {words}")
}

/// What was given for a step, when and by whom.
pub fn thanks_words(here: Here, thanks: &ThankYou) -> String {
    let what = match thanks.kind {
        ThankYouKind::Voucher => here.say_with("plans-voucher", &args! { "euros" => thanks.euros.to_string() }),
        kind => here.texts.name("dank", kind.code()).to_owned(),
    };
    let args = args! { "what" => what, "date" => date_words(here.texts, thanks.on), "coach" => thanks.given_by.as_str() };
    here.say_with("plans-thanked", &args)
}
