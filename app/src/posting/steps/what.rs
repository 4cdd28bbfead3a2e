//! What people do there: a title, one or two sentences, and the language of the texts.

use super::choices::options;
use crate::{
    args,
    forms::{Problems, Sent},
    posting::{reading, screen::Fields},
    ui::{Select, TextArea, TextField},
};
use domain::{
    codes::Code as _,
    languages::SpokenLanguage,
    places::{PlaceContent, SUMMARY_MAX, TITLE_MAX},
};
use leptos::prelude::*;

pub fn fields(form: &Fields) -> AnyView {
    let (asked, here) = (&form.asked, form.asked.here);
    view! {
        <TextField
            asked=asked
            name="titel"
            label=here.say("posting-title")
            hint=here.say_with("posting-title-hint", &args! { "max" => TITLE_MAX })
            stored=form.content.title.clone()
        />
        {form.under("titel")}
        <TextArea
            asked=asked
            name="samenvatting"
            label=here.say("posting-summary")
            hint=here.say_with("posting-summary-hint", &args! { "max" => SUMMARY_MAX })
            stored=form.content.summary.clone()
            rows=3
        />
        {form.under("samenvatting")}
        <Select
            asked=asked
            name="teksttaal"
            label=here.say("posting-text-language")
            hint=here.say("posting-text-language-hint")
            choices={options::<SpokenLanguage>(here, "taal")}
            stored=form.content.text_language.code()
        />
        {form.under("teksttaal")}
    }
    .into_any()
}

pub fn read(sent: &Sent, problems: &mut Problems, content: &mut PlaceContent) {
    title(problems, sent, &mut content.title);
    reading::text(problems, sent, "samenvatting", SUMMARY_MAX, &mut content.summary);
    if let Some(language) = SpokenLanguage::parse(sent.text("teksttaal")) {
        content.text_language = language;
    }
}

/// Takes over a title; there is always one.
pub fn title(problems: &mut Problems, sent: &Sent, into: &mut String) {
    if sent.text("titel").is_empty() {
        problems.add("titel", "posting-title-missing");
    } else {
        reading::text(problems, sent, "titel", TITLE_MAX, into);
    }
}
