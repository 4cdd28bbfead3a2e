//! `/mijn/zelfredzaamheid`: the same as their coach sees, for whom it is about.

use super::table::MatrixTable;
use crate::{
    Market, args,
    ask::{Asked, Page},
    ui::{Document, Frame, Heading, Paragraph, TextLink},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let matrices = market.0.own_matrices(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("self-reliance-own-title");
    let none = matrices.is_empty().then(|| view! { <Paragraph>{here.say("self-reliance-own-none")}</Paragraph> });
    let matrices = matrices
        .into_iter()
        .map(|matrix| {
            let with = here.say_with("conversations-with", &args! { "coach" => matrix.coach_name.as_str() });
            view! {
                <section>
                    <Heading level=2>{with}</Heading>
                    <MatrixTable here=here matrix=matrix none="self-reliance-own-none" />
                </section>
            }
        })
        .collect_view();
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <p class="place__back"><TextLink href=here.href("/mijn")>{here.say("participants-own-back")}</TextLink></p>
            <Heading>{title}</Heading>
            <Paragraph lead=true>{here.say("self-reliance-own-lead")}</Paragraph>
            <Paragraph>{here.say("self-reliance-own-who")}</Paragraph>
            {none}
            {matrices}
        </Document>
    }
    .into_any())
}
