//! The fields of a profile: a name, how to be reached, and how to hear from us. Nothing else is asked.

use crate::{
    ask::{Asked, Here},
    ui::{ChoiceList, ChoiceOption, Choose, FieldKind, TextField},
};
use domain::{
    codes::Code as _,
    participants::{ProfileForm, Reach},
};
use leptos::prelude::*;

/// The ways to hear from us that this installation has.
pub fn ways(here: Here) -> impl Iterator<Item = Reach> {
    Reach::ALL.iter().copied().filter(move |reach| *reach != Reach::Sms || here.site.sends_texts)
}

/// The fields, as they were typed or as they are kept.
#[component]
pub fn ProfileFields(#[prop(into)] asked: Asked, #[prop(optional_no_strip)] kept: Option<ProfileForm>) -> impl IntoView {
    let here = asked.here;
    let choices = ways(here).map(|reach| ChoiceOption::new(reach.code(), here.texts.name("bereik", reach.code()))).collect();
    let text = |value: Option<String>| value.unwrap_or_default();
    let name = text(kept.as_ref().map(|form| form.name.clone()));
    let email = text(kept.as_ref().and_then(|form| form.email.as_ref().map(ToString::to_string)));
    let phone = text(kept.as_ref().and_then(|form| form.phone.as_ref().map(ToString::to_string)));
    // Who chooses nothing hears nothing.
    let reach = kept.map_or(Reach::Nothing, |form| form.reach);
    view! {
        <TextField
            asked=&asked
            name="naam"
            label=here.say("participants-name")
            hint=here.say("participants-name-hint")
            stored=name
            autocomplete="nickname"
        />
        <TextField
            asked=&asked
            name="email"
            label=here.say("participants-email")
            hint=here.say("participants-optional")
            kind=FieldKind::Email
            stored=email
            autocomplete="email"
        />
        <TextField
            asked=&asked
            name="telefoon"
            label=here.say("participants-phone")
            hint=here.say("participants-optional")
            kind=FieldKind::Phone
            stored=phone
            autocomplete="tel"
        />
        <ChoiceList
            asked=&asked
            name="bereik"
            legend=here.say("participants-reach")
            choose=Choose::One
            choices=choices
            stored=vec![reach.code().to_owned()]
        />
    }
    .into_any()
}
