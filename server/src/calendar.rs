//! Drop-in hours as a calendar file, so that a telephone can remind.

use crate::{fallback, router::Shared};
use app::RequestId;
use axum::{
    Extension,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use domain::{
    day_parts::{Slot, TimeOfDay},
    languages::UiLanguage,
    places::{PlaceContent, PlaceDetails},
    slug::Slug,
    use_cases::{Actor, Places},
};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike};

/// Answers `/plekken/{slug}/agenda.ics`.
pub(crate) async fn drop_in_hours(
    State(shared): State<Shared>,
    Extension(language): Extension<UiLanguage>,
    Extension(reference): Extension<RequestId>,
    Path(slug): Path<String>,
) -> Response {
    let nothing = |status| fallback::answer(shared.site, "/plekken", language, Some(&reference), status);
    let Some(slug) = Slug::parse(&slug) else { return nothing(StatusCode::NOT_FOUND) };
    match shared.opened.marketplace.place(&Actor::Visitor, &slug, None).await {
        Ok(Some(details)) if details.card.place.content.slots.iter().any(|slot| slot.hours.is_some()) => {
            let calendar = calendar(&details, &shared.site.base_url, language, shared.opened.clock.now());
            let disposition = format!("attachment; filename=\"{slug}.ics\"");
            ([(header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, disposition)], calendar)
                .into_response()
        }
        Ok(_) => nothing(StatusCode::NOT_FOUND),
        Err(error) => {
            tracing::error!(reference = reference.0, %error, "a calendar could not be made");
            nothing(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// One weekly event per slot with hours, from today on, in Dutch time.
fn calendar(details: &PlaceDetails, base_url: &str, language: UiLanguage, now: DateTime<Utc>) -> String {
    let place = &details.card.place;
    let today = now.with_timezone(&chrono_tz::Europe::Amsterdam).date_naive();
    let mut calendar = Calendar::new();
    for slot in &place.content.slots {
        let Some((from, until)) = slot.hours else { continue };
        let Some(first) = first_day(&place.content, slot, today) else { continue };
        let mut event = Event::new();
        event
            .uid(&format!("{}-{}@meedoen", place.id, slot.day_part))
            .timestamp(place.updated_at)
            .summary(&place.content.title)
            .starts(at(first, from))
            .ends(at(first, until))
            .location(&where_it_is(details))
            .description(&format!("{}\n{base_url}{}", place.content.summary, language.href(&format!("/plekken/{}", place.slug))));
        let until = place.content.ends_on.map(|last| format!(";UNTIL={}T215959Z", last.format("%Y%m%d"))).unwrap_or_default();
        event.add_property("RRULE", format!("FREQ=WEEKLY;BYDAY={}{until}", slot.day_part.day().ical()));
        calendar.push(event.done());
    }
    // Nothing that people wrote stands before the first event.
    calendar.to_string().replacen("BEGIN:VEVENT", &format!("{DUTCH_TIME}BEGIN:VEVENT"), 1)
}

pub(crate) fn where_it_is(details: &PlaceDetails) -> String {
    let address = &details.card.place.content.address;
    let parts = [details.card.organisation.name.as_str(), &address.street, &address.postcode, &address.city];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The first day of this slot that is not over: today or later, and not before the place begins. None when it has ended.
fn first_day(content: &PlaceContent, slot: &Slot, today: NaiveDate) -> Option<NaiveDate> {
    let from = content.starts_on.map_or(today, |start| start.max(today));
    let ahead = (7 + slot.day_part.day() as u64 - u64::from(from.weekday().num_days_from_monday())) % 7;
    let day = from.checked_add_days(Days::new(ahead))?;
    content.ends_on.is_none_or(|last| day <= last).then_some(day)
}

fn at(day: NaiveDate, time: TimeOfDay) -> DatePerhapsTime {
    let time = NaiveTime::from_hms_opt(time.hour().into(), time.minute().into(), 0).unwrap_or_default();
    let date_time = NaiveDateTime::new(day, time);
    DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid: "Europe/Amsterdam".to_owned() })
}

/// The rules of Dutch time, which RFC 5545 wants in the file itself. As text, since the crate would give it an
/// identity as if it were an event.
pub(crate) const DUTCH_TIME: &str = "BEGIN:VTIMEZONE\r
TZID:Europe/Amsterdam\r
BEGIN:DAYLIGHT\r
DTSTART:19810329T020000\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
TZNAME:CEST\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T030000\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
TZNAME:CET\r
END:STANDARD\r
END:VTIMEZONE\r
";

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{places::PlaceCard, samples};

    fn details() -> PlaceDetails {
        let organisation = samples::organisation("Tuin De Wijk");
        let place = samples::place("Koffie; met, taart", &organisation);
        let name = domain::organisations::OrganisationName { id: organisation.id, slug: organisation.slug, name: organisation.name };
        PlaceDetails { card: PlaceCard { place, organisation: name, distance_km: None }, lighter: None, next: None }
    }

    #[test]
    fn a_weekly_event_begins_on_the_next_such_day_in_dutch_time() {
        // A Friday; the slot is on Tuesday morning.
        let text = calendar(&details(), "https://meedoen.example.nl", UiLanguage::Dutch, samples::moment());
        assert!(text.contains("DTSTART;TZID=Europe/Amsterdam:20261124T093000\r\n"), "{text}");
        assert!(text.contains("RRULE:FREQ=WEEKLY;BYDAY=TU\r\n"), "{text}");
        assert!(text.contains("BEGIN:VTIMEZONE\r\n") && text.contains("TZOFFSETTO:+0200\r\n"), "{text}");
        assert!(text.contains(r"SUMMARY:Koffie\; met\, taart"), "{text}");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 1, "only the slot with hours");
    }

    #[test]
    fn what_has_ended_is_no_event_and_what_ends_says_when() {
        let mut details = details();
        details.card.place.content.ends_on = NaiveDate::from_ymd_opt(2026, 12, 31);
        let text = calendar(&details, "", UiLanguage::Dutch, samples::moment());
        assert!(text.contains("UNTIL=20261231T215959Z"), "{text}");
        details.card.place.content.ends_on = NaiveDate::from_ymd_opt(2026, 11, 23);
        assert!(!calendar(&details, "", UiLanguage::Dutch, samples::moment()).contains("VEVENT"));
    }
}
