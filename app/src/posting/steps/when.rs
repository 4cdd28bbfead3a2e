//! When it is, how one joins, and from when until when.

use super::{
    hours::{self, HoursFields},
    week,
    week_fields::WeekFields,
};
use crate::{
    ask::Here,
    forms::{Problems, Sent},
    posting::{
        reading::{date, typed_date},
        screen::Fields,
    },
    ui::{ChoiceList, ChoiceOption, Choose, TextField},
};
use domain::{
    codes::{Code as _, PlaceKind},
    places::PlaceContent,
};
use leptos::prelude::*;

pub fn fields(form: &Fields) -> AnyView {
    let (asked, here, content) = (&form.asked, form.asked.here, &form.content);
    view! {
        <ChoiceList
            asked=asked
            name="soort"
            legend=here.say("posting-kind")
            choose=Choose::One
            choices=kinds(here)
            stored=vec![content.kind.code().to_owned()]
        />
        {form.under("soort")}
        <WeekFields asked=asked slots=content.slots.clone() />
        {form.under("dagdelen")}
        <HoursFields asked=asked hours=content.hours_per_week />
        {form.under("uren")}
        <TextField
            asked=asked
            name="begin"
            label=here.say("posting-from")
            hint=here.say("posting-from-hint")
            stored=typed_date(content.starts_on)
            short=true
        />
        {form.under("begin")}
        <TextField
            asked=asked
            name="einde"
            label=here.say("posting-until")
            hint=here.say("posting-until-hint")
            stored=typed_date(content.ends_on)
            short=true
        />
        {form.under("einde")}
    }
    .into_any()
}

/// The kinds with what each means to who comes.
fn kinds(here: Here) -> Vec<ChoiceOption> {
    let words = |kind: &PlaceKind| format!("{}. {}", here.texts.name("soort", kind.code()), here.texts.name("soort-uitleg", kind.code()));
    PlaceKind::ALL.iter().map(|kind| ChoiceOption::new(kind.code(), words(kind))).collect()
}

pub fn read(sent: &Sent, problems: &mut Problems, content: &mut PlaceContent) {
    if let Some(kind) = problems.need("soort", PlaceKind::parse(sent.text("soort")), "posting-kind-missing") {
        content.kind = kind;
    }
    week::read(sent, problems, &mut content.slots);
    hours::read(sent, problems, &mut content.hours_per_week);
    date(problems, sent, "begin", &mut content.starts_on);
    date(problems, sent, "einde", &mut content.ends_on);
    if let (Some(from), Some(until)) = (content.starts_on, content.ends_on)
        && from > until
    {
        problems.add("einde", "posting-until-before");
    }
}
