//! Moments by the clock of the Netherlands, and how long ago they are, in words.

use crate::{args, places::when::date_words, texts::Texts};
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, TimeZone as _, Timelike as _, Utc};
use chrono_tz::Europe::Amsterdam;
use domain::day_parts::Weekday;

/// The day on which a moment lies in the Netherlands.
pub fn day_of(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Amsterdam).date_naive()
}

/// "3 november 2026", in the Netherlands.
pub fn day_words(texts: Texts, moment: DateTime<Utc>) -> String {
    date_words(texts, day_of(moment))
}

/// "3 november 2026 om 14.05 uur", by the clock of the Netherlands.
pub fn moment_words(texts: Texts, moment: DateTime<Utc>) -> String {
    let here = moment.with_timezone(&Amsterdam);
    let args = args! {
        "date" => day_words(texts, moment),
        "hour" => here.hour().to_string(),
        "minute" => format!("{:02}", here.minute()),
    };
    texts.say_with("administration-moment", &args)
}

/// "dinsdag 3 november 2026 om 14.05 uur": for who has to be there.
pub fn appointment_words(texts: Texts, moment: DateTime<Utc>) -> String {
    let day = Weekday::ALL[day_of(moment).weekday().num_days_from_monday() as usize];
    format!("{} {}", texts.name("dag", day.code()), moment_words(texts, moment))
}

/// "sinds 3 dagen": how long something has waited.
pub fn since_words(texts: Texts, since: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let waited = now.signed_duration_since(since);
    let (key, count) = match (waited.num_hours(), waited.num_days()) {
        (..1, _) => return texts.say("administration-since-now").to_owned(),
        (hours @ 1..24, _) => ("administration-since-hours", hours),
        (_, days) => ("administration-since-days", days),
    };
    texts.say_with(key, &args! { "count" => count })
}

/// The moment at which a day begins in the Netherlands. The clock changes in the night, never at midnight.
pub fn beginning_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    Amsterdam.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest().map(|moment| moment.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use domain::languages::UiLanguage;

    fn moment(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
    }

    #[test]
    fn an_appointment_says_which_day_of_the_week() {
        let words = appointment_words(Texts::of(UiLanguage::Dutch), moment("2026-11-03T23:30:00Z"));
        assert_eq!(words, "woensdag 4 november 2026 om 0.30 uur", "in the Netherlands");
    }

    #[test]
    fn a_moment_is_told_by_the_clock_of_the_reader() {
        let dutch = Texts::of(UiLanguage::Dutch);
        assert_eq!(moment_words(dutch, moment("2026-11-03T13:05:00Z")), "3 november 2026 om 14.05 uur");
        assert_eq!(moment_words(dutch, moment("2026-07-03T22:05:00Z")), "4 juli 2026 om 0.05 uur", "summer time, and the next day");
        assert_eq!(moment_words(Texts::of(UiLanguage::English), moment("2026-11-03T13:05:00Z")), "3 November 2026 at 14:05");
    }

    #[test]
    fn a_moment_is_told_on_both_sides_of_a_change_of_the_clock() {
        let words = |text| moment_words(Texts::of(UiLanguage::Dutch), moment(text));
        assert_eq!(words("2026-03-29T00:59:59Z"), "29 maart 2026 om 1.59 uur");
        assert_eq!(words("2026-03-29T01:00:00Z"), "29 maart 2026 om 3.00 uur", "there is no hour from two to three");
        assert_eq!(words("2026-10-25T00:59:59Z"), "25 oktober 2026 om 2.59 uur");
        assert_eq!(words("2026-10-25T01:00:00Z"), "25 oktober 2026 om 2.00 uur", "that hour comes twice");
        assert_eq!(words("2026-10-25T02:00:00Z"), "25 oktober 2026 om 3.00 uur");
    }

    #[test]
    fn a_day_begins_and_ends_at_midnight_here_in_both_halves_of_the_year() {
        let words = |text| day_words(Texts::of(UiLanguage::Dutch), moment(text));
        assert_eq!(words("2026-03-28T22:59:59Z"), "28 maart 2026");
        assert_eq!(words("2026-03-28T23:00:00Z"), "29 maart 2026");
        assert_eq!(words("2026-03-29T22:00:00Z"), "30 maart 2026", "summer time: an hour sooner");
        assert_eq!(words("2026-10-24T22:00:00Z"), "25 oktober 2026");
        assert_eq!(words("2026-10-25T22:59:59Z"), "25 oktober 2026", "a day of 25 hours");
        assert_eq!(words("2026-10-25T23:00:00Z"), "26 oktober 2026");
    }

    #[test]
    fn how_long_something_waits_is_told_in_hours_and_then_in_days() {
        let since = moment("2026-11-03T13:05:00Z");
        let words = |waited| since_words(Texts::of(UiLanguage::Dutch), since, since + waited);
        assert_eq!(words(TimeDelta::minutes(59)), "net binnen");
        assert_eq!(words(TimeDelta::minutes(-1)), "net binnen", "two clocks differ a little");
        assert_eq!(words(TimeDelta::minutes(60)), "sinds 1 uur");
        assert_eq!(words(TimeDelta::hours(23)), "sinds 23 uur");
        assert_eq!(words(TimeDelta::hours(24)), "sinds 1 dag");
        assert_eq!(words(TimeDelta::days(3)), "sinds 3 dagen");
    }

    #[test]
    fn a_day_begins_at_midnight_here() {
        let begin = |day: &str| beginning_of(day.parse().expect("a day")).map(|moment| moment.to_rfc3339());
        assert_eq!(begin("2026-11-03").as_deref(), Some("2026-11-02T23:00:00+00:00"));
        assert_eq!(begin("2026-07-03").as_deref(), Some("2026-07-02T22:00:00+00:00"));
        assert_eq!(begin("2026-10-25").as_deref(), Some("2026-10-24T22:00:00+00:00"), "the clock changes that night");
    }
}
