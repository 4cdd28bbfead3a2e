//! The proposal as a table to keep, and the empty one that a coach fills in.

use super::{lines::Member, proposal::when_words};
use crate::{args, ask::Here, choosing::reason_words, search::addresses::place_path};
use domain::{
    cells::csv,
    codes::Code as _,
    groups::{GroupProposal, OtherPlace, ProposedToOne},
    places::PlaceCard,
    search::PlaceQuery,
    wishes::Question,
};

/// The columns of the empty table.
fn columns() -> Vec<&'static str> {
    let asked = Question::ALL.iter().flat_map(|question| question.parameters()).copied();
    ["naam", "adres"].into_iter().chain(asked).collect()
}

/// The empty table, with somebody who answered in its columns and somebody who gave the address of the answers.
pub fn template() -> String {
    let answers = [("naam", "An"), ("thema", "koken; buurt"), ("dagdeel", "di-ochtend; do-middag"), ("begin", "groep"), ("pc", "3561")];
    let address = [("naam", "17"), ("adres", "/wat-past-bij-mij/overzicht?thema=groen&doel=ritme")];
    let row = |cells: &[(&str, &'static str)]| {
        let cell = |column: &&str| cells.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| *cell);
        columns().iter().map(cell).collect()
    };
    csv([columns(), row(&answers), row(&address)])
}

/// What the columns of a proposal are called.
const COLUMNS: [&str; 9] = [
    "coaching-table-name",
    "coaching-table-place",
    "coaching-table-organisation",
    "coaching-table-when",
    "coaching-table-address",
    "coaching-table-why",
    "coaching-table-other",
    "coaching-table-another",
    "coaching-table-note",
];

/// The proposal, one person a row in the order in which they were told.
pub fn table(here: Here, people: &[Member], proposed: &GroupProposal) -> String {
    let header = COLUMNS.map(|key| here.say(key).to_owned());
    let rows = people.iter().zip(&proposed.people).map(|(member, one)| row(here, member, one));
    let rows: Vec<Vec<String>> = std::iter::once(header.to_vec()).chain(rows).collect();
    csv(rows.iter().map(|row| row.iter().map(String::as_str).collect()))
}

fn row(here: Here, member: &Member, one: &ProposedToOne) -> Vec<String> {
    let place = one.place.as_ref();
    let card = place.map(|found| &found.card);
    let reasons = place.iter().flat_map(|found| &found.reasons).map(|reason| reason_words(here.texts, *reason));
    let mut others = one.others.iter().map(|other| other_words(here, other));
    let taken = if one.others.is_empty() { "coaching-proposal-nothing" } else { "coaching-proposal-taken" };
    let unknown = member.wishes.near.filter(|_| one.postcode_unknown);
    let unknown = unknown.map(|near| here.say_with("coaching-proposal-postcode", &args! { "postcode" => near.postcode.to_string() }));
    let notes = place.is_none().then(|| here.say(taken).to_owned()).into_iter().chain(unknown);
    vec![
        member.name.clone(),
        card.map(|card| card.place.content.title.clone()).unwrap_or_default(),
        card.map(|card| card.organisation.name.clone()).unwrap_or_default(),
        one.day_part.map(|day_part| when_words(here, day_part)).unwrap_or_default(),
        card.map(|card| address(here, card)).unwrap_or_default(),
        reasons.collect::<Vec<_>>().join("; "),
        others.next().unwrap_or_default(),
        others.next().unwrap_or_default(),
        notes.collect::<Vec<_>>().join(" "),
    ]
}

fn address(here: Here, card: &PlaceCard) -> String {
    format!("{}{}", here.site.base_url, here.href(&place_path(&card.place.slug, &PlaceQuery::default())))
}

fn other_words(here: Here, other: &OtherPlace) -> String {
    let when = other.day_part.map(|day_part| when_words(here, day_part));
    let full = (!other.has_room).then(|| here.say("coaching-proposal-full").to_owned());
    let card = &other.card;
    let words = [card.place.content.title.clone(), card.organisation.name.clone()].into_iter().chain(when).chain(full);
    words.collect::<Vec<_>>().join(", ")
}
