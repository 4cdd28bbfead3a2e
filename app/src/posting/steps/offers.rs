//! Who is there, what the place offers, and the languages.

use super::choices::{options, stored};
use crate::{
    ask::Asked,
    forms::Sent,
    posting::{reading::chosen, screen::Fields},
    ui::{ChoiceList, ChoiceOption, Choose},
};
use domain::{
    codes::{Code as _, DutchLevel, Help, Need},
    languages::SpokenLanguage,
    places::PlaceContent,
};
use leptos::prelude::*;

/// Languages that are shown at once; the list begins with those that most people speak.
const LANGUAGES_SHOWN: usize = 12;

pub fn fields(form: &Fields) -> AnyView {
    let (asked, here, content) = (&form.asked, form.asked.here, &form.content);
    let (often, rare) = SpokenLanguage::ALL.split_at(LANGUAGES_SHOWN);
    let often = often.iter().map(|language| ChoiceOption::new(language.code(), here.texts.name("taal", language.code()))).collect();
    view! {
        <ChoiceList
            asked=asked
            name="hulp"
            legend=here.say("posting-help")
            choose=Choose::Several
            choices={options::<Help>(here, "hulp-zin")}
            stored=stored(&content.help)
        />
        {form.under("hulp")}
        <ChoiceList
            asked=asked
            name="biedt"
            legend=here.say("posting-offers")
            hint=here.say("posting-offers-hint")
            choose=Choose::Several
            choices={options::<Need>(here, "wens")}
            stored=stored(&content.offers)
        />
        {form.under("biedt")}
        <ChoiceList
            asked=asked
            name="talen"
            legend=here.say("posting-languages")
            choose=Choose::Several
            choices=often
            stored=stored(&content.languages)
        />
        <MoreLanguages asked=asked languages=rare stored=stored(&content.languages) />
        {form.under("talen")}
        <ChoiceList
            asked=asked
            name="nederlands"
            legend=here.say("posting-dutch")
            choose=Choose::One
            choices={options::<DutchLevel>(here, "nederlands")}
            stored=vec![content.dutch_needed.code().to_owned()]
        />
        {form.under("nederlands")}
    }
    .into_any()
}

/// The other languages, behind a line that opens; open when one of them is chosen.
#[component]
fn MoreLanguages(#[prop(into)] asked: Asked, languages: &'static [SpokenLanguage], stored: Vec<String>) -> impl IntoView {
    let here = asked.here;
    let stored: Vec<&str> = stored.iter().map(String::as_str).collect();
    let chosen = asked.values("talen", &stored);
    let open = languages.iter().any(|language| chosen.iter().any(|code| code == language.code()));
    let choices = languages
        .iter()
        .map(|language| {
            let checked = chosen.iter().any(|code| code == language.code());
            view! {
                <label class="choice">
                    <input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="talen" value=language.code() checked=checked />
                    <span class="choice__word">{here.texts.name("taal", language.code())}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <details open=open>
            <summary>{here.say("posting-languages-more")}</summary>
            <fieldset class="choices">
                <legend class="visually-hidden">{here.say("posting-languages-more")}</legend>
                {choices}
            </fieldset>
        </details>
    }
    .into_any()
}

pub fn read(sent: &Sent, content: &mut PlaceContent) {
    content.help = chosen(sent, "hulp");
    content.offers = chosen(sent, "biedt");
    content.languages = chosen(sent, "talen");
    if let Some(level) = DutchLevel::parse(sent.text("nederlands")) {
        content.dutch_needed = level;
    }
}
