//! Reading the fields of the screens: what is wrong is told beside the field, and then nothing is taken over.

use crate::{
    args,
    forms::{Problems, Sent},
};
use chrono::NaiveDate;
use domain::codes::Code;
use std::collections::BTreeSet;

/// Takes over a text of at most `max` characters.
pub fn text(problems: &mut Problems, sent: &Sent, field: &str, max: usize, into: &mut String) {
    if let Some(text) = short_enough(problems, field, sent.text(field), max) {
        text.clone_into(into);
    }
}

/// The text, or a problem with its field when it is longer than `max` characters.
pub fn short_enough<'a>(problems: &mut Problems, field: &str, text: &'a str, max: usize) -> Option<&'a str> {
    let count = text.chars().count();
    if count > max {
        problems.add_with(field, "posting-too-long", &args! { "max" => max, "count" => count });
        return None;
    }
    Some(text)
}

/// The members of a list that were chosen; what is not in the list is left out.
pub fn chosen<C: Code>(sent: &Sent, field: &str) -> BTreeSet<C> {
    sent.all(field).filter_map(C::parse).collect()
}

/// Takes over a date, or nothing when the field is empty.
pub fn date(problems: &mut Problems, sent: &Sent, field: &str, into: &mut Option<NaiveDate>) {
    let typed = sent.text(field);
    if typed.is_empty() {
        *into = None;
    } else if let Some(date) = problems.need(field, parse_date(typed), "posting-date-wrong") {
        *into = Some(date);
    }
}

/// Reads `3-11-2026`, `3/11/2026`, `3.11.2026`, `2026-11-03`.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let year = year.parse().ok().filter(|year| (2000..=2100).contains(year))?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

/// A date as somebody would type it: `3-11-2026`.
pub fn typed_date(date: Option<NaiveDate>) -> String {
    date.map(|date| date.format("%-d-%-m-%Y").to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_people_write_it() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 3);
        for typed in ["3-11-2026", "03-11-2026", "3/11/2026", "3.11.2026", "2026-11-03", "3 11 2026"] {
            assert_eq!(parse_date(typed), date, "{typed}");
        }
        for typed in ["31-2-2026", "3-11", "3-11-26", "morgen", "3-11-2026-1", "3-11-9999"] {
            assert_eq!(parse_date(typed), None, "{typed}");
        }
        assert_eq!(typed_date(date), "3-11-2026");
    }
}
