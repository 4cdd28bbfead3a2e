//! What it asks, what it costs, and what one gets back.

use super::choices::options;
use crate::{
    args,
    forms::{Problems, Sent},
    posting::{reading, screen::Fields},
    ui::{ChoiceList, ChoiceOption, Choose, TextArea},
};
use domain::{
    codes::{Agreement, Code as _},
    places::{LINE_MAX, PlaceContent},
};
use leptos::prelude::*;

pub fn fields(form: &Fields) -> AnyView {
    let (asked, here, content) = (&form.asked, form.asked.here, &form.content);
    let hint = |key: &str| here.say_with(key, &args! { "max" => LINE_MAX });
    let choices =
        vec![ChoiceOption::new("nee", here.say("posting-certificate-no")), ChoiceOption::new("ja", here.say("posting-certificate-yes"))];
    view! {
        <TextArea
            asked=asked
            name="vraagt"
            label=here.say("posting-asks")
            hint=hint("posting-asks-hint")
            stored=content.asks.clone()
            rows=3
        />
        {form.under("vraagt")}
        <TextArea
            asked=asked
            name="kosten"
            label=here.say("posting-costs")
            hint=hint("posting-costs-hint")
            stored=content.costs.clone()
            rows=3
        />
        {form.under("kosten")}
        <TextArea
            asked=asked
            name="terug"
            label=here.say("posting-returns")
            hint=hint("posting-returns-hint")
            stored=content.returns.clone()
            rows=3
        />
        {form.under("terug")}
        <ChoiceList
            asked=asked
            name="overeenkomst"
            legend=here.say("posting-agreement")
            hint=here.say("posting-agreement-hint")
            choose=Choose::One
            choices={options::<Agreement>(here, "overeenkomst")}
            stored=vec![content.agreement.code().to_owned()]
        />
        {form.under("overeenkomst")}
        <ChoiceList
            asked=asked
            name="vog"
            legend=here.say("posting-certificate")
            hint=here.say("posting-certificate-hint")
            choose=Choose::One
            choices=choices
            stored=vec![if content.certificate_of_conduct { "ja" } else { "nee" }.to_owned()]
        />
        {form.under("vog")}
    }
    .into_any()
}

pub fn read(sent: &Sent, problems: &mut Problems, content: &mut PlaceContent) {
    reading::text(problems, sent, "vraagt", LINE_MAX, &mut content.asks);
    reading::text(problems, sent, "kosten", LINE_MAX, &mut content.costs);
    reading::text(problems, sent, "terug", LINE_MAX, &mut content.returns);
    if let Some(agreement) = Agreement::parse(sent.text("overeenkomst")) {
        content.agreement = agreement;
    }
    match sent.text("vog") {
        "ja" => content.certificate_of_conduct = true,
        "nee" => content.certificate_of_conduct = false,
        _ => {}
    }
}
