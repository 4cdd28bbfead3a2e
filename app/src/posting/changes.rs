//! Who changed what and when, and the way back.

use super::{
    changed_words::ChangedWords,
    notices::{CANNOT, CHANGED, UNDONE},
    own::{RevisionField, overview_path, own_place, page_path, sent_revision},
    parts::{part_name, part_words, written},
};
use crate::{
    Market,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Sent},
    moments::moment_words,
    ui::{ButtonLook, Document, Frame, Heading, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::{
    posting::{PlaceVersion, Revision, differences},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use uuid::Uuid;

/// `/partner/plekken/{id}/wijzigingen`.
pub async fn changes(asked: Asked, market: Market) -> Page {
    let own = own_place(&asked, &market).await?;
    let versions = market.0.place_versions(&asked.actor, own.place.id).await?;
    let here = asked.here;
    let title = here.say("posting-changes");
    let lead = if versions.is_empty() { "posting-changes-none" } else { "posting-changes-lead" };
    let path = page_path(own.place.id, "wijzigingen");
    let lines = versions
        .into_iter()
        .map(|version| view! { <li><ChangeLine asked=&asked path=path.clone() revision=own.revision() version=version /></li> })
        .collect_view();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back">
                    <TextLink href=here.href(&overview_path(own.place.id))>{own.place.content.title.clone()}</TextLink>
                </p>
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say(lead)}</Paragraph>
                <ol class="changes" role="list">{lines}</ol>
            </div>
        </Document>
    }
    .into_any())
}

/// One change: when, by whom, the difference, and the button that undoes it.
#[component]
fn ChangeLine(#[prop(into)] asked: Asked, path: String, revision: Revision, version: PlaceVersion) -> impl IntoView {
    let here = asked.here;
    let date = moment_words(here.texts, version.at);
    let by = if version.by.is_empty() { here.say("posting-by-program").to_owned() } else { version.by.clone() };
    let found: Vec<&str> = differences(&version.before, &version.after).into_iter().map(|difference| difference.field).collect();
    // The state of a place is not undone but moved on, on its own page.
    let can_be_undone = found.iter().any(|part| *part != "status" && *part != "foto");
    let parts = found.iter().map(|part| view! { <ChangedPart here=here part=part version=version.clone() /> }).collect_view();
    let of = date.clone();
    let undo = can_be_undone.then(|| {
        view! {
            <p class="field-hint">{here.say("posting-undo-hint")}</p>
            <PostForm asked=&asked path=path>
                <RevisionField revision=revision />
                <input type="hidden" name="wijziging" value=version.id.to_string() />
                <SubmitButton look=ButtonLook::Secondary>
                    {here.say("posting-undo")}
                    <span class="visually-hidden">", " {of}</span>
                </SubmitButton>
            </PostForm>
        }
    });
    view! {
        <article class="change">
            <h2 class="change__title">{date} ", " <bdi>{by}</bdi></h2>
            <dl>{parts}</dl>
            {undo}
        </article>
    }
    .into_any()
}

/// A part that was changed: a text word by word, a choice before and after.
#[component]
fn ChangedPart(here: Here, part: &'static str, version: PlaceVersion) -> impl IntoView {
    let (gone, new) = (here.say("posting-was"), here.say("posting-became"));
    let change = if let (Some(before), Some(after)) = (written(part, &version.before), written(part, &version.after)) {
        view! { <ChangedWords before=before after=after gone=gone new=new /> }.into_any()
    } else {
        let words = |content| Some(part_words(here, part, content)).filter(|words| !words.is_empty());
        let nothing = || here.say("posting-nothing").to_owned();
        let (before, after) = (words(&version.before).unwrap_or_else(nothing), words(&version.after).unwrap_or_else(nothing));
        view! {
            <p class="changed-words"><span class="changed-words__when">{gone}</span> " " <del>{before}</del></p>
            <p class="changed-words"><span class="changed-words__when">{new}</span> " " <ins>{after}</ins></p>
        }
        .into_any()
    };
    view! { <dt>{part_name(here, part)}</dt><dd>{change}</dd> }.into_any()
}

/// `/partner/plekken/{id}/wijzigingen`: makes the place what it was before a change.
pub async fn undo(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own_place(&asked, &market).await?;
    let base = sent_revision(&sent).ok_or(NoPage::NotFound)?;
    let version = Uuid::parse_str(sent.text("wijziging")).map_err(|_| NoPage::NotFound)?;
    let said = match market.0.undo_place(&asked.actor, own.place.id, base, version).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => UNDONE,
        Err(Failure::Refused(Refusal::Changed)) => CHANGED,
        Err(Failure::Refused(Refusal::WrongState | Refusal::NoLongerValid)) => CANNOT,
        Err(failure) => return Err(failure.into()),
    };
    Ok(Posted::See(format!("{}?gedaan={said}", overview_path(own.place.id))))
}
