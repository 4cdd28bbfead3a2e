//! `/beheer/gemeente/{slug}/voorstellen`: name, welcome, and who can be called.

use super::{
    part_path,
    screen::{Buttons, Screen, State, own, save},
};
use crate::{
    Market, args,
    ask::{Asked, Page},
    forms::{FormAnswer, Problems, Sent},
    ui::{FieldKind, PostForm, TextArea, TextField},
};
use domain::municipalities::{
    Introduction, MUNICIPALITY_NAME_MAX, MunicipalityName, SettingsChange, SettingsPart, TeamAddress, TeamAddressRefused, TeamPhone,
    WELCOME_MAX, Welcome, WelcomeRefused,
};
use leptos::prelude::*;

const PART: SettingsPart = SettingsPart::Introduction;

/// The fields, as they are now.
pub async fn introduction(asked: Asked, market: Market) -> Page {
    let own = own(&asked, &market).await?;
    let here = asked.here;
    let slug = own.municipality.slug.clone();
    let Introduction { welcome, phone, email, .. } = own.municipality.settings.introduction.clone();
    let (dutch, english) = welcome.map(|welcome| (welcome.dutch().to_owned(), welcome.english().to_owned())).unwrap_or_default();
    let name = own.municipality.name.clone();
    let phone = phone.map(|phone| phone.as_str().to_owned()).unwrap_or_default();
    let email = email.map(|email| email.as_str().to_owned()).unwrap_or_default();
    Ok(view! {
        <Screen asked=asked.clone() own=own.clone() part=PART>
            <PostForm asked=&asked path=part_path(&slug, PART)>
                <State asked=asked.clone() own=own part=PART />
                <TextField
                    asked=&asked
                    name="naam"
                    label=here.say("municipalities-name")
                    hint=here.say("municipalities-name-hint")
                    stored=name
                    autocomplete="off"
                />
                <TextArea asked=&asked name="welkom" label=here.say("municipalities-welcome") hint=here.say("municipalities-welcome-hint") stored=dutch />
                <TextArea asked=&asked name="welkom-engels" label=here.say("municipalities-welcome-english") stored=english />
                <TextField
                    asked=&asked
                    name="telefoon"
                    label=here.say("municipalities-phone")
                    hint=here.say("municipalities-team-hint")
                    kind=FieldKind::Phone
                    stored=phone
                    autocomplete="off"
                />
                <TextField
                    asked=&asked
                    name="email"
                    label=here.say("municipalities-email")
                    hint=here.say("municipalities-email-hint")
                    kind=FieldKind::Email
                    stored=email
                    autocomplete="off"
                />
                <Buttons asked=asked.clone() slug=slug part=PART />
            </PostForm>
        </Screen>
    }
    .into_any())
}

/// Keeps what was filled in.
pub async fn save_introduction(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own(&asked, &market).await?;
    let mut problems = Problems::new(&asked);
    match read(&mut problems, &sent) {
        Some(introduction) if !problems.any() => save(&asked, &market, &own, &sent, SettingsChange::Introduction(introduction)).await,
        _ => problems.again(),
    }
}

fn read(problems: &mut Problems, sent: &Sent) -> Option<Introduction> {
    let name = MunicipalityName::parse(sent.text("naam"));
    if name.is_none() {
        problems.add_with("naam", "municipalities-name-wrong", &args! { "max" => MUNICIPALITY_NAME_MAX });
    }
    let welcome = Welcome::parse(sent.text("welkom"), sent.text("welkom-engels"));
    if let Err(refused) = welcome {
        let (field, key) = match refused {
            WelcomeRefused::DutchMissing => ("welkom", "municipalities-welcome-missing"),
            WelcomeRefused::DutchTooLong => ("welkom", "municipalities-welcome-long"),
            WelcomeRefused::EnglishTooLong => ("welkom-engels", "municipalities-welcome-long"),
        };
        if key == "municipalities-welcome-missing" {
            problems.add(field, key);
        } else {
            problems.add_with(field, key, &args! { "max" => WELCOME_MAX });
        }
    }
    let phone = Some(sent.text("telefoon")).filter(|text| !text.is_empty()).map(TeamPhone::parse);
    if phone == Some(None) {
        problems.add("telefoon", "municipalities-phone-wrong");
    }
    let email = Some(sent.text("email")).filter(|text| !text.is_empty()).map(TeamAddress::parse).transpose();
    if let Err(refused) = email {
        let key = match refused {
            TeamAddressRefused::NotAnAddress => "municipalities-email-wrong",
            TeamAddressRefused::OfOnePerson => "municipalities-email-person",
        };
        problems.add("email", key);
    }
    Some(Introduction { name: Some(name?), welcome: welcome.ok()?, phone: phone.flatten(), email: email.ok()? })
}
