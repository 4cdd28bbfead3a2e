//! The front page.

use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    search::form::SearchForm,
    ui::{ButtonLink, ButtonLook, Document, Drawing, Frame, Heading, Icon, Paragraph, PhoneLink, Scene, tint},
};
use domain::{
    codes::{Code as _, Theme},
    search::{Facet, Group, PlaceQuery},
};
use leptos::prelude::*;

/// `/`: what this is, a search field and the themes with their numbers of places.
pub async fn home(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let everything = market.0.find_places(&asked.actor, &PlaceQuery::default()).await?;
    let counts = theme_counts(&everything.facets);
    let frame = Frame::new(here.say("home-page-title")).described(here.say("home-lead")).main_class("home").with_script();
    Ok(view! {
        <Document asked=asked frame=frame>
            <Hero here=here />
            <div class="page-width">
                <Themes here=here counts=counts total=everything.total />
                <Invitation here=here />
                <HowItGoes here=here />
                <Promise here=here />
            </div>
        </Document>
    }
    .into_any())
}

fn theme_counts(facets: &[Facet]) -> Vec<(Theme, u32)> {
    let options = facets.iter().find(|facet| facet.group == Group::Theme).map_or(&[][..], |facet| &facet.options);
    let count = |theme: Theme| options.iter().find(|option| option.value == theme.code()).map_or(0, |option| option.count);
    Theme::ALL.iter().map(|theme| (*theme, count(*theme))).collect()
}

#[component]
fn Hero(here: Here) -> impl IntoView {
    view! {
        <section class="hero">
            <div class="page-width">
                <div class="hero__text">
                    <Heading>{here.say("home-title")}</Heading>
                    <Paragraph lead=true>{here.say("home-lead")}</Paragraph>
                    <SearchForm here=here />
                    <p class="hero__help">
                        <ButtonLink href=here.href("/wat-past-bij-mij") look=ButtonLook::Secondary>{here.say("home-help")}</ButtonLink>
                        <span class="hero__phone">{here.say("home-or-call")} " " <PhoneLink here=here /></span>
                    </p>
                </div>
                <div class="hero__scene"><Scene here=here name="scene-deur" /></div>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Themes(here: Here, counts: Vec<(Theme, u32)>, total: u32) -> impl IntoView {
    let empty = (total == 0).then(|| view! { <Paragraph>{here.say("home-empty")}</Paragraph> });
    let cards = counts
        .into_iter()
        .map(|(theme, count)| {
            let words = here.say_with("ui-places", &args! { "count" => count });
            view! {
                <li>
                    <a class=format!("theme-card {}", tint(Some(theme))) href=here.href(&format!("/plekken?thema={theme}"))>
                        <Drawing here=here theme=Some(theme) />
                        <span class="theme-card__word">{here.texts.name("thema", theme.code())}</span>
                        <span class="theme-card__count">{words}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="themas">
            <Heading level=2 id="themas">{here.say("home-themes")}</Heading>
            {empty}
            <ul class="theme-grid">{cards} <li><AllPlaces here=here total=total /></li></ul>
        </section>
    }
    .into_any()
}

/// The card after those of the themes: with it there are 24, which fill rows of two, three, four or six.
#[component]
fn AllPlaces(here: Here, total: u32) -> impl IntoView {
    let words = here.say_with("ui-places", &args! { "count" => total });
    view! {
        <a class="theme-card tint-2" href=here.href("/plekken")>
            <svg class="drawing" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
                <use href=format!("{}#merk", here.site.assets.drawings)></use>
            </svg>
            <span class="theme-card__word">{here.say("ui-nav-places")}</span>
            <span class="theme-card__count">{words}</span>
        </a>
    }
    .into_any()
}

/// For who does not know which theme to choose.
#[component]
fn Invitation(here: Here) -> impl IntoView {
    view! {
        <section class="invitation" aria-labelledby="past">
            <Heading level=2 id="past">{here.say("home-invite")}</Heading>
            <Paragraph>{here.say("home-invite-text")}</Paragraph>
            <p><ButtonLink href=here.href("/wat-past-bij-mij") look=ButtonLook::Secondary>{here.say("home-invite-link")}</ButtonLink></p>
        </section>
    }
    .into_any()
}

#[component]
fn HowItGoes(here: Here) -> impl IntoView {
    let steps =
        [("home-step-look", "home-step-look-text"), ("home-step-meet", "home-step-meet-text"), ("home-step-join", "home-step-join-text")]
            .map(|(title, text)| {
                view! {
                    <li class="how__step">
                        <Heading level=3>{here.say(title)}</Heading>
                        <Paragraph>{here.say(text)}</Paragraph>
                    </li>
                }
            });
    view! {
        <section class="how" aria-labelledby="hoe">
            <Heading level=2 id="hoe">{here.say("home-how")}</Heading>
            <ol class="how__steps">{steps}</ol>
        </section>
    }
    .into_any()
}

#[component]
fn Promise(here: Here) -> impl IntoView {
    let promises = ["home-promise-voluntary", "home-promise-choice", "home-promise-privacy", "home-promise-stop"].map(|key| {
        view! {
            <li>
                <Icon here=here name="icoon-vink" />
                <span>{here.say(key)}</span>
            </li>
        }
    });
    view! {
        <section class="promise" aria-labelledby="belofte">
            <Heading level=2 id="belofte">{here.say("home-promise")}</Heading>
            <ul class="promise__list">{promises}</ul>
        </section>
    }
    .into_any()
}
