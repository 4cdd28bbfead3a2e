//! The list of organisations, and the page of one.

use crate::{
    Market,
    applications::pages::Offer,
    args,
    ask::{Asked, Here, NoPage, Page},
    places::{
        cards::PlaceList,
        come::{Ways, address_lines},
    },
    ui::{Document, Frame, Heading, Notice, NoticeKind, Pagination, Paragraph, TextLink, paragraphs},
};
use domain::{codes::Code as _, organisations::Organisation, use_cases::OrganisationDetails};
use leptos::prelude::*;

/// `/organisaties`: everybody who has a place, with the number of places.
pub async fn list(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let wanted = asked.question().0.page;
    let page = market.0.organisations(&asked.actor, wanted).await?;
    let too_far = (wanted > page.page && page.total > 0).then(|| {
        let words = here.say_with("search-page-too-far", &args! { "page" => page.page });
        view! { <Notice here=here kind=NoticeKind::Warning><p>{words}</p></Notice> }
    });
    let title = here.say("organisations-title");
    let count = here.say_with("organisations-count", &args! { "count" => page.total });
    let cards = page
        .organisations
        .into_iter()
        .map(|(organisation, places)| view! { <li><OrganisationCard here=here organisation=organisation places=places /></li> })
        .collect_view();
    let link = Box::new(move |number: u32| {
        here.href(&if number == 1 { "/organisaties".to_owned() } else { format!("/organisaties?pagina={number}") })
    });
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).described(here.say("organisations-description"))>
            <Heading>{title}</Heading>
            <Paragraph lead=true>{here.say("organisations-lead")}</Paragraph>
            <Paragraph>{count}</Paragraph>
            {too_far}
            <ul class="organisation-list">{cards}</ul>
            <Pagination here=here page=page.page pages=page.pages href=link />
            <Offer here=here />
        </Document>
    }
    .into_any())
}

#[component]
fn OrganisationCard(here: Here, organisation: Organisation, places: u32) -> impl IntoView {
    let href = here.href(&format!("/organisaties/{}", organisation.slug));
    let kind = here.texts.name("organisatie", organisation.kind.code());
    let what = match organisation.address.city.as_str() {
        "" => kind.to_owned(),
        city => format!("{kind}, {city}"),
    };
    view! {
        <article class="organisation-card">
            <h2 class="organisation-card__name"><a href=href>{organisation.name}</a></h2>
            <p class="organisation-card__what">{what}</p>
            <p>{organisation.summary}</p>
            <p>{here.say_with("ui-places", &args! { "count" => places })}</p>
        </article>
    }
    .into_any()
}

/// `/organisaties/{slug}`: what it is, how to reach it, and its places.
pub async fn organisation(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let slug = asked.slug().ok_or(NoPage::NotFound)?;
    let details = market.0.organisation(&asked.actor, &slug).await?.ok_or(NoPage::NotFound)?;
    let frame = Frame::new(details.organisation.name.clone()).described(details.organisation.summary.clone());
    Ok(view! {
        <Document asked=asked frame=frame>
            <p class="place__back"><TextLink href=here.href("/organisaties")>{here.say("organisations-back")}</TextLink></p>
            <OrganisationView here=here details=details />
        </Document>
    }
    .into_any())
}

#[component]
fn OrganisationView(here: Here, details: OrganisationDetails) -> impl IntoView {
    let OrganisationDetails { organisation, places } = details;
    let text = paragraphs(&organisation.description)
        .map(|paragraph| {
            let paragraph = paragraph.to_owned();
            view! { <Paragraph>{paragraph}</Paragraph> }
        })
        .collect_view();
    let demo = (organisation.source.name == "voorbeeld")
        .then(|| view! { <Notice here=here kind=NoticeKind::Info><p>{here.say("places-demo")}</p></Notice> });
    let lines = address_lines(&organisation.address).into_iter().map(|line| view! { {line} <br /> }).collect_view();
    let title = here.say_with("organisations-places", &args! { "count" => places.len() });
    view! {
        <div class="organisation">
            <div class="organisation__main">
                <Heading>{organisation.name.clone()}</Heading>
                <p class="organisation-card__what">{here.texts.name("organisatie", organisation.kind.code())}</p>
                <Paragraph lead=true>{organisation.summary.clone()}</Paragraph>
                {demo} {text}
                <Heading level=2>{title}</Heading>
                <PlaceList here=here cards=places heading=3 />
            </div>
            <aside class="organisation__side">
                <section class="panel" aria-labelledby="bereiken">
                    <Heading level=2 id="bereiken">{here.say("organisations-contact")}</Heading>
                    <address class="panel__address">{lines}</address>
                    <Ways here=here contact=organisation.contact />
                </section>
            </aside>
        </div>
    }
    .into_any()
}
