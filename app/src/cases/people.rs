//! `/coach/mensen`: the own people of a coach, to look one up.

use super::{DUE, coach, person_path};
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    places::when::date_words,
    ui::{ButtonLink, ButtonLook, Document, DoneNotice, Frame, Heading, Paragraph, SubmitButton, TextField, TextLink},
};
use domain::cases::{Case, Caseload};
use leptos::prelude::*;

/// The list; `?zoek=` keeps those whose name or postcode begins with it.
pub async fn page(asked: Asked, market: Market) -> Page {
    coach(&asked)?;
    let Caseload { people, own, most, substitute } = market.0.people(&asked.actor).await?;
    let here = asked.here;
    let me = asked.actor.account();
    let wanted = asked.pairs().into_iter().find(|(name, _)| name == "zoek").map_or_else(String::new, |(_, typed)| typed.trim().to_owned());
    let found: Vec<Case> = people.into_iter().filter(|case| fits(case, &wanted)).collect();
    let title = here.say("cases-people-title");
    let count = here.say_with("cases-people-count", &args! { "own" => own, "most" => most });
    let stand_in = substitute.map_or_else(
        || here.say("cases-nobody-stands-in").to_owned(),
        |it| here.say_with("cases-stands-in", &args! { "name" => it.name, "date" => date_words(here.texts, it.until) }),
    );
    let list = if found.is_empty() {
        let key = if wanted.is_empty() { "cases-people-empty" } else { "cases-people-none" };
        view! { <Paragraph lead=true>{here.say(key)}</Paragraph> }.into_any()
    } else {
        let lines = found.into_iter().map(|case| view! { <Line here=here own=me == Some(case.coach) case=case /> }).collect_view();
        view! { <ul class="queue">{lines}</ul> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(DUE)>{here.say("cases-back-due")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <Paragraph lead=true>{count}</Paragraph>
                <p><ButtonLink href=here.href("/coach/mensen/nieuw") look=ButtonLook::Primary>{here.say("cases-add-title")}</ButtonLink></p>
                <form class="form" method="get" action=here.href(super::PEOPLE) role="search">
                    <TextField asked=&asked name="zoek" label=here.say("cases-search") stored=wanted />
                    <SubmitButton look=ButtonLook::Secondary>{here.say("cases-search-do")}</SubmitButton>
                </form>
                {list}
                <section aria-labelledby="vervanging">
                    <Heading level=2 id="vervanging">{here.say("cases-stand-in-title")}</Heading>
                    <Paragraph>{stand_in}</Paragraph>
                    <p><TextLink href=here.href("/coach/vervanging")>{here.say("cases-stand-in-change")}</TextLink></p>
                </section>
            </div>
        </Document>
    }
    .into_any())
}

fn fits(case: &Case, wanted: &str) -> bool {
    let wanted = wanted.to_lowercase();
    let by_postcode = || case.profile.wishes.near.is_some_and(|near| near.postcode.to_string().starts_with(&wanted));
    wanted.is_empty() || case.profile.name.to_lowercase().contains(&wanted) || by_postcode()
}

#[component]
fn Line(here: Here, own: bool, case: Case) -> impl IntoView {
    let spoken = case.spoken_on.map_or_else(
        || here.say("cases-never-spoken").to_owned(),
        |day| here.say_with("cases-spoken-on", &args! { "date" => date_words(here.texts, day) }),
    );
    let of = (!own).then(|| view! { <p>{here.say_with("cases-of-colleague", &args! { "name" => case.coach_name.clone() })}</p> });
    view! {
        <li>
            <h2><TextLink href=here.href(&person_path(case.id))><bdi>{case.profile.name}</bdi></TextLink></h2>
            <p class="queue__since">{spoken}</p>
            {of}
        </li>
    }
    .into_any()
}
