//! `/partner/plekken/{id}/mensen`: how many people are there on each day part, for those who came by themselves.

use super::own::{overview_path, own_place, page_path, sent_key};
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::day_parts_words,
    ui::{Document, ErrorSummary, Frame, Heading, Notice, NoticeKind, Paragraph, PostForm, TextLink},
};
use domain::{
    codes::Code as _,
    day_parts::{DayPart, Slot},
    ids::PlaceId,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// Each day part with who is there and what is free.
pub async fn people(asked: Asked, market: Market) -> Page {
    let own = own_place(&asked, &market).await?;
    let here = asked.here;
    let id = own.place.id;
    let title = here.say("posting-people-title");
    let rows = own.place.content.slots.iter().map(|slot| view! { <DayPartRow asked=asked.clone() id=id at=*slot /> }).collect_view();
    let none = own.place.content.slots.is_empty().then(|| view! { <Paragraph>{here.say("posting-people-none")}</Paragraph> });
    let overview = here.href(&overview_path(id));
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=overview>{own.place.content.title.clone()}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("posting-people-lead")}</Paragraph>
                {none}
                <ul class="people-list">{rows}</ul>
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn DayPartRow(asked: Asked, id: PlaceId, at: Slot) -> impl IntoView {
    let (here, slot) = (asked.here, at);
    let name = day_parts_words(here.texts, &[slot.day_part]);
    let path = page_path(id, "mensen");
    let button = |step: &'static str, key: &str| {
        let label = format!("{}: {name}", here.say(key));
        view! {
            <button type="submit" name="stap" value=step class="utrecht-button utrecht-button--secondary-action" aria-label=label>
                {here.say(key)}
            </button>
        }
    };
    let less = (slot.taken > 0).then(|| button("min", "posting-people-less"));
    let more = (slot.capacity == 0 || slot.taken < slot.capacity).then(|| button("plus", "posting-people-more"));
    let waits = slot.is_full().then(|| button("wacht", "posting-people-wait"));
    let waits_no_more = (slot.waiting > 0).then(|| button("wacht-niet", "posting-people-wait-no-more"));
    let waiting = (slot.waiting > 0).then(|| {
        let words = here.say_with("posting-people-waiting", &args! { "count" => slot.waiting });
        view! { <p class="nl-paragraph">{words}</p> }
    });
    let call = slot.can_call().then(|| {
        let words = here.say_with("posting-people-call", &args! { "count" => slot.waiting, "free" => slot.free() });
        view! { <Notice here=here kind=NoticeKind::Info><p>{words}</p></Notice> }
    });
    view! {
        <li id=slot.day_part.code()>
            <h2 class="nl-heading nl-heading--level-3">{name.clone()}</h2>
            <p class="nl-paragraph">{taken_words(here, slot)}</p>
            {waiting} {call}
            <PostForm asked=&asked path=path>
                <input type="hidden" name="dagdeel" value=slot.day_part.code() />
                <p class="buttons">{less} {more} {waits} {waits_no_more}</p>
            </PostForm>
        </li>
    }
    .into_any()
}

fn taken_words(here: Here, slot: Slot) -> String {
    if slot.capacity == 0 {
        return here.say_with("posting-people-taken", &args! { "taken" => slot.taken });
    }
    here.say_with("posting-people-free", &args! { "taken" => slot.taken, "free" => slot.free() })
}

/// One person more or less.
pub async fn count(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let own = own_place(&asked, &market).await?;
    let (id, actor) = (own.place.id, &asked.actor);
    let mut problems = Problems::new(&asked);
    let Some(day_part) = DayPart::parse(sent.text("dagdeel")) else { return Ok(Posted::See(page_path(id, "mensen"))) };
    let Some(key) = problems.need(day_part.code(), sent_key(&sent), "posting-send-again") else { return problems.again() };
    let done = match sent.text("stap") {
        "plus" => market.0.take_seat(actor, id, day_part, key).await,
        "min" => market.0.free_seat(actor, id, day_part, key).await,
        "wacht" => market.0.add_waiting(actor, id, day_part, key).await,
        "wacht-niet" => market.0.remove_waiting(actor, id, day_part, key).await,
        _ => Ok(()),
    };
    match done {
        Ok(()) | Err(Failure::Refused(Refusal::NoLongerValid | Refusal::Repeated)) => Ok(Posted::See(page_path(id, "mensen"))),
        Err(Failure::Refused(refusal @ (Refusal::Full | Refusal::StillFree))) => {
            let key = match (refusal, sent.text("stap")) {
                (Refusal::StillFree, _) => "posting-people-still-free",
                (_, "wacht") => "posting-people-many-wait",
                _ => "posting-people-full",
            };
            problems.add(day_part.code(), key);
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
