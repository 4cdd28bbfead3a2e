//! The page of one place.

use super::{
    cards::{Picture, text_lang},
    come::{ComeAndLook, Where},
    facts::{Room, area_beside},
    sections::{GoodToKnow, GrowthLine, SmallPrint, WhatYouDo, WhatYouFind, When},
    structured::json_ld,
};
use crate::{
    Market,
    ask::{Asked, Here, NoPage, Page},
    choosing::back_to_matches,
    municipalities::{PlaceIn, reporting::ReportingNotice},
    reports,
    search::{
        addresses::{place_path, results_path},
        postcode::TypedPostcode,
    },
    ui::{ButtonLink, ButtonLook, Document, Frame, Heading, ListenButton, Notice, NoticeKind, Paragraph, TextLink, tint},
};
use domain::{
    introductions::ReplyRecord,
    places::{PlaceCard, PlaceDetails},
    search::PlaceQuery,
};
use leptos::prelude::*;

/// The name of the source of examples.
const EXAMPLES: &str = "voorbeeld";

/// `/plekken/{slug}`: what you do there, when, where, and how to come.
pub async fn place(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let slug = asked.slug().ok_or(NoPage::NotFound)?;
    // The question that led here: for the way back, and for how far it is.
    let (from, unusable) = asked.question();
    let Some(details) = market.0.place(&asked.actor, &slug, from.near.map(|near| near.postcode)).await? else {
        let ended = market.0.has_ended(&asked.actor, &slug).await?;
        return Err(if ended { NoPage::Ended } else { NoPage::NotFound });
    };
    if asked.by_person {
        market.0.count_view(&asked.actor, details.card.place.id, details.card.place.organisation)?;
    }
    let replies = market.0.reply_record(&asked.actor, details.card.place.organisation).await?;
    let content = &details.card.place.content;
    let path = place_path(&details.card.place.slug, &PlaceQuery::default());
    let url = format!("{}{}", here.site.base_url, here.href(&path));
    let mut frame =
        Frame::new(content.title.clone()).described(content.summary.clone()).with_script().structured(json_ld(&details.card, &url));
    if !asked.query.is_empty() {
        frame = frame.not_for_search_engines();
    }
    let postcode = TypedPostcode::of(here.texts, &from, &unusable, details.card.distance_km.is_none());
    let back = here.href(&back_to_matches(&asked.pairs()).unwrap_or_else(|| results_path(&from)));
    let home = asked.municipality_at(&content.address).cloned().map(|municipality| {
        view! {
            <PlaceIn asked=asked.clone() municipality=municipality.clone() />
            <ReportingNotice here=here municipality=municipality />
        }
    });
    Ok(view! {
        <Document asked=asked frame=frame>
            <p class="place__back"><TextLink href=back>{here.say("places-back")}</TextLink></p>
            {home}
            <PlaceView here=here details=details from=from postcode=postcode replies=replies />
            <reports::Offer here=here slug=slug />
        </Document>
    }
    .into_any())
}

/// A place as visitors see it.
#[component]
pub fn PlaceView(
    here: Here,
    details: PlaceDetails,
    from: PlaceQuery,
    postcode: TypedPostcode,
    /// How its organisation answers.
    #[prop(optional)]
    replies: ReplyRecord,
) -> impl IntoView {
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
                <GrowthLine here=here details=details from=from.clone() />
                <SmallPrint here=here content=content source=place.source.clone() />
            </div>
            <aside class="place__side">
                <ComeAndLook here=here place=place organisation=card.organisation.name.clone() replies=replies />
                <Where here=here card=card from=from postcode=postcode />
            </aside>
        </article>
    }
    .into_any()
}

#[component]
fn PlaceHead(here: Here, card: PlaceCard) -> impl IntoView {
    let content = card.place.content;
    let lang = text_lang(&content, here.language);
    let area = area_beside(&content.address, &card.organisation.name).map(|area| format!(", {area}"));
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
