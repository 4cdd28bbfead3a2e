//! Files that somebody takes along.

use crate::{fallback, router::Shared};
use app::RequestId;
use axum::{
    Extension,
    extract::{OriginalUri, Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    actors::{Actor, SecondStep},
    codes::Code as _,
    languages::UiLanguage,
    own_files::{OrganisationFile, OwnFile},
    refusal::{Failure, Refusal},
    rewards::RewardsFile,
    slug::Slug,
    use_cases::{OwnFiles, Plans},
};

/// Answers `/partner/bestanden/{organisation}/{file}`.
pub(crate) async fn organisation_file(
    State(shared): State<Shared>,
    Extension(asking): Extension<Actor>,
    Extension(language): Extension<UiLanguage>,
    Extension(reference): Extension<RequestId>,
    OriginalUri(uri): OriginalUri,
    Path((organisation, file)): Path<(String, String)>,
) -> Response {
    let asked = Asked { shared, asking, language, reference, path: uri.path().to_owned() };
    let (Ok(organisation), Some(what)) = (organisation.parse(), OrganisationFile::parse(&file)) else {
        return asked.refuse(StatusCode::NOT_FOUND);
    };
    let file = asked.shared.opened.marketplace.take_along(&asked.asking, organisation, what).await;
    asked.answer(file)
}

/// Answers `/regie/bedankjes/{municipality}/{file}`.
pub(crate) async fn rewards_file(
    State(shared): State<Shared>,
    Extension(asking): Extension<Actor>,
    Extension(language): Extension<UiLanguage>,
    Extension(reference): Extension<RequestId>,
    OriginalUri(uri): OriginalUri,
    Path((municipality, file)): Path<(String, String)>,
) -> Response {
    let asked = Asked { shared, asking, language, reference, path: uri.path().to_owned() };
    let (Some(municipality), Some(what)) = (Slug::parse(&municipality), RewardsFile::parse(&file)) else {
        return asked.refuse(StatusCode::NOT_FOUND);
    };
    let file = asked.shared.opened.marketplace.rewards_file(&asked.asking, &municipality, what).await;
    asked.answer(file)
}

/// Answers `/account/mijn-gegevens.json`.
pub(crate) async fn own_account(
    State(shared): State<Shared>,
    Extension(asking): Extension<Actor>,
    Extension(language): Extension<UiLanguage>,
    Extension(reference): Extension<RequestId>,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let asked = Asked { shared, asking, language, reference, path: uri.path().to_owned() };
    let file = asked.shared.opened.marketplace.own_account_file(&asked.asking).await;
    asked.answer(file)
}

/// Who asked for which file, where and in which language.
struct Asked {
    shared: Shared,
    asking: Actor,
    language: UiLanguage,
    reference: RequestId,
    path: String,
}

impl Asked {
    fn answer(&self, file: Result<OwnFile, Failure>) -> Response {
        let step = self.asking.signed_in().map(|signed_in| signed_in.second_step);
        match file {
            Ok(file) => {
                let disposition = format!("attachment; filename=\"{}\"", file.name);
                let headers = [(header::CONTENT_TYPE, file.media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
                (headers, file.bytes).into_response()
            }
            Err(_) if step.is_none() => self.sign_in("/inloggen"),
            Err(_) if step == Some(SecondStep::ToGive) => self.sign_in("/inloggen/tweede-stap"),
            Err(Failure::Refused(Refusal::NotAllowed)) => self.refuse(StatusCode::NOT_FOUND),
            Err(error) => {
                tracing::error!(reference = self.reference.0, %error, "a file could not be made");
                self.refuse(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }

    fn sign_in(&self, page: &str) -> Response {
        let wanted: String = form_urlencoded::byte_serialize(self.path.as_bytes()).collect();
        let to = format!("{}?naar={wanted}", self.language.href(page));
        (StatusCode::FOUND, Redirect::to(&to)).into_response()
    }

    fn refuse(&self, status: StatusCode) -> Response {
        fallback::answer(self.shared.site, &self.path, self.language, Some(&self.reference), status)
    }
}
