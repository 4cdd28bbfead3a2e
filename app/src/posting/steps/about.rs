//! What it is about, and what one can find there.

use super::choices::{options, stored};
use crate::{
    forms::Sent,
    posting::{reading::chosen, screen::Fields},
    ui::{ChoiceList, Choose},
};
use domain::{
    codes::{Goal, Theme},
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

pub fn read(sent: &Sent, content: &mut PlaceContent) {
    content.themes = chosen(sent, "themas");
    content.goals = chosen(sent, "doelen");
    // The drawing is that of a theme it has.
    content.main_theme = content.main_theme.filter(|theme| content.themes.contains(theme)).or_else(|| content.themes.first().copied());
}
