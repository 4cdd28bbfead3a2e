//! Opening times out of any of the shapes in which schedules come, as spans of our week.

use super::tree::{Object, objects, scalar, text, texts};
use crate::{
    notes::parse_date,
    week::{Span, days_in_sentence, parse_days, parse_time, weekday_of},
};
use domain::day_parts::{TimeOfDay, Weekday};
use serde_json::Value;

/// Names under which schedules hang.
pub(super) const SCHEDULES: &[&str] =
    &["schedules", "schedule", "regular_schedules", "regular_schedule", "service_schedule", "service_slots"];

const OPENS: &[&str] = &[
    "opens_at",
    "start_time",
    "time_open",
    "open_time",
    "opens",
    "time_start",
    "starts",
    "opens_time",
    "opening_time",
    "open",
    "from",
    "startTime",
    "start",
    "begin",
    "daily_open_time",
    "appointment_start_time",
    "open_at",
    "time",
    "times",
    "start_at",
    "dtstart",
];
const CLOSES: &[&str] = &[
    "closes_at",
    "end_time",
    "time_close",
    "close_time",
    "closes",
    "time_end",
    "ends",
    "closes_time",
    "closing_time",
    "close",
    "to",
    "endTime",
    "end",
    "time_closed",
    "daily_close_time",
    "appointment_end_time",
    "close_at",
    "end_at",
    "dtend",
];
const DATES: &[&str] = &[
    "date",
    "dates",
    "event_date",
    "event_dates",
    "schedule_dates",
    "occurrence_schedule",
    "recurrences",
    "dtstart",
    "start_date",
    "startDate",
    "effective_date",
    "effective_start_date",
    "valid_from",
    "provided_date",
    "recurrence",
];
const SENTENCES: &[&str] =
    &["description", "name", "notes", "exception_note", "frequency_details", "raw_text", "appointment_time_description", "schedule_info"];
/// Parts of a schedule that tell when it is not.
const NOT_WHEN: &[&str] =
    &["exceptions", "holiday_schedules", "holiday_schedule", "except_dates", "exception_notes", "eligibility", "locations"];

/// What schedules told.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) spans: Vec<Span>,
    /// Hours of which no day is told.
    pub(super) hours_only: Vec<(TimeOfDay, Option<TimeOfDay>)>,
    /// Days of which no hour is told.
    pub(super) days_only: Vec<Weekday>,
    /// Does something come back less often than every week?
    pub(super) not_weekly: bool,
    /// What the schedules say in words.
    pub(super) words: Vec<String>,
}

/// What a part of a schedule knows, its own or from the part around it.
#[derive(Debug, Clone, Default)]
struct Known {
    days: Vec<Weekday>,
    from: Option<TimeOfDay>,
    until: Option<TimeOfDay>,
    capacity: u16,
}

impl Told {
    /// Takes in one schedule.
    pub(super) fn add(&mut self, schedule: &Object) {
        let freq = text(schedule, &["freq", "recurrence_rule", "rrule"]).unwrap_or_default().to_uppercase();
        self.not_weekly |=
            ["MONTHLY", "BIWEEKLY", "BI_WEEKLY", "BI_MONTHLY", "ONCE", "YEARLY", "INTERVAL=2"].iter().any(|word| freq.contains(word));
        for words in SENTENCES[..4].iter().filter_map(|name| text(schedule, &[name])) {
            self.not_weekly |= words.to_lowercase().contains("of the month");
            if !self.words.contains(&words) {
                self.words.push(words);
            }
        }
        let mut known = Known::default();
        if freq.starts_with("DAILY") {
            known.days = Weekday::ALL.to_vec();
        }
        self.walk(schedule, &known);
        self.spans.sort_unstable();
        self.spans.dedup();
    }

    /// When the schedules told only one row of hours, and no day: takes the days that a sentence about the place
    /// names. Says whether it did.
    pub(super) fn take_days_of(&mut self, sentence: &str) -> bool {
        let ([(from, until)], true) = (&self.hours_only[..], self.spans.is_empty()) else { return false };
        self.spans = days_in_sentence(sentence).into_iter().map(|day| Span { day, from: *from, until: *until, capacity: 0 }).collect();
        let taken = !self.spans.is_empty();
        if taken {
            self.hours_only.clear();
            let lower = sentence.to_lowercase();
            self.not_weekly |= ["1st", "2nd", "3rd", "4th", "first ", "second ", "third ", "fourth ", "last ", "month"]
                .iter()
                .any(|word| lower.contains(word));
        }
        taken
    }

    /// The hours without a day, in words.
    pub(super) fn hours_in_words(&self) -> String {
        let words = |(from, until): &(TimeOfDay, Option<TimeOfDay>)| {
            until.map_or_else(|| format!("from {from}"), |until| format!("{from}-{until}"))
        };
        self.hours_only.iter().map(words).collect::<Vec<_>>().join(", ")
    }

    /// Says whether this part or a part of it gave a span, or at least hours.
    fn walk(&mut self, part: &Object, around: &Known) -> bool {
        let known = around.with(part);
        let mut told = false;
        for (name, value) in part {
            // `{"opens": {"time": "10:00"}}` is a time and no part by itself; nor is a list of times of closing.
            let is_time =
                CLOSES.contains(&name.as_str()) || OPENS.contains(&name.as_str()) && value.is_object() && name != "times" && name != "time";
            if !is_time && !NOT_WHEN.contains(&name.as_str()) && (value.is_array() || value.is_object()) {
                for inner in objects(part, &[name]) {
                    told |= self.walk(inner, &known);
                }
            }
        }
        if told {
            return true;
        }
        match (known.from, known.days.is_empty()) {
            (Some(from), false) => {
                let span = |day: &Weekday| Span { day: *day, from, until: known.until, capacity: known.capacity };
                self.spans.extend(known.days.iter().map(span));
                true
            }
            (Some(from), true) => {
                if !self.hours_only.contains(&(from, known.until)) {
                    self.hours_only.push((from, known.until));
                }
                true
            }
            (None, false) if known.days != around.days => {
                self.days_only.extend(known.days.iter().copied());
                false
            }
            (None, _) => false,
        }
    }
}

impl Known {
    /// This, and what the part says itself, which goes before.
    fn with(&self, part: &Object) -> Self {
        let mut known = self.clone();
        let days = days(part);
        if !days.is_empty() {
            known.days = days;
        }
        if known.days.is_empty() {
            known.days = texts_in(part, DATES).iter().filter_map(|text| parse_date(text)).map(weekday_of).collect();
        }
        if known.days.is_empty() {
            known.days = texts_in(part, SENTENCES).iter().flat_map(|text| days_in_sentence(text)).collect();
        }
        known.days.sort_unstable();
        known.days.dedup();
        if let Some((from, until)) = times(part) {
            (known.from, known.until) = (Some(from), until);
        }
        if let Some(capacity) = part.get("capacity").and_then(Value::as_u64).and_then(|capacity| u16::try_from(capacity).ok()) {
            known.capacity = capacity;
        }
        known
    }
}

/// The days under any name that speaks of days of the week, and those of a rule (RFC 5545).
fn days(part: &Object) -> Vec<Weekday> {
    let mut days = Vec::new();
    for (name, value) in part {
        let name = name.to_lowercase();
        let of_days =
            (name.contains("day") || name.starts_with("wk") && name != "wkst" || name == "recurrence" || name == "weekly_recurrence")
                && !["month", "num", "occurrence", "interval", "start", "close", "holiday"].iter().any(|other| name.contains(other));
        for text in flat(value) {
            if let Some((_, rule)) = text.to_uppercase().split_once("BYDAY=") {
                let listed = rule.split([';', '\n']).next().unwrap_or_default();
                days.extend(listed.split(',').flat_map(parse_days));
            } else if of_days {
                let told: Vec<Weekday> = text.split([',', '/', '&']).flat_map(parse_days).collect();
                days.extend(if told.is_empty() { days_in_sentence(&text) } else { told });
                days.extend(parse_date(&text).map(weekday_of));
            }
        }
    }
    days
}

/// From and until, as times, as texts in an object or list, or as `10:00-12:00`.
fn times(part: &Object) -> Option<(TimeOfDay, Option<TimeOfDay>)> {
    let times = |names: &[&str]| texts_in(part, names).iter().find_map(|text| parse_time(text));
    if let Some(from) = times(OPENS) {
        let minutes = || part.get("duration_minutes").and_then(Value::as_u64).and_then(|minutes| u16::try_from(minutes).ok());
        let after = || minutes().and_then(|length| from.minutes().checked_add(length)).and_then(|end| TimeOfDay::new(end / 60, end % 60));
        return Some((from, times(CLOSES).or_else(after)));
    }
    let range = |text: &String| {
        let (from, until) = text.split_once(['-', '–'])?;
        Some((parse_time(from)?, parse_time(until)))
    };
    texts_in(part, &["times", "time", "hours", "time_slots", "hours_open_display", "raw_text"]).iter().find_map(range)
}

fn texts_in(part: &Object, names: &[&str]) -> Vec<String> {
    names.iter().filter_map(|name| part.get(*name)).flat_map(flat).collect()
}

/// The texts in a value: itself, those of a list, or the `time` of an object.
fn flat(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().filter_map(|item| scalar(item).or_else(|| text(item.as_object()?, &["time"]))).collect(),
        Value::Object(object) => texts(object, &["time"]),
        other => scalar(other).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::week::slots;
    use serde_json::json;

    fn told(schedule: &Value) -> (Vec<String>, Told) {
        let mut told = Told::default();
        told.add(schedule.as_object().expect("an object"));
        (slots(&told.spans).iter().map(ToString::to_string).collect(), told)
    }

    #[test]
    fn days_and_times_are_found_under_many_names() {
        let expected = ["di-ochtend 0/0 10:00-12:00"];
        for schedule in [
            json!({"freq": "WEEKLY", "wkst": "MO", "byday": "TU", "opens_at": "10:00", "closes_at": "12:00"}),
            json!({"days": ["TU"], "times": [{"start_time": "10:00", "end_time": "12:00"}]}),
            json!({"weekday": "Tuesday", "opens": {"time": "10:00"}, "closes": {"time": "12:00"}}),
            json!({"dtstart": "2025-08-12T10:00:00", "dtend": "2025-08-12T12:00:00"}),
            json!({"date": "2025-08-12", "time": [{"open": "10am", "close": "noon"}]}),
            json!({"rrule": "RRULE:FREQ=WEEKLY;BYDAY=TU", "start_time": "10:00", "end_time": "12:00"}),
            json!({"description": "Every Tuesday", "opens_at": "10:00", "closes_at": "12:00"}),
            json!({"daily_schedules": [{"day_of_week": 2, "start_time": "10:00", "end_time": "12:00"}]}),
        ] {
            assert_eq!(told(&schedule).0, expected, "{schedule}");
        }
    }

    #[test]
    fn the_first_day_of_the_week_is_not_the_day_of_opening() {
        let (slots, told) = told(&json!({"freq": "WEEKLY", "wkst": "MO", "opens_at": "09:00", "closes_at": "17:00"}));
        assert!(slots.is_empty());
        assert_eq!(told.hours_in_words(), "09:00-17:00");
    }

    #[test]
    fn hours_without_a_day_take_the_days_of_a_sentence_when_they_are_the_only_ones() {
        let hours = json!({"freq": "WEEKLY", "wkst": "MO", "opens_at": "09:00", "closes_at": "11:00"});
        let (_, mut one) = told(&hours);
        assert!(one.take_days_of("Pantry on the 3rd Tuesday") && one.not_weekly);
        assert_eq!(one.spans.len(), 1);
        let (_, mut two) = told(&json!({"hours": [{"open": "9:00"}, {"open": "14:00"}]}));
        assert!(!two.take_days_of("Pantry on Tuesday") && two.spans.is_empty());
    }

    #[test]
    fn a_known_capacity_is_taken_over() {
        let (slots, _) = told(&json!({"byday": "SA", "opens_at": "09:30", "closes_at": "10:30", "capacity": 24}));
        assert_eq!(slots, ["za-ochtend 24/24 09:30-10:30"]);
    }
}
