//! `/coach/groep`: a coach types a group and gets a proposal on the same page, once.
//!
//! The form leads to its own page without a problem, and that page makes the proposal of what was sent: nothing waits anywhere in
//! between, and a reload asks to send the form again.

use super::{
    GROUP,
    lines::{LineProblem, Member, Unreadable, read},
    proposal::proposal,
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FORM_MAX, FormAnswer, Problems, Sent},
    ui::{ButtonLook, Document, ErrorSummary, Frame, Heading, Linked, Paragraph, PostForm, SubmitButton, TextArea, TextLink},
};
use domain::{
    accounts::Role,
    groups::{GROUP_MAX, Group},
    introductions::CHOSEN_NAME_MAX,
};
use leptos::prelude::*;

/// Largest body: so many people, each with a long name and all their answers.
pub const BODY_MAX: usize = 4 * FORM_MAX;

/// The field of the group.
const PEOPLE: &str = "mensen";
/// Lines that are told when they cannot be read; of the others only how many there are.
const TOLD_MAX: usize = 10;

/// The form; and above it the proposal, when a group was sent that can be read.
pub async fn page(asked: Asked, market: Market) -> Page {
    coach(&asked)?;
    let people = sent(&asked);
    let Some(group) = Group::new(people.iter().map(|one| one.wishes.clone()).collect()) else {
        return Ok(empty(asked));
    };
    let proposed = market.0.propose(&asked.actor, &group).await?;
    let here = asked.here;
    let title = here.say("coaching-proposal-title");
    let proposal = proposal(here, people, proposed);
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Heading>{title}</Heading>
            {proposal}
            <section class="not-on-paper" aria-labelledby="anders">
                <Heading level=2 id="anders">{here.say("coaching-proposal-change")}</Heading>
                <GroupForm asked=asked />
            </section>
        </Document>
    }
    .into_any())
}

fn empty(asked: Asked) -> AnyView {
    let here = asked.here;
    let title = here.say("coaching-group-title");
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <p class="place__back"><TextLink href=here.href("/coach")>{here.say("coaching-back")}</TextLink></p>
            <Heading>{title}</Heading>
            <ErrorSummary asked=&asked />
            <Paragraph lead=true>{here.say("coaching-group-lead")}</Paragraph>
            <How here=here />
            <GroupForm asked=asked />
        </Document>
    }
    .into_any()
}

/// How a group is written down, with an example.
#[component]
fn How(here: Here) -> impl IntoView {
    view! {
        <Paragraph>{here.say("coaching-group-how")}</Paragraph>
        <Paragraph><Linked here=here text=here.say("coaching-group-address") /></Paragraph>
        <pre class="group-example" translate="no">{here.say("coaching-group-example")}</pre>
        <Paragraph>{here.say("coaching-group-private")}</Paragraph>
    }
}

#[component]
fn GroupForm(asked: Asked) -> impl IntoView {
    let here = asked.here;
    let hint = here.say_with("coaching-group-hint", &args! { "max" => GROUP_MAX });
    view! {
        <PostForm asked=&asked path=GROUP>
            <TextArea asked=&asked name=PEOPLE label=here.say("coaching-group-field") hint=hint rows=12 />
            <SubmitButton look=ButtonLook::Primary>{here.say("coaching-group-make")}</SubmitButton>
        </PostForm>
    }
}

/// Reads a group; what cannot be read is told, and then nothing else happens.
pub async fn propose(asked: Asked, _: Market, sent: Sent) -> FormAnswer {
    coach(&asked)?;
    let mut problems = Problems::new(&asked);
    if let Err(unreadable) = read(sent.text(PEOPLE)) {
        add(&mut problems, unreadable);
    }
    problems.again()
}

/// For coaches only; nobody else is told that it is there.
fn coach(asked: &Asked) -> Result<(), NoPage> {
    asked.signed_in()?;
    if asked.actor.has_role(Role::Coach) { Ok(()) } else { Err(NoPage::NotFound) }
}

/// The group that was sent just now; nobody when it could not be read.
fn sent(asked: &Asked) -> Vec<Member> {
    let sent = asked.again.as_ref().filter(|again| again.problems.is_empty());
    sent.and_then(|again| read(again.sent.text(PEOPLE)).ok()).unwrap_or_default()
}

fn add(problems: &mut Problems, unreadable: Unreadable) {
    match unreadable {
        Unreadable::Nobody => problems.add(PEOPLE, "coaching-group-nobody"),
        Unreadable::TooMany(count) => {
            problems.add_with(PEOPLE, "coaching-group-too-many", &args! { "count" => count, "max" => GROUP_MAX });
        }
        Unreadable::Lines(lines) => {
            let more = lines.len().saturating_sub(TOLD_MAX);
            for (line, problem) in lines.into_iter().take(TOLD_MAX) {
                add_line(problems, line, problem);
            }
            if more > 0 {
                problems.add_with(PEOPLE, "coaching-group-more-lines", &args! { "count" => more });
            }
        }
    }
}

fn add_line(problems: &mut Problems, line: usize, problem: LineProblem) {
    match problem {
        LineProblem::Name => problems.add_with(PEOPLE, "coaching-line-name", &args! { "line" => line, "max" => CHOSEN_NAME_MAX }),
        LineProblem::Address => problems.add_with(PEOPLE, "coaching-line-address", &args! { "line" => line }),
        LineProblem::Unknown(part) => {
            let part = if part.value.is_empty() { part.parameter } else { part.value };
            problems.add_with(PEOPLE, "coaching-line-unknown", &args! { "line" => line, "part" => part });
        }
    }
}
