//! The page with figures.

use super::chart::Bars;
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    posting::{
        parts::status_words,
        whose::{Whose, choose, whose},
    },
    ui::{Document, Frame, Heading, Pagination, Paragraph, TextLink},
};
use chrono::Datelike as _;
use domain::figures::{Month, Outcomes, OwnFigures, PlaceFigures};
use leptos::prelude::*;

/// `/partner/cijfers`: how often each place was seen, month by month.
pub async fn figures(asked: Asked, market: Market) -> Page {
    let own = match whose(&asked, &market).await? {
        Whose::One { own, .. } => own,
        Whose::Several(organisations) => return Ok(choose(asked, organisations)),
    };
    let page = asked.pairs().into_iter().find(|(name, _)| name == "pagina").and_then(|(_, page)| page.parse().ok()).unwrap_or(1);
    let figures = market.0.own_figures(&asked.actor, own.id, page).await?;
    let here = asked.here;
    let title = here.say("figures-title");
    let back = here.href(&format!("/partner?organisatie={}", own.id));
    let of = here.say_with("posting-of", &args! { "organisation" => own.name.clone() });
    let (page, pages) = (figures.page, figures.pages);
    let href = Box::new(move |page: u32| here.href(&format!("/partner/cijfers?organisatie={}&pagina={page}", own.id)));
    let found = if figures.places.is_empty() {
        view! { <Paragraph>{here.say("figures-none")}</Paragraph> }.into_any()
    } else {
        view! {
            <Bars numbers=figures.total.iter().rev().copied().collect() ends=ends(here, &figures) />
            <FiguresTable here=here figures=figures.clone() />
            <OutcomesTable here=here figures=figures />
            <Pagination here=here page=page pages=pages href=href />
        }
        .into_any()
    };
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <p class="place__back"><TextLink href=back>{here.say("posting-back-to-list")}</TextLink></p>
            <Heading>{title}</Heading>
            <Paragraph lead=true>{here.say("figures-lead")}</Paragraph>
            <Paragraph>{of}</Paragraph>
            {found}
            <p class="field-hint">{here.say("figures-how")}</p>
        </Document>
    }
    .into_any())
}

/// The newest month and the oldest, as they stand under the bars; nothing beside a month alone.
fn ends(here: Here, figures: &OwnFigures) -> Vec<String> {
    let (oldest, newest) = (figures.months.first(), figures.months.last());
    let ends = newest.into_iter().chain(oldest.filter(|_| figures.months.len() > 1));
    ends.map(|month| month_words(here, *month)).collect()
}

/// How often each place was seen: a column for each month, newest first.
#[component]
fn FiguresTable(here: Here, figures: OwnFigures) -> impl IntoView {
    let heads =
        figures.months.iter().rev().map(|month| view! { <th scope="col">{month_words(here, *month)}</th> }).collect_view().into_any();
    let lines = figures.places.into_iter().map(|place| view! { <PlaceLine here=here place=place /> }).collect_view().into_any();
    table(here, "cijfers-tabel", "figures-caption", heads, numbers(here, &figures.total), lines)
}

/// What became of who asked: a line for each place.
#[component]
fn OutcomesTable(here: Here, figures: OwnFigures) -> impl IntoView {
    let heads =
        ["figures-asked", "figures-in-time", "figures-late", "figures-started"].map(|key| view! { <th scope="col">{here.say(key)}</th> });
    let line = |place: PlaceFigures| {
        view! {
            <tr>
                <th scope="row">{place.title}</th>
                {outcome_cells(here, place.outcomes)}
            </tr>
        }
    };
    let lines = figures.places.into_iter().map(line).collect_view().into_any();
    table(here, "kennismakingen-tabel", "figures-outcomes-caption", heads.into_any(), outcome_cells(here, figures.outcomes), lines)
}

/// A table with a line for each place, under one of all together. Who cannot see it all at once can move it with the keys.
fn table(here: Here, id: &'static str, caption: &str, heads: AnyView, total: AnyView, lines: AnyView) -> AnyView {
    view! {
        <div class="figures-frame" role="region" tabindex="0" aria-labelledby=id>
            <table class="figures">
                <caption id=id>{here.say(caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{here.say("figures-place")}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>
                    <tr class="figures__total">
                        <th scope="row">{here.say("figures-total")}</th>
                        {total}
                    </tr>
                    {lines}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

fn outcome_cells(here: Here, of: Outcomes) -> AnyView {
    [of.asked, of.in_time, of.late, of.started]
        .map(|number| view! { <td>{here.say_with("figures-number", &args! { "count" => number })}</td> })
        .into_any()
}

#[component]
fn PlaceLine(here: Here, place: PlaceFigures) -> impl IntoView {
    let href = here.href(&format!("/partner/plekken/{}", place.place));
    let seen = numbers(here, &place.seen);
    view! {
        <tr>
            <th scope="row">
                <TextLink href=href>{place.title}</TextLink>
                <span class="figures__state">{status_words(here, place.status)}</span>
            </th>
            {seen}
        </tr>
    }
    .into_any()
}

fn numbers(here: Here, numbers: &[u32]) -> AnyView {
    numbers
        .iter()
        .rev()
        .map(|number| view! { <td>{here.say_with("figures-number", &args! { "count" => *number })}</td> })
        .collect_view()
        .into_any()
}

fn month_words(here: Here, month: Month) -> String {
    let day = month.first_day();
    format!("{} {}", here.texts.name("maand", &day.month().to_string()), day.year())
}
