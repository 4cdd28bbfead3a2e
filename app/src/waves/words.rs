//! What is said about an answer to a letter.

use crate::{args, ask::Here, places::when::date_words};
use domain::{codes::Code as _, waves::OnLetter};

/// What somebody answered, with the moment in their letter: for the coach who calls.
pub fn on_letter(here: Here, letter: OnLetter) -> String {
    let answer = here.texts.name("briefantwoord", letter.answer.code());
    match letter.moment {
        Some(moment) => {
            let args = args! {
                "answer" => answer,
                "date" => date_words(here.texts, moment.date()),
                "time" => moment.format("%H:%M").to_string()
            };
            here.say_with("waves-due-moment", &args)
        }
        None => here.say_with("waves-due", &args! { "answer" => answer }),
    }
}
