//! Forms: from the body of a request to what was sent, and from what it leads to back to an answer.

use crate::{fallback, pages, router::Shared, sessions};
use app::{
    Asked, FORMS, NoPage, RequestId,
    forms::{Again, FormRoute, HELD_FIELD, Posted, Sent, SentFile, held_form},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State},
    http::{HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::{actors::Actor, languages::UiLanguage};
use std::sync::Arc;

/// Fields that a form may send: more than any form has.
const FIELDS_MAX: usize = 1_000;

/// Where a participant comes back.
const BACK: &str = "/terugkomen";

/// Every form of the site, at the path of the page that shows it.
pub(crate) fn routes() -> Router<Shared> {
    FORMS.iter().fold(Router::new(), |router, form| {
        let answer = get(pages::answer).post(move |State(shared): State<Shared>, request: Request| post(form, shared, request));
        router.route(form.path, answer.layer(DefaultBodyLimit::max(form.body_max)))
    })
}

async fn post(form: &'static FormRoute, shared: Shared, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let head = parts.clone();
    let sent = match read(Request::from_parts(parts, body), form.body_max).await {
        Ok(sent) => sent,
        Err(status) => return refuse(&shared, &head, status),
    };
    let asked = match Asked::of(&head, shared.site).knowing(&shared.market).await {
        Ok(asked) => asked,
        Err(failure) => {
            tracing::error!(path = form.path, error = ?failure, "a form could not be read");
            return refuse(&shared, &head, StatusCode::INTERNAL_SERVER_ERROR);
        }
    };
    let language = asked.here.language;
    let answered = if form.is_of_another(&asked, &sent) {
        Err(NoPage::ComeBack)
    } else {
        (form.answer)(asked.clone(), shared.market.clone(), sent.clone()).await
    };
    match answered {
        Ok(Posted::See(path)) => see(language, &path),
        Ok(Posted::CameBack { token, path, resume }) => {
            let mut response = match resume {
                None => see(language, &path),
                Some(sent) => {
                    let actor = actor_of(&shared, &token).await;
                    page(&shared, &head, &path, StatusCode::OK, Again { sent, ..Again::default() }, actor).await
                }
            };
            sessions::remember_participant(&mut response, &token, shared.https);
            response
        }
        Ok(Posted::Card { token, words }) => {
            let actor = match &token {
                Some(token) => actor_of(&shared, token).await,
                None => asked.actor.clone(),
            };
            let again = Again { once: words, ..Again::default() };
            let mut response = page(&shared, &head, &asked.own_path(), StatusCode::OK, again, actor).await;
            if let Some(token) = token {
                sessions::remember_participant(&mut response, &token, shared.https);
            }
            response
        }
        Ok(Posted::File { name, kind, bytes }) => {
            let headers = [
                (header::CONTENT_TYPE, kind.to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
                (header::CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, bytes).into_response()
        }
        Ok(Posted::SignedOut(path)) => {
            let mut response = see(language, &path);
            sessions::forget(&mut response, shared.https);
            response
        }
        Ok(Posted::SignedIn { token, path, resume: None }) => {
            let mut response = see(language, &path);
            sessions::remember(&mut response, &token, shared.https);
            response
        }
        Ok(Posted::SignedIn { token, path, resume: Some(sent) }) => {
            let actor = actor_of(&shared, &token).await;
            let again = Again { sent, ..Again::default() };
            let mut response = page(&shared, &head, &path, StatusCode::OK, again, actor).await;
            sessions::remember(&mut response, &token, shared.https);
            response
        }
        Ok(Posted::Once { token, words }) => {
            let actor = actor_of(&shared, &token).await;
            let again = Again { once: words, ..Again::default() };
            let mut response = page(&shared, &head, &asked.own_path(), StatusCode::OK, again, actor).await;
            sessions::remember(&mut response, &token, shared.https);
            response
        }
        Ok(Posted::Said(words)) => ([(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], words).into_response(),
        Ok(Posted::Again(problems)) => {
            // Without a problem it is a next step that is shown in place, such as the field for a code.
            let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
            let again = Again { sent, problems, once: Vec::new() };
            page(&shared, &head, &asked.own_path(), status, again, asked.actor).await
        }
        Err(NoPage::NotFound) => refuse(&shared, &head, StatusCode::NOT_FOUND),
        Err(NoPage::Ended) => refuse(&shared, &head, StatusCode::GONE),
        // The session has ended meanwhile: what was typed waits on the page for signing in.
        Err(no_page @ (NoPage::SignIn | NoPage::SecondStep)) => {
            let to = if matches!(no_page, NoPage::SignIn) { "/inloggen" } else { "/inloggen/tweede-stap" };
            let wanted: String = form_urlencoded::byte_serialize(asked.own_path().as_bytes()).collect();
            let again = Again { sent, ..Again::default() };
            page(&shared, &head, &format!("{to}?naar={wanted}"), StatusCode::UNAUTHORIZED, again, asked.actor).await
        }
        Err(NoPage::ComeBack) => come_back(&shared, &head, asked, &sent).await,
        Err(NoPage::Failed(failure)) => {
            tracing::error!(reference = asked.reference, path = form.path, error = ?failure, "a form could not be dealt with");
            refuse(&shared, &head, StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// The session of a participant has ended meanwhile: what they typed waits on the page for coming back, for them alone. Where somebody
/// else is here now, nothing of it is shown or done.
async fn come_back(shared: &Shared, head: &Parts, asked: Asked, sent: &Sent) -> Response {
    let Some(form) = held_form(&asked, sent) else { return see(asked.here.language, BACK) };
    match shared.market.0.hold_form(&form) {
        Ok(sealed) => {
            let sent = Sent { pairs: vec![(HELD_FIELD.to_owned(), sealed)], files: Vec::new() };
            page(shared, head, BACK, StatusCode::UNAUTHORIZED, Again { sent, ..Again::default() }, asked.actor).await
        }
        Err(failure) => {
            tracing::error!(reference = asked.reference, error = ?failure, "a form could not be held");
            refuse(shared, head, StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

async fn actor_of(shared: &Shared, token: &domain::accounts::SessionToken) -> Actor {
    sessions::holder(&shared.market, token).await.unwrap_or(Actor::Visitor)
}

/// The page at a path of this site, as if it had been asked for, with a form that came back.
async fn page(shared: &Shared, head: &Parts, path: &str, status: StatusCode, again: Again, actor: Actor) -> Response {
    let mut request = Request::new(axum::body::Body::empty());
    *request.method_mut() = Method::GET;
    *request.uri_mut() = Uri::try_from(path).unwrap_or_default();
    *request.headers_mut() = head.headers.clone();
    *request.extensions_mut() = head.extensions.clone();
    request.extensions_mut().insert(actor);
    request.extensions_mut().insert(Arc::new(again));
    let mut response = pages::answer(State(shared.clone()), request).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Another page, asked for anew, so that a reload does not send the form again.
fn see(language: UiLanguage, path: &str) -> Response {
    // Paths are made by form functions; one that could leave the site goes to its first page.
    let path = if app::forms::is_own_path(path) { path } else { "/" };
    (StatusCode::SEE_OTHER, [(header::LOCATION, language.href(path))]).into_response()
}

fn refuse(shared: &Shared, head: &Parts, status: StatusCode) -> Response {
    let language = head.extensions.get().copied().unwrap_or_default();
    fallback::answer(shared.site, head.uri.path(), language, head.extensions.get::<RequestId>(), status)
}

/// Reads the body of a form.
async fn read(request: Request, body_max: usize) -> Result<Sent, StatusCode> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        return read_parts(request).await;
    }
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Err(StatusCode::BAD_REQUEST);
    }
    let body = axum::body::to_bytes(request.into_body(), body_max).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    let pairs: Vec<(String, String)> =
        form_urlencoded::parse(&body).take(FIELDS_MAX + 1).map(|(n, v)| (n.into_owned(), clean(&v))).collect();
    if pairs.len() > FIELDS_MAX { Err(StatusCode::PAYLOAD_TOO_LARGE) } else { Ok(Sent { pairs, files: Vec::new() }) }
}

async fn read_parts(request: Request) -> Result<Sent, StatusCode> {
    let unreadable = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::BAD_REQUEST,
    };
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let mut sent = Sent::default();
    while let Some(part) = parts.next_field().await.map_err(unreadable)? {
        if sent.pairs.len() + sent.files.len() >= FIELDS_MAX {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        let Some(field) = part.name().map(str::to_owned) else { continue };
        let file = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(unreadable)?;
        match file {
            // A browser sends an empty file where none was chosen.
            Some(_) if bytes.is_empty() => {}
            Some(name) => sent.files.push(SentFile { field, name, bytes: Arc::from(bytes.as_ref()) }),
            None => sent.pairs.push((field, clean(&String::from_utf8_lossy(&bytes)))),
        }
    }
    Ok(sent)
}

/// Line ends as they are stored; other control characters mean nothing in any field.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || *c == '\n' || *c == '\t').collect()
}
