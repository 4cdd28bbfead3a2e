//! Times that a partner proposes: the next ones of the place itself, ready to tick, and one typed.

use crate::{
    forms::{Problems, Sent},
    posting::reading,
};
use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Europe::Amsterdam;
use domain::{
    day_parts::{DayPart, PartOfDay, Slot, TimeOfDay},
    ending::dutch_day,
};

/// Times that are offered to tick.
const OFFERED: usize = 4;
/// Days from today on which the first of them lies: somebody has to hear of it first.
const NOTICE: u64 = 2;
/// Days that are looked through.
const AHEAD: usize = 28;

/// The next times at which the place is open, earliest first; on `wanted` only, when that is one of them.
pub fn next_times(slots: &[Slot], wanted: Option<DayPart>, now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let of_wanted: Vec<Slot> = slots.iter().copied().filter(|slot| Some(slot.day_part) == wanted).collect();
    let slots = if of_wanted.is_empty() { slots } else { &of_wanted };
    let first = dutch_day(now).checked_add_days(Days::new(NOTICE)).unwrap_or_default();
    let on_day = |day: NaiveDate| {
        let number = day.weekday().num_days_from_monday();
        let mut times: Vec<_> =
            slots.iter().filter(|slot| slot.day_part.day() as u32 == number).filter_map(|slot| begins(day, slot)).collect();
        times.sort_unstable();
        times
    };
    first.iter_days().take(AHEAD).flat_map(on_day).take(OFFERED).collect()
}

/// When a slot begins on a day: by its hours, or in the middle of its part of the day.
fn begins(day: NaiveDate, slot: &Slot) -> Option<DateTime<Utc>> {
    let time = slot.hours.map(|(from, _)| from).or_else(|| match slot.day_part.part() {
        PartOfDay::Morning => TimeOfDay::new(10, 0),
        PartOfDay::Afternoon => TimeOfDay::new(14, 0),
        PartOfDay::Evening => TimeOfDay::new(19, 0),
    })?;
    dutch_moment(day, time)
}

/// The moment at this time on this day in the Netherlands. In the night in which the clock goes back, the first of two.
pub fn dutch_moment(day: NaiveDate, time: TimeOfDay) -> Option<DateTime<Utc>> {
    let time = NaiveTime::from_hms_opt(u32::from(time.hour()), u32::from(time.minute()), 0)?;
    Amsterdam.from_local_datetime(&day.and_time(time)).earliest().map(|moment| moment.to_utc())
}

/// The times that were ticked and the one that was typed; problems stand beside the fields.
pub fn read(problems: &mut Problems, sent: &Sent) -> Vec<DateTime<Utc>> {
    let mut times: Vec<_> = sent.all("moment").filter_map(|text| DateTime::from_timestamp(text.parse().ok()?, 0)).collect();
    let mut day = None;
    reading::date(problems, sent, "dag", &mut day);
    if let Some(day) = day {
        let typed = sent.text("tijd").replace('.', ":");
        let moment = typed.parse().ok().and_then(|time| dutch_moment(day, time));
        times.extend(problems.need("tijd", moment, "introductions-time-wrong"));
    } else if !sent.text("tijd").is_empty() && sent.text("dag").is_empty() {
        problems.add("dag", "introductions-day-missing");
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::codes::Code as _;

    fn slot(day_part: &str, hours: Option<(u16, u16)>) -> Slot {
        let hour = |hour| TimeOfDay::new(hour, 30).expect("a time");
        let day_part = DayPart::parse(day_part).expect("a day part");
        Slot { day_part, capacity: 4, taken: 0, waiting: 0, hours: hours.map(|(from, until)| (hour(from), hour(until))) }
    }

    fn local(times: &[DateTime<Utc>]) -> Vec<String> {
        times.iter().map(|time| time.with_timezone(&Amsterdam).format("%a %d-%m %H:%M").to_string()).collect()
    }

    fn sunday() -> DateTime<Utc> {
        "2026-11-22T12:00:00Z".parse().expect("a moment")
    }

    #[test]
    fn the_next_times_of_a_place_are_offered_with_notice() {
        let slots = [slot("ma-ochtend", Some((9, 12))), slot("do-middag", None)];
        let times = next_times(&slots, None, sunday());
        assert_eq!(local(&times), ["Thu 26-11 14:00", "Mon 30-11 09:30", "Thu 03-12 14:00", "Mon 07-12 09:30"]);
    }

    #[test]
    fn the_day_part_that_was_asked_for_comes_alone() {
        let slots = [slot("ma-ochtend", Some((9, 12))), slot("do-middag", None)];
        let times = next_times(&slots, Some(slots[0].day_part), sunday());
        assert!(local(&times).iter().all(|time| time.starts_with("Mon")), "{times:?}");
        let elsewhere = slot("zo-avond", None).day_part;
        assert_eq!(next_times(&slots, Some(elsewhere), sunday()), next_times(&slots, None, sunday()));
    }

    #[test]
    fn a_time_stays_the_same_on_the_clock_when_the_clock_changes() {
        let before_spring: DateTime<Utc> = "2027-03-20T12:00:00Z".parse().expect("a moment");
        let times = next_times(&[slot("ma-ochtend", Some((9, 12)))], None, before_spring);
        assert!(local(&times).iter().all(|time| time.ends_with("09:30")), "{times:?}");
    }

    #[test]
    fn a_place_without_days_offers_none() {
        assert!(next_times(&[], None, sunday()).is_empty());
    }
}
