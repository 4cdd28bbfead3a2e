//! Who is asking for which page, in which language, and how a page answers.

use crate::{
    Market, RequestId, Site,
    errors::{ended, internal_error, not_found},
    forms::{Again, Problem, is_own_path},
    texts::{Args, Texts},
    views::is_by_person,
};
use axum::http::{HeaderValue, StatusCode, header, request::Parts};
use domain::{
    accounts::{Origin, SessionToken},
    actors::{Actor, SecondStep, SignedIn},
    languages::UiLanguage,
    municipalities::Municipality,
    participants::OwnSession,
    refusal::{Failure, Refusal},
    search::{PlaceQuery, Unusable},
    slug::Slug,
};
use leptos::{
    nonce::{Nonce, use_nonce},
    prelude::*,
};
use leptos_axum::ResponseOptions;
use std::{future::Future, sync::Arc};
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
    /// Who is asking.
    pub actor: Actor,
    /// Where the request comes from; the server knows it for every form.
    pub from: Option<Origin>,
    /// What the browser has to show that it signed in, also when that session has ended.
    pub token: Option<SessionToken>,
    /// Does a person look at this page, as far as the request tells?
    pub by_person: bool,
    /// The form that came back, when this page is made again after one was sent.
    pub again: Option<Arc<Again>>,
    /// The municipalities that are known here; every page may name one.
    pub municipalities: Arc<[Municipality]>,
}

impl Asked {
    /// The request that is being answered now; only within a rendering.
    pub fn now() -> Self {
        let parts = expect_context::<Parts>();
        Self { nonce: use_nonce(), ..Self::of(&parts, expect_context()) }
    }

    /// A request whose form is being answered. The server has put [`UiLanguage`], [`RequestId`], [`Actor`], [`Origin`]
    /// and perhaps a [`SessionToken`] into its extensions.
    pub fn of(parts: &Parts, site: &'static Site) -> Self {
        let language = parts.extensions.get::<UiLanguage>().copied().unwrap_or_default();
        Self {
            here: Here::new(site, language),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            nonce: None,
            reference: parts.extensions.get::<RequestId>().map_or_else(new_reference, |id| id.0.clone()),
            actor: parts.extensions.get::<Actor>().cloned().unwrap_or(Actor::Visitor),
            from: parts.extensions.get::<Origin>().cloned(),
            token: parts.extensions.get::<SessionToken>().cloned(),
            by_person: is_by_person(parts),
            again: parts.extensions.get::<Arc<Again>>().cloned(),
            municipalities: Arc::default(),
        }
    }

    /// The same request, with the municipalities that are known here.
    pub async fn knowing(self, market: &Market) -> Result<Self, Failure> {
        Ok(Self { municipalities: market.0.municipalities(&self.actor).await?, ..self })
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

    /// The question in the address, and the parts of it that could not be used.
    pub fn question(&self) -> (PlaceQuery, Vec<Unusable>) {
        let pairs = self.pairs();
        PlaceQuery::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// Who signed in; everybody else is asked to sign in first.
    pub fn signed_in(&self) -> Result<&SignedIn, NoPage> {
        let signed_in = self.actor.signed_in().ok_or(NoPage::SignIn)?;
        if signed_in.second_step == SecondStep::ToGive { Err(NoPage::SecondStep) } else { Ok(signed_in) }
    }

    /// The participant who is asking; everybody else is asked to come back first.
    pub fn own(&self) -> Result<&OwnSession, NoPage> {
        self.actor.own_session().ok_or(NoPage::ComeBack)
    }

    /// The value of a field: as it was typed when the form came back, else as it is stored.
    pub fn value(&self, field: &str, stored: &str) -> String {
        self.again.as_ref().filter(|again| again.sent.has(field)).map_or(stored, |again| again.sent.text(field)).to_owned()
    }

    /// The values of a field with several choices, as [`Asked::value`]. When the form came back, nothing chosen is nothing.
    pub fn values(&self, field: &str, stored: &[&str]) -> Vec<String> {
        match &self.again {
            Some(again) if !again.sent.pairs.is_empty() => again.sent.all(field).map(str::to_owned).collect(),
            _ => stored.iter().map(|&value| value.to_owned()).collect(),
        }
    }

    /// What was wrong with the form that came back.
    pub fn problems(&self) -> &[Problem] {
        self.again.as_ref().map_or(&[], |again| &again.problems)
    }

    /// The page to go to after signing in, from `?naar=` or the form: a path of this site, or none.
    pub fn wanted_path(&self) -> Option<String> {
        let asked = self.pairs().into_iter().find(|(name, _)| name == "naar").map(|(_, path)| path);
        let sent = self.again.as_ref().map(|again| again.sent.text("naar").to_owned()).filter(|path| !path.is_empty());
        sent.or(asked).filter(|path| is_own_path(path))
    }

    /// The path of this page with what stands behind the question mark, without language.
    pub fn own_path(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The last part of the path, when it can be the name of a page.
    pub fn slug(&self) -> Option<Slug> {
        Slug::parse(self.path.trim_end_matches('/').rsplit('/').next()?)
    }
}

impl From<&Self> for Asked {
    fn from(asked: &Self) -> Self {
        asked.clone()
    }
}

fn new_reference() -> String {
    let id = Uuid::now_v7().simple().to_string();
    id[id.len() - 12..].to_owned()
}

/// Why there is no page.
#[derive(Debug)]
pub enum NoPage {
    /// There is nothing at this address, or nothing that this person may know of.
    NotFound,
    /// What was at this address is over.
    Ended,
    /// Somebody has to sign in first.
    SignIn,
    /// Somebody has to give the second step of signing in first.
    SecondStep,
    /// A participant has to come back first.
    ComeBack,
    /// The marketplace could not answer.
    Failed(Failure),
}

impl From<Failure> for NoPage {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(Refusal::NotAllowed) => Self::NotFound,
            other => Self::Failed(other),
        }
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
        let (asked, answered) = match asked.clone().knowing(&market).await {
            Ok(asked) => (asked.clone(), answer(asked, market).await),
            Err(failure) => (asked, Err(failure.into())),
        };
        match answered {
            Ok(view) => view,
            Err(NoPage::NotFound) => {
                response.set_status(StatusCode::NOT_FOUND);
                not_found(&asked)
            }
            Err(NoPage::Ended) => {
                response.set_status(StatusCode::GONE);
                ended(&asked)
            }
            Err(no_page @ (NoPage::SignIn | NoPage::SecondStep | NoPage::ComeBack)) => {
                let to = match no_page {
                    NoPage::SignIn => "/inloggen",
                    NoPage::SecondStep => "/inloggen/tweede-stap",
                    _ => "/terugkomen",
                };
                let wanted: String = form_urlencoded::byte_serialize(asked.own_path().as_bytes()).collect();
                let to = format!("{}?naar={wanted}", asked.here.href(to));
                response.set_status(StatusCode::FOUND);
                // Encoded bytes only: always the value of a header.
                if let Ok(to) = HeaderValue::from_str(&to) {
                    response.insert_header(header::LOCATION, to);
                }
                ().into_any()
            }
            Err(NoPage::Failed(failure)) => {
                // Only where it begins: what follows may be the token of an invitation.
                let part = asked.path.split('/').nth(1).unwrap_or_default();
                tracing::error!(reference = asked.reference, part, error = ?failure, "a page could not be made");
                response.set_status(StatusCode::INTERNAL_SERVER_ERROR);
                internal_error(&asked)
            }
        }
    })
}
