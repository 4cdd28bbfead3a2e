//! Invented places: a theme, a title, texts, and everything that one may search by.

use super::{
    Head, SOURCE,
    chance::Chance,
    organisations::{self, Home},
    vocabulary::{Subject, Vocabulary},
};
use crate::places::usual_steps;
use chrono::{Days, NaiveDate};
use domain::{
    codes::{Agreement, Code, DutchLevel, Goal, Help, Need, PlaceKind, PlaceStatus, Theme},
    day_parts::{DayPart, PartOfDay, Slot, TimeOfDay},
    languages::SpokenLanguage,
    places::{OrganisationRef, PlaceContent, PlaceDraft, Source, StepRange},
    slug::Slug,
};
use std::collections::BTreeSet;

/// Which row of draws places have.
const SORT: u32 = 3;

/// What decides the slug of place `number`.
pub(super) fn head(vocabulary: &Vocabulary, seed: u64, number: u32, home: &Home) -> Head {
    let mut chance = Chance::of(seed, SORT, number);
    let position = theme_for(vocabulary, home, &mut chance);
    let subject = vocabulary.themes.get(position);
    let title = subject.map(|subject| title(vocabulary, subject, home, &mut chance)).unwrap_or_default();
    let slug = Slug::of(&title).with_suffix(&Slug::of(&number.to_string()));
    Head { chance, theme: subject.map_or(Theme::Neighbourhood, |subject| subject.theme), title, slug }
}

/// Themes by weight; three times the weight where they fit the kind of organisation.
fn theme_for(vocabulary: &Vocabulary, home: &Home, chance: &mut Chance) -> usize {
    chance.weighted(vocabulary.themes.iter().map(|subject| subject.weight * if subject.kinds.contains(&home.kind) { 3 } else { 1 }))
}

fn title(vocabulary: &Vocabulary, subject: &Subject, home: &Home, chance: &mut Chance) -> String {
    let doing = chance.word(&subject.doing);
    let area = area(vocabulary, home);
    let text = match chance.below(9) {
        0 => doing.to_owned(),
        1 | 2 => format!("{doing} in {area}"),
        3 => format!("meehelpen: {doing}"),
        4 => format!("{} {area}", compound(vocabulary, subject, chance)),
        5 => format!("{}: {doing}", compound(vocabulary, subject, chance)),
        6 => format!("{doing} bij {}", home.name),
        7 => format!("{}{} {area}", chance.word(&vocabulary.compounds[1]), chance.word(&subject.rooms)),
        _ => format!("samen {doing}"),
    };
    capital(&text)
}

fn area<'a>(vocabulary: &'a Vocabulary, home: &Home) -> &'a str {
    vocabulary.towns.get(home.town).and_then(|town| town.neighbourhoods.get(home.neighbourhood)).copied().unwrap_or_default()
}

fn compound(vocabulary: &Vocabulary, subject: &Subject, chance: &mut Chance) -> String {
    format!("{}{}", chance.word(&subject.stems), chance.word(&vocabulary.compounds[0]))
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// The place itself. `neighbours` are the places before and after it at the same organisation.
pub(super) fn draft(
    vocabulary: &Vocabulary,
    seed: u64,
    number: u32,
    home: &Home,
    head: Head,
    neighbours: Option<(Slug, Slug)>,
) -> PlaceDraft {
    let Head { mut chance, theme, title, slug } = head;
    let (before, after) = neighbours.unzip();
    let lighter = before.filter(|_| chance.percent(20));
    let next = after.filter(|_| chance.percent(20));
    let position = vocabulary.themes.iter().position(|subject| subject.theme == theme).unwrap_or(0);
    let content = vocabulary.themes.get(position).map(|subject| content(vocabulary, subject, home, &slug, title, &mut chance));
    PlaceDraft {
        organisation: OrganisationRef::Known(organisations::source(seed, home).organisation_id()),
        // Every theme of the list is in the vocabulary, so there is always a subject.
        content: content.unwrap_or_else(|| unreachable!("no words for {theme}")),
        lighter,
        next,
        source: Source { name: SOURCE.to_owned(), id: format!("plek-{seed}-{number}"), licence: "CC0-1.0".to_owned() },
        slug,
    }
}

fn content(vocabulary: &Vocabulary, subject: &Subject, home: &Home, slug: &Slug, title: String, chance: &mut Chance) -> PlaceContent {
    let kind = [PlaceKind::Fixed, PlaceKind::DropIn, PlaceKind::Flexible, PlaceKind::Course, PlaceKind::OneOff]
        [chance.weighted([42, 27, 19, 9, 3].into_iter())];
    let status = status(chance);
    let slots = if kind == PlaceKind::Flexible && chance.percent(60) { Vec::new() } else { slots(kind, status, chance) };
    let (starts_on, ends_on) = period(kind, chance);
    let other = chance.pick(Theme::ALL).copied().filter(|_| chance.percent(35));
    PlaceContent {
        summary: said(vocabulary, subject, home, 1, chance),
        description: description(vocabulary, subject, home, chance),
        text_language: SpokenLanguage::Dutch,
        kind,
        agreement: if chance.percent(12) { Agreement::WorkExperience } else { Agreement::Volunteer },
        themes: [Some(subject.theme), other].into_iter().flatten().collect(),
        main_theme: Some(subject.theme),
        goals: chance.some(Goal::ALL, 30).into_iter().chain([Goal::MeetPeople]).collect(),
        tasks: chance.some(&subject.tasks, 40).into_iter().map(str::to_owned).collect(),
        steps: steps(chance),
        help: chance.some(Help::ALL, 40).into_iter().collect(),
        hours_per_week: chance.percent(70).then(|| chance.between(1, 6)).map(|fewest| (fewest, fewest + chance.between(0, 14))),
        slots,
        starts_on,
        ends_on,
        languages: languages(chance),
        dutch_needed: [DutchLevel::None, DutchLevel::Little, DutchLevel::Basic, DutchLevel::Good, DutchLevel::VeryGood]
            [chance.weighted([30, 30, 28, 10, 2].into_iter())],
        offers: chance.some(Need::ALL, 25).into_iter().collect(),
        asks: if chance.percent(50) { chance.word(&vocabulary.terms[0]).to_owned() } else { String::new() },
        costs: if chance.percent(15) { chance.word(&vocabulary.terms[1]).to_owned() } else { String::new() },
        returns: if chance.percent(50) { chance.word(&vocabulary.terms[2]).to_owned() } else { String::new() },
        certificate_of_conduct: chance.percent(match subject.theme {
            Theme::Children => 60,
            Theme::HelpingPeople | Theme::OlderPeople | Theme::Transport => 25,
            _ => 3,
        }),
        address: organisations::address(vocabulary, home, chance),
        contact: organisations::contact(slug, chance),
        photo: String::new(),
        status,
        confirmed_on: chance.percent(80).then(|| day(chance.below(400))).flatten(),
        title,
    }
}

/// A sentence of one part of the texts, its blanks filled.
fn said(vocabulary: &Vocabulary, subject: &Subject, home: &Home, part: usize, chance: &mut Chance) -> String {
    let mut sentence = vocabulary.sentences.get(part).map(|part| chance.word(part)).unwrap_or_default().to_owned();
    for blank in ["{wijk}", "{stad}", "{doen}", "{taak}", "{taak2}", "{taak3}", "{ding}", "{ding2}", "{compound}"] {
        if sentence.contains(blank) {
            let word = match blank {
                "{wijk}" => area(vocabulary, home).to_owned(),
                "{stad}" => vocabulary.towns.get(home.town).map_or("", |town| town.name).to_owned(),
                "{doen}" => chance.word(&subject.doing).to_owned(),
                "{ding}" | "{ding2}" => chance.word(&subject.things).to_owned(),
                "{compound}" => compound(vocabulary, subject, chance),
                _ => chance.word(&subject.tasks).to_lowercase(),
            };
            sentence = sentence.replace(blank, &word);
        }
    }
    sentence
}

/// Two paragraphs: what it is like and what one does, then how one is helped.
fn description(vocabulary: &Vocabulary, subject: &Subject, home: &Home, chance: &mut Chance) -> String {
    let mut paragraph = |parts: &[usize]| -> String {
        let mut sentences: Vec<String> = Vec::new();
        for part in parts {
            let sentence = said(vocabulary, subject, home, *part, chance);
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        sentences.join(" ")
    };
    format!("{}\n\n{}", paragraph(&[0, 1, 1, 0]), paragraph(&[2, 2, 0]))
}

fn status(chance: &mut Chance) -> PlaceStatus {
    let all = [
        PlaceStatus::Published,
        PlaceStatus::Full,
        PlaceStatus::Paused,
        PlaceStatus::Draft,
        PlaceStatus::Submitted,
        PlaceStatus::Expired,
        PlaceStatus::Archived,
    ];
    all[chance.weighted([86, 5, 3, 2, 2, 1, 1].into_iter())]
}

/// One to six day parts; mornings and afternoons of working days most. Small groups are common, large ones rare.
fn slots(kind: PlaceKind, status: PlaceStatus, chance: &mut Chance) -> Vec<Slot> {
    let count =
        if matches!(kind, PlaceKind::OneOff | PlaceKind::Course) { 1 } else { 1 + chance.weighted([30, 28, 20, 12, 6, 4].into_iter()) };
    let largest = if kind == PlaceKind::DropIn { 30 } else { [3, 6, 10, 16][chance.weighted([30, 40, 22, 8].into_iter())] };
    let mut chosen = BTreeSet::new();
    while chosen.len() < count {
        let weight = |part: &DayPart| match (part.day() as u8, part.part()) {
            (0..=4, PartOfDay::Evening) => 3,
            (0..=4, _) => 10,
            (5, PartOfDay::Morning | PartOfDay::Afternoon) => 4,
            _ => 1,
        };
        chosen.extend(DayPart::ALL.get(chance.weighted(DayPart::ALL.iter().map(weight))).copied());
    }
    let slot = |day_part: DayPart| {
        let capacity = chance.between(if largest > 20 { 8 } else { 1 }, largest);
        let taken = if status == PlaceStatus::Full || chance.percent(15) { capacity } else { chance.between(0, capacity) };
        Slot { day_part, capacity, taken, waiting: 0, hours: hours(day_part.part(), chance) }
    };
    chosen.into_iter().map(slot).collect()
}

/// From and until, on whole and half hours; one in five does not say.
fn hours(part: PartOfDay, chance: &mut Chance) -> Option<(TimeOfDay, TimeOfDay)> {
    let first = match part {
        PartOfDay::Morning => 17,
        PartOfDay::Afternoon => 25,
        PartOfDay::Evening => 36,
    };
    let from = first + chance.between(0, 4);
    let until = from + chance.between(3, 7);
    let at = |half_hours: u16| TimeOfDay::new(half_hours / 2, half_hours % 2 * 30);
    if chance.percent(20) { None } else { at(from).zip(at(until)) }
}

fn steps(chance: &mut Chance) -> StepRange {
    let from = [1_u8, 2, 3, 4][chance.weighted([20, 45, 27, 8].into_iter())];
    let wide = [0_u8, 1, 2, 3][chance.weighted([15, 40, 35, 10].into_iter())];
    StepRange::new(from, (from + wide).min(6)).unwrap_or_else(usual_steps)
}

/// Dutch nearly always, and one of the languages that are heard in neighbourhoods now and then.
fn languages(chance: &mut Chance) -> BTreeSet<SpokenLanguage> {
    let often = [
        (SpokenLanguage::English, 45),
        (SpokenLanguage::Arabic, 18),
        (SpokenLanguage::Turkish, 16),
        (SpokenLanguage::Polish, 7),
        (SpokenLanguage::Ukrainian, 6),
        (SpokenLanguage::Tigrinya, 6),
        (SpokenLanguage::Tamazight, 5),
        (SpokenLanguage::Somali, 4),
        (SpokenLanguage::Spanish, 4),
        (SpokenLanguage::French, 3),
        (SpokenLanguage::Persian, 3),
        (SpokenLanguage::Papiamento, 2),
        (SpokenLanguage::DutchSign, 1),
    ];
    let mut languages: BTreeSet<_> =
        often.into_iter().filter(|(_, percent)| chance.percent(*percent)).map(|(language, _)| language).collect();
    if languages.is_empty() || chance.percent(97) {
        languages.insert(SpokenLanguage::Dutch);
    }
    languages
}

/// Courses and one-off days have dates; a few others begin on a day. They lie so far ahead that none of them ends while it
/// is used: what ended is taken off the marketplace.
fn period(kind: PlaceKind, chance: &mut Chance) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let begins = |chance: &mut Chance| {
        NaiveDate::from_ymd_opt(2036, 11, 1).and_then(|first| first.checked_add_days(Days::new(chance.below(300).into())))
    };
    match kind {
        PlaceKind::OneOff => {
            let day = begins(chance);
            (day, day)
        }
        PlaceKind::Course => {
            let first = begins(chance);
            (first, first.and_then(|first| first.checked_add_days(Days::new(u64::from(chance.below(120)) + 28))))
        }
        _ if chance.percent(6) => (begins(chance), None),
        _ => (None, None),
    }
}

/// So many days before the first of November 2026: the clock is not asked, for the same seed gives the same drafts.
fn day(ago: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, 1).and_then(|first| first.checked_sub_days(Days::new(ago.into())))
}
