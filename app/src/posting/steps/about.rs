//! What it is about, and what one can find there.

use super::choices::{options, stored};
use crate::{
    ask::Here,
    forms::{Problems, Sent},
    posting::{reading::chosen, screen::Fields},
    ui::{ChoiceList, ChoiceOption, Choose, Select},
};
use domain::{
    codes::{Code, Goal, Theme},
    places::PlaceContent,
};
use leptos::prelude::*;

pub fn fields(form: &Fields) -> AnyView {
    let (asked, here) = (&form.asked, form.asked.here);
    view! {
        <div class="columns">
            <ChoiceList
                asked=asked
                name="themas"
                legend=here.say("posting-themes")
                hint=here.say("posting-themes-hint")
                choose=Choose::Several
                choices={options::<Theme>(here, "thema")}
                stored=stored(&form.content.themes)
            />
        </div>
        {form.under("themas")}
        <Select
            asked=asked
            name="hoofdthema"
            label=here.say("posting-main-theme")
            hint=here.say("posting-main-theme-hint")
            choices=main_themes(here)
            stored=form.content.main_theme.map(Code::code).unwrap_or_default()
        />
        {form.under("hoofdthema")}
        <ChoiceList
            asked=asked
            name="doelen"
            legend=here.say("posting-goals")
            choose=Choose::Several
            choices={options::<Goal>(here, "doel")}
            stored=stored(&form.content.goals)
        />
        {form.under("doelen")}
    }
    .into_any()
}

/// No choice first: then Meedoen takes the first theme of the place.
fn main_themes(here: Here) -> Vec<ChoiceOption> {
    let none = ChoiceOption::new("", here.say("posting-main-theme-any"));
    [none].into_iter().chain(options::<Theme>(here, "thema")).collect()
}

pub fn read(sent: &Sent, problems: &mut Problems, content: &mut PlaceContent) {
    content.themes = chosen(sent, "themas");
    content.goals = chosen(sent, "doelen");
    let stored = content.main_theme;
    let wanted = if sent.has("hoofdthema") { Theme::parse(sent.text("hoofdthema")) } else { stored };
    // The drawing is that of a theme it has. What stood there before goes along when its theme goes.
    content.main_theme = wanted.filter(|theme| content.themes.contains(theme)).or_else(|| content.themes.first().copied());
    if wanted != stored && wanted.is_some() && wanted != content.main_theme {
        problems.add("hoofdthema", "posting-main-theme-not-chosen");
    }
}
