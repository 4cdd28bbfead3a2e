//! The last day of a place: from the day after it nobody can join any more.

use crate::{codes::PlaceStatus, places::PlaceContent};
use chrono::{DateTime, NaiveDate, Utc};

/// The states that a place leaves when its last day is over. A draft and a place that waits for a check are not public, and
/// one that was put away stays there.
pub const ENDING: [PlaceStatus; 3] = [PlaceStatus::Published, PlaceStatus::Full, PlaceStatus::Paused];

/// The day in the Netherlands at this moment: a last day ends at midnight there.
pub fn dutch_day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&chrono_tz::Europe::Amsterdam).date_naive()
}

/// Is the last day of a place over? One without a last day goes on.
pub fn has_ended(content: &PlaceContent, today: NaiveDate) -> bool {
    content.ends_on.is_some_and(|last| last < today)
}

/// Where a place stands on a day.
pub fn status_on(content: &PlaceContent, today: NaiveDate) -> PlaceStatus {
    if ENDING.contains(&content.status) && has_ended(content, today) { PlaceStatus::Expired } else { content.status }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{codes::Code as _, samples};
    use chrono::{Days, TimeZone as _};
    use proptest::prelude::*;

    fn content(status: PlaceStatus, ends_on: Option<NaiveDate>) -> PlaceContent {
        PlaceContent { ends_on, status, ..samples::place("Wieden", &samples::organisation("Tuin")).content }
    }

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    #[test]
    fn a_day_begins_at_midnight_in_the_netherlands_in_summer_and_in_winter() {
        let at = |month, day, hour, minute| Utc.with_ymd_and_hms(2026, month, day, hour, minute, 0).single().map(dutch_day);
        let on = |month, day| NaiveDate::from_ymd_opt(2026, month, day);
        assert_eq!((at(1, 31, 22, 59), at(1, 31, 23, 0)), (on(1, 31), on(2, 1)));
        assert_eq!((at(7, 31, 21, 59), at(7, 31, 22, 0)), (on(7, 31), on(8, 1)));
    }

    #[test]
    fn what_is_not_public_does_not_end() {
        for status in [PlaceStatus::Draft, PlaceStatus::Submitted, PlaceStatus::Archived, PlaceStatus::Expired] {
            assert_eq!(status_on(&content(status, day().pred_opt()), day()), status);
        }
    }

    proptest! {
        #[test]
        fn a_place_goes_on_through_its_last_day_and_no_longer(over in 0u64..4000, status in 0..PlaceStatus::ALL.len()) {
            let place = content(PlaceStatus::ALL[status], Some(day()));
            let today = day() + Days::new(over);
            prop_assert_eq!(has_ended(&place, today), over > 0);
            let ends = over > 0 && ENDING.contains(&place.status);
            prop_assert_eq!(status_on(&place, today), if ends { PlaceStatus::Expired } else { place.status });
            let endless = content(place.status, None);
            prop_assert_eq!(status_on(&endless, today), place.status);
        }
    }
}
