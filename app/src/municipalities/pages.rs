//! `/gemeente/{slug}`: a municipality that takes part.

use super::{frame::LogoPicture, reporting::Reporting};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    search::addresses::results_path,
    ui::{
        ButtonLink, ButtonLook, Document, Frame, Heading, Icon, Linked, MailWords, Paragraph, PhoneWords, paragraphs, phone_args,
        phone_href,
    },
};
use domain::{
    languages::UiLanguage,
    municipalities::{Introduction, Municipality, Welcome},
    search::PlaceQuery,
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Who it is, where one can join in, who can be called, and what it asks.
pub async fn municipality(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let slug = asked.slug().ok_or(NoPage::NotFound)?;
    let municipality = asked.municipality(&slug).filter(|municipality| municipality.takes_part).ok_or(NoPage::NotFound)?.clone();
    let places = PlaceQuery { municipalities: BTreeSet::from([slug]), page: 1, ..PlaceQuery::default() };
    let count = market.0.find_places(&asked.actor, &places).await?.total;
    let description = here.say_with("municipalities-description", &args! { "name" => municipality.name.clone() });
    let frame = Frame::new(municipality.name.clone()).described(description).coloured(municipality.settings.colour);
    // In the header already, when it is the only one.
    let logo = municipality.settings.logo.clone().filter(|_| asked.only_municipality().is_none());
    let logo = logo.map(|logo| view! { <p><LogoPicture logo=logo /></p> });
    let name = municipality.name.clone();
    let welcome = municipality.settings.introduction.welcome.clone().map(|welcome| view! { <WelcomeText here=here welcome=welcome /> });
    Ok(view! {
        <Document asked=asked frame=frame>
            <div class="place">
                <div>
                    {logo}
                    <Heading><bdi>{name}</bdi></Heading>
                    {welcome}
                    <Heading level=2>{here.say("municipalities-places-title")}</Heading>
                    <Paragraph>{here.say_with("municipalities-places", &args! { "count" => count })}</Paragraph>
                    <p>
                        <ButtonLink href=here.href(&results_path(&places)) look=ButtonLook::Primary>
                            {here.say("municipalities-to-places")}
                        </ButtonLink>
                    </p>
                    <Heading level=2>{here.say("municipalities-reporting-title")}</Heading>
                    <Reporting here=here municipality=municipality.clone() />
                </div>
                <Call here=here municipality=municipality />
            </div>
        </Document>
    }
    .into_any())
}

/// The welcome in the language of the page, or else in Dutch, which is said.
#[component]
fn WelcomeText(here: Here, welcome: Welcome) -> impl IntoView {
    let english = here.language == UiLanguage::English && !welcome.english().is_empty();
    let text = if english { welcome.english() } else { welcome.dutch() };
    let lang = (here.language == UiLanguage::English && !english).then_some("nl");
    paragraphs(text)
        .map(|paragraph| {
            let paragraph = paragraph.to_owned();
            view! { <p class="nl-paragraph nl-paragraph--lead as-typed" lang=lang>{paragraph}</p> }
        })
        .collect_view()
}

/// The team that can be called; we ourselves when the municipality named none.
#[component]
fn Call(here: Here, municipality: Municipality) -> impl IntoView {
    let Introduction { phone, email, .. } = municipality.settings.introduction;
    let nobody = phone.is_none() && email.is_none();
    let way = |icon: &'static str, href: String, words: AnyView| {
        view! {
            <li>
                <a class="utrecht-button-link utrecht-button-link--secondary-action" href=href>
                    <Icon here=here name=icon />
                    <span>{words}</span>
                </a>
            </li>
        }
    };
    let phone = phone.map(|phone| {
        let words = view! { {here.say("places-call")} " " <PhoneWords phone=phone.as_str() /> };
        way("icoon-telefoon", phone_href(phone.as_str()), words.into_any())
    });
    let email = email.map(|email| {
        let words = view! { {here.say("places-mail")} " " <MailWords email=email.as_str() /> };
        way("icoon-mail", format!("mailto:{}", email.as_str()), words.into_any())
    });
    let text = if nobody {
        view! { <Linked here=here text=here.say_with("municipalities-call-ours", &phone_args(here)) /> }.into_any()
    } else {
        here.say("municipalities-call-team").into_any()
    };
    view! {
        <section class="panel" aria-labelledby="bellen">
            <Heading level=2 id="bellen">{here.say("municipalities-call-title")}</Heading>
            <Paragraph>{text}</Paragraph>
            {(!nobody).then(|| view! { <ul class="panel__ways">{phone} {email}</ul> })}
        </section>
    }
    .into_any()
}
