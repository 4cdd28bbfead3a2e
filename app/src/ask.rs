//! Who is asking for which page, in which language, and how a page answers.

use crate::{
    Market, RequestId, Site,
    errors::{internal_error, not_found},
    texts::{Args, Texts},
};
use axum::http::{StatusCode, request::Parts};
use domain::{languages::UiLanguage, refusal::Failure, slug::Slug};
use leptos::{
    nonce::{Nonce, use_nonce},
    prelude::*,
};
use leptos_axum::ResponseOptions;
use std::future::Future;
use uuid::Uuid;

/// This installation, in the language of the page: what every part of a page may need.
#[derive(Clone, Copy)]
pub struct Here {
    /// This installation.
    pub site: &'static Site,
    /// The language of the page.
    pub language: UiLanguage,
    /// The words in that language.
    pub texts: Texts,
}

impl Here {
    /// This installation in a language.
    pub fn new(site: &'static Site, language: UiLanguage) -> Self {
        Self { site, language, texts: Texts::of(language) }
    }

    /// Words without variables. See [`Texts::say`].
    pub fn say(self, key: &str) -> &'static str {
        self.texts.say(key)
    }

    /// Words with variables. See [`Texts::say_with`].
    pub fn say_with(self, key: &str, args: &Args<'_>) -> String {
        self.texts.say_with(key, args)
    }

    /// The address of a page in the language of this one.
    pub fn href(self, path: &str) -> String {
        self.language.href(path)
    }
}

/// What a page knows about the request it answers.
#[derive(Clone)]
pub struct Asked {
    /// Where, and in which language.
    pub here: Here,
    /// The path without its language, for example `/plekken`.
    pub path: String,
    /// What stands behind the question mark; may be empty.
    pub query: String,
    /// For the script tags of this answer.
    pub nonce: Option<Nonce>,
    /// The reference number of the request.
    pub reference: String,
}

impl Asked {
    /// The request that is being answered now; only within a rendering.
    pub fn now() -> Self {
        let parts = expect_context::<Parts>();
        let language = parts.extensions.get::<UiLanguage>().copied().unwrap_or_default();
        let reference = parts.extensions.get::<RequestId>().map_or_else(new_reference, |id| id.0.clone());
        Self {
            here: Here::new(expect_context(), language),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            nonce: use_nonce(),
            reference,
        }
    }

    /// The whole address of this page in a language, with what stands behind the question mark.
    pub fn in_language(&self, language: UiLanguage) -> String {
        let path = language.href(&self.path);
        if self.query.is_empty() { path } else { format!("{path}?{}", self.query) }
    }

    /// The decoded pairs of the address.
    pub fn pairs(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(self.query.as_bytes()).into_owned().collect()
    }

    /// The last part of the path, when it can be the name of a page.
    pub fn slug(&self) -> Option<Slug> {
        Slug::parse(self.path.trim_end_matches('/').rsplit('/').next()?)
    }
}

fn new_reference() -> String {
    let id = Uuid::now_v7().simple().to_string();
    id[id.len() - 12..].to_owned()
}

/// Why there is no page.
#[derive(Debug)]
pub enum NoPage {
    /// There is nothing at this address.
    NotFound,
    /// The marketplace could not answer.
    Failed(Failure),
}

impl From<Failure> for NoPage {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// What a page function answers.
pub type Page = Result<AnyView, NoPage>;

/// The view of a route: asks the page function, and shows the page for what went wrong when there is none.
pub fn page<F>(answer: fn(Asked, Market) -> F) -> impl IntoView
where
    F: Future<Output = Page> + Send + 'static,
{
    let asked = Asked::now();
    let market = expect_context::<Market>();
    let response = expect_context::<ResponseOptions>();
    Suspend::new(async move {
        match answer(asked.clone(), market).await {
            Ok(view) => view,
            Err(NoPage::NotFound) => {
                response.set_status(StatusCode::NOT_FOUND);
                not_found(&asked)
            }
            Err(NoPage::Failed(failure)) => {
                tracing::error!(reference = asked.reference, path = asked.path, error = ?failure, "a page could not be made");
                response.set_status(StatusCode::INTERNAL_SERVER_ERROR);
                internal_error(&asked)
            }
        }
    })
}
