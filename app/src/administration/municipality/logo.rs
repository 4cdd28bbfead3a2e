//! `/beheer/gemeente/{slug}/logo`: a small picture in the header.

use super::{
    part_path,
    preview::LogoPreview,
    screen::{Buttons, Screen, State, own, saved, seen, tell},
};
use crate::{
    Market,
    ask::{Asked, Page},
    forms::{FormAnswer, Problems, Sent},
    ui::{ButtonLook, SubmitButton},
};
use domain::{
    municipalities::SettingsPart,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use std::sync::Arc;

const PART: SettingsPart = SettingsPart::Logo;

/// Shows the logo there is, and asks for another.
pub async fn logo(asked: Asked, market: Market) -> Page {
    let own = own(&asked, &market).await?;
    let here = asked.here;
    let slug = own.municipality.slug.clone();
    let logo = own.municipality.settings.logo.clone();
    let path = here.href(&part_path(&slug, PART));
    let problem = asked.problems().iter().find(|problem| problem.field == "logo").map(|problem| problem.words.clone());
    let described = if problem.is_some() { "logo-uitleg logo-fout" } else { "logo-uitleg" };
    let invalid = problem.is_some().then_some("true");
    let problem = problem.map(|words| view! { <p class="field-problem" id="logo-fout">{words}</p> });
    let remove = logo.is_some().then(|| {
        view! {
            <form class="form" method="post" enctype="multipart/form-data" action=path.clone()>
                <State asked=asked.clone() own=own.clone() part=PART />
                <input type="hidden" name="weg" value="ja" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("municipalities-logo-remove")}</SubmitButton>
            </form>
        }
    });
    Ok(view! {
        <Screen asked=asked.clone() own=own.clone() part=PART>
            <LogoPreview here=here logo=logo />
            <form class="form" method="post" enctype="multipart/form-data" action=path.clone()>
                <State asked=asked.clone() own=own part=PART />
                <div class="utrecht-form-field">
                    <label class="utrecht-form-label" for="logo">{here.say("municipalities-logo")}</label>
                    <p class="field-hint" id="logo-uitleg">{here.say("municipalities-logo-hint")}</p>
                    {problem}
                    <input
                        id="logo"
                        name="logo"
                        type="file"
                        accept="image/jpeg,image/png,image/webp"
                        aria-describedby=described
                        aria-invalid=invalid
                    />
                </div>
                <Buttons asked=asked slug=slug part=PART />
            </form>
            {remove}
        </Screen>
    }
    .into_any())
}

/// Takes a logo, or takes it away.
pub async fn save_logo(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own(&asked, &market).await?;
    let mut problems = Problems::new(&asked);
    let remove = sent.has("weg");
    let logo = sent.file("logo").map(|file| Arc::clone(&file.bytes)).filter(|_| !remove);
    if logo.is_none() && !remove {
        problems.add("logo", "municipalities-logo-missing");
        return problems.again();
    }
    let key = match market.0.set_logo(&asked.actor, &own.municipality.slug, seen(&sent), logo).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => return Ok(saved()),
        Err(Failure::Refused(Refusal::Changed)) => return tell(problems),
        Err(Failure::Refused(Refusal::PhotoTooLarge)) => "municipalities-logo-too-large",
        Err(Failure::Refused(Refusal::NotAPhoto)) => "municipalities-logo-not",
        Err(Failure::Refused(Refusal::PhotoDamaged)) => "municipalities-logo-damaged",
        Err(Failure::Refused(Refusal::PhotoTooManyPixels)) => "municipalities-logo-pixels",
        Err(Failure::Refused(Refusal::PhotoTooSmall)) => "municipalities-logo-small",
        Err(failure) => return Err(failure.into()),
    };
    problems.add("logo", key);
    problems.again()
}
