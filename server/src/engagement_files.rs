//! What an experience expert does somewhere, for a calendar: for themselves and for the organisation.

use crate::{
    appointment::{Appointment, calendar},
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
use chrono::TimeDelta;
use domain::{
    engagements::{Engagement, EngagementState},
    ids::EngagementId,
    languages::UiLanguage,
    refusal::{Failure, Refusal},
    use_cases::{Actor, Engagements, Posting},
};

/// How long it takes, for the calendar.
const LENGTH: TimeDelta = TimeDelta::hours(2);

/// Answers `/mijn/ervaring/vragen/{id}/afspraak.ics` and `/partner/ervaringsdeskundigen/{id}/afspraak.ics`.
pub(crate) async fn answer(
    State(shared): State<Shared>,
    Extension(language): Extension<UiLanguage>,
    Extension(reference): Extension<RequestId>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
) -> Response {
    let nothing = |status| fallback::answer(shared.site, "/", language, Some(&reference), status);
    let Ok(id) = id.parse::<EngagementId>() else { return nothing(StatusCode::NOT_FOUND) };
    let found = match seen_by(&shared, &actor).await {
        Ok(all) => all.into_iter().find(|own| own.id == id && own.state == EngagementState::Planned),
        Err(Failure::Refused(Refusal::NotAllowed)) => None,
        Err(error) => {
            tracing::error!(reference = reference.0, %error, "an appointment could not be made");
            return nothing(StatusCode::INTERNAL_SERVER_ERROR);
        }
    };
    let Some((engagement, meeting)) = found.and_then(|own| own.meeting.clone().map(|meeting| (own, meeting))) else {
        return nothing(StatusCode::NOT_FOUND);
    };
    let told = calendar(&Appointment {
        id: engagement.id.0,
        agreed_at: engagement.began_at,
        edition: engagement.events.len(),
        at: meeting.at,
        title: Texts::of(language).say("engagements-calendar-title"),
        location: &meeting.place,
        length: LENGTH,
    });
    let disposition = "attachment; filename=\"afspraak.ics\"";
    ([(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CONTENT_DISPOSITION, disposition)], told).into_response()
}

/// What somebody may know of: their own, or those of the organisations they work for.
async fn seen_by(shared: &Shared, actor: &Actor) -> Result<Vec<Engagement>, Failure> {
    let market = &shared.opened.marketplace;
    if actor.participant().is_some() {
        return market.own_engagements(actor).await;
    }
    let mut all = Vec::new();
    for organisation in market.own_organisations(actor).await? {
        all.extend(market.asked_experts(actor, organisation.id).await?);
    }
    Ok(all)
}
