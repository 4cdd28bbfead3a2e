//! One place as its partner sees it: where it stands, what happens next, what is filled in, and what can be done.

use super::{
    notices::{CANNOT, CHANGED, PostingNotice},
    own::{RevisionField, overview_path, own_place, page_path, screens, sent_revision},
    parts::{part_name, part_words, parts_of},
    state::{State, next_path, next_words, screen_name},
    tips::AllTips,
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Sent},
    ui::{ButtonLink, ButtonLook, Document, Frame, Heading, Notice, NoticeKind, Paragraph, PostForm, TextLink},
};
use domain::{
    codes::{Code as _, PlaceStatus},
    ids::PlaceId,
    places::PlaceContent,
    posting::{OwnPlace, PlaceMove, PlaceStep, missing},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// `/partner/plekken/{id}`.
pub async fn overview(asked: Asked, market: Market) -> Page {
    let own = own_place(&asked, &market).await?;
    let here = asked.here;
    let (id, content) = (own.place.id, own.place.content.clone());
    let title = content.title.clone();
    let (next, question) = (next_words(here, &own), own.question.clone());
    let question = (!question.is_empty()).then(|| {
        view! {
            <Notice here=here kind=NoticeKind::Warning>
                <p><strong>{here.say("posting-question")}</strong></p>
                <blockquote class="question"><p>{question}</p></blockquote>
            </Notice>
        }
    });
    let absent = missing(&content);
    let href = move |step: PlaceStep| here.href(&page_path(id, step.code()));
    let links = [
        ("voorbeeld", "posting-preview"),
        ("foto", "posting-photo-link"),
        ("mensen", "posting-people-link"),
        ("wijzigingen", "posting-changes"),
    ]
    .map(|(page, key)| view! { <li><TextLink href=here.href(&page_path(id, page))>{here.say(key)}</TextLink></li> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <p class="place__back"><TextLink href=here.href("/partner")>{here.say("posting-back-to-list")}</TextLink></p>
            <Heading>{title}</Heading>
            <PostingNotice asked=&asked />
            <State here=here status=content.status />
            <Paragraph lead=true>{next}</Paragraph>
            {question}
            <Actions asked=&asked own=own />
            <Heading level=2>{here.say("posting-filled-in")}</Heading>
            <Screens here=here id=id content=content.clone() absent=absent />
            <AllTips here=here content=content href=Box::new(href) />
            <Heading level=2>{here.say("posting-more")}</Heading>
            <ul class="link-list">{links}</ul>
        </Document>
    }
    .into_any())
}

/// What can be done now: one thing first, the rest beside it.
#[component]
fn Actions(#[prop(into)] asked: Asked, own: OwnPlace) -> impl IntoView {
    let here = asked.here;
    let id = own.place.id;
    let goes_on = next_path(&own);
    let needs_all = |step: &PlaceMove| matches!(step, PlaceMove::Submit | PlaceMove::Resume);
    let mut moves = own.moves();
    // What ended asks for another last day first.
    let ended = own.place.content.status == PlaceStatus::Expired;
    moves.retain(|step| *step != PlaceMove::Archive && !((ended || goes_on.is_some()) && needs_all(step)));
    // What most people come for stands first; the rest is quiet.
    moves.sort_by_key(|step| !is_first(*step));
    let archive = own.moves().contains(&PlaceMove::Archive).then(|| {
        let href = here.href(&page_path(id, "archiveren"));
        view! { <ButtonLink href=href look=ButtonLook::Secondary>{here.say("posting-move-archive")}</ButtonLink> }
    });
    let discard = own.can_be_discarded().then(|| {
        let href = here.href(&page_path(id, "weggooien"));
        view! { <ButtonLink href=href look=ButtonLook::Secondary>{here.say("posting-discard")}</ButtonLink> }
    });
    let goes_on = goes_on.filter(|_| own.moves().iter().any(needs_all)).map(|path| (path, "posting-fill-in"));
    let goes_on = goes_on.or(ended.then(|| (page_path(id, "doorgaan"), "posting-prolong")));
    let mut primary_is_free = goes_on.is_none();
    let goes_on =
        goes_on.map(|(path, key)| view! { <ButtonLink href=here.href(&path) look=ButtonLook::Primary>{here.say(key)}</ButtonLink> });
    let buttons = moves
        .into_iter()
        .map(|step| {
            let class = if is_first(step) && std::mem::take(&mut primary_is_free) {
                "utrecht-button utrecht-button--primary-action"
            } else {
                "utrecht-button utrecht-button--secondary-action"
            };
            view! { <button type="submit" name="doe" value=step.code() class=class>{move_words(here, step, own.trusted)}</button> }
        })
        .collect_view();
    view! {
        <PostForm asked=asked path=overview_path(id)>
            <RevisionField revision=own.revision() />
            <p class="buttons">{goes_on} {buttons} {archive} {discard}</p>
        </PostForm>
    }
    .into_any()
}

fn is_first(step: PlaceMove) -> bool {
    matches!(step, PlaceMove::Submit | PlaceMove::Resume | PlaceMove::Confirm)
}

/// What a button says.
fn move_words(here: Here, step: PlaceMove, trusted: bool) -> &'static str {
    here.say(match (step, trusted) {
        (PlaceMove::Submit, true) => "posting-move-publish",
        (PlaceMove::Submit, false) => "posting-move-submit",
        (PlaceMove::Resume, true) => "posting-move-resume",
        (PlaceMove::Resume, false) => "posting-move-resubmit",
        (PlaceMove::Withdraw, _) => "posting-move-withdraw",
        (PlaceMove::Pause, _) => "posting-move-pause",
        (PlaceMove::Confirm, _) => "posting-move-confirm",
        (PlaceMove::Restore, _) => "posting-move-restore",
        (PlaceMove::Archive | PlaceMove::Approve | PlaceMove::Return, _) => "posting-move-archive",
    })
}

/// Every screen with what is filled in, and what is missing.
#[component]
fn Screens(here: Here, id: PlaceId, content: PlaceContent, absent: Vec<PlaceStep>) -> impl IntoView {
    let lines = screens()
        .map(|step| {
            let name = screen_name(here, step);
            let change = here.say_with("posting-change-part", &args! { "what" => name.to_lowercase() });
            let missing = absent.contains(&step).then(|| view! { <p class="missing">{here.say("posting-missing")}</p> });
            view! {
                <dt>{name}</dt>
                <dd>
                    {missing}
                    <Filled here=here step=step content=content.clone() />
                    <p><TextLink href=here.href(&page_path(id, step.code()))>{change}</TextLink></p>
                </dd>
            }
        })
        .collect_view();
    view! { <dl class="filled-in">{lines}</dl> }.into_any()
}

/// What is filled in on a screen, in words, a line for each part.
#[component]
fn Filled(here: Here, step: PlaceStep, content: PlaceContent) -> impl IntoView {
    let parts = parts_of(step);
    let lines: Vec<_> = parts
        .iter()
        .filter_map(|part| {
            let words = Some(part_words(here, part, &content)).filter(|words| !words.is_empty())?;
            let name = (parts.len() > 1).then(|| view! { <span class="filled-in__part">{part_name(here, part)} ": "</span> });
            Some(view! { <p class="filled-in__line">{name} {words}</p> })
        })
        .collect();
    if lines.is_empty() { view! { <p>{here.say("posting-nothing")}</p> }.into_any() } else { lines.into_any() }
}

/// `/partner/plekken/{id}`: moves the place to another state.
pub async fn move_on(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own_place(&asked, &market).await?;
    let step = PlaceMove::parse(sent.text("doe")).filter(|step| !step.is_for_administrators()).ok_or(NoPage::NotFound)?;
    if step == PlaceMove::Archive {
        return Ok(Posted::See(page_path(own.place.id, "archiveren")));
    }
    carry_out(&asked, &market, &own, &sent, step).await
}

/// Moves a place, and shows what came of it.
pub async fn carry_out(asked: &Asked, market: &Market, own: &OwnPlace, sent: &Sent, step: PlaceMove) -> FormAnswer {
    let base = sent_revision(sent).ok_or(NoPage::NotFound)?;
    let said = match market.0.move_place(&asked.actor, own.place.id, base, step).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => step.code(),
        Err(Failure::Refused(Refusal::Changed)) => CHANGED,
        Err(Failure::Refused(Refusal::WrongState)) => CANNOT,
        // Its last day is over: until when does it go on?
        Err(Failure::Refused(Refusal::Ended)) => return Ok(Posted::See(page_path(own.place.id, "doorgaan"))),
        Err(failure) => return Err(failure.into()),
    };
    Ok(Posted::See(format!("{}?gedaan={said}", overview_path(own.place.id))))
}
