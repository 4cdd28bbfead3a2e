//! Working days in the Netherlands: the days in which terms are counted.
//!
//! Saturdays, Sundays and the days of article 3 of the Algemene termijnenwet are none: New Year's Day, Good Friday (which
//! that law puts beside the others), Easter Monday, Ascension Day, Whit Monday, both days of Christmas, King's Day and
//! 5 May.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Is this a day on which people at work can be expected to answer?
pub fn is_working_day(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(date)
}

/// The day on which a term of so many working days ends: the last day on which an answer is in time. The day on which it
/// begins does not count. A term of no days ends on that day itself, or on the first working day after it.
pub fn after_working_days(begin: NaiveDate, days: u8) -> NaiveDate {
    let mut left = days;
    let mut date = begin;
    while left > 0 || !is_working_day(date) {
        date = next_day(date);
        if is_working_day(date) {
            left = left.saturating_sub(1);
        }
    }
    date
}

/// How many working days lie after `begin` up to and with `end`; none when `end` is not later.
pub fn working_days_between(begin: NaiveDate, end: NaiveDate) -> u32 {
    let days = begin.iter_days().skip(1).take_while(|date| *date <= end).filter(|date| is_working_day(*date)).count();
    u32::try_from(days).unwrap_or(u32::MAX)
}

fn is_holiday(date: NaiveDate) -> bool {
    let year = date.year();
    let fixed = matches!((date.month(), date.day()), (1, 1) | (5, 5) | (12, 25 | 26));
    fixed || kings_day(year) == Some(date) || is_around_easter(date)
}

/// 27 April; a day earlier when that is a Sunday.
fn kings_day(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, 4, 27)?;
    if day.weekday() == Weekday::Sun { day.pred_opt() } else { Some(day) }
}

/// Good Friday, Easter Monday, Ascension Day and Whit Monday, as days from Easter Sunday.
fn is_around_easter(date: NaiveDate) -> bool {
    let easter = computus::gregorian(date.year()).ok().and_then(|easter| NaiveDate::from_ymd_opt(easter.year, easter.month, easter.day));
    easter.is_some_and(|easter| matches!((date - easter).num_days(), -2 | 1 | 39 | 50))
}

fn next_day(date: NaiveDate) -> NaiveDate {
    date.checked_add_days(Days::new(1)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// The days as the Dutch government publishes them.
    #[test]
    fn the_days_off_of_2026_and_2027_are_known() {
        let of = |year: i32| -> Vec<String> {
            let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
            first
                .iter_days()
                .take_while(|date| date.year() == year)
                .filter(|date| is_holiday(*date))
                .map(|date| date.format("%m-%d").to_string())
                .collect()
        };
        assert_eq!(of(2026), ["01-01", "04-03", "04-06", "04-27", "05-05", "05-14", "05-25", "12-25", "12-26"]);
        assert_eq!(of(2027), ["01-01", "03-26", "03-29", "04-27", "05-05", "05-06", "05-17", "12-25", "12-26"]);
    }

    #[test]
    fn kings_day_moves_away_from_sunday() {
        assert!(is_holiday(day("2025-04-26")) && !is_holiday(day("2025-04-27")));
    }

    #[test]
    fn a_term_steps_over_weekends_and_days_off() {
        assert_eq!(after_working_days(day("2026-11-20"), 5), day("2026-11-27"), "from a Friday");
        assert_eq!(after_working_days(day("2026-04-02"), 1), day("2026-04-07"), "over Easter");
        assert_eq!(after_working_days(day("2026-12-24"), 2), day("2026-12-29"), "over Christmas");
        assert_eq!(after_working_days(day("2026-11-21"), 0), day("2026-11-23"), "a Saturday");
    }

    proptest! {
        #[test]
        fn a_term_ends_on_a_working_day_and_counts_what_it_says(from in 0i64..20_000, days in 0u8..40) {
            let begin = day("2000-01-01") + chrono::Duration::days(from);
            let end = after_working_days(begin, days);
            prop_assert!(is_working_day(end));
            if days > 0 || is_working_day(begin) {
                prop_assert_eq!(working_days_between(begin, end), u32::from(days));
            }
        }
    }
}
