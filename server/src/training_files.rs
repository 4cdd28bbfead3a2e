//! Files of the training: material, certificates, and a session for a calendar. Each only for who has to do with it; for everybody
//! else there is no such address.

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
    ids::{MaterialId, ParticipantId, TrainingGroupId, TrainingSessionId},
    languages::UiLanguage,
    refusal::{Failure, Refusal},
    training::CertificatePaper,
    use_cases::{Actor, Training},
};
use letters::{CertificateSheet, certificate};

/// Who asks, and how they are answered.
type Asking = (State<Shared>, Extension<UiLanguage>, Extension<RequestId>, Extension<Actor>);

/// A file with its name and what it is.
struct File {
    name: String,
    kind: &'static str,
    bytes: Vec<u8>,
}

/// Answers `/mijn/opleiding/materiaal/{id}` and `/coordinatie/opleiding/materiaal/{id}`.
pub(crate) async fn material(asking: Asking, Path(id): Path<String>) -> Response {
    let (State(shared), .., Extension(actor)) = &asking;
    let found = match id.parse::<MaterialId>() {
        Ok(id) => {
            let found = shared.opened.marketplace.material(actor, id).await;
            found.map(|(file, bytes)| Some(File { name: file.file_name(), kind: file.kind.media_type(), bytes }))
        }
        Err(_) => Ok(None),
    };
    answer(&asking, found)
}

/// Answers `/mijn/opleiding/{group}/certificaat.pdf`.
pub(crate) async fn own_certificate(asking: Asking, Path(id): Path<String>) -> Response {
    let (State(shared), Extension(language), _, Extension(actor)) = &asking;
    let found = match id.parse::<TrainingGroupId>() {
        Ok(id) => own_paper(shared, actor, id).await,
        Err(_) => Ok(None),
    };
    let found = match found {
        Ok(Some(paper)) => typeset(shared, paper, *language).await.map(Some),
        other => other.map(|_| None),
    };
    answer(&asking, found)
}

async fn own_paper(shared: &Shared, actor: &Actor, id: TrainingGroupId) -> Result<Option<CertificatePaper>, Failure> {
    let own = shared.opened.marketplace.own_training(actor).await?;
    Ok(own.groups.into_iter().find(|group| group.id == id).and_then(|group| group.certificate))
}

/// Answers `/coordinatie/opleiding/groepen/{group}/mensen/{who}/certificaat.pdf`.
pub(crate) async fn certificate_of(asking: Asking, Path((group, who)): Path<(String, String)>) -> Response {
    let (State(shared), Extension(language), _, Extension(actor)) = &asking;
    let found = match (group.parse::<TrainingGroupId>(), who.parse::<ParticipantId>()) {
        (Ok(group), Ok(who)) => match shared.opened.marketplace.certificate_of(actor, group, who).await {
            Ok(paper) => typeset(shared, paper, *language).await.map(Some),
            Err(failure) => Err(failure),
        },
        _ => Ok(None),
    };
    answer(&asking, found)
}

/// Answers `/mijn/opleiding/{session}/afspraak.ics`: one that does not go on is no appointment.
pub(crate) async fn session(asking: Asking, Path(id): Path<String>) -> Response {
    let (State(shared), Extension(language), _, Extension(actor)) = &asking;
    let found = match id.parse::<TrainingSessionId>() {
        Ok(id) => appointment(shared, actor, id, *language).await,
        Err(_) => Ok(None),
    };
    answer(&asking, found)
}

async fn appointment(shared: &Shared, actor: &Actor, id: TrainingSessionId, language: UiLanguage) -> Result<Option<File>, Failure> {
    let own = shared.opened.marketplace.own_training(actor).await?;
    let groups = own.groups.into_iter().filter(|group| group.stopped_on.is_none());
    let session = groups.flat_map(|group| group.sessions).map(|own| own.session).find(|session| session.id == id && !session.cancelled);
    Ok(session.map(|session| {
        let told = calendar(&Appointment {
            id: session.id.0,
            agreed_at: session.made_at,
            edition: usize::try_from(session.edition).unwrap_or(usize::MAX),
            at: session.form.at,
            title: Texts::of(language).say("training-calendar-title"),
            location: &session.form.place,
            length: TimeDelta::minutes(i64::from(session.form.minutes)),
        });
        File { name: "afspraak.ics".to_owned(), kind: "text/calendar; charset=utf-8", bytes: told.into_bytes() }
    }))
}

async fn typeset(shared: &Shared, paper: CertificatePaper, language: UiLanguage) -> Result<File, Failure> {
    let CertificatePaper { certificate: told, code } = paper;
    let url = format!("{}/certificaat", shared.site.base_url);
    let sheet = CertificateSheet { language, name: told.name, track: told.track, given_on: told.given_on, code, url };
    // Typesetting takes a tenth of a second of one core.
    let pdf = tokio::task::spawn_blocking(move || certificate(&sheet)).await.map_err(Failure::internal)?;
    Ok(File { name: "certificaat.pdf".to_owned(), kind: "application/pdf", bytes: pdf.map_err(Failure::internal)? })
}

fn answer(asking: &Asking, found: Result<Option<File>, Failure>) -> Response {
    let (State(shared), Extension(language), Extension(reference), _) = asking;
    let nothing = |status| fallback::answer(shared.site, "/", *language, Some(reference), status);
    match found {
        Ok(Some(file)) => {
            let disposition = format!("attachment; filename=\"{}\"", file.name);
            let headers = [
                (header::CONTENT_TYPE, file.kind.to_owned()),
                (header::CONTENT_DISPOSITION, disposition),
                (header::CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, file.bytes).into_response()
        }
        Ok(None) | Err(Failure::Refused(Refusal::NotAllowed)) => nothing(StatusCode::NOT_FOUND),
        Err(error) => {
            tracing::error!(reference = reference.0, %error, "a file of the training could not be made");
            nothing(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}
