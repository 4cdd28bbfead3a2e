//! Participants over HTTP: what they keep, how they come back, and that it really goes.

mod cards;
mod codes;
mod interrupted;
mod keeping;
mod own;
mod unused;

use domain::{codes::Code as _, participants::Profile};
use tests::{Answer, Person, Town};

/// The code on a card, as it stands in the page.
fn card_in(answer: &Answer) -> String {
    let html = answer.text();
    let (_, card) = html.split_once("class=\"secret\"").expect("a card");
    let (card, _) = card.split_once("</p>").expect("the end of the code");
    card.split("<span>").skip(1).filter_map(|group| group.split('<').next()).collect::<Vec<_>>().join("-")
}

/// The only profile there is.
async fn only_profile(town: &Town, person: &Person) -> Profile {
    let id = town.actor(person).await.participant().expect("a participant");
    town.app.marketplace.database().participant(id).await.expect("asked").expect("there")
}

/// How many profiles there are.
async fn profiles(town: &Town) -> u32 {
    town.app.marketplace.database().count_participants().await.expect("counted")
}

/// The themes in a profile.
fn themes(profile: &Profile) -> Vec<&'static str> {
    profile.form.wishes.themes.iter().map(|theme| theme.code()).collect()
}

/// Gives a code; answers the status.
pub(super) async fn give(person: &Person, contact: &str, code: &str) -> u16 {
    person.post("/terugkomen/code", &[("contact", contact), ("code", code)]).await.status.as_u16()
}

/// Uses a card.
async fn use_card(person: &Person, code: &str) -> Answer {
    person.post("/terugkomen/kaart", &[("kaart", code)]).await
}
