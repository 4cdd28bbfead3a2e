//! For whom it fits, in words: see `step_words`.

use crate::{
    forms::{Problems, Sent},
    posting::{screen::Fields, step_words},
    ui::{ChoiceList, ChoiceOption, Choose},
};
use domain::places::PlaceContent;
use leptos::prelude::*;

pub fn fields(form: &Fields) -> AnyView {
    let (asked, here) = (&form.asked, form.asked.here);
    let words = |code: &str| format!("{}. {}", here.texts.name("voor", code), here.texts.name("voor-uitleg", code));
    let choices = step_words::codes().map(|code| ChoiceOption::new(code, words(code))).collect();
    view! {
        <ChoiceList
            asked=asked
            name="tredes"
            legend=here.say("posting-for")
            hint=here.say("posting-for-hint")
            choose=Choose::Several
            choices=choices
            stored=step_words::chosen(form.content.steps).into_iter().map(str::to_owned).collect()
        />
        {form.under("tredes")}
    }
    .into_any()
}

pub fn read(sent: &Sent, problems: &mut Problems, content: &mut PlaceContent) {
    if let Some(range) = problems.need("tredes", step_words::range_of(sent.all("tredes"), content.steps), "posting-for-missing") {
        content.steps = range;
    }
}
