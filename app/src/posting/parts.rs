//! The parts of a place in words: what they are called, and what stands in them.

use super::step_words::range_words;
use crate::{
    args,
    ask::Here,
    places::{
        come::address_lines,
        when::{date_words, day_parts_words, times_words},
    },
};
use domain::{
    codes::{Code, PlaceStatus},
    places::{Address, PlaceContent},
    posting::PlaceStep,
};
use std::collections::BTreeSet;

/// Every part that can be changed, by the codes of `domain::posting::differences`.
#[cfg(test)]
pub const PARTS: &[&str] = &[
    "titel",
    "samenvatting",
    "beschrijving",
    "teksttaal",
    "taken",
    "themas",
    "hoofdthema",
    "doelen",
    "soort",
    "dagdelen",
    "uren",
    "begin",
    "einde",
    "hulp",
    "biedt",
    "talen",
    "nederlands",
    "tredes",
    "vraagt",
    "kosten",
    "terug",
    "overeenkomst",
    "vog",
    "adres",
    "contact",
    "foto",
    "status",
];

/// The parts that are filled in on a screen.
pub fn parts_of(step: PlaceStep) -> &'static [&'static str] {
    match step {
        PlaceStep::What => &["titel", "samenvatting", "teksttaal"],
        PlaceStep::Tasks => &["taken", "beschrijving"],
        PlaceStep::About => &["themas", "hoofdthema", "doelen"],
        PlaceStep::When => &["soort", "dagdelen", "uren", "begin", "einde"],
        PlaceStep::Offers => &["hulp", "biedt", "talen", "nederlands"],
        PlaceStep::For => &["tredes"],
        PlaceStep::Where => &["adres"],
        PlaceStep::Costs => &["vraagt", "kosten", "terug", "overeenkomst", "vog"],
        PlaceStep::Contact => &["contact"],
        PlaceStep::Photo => &["foto"],
    }
}

/// The text in a part that somebody wrote; `None` for parts that are chosen.
pub fn written(part: &str, content: &PlaceContent) -> Option<String> {
    Some(match part {
        "titel" => content.title.clone(),
        "samenvatting" => content.summary.clone(),
        "beschrijving" => content.description.clone(),
        "taken" => content.tasks.join("\n"),
        "vraagt" => content.asks.clone(),
        "kosten" => content.costs.clone(),
        "terug" => content.returns.clone(),
        _ => return None,
    })
}

/// What a part is called.
pub fn part_name(here: Here, part: &str) -> &'static str {
    here.texts.name("onderdeel", part)
}

/// What stands in a part, as people say it; empty when nothing does.
pub fn part_words(here: Here, part: &str, content: &PlaceContent) -> String {
    if let Some(text) = written(part, content) {
        return text;
    }
    let texts = here.texts;
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| date_words(texts, date)).unwrap_or_default();
    match part {
        "teksttaal" => texts.name("taal", content.text_language.code()).to_owned(),
        "hoofdthema" => content.main_theme.map(|theme| texts.name("thema", theme.code()).to_owned()).unwrap_or_default(),
        "uren" => hours_words(here, content.hours_per_week),
        "overeenkomst" => texts.name("overeenkomst", content.agreement.code()).to_owned(),
        "themas" => list(here, "thema", &content.themes),
        "doelen" => list(here, "doel", &content.goals),
        "soort" => texts.name("soort", content.kind.code()).to_owned(),
        "dagdelen" => slots_words(here, content),
        "begin" => date(content.starts_on),
        "einde" => date(content.ends_on),
        "hulp" => list(here, "hulp", &content.help),
        "biedt" => list(here, "wens", &content.offers),
        "talen" => list(here, "taal", &content.languages),
        "nederlands" => texts.name("nederlands", content.dutch_needed.code()).to_owned(),
        "tredes" => range_words(here, content.steps),
        "vog" => here.say(if content.certificate_of_conduct { "posting-yes" } else { "posting-no" }).to_owned(),
        "adres" => address_words(&content.address),
        "contact" => {
            let contact = &content.contact;
            filled([&contact.phone, &contact.email, &contact.website])
        }
        "foto" => if content.photo.is_empty() { "" } else { here.say("posting-photo-there") }.to_owned(),
        "status" => status_words(here, content.status).to_owned(),
        _ => String::new(),
    }
}

/// What a state is called.
pub fn status_words(here: Here, status: PlaceStatus) -> &'static str {
    here.texts.name("staat", status.code())
}

fn list<C: Code>(here: Here, name: &str, codes: &BTreeSet<C>) -> String {
    codes.iter().map(|code| here.texts.name(name, code.code())).collect::<Vec<_>>().join(", ")
}

fn filled<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn address_words(address: &Address) -> String {
    let mut lines = address_lines(address);
    if !address.municipality.is_empty() && !lines.contains(&address.municipality) && address.municipality != address.city {
        lines.push(address.municipality.clone());
    }
    lines.join(", ")
}

/// "2 tot 4 uur in de week".
fn hours_words(here: Here, hours: Option<(u16, u16)>) -> String {
    match hours {
        None => String::new(),
        Some((least, most)) if least == most => here.say_with("posting-hours-week", &args! { "count" => most }),
        Some((least, most)) => here.say_with("posting-hours-between", &args! { "from" => least, "to" => most }),
    }
}

/// "dinsdag, ochtend: 6 mensen, van 9.30 tot 12.00 uur; ...".
fn slots_words(here: Here, content: &PlaceContent) -> String {
    let slot = |slot: &domain::day_parts::Slot| {
        let day_part = day_parts_words(here.texts, &[slot.day_part]);
        let people = (slot.capacity > 0).then(|| format!(", {}", here.say_with("posting-people", &args! { "count" => slot.capacity })));
        let times = times_words(here.texts, std::slice::from_ref(slot));
        let time = times.first().map(|time| format!(" ({time})"));
        [day_part, people.unwrap_or_default(), time.unwrap_or_default()].concat()
    };
    content.slots.iter().map(slot).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::posting::differences;

    #[test]
    fn every_part_that_can_differ_has_a_name_and_a_screen_or_is_the_state() {
        let on_screens: Vec<_> = PlaceStep::ALL.iter().flat_map(|step| parts_of(*step)).copied().chain(["status"]).collect();
        assert_eq!(on_screens.iter().copied().collect::<BTreeSet<_>>(), PARTS.iter().copied().collect());
        assert_eq!(on_screens.len(), PARTS.len(), "a part stands on two screens");
        let before = crate::samples::card().place.content;
        let after = crate::posting::tests::another(&before);
        let found: BTreeSet<_> = differences(&before, &after).into_iter().map(|difference| difference.field).collect();
        assert_eq!(found, PARTS.iter().copied().collect());
    }
}
