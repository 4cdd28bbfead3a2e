//! `/beheer/plekken/{id}`: a place of a new organisation, before everybody sees it.

use super::{
    Back, QUEUE,
    advice::AdviceOnTexts,
    application::reason,
    decision::{Decision, Question, Way},
    id_in,
};
use crate::{
    Market,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::{
        cards::{Picture, text_lang},
        come::address_lines,
        sections::{GoodToKnow, WhatYouDo, WhatYouFind, When},
    },
    ui::{Document, ErrorSummary, Frame, Heading, Paragraph, Sentence},
};
use domain::{
    ids::PlaceId,
    places::PlaceContent,
    posting::Revision,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// The place as a visitor will see it, advice on its texts, and the decision.
pub async fn place(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let id = id_in(&asked).ok_or(NoPage::NotFound)?;
    let own = market.0.place_to_check(&asked.actor, id).await?.ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let content = own.place.content.clone();
    let lang = text_lang(&content, here.language);
    let (title, summary) = (content.title.clone(), content.summary.clone());
    let photo = (!content.photo.is_empty()).then(|| {
        let (photo, theme) = (content.photo.clone(), content.main_theme);
        view! { <div class="place__picture"><Picture here=here photo=photo theme=theme large=true /></div> }
    });
    let organisation = Sentence::around(here.texts, "administration-place-of", "name", own.organisation.name.clone()).view();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <Back here=here path=QUEUE words="administration-back" />
            <div class="place">
                <div>
                    <Heading><bdi lang=lang>{title}</bdi></Heading>
                    <ErrorSummary asked=&asked />
                    <Paragraph>{organisation} " " {here.say("administration-place-as-seen")}</Paragraph>
                    {photo}
                    <p class="nl-paragraph nl-paragraph--lead" lang=lang>{summary}</p>
                    <WhatYouDo here=here content=content.clone() lang=lang />
                    <When here=here content=content.clone() />
                    <WhatYouFind here=here content=content.clone() />
                    <GoodToKnow here=here content=content.clone() lang=lang />
                    <Reached here=here content=content.clone() />
                </div>
                <div>
                    <AdviceOnTexts here=here content=content />
                    <Decision asked=&asked path=format!("/beheer/plekken/{id}") state=Some(own.revision()) ways=ways() />
                </div>
            </div>
        </Document>
    }
    .into_any())
}

/// Where it is and how to reach it, as it is written: nobody is called from here.
#[component]
fn Reached(here: Here, content: PlaceContent) -> impl IntoView {
    let contact = content.contact;
    let lines = address_lines(&content.address).into_iter().chain([contact.phone, contact.email, contact.website]);
    let lines = lines.filter(|line| !line.is_empty()).map(|line| view! { <li><bdi>{line}</bdi></li> }).collect_view();
    view! {
        <section class="place__section" aria-labelledby="bereiken">
            <Heading level=2 id="bereiken">{here.say("organisations-contact")}</Heading>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

/// Lets it onto the marketplace, or sends it back with a question.
fn ways() -> [Way; 2] {
    [
        Way {
            code: "goedkeuren",
            title: "administration-place-approve-title",
            text: "administration-place-approve-text",
            more: None,
            question: None,
            button: "administration-place-approve",
        },
        Way {
            code: "terugsturen",
            title: "administration-place-return-title",
            text: "administration-place-return-text",
            more: None,
            question: Some(Question { field: "vraag", label: "administration-place-question", hint: "administration-place-question-hint" }),
            button: "administration-place-return",
        },
    ]
}

/// Carries the decision out.
pub async fn decide(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let id: PlaceId = id_in(&asked).ok_or(NoPage::NotFound)?;
    let state = sent.text("stand").parse().map(Revision).map_err(|_| NoPage::NotFound)?;
    let mut problems = Problems::new(&asked);
    let (answer, done) = match sent.text("besluit") {
        "goedkeuren" => (market.0.approve_place(&asked.actor, id, state).await, "plek-goedgekeurd"),
        "terugsturen" => {
            let Some(question) = reason(&mut problems, &sent, "vraag", "administration-place-question-missing") else {
                return problems.again();
            };
            (market.0.return_place(&asked.actor, id, state, &question).await, "plek-teruggestuurd")
        }
        _ => return Err(NoPage::NotFound),
    };
    match answer {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => Ok(Posted::See(format!("{QUEUE}?gedaan={done}"))),
        // What stands on the page now is not what was decided on.
        Err(Failure::Refused(Refusal::Changed)) => {
            problems.add("", "administration-place-changed");
            problems.again()
        }
        // While it waited.
        Err(Failure::Refused(Refusal::Ended)) => {
            problems.add("", "administration-place-over");
            problems.again()
        }
        // The partner took it back, or a colleague decided: it waits no longer, so its page is gone.
        Err(Failure::Refused(Refusal::WrongState)) => Ok(Posted::See(format!("{QUEUE}?gedaan=wacht-niet-meer"))),
        Err(failure) => Err(failure.into()),
    }
}
