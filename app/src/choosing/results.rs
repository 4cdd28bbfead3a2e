//! The places that fit.

use super::{
    addresses::{as_filters, to_matches, to_overview},
    answers::Answers,
    cards::Matches,
    few::{Else, LetGo, Nobody, widest},
};
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    participants::answers::wishes_path,
    search::{addresses::results_path, notices::Notices, postcode::TypedPostcode},
    ui::{ButtonLink, ButtonLook, Document, Frame, Heading, ListenButton, Paragraph, Sentence, TextLink},
};
use domain::{
    matches::{Matched, SHOWN_MAX},
    wishes::Wishes,
};
use leptos::prelude::*;

/// Places that one can go through; after that the list of all places with its filters is of more use.
const PLACES_MAX: usize = 20 * SHOWN_MAX;

/// `/wat-past-bij-mij/plekken`: a few places that fit and why, then more; and what to do when there are few or none.
pub async fn results(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let answers = Answers::of(&asked);
    let wishes = answers.wishes.clone();
    let after = answers.after.min(PLACES_MAX);
    let mut found = market.0.matches(&asked.actor, &wishes, after + SHOWN_MAX).await?;
    let shown = Shown::of(&found, after);
    found.matches = found.matches.drain(shown.after..shown.until).collect();
    let other = if found.total == 0 { widest(&asked, &market, &wishes).await? } else { Vec::new() };
    let unknown = wishes.near.is_some() && found.from.is_none();
    let sentences = sentences(here, &answers, &answers.postcode(here, unknown));
    let title = title(here, &found);
    let frame = Frame::new(title.clone()).not_for_search_engines().with_script();
    let lead = if wishes.is_empty() { "choosing-found-anything" } else { "choosing-found-lead" };
    let body = if found.total == 0 {
        view! { <Nobody here=here /> }.into_any()
    } else {
        view! {
            <Paragraph lead=true>{here.say(lead)}</Paragraph>
            <ListenButton here=here />
            <Matches here=here wishes=wishes.clone() matches=found.matches />
            <Turn here=here wishes=wishes.clone() shown=shown />
        }
        .into_any()
    };
    Ok(view! {
        <Document asked=asked frame=frame>
            <div class="matches">
                <Heading>{title}</Heading>
                <Notices here=here sentences=sentences />
                {body}
                <LetGo here=here wishes=wishes.clone() loosenings=found.loosenings />
                <Else here=here cards=other />
                <Ways here=here wishes=wishes />
            </div>
        </Document>
    }
    .into_any())
}

/// Which of the places are shown: those after so many, until so many, and whether more follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shown {
    after: usize,
    until: usize,
    more: bool,
}

impl Shown {
    /// As was asked, or from the first one on when there are fewer.
    fn of(found: &Matched, after: usize) -> Self {
        let there = found.matches.len();
        let after = if after < there { after } else { 0 };
        let until = there.min(after + SHOWN_MAX);
        let more = until < PLACES_MAX && usize::try_from(found.total).is_ok_and(|total| until < total);
        Self { after, until, more }
    }
}

fn title(here: Here, found: &Matched) -> String {
    if found.total == 0 {
        here.say("choosing-nothing-title").to_owned()
    } else {
        here.say_with("choosing-found-title", &args! { "count" => found.total })
    }
}

/// What could not be used. A postcode has no field here, so it is said with the rest, and what that means.
fn sentences(here: Here, answers: &Answers, postcode: &TypedPostcode) -> Vec<Sentence> {
    let mut sentences = answers.sentences(here, true);
    if let Some(problem) = postcode.problem() {
        sentences.push(problem.clone());
        sentences.push(Sentence::plain(here.say("search-everywhere")));
    }
    sentences
}

/// To more places, and back to those before.
#[component]
fn Turn(here: Here, wishes: Wishes, shown: Shown) -> impl IntoView {
    let to = |after: usize| here.href(&to_matches(&wishes, after));
    let before = (shown.after > 0).then(|| {
        let href = to(shown.after.saturating_sub(SHOWN_MAX));
        view! { <ButtonLink href=href look=ButtonLook::Secondary>{here.say("choosing-before")}</ButtonLink> }
    });
    let more = shown.more.then(|| {
        view! { <ButtonLink href=to(shown.until) look=ButtonLook::Secondary>{here.say("choosing-more")}</ButtonLink> }
    });
    (before.is_some() || more.is_some()).then(|| view! { <p class="question__ways">{before} {more}</p> })
}

/// Why these places, other answers, and the list of all places.
#[component]
fn Ways(here: Here, wishes: Wishes) -> impl IntoView {
    view! {
        <ul class="matches__ways">
            <li><TextLink href=here.href(&wishes_path("/bewaren", &wishes))>{here.say("choosing-keep")}</TextLink></li>
            <li><TextLink href=here.href("/bel-mij")>{here.say("choosing-call-me")}</TextLink></li>
            <li><TextLink href=here.href("/over/matchen")>{here.say("choosing-why")}</TextLink></li>
            <li><TextLink href=here.href(&to_overview(&wishes))>{here.say("choosing-change-answers")}</TextLink></li>
            <li><TextLink href=here.href(&results_path(&as_filters(&wishes)))>{here.say("choosing-as-filters")}</TextLink></li>
        </ul>
    }
}
