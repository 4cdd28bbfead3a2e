//! `/partner/inlezen`: places in a file, for who has many or keeps them in a spreadsheet.

use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent, SentFile},
    posting::whose::{Whose, choose, whose},
    ui::{ButtonLook, Document, ErrorSummary, FileField, Frame, Heading, Paragraph, SubmitButton, TextLink},
};
use domain::own_files::{FILE_MAX, FileProblem, LINES_MAX, Looked, PlacesFile};
use leptos::prelude::*;
use std::sync::Arc;

/// Largest body: a file, and the fields around it. A file that is a little too large is told so in words.
pub const BODY_MAX: usize = FILE_MAX + 1024 * 1024;

/// The field of the file.
const FILE: &str = "bestand";
/// What the names of files may end in.
const ACCEPTED: &str = ".csv,.tsv,.xlsx,.jsonl";

/// Asks for a file.
pub async fn give(asked: Asked, market: Market) -> Page {
    let own = match whose(&asked, &market).await? {
        Whose::One { own, .. } => own,
        Whose::Several(organisations) => return Ok(choose(asked, organisations)),
    };
    let here = asked.here;
    let title = here.say("files-give-title");
    let back = here.href(&format!("/partner?organisatie={}", own.id));
    let template = format!("/partner/bestanden/{}/sjabloon.csv", own.id);
    let of = here.say_with("posting-of", &args! { "organisation" => own.name.clone() });
    let hint = here.say_with("files-give-hint", &args! { "max" => LINES_MAX });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=back>{here.say("posting-back-to-list")}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("files-give-lead")}</Paragraph>
                <Paragraph>{of}</Paragraph>
                <form class="form" method="post" enctype="multipart/form-data" action=here.href("/partner/inlezen")>
                    <input type="hidden" name="organisatie" value=own.id.to_string() />
                    <FileField asked=&asked name=FILE label=here.say("files-give-field") hint=hint accept=ACCEPTED />
                    <SubmitButton look=ButtonLook::Primary>{here.say("files-give-look")}</SubmitButton>
                </form>
                <HowTo here=here template=template />
            </div>
        </Document>
    }
    .into_any())
}

/// How such a file is made.
#[component]
fn HowTo(here: Here, template: String) -> impl IntoView {
    let lines = ["files-how-columns", "files-how-lists", "files-how-days", "files-how-again", "files-how-formulas"]
        .map(|key| view! { <li>{here.say(key)}</li> });
    view! {
        <section class="other-way" aria-labelledby="hoe">
            <Heading level=2 id="hoe">{here.say("files-how-title")}</Heading>
            <p><a class="nl-link" href=template download="sjabloon.csv">{here.say("files-template")}</a></p>
            <ul class="plain-list">{lines}</ul>
        </section>
    }
    .into_any()
}

/// Looks at a file; nothing of it is stored yet.
pub async fn look(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let organisations = market.0.own_organisations(&asked.actor).await?;
    let wanted = sent.text("organisatie");
    let organisation = match organisations.as_slice() {
        [only] if wanted.is_empty() => only.id,
        own => own.iter().find(|own| own.id.to_string() == wanted).ok_or(NoPage::NotFound)?.id,
    };
    let mut problems = Problems::new(&asked);
    let Some(file) = sent.file(FILE) else {
        problems.add(FILE, "files-none");
        return problems.again();
    };
    match market.0.look_at_file(&asked.actor, organisation, as_given(file)).await? {
        Looked::Kept(id) => Ok(Posted::See(super::preview::path(id))),
        Looked::Refused(problem) => {
            tell(&mut problems, FILE, problem);
            problems.again()
        }
    }
}

/// A file as it was given. Its name stays here: only what it ends in goes on.
pub(crate) fn as_given(file: &SentFile) -> PlacesFile {
    let extension = file.name.rsplit_once('.').map(|(_, end)| end.to_lowercase()).unwrap_or_default();
    PlacesFile { extension, bytes: Arc::clone(&file.bytes) }
}

/// Why a file cannot be used, beside its field.
pub(crate) fn tell(problems: &mut Problems, field: &str, problem: FileProblem) {
    match problem {
        FileProblem::TooLarge => problems.add(field, "files-too-large"),
        FileProblem::TooManyLines => problems.add_with(field, "files-too-many", &args! { "max" => LINES_MAX }),
        FileProblem::Empty => problems.add(field, "files-empty"),
        FileProblem::NotUtf8(line) => problems.add_with(field, "files-not-utf8", &args! { "line" => line }),
        FileProblem::OtherKind => problems.add(field, "files-other-kind"),
        FileProblem::OldWorkbook => problems.add(field, "files-old-workbook"),
        FileProblem::WebPage => problems.add(field, "files-web-page"),
        FileProblem::Damaged => problems.add(field, "files-damaged"),
        FileProblem::MissingColumns(columns) => {
            problems.add_with(field, "files-missing-columns", &args! { "columns" => columns.join(", ") });
        }
        FileProblem::UnknownColumns(columns) => {
            problems.add_with(field, "files-unknown-columns", &args! { "columns" => columns.join(", ") });
        }
        FileProblem::ColumnTwice(column) => problems.add_with(field, "files-column-twice", &args! { "columns" => column }),
        FileProblem::Unreadable(line) => problems.add_with(field, "files-unreadable", &args! { "line" => line }),
        FileProblem::Extension(_) => problems.add(field, "files-extension"),
    }
}
