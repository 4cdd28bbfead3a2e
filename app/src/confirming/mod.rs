//! "Klopt dit nog?": the page behind the button in the mail. Whoever holds the link answers; no signing in.

use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Sent},
    places::when::day_parts_words,
    ui::{ButtonLook, Document, Frame, Heading, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::refusal::{Failure, Refusal};
use leptos::prelude::*;

/// Asks once more, with a button: a mail program that opens every link of a mail answers nothing by that.
pub async fn ask(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let Some(own) = market.0.place_to_confirm(&asked.actor, token(&asked)).await? else { return Ok(too_late(&asked)) };
    let title = here.say("confirming-title");
    let place = own.place;
    let lead = here.say_with("confirming-lead", &args! { "title" => place.content.title.as_str() });
    let when = day_parts_words(here.texts, &place.content.day_parts().collect::<Vec<_>>());
    let path = asked.path.clone();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{lead}</Paragraph>
                <Paragraph>{place.content.summary.clone()}</Paragraph>
                <Paragraph>{when}</Paragraph>
                <PostForm asked=&asked path=path>
                    <SubmitButton look=ButtonLook::Primary>{here.say("confirming-yes")}</SubmitButton>
                </PostForm>
                <Paragraph>
                    <TextLink href=here.href(&format!("/partner/plekken/{}", place.id))>{here.say("confirming-changed")}</TextLink>
                </Paragraph>
            </div>
        </Document>
    }
    .into_any())
}

/// Thanks, when it was answered.
pub async fn thanks(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    let title = here.say("confirming-thanks-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say("confirming-thanks-text")}</Paragraph>
            </div>
        </Document>
    }
    .into_any())
}

/// Says that the place is still true.
pub async fn confirm(asked: Asked, market: Market, _: Sent) -> FormAnswer {
    match market.0.confirm_by_link(&asked.actor, token(&asked)).await {
        // Pressed twice: the first one counted.
        Ok(()) | Err(Failure::Refused(Refusal::NoLongerValid | Refusal::Changed)) => Ok(Posted::See("/plek-klopt/dank".to_owned())),
        Err(failure) => Err(NoPage::from(failure)),
    }
}

fn token(asked: &Asked) -> &str {
    asked.path.rsplit('/').next().unwrap_or_default()
}

fn too_late(asked: &Asked) -> AnyView {
    let here = asked.here;
    let title = here.say("confirming-late-title");
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say("confirming-late-text")}</Paragraph>
                <Paragraph><TextLink href=here.href("/partner")>{here.say("confirming-to-partner")}</TextLink></Paragraph>
            </div>
        </Document>
    }
    .into_any()
}
