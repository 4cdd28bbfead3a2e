//! An appointment as a calendar file. Its title says nothing of why somebody goes there.

use crate::{
    calendar::{DUTCH_TIME, where_it_is},
    fallback,
    router::Shared,
};
use app::{RequestId, texts::Texts};
use axum::{
    Extension,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use domain::{
    ids::IntroductionId,
    introductions::IntroductionState,
    languages::UiLanguage,
    refusal::{Failure, Refusal},
    use_cases::{Actor, Introductions, Places},
};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike};
use uuid::Uuid;

/// How long a first meeting takes, for the calendar.
pub(crate) const LENGTH: TimeDelta = TimeDelta::hours(1);

/// Answers `/mijn/plekken/{id}/afspraak.ics`, for the participant only.
pub(crate) async fn answer(
    State(shared): State<Shared>,
    Extension(language): Extension<UiLanguage>,
    Extension(reference): Extension<RequestId>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
) -> Response {
    let nothing = |status| fallback::answer(shared.site, "/mijn", language, Some(&reference), status);
    let Ok(id) = id.parse::<IntroductionId>() else { return nothing(StatusCode::NOT_FOUND) };
    match file(&shared, &actor, id, language).await {
        Ok(Some(file)) => {
            let disposition = "attachment; filename=\"afspraak.ics\"";
            ([(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CONTENT_DISPOSITION, disposition)], file).into_response()
        }
        Ok(None) | Err(Failure::Refused(Refusal::NotAllowed)) => nothing(StatusCode::NOT_FOUND),
        Err(error) => {
            tracing::error!(reference = reference.0, %error, "an appointment could not be made");
            nothing(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

async fn file(shared: &Shared, actor: &Actor, id: IntroductionId, language: UiLanguage) -> Result<Option<String>, Failure> {
    let market = &shared.opened.marketplace;
    let Some(introduction) = market.own_introduction(actor, id).await? else { return Ok(None) };
    let Some(agreed) = introduction.agreed.filter(|_| introduction.state == IntroductionState::Invited) else { return Ok(None) };
    let place = market.place(&Actor::Visitor, &introduction.link.slug, None).await?;
    let location = place.as_ref().map(where_it_is).unwrap_or_default();
    let title = Texts::of(language).say("introductions-calendar-title");
    Ok(Some(calendar(&Appointment {
        id: introduction.id.0,
        agreed_at: introduction.began_at,
        edition: introduction.events.len(),
        at: agreed,
        title,
        location: &location,
        length: LENGTH,
    })))
}

/// An appointment for a calendar.
pub(crate) struct Appointment<'a> {
    /// Stays the same when it moves.
    pub(crate) id: Uuid,
    /// When it was agreed on.
    pub(crate) agreed_at: DateTime<Utc>,
    /// Grows with each change: a later edition of the same event.
    pub(crate) edition: usize,
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// Says nothing of why somebody goes there.
    pub(crate) title: &'a str,
    /// Where.
    pub(crate) location: &'a str,
    /// How long.
    pub(crate) length: TimeDelta,
}

/// One event.
pub(crate) fn calendar(appointment: &Appointment<'_>) -> String {
    let mut event = Event::new();
    event
        .uid(&format!("{}@meedoen", appointment.id))
        .timestamp(appointment.agreed_at)
        .sequence(u32::try_from(appointment.edition).unwrap_or(u32::MAX))
        .summary(appointment.title)
        .starts(dutch(appointment.at))
        .ends(dutch(appointment.at + appointment.length))
        .location(appointment.location);
    let mut calendar = Calendar::new();
    calendar.push(event.done());
    calendar.to_string().replacen("BEGIN:VEVENT", &format!("{DUTCH_TIME}BEGIN:VEVENT"), 1)
}

fn dutch(moment: DateTime<Utc>) -> DatePerhapsTime {
    let date_time: NaiveDateTime = moment.with_timezone(&chrono_tz::Europe::Amsterdam).naive_local();
    DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid: "Europe/Amsterdam".to_owned() })
}
