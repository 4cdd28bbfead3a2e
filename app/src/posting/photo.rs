//! `/partner/plekken/{id}/foto`: a photo of the place. Beside the other screens, since a file is not a text.

use super::{
    notices::{CANNOT, SAVED},
    own::{RevisionField, overview_path, own_place, page_path, sent_key, sent_revision},
};
use crate::{
    Market,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::cards::Picture,
    ui::{ButtonLook, Document, ErrorSummary, FormToken, Frame, Heading, Paragraph, SubmitButton, TextLink},
};
use domain::refusal::{Failure, Refusal};
use leptos::prelude::*;
use std::sync::Arc;

/// Largest body: a photo of 10 MB and the fields around it.
pub const BODY_MAX: usize = 10 * 1024 * 1024 + 64 * 1024;

/// Shows the photo there is, and asks for another.
pub async fn photo(asked: Asked, market: Market) -> Page {
    let own = own_place(&asked, &market).await?;
    let here = asked.here;
    let content = own.place.content.clone();
    let title = here.say("posting-photo-title");
    let path = here.href(&page_path(own.place.id, "foto"));
    let problem = asked.problems().iter().find(|problem| problem.field == "foto").map(|problem| problem.words.clone());
    let described = if problem.is_some() { "foto-uitleg foto-fout" } else { "foto-uitleg" };
    let invalid = problem.is_some().then_some("true");
    let problem = problem.map(|words| view! { <p class="field-problem" id="foto-fout">{words}</p> });
    let remove = (!content.photo.is_empty()).then(|| {
        view! {
            <form class="form" method="post" enctype="multipart/form-data" action=path.clone()>
                <FormToken />
                <RevisionField revision=own.revision() />
                <input type="hidden" name="weg" value="ja" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("posting-photo-remove")}</SubmitButton>
            </form>
        }
    });
    let overview = here.href(&overview_path(own.place.id));
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=overview>{content.title.clone()}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("posting-photo-lead")}</Paragraph>
                <div class="place__picture"><Picture here=here photo=content.photo.clone() theme=content.main_theme large=true /></div>
                <form class="form" method="post" enctype="multipart/form-data" action=path.clone()>
                    <FormToken />
                    <RevisionField revision=own.revision() />
                    <div class="utrecht-form-field">
                        <label class="utrecht-form-label" for="foto">{here.say("posting-photo-field")}</label>
                        <p class="field-hint" id="foto-uitleg">{here.say("posting-photo-hint")}</p>
                        {problem}
                        <input
                            id="foto"
                            name="foto"
                            type="file"
                            accept="image/jpeg,image/png,image/webp"
                            aria-describedby=described
                            aria-invalid=invalid
                        />
                    </div>
                    <SubmitButton look=ButtonLook::Primary>{here.say("posting-photo-save")}</SubmitButton>
                </form>
                {remove}
            </div>
        </Document>
    }
    .into_any())
}

/// Takes a photo, or takes it away.
pub async fn set_photo(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own_place(&asked, &market).await?;
    let id = own.place.id;
    let mut problems = Problems::new(&asked);
    let photo = sent.file("foto").map(|file| Arc::clone(&file.bytes)).filter(|_| !sent.has("weg"));
    if photo.is_none() && !sent.has("weg") {
        problems.add("foto", "posting-photo-none");
        return problems.again();
    }
    let base = sent_revision(&sent).unwrap_or(own.revision());
    let Some(key) = problems.need("foto", sent_key(&sent), "posting-send-again") else { return problems.again() };
    let key = match market.0.set_photo(&asked.actor, id, base, photo, key).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => return Ok(Posted::See(format!("{}?gedaan={SAVED}", overview_path(id)))),
        Err(Failure::Refused(refusal)) => match refusal {
            Refusal::PhotoTooLarge => "posting-photo-too-large",
            Refusal::NotAPhoto => "posting-photo-not",
            Refusal::PhotoDamaged => "posting-photo-damaged",
            Refusal::PhotoTooManyPixels => "posting-photo-pixels",
            Refusal::PhotoTooSmall => "posting-photo-small",
            Refusal::Changed => "posting-photo-meanwhile",
            _ => return Ok(Posted::See(format!("{}?gedaan={CANNOT}", overview_path(id)))),
        },
        Err(failure) => return Err(failure.into()),
    };
    problems.add("foto", key);
    problems.again()
}
