//! `/beheer/gemeente/{slug}/kleur`: the colour of buttons and links, measured before it is kept.

use super::{
    part_path,
    preview::{ColourPreview, measured_args},
    screen::{Buttons, Screen, State, own, save},
};
use crate::{
    Market,
    ask::{Asked, Page},
    forms::{FormAnswer, Problems, Sent},
    ui::{Heading, Paragraph, PostForm, TextField},
};
use domain::{
    colours::{Colour, ColourRefused, MainColour},
    municipalities::{SettingsChange, SettingsPart},
};
use leptos::prelude::*;

const PART: SettingsPart = SettingsPart::Colour;
/// The button that takes what was suggested.
const TAKE: &str = "neem";

/// The field, and how the colour looks: the one that is typed, or the one that is kept.
pub async fn colour(asked: Asked, market: Market) -> Page {
    let own = own(&asked, &market).await?;
    let here = asked.here;
    let slug = own.municipality.slug.clone();
    let stored = own.municipality.settings.colour.map(|colour| colour.colour().to_string()).unwrap_or_default();
    let typed = asked.value("kleur", &stored);
    let suggestion = match MainColour::parse(&typed) {
        Err(ColourRefused::TooLight(_, _, nearest)) => Some(view! { <Suggestion asked=asked.clone() nearest=nearest /> }),
        _ => None,
    };
    Ok(view! {
        <Screen asked=asked.clone() own=own.clone() part=PART>
            <PostForm asked=&asked path=part_path(&slug, PART)>
                <State asked=asked.clone() own=own part=PART />
                <TextField
                    asked=&asked
                    name="kleur"
                    label=here.say("municipalities-colour")
                    hint=here.say("municipalities-colour-hint")
                    stored=stored
                    autocomplete="off"
                    short=true
                />
                <ColourPreview here=here colour=Colour::parse(&typed) />
                {suggestion}
                <Buttons asked=asked.clone() slug=slug part=PART />
            </PostForm>
        </Screen>
    }
    .into_any())
}

#[component]
fn Suggestion(asked: Asked, nearest: MainColour) -> impl IntoView {
    let here = asked.here;
    let value = nearest.colour().to_string();
    let take = format!("{} {value}", here.say("municipalities-colour-take"));
    view! {
        <Heading level=2>{here.say("municipalities-colour-nearest")}</Heading>
        <Paragraph>{here.say("municipalities-colour-nearest-text")}</Paragraph>
        <ColourPreview here=here colour=Some(nearest.colour()) />
        <p>
            <button type="submit" name=TAKE value=value class="utrecht-button utrecht-button--secondary-action">{take}</button>
        </p>
    }
    .into_any()
}

/// Keeps a colour in which words can be read; an empty field takes that of Meedoen again.
pub async fn save_colour(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own(&asked, &market).await?;
    let mut problems = Problems::new(&asked);
    let typed = if sent.has(TAKE) { sent.text(TAKE) } else { sent.text("kleur") };
    if typed.is_empty() {
        return save(&asked, &market, &own, &sent, SettingsChange::Colour(None)).await;
    }
    match MainColour::parse(typed) {
        Ok(colour) => return save(&asked, &market, &own, &sent, SettingsChange::Colour(Some(colour))).await,
        Err(ColourRefused::NotAColour) => problems.add("kleur", "municipalities-colour-wrong"),
        Err(ColourRefused::TooLight(colour, measured, _)) => {
            problems.add_with("kleur", "municipalities-colour-light", &measured_args(asked.here, colour, measured));
        }
    }
    problems.again()
}
