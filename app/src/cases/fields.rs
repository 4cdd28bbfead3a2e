//! The fields about somebody whom a coach knows: what to call them, how to reach them, and when. No story.

use crate::{
    ask::Asked,
    forms::{Problems, Sent},
    participants::{fields::ways, reading},
    ui::{ChoiceList, ChoiceOption, Choose, FieldKind, Select, TextField},
};
use domain::{
    cases::CaseForm,
    codes::Code as _,
    introductions::CallTime,
    languages::{SpokenLanguage, UiLanguage},
    participants::Reach,
    postcodes::Postcode4,
    search::{KM_DEFAULT, Near},
    wishes::Wishes,
};
use leptos::prelude::*;

/// The fields, as they were typed or as they are kept.
#[component]
pub fn PersonFields(asked: Asked, #[prop(optional_no_strip)] kept: Option<CaseForm>) -> impl IntoView {
    let here = asked.here;
    let name = |list: &'static str| move |code: &'static str| ChoiceOption::new(code, here.texts.name(list, code));
    let ways = ways(here).map(Reach::code).map(name("bereik")).collect();
    let times = CallTime::ALL.iter().map(|time| time.code()).map(name("bel")).collect();
    let spoken = SpokenLanguage::ALL.iter().map(|language| language.code()).map(name("taal")).collect();
    let written = UiLanguage::ALL
        .into_iter()
        .map(|language| ChoiceOption::new(language.tag(), here.say(&format!("cases-written-{}", language.tag()))))
        .collect();
    let profile = kept.as_ref().map(|kept| kept.profile.clone());
    let text = |value: Option<String>| value.unwrap_or_default();
    let email = text(profile.as_ref().and_then(|form| form.email.as_ref().map(ToString::to_string)));
    let phone = text(profile.as_ref().and_then(|form| form.phone.as_ref().map(ToString::to_string)));
    let postcode = text(profile.as_ref().and_then(|form| form.wishes.near).map(|near| near.postcode.to_string()));
    let reach = profile.as_ref().map_or(Reach::CallOnly, |form| form.reach);
    let language = profile.as_ref().map_or(UiLanguage::Dutch, |form| form.language);
    view! {
        <TextField asked=&asked name="naam" label=here.say("cases-name") hint=here.say("cases-name-hint") stored=text(profile.map(|form| form.name)) />
        <TextField asked=&asked name="telefoon" label=here.say("cases-phone") kind=FieldKind::Phone stored=phone />
        <TextField asked=&asked name="email" label=here.say("cases-email") hint=here.say("participants-optional") kind=FieldKind::Email stored=email />
        <ChoiceList asked=&asked name="bereik" legend=here.say("cases-reach") choose=Choose::One choices=ways stored=vec![reach.code().to_owned()] />
        <ChoiceList
            asked=&asked
            name="wanneer"
            legend=here.say("cases-call-when")
            choose=Choose::One
            choices=times
            stored=vec![kept.as_ref().map_or(CallTime::Whenever, |kept| kept.call_when).to_string()]
        />
        <Select
            asked=&asked
            name="taal"
            label=here.say("cases-spoken")
            choices=spoken
            stored=kept.as_ref().map_or(SpokenLanguage::Dutch, |kept| kept.spoken).to_string()
        />
        <ChoiceList asked=&asked name="schrijftaal" legend=here.say("cases-written") choose=Choose::One choices=written stored=vec![language.tag().to_owned()] />
        <TextField asked=&asked name="pc" label=here.say("cases-postcode") hint=here.say("cases-postcode-hint") kind=FieldKind::Number stored=postcode short=true />
    }
    .into_any()
}

/// What was filled in; problems stand beside the fields. `wishes` are those that are known already.
pub fn read(asked: &Asked, problems: &mut Problems, sent: &Sent, wishes: Wishes) -> Option<CaseForm> {
    let typed = sent.text("pc");
    let near = if typed.is_empty() {
        None
    } else {
        let km = wishes.near.map_or(KM_DEFAULT, |near| near.km);
        problems.need("pc", Postcode4::parse(typed), "cases-postcode-wrong").map(|postcode| Near { postcode, km })
    };
    let spoken = SpokenLanguage::parse(sent.text("taal")).unwrap_or(SpokenLanguage::Dutch);
    let call_when = CallTime::parse(sent.text("wanneer")).unwrap_or(CallTime::Whenever);
    let profile = reading::read(asked, problems, sent, Wishes { near, ..wishes })?;
    let language = UiLanguage::ALL.into_iter().find(|language| language.tag() == sent.text("schrijftaal")).unwrap_or_default();
    Some(CaseForm { profile: domain::participants::ProfileForm { language, ..profile }, spoken, call_when })
}
