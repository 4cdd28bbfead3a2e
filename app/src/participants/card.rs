//! `/mijn/kaart`: a card to come back with, for who has no mail or mobile telephone. Shown once, to be printed or written down.

use super::own::Back;
use crate::{
    Market,
    accounts::qr,
    args,
    ask::{Asked, Here, Page},
    forms::{FormAnswer, Posted, Sent},
    moments::day_of,
    places::when::date_words,
    ui::{ButtonLink, ButtonLook, Document, Frame, Heading, Linked, Paragraph, PostForm, SubmitButton, phone_args},
};
use chrono::NaiveDate;
use domain::{
    participants::{Card, terms},
    refusal::Failure,
};
use leptos::prelude::*;

/// Where a card is used.
pub const USE: &str = "/terugkomen/kaart";

/// A card as it travels from the form to the page that shows it.
pub struct Shown {
    code: String,
    until: NaiveDate,
}

/// What the page needs of a card.
pub fn words_of(card: &Card) -> Vec<String> {
    vec![card.code.clone(), day_of(card.until).to_string()]
}

impl Shown {
    /// The card that was made just now.
    pub fn of(asked: &Asked) -> Option<Self> {
        let [code, until] = asked.again.as_ref()?.once.as_slice() else { return None };
        Some(Self { code: code.clone(), until: until.parse().ok()? })
    }
}

/// The page: what a card is, and a button that makes one; or the card.
pub async fn page(asked: Asked, _: Market) -> Page {
    asked.own()?;
    if let Some(shown) = Shown::of(&asked) {
        return card_page(asked, &shown, "/mijn");
    }
    let here = asked.here;
    let title = here.say("participants-card-title");
    let days = here.say_with("participants-card-days", &args! { "days" => terms::CARD.num_days() });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say("participants-card-lead")}</Paragraph>
                <Paragraph>{days} " " {here.say("participants-card-old")}</Paragraph>
                <PostForm asked=&asked path="/mijn/kaart">
                    <SubmitButton look=ButtonLook::Primary>{here.say("participants-card-make")}</SubmitButton>
                </PostForm>
                <Back here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// Makes one.
pub async fn make(asked: Asked, market: Market, _: Sent) -> FormAnswer {
    asked.own()?;
    let card = market.0.make_card(&asked.actor).await?;
    Ok(Posted::Card { token: None, words: words_of(&card) })
}

/// The page with a card: on paper nothing but the card. `on` is where one goes from there.
pub fn card_page(asked: Asked, shown: &Shown, on: &str) -> Page {
    let here = asked.here;
    let title = here.say("participants-card-ready");
    let sheet = sheet(here, shown)?;
    let on = here.href(on);
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <div class="not-on-paper">
                    <Heading>{title}</Heading>
                    <Paragraph lead=true>{here.say("participants-card-print")}</Paragraph>
                    <Paragraph>{here.say("participants-card-once")}</Paragraph>
                </div>
                {sheet}
                <p class="not-on-paper">
                    <ButtonLink href=on look=ButtonLook::Primary>{here.say("participants-card-on")}</ButtonLink>
                </p>
            </div>
        </Document>
    }
    .into_any())
}

/// The card itself. No name stands on it: who finds it learns nothing.
fn sheet(here: Here, shown: &Shown) -> Result<AnyView, Failure> {
    let address = format!("{}{}", here.site.base_url, here.href(USE));
    // What stands behind the `#` stays in the browser: it is in no log.
    let square = qr::square(&format!("{address}#{}", shown.code), here.say("participants-card-square")).map_err(Failure::internal)?;
    let until = here.say_with("participants-card-until", &args! { "date" => date_words(here.texts, shown.until) });
    let typed = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    let groups = shown.code.split('-').map(|group| view! { <span>{group.to_owned()}</span> " " }).collect_view();
    let call = here.say_with("participants-card-call", &phone_args(here));
    Ok(view! {
        <section class="card-sheet" aria-labelledby="kaart-titel">
            <Heading level=2 id="kaart-titel">{here.say("participants-card-sheet")}</Heading>
            {square}
            <ol>
                <li>{here.say("participants-card-scan")} " " <strong class="card-sheet__address">{typed}</strong></li>
                <li>
                    {here.say("participants-card-type")}
                    <p class="secret" translate="no">{groups}</p>
                </li>
            </ol>
            <Paragraph>{until}</Paragraph>
            <Paragraph><Linked here=here text=call /></Paragraph>
        </section>
    }
    .into_any())
}
