//! How a pairing and its reasons are said.

use crate::{
    args,
    ask::Here,
    moments::appointment_words,
    places::when::{date_words, day_parts_words},
    ui::{MailWords, PhoneWords, phone_href},
};
use chrono::NaiveDate;
use domain::{
    buddies::{Caution, Reason},
    codes::Code as _,
    experts::Talk,
    pairings::{PairingMeeting, Reachable},
};
use leptos::prelude::*;

/// One reason, without a full stop: the same words for both, since it is true of both.
pub fn reason_words(here: Here, reason: Reason) -> String {
    let name = |list: &str, code: &str| here.texts.name(list, code);
    match reason {
        Reason::AskedExperience(what) => here.say_with("pairings-reason-asked", &args! { "what" => name("ervaring", what.code()) }),
        Reason::SharedExperience(what) => here.say_with("pairings-reason-shared", &args! { "what" => name("ervaring", what.code()) }),
        Reason::DayPart(day_part) => here.say_with("pairings-reason-day", &args! { "when" => day_parts_words(here.texts, &[day_part]) }),
        Reason::OwnLanguage(language) => here.say_with("pairings-reason-language", &args! { "language" => name("taal", language.code()) }),
        Reason::Distance { km } => here.say_with("pairings-reason-near", &args! { "km" => km }),
        Reason::NobodyYet => here.say("pairings-reason-nobody").to_owned(),
        Reason::Likes(theme) => here.say_with("pairings-reason-likes", &args! { "what" => name("thema", theme.code()) }),
    }
}

/// What one should know before choosing.
pub fn caution_words(here: Here, caution: Caution) -> String {
    match caution {
        Caution::OtherLanguage(language) => {
            here.say_with("pairings-caution-language", &args! { "language" => here.texts.name("taal", language.code()) })
        }
        Caution::Far { km } => here.say_with("pairings-caution-far", &args! { "km" => km }),
        Caution::OneDayPart(day_part) => {
            here.say_with("pairings-caution-day", &args! { "when" => day_parts_words(here.texts, &[day_part]) })
        }
        Caution::Busy { people } => here.say_with("pairings-caution-busy", &args! { "people" => people }),
    }
}

/// Why somebody fits, and what one should know.
#[component]
pub fn Why(here: Here, reasons: Vec<Reason>, caution: Option<Caution>) -> impl IntoView {
    let lines = reasons.into_iter().map(|reason| view! { <li>{reason_words(here, reason)}</li> }).collect_view();
    let caution = caution.map(|caution| {
        view! { <p><strong>{here.say("pairings-caution")}</strong> " " {caution_words(here, caution)}</p> }
    });
    view! { <ul>{lines}</ul> {caution} }.into_any()
}

/// How somebody is reached, as they chose.
#[component]
pub fn Contact(here: Here, person: Reachable) -> impl IntoView {
    let none = (person.phone.is_none() && person.email.is_none()).then(|| view! { <p>{here.say("pairings-contact-none")}</p> });
    let phone = person.phone.map(|phone| {
        let phone = phone.for_people();
        view! { <p><a class="nl-link" href=phone_href(&phone)><PhoneWords phone=phone.clone() /></a></p> }
    });
    let email = person.email.map(|email| {
        let email = email.to_string();
        view! { <p><a class="nl-link" href=format!("mailto:{email}")><MailWords email=email.clone() /></a></p> }
    });
    view! { {phone} {email} {none} }.into_any()
}

/// When and where the first meeting is.
pub fn meeting_words(here: Here, meeting: &Talk) -> String {
    here.say_with("pairings-meeting", &args! { "when" => appointment_words(here.texts, meeting.at), "where" => meeting.place.as_str() })
}

/// The last day for whoever is next.
pub fn due_words(here: Here, key: &str, day: NaiveDate) -> String {
    here.say_with(key, &args! { "date" => date_words(here.texts, day) })
}

/// The times that they met, under these words.
#[component]
pub fn Meetings(here: Here, title: &'static str, meetings: Vec<PairingMeeting>) -> impl IntoView {
    let lines = meetings
        .iter()
        .map(|meeting| {
            let mood = here.texts.name("maatje-gevoel", &meeting.mood.to_string());
            let hours = here.say_with("pairings-hours", &args! { "hours" => meeting.hours });
            view! { <li>{date_words(here.texts, meeting.on)} ": " {mood} ", " {hours}</li> }
        })
        .collect_view();
    (!meetings.is_empty())
        .then(|| {
            view! {
                <section aria-labelledby="gezien">
                    <h2 class="utrecht-heading-2" id="gezien">{here.say(title)}</h2>
                    <ul>{lines}</ul>
                </section>
            }
        })
        .into_any()
}
