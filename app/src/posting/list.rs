//! Where partners begin: their places, and what to do next with each.

use super::{
    notices::PostingNotice,
    own::{overview_path, page_path},
    state::{State, next_path, next_words},
    whose::{Whose, choose, whose},
};
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    places::when::day_parts_words,
    ui::{ButtonLink, ButtonLook, Document, Frame, Heading, Pagination, Paragraph, TextLink},
};
use domain::{
    ids::OrganisationId,
    posting::{OwnPlace, OwnPlaces},
};
use leptos::prelude::*;

/// `/partner`: the places of the organisation one works for; who works for several chooses first.
pub async fn list(asked: Asked, market: Market) -> Page {
    let (organisation, several) = match whose(&asked, &market).await? {
        Whose::One { own, others } => (own.id, others),
        Whose::Several(organisations) => return Ok(choose(asked, organisations)),
    };
    let page = asked.pairs().into_iter().find(|(name, _)| name == "pagina").and_then(|(_, page)| page.parse().ok()).unwrap_or(1);
    let places = market.0.own_places(&asked.actor, organisation, page).await?;
    let here = asked.here;
    let title = here.say("accounts-nav-places");
    let of = here.say_with("posting-of", &args! { "organisation" => places.organisation.name.clone() });
    let others = several.then(|| view! { <p><TextLink href=here.href("/partner")>{here.say("posting-other-organisation")}</TextLink></p> });
    let new = here.href(&format!("/partner/plekken/nieuw?organisatie={organisation}"));
    let more = [
        ("inlezen", "files-give-title"),
        ("bestanden", "files-take-title"),
        ("cijfers", "figures-title"),
        ("ervaringsdeskundigen", "engagements-asker-title"),
    ]
    .map(|(page, key)| {
        let href = here.href(&format!("/partner/{page}?organisatie={organisation}"));
        view! { <li><TextLink href=href>{here.say(key)}</TextLink></li> }
    });
    let found = if places.places.is_empty() {
        view! { <Paragraph lead=true>{here.say("posting-list-empty")}</Paragraph> }.into_any()
    } else {
        view! { <Places here=here places=places /> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Heading>{title}</Heading>
            <PostingNotice asked=&asked />
            <Paragraph>{of}</Paragraph>
            {others}
            <p><ButtonLink href=new look=ButtonLook::Primary>{here.say("posting-new")}</ButtonLink></p>
            {found}
            <Heading level=2>{here.say("posting-list-more")}</Heading>
            <ul class="link-list">{more}</ul>
        </Document>
    }
    .into_any())
}

fn list_href(here: Here, organisation: OrganisationId, page: u32) -> String {
    let page = if page > 1 { format!("&pagina={page}") } else { String::new() };
    here.href(&format!("/partner?organisatie={organisation}{page}"))
}

#[component]
fn Places(here: Here, places: OwnPlaces) -> impl IntoView {
    let (page, pages, organisation) = (places.page, places.pages, places.organisation.id);
    let count = here.say_with("ui-places", &args! { "count" => places.total });
    let lines = places.places.into_iter().map(|own| view! { <li><Line here=here own=own /></li> }).collect_view();
    view! {
        <p class="own-places__count">{count}</p>
        <ol class="place-list" role="list">{lines}</ol>
        <Pagination here=here page=page pages=pages href=Box::new(move |page| list_href(here, organisation, page)) />
    }
    .into_any()
}

/// One place: its state, when it is, and what to do next.
#[component]
fn Line(here: Here, own: OwnPlace) -> impl IntoView {
    let (id, content) = (own.place.id, &own.place.content);
    let next = next_words(here, &own);
    let title = content.title.clone();
    let day_parts: Vec<_> = content.day_parts().collect();
    let when = (!day_parts.is_empty()).then(|| view! { <p>{day_parts_words(here.texts, &day_parts)}</p> });
    let change = here.href(&next_path(&own).unwrap_or_else(|| overview_path(id)));
    let look = if content.status.is_public() { format!("/plekken/{}", own.place.slug) } else { page_path(id, "voorbeeld") };
    view! {
        <article class="own-place">
            <h2 class="own-place__title"><TextLink href=here.href(&overview_path(id))>{title}</TextLink></h2>
            <State here=here status=content.status />
            {when}
            <p>{next}</p>
            <p class="own-place__links">
                <Named here=here href=change key="posting-change" title=own.place.content.title.clone() />
                <Named here=here href=here.href(&look) key="posting-look" title=own.place.content.title.clone() />
            </p>
        </article>
    }
    .into_any()
}

/// A link with a short word, named for who hears it without the title above.
#[component]
fn Named(here: Here, href: String, key: &'static str, title: String) -> impl IntoView {
    view! { <TextLink href=href>{here.say(key)} <span class="visually-hidden">": " {title}</span></TextLink> }
}
