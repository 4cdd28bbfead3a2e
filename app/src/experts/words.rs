//! How the state of an experience expert is said, to themselves and to a coordinator.

use crate::{args, ask::Here, moments::appointment_words, places::when::date_words};
use domain::{
    codes::Code as _,
    experts::{Expert, ExpertParty, Talk, next},
};

/// Where somebody stands, as themselves read it.
pub fn own_state(here: Here, expert: &Expert) -> &'static str {
    here.texts.name("mijn-ervaring-stand", expert.state.code())
}

/// Who is next, and by when; `None` when nothing is to be done.
pub fn next_words(here: Here, expert: &Expert, coordinator: bool) -> Option<String> {
    let ((who, _), day) = (next(expert.state)?, expert.due_on?);
    let key = match (who, coordinator) {
        (ExpertParty::Expert, false) => "experts-next-own",
        (ExpertParty::Expert, true) => "experts-next-expert",
        (ExpertParty::Coordinator, false) => "experts-next-coordinator",
        (ExpertParty::Coordinator, true) => "experts-next-you",
    };
    Some(here.say_with(key, &args! { "date" => date_words(here.texts, day) }))
}

/// When and where the talk is.
pub fn talk_words(here: Here, talk: &Talk) -> String {
    here.say_with("experts-talk", &args! { "when" => appointment_words(here.texts, talk.at), "where" => talk.place.as_str() })
}
