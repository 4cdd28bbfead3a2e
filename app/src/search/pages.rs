//! The results with their filters, and the filters alone for small screens.

use super::{
    addresses::{filter_path, results_path},
    chosen::{Chosen, SortLinks},
    filters::{Facets, FilterForm},
    form::SearchForm,
    nothing::NothingFound,
    notices::{Notices, sentences},
    postcode::TypedPostcode,
};
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    places::cards::PlaceList,
    ui::{Document, Frame, Heading, Icon, Pagination, TextLink},
};
use domain::search::{PlacePage, PlaceQuery, Sort};
use leptos::prelude::*;

/// `/plekken`: the places that fit the question in the address.
pub async fn results(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let (mut query, unusable) = asked.question();
    let mut page = market.0.find_places(&asked.actor, &query).await?;
    let near = query.near.is_some() && !page.postcode_unknown;
    if query.sort == Sort::Distance && !near {
        query.sort = Sort::Fit;
    }
    let sentences = sentences(here.texts, &unusable, &query, &page);
    let postcode = TypedPostcode::of(here.texts, &query, &unusable, page.postcode_unknown);
    let title = title(here, &query, &page);
    let facets: Facets = std::mem::take(&mut page.facets).into();
    let mut frame = Frame::new(title.clone()).described(here.say("search-description")).with_script();
    if !asked.query.is_empty() {
        frame = frame.not_for_search_engines();
    }
    let sort = (page.total > 1).then(|| view! { <SortLinks here=here query=query.clone() near=near /> });
    let list = if page.places.is_empty() {
        let relaxations = std::mem::take(&mut page.relaxations);
        view! { <NothingFound here=here query=query.clone() facets=facets.clone() relaxations=relaxations /> }.into_any()
    } else {
        view! { <Found here=here query=query.clone() page=page /> }.into_any()
    };
    Ok(view! {
        <Document asked=asked frame=frame>
            <SearchForm here=here query=query.clone() postcode=postcode />
            <div class="results">
                <aside class="filters" aria-label=here.say("search-filters")>
                    <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#gevonden">{here.say("search-skip-filters")}</a>
                    <FilterForm here=here query=query.clone() facets=facets.clone() near=near />
                </aside>
                <section class="results__list" aria-labelledby="gevonden">
                    <Heading id="gevonden">{title}</Heading>
                    <Notices here=here sentences=sentences />
                    <a class="filters-link utrecht-button-link utrecht-button-link--secondary-action" href=here.href(&filter_path(&query))>
                        <Icon here=here name="icoon-filter" />
                        <span>{here.say("search-filter")}</span>
                    </a>
                    <div class="results__bar">
                        <Chosen here=here query=query facets=facets near=near />
                        {sort}
                    </div>
                    {list}
                    <p class="results__help">
                        {here.say("search-unsure")} " " <TextLink href=here.href("/wat-past-bij-mij")>{here.say("search-unsure-link")}</TextLink>
                    </p>
                </section>
            </div>
        </Document>
    }
    .into_any())
}

/// `/plekken/filter`: the filters on a page of their own, so that a small screen needs no script.
pub async fn filter(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let (query, unusable) = asked.question();
    let page = market.0.find_places(&asked.actor, &query).await?;
    let title = here.say("search-filters");
    let frame = Frame::new(title).not_for_search_engines();
    let postcode = TypedPostcode::of(here.texts, &query, &unusable, page.postcode_unknown);
    let back = here.say_with("search-back-to-results", &args! { "count" => page.total });
    Ok(view! {
        <Document asked=asked frame=frame>
            <div class="filter-page">
                <p><TextLink href=here.href(&results_path(&query))>{back}</TextLink></p>
                <Heading>{title}</Heading>
                <FilterForm here=here query=query facets=page.facets.into() asks_postcode=postcode />
            </div>
        </Document>
    }
    .into_any())
}

/// "9 plekken bij 3561".
fn title(here: Here, query: &PlaceQuery, page: &PlacePage) -> String {
    match query.near.filter(|_| !page.postcode_unknown) {
        _ if page.total == 0 && query.is_everything() => here.say("search-title-empty").to_owned(),
        _ if page.total == 0 => here.say("search-title-nothing").to_owned(),
        Some(near) => here.say_with("search-title-near", &args! { "count" => page.total, "postcode" => near.postcode.to_string() }),
        None => here.say_with("ui-places", &args! { "count" => page.total }),
    }
}

#[component]
fn Found(here: Here, query: PlaceQuery, page: PlacePage) -> impl IntoView {
    let from = query.clone();
    let link = Box::new(move |number| here.href(&results_path(&query.on_page(number))));
    view! {
        <PlaceList here=here cards=page.places from=from heading=2 />
        <Pagination here=here page=page.page pages=page.pages href=link />
    }
    .into_any()
}
