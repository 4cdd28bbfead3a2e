//! `/coach/groep`: a coach types a group or gives a file of it, and gets a proposal on the same page, once.
//!
//! The form leads to its own page without a problem, and that page makes the proposal of what was sent: nothing waits anywhere in
//! between, and a reload asks to send the form again. Two buttons give a file instead: the empty table, and the proposal as a table.

use super::{
    GROUP,
    given::{FILE, Given, as_if_typed, given},
    lines::{LineProblem, Member, Unreadable, read},
    proposal::proposal,
    table::{table, template},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FORM_MAX, FormAnswer, Posted, Problems, Sent},
    own_files::tell,
    ui::{ButtonLook, Document, ErrorSummary, FileField, Frame, Heading, Linked, Paragraph, PostForm, SubmitButton, TextArea, TextLink},
};
use domain::{
    accounts::Role,
    groups::{GROUP_MAX, Group},
    introductions::CHOSEN_NAME_MAX,
    own_files::{FILE_MAX, FileProblem},
};
use leptos::prelude::*;

/// Largest body: a file, or so many people, each with a long name and all their answers.
pub const BODY_MAX: usize = FILE_MAX + 4 * FORM_MAX;

/// The field of the group.
pub const PEOPLE: &str = "mensen";
/// Lines that are told when they cannot be read; of the others only how many there are.
const TOLD_MAX: usize = 10;
/// The field that says what a button gives instead of the page, and what it can say.
const GIVES: &str = "geef";
/// The empty table.
const TEMPLATE: &str = "sjabloon";
/// The proposal as a table.
const TABLE: &str = "tabel";
/// The form of the group, for the button above it.
const FORM: &str = "groep";
/// What the names of files may end in.
const ACCEPTED: &str = ".csv,.tsv,.xlsx";

/// The form; and above it the proposal, when a group was sent that can be read.
pub async fn page(asked: Asked, market: Market) -> Page {
    coach(&asked)?;
    let asked = as_if_typed(asked, &market).await?;
    let people = sent(&asked);
    let Some(group) = Group::new(people.iter().map(|one| one.wishes.clone()).collect()) else {
        return Ok(empty(asked));
    };
    let proposed = market.0.propose(&asked.actor, &group).await?;
    let here = asked.here;
    let title = here.say("coaching-proposal-title");
    let keep = view! {
        <p class="buttons">
            <button type="submit" form=FORM name=GIVES value=TABLE class="utrecht-button utrecht-button--secondary-action">
                {here.say("coaching-proposal-keep")}
            </button>
        </p>
    };
    let proposal = proposal(here, people, proposed, keep.into_any());
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
            <GroupForm asked=asked.clone() />
            <HowInAFile asked=asked />
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
        <PostForm asked=&asked path=GROUP files=true id=FORM>
            <TextArea asked=&asked name=PEOPLE label=here.say("coaching-group-field") hint=hint rows=12 />
            <FileField
                asked=&asked
                name=FILE
                label=here.say("coaching-file-field")
                hint=here.say("coaching-file-hint")
                accept=ACCEPTED
            />
            <SubmitButton look=ButtonLook::Primary>{here.say("coaching-group-make")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

/// How a file is made, and the empty one.
#[component]
fn HowInAFile(asked: Asked) -> impl IntoView {
    let here = asked.here;
    let lines = ["coaching-file-columns", "coaching-file-lists", "coaching-file-address"].map(|key| view! { <li>{here.say(key)}</li> });
    view! {
        <section class="other-way" aria-labelledby="bestand-hoe">
            <Heading level=2 id="bestand-hoe">{here.say("coaching-file-title")}</Heading>
            <ul class="plain-list">{lines}</ul>
            <PostForm asked=&asked path=GROUP>
                <input type="hidden" name=GIVES value=TEMPLATE />
                <SubmitButton look=ButtonLook::Secondary>{here.say("coaching-file-template")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// Reads a group; what cannot be read is told, and then nothing else happens.
pub async fn propose(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coach(&asked)?;
    if sent.text(GIVES) == TEMPLATE {
        return Ok(as_file("groep-sjabloon.csv", template()));
    }
    let mut problems = Problems::new(&asked);
    let given = match given(&asked, &market, &sent).await? {
        Ok(given) => given,
        Err(problem) => {
            add_file(&mut problems, problem);
            return problems.again();
        }
    };
    match read(&given.text) {
        Ok(people) if sent.text(GIVES) == TABLE => keep(&asked, &market, &people).await,
        Ok(_) => problems.again(),
        Err(unreadable) => {
            add(&mut problems, unreadable, &given);
            problems.again()
        }
    }
}

/// The proposal for these people as a file. Made anew: of the page before, nothing was kept.
async fn keep(asked: &Asked, market: &Market, people: &[Member]) -> FormAnswer {
    let group = Group::new(people.iter().map(|one| one.wishes.clone()).collect()).ok_or(NoPage::NotFound)?;
    let proposed = market.0.propose(&asked.actor, &group).await?;
    Ok(as_file("voorstel.csv", table(asked.here, people, &proposed)))
}

fn as_file(name: &str, text: String) -> Posted {
    Posted::File { name: name.to_owned(), kind: "text/csv; charset=utf-8", bytes: text.into_bytes() }
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

/// Why a file cannot be used, in words of a group where those of places do not fit.
fn add_file(problems: &mut Problems, problem: FileProblem) {
    match problem {
        FileProblem::Empty => problems.add(FILE, "coaching-file-empty"),
        FileProblem::TooLarge | FileProblem::TooManyLines => {
            problems.add_with(FILE, "coaching-file-too-large", &args! { "max" => GROUP_MAX });
        }
        other => tell(problems, FILE, other),
    }
}

fn add(problems: &mut Problems, unreadable: Unreadable, given: &Given) {
    match unreadable {
        Unreadable::Nobody => problems.add(PEOPLE, "coaching-group-nobody"),
        Unreadable::TooMany(count) => {
            problems.add_with(PEOPLE, "coaching-group-too-many", &args! { "count" => count, "max" => GROUP_MAX });
        }
        Unreadable::Lines(lines) => {
            let more = lines.len().saturating_sub(TOLD_MAX);
            for (line, problem) in lines.into_iter().take(TOLD_MAX) {
                match given.file_lines.as_ref().and_then(|lines| lines.get(line.checked_sub(1)?)) {
                    Some(in_file) => add_line(problems, IN_FILE, *in_file, problem),
                    None => add_line(problems, TYPED, u64::try_from(line).unwrap_or(u64::MAX), problem),
                }
            }
            if more > 0 {
                problems.add_with(PEOPLE, "coaching-group-more-lines", &args! { "count" => more });
            }
        }
    }
}

/// What is said of a line that was typed: without a name, without answers, with something that is not known.
const TYPED: [&str; 3] = ["coaching-line-name", "coaching-line-address", "coaching-line-unknown"];
/// The same of a line in a file.
const IN_FILE: [&str; 3] = ["coaching-file-line-name", "coaching-file-line-address", "coaching-file-line-unknown"];

fn add_line(problems: &mut Problems, [name, address, unknown]: [&str; 3], line: u64, problem: LineProblem) {
    match problem {
        LineProblem::Name => problems.add_with(PEOPLE, name, &args! { "line" => line, "max" => CHOSEN_NAME_MAX }),
        LineProblem::Address => problems.add_with(PEOPLE, address, &args! { "line" => line }),
        LineProblem::Unknown(part) => {
            let part = if part.value.is_empty() { part.parameter } else { part.value };
            problems.add_with(PEOPLE, unknown, &args! { "line" => line, "part" => part });
        }
    }
}
