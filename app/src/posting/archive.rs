//! Stopping with a place asks once more, on a page of its own.

use super::{
    notices::CANNOT,
    overview::carry_out,
    own::{RevisionField, overview_path, own_place},
};
use crate::{
    Market, args,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Sent},
    ui::{ButtonLook, Document, Frame, Heading, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::posting::PlaceMove;
use leptos::prelude::*;

/// `/partner/plekken/{id}/archiveren`.
pub async fn ask(asked: Asked, market: Market) -> Page {
    let own = own_place(&asked, &market).await?;
    let here = asked.here;
    let title = here.say("posting-archive-title");
    let path = overview_path(own.place.id);
    let (can, revision, what) = (own.moves().contains(&PlaceMove::Archive), own.revision(), own.place.content.title);
    let form = if can {
        view! {
            <Paragraph lead=true>{here.say_with("posting-archive-text", &args! { "what" => what })}</Paragraph>
            <PostForm asked=&asked path=format!("{path}/archiveren")>
                <RevisionField revision=revision />
                <SubmitButton look=ButtonLook::Primary>{here.say("posting-archive-yes")}</SubmitButton>
            </PostForm>
        }
        .into_any()
    } else {
        view! { <Paragraph lead=true>{here.say("posting-cannot")}</Paragraph> }.into_any()
    };
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                {form}
                <p><TextLink href=here.href(&path)>{here.say("posting-archive-no")}</TextLink></p>
            </div>
        </Document>
    }
    .into_any())
}

/// `/partner/plekken/{id}/archiveren`: keeps the place for history only.
pub async fn archive(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own_place(&asked, &market).await?;
    if !own.moves().contains(&PlaceMove::Archive) {
        return Ok(Posted::See(format!("{}?gedaan={CANNOT}", overview_path(own.place.id))));
    }
    carry_out(&asked, &market, &own, &sent, PlaceMove::Archive).await
}
