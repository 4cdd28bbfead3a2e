//! `/beheer/gemeente`: what a municipality chose, and a screen for each part of it. Each part is saved by itself.

pub mod agreements;
pub mod colour;
mod facts;
pub mod introduction;
pub mod logo;
mod preview;
mod screen;

use super::{Back, QUEUE};
use crate::{
    Market,
    ask::{Asked, NoPage, Page},
    ui::{Document, DoneNotice, Frame, Heading, Paragraph, TextLink},
};
use domain::{
    accounts::Role,
    codes::Code as _,
    municipalities::{OwnMunicipality, SettingsPart},
    slug::Slug,
};
use facts::Facts;
use leptos::prelude::*;

/// Where the settings are.
const SETTINGS: &str = "/beheer/gemeente";

/// The screen of a part.
fn part_path(municipality: &Slug, part: SettingsPart) -> String {
    format!("{SETTINGS}/{municipality}/{part}")
}

/// Everything that the municipalities of who asks chose. Nearly everybody has one.
pub async fn settings(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let slugs = asked.actor.municipalities(Role::Administrator);
    if slugs.is_empty() {
        return Err(NoPage::NotFound);
    }
    let mut sections = Vec::new();
    for slug in slugs {
        let own = market.0.own_municipality(&asked.actor, &slug).await?;
        sections.push(view! { <Chosen asked=asked.clone() own=own /> });
    }
    let here = asked.here;
    let title = here.say("municipalities-settings-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Back here=here path=QUEUE words="administration-back" />
            <div class="narrow">
                <Heading>{title}</Heading>
                <DoneNotice asked=asked />
                <Paragraph lead=true>{here.say("municipalities-settings-lead")}</Paragraph>
                {sections}
            </div>
        </Document>
    }
    .into_any())
}

/// A municipality, part by part, with the way to change each.
#[component]
fn Chosen(asked: Asked, own: OwnMunicipality) -> impl IntoView {
    let here = asked.here;
    let municipality = own.municipality;
    let page = here.href(&municipality.path());
    let parts = SettingsPart::ALL
        .iter()
        .map(|&part| {
            let change = here.href(&part_path(&municipality.slug, part));
            let settings = municipality.settings.clone();
            view! {
                <section class="setting">
                    <Heading level=3>{here.texts.name("instelling", part.code())}</Heading>
                    <Facts here=here part=part settings=settings />
                    <p>
                        <TextLink href=change>
                            {here.say("municipalities-change")} " "
                            <span class="visually-hidden">{here.texts.name("instelling", part.code())}</span>
                        </TextLink>
                    </p>
                </section>
            }
        })
        .collect_view();
    view! {
        <Heading level=2><bdi>{municipality.name}</bdi></Heading>
        <p><TextLink href=page>{here.say("municipalities-see-page")}</TextLink></p>
        {parts}
    }
    .into_any()
}
