//! `/partner/plekken/{id}/doorgaan`: a place whose last day is over goes on, with another last day or without one.

use super::{
    notices::{CANNOT, CHANGED},
    own::{RevisionField, overview_path, own_place, page_path, sent_revision},
    reading::{date, typed_date},
};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{ButtonLook, Document, ErrorSummary, Frame, Heading, Paragraph, PostForm, SubmitButton, TextField, TextLink},
};
use domain::{
    codes::Code as _,
    posting::{OwnPlace, PlaceMove},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// The step that puts it (back) on the marketplace; `None` when it cannot be put there now.
fn step(own: &OwnPlace) -> Option<PlaceMove> {
    own.moves().into_iter().find(|step| matches!(step, PlaceMove::Submit | PlaceMove::Resume))
}

/// Asks until when.
pub async fn ask(asked: Asked, market: Market) -> Page {
    let own = own_place(&asked, &market).await?;
    let here = asked.here;
    let title = here.say("posting-prolong-title");
    let (id, can, revision) = (own.place.id, step(&own).is_some(), own.revision());
    let content = own.place.content;
    let button = if own.trusted { "posting-move-resume" } else { "posting-move-resubmit" };
    let until = view! {
        <TextField
            asked=&asked
            name="einde"
            label=here.say("posting-prolong-until")
            hint=here.say("posting-prolong-hint")
            stored=typed_date(content.ends_on)
            short=true
        />
    };
    let form = if can {
        view! {
            <ErrorSummary asked=&asked />
            <Paragraph lead=true>{here.say_with("posting-prolong-text", &args! { "what" => content.title })}</Paragraph>
            <PostForm asked=&asked path=page_path(id, "doorgaan")>
                <RevisionField revision=revision />
                {until}
                <SubmitButton look=ButtonLook::Primary>{here.say(button)}</SubmitButton>
            </PostForm>
        }
        .into_any()
    } else {
        view! { <Paragraph lead=true>{here.say("posting-cannot")}</Paragraph> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                {form}
                <p><TextLink href=here.href(&overview_path(id))>{here.say("posting-archive-no")}</TextLink></p>
            </div>
        </Document>
    }
    .into_any())
}

/// Puts it back with the day that was filled in.
pub async fn prolong(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own_place(&asked, &market).await?;
    let back = |said: &str| Ok(Posted::See(format!("{}?gedaan={said}", overview_path(own.place.id))));
    let Some(step) = step(&own) else { return back(CANNOT) };
    let base = sent_revision(&sent).ok_or(NoPage::NotFound)?;
    let mut problems = Problems::new(&asked);
    let mut until = None;
    date(&mut problems, &sent, "einde", &mut until);
    if problems.any() {
        return problems.again();
    }
    match market.0.prolong_place(&asked.actor, own.place.id, base, until).await {
        Ok(()) => back(step.code()),
        Err(Failure::Refused(Refusal::Changed)) => back(CHANGED),
        Err(Failure::Refused(Refusal::WrongState)) => back(CANNOT),
        Err(Failure::Refused(Refusal::Ended)) => {
            problems.add("einde", "posting-until-over");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
