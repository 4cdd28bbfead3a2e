//! `/mijn`: everything that Meedoen has of somebody, and what they can do with it.

use super::{
    answers::{Answers, wishes_path},
    who::also_seen_by,
};
use crate::{
    Market,
    ask::{Asked, Here, Page},
    conversations::OwnLinks,
    handovers::OwnHandOvers,
    introductions::{OwnPlaces, is_seen, is_seen_by_coaches},
    ui::{ButtonLook, Document, DoneNotice, Frame, Heading, Paragraph, PostForm, Sentence, SubmitButton, TextLink},
};
use domain::{codes::Code as _, participants::ProfileForm, wishes::Wishes};
use leptos::prelude::*;

/// The page. What becomes of the places somebody asked for stands first, once there is any.
pub async fn page(asked: Asked, market: Market) -> Page {
    let own = asked.own()?.clone();
    let profile = market.0.own_profile(&asked.actor).await?;
    let introductions = market.0.own_introductions(&asked.actor).await?;
    let hand_overs = market.0.own_hand_overs(&asked.actor).await?;
    let coached = !market.0.own_coaches(&asked.actor).await?.is_empty();
    let others = !also_seen_by(&asked, &market).await?.is_empty();
    let seen_by =
        coached || others || introductions.iter().any(|introduction| is_seen(introduction.state) || is_seen_by_coaches(introduction));
    let who = if seen_by { "participants-who-some" } else { "participants-who-nobody" };
    let here = asked.here;
    let title = here.say("participants-own-title");
    let hello = Sentence::around(here.texts, "participants-hello", "name", own.name).view();
    let form = profile.form;
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <Paragraph lead=true>{hello}</Paragraph>
                <OwnHandOvers here=here hand_overs=hand_overs />
                <OwnPlaces here=here introductions=introductions />
                <OwnLinks here=here />
                <OwnAnswers here=here wishes=form.wishes.clone() />
                <OwnDetails here=here form=form />
                <section>
                    <Heading level=2>{here.say("participants-who-title")}</Heading>
                    <Paragraph>{here.say(who)}</Paragraph>
                    <p><TextLink href=here.href("/mijn/wie-ziet-mij")>{here.say("participants-who-link")}</TextLink></p>
                </section>
                <Ways here=here />
                <Leave asked=&asked />
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn OwnAnswers(here: Here, wishes: Wishes) -> impl IntoView {
    let change = here.href(&wishes_path("/wat-past-bij-mij/overzicht", &wishes));
    let body = if wishes.is_empty() {
        view! {
            <Paragraph>{here.say("participants-answers-none")}</Paragraph>
            <p><TextLink href=here.href("/wat-past-bij-mij")>{here.say("participants-answers-give")}</TextLink></p>
        }
        .into_any()
    } else {
        view! {
            <Answers here=here wishes=wishes />
            <p><TextLink href=change>{here.say("participants-answers-change")}</TextLink></p>
        }
        .into_any()
    };
    view! {
        <section>
            <Heading level=2>{here.say("participants-answers-title")}</Heading>
            {body}
        </section>
    }
    .into_any()
}

#[component]
fn OwnDetails(here: Here, form: ProfileForm) -> impl IntoView {
    let none = || here.say("participants-none").to_owned();
    let email = form.email.as_ref().map_or_else(none, ToString::to_string);
    let phone = form.phone.as_ref().map_or_else(none, ToString::to_string);
    view! {
        <section>
            <Heading level=2>{here.say("participants-details-title")}</Heading>
            <dl class="account">
                <dt>{here.say("participants-name")}</dt>
                <dd><bdi>{form.name}</bdi></dd>
                <dt>{here.say("participants-email")}</dt>
                <dd><bdi>{email}</bdi></dd>
                <dt>{here.say("participants-phone")}</dt>
                <dd><bdi>{phone}</bdi></dd>
                <dt>{here.say("participants-reach")}</dt>
                <dd>{here.texts.name("bereik", form.reach.code())}</dd>
            </dl>
            <p><TextLink href=here.href("/mijn/gegevens")>{here.say("participants-details-change")}</TextLink></p>
        </section>
    }
    .into_any()
}

/// What else one can do here.
#[component]
fn Ways(here: Here) -> impl IntoView {
    let links = [
        ("/mijn/apparaten", "participants-devices-title"),
        ("/mijn/kaart", "participants-card-title"),
        ("/mijn/alles.html", "participants-download-html"),
        ("/mijn/alles.json", "participants-download-json"),
        ("/mijn/wissen", "participants-erase-title"),
    ]
    .map(|(path, key)| view! { <li><TextLink href=here.href(path)>{here.say(key)}</TextLink></li> });
    view! {
        <section>
            <Heading level=2>{here.say("participants-ways-title")}</Heading>
            <ul class="link-list">{links}</ul>
        </section>
    }
    .into_any()
}

/// The button that closes the profile on this device.
#[component]
pub fn Leave(#[prop(into)] asked: Asked) -> impl IntoView {
    let words = asked.here.say("participants-leave");
    view! {
        <PostForm asked=asked path="/mijn/weggaan">
            <SubmitButton look=ButtonLook::Secondary>{words}</SubmitButton>
        </PostForm>
    }
}

/// The way back to `/mijn`.
#[component]
pub fn Back(here: Here) -> impl IntoView {
    view! { <p class="not-on-paper"><TextLink href=here.href("/mijn")>{here.say("participants-own-back")}</TextLink></p> }
}
