//! The first thing that happens to a request: its language, its reference number, and one address per page.

use app::RequestId;
use axum::{
    extract::Request,
    http::{Uri, header, uri::PathAndQuery},
    response::{IntoResponse, Response},
};
use domain::languages::UiLanguage;

/// Takes `/en` off the path and remembers it, so that every page exists once. An address with a slash too many
/// is answered with the right one.
pub(crate) fn understand(mut request: Request) -> Result<Request, Box<Response>> {
    let path = request.uri().path();
    let (language, rest) = match path.strip_prefix("/en") {
        Some("") => (UiLanguage::English, "/"),
        Some(rest) if rest.starts_with('/') => (UiLanguage::English, rest),
        _ => (UiLanguage::Dutch, path),
    };
    let trimmed = rest.trim_end_matches('/');
    if rest != "/" && trimmed.len() != rest.len() || path == "/en/" {
        return Err(Box::new(moved(language, if trimmed.is_empty() { "/" } else { trimmed }, request.uri().query())));
    }
    if language == UiLanguage::English {
        let rest = match request.uri().query() {
            Some(query) => format!("{rest}?{query}"),
            None => rest.to_owned(),
        };
        let mut parts = request.uri().clone().into_parts();
        parts.path_and_query = PathAndQuery::try_from(rest).ok().or(parts.path_and_query);
        if let Ok(uri) = Uri::from_parts(parts) {
            *request.uri_mut() = uri;
        }
    }
    request.extensions_mut().insert(language);
    request.extensions_mut().insert(new_reference());
    Ok(request)
}

fn new_reference() -> RequestId {
    let id = uuid::Uuid::now_v7().simple().to_string();
    RequestId(id[id.len() - 12..].to_owned())
}

fn moved(language: UiLanguage, path: &str, query: Option<&str>) -> Response {
    // Several slashes at the front would name another host.
    let path = format!("/{}", path.trim_start_matches('/'));
    let address = language.href(&path);
    let address = query.map_or(address.clone(), |query| format!("{address}?{query}"));
    (axum::http::StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, address)]).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn asked(address: &str) -> Result<(UiLanguage, String), String> {
        let request = Request::builder().uri(address).body(Body::empty()).expect("an address");
        match understand(request) {
            Ok(request) => Ok((*request.extensions().get().expect("a language"), request.uri().to_string())),
            Err(response) => Err(response.headers()[header::LOCATION].to_str().expect("ASCII").to_owned()),
        }
    }

    #[test]
    fn english_pages_are_the_same_pages() {
        assert_eq!(asked("/en/plekken?q=tuin"), Ok((UiLanguage::English, "/plekken?q=tuin".into())));
        assert_eq!(asked("/en"), Ok((UiLanguage::English, "/".into())));
        assert_eq!(asked("/engels"), Ok((UiLanguage::Dutch, "/engels".into())));
    }

    #[test]
    fn a_slash_too_many_is_taken_off() {
        assert_eq!(asked("/plekken/?q=a"), Err("/plekken?q=a".into()));
        assert_eq!(asked("/en/"), Err("/en".into()));
    }

    #[test]
    fn nobody_is_sent_to_another_host() {
        assert_eq!(asked("//example.com/"), Err("/example.com".into()));
        assert_eq!(asked("/en//example.com/"), Err("/en/example.com".into()));
    }
}
