//! Times of other people as slots of our week: a span of hours becomes the day parts that it covers.

use crate::places::one_per_day_part;
use domain::day_parts::{DayPart, PartOfDay, Slot, TimeOfDay, Weekday};

/// When something is open on a day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) day: Weekday,
    pub(crate) from: TimeOfDay,
    /// `None` when it is not told, or not after `from`.
    pub(crate) until: Option<TimeOfDay>,
    /// 0 means unknown.
    pub(crate) capacity: u16,
}

/// Fewest minutes that make a span count for a day part it does not begin in.
const MINUTES_MIN: u16 = 30;

/// The slots that these spans cover, one per day part in the order of the week. Nobody said what is taken, so nothing is.
pub(crate) fn slots(spans: &[Span]) -> Vec<Slot> {
    one_per_day_part(spans.iter().flat_map(cover).collect(), |_| {})
}

fn cover(span: &Span) -> Vec<Slot> {
    let slot = |part, hours| Slot { day_part: DayPart::new(span.day, part), capacity: span.capacity, taken: 0, waiting: 0, hours };
    let first = PartOfDay::at(span.from);
    let Some(until) = span.until.filter(|until| *until > span.from) else { return vec![slot(first, None)] };
    let mut slots = Vec::new();
    for part in PartOfDay::ALL {
        let (begin, end) = bounds(part);
        let (from, until) = (span.from.minutes().max(begin), until.minutes().min(end));
        if until > from && (part == first || until - from >= MINUTES_MIN) {
            slots.push(slot(part, time(from).zip(time(until))));
        }
    }
    slots
}

/// First and last minute of a part of the day, as [`PartOfDay::at`] has them.
fn bounds(part: PartOfDay) -> (u16, u16) {
    match part {
        PartOfDay::Morning => (0, 720),
        PartOfDay::Afternoon => (720, 1050),
        PartOfDay::Evening => (1050, 1439),
    }
}

fn time(minutes: u16) -> Option<TimeOfDay> {
    TimeOfDay::new(minutes / 60, minutes % 60)
}

/// A time as `9:30`, `09:30:00`, `9am`, `4:00 PM`, or behind a date as `2025-08-14T11:00:00`. 24:00 is the last minute.
pub(crate) fn parse_time(text: &str) -> Option<TimeOfDay> {
    let lower = text.trim().to_ascii_lowercase().replace("noon", "12pm").replace('.', "");
    let clock = lower.rsplit_once('t').filter(|(date, _)| date.contains('-')).map_or(lower.as_str(), |(_, clock)| clock);
    let clock = clock.trim_end_matches('z').split(['+']).next().unwrap_or_default().trim();
    let (digits, half) = match (clock.strip_suffix("am"), clock.strip_suffix("pm")) {
        (Some(digits), _) => (digits.trim(), Some(0)),
        (_, Some(digits)) => (digits.trim(), Some(12)),
        _ => (clock, None),
    };
    let mut parts = digits.split(':').map(|part| part.trim().parse::<u16>().ok());
    let hour = parts.next()??;
    let minute = match parts.next() {
        Some(minute) => minute?,
        // A bare number is a time only with am or pm behind it.
        None => half.map(|_| 0)?,
    };
    match half {
        Some(half) if (1..=12).contains(&hour) => TimeOfDay::new(hour % 12 + half, minute),
        Some(_) => None,
        None if (hour, minute) == (24, 0) => TimeOfDay::new(23, 59),
        None => TimeOfDay::new(hour, minute),
    }
}

/// The day of the week of a date.
pub(crate) fn weekday_of(date: chrono::NaiveDate) -> Weekday {
    use chrono::Datelike;
    Weekday::ALL[date.weekday().num_days_from_monday() as usize % 7]
}

/// The days that a word names: `MO`, `Mon`, `Mondays`, `3TH`, `MO-FR`, `weekdays`, `daily`, or a number (1 is Monday; 0 and 7 Sunday).
pub(crate) fn parse_days(text: &str) -> Vec<Weekday> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "daily" | "everyday" | "every day" | "all" | "all days" => return Weekday::ALL.to_vec(),
        "weekdays" | "weekday" => return Weekday::ALL[..5].to_vec(),
        "weekends" | "weekend" => return Weekday::ALL[5..].to_vec(),
        _ => {}
    }
    if let Some((first, last)) = ["-", " to ", " through ", "–"].iter().find_map(|between| text.split_once(between))
        && let (Some(first), Some(last)) = (day_of(first), day_of(last))
    {
        let (first, last) = (first as usize, last as usize);
        let length = (last + 7 - first) % 7;
        return (0..=length).map(|step| Weekday::ALL[(first + step) % 7]).collect();
    }
    day_of(&text).into_iter().collect()
}

fn day_of(word: &str) -> Option<Weekday> {
    // `3TH` and `-1SA` are the third Thursday and the last Saturday of a month.
    let word = word.trim().trim_start_matches(['-', '+']);
    let word = if word.len() > 1 { word.trim_start_matches(|c: char| c.is_ascii_digit()) } else { word };
    if let Ok(number) = word.parse::<usize>() {
        return (number <= 7).then(|| Weekday::ALL[(number + 6) % 7]);
    }
    let word = word.trim_end_matches('.');
    Weekday::ALL.into_iter().find(|day| {
        let [full, two, more @ ..] = names(*day);
        word == *two || word == *full || word.strip_suffix('s') == Some(full) || more.contains(&word)
    })
}

/// The name of a day, its two letters, and other short forms.
fn names(day: Weekday) -> &'static [&'static str; 6] {
    match day {
        Weekday::Monday => &["monday", "mo", "mon", "mons", "m", "ma"],
        Weekday::Tuesday => &["tuesday", "tu", "tue", "tues", "t", "di"],
        Weekday::Wednesday => &["wednesday", "we", "wed", "weds", "w", "wo"],
        Weekday::Thursday => &["thursday", "th", "thu", "thur", "thurs", "do"],
        Weekday::Friday => &["friday", "fr", "fri", "fris", "f", "vr"],
        Weekday::Saturday => &["saturday", "sa", "sat", "sats", "s", "za"],
        Weekday::Sunday => &["sunday", "su", "sun", "suns", "u", "zo"],
    }
}

/// The days whose full names stand in a sentence, unless it says that something is closed then.
pub(crate) fn days_in_sentence(text: &str) -> Vec<Weekday> {
    let lower = text.to_lowercase();
    if lower.contains("closed") || lower.contains("except") {
        return Vec::new();
    }
    Weekday::ALL.into_iter().filter(|day| lower.contains(names(*day)[0])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> TimeOfDay {
        text.parse().expect("a time")
    }

    #[test]
    fn a_long_day_covers_morning_and_afternoon() {
        let span = Span { day: Weekday::Tuesday, from: at("9:00"), until: Some(at("17:45")), capacity: 0 };
        let told: Vec<String> = slots(&[span]).iter().map(ToString::to_string).collect();
        assert_eq!(told, ["di-ochtend 0/0 09:00-12:00", "di-middag 0/0 12:00-17:30"], "a quarter of an evening is no evening");
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, expected) in [
            ("9am", "09:00"),
            ("4:00 PM", "16:00"),
            ("12 am", "00:00"),
            ("12:30pm", "12:30"),
            ("2025-08-14T11:00:00", "11:00"),
            ("24:00", "23:59"),
        ] {
            assert_eq!(parse_time(text).map(|time| time.to_string()).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "9", "25:00", "13pm", "morning", "2025-08-14"] {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        assert_eq!(parse_days("TH"), [Weekday::Thursday]);
        assert_eq!(parse_days("3TH"), [Weekday::Thursday]);
        assert_eq!(parse_days("-1SA"), [Weekday::Saturday]);
        assert_eq!(parse_days("Fri-Mon").len(), 4);
        assert_eq!(parse_days("2"), [Weekday::Tuesday]);
        assert_eq!(parse_days("0"), [Weekday::Sunday]);
        assert_eq!(parse_days("LAST"), []);
        assert_eq!(days_in_sentence("3rd Thursday of the month"), [Weekday::Thursday]);
        assert_eq!(days_in_sentence("Closed Monday"), []);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "\\PC{0,20}") {
            let _ = (parse_time(&text), parse_days(&text), days_in_sentence(&text));
        }

        #[test]
        fn slots_of_any_span_are_well_formed(day in 0..7_usize, from in 0..1440_u16, until in proptest::option::of(0..1440_u16)) {
            let span = Span { day: Weekday::ALL[day], from: time(from).expect("a time"), until: until.and_then(time), capacity: 3 };
            let slots = slots(&[span, span]);
            prop_assert!(!slots.is_empty());
            prop_assert!(slots.iter().all(|slot| slot.to_string().parse::<Slot>() == Ok(*slot)));
        }
    }
}
