//! `/partner/inlezen/{id}`: what each line of a file would do. Nothing is stored before somebody says so here.

use super::remark_words::remark_words;
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Sent},
    moments::moment_words,
    posting::parts::part_name,
    ui::{Document, Frame, Heading, Notice, NoticeKind, Pagination, Paragraph, PostForm, TextLink},
};
use domain::{
    own_files::{FateCounts, FilePreview, LineFate, PreviewLine},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use uuid::Uuid;

/// Lines on one page.
const PAGE: usize = 100;

/// The page of a file.
pub fn path(id: Uuid) -> String {
    format!("/partner/inlezen/{id}")
}

fn id_of(asked: &Asked) -> Result<Uuid, NoPage> {
    asked.signed_in()?;
    let id = asked.path.strip_prefix("/partner/inlezen/").and_then(|id| Uuid::parse_str(id.trim_end_matches('/')).ok());
    id.ok_or(NoPage::NotFound)
}

/// Shows what would happen.
pub async fn preview(asked: Asked, market: Market) -> Page {
    let id = id_of(&asked)?;
    let preview = market.0.file_preview(&asked.actor, id).await?.ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let title = here.say("files-preview-title");
    let changed = asked.pairs().iter().any(|(name, said)| name == "gedaan" && said == "veranderd");
    let changed = changed.then(|| view! { <Notice here=here kind=NoticeKind::Warning><p>{here.say("files-changed")}</p></Notice> });
    let until = here.say_with("files-until", &args! { "moment" => moment_words(here.texts, preview.until) });
    let of = here.say_with("posting-of", &args! { "organisation" => preview.organisation.name.clone() });
    let again = here.href(&format!("/partner/inlezen?organisatie={}", preview.organisation.id));
    let counts = preview.counts();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=again>{here.say("files-other-file")}</TextLink></p>
                <Heading>{title}</Heading>
                {changed}
                <Paragraph lead=true>{here.say("files-preview-lead")}</Paragraph>
                <Paragraph>{of}</Paragraph>
                <Counts here=here counts=counts />
                <Decide asked=&asked preview=preview.clone() counts=counts />
                <p class="field-hint">{until}</p>
                <Heading level=2>{here.say("files-lines")}</Heading>
                <Lines asked=&asked preview=preview />
            </div>
        </Document>
    }
    .into_any())
}

/// How many lines do what.
#[component]
fn Counts(here: Here, counts: FateCounts) -> impl IntoView {
    let lines = [
        ("files-count-new", counts.new),
        ("files-count-changed", counts.changed),
        ("files-count-same", counts.same),
        ("files-count-refused", counts.refused),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| view! { <li>{here.say_with(key, &args! { "count" => count })}</li> })
    .collect_view();
    view! { <ul class="plain-list">{lines}</ul> }.into_any()
}

/// The buttons: keep it all, or throw it away.
#[component]
fn Decide(#[prop(into)] asked: Asked, preview: FilePreview, counts: FateCounts) -> impl IntoView {
    let here = asked.here;
    let does_something = counts.new + counts.changed > 0;
    let submit = (preview.trusted && counts.ready > 0).then(|| {
        let words = here.say_with("files-submit", &args! { "count" => counts.ready });
        view! {
            <p class="choice">
                <input id="indienen" class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="indienen" value="ja" />
                <label class="utrecht-form-label" for="indienen">{words}</label>
            </p>
        }
    });
    let store = does_something.then(|| {
        view! {
            <button type="submit" name="doe" value="bewaren" class="utrecht-button utrecht-button--primary-action">
                {here.say("files-store")}
            </button>
        }
    });
    let nothing = (!does_something).then(|| view! { <Paragraph>{here.say("files-nothing")}</Paragraph> });
    view! {
        {nothing}
        <PostForm asked=asked path=path(preview.id)>
            <input type="hidden" name="stand" value=preview.stand />
            <input type="hidden" name="organisatie" value=preview.organisation.id.to_string() />
            {submit}
            <p class="buttons">
                {store}
                <button type="submit" name="doe" value="weg" class="utrecht-button utrecht-button--secondary-action">
                    {here.say("files-drop")}
                </button>
            </p>
        </PostForm>
    }
    .into_any()
}

/// The lines of one page.
#[component]
fn Lines(#[prop(into)] asked: Asked, preview: FilePreview) -> impl IntoView {
    let here = asked.here;
    let pages = preview.lines.len().div_ceil(PAGE).max(1);
    let wanted = asked.pairs().into_iter().find(|(name, _)| name == "pagina").and_then(|(_, page)| page.parse::<usize>().ok());
    let page = wanted.unwrap_or(1).clamp(1, pages);
    let lines = preview.lines.into_iter().skip((page - 1) * PAGE).take(PAGE);
    let lines = lines.map(|line| view! { <li><Line here=here line=line /></li> }).collect_view();
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let href = Box::new(move |page: u32| here.href(&format!("{}?pagina={page}", path(preview.id))));
    view! {
        <ol class="file-lines" role="list">{lines}</ol>
        <Pagination here=here page=small(page) pages=small(pages) href=href />
    }
    .into_any()
}

/// One line: its number, what it calls its place, what happens, and what was noticed.
#[component]
fn Line(here: Here, line: PreviewLine) -> impl IntoView {
    let number = here.say_with("files-line", &args! { "line" => line.line });
    let title = (!line.title.is_empty()).then(|| view! { ": " <bdi>{line.title.clone()}</bdi> });
    let (class, fate) = match &line.fate {
        LineFate::New { .. } => ("file-line file-line--new", here.say("files-fate-new").to_owned()),
        LineFate::Changed(parts) => {
            let parts: Vec<_> = parts.iter().map(|part| changed_part(here, part)).collect();
            ("file-line file-line--changed", here.say_with("files-fate-changed", &args! { "parts" => here.texts.join(&parts) }))
        }
        LineFate::Same => ("file-line", here.say("files-fate-same").to_owned()),
        LineFate::Refused => ("file-line file-line--refused", here.say("files-fate-refused").to_owned()),
    };
    let unfinished = (line.fate == LineFate::New { ready: false }).then(|| view! { <p>{here.say("files-fate-unfinished")}</p> });
    let remarks = line
        .remarks
        .iter()
        .map(|remark| {
            let column = (!remark.field.is_empty()).then(|| {
                let words = here.say_with("files-column", &args! { "columns" => remark.field.clone() });
                view! { <strong>{words}</strong> " " }
            });
            view! { <li>{column} <bdi>{remark_words(here, &remark.problem)}</bdi></li> }
        })
        .collect_view();
    let remarks = (!line.remarks.is_empty()).then(|| view! { <ul class="plain-list">{remarks}</ul> });
    view! {
        <article class=class>
            <h3 class="file-line__title">{number} {title}</h3>
            <p class="state">{fate}</p>
            {unfinished} {remarks}
        </article>
    }
    .into_any()
}

fn changed_part(here: Here, part: &str) -> String {
    if part == "overig" { here.say("files-part-other").to_owned() } else { part_name(here, part).to_lowercase() }
}

/// Stores what was shown, or throws it away.
pub async fn decide(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let id = id_of(&asked)?;
    let list = |said: &str| {
        // Only who has this organisation gets to see its list.
        let organisation: String = sent.text("organisatie").chars().filter(|c| c.is_ascii_hexdigit() || *c == '-').collect();
        let whose = if organisation.is_empty() { String::new() } else { format!("organisatie={organisation}&") };
        Ok(Posted::See(format!("/partner?{whose}gedaan={said}")))
    };
    let (done, said) = match sent.text("doe") {
        "bewaren" => (market.0.store_file(&asked.actor, id, sent.text("stand"), sent.has("indienen")).await, "ingelezen"),
        "weg" => (market.0.drop_file(&asked.actor, id).await, "bestand-weg"),
        _ => return Err(NoPage::NotFound),
    };
    match done {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated | Refusal::NoLongerValid)) => list(said),
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState)) => Ok(Posted::See(format!("{}?gedaan=veranderd", path(id)))),
        Err(failure) => Err(failure.into()),
    }
}
