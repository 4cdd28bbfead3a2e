//! `/mijn/wissen`: everything is gone, at once and for good.

use super::own::Back;
use crate::{
    Market,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Sent},
    ui::{ButtonLook, Document, Frame, Heading, Paragraph, PostForm, SubmitButton},
};
use leptos::prelude::*;

/// Asks once more, and says what goes and what stays.
pub async fn page(asked: Asked, _: Market) -> Page {
    asked.own()?;
    let here = asked.here;
    let title = here.say("participants-erase-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say("participants-erase-lead")}</Paragraph>
                <Paragraph>{here.say("participants-erase-stays")}</Paragraph>
                <Paragraph>{here.say("participants-erase-again")}</Paragraph>
                <PostForm asked=&asked path="/mijn/wissen">
                    <SubmitButton look=ButtonLook::Primary>{here.say("participants-erase")}</SubmitButton>
                </PostForm>
                <Back here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// Erases it.
pub async fn erase(asked: Asked, market: Market, _: Sent) -> FormAnswer {
    asked.own()?;
    market.0.erase_profile(&asked.actor).await?;
    Ok(Posted::SignedOut("/terugkomen?gedaan=gewist".to_owned()))
}
