//! Reading the week: how many people fit in each of the 21 day parts, and the times on the clock.

use crate::{
    args,
    forms::{Problems, Sent},
    search::words::day_part_words,
};
use domain::{
    codes::Code as _,
    day_parts::{DayPart, Slot, TimeOfDay},
};

/// Most people that fit in a day part.
pub const PEOPLE_MAX: u16 = 500;

/// The field for how many people fit in a day part.
pub fn people_field(day_part: DayPart) -> String {
    format!("mensen-{day_part}")
}

/// The field for the times in a day part.
pub fn time_field(day_part: DayPart) -> String {
    format!("tijd-{day_part}")
}

/// Takes over the week, when all of it can be read. Seats that are taken stay taken.
pub fn read(sent: &Sent, problems: &mut Problems, slots: &mut Vec<Slot>) {
    let mut week = Vec::new();
    let mut all_read = true;
    for day_part in DayPart::ALL {
        let stored = slots.iter().find(|slot| slot.day_part == *day_part);
        match read_slot(sent, problems, *day_part, stored) {
            Ok(slot) => week.extend(slot),
            Err(Told) => all_read = false,
        }
    }
    if all_read {
        *slots = week;
    }
}

/// Something is wrong and was told.
struct Told;

fn read_slot(sent: &Sent, problems: &mut Problems, day_part: DayPart, stored: Option<&Slot>) -> Result<Option<Slot>, Told> {
    let (people_field, time_field) = (people_field(day_part), time_field(day_part));
    let (people, time) = (sent.text(&people_field), sent.text(&time_field));
    let (taken, waiting) = stored.map_or((0, 0), |slot| (slot.taken, slot.waiting));
    // Within the summary of problems it must be plain which field is meant.
    let texts = problems.here().texts;
    let when = || day_part_words(texts, day_part);
    let capacity = if people.is_empty() { Some(0) } else { people.parse().ok().filter(|people| *people <= PEOPLE_MAX) };
    let Some(capacity) = capacity else {
        problems.add_with(&people_field, "posting-people-wrong", &args! { "max" => PEOPLE_MAX, "when" => when() });
        return Err(Told);
    };
    if capacity < taken {
        problems.add_with(&people_field, "posting-week-taken", &args! { "count" => taken, "when" => when() });
        return Err(Told);
    }
    // What came from a file can be open without a number: a nought keeps that, an empty field ends it.
    let stays_open = people == "0" && stored.is_some_and(|slot| slot.capacity == 0);
    let happens = capacity > 0 || stays_open;
    let hours = match (time.is_empty(), read_hours(time)) {
        (true, _) => None,
        (false, Some(hours)) => Some(hours),
        (false, None) => {
            problems.add_with(&time_field, "posting-time-wrong", &args! { "when" => when() });
            return Err(Told);
        }
    };
    if hours.is_some() && !happens {
        problems.add_with(&people_field, "posting-time-without-people", &args! { "when" => when() });
        return Err(Told);
    }
    Ok(happens.then_some(Slot { day_part, capacity, taken, waiting, hours }))
}

/// Reads `9:30-12:00`, `9.30 - 12`, `9:30 tot 12:00 uur`; the first is before the second.
fn read_hours(text: &str) -> Option<(TimeOfDay, TimeOfDay)> {
    let text = text.to_lowercase().replace("uur", "").replace(['–', '—'], "-").replace(" tot ", "-").replace(" to ", "-");
    let (from, until) = text.split_once('-')?;
    let (from, until) = (read_time(from)?, read_time(until)?);
    (from < until).then_some((from, until))
}

fn read_time(text: &str) -> Option<TimeOfDay> {
    let text = text.trim().replace('.', ":");
    let text = if text.contains(':') { text } else { format!("{text}:00") };
    text.parse().ok()
}

/// Times as somebody would type them: `9:30-12:00`.
pub fn typed_hours(slot: &Slot) -> String {
    let time = |time: TimeOfDay| format!("{}:{:02}", time.hour(), time.minute());
    slot.hours.map(|(from, until)| format!("{}-{}", time(from), time(until))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let hours = (TimeOfDay::new(9, 30), TimeOfDay::new(12, 0));
        for typed in ["9:30-12:00", "09:30-12:00", "9.30 - 12.00", "9.30-12", "9:30 tot 12:00 uur", "9.30 uur – 12 uur", "9:30 to 12:00"]
        {
            assert_eq!(read_hours(typed).map(|(from, until)| (Some(from), Some(until))), Some(hours), "{typed}");
        }
        for typed in ["", "9:30", "12:00-9:30", "9:30-9:30", "25:00-26:00", "ochtend", "9-12-14"] {
            assert_eq!(read_hours(typed), None, "{typed}");
        }
    }
}
