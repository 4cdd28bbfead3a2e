//! The page of one place.

use super::{
    cards::{Picture, text_lang},
    come::{ComeAndLook, Where},
    facts::{Room, area},
    sections::{GoodToKnow, GrowthLine, SmallPrint, WhatYouDo, WhatYouFind, When},
    structured::json_ld,
};
use crate::{
    Market,
    ask::{Asked, Here, NoPage, Page},
    ui::{ButtonLink, ButtonLook, Document, Frame, Heading, ListenButton, Notice, NoticeKind, Paragraph, TextLink, tint},
};
use domain::{
    places::{PlaceCard, PlaceDetails},
    postcodes::Postcode4,
    use_cases::Actor,
};
use leptos::prelude::*;

/// The name of the source of examples.
const EXAMPLES: &str = "voorbeeld";

/// `/plekken/{slug}`: what you do there, when, where, and how to come.
pub async fn place(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let slug = asked.slug().ok_or(NoPage::NotFound)?;
    let typed = asked.pairs().into_iter().find(|(name, _)| name == "pc").map(|(_, value)| value).filter(|value| !value.trim().is_empty());
    let from = typed.as_deref().and_then(Postcode4::parse);
    let details = market.0.place(Actor::Visitor, &slug, from).await?.ok_or(NoPage::NotFound)?;
    let content = &details.card.place.content;
    let path = format!("/plekken/{}", details.card.place.slug);
    let url = format!("{}{}", here.site.base_url, here.href(&path));
    let mut frame =
        Frame::new(content.title.clone()).described(content.summary.clone()).with_script().structured(json_ld(&details.card, &url));
    if !asked.query.is_empty() {
        frame = frame.not_for_search_engines();
    }
    // A postcode that gave no distance: not a postcode, or not known here. Said in at most 10 characters of it.
    let unknown = typed.filter(|_| details.card.distance_km.is_none()).map(|typed| typed.chars().take(10).collect());
    let back = here.href(&from.map_or_else(|| "/plekken".to_owned(), |postcode| format!("/plekken?pc={postcode}")));
    Ok(view! {
        <Document asked=asked frame=frame>
            <p class="place__back"><TextLink href=back>{here.say("places-back")}</TextLink></p>
            <PlaceView here=here details=details postcode_unknown=unknown />
        </Document>
    }
    .into_any())
}

#[component]
fn PlaceView(here: Here, details: PlaceDetails, postcode_unknown: Option<String>) -> impl IntoView {
    let card = details.card.clone();
    let place = card.place.clone();
    let content = place.content.clone();
    let lang = text_lang(&content, here.language);
    let demo = (place.source.name == EXAMPLES)
        .then(|| view! { <Notice here=here kind=NoticeKind::Info><p>{here.say("places-demo")}</p></Notice> });
    let full = (Room::of(&content) == Room::Full)
        .then(|| view! { <Notice here=here kind=NoticeKind::Info><p>{here.say("places-full-text")}</p></Notice> });
    view! {
        <article class="place">
            <div class="place__main">
                <PlaceHead here=here card=card.clone() />
                {demo} {full}
                <WhatYouDo here=here content=content.clone() lang=lang />
                <When here=here content=content.clone() />
                <WhatYouFind here=here content=content.clone() />
                <GoodToKnow here=here content=content.clone() lang=lang />
                <GrowthLine here=here details=details />
                <SmallPrint here=here content=content source=place.source.clone() />
            </div>
            <aside class="place__side">
                <ComeAndLook here=here place=place organisation=card.organisation.name.clone() />
                <Where here=here card=card postcode_unknown=postcode_unknown />
            </aside>
        </article>
    }
    .into_any()
}

#[component]
fn PlaceHead(here: Here, card: PlaceCard) -> impl IntoView {
    let content = card.place.content;
    let lang = text_lang(&content, here.language);
    let area = match area(&content.address) {
        "" => String::new(),
        area => format!(", {area}"),
    };
    let organisation = here.href(&format!("/organisaties/{}", card.organisation.slug));
    let free = Room::of(&content).words(here.texts).map(|words| view! { <Paragraph>{words}</Paragraph> });
    view! {
        <div class=format!("place__head {}", tint(content.main_theme))>
            <div class="place__picture"><Picture here=here photo=content.photo.clone() theme=content.main_theme large=true /></div>
            <div class="place__title">
                <Heading><span lang=lang>{content.title.clone()}</span></Heading>
                <p class="place__who"><TextLink href=organisation>{card.organisation.name}</TextLink>{area}</p>
                <p class="nl-paragraph nl-paragraph--lead" lang=lang>{content.summary}</p>
                {free}
                // On a phone the panel with the ways to come stands below everything else.
                <p class="place__jump">
                    <ButtonLink href="#kijken" look=ButtonLook::Primary>{here.say("places-jump")}</ButtonLink>
                </p>
                <ListenButton here=here />
            </div>
        </div>
    }
    .into_any()
}
