//! `/partner/plekken/{id}/weggooien`: throwing a draft away asks once more, on a page of its own.

use super::{
    notices::{CANNOT, CHANGED, DISCARDED},
    own::{RevisionField, overview_path, own_place, place_id, sent_key, sent_revision},
};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Sent},
    ui::{ButtonLook, Document, Frame, Heading, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::refusal::{Failure, Refusal};
use leptos::prelude::*;

/// Says what goes, and asks.
pub async fn ask(asked: Asked, market: Market) -> Page {
    let own = own_place(&asked, &market).await?;
    let here = asked.here;
    let title = here.say("posting-discard-title");
    let path = overview_path(own.place.id);
    let (can, revision, what) = (own.can_be_discarded(), own.revision(), own.place.content.title);
    let form = if can {
        view! {
            <Paragraph lead=true>{here.say_with("posting-discard-text", &args! { "what" => what })}</Paragraph>
            <PostForm asked=&asked path=format!("{path}/weggooien")>
                <RevisionField revision=revision />
                <SubmitButton look=ButtonLook::Primary>{here.say("posting-discard-yes")}</SubmitButton>
            </PostForm>
        }
        .into_any()
    } else {
        view! { <Paragraph lead=true>{here.say("posting-discard-cannot")}</Paragraph> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                {form}
                <p><TextLink href=here.href(&path)>{here.say("posting-archive-no")}</TextLink></p>
            </div>
        </Document>
    }
    .into_any())
}

/// Throws it away. Sent twice, it is gone once: the place is not asked for first, since it may not be there any more.
pub async fn discard(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let id = place_id(&asked.path).ok_or(NoPage::NotFound)?;
    let (base, key) = sent_revision(&sent).zip(sent_key(&sent)).ok_or(NoPage::NotFound)?;
    Ok(Posted::See(match market.0.discard_place(&asked.actor, id, base, key).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => format!("/partner?gedaan={DISCARDED}"),
        Err(Failure::Refused(Refusal::Changed)) => format!("{}?gedaan={CHANGED}", overview_path(id)),
        Err(Failure::Refused(Refusal::WrongState)) => format!("{}?gedaan={CANNOT}", overview_path(id)),
        // A colleague threw it away at this moment.
        Err(Failure::Refused(Refusal::NoLongerValid)) => return Err(NoPage::NotFound),
        Err(failure) => return Err(failure.into()),
    }))
}
