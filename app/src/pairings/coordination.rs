//! `/coordinatie/maatjes`: who asks for a buddy and who walks along with whom, who waits longest first.

use super::{everybody::EVERYBODY, pairing_path, words::due_words};
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    experts::{COORDINATION, coordinator},
    places::when::date_words,
    ui::{ButtonLink, ButtonLook, Document, DoneNotice, Frame, Heading, Paragraph, TextLink},
};
use domain::{
    codes::Code as _,
    pairings::{Pairing, PairingState},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let all = market.0.pairings(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("pairings-list-title");
    let everybody = all.iter().any(|pairing| pairing.state == PairingState::Asked).then(|| {
        view! {
            <p class="buttons"><ButtonLink href=here.href(EVERYBODY) look=ButtonLook::Secondary>{here.say("pairings-all-title")}</ButtonLink></p>
        }
    });
    let body = if all.is_empty() {
        view! { <Paragraph lead=true>{here.say("pairings-list-none")}</Paragraph> }.into_any()
    } else {
        PairingState::ALL
            .iter()
            .filter_map(|state| {
                let of_state: Vec<Pairing> = all.iter().filter(|pairing| pairing.state == *state).cloned().collect();
                (!of_state.is_empty()).then(|| view! { <InState here=here state=*state pairings=of_state /> })
            })
            .collect_view()
            .into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(COORDINATION)>{here.say("experts-coordination-title")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                {everybody}
                {body}
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn InState(here: Here, state: PairingState, pairings: Vec<Pairing>) -> impl IntoView {
    let lines = pairings
        .into_iter()
        .map(|pairing| {
            let due = pairing.due_on.map(|day| view! { <p class="queue__since">{due_words(here, "pairings-due", day)}</p> });
            let buddy = pairing.buddy.map(|(_, name)| view! { <p>{here.say("pairings-list-buddy")} " " <bdi>{name}</bdi></p> });
            let met = pairing.met_on.map(|day| {
                view! { <p>{here.say_with("pairings-list-met", &args! { "date" => date_words(here.texts, day) })}</p> }
            });
            let alarm = pairing.alarm.map(|alarm| view! { <p><strong>{here.texts.name("maatje-alarm", alarm.code())}</strong></p> });
            view! {
                <li>
                    <h3><TextLink href=here.href(&pairing_path(pairing.id))><bdi>{pairing.name}</bdi></TextLink></h3>
                    {alarm} {buddy} {met} {due}
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <Heading level=2>{here.texts.name("maatje-lijst", state.code())}</Heading>
            <ol class="queue" role="list">{lines}</ol>
        </section>
    }
    .into_any()
}
