//! What people see when there is nothing at an address, or when something went wrong here.

use crate::{
    Market, Site, args,
    ask::{Asked, Here, NoPage, Page},
    ui::{ButtonLink, ButtonLook, Document, Frame, Heading, Linked, Paragraph, Scene, phone_args},
};
use axum::http::StatusCode;
use domain::{actors::Actor, languages::UiLanguage};
use leptos::prelude::*;

/// The answer to every address that is no page.
pub async fn no_such_page(_: Asked, _: Market) -> Page {
    Err(NoPage::NotFound)
}

/// The page for an address where there is nothing (any more).
pub fn not_found(asked: &Asked) -> AnyView {
    error_view(asked, "errors-not-found", None)
}

/// The page for a place whose last day is over.
pub fn ended(asked: &Asked) -> AnyView {
    error_view(asked, "errors-ended", None)
}

/// The page for our own mistakes, with the number to mention by telephone.
pub fn internal_error(asked: &Asked) -> AnyView {
    error_view(asked, "errors-internal", Some(asked.reference.clone()))
}

/// A whole page for what goes wrong outside of routing: 429, 503 and everything else as 500.
pub fn error_page(site: &'static Site, language: UiLanguage, reference: Option<&str>, status: StatusCode) -> String {
    let key = match status {
        StatusCode::NOT_FOUND => "errors-not-found",
        StatusCode::GONE => "errors-ended",
        StatusCode::TOO_MANY_REQUESTS => "errors-busy",
        StatusCode::PAYLOAD_TOO_LARGE => "errors-too-large",
        StatusCode::BAD_REQUEST => "errors-unreadable",
        StatusCode::SERVICE_UNAVAILABLE => "errors-unavailable",
        _ => "errors-internal",
    };
    let asked = Asked {
        here: Here::new(site, language),
        path: "/".to_owned(),
        query: String::new(),
        nonce: None,
        reference: String::new(),
        actor: Actor::Visitor,
        from: None,
        token: None,
        by_person: true,
        again: None,
        municipalities: std::sync::Arc::default(),
    };
    let reference = reference.map(str::to_owned);
    Owner::new().with(|| {
        view! {
            <!DOCTYPE html>
            {error_view(&asked, key, reference)}
        }
        .to_html()
    })
}

fn error_view(asked: &Asked, key: &'static str, reference: Option<String>) -> AnyView {
    let here = asked.here;
    let title = here.say(&format!("{key}-title"));
    let frame = Frame::new(title).not_for_search_engines();
    let scene = if ["errors-not-found", "errors-ended"].contains(&key) { "scene-verdwaald" } else { "scene-hersteld" };
    let call = here.say_with("errors-call", &phone_args(here));
    let reference = reference.map(|reference| {
        let words = here.say_with("errors-reference", &args! { "reference" => reference });
        view! { <Paragraph>{words}</Paragraph> }
    });
    view! {
        <Document asked=asked.clone() frame=frame>
            <div class="error-page">
                <div class="error-page__text">
                    <Heading>{title}</Heading>
                    <Paragraph lead=true>{here.say(&format!("{key}-text"))}</Paragraph>
                    {reference}
                    <Paragraph><Linked here=here text=call /></Paragraph>
                    <p class="error-page__ways">
                        <ButtonLink href=here.href("/plekken") look=ButtonLook::Primary>{here.say("errors-to-places")}</ButtonLink>
                        <ButtonLink href=here.href("/") look=ButtonLook::Secondary>{here.say("errors-to-home")}</ButtonLink>
                    </p>
                </div>
                <Scene here=here name=scene />
            </div>
        </Document>
    }
    .into_any()
}
