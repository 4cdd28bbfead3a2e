//! `/api/v1/suggestions`: help while typing.

use super::{answer, failed, pairs, problem::Problem};
use crate::router::Shared;
use app::RequestId;
use axum::{
    Extension,
    extract::{RawQuery, State},
    response::Response,
};
use domain::use_cases::{Actor, Places};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "describes the parameters")]
pub(crate) struct SuggestionParams {
    /// The beginning of a word or title.
    q: String,
}

/// One suggestion.
#[derive(Serialize, ToSchema)]
pub struct SuggestionItem {
    /// What to search for, or the title of the place.
    pub text: String,
    /// The slug of the place, when it is one.
    pub slug: Option<String>,
}

/// Suggestions while typing
#[utoipa::path(
    get, path = "/suggestions", operation_id = "listSuggestions", tag = "places", params(SuggestionParams),
    responses((status = 200, description = "At most eight suggestions", body = Vec<SuggestionItem>), (status = 400, description = "A parameter cannot be used", body = Problem, content_type = "application/problem+json"))
)]
pub(crate) async fn list(
    State(shared): State<Shared>,
    Extension(reference): Extension<RequestId>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let mut text = None;
    for (name, value) in pairs(query.as_deref()) {
        match name.as_str() {
            "q" => text = Some(value),
            name => return Err(Problem::of_param(name, "there is no such parameter")),
        }
    }
    let text = text.ok_or_else(|| Problem::of_param("q", "is missing"))?;
    let found = shared.opened.marketplace.suggestions(&Actor::Visitor, &text).await.map_err(|failure| failed(failure, &reference))?;
    let items = found.into_iter().map(|found| SuggestionItem { text: found.text, slug: found.slug.map(|slug| slug.to_string()) });
    Ok(answer(items.collect::<Vec<_>>()))
}
