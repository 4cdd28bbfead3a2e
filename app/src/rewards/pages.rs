//! `/regie/bedankjes`: the budget of this year, what was given, and who gave it.

use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    places::when::date_words,
    ui::{Document, Frame, Heading, Paragraph},
};
use chrono::{Datelike as _, NaiveDate};
use domain::{
    accounts::Role,
    codes::Code as _,
    municipalities::name_of,
    rewards::{RewardTotals, RewardsFile, SHOWN_FROM, Shown, ThankYou},
    slug::Slug,
};
use leptos::prelude::*;

const PAGE: &str = "/regie/bedankjes";

/// The page: a part for each municipality of the manager.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    if !asked.actor.has_role(Role::Manager) {
        return Err(NoPage::NotFound);
    }
    let totals = market.0.reward_totals(&asked.actor).await?;
    let known = market.0.municipalities(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("rewards-title");
    let parts = totals
        .into_iter()
        .map(|(slug, totals)| {
            let named = known.iter().find(|municipality| municipality.slug == slug).map(|municipality| municipality.name.clone());
            view! { <Part here=here name=named.unwrap_or_else(|| name_of(&slug)) slug=slug totals=totals /> }
        })
        .collect_view();
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <Heading>{title}</Heading>
            <Paragraph lead=true>{here.say("rewards-lead")}</Paragraph>
            <Paragraph>{here.say_with("rewards-few-why", &args! { "count" => SHOWN_FROM })}</Paragraph>
            {parts}
        </Document>
    }
    .into_any())
}

#[component]
fn Part(here: Here, slug: Slug, name: String, totals: RewardTotals) -> impl IntoView {
    let (label, id) = (format!("in-{slug}"), format!("in-{slug}"));
    let year = totals.year.to_string();
    let title = here.say_with("rewards-of", &args! { "name" => name, "year" => year });
    let facts = [
        ("rewards-budget", euros(here, Shown::Number(totals.budget))),
        ("rewards-given", euros(here, totals.spent)),
        ("rewards-left", euros(here, totals.left())),
        ("rewards-people", number(here, totals.people)),
    ]
    .map(|(key, words)| view! { <dt>{here.say(key)}</dt> <dd>{words}</dd> });
    let kinds = totals.kinds.iter().map(|(kind, shown)| {
        let name = here.texts.name("dank", kind.code());
        view! { <tr><th scope="row">{name}</th><td>{number(here, *shown)}</td></tr> }
    });
    let kinds = table(here, format!("soort-{slug}"), "rewards-kinds", &["rewards-kind", "rewards-number"], kinds.collect_view().into_any());
    let months = totals.months.iter().map(|month| {
        view! {
            <tr>
                <th scope="row">{month_words(here, month.month)}</th>
                <td>{euros(here, month.euros)}</td>
                <td>{number(here, month.others)}</td>
            </tr>
        }
    });
    let heads = ["rewards-month", "rewards-vouchers", "rewards-others"];
    let months = table(here, format!("maand-{slug}"), "rewards-months", &heads, months.collect_view().into_any());
    let file = |what: RewardsFile| here.href(&format!("{PAGE}/{slug}/{what}"));
    let ledger = match totals.ledger {
        Some(lines) => view! { <Ledger here=here id=format!("kasboek-{slug}") file=file(RewardsFile::Ledger) lines=lines /> }.into_any(),
        None => view! { <Paragraph>{here.say_with("rewards-ledger-few", &args! { "count" => SHOWN_FROM })}</Paragraph> }.into_any(),
    };
    view! {
        <section aria-labelledby=label>
            <h2 class="nl-heading nl-heading--level-2" id=id>{title}</h2>
            <dl class="account">{facts}</dl>
            {kinds}
            {months}
            <Paragraph>{here.say("rewards-erased")}</Paragraph>
            <p><a class="nl-link" href=file(RewardsFile::Totals) download="">{here.say("rewards-file")}</a></p>
            {ledger}
        </section>
    }
    .into_any()
}

/// Who gave what, when.
#[component]
fn Ledger(here: Here, id: String, file: String, lines: Vec<ThankYou>) -> impl IntoView {
    let heads = ["rewards-day", "rewards-coach", "rewards-kind", "rewards-vouchers"];
    let lines = lines.into_iter().map(|line| {
        let name = here.texts.name("dank", line.kind.code());
        view! {
            <tr>
                <th scope="row">{date_words(here.texts, line.on)}</th>
                <td><bdi>{line.given_by}</bdi></td>
                <td>{name}</td>
                <td>{euros(here, Shown::Number(u32::from(line.euros)))}</td>
            </tr>
        }
    });
    let lines = table(here, id, "rewards-ledger", &heads, lines.collect_view().into_any());
    view! {
        {lines}
        <p><a class="nl-link" href=file download="">{here.say("rewards-ledger-file")}</a></p>
    }
    .into_any()
}

/// A table that can be moved with the keys by who does not see it all at once.
fn table(here: Here, id: String, caption: &str, heads: &[&'static str], lines: AnyView) -> AnyView {
    let heads = heads.iter().map(|key| view! { <th scope="col">{here.say(key)}</th> }).collect_view();
    let label = id.clone();
    view! {
        <div class="figures-frame" role="region" tabindex="0" aria-labelledby=label>
            <table class="figures">
                <caption id=id>{here.say(caption)}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn number(here: Here, shown: Shown) -> String {
    match shown {
        Shown::Number(count) => here.say_with("figures-number", &args! { "count" => count }),
        Shown::Few => here.say_with("rewards-few", &args! { "count" => SHOWN_FROM }),
    }
}

fn euros(here: Here, shown: Shown) -> String {
    match shown {
        Shown::Number(count) => here.say_with("rewards-euros", &args! { "count" => count }),
        Shown::Few => number(here, shown),
    }
}

fn month_words(here: Here, month: NaiveDate) -> String {
    here.texts.name("maand", &month.month().to_string()).to_owned()
}
