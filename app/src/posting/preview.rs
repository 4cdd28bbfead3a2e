//! A place as visitors will see it.

use super::own::{overview_path, own_place};
use crate::{
    Market,
    ask::{Asked, NoPage, Page},
    places::pages::PlaceView,
    search::postcode::TypedPostcode,
    ui::{Document, Frame, Notice, NoticeKind, TextLink},
};
use domain::{
    ids::PlaceId,
    places::{PlaceCard, PlaceDetails, PlaceLink},
    search::PlaceQuery,
};
use leptos::prelude::*;

/// `/partner/plekken/{id}/voorbeeld`.
pub async fn preview(asked: Asked, market: Market) -> Page {
    let own = own_place(&asked, &market).await?;
    let here = asked.here;
    let back = here.href(&overview_path(own.place.id));
    let title = own.place.content.title.clone();
    let lighter = link(&asked, &market, own.place.lighter).await?;
    let next = link(&asked, &market, own.place.next).await?;
    let public = own.place.content.status.is_public();
    let not_yet = (!public).then(|| view! { <p>{here.say("posting-preview-not-yet")}</p> });
    let card = PlaceCard { place: own.place, organisation: own.organisation, distance_km: None };
    let details = PlaceDetails { card, lighter, next };
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <Notice here=here kind=NoticeKind::Info>
                <p><strong>{here.say("posting-preview-banner")}</strong></p>
                {not_yet}
                <p><TextLink href=back>{here.say("posting-preview-back")}</TextLink></p>
            </Notice>
            <PlaceView here=here details=details from=PlaceQuery::default() postcode=TypedPostcode::default() />
        </Document>
    }
    .into_any())
}

/// The link to a place on the growth line, when visitors can open it.
async fn link(asked: &Asked, market: &Market, id: Option<PlaceId>) -> Result<Option<PlaceLink>, NoPage> {
    let Some(id) = id else { return Ok(None) };
    let details = market.0.place_by_id(&asked.actor, id).await?;
    Ok(details.map(|details| PlaceLink { slug: details.card.place.slug, title: details.card.place.content.title }))
}
