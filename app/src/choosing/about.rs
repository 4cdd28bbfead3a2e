//! How places are put in order, in plain words.

use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    ui::{Document, Frame, Heading, ListenButton, Prose, phone_args},
};
use domain::{codes::Code as _, matches::Weight};
use leptos::prelude::*;

/// `/over/matchen`: what counts and how much, what never counts, who decides, and how to object.
pub async fn about(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let weights = market.0.weights(&asked.actor).await?;
    let title = here.say("choosing-about-title");
    let mut reach_us = phone_args(here);
    reach_us.set("email", here.site.email.as_str());
    let objecting = here.say_with("choosing-about-object", &reach_us);
    let frame = Frame::new(title).described(here.say("choosing-about-description")).with_script();
    Ok(view! {
        <Document asked=asked frame=frame>
            <div class="prose">
                <Heading>{title}</Heading>
                <ListenButton here=here />
                <Prose here=here text=here.say("choosing-about-text") />
                <Heading level=2>{here.say("choosing-about-weights")}</Heading>
                <Weights here=here weights=weights />
                <Prose here=here text=here.say("choosing-about-never") />
                <Prose here=here text=objecting />
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Weights(here: Here, weights: Vec<Weight>) -> impl IntoView {
    let lines = weights
        .into_iter()
        .map(|weight| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is 0 to 1")]
            let count = (weight.share * 100.0).round() as u32;
            let share = here.say_with("choosing-about-share", &args! { "count" => count });
            view! { <li><strong>{here.texts.name("weegt", weight.part.code())}</strong> ": " {share} " " {here.texts.name("weegt-uitleg", weight.part.code())}</li> }
        })
        .collect_view();
    view! { <ul>{lines}</ul> }
}
