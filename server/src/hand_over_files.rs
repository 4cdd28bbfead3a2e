//! What belongs to a hand-over as a file: the first meeting for a calendar, and the sheet on paper. For each of the three sides, with
//! what that side may see.

use crate::{
    appointment::{Appointment, LENGTH, calendar},
    fallback,
    router::Shared,
};
use app::{RequestId, lines_on_paper, texts::Texts};
use axum::{
    Extension,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use chrono_tz::Europe::Amsterdam;
use domain::{
    handovers::HandOver,
    ids::HandOverId,
    languages::UiLanguage,
    refusal::{Failure, Refusal},
    use_cases::{Actor, HandOvers},
};
use letters::{Coach, HandOverSheet, Line, Meeting, hand_over_sheet};

/// Answers `/{side}/overdrachten/{id}/{file}`: `afspraak.ics` and `blad.pdf`.
pub(crate) async fn answer(
    State(shared): State<Shared>,
    Extension(language): Extension<UiLanguage>,
    Extension(reference): Extension<RequestId>,
    Extension(actor): Extension<Actor>,
    Path((side, id, file)): Path<(String, String, String)>,
) -> Response {
    let nothing = |status| fallback::answer(shared.site, "/", language, Some(&reference), status);
    let Ok(id) = id.parse::<HandOverId>() else { return nothing(StatusCode::NOT_FOUND) };
    let found = match seen_from(&shared, &actor, &side, id).await {
        Ok(Some(hand_over)) => made(&shared, hand_over, &file, language).await,
        Ok(None) => Ok(None),
        Err(failure) => Err(failure),
    };
    match found {
        Ok(Some((bytes, kind))) => {
            let disposition = format!("attachment; filename=\"{file}\"");
            let headers = [
                (header::CONTENT_TYPE, kind.to_owned()),
                (header::CONTENT_DISPOSITION, disposition),
                (header::CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, bytes).into_response()
        }
        Ok(None) | Err(Failure::Refused(Refusal::NotAllowed)) => nothing(StatusCode::NOT_FOUND),
        Err(error) => {
            tracing::error!(reference = reference.0, %error, "a file of a hand-over could not be made");
            nothing(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// The hand-over as this side sees it.
async fn seen_from(shared: &Shared, actor: &Actor, side: &str, id: HandOverId) -> Result<Option<HandOver>, Failure> {
    let market = &shared.opened.marketplace;
    match side {
        "coach" => market.hand_over(actor, id).await.map(Some),
        "partner" => market.open_hand_over(actor, id).await,
        _ => market.own_hand_over(actor, id).await,
    }
}

/// The file, with what it is; `None` when there is nothing to put in it.
async fn made(shared: &Shared, hand_over: HandOver, file: &str, language: UiLanguage) -> Result<Option<(Vec<u8>, &'static str)>, Failure> {
    match file {
        "afspraak.ics" => {
            let Some(meeting) = &hand_over.meeting else { return Ok(None) };
            let appointment = Appointment {
                id: hand_over.id.0,
                agreed_at: hand_over.began_at,
                edition: hand_over.events.len(),
                at: meeting.at,
                title: Texts::of(language).say("handovers-calendar-title"),
                location: &meeting.place,
                length: LENGTH,
            };
            Ok(Some((calendar(&appointment).into_bytes(), "text/calendar; charset=utf-8")))
        }
        "blad.pdf" => {
            let Some(sheet) = sheet(shared, hand_over, language) else { return Ok(None) };
            // Typesetting takes a tenth of a second of one core.
            let pdf = tokio::task::spawn_blocking(move || hand_over_sheet(&sheet)).await.map_err(Failure::internal)?;
            Ok(Some((pdf.map_err(Failure::internal)?, "application/pdf")))
        }
        _ => Ok(None),
    }
}

/// Only what is shared, while it is shared.
fn sheet(shared: &Shared, hand_over: HandOver, language: UiLanguage) -> Option<HandOverSheet> {
    let (lines, until) = (hand_over.shared?, hand_over.shared_until?);
    let told = lines_on_paper(Texts::of(language), &lines);
    let meeting = hand_over.meeting.map(|meeting| Meeting { at: meeting.at.with_timezone(&Amsterdam).naive_local(), place: meeting.place });
    Some(HandOverSheet {
        language,
        name: lines.name,
        place: hand_over.link.title,
        organisation: hand_over.organisation.name,
        lines: told.into_iter().map(|(label, text)| Line { label, text }).collect(),
        meeting,
        companion: Some(hand_over.coach_name.clone()),
        coach: Coach { name: hand_over.coach_name, phone: shared.site.phone.clone(), email: None },
        until,
    })
}
