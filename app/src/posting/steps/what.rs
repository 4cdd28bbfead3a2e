//! What people do there: a title and one or two sentences.

use crate::{
    args,
    forms::{Problems, Sent},
    posting::{reading, screen::Fields},
    ui::{TextArea, TextField},
};
use domain::places::{PlaceContent, SUMMARY_MAX, TITLE_MAX};
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
    }
    .into_any()
}

pub fn read(sent: &Sent, problems: &mut Problems, content: &mut PlaceContent) {
    title(problems, sent, &mut content.title);
    reading::text(problems, sent, "samenvatting", SUMMARY_MAX, &mut content.summary);
}

/// Takes over a title; there is always one.
pub fn title(problems: &mut Problems, sent: &Sent, into: &mut String) {
    if sent.text("titel").is_empty() {
        problems.add("titel", "posting-title-missing");
    } else {
        reading::text(problems, sent, "titel", TITLE_MAX, into);
    }
}
