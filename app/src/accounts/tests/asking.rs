//! Asking for a page and sending a form, as somebody.

use crate::{
    Market, RequestId,
    ask::{Asked, Here, NoPage},
    forms::{Again, Posted, Problem, Sent},
    render,
    samples::{Behaviour, market, site},
    samples_of_municipalities::municipalities,
    samples_of_people::actor,
};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{StatusCode, header},
};
use domain::{accounts::Origin, actors::Actor, languages::UiLanguage};
use std::{future::Future, net::Ipv4Addr, sync::Arc};

pub fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect()
}

pub fn sent(fields: &[(&str, &str)]) -> Sent {
    Sent { pairs: pairs(fields), files: Vec::new() }
}

/// A form that comes back, with what is wrong with it.
pub fn again(fields: &[(&str, &str)], problems: Vec<Problem>) -> Again {
    Again { sent: sent(fields), problems, once: Vec::new() }
}

/// Who is called so; nobody is a visitor.
pub fn who(name: &str) -> Actor {
    if name.is_empty() { Actor::Visitor } else { actor(name) }
}

pub fn origin() -> Origin {
    Origin { ip: Ipv4Addr::LOCALHOST.into(), device: "Firefox, Windows".to_owned() }
}

/// What a form function answers somebody who sent these fields from this page.
pub async fn send<F>(form: fn(Asked, Market, Sent) -> F, name: &str, path: &str, fields: &[(&str, &str)]) -> Result<Posted, NoPage>
where
    F: Future<Output = Result<Posted, NoPage>>,
{
    send_from(Some(origin()), form, name, path, fields).await
}

/// As [`send`], from somewhere else.
pub async fn send_from<F>(
    from: Option<Origin>,
    form: fn(Asked, Market, Sent) -> F,
    name: &str,
    path: &str,
    fields: &[(&str, &str)],
) -> Result<Posted, NoPage>
where
    F: Future<Output = Result<Posted, NoPage>>,
{
    send_whole(from, form, name, path, sent(fields)).await
}

/// As [`send_from`], with files.
pub async fn send_whole<F>(
    from: Option<Origin>,
    form: fn(Asked, Market, Sent) -> F,
    name: &str,
    path: &str,
    sent: Sent,
) -> Result<Posted, NoPage>
where
    F: Future<Output = Result<Posted, NoPage>>,
{
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let asked = Asked {
        here: Here::new(site(), UiLanguage::Dutch),
        path: path.to_owned(),
        query: query.to_owned(),
        nonce: None,
        reference: String::new(),
        actor: who(name),
        from,
        token: None,
        by_person: true,
        again: None,
        municipalities: municipalities(),
    };
    form(asked, market(Behaviour::Filled), sent).await
}

/// The problems of a form that came back, as field and words.
pub fn problems(answer: Result<Posted, NoPage>) -> Vec<(String, String)> {
    match answer {
        Ok(Posted::Again(problems)) => problems.into_iter().map(|problem| (problem.field, problem.words)).collect(),
        Ok(_) => panic!("the form did not come back"),
        Err(no_page) => panic!("{no_page:?}"),
    }
}

/// Whose session was opened, where it goes on, and the fields that go on there.
pub fn arrival(answer: Result<Posted, NoPage>) -> (String, String, Option<Vec<(String, String)>>) {
    match answer {
        Ok(Posted::SignedIn { token, path, resume }) => (token.0, path, resume.map(|sent| sent.pairs)),
        Ok(_) => panic!("nobody was signed in"),
        Err(no_page) => panic!("{no_page:?}"),
    }
}

/// An answer: its status, where it leads, and its text without the marks that Leptos writes.
pub struct Answer {
    pub status: StatusCode,
    pub leads_to: String,
    pub html: String,
}

/// A page, as somebody sees it, in Dutch.
pub async fn open(name: &str, address: &str) -> Answer {
    open_as(UiLanguage::Dutch, name, address, None).await
}

/// A page with a form that came back.
pub async fn open_again(name: &str, address: &str, again: Again) -> String {
    open_as(UiLanguage::Dutch, name, address, Some(again)).await.html
}

pub async fn open_as(language: UiLanguage, name: &str, address: &str, again: Option<Again>) -> Answer {
    open_at(Behaviour::Filled, language, name, address, again).await
}

/// A page over a marketplace that behaves so.
pub async fn open_at(behaviour: Behaviour, language: UiLanguage, name: &str, address: &str, again: Option<Again>) -> Answer {
    let mut request = Request::builder().uri(address).body(Body::empty()).expect("a request");
    let extensions = request.extensions_mut();
    extensions.insert(language);
    extensions.insert(RequestId("abc123".to_owned()));
    extensions.insert(who(name));
    extensions.insert(origin());
    if let Some(again) = again {
        extensions.insert(Arc::new(again));
    }
    let response = render(request, market(behaviour), site(), || {}).await;
    let status = response.status();
    let leads_to = response.headers().get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let body = to_bytes(response.into_body(), 10_000_000).await.expect("a body");
    let html = String::from_utf8(body.to_vec()).expect("text").replace("<!>", "");
    Answer { status, leads_to, html }
}

/// The values of an attribute in a page, in order.
pub fn values(html: &str, name: &str) -> Vec<String> {
    html.split(&format!(" {name}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// The tag with this attribute.
pub fn tag<'a>(html: &'a str, attribute: &str) -> &'a str {
    let at = html.find(attribute).unwrap_or_else(|| panic!("nothing has {attribute}"));
    let start = html[..at].rfind('<').unwrap_or(0);
    let end = html[at..].find('>').map_or(html.len(), |end| at + end);
    &html[start..end]
}

/// What stands between the tags: what people read, without the addresses and numbers in attributes (some of them differ each time).
pub fn words(html: &str) -> String {
    html.split('<').filter_map(|part| part.split_once('>')).map(|(_, words)| words).collect::<Vec<_>>().join(" ")
}
