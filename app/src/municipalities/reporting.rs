//! Whether a municipality asks people to tell it that they take part: said in words, wherever it matters.

use crate::{
    ask::Here,
    ui::{Notice, NoticeKind, Paragraph, Sentence},
};
use domain::municipalities::Municipality;
use leptos::prelude::*;

/// What the municipality asks, and that taking part is voluntary either way.
#[component]
pub fn Reporting(here: Here, municipality: Municipality) -> impl IntoView {
    if municipality.settings.agreements.reporting {
        let asks = asks(here, &municipality);
        view! {
            <Paragraph>{here.say("municipalities-reporting-benefit")} " " {asks}</Paragraph>
            <Paragraph>{here.say("municipalities-reporting-rule")}</Paragraph>
            <Paragraph>{here.say("municipalities-voluntary")}</Paragraph>
        }
        .into_any()
    } else {
        view! {
            <Paragraph>{here.say("municipalities-reporting-off")}</Paragraph>
            <Paragraph>{here.say("municipalities-voluntary")}</Paragraph>
        }
        .into_any()
    }
}

/// The same beside a place, only when the municipality asks it.
#[component]
pub fn ReportingNotice(here: Here, municipality: Municipality) -> impl IntoView {
    municipality.settings.agreements.reporting.then(|| {
        let asks = asks(here, &municipality);
        view! {
            <Notice here=here kind=NoticeKind::Info>
                <p>{here.say("municipalities-reporting-benefit")} " " {asks}</p>
                <p>{here.say("municipalities-reporting-rule")} " " {here.say("municipalities-voluntary")}</p>
            </Notice>
        }
    })
}

fn asks(here: Here, municipality: &Municipality) -> AnyView {
    Sentence::around(here.texts, "municipalities-reporting-asks", "name", municipality.name.clone()).view()
}
