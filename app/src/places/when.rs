//! When something happens, in words: "dinsdag en donderdag, ochtend".

use crate::{args, texts::Texts};
use chrono::{Datelike as _, NaiveDate};
use domain::{
    day_parts::{DayPart, PartOfDay, Slot, TimeOfDay, Weekday},
    languages::UiLanguage,
};

/// Day parts in as few words as they allow: days with the same parts are named together.
pub fn day_parts_words(texts: Texts, day_parts: &[DayPart]) -> String {
    grouped(day_parts)
        .into_iter()
        .map(|(days, parts)| {
            if parts == PartOfDay::ALL && days == Weekday::ALL {
                return texts.say("places-every-day").to_owned();
            }
            let days: Vec<_> = days.iter().map(|day| texts.name("dag", day.code())).collect();
            let parts: Vec<_> = parts.iter().map(|part| texts.name("deel", part.code())).collect();
            format!("{}, {}", texts.join(&days), texts.join(&parts))
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// Days that have the same parts, in the order of the week.
fn grouped(day_parts: &[DayPart]) -> Vec<(Vec<Weekday>, Vec<PartOfDay>)> {
    let mut groups: Vec<(Vec<Weekday>, Vec<PartOfDay>)> = Vec::new();
    for day in Weekday::ALL {
        let has = |part: &PartOfDay| day_parts.iter().any(|day_part| (day_part.day(), day_part.part()) == (day, *part));
        let parts: Vec<_> = PartOfDay::ALL.into_iter().filter(has).collect();
        if parts.is_empty() {
            continue;
        }
        match groups.iter_mut().find(|(_, others)| *others == parts) {
            Some((days, _)) => days.push(day),
            None => groups.push((vec![day], parts)),
        }
    }
    groups
}

/// "dinsdag, 9.30 tot 12.00 uur", for each slot with times.
pub fn times_words(texts: Texts, slots: &[Slot]) -> Vec<String> {
    slots
        .iter()
        .filter_map(|slot| {
            let (from, until) = slot.hours?;
            let args = args! {
                "day" => texts.name("dag", slot.day_part.day().code()),
                "from" => clock(texts, from),
                "until" => clock(texts, until),
            };
            Some(texts.say_with("places-times", &args))
        })
        .collect()
}

/// "9.30" in Dutch, "9:30" in English.
fn clock(texts: Texts, time: TimeOfDay) -> String {
    let sign = if texts == Texts::of(UiLanguage::Dutch) { '.' } else { ':' };
    format!("{}{sign}{:02}", time.hour(), time.minute())
}

/// "3 november 2026".
pub fn date_words(texts: Texts, date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), texts.name("maand", &date.month().to_string()), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::codes::Code as _;

    fn words(codes: &[&str]) -> String {
        let day_parts: Vec<_> = codes.iter().filter_map(|code| DayPart::parse(code)).collect();
        assert_eq!(day_parts.len(), codes.len());
        day_parts_words(Texts::of(UiLanguage::Dutch), &day_parts)
    }

    #[test]
    fn days_with_the_same_parts_are_named_together() {
        assert_eq!(words(&["di-ochtend", "do-ochtend"]), "dinsdag en donderdag, ochtend");
        assert_eq!(words(&["di-ochtend", "di-middag"]), "dinsdag, ochtend en middag");
        assert_eq!(words(&["ma-ochtend", "di-ochtend", "wo-ochtend", "vr-avond"]), "maandag, dinsdag en woensdag, ochtend; vrijdag, avond");
        assert_eq!(words(&[]), "");
    }

    #[test]
    fn all_day_parts_are_every_day() {
        assert_eq!(day_parts_words(Texts::of(UiLanguage::English), DayPart::ALL), "every day, any time of day");
    }

    #[test]
    fn times_and_dates_are_said_as_people_say_them() {
        let slots: Vec<Slot> = ["di-ochtend 2/6 09:30-12:00", "do-middag 1"].iter().filter_map(|text| text.parse().ok()).collect();
        assert_eq!(times_words(Texts::of(UiLanguage::Dutch), &slots), ["dinsdag: 9.30 tot 12.00 uur"]);
        assert_eq!(times_words(Texts::of(UiLanguage::English), &slots), ["Tuesday: 9:30 to 12:00"]);
        let date = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap_or_default();
        assert_eq!(date_words(Texts::of(UiLanguage::Dutch), date), "3 november 2026");
    }
}
