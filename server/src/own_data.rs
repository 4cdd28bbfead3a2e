//! Everything that is kept of a participant, as a file to take along.

use crate::{fallback, router::Shared};
use app::{
    Here, RequestId,
    download::{as_html, as_json},
};
use axum::{
    Extension,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actors::Actor,
    languages::UiLanguage,
    participants::OwnData,
    refusal::{Failure, Refusal},
    use_cases::Participants,
};

/// `/mijn/alles.json`: for programs.
pub(crate) async fn json(
    shared: State<Shared>,
    actor: Extension<Actor>,
    Extension(language): Extension<UiLanguage>,
    reference: Extension<RequestId>,
) -> Response {
    answer(shared, actor, language, reference, |_, data| ("application/json", "meedoen.json", format!("{:#}\n", as_json(data)))).await
}

/// `/mijn/alles.html`: for people.
pub(crate) async fn html(
    shared: State<Shared>,
    actor: Extension<Actor>,
    Extension(language): Extension<UiLanguage>,
    reference: Extension<RequestId>,
) -> Response {
    answer(shared, actor, language, reference, |here, data| ("text/html; charset=utf-8", "meedoen.html", as_html(here, data))).await
}

async fn answer(
    State(shared): State<Shared>,
    Extension(actor): Extension<Actor>,
    language: UiLanguage,
    Extension(reference): Extension<RequestId>,
    write: impl FnOnce(Here, &OwnData) -> (&'static str, &'static str, String),
) -> Response {
    match shared.opened.marketplace.own_data(&actor).await {
        Ok(data) => {
            let (kind, name, body) = write(Here::new(shared.site, language), &data);
            let disposition = format!("attachment; filename=\"{name}\"");
            ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], body).into_response()
        }
        Err(Failure::Refused(Refusal::NotAllowed)) => Redirect::to(&language.href("/terugkomen")).into_response(),
        Err(error) => {
            tracing::error!(reference = reference.0, %error, "what is kept of somebody could not be handed over");
            fallback::answer(shared.site, "/mijn", language, Some(&reference), StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}
