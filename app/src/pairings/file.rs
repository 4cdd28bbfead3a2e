//! `/coordinatie/maatjes/{id}`: a pairing as the coordinator knows it, with who could be proposed, and what is next.

use super::{
    PAIRINGS,
    own::answer,
    pairing_path,
    together::happened,
    words::{Meetings, caution_words, due_words, meeting_words, reason_words},
};
use crate::{
    Market,
    appointments::{AppointmentFields, appointment},
    args,
    ask::{Asked, Here, NoPage, Page},
    experts::{coordinator, file::Reached},
    forms::{FormAnswer, Problems, Sent},
    moments::day_words,
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm,
        SubmitButton, TextArea, TextLink,
    },
};
use domain::{
    codes::Code as _,
    experience::Experience,
    experts::LINE_MAX,
    ids::{PairingId, ParticipantId},
    pairings::{
        BuddyWishes, CoordinatorPairingStep, NoteContent, Pairing, PairingFile, PairingMove, PairingNote, PairingParty, Suggestion,
    },
};
use leptos::prelude::*;
use std::collections::BTreeSet;

fn id_in(asked: &Asked) -> Result<PairingId, NoPage> {
    asked.path.split('/').nth(3).and_then(|id| id.parse().ok()).ok_or(NoPage::NotFound)
}

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let PairingFile { pairing, wishes, profile, proposed, suggestions, meetings, notes } =
        market.0.pairing(&asked.actor, id_in(&asked)?).await?;
    let here = asked.here;
    let (title, id) = (pairing.name.clone(), pairing.id);
    let can = |step| PairingMove::open_to(PairingParty::Coordinator, pairing.state).any(|own| own == step);
    let alarm = pairing.alarm.map(|alarm| view! { <p><strong>{here.texts.name("maatje-alarm", alarm.code())}</strong></p> });
    let due = pairing.due_on.map(|day| view! { <Paragraph>{due_words(here, "pairings-due", day)}</Paragraph> });
    let buddy = pairing.buddy.clone().map(|(_, name)| view! { <p>{here.say("pairings-list-buddy")} " " <bdi>{name}</bdi></p> });
    let place = pairing.place.clone().map(|(_, title)| view! { <p>{here.say("pairings-place")} " " <bdi>{title}</bdi></p> });
    let meeting = pairing.meeting.as_ref().map(|meeting| view! { <p class="facts">{meeting_words(here, meeting)}</p> });
    let proposing = can(PairingMove::Propose).then(|| view! { <Propose asked=asked.clone() id=id suggestions=suggestions /> });
    let choosing = (!proposed.is_empty()).then(|| view! { <ChooseFor asked=asked.clone() id=id proposed=proposed /> });
    let plan = can(PairingMove::Plan).then(|| view! { <PlanMeeting asked=asked.clone() id=id /> });
    let end = (can(PairingMove::End) || can(PairingMove::Withdraw)).then(|| view! { <End asked=asked.clone() id=id /> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(PAIRINGS)>{here.say("pairings-list-title")}</TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.texts.name("maatje-lijst", pairing.state.code())}</Paragraph>
                {alarm} {due} {buddy} {meeting} {place}
                <Reached here=here profile=profile />
                <Wished here=here wishes=wishes />
                {choosing} {proposing} {plan}
                <Steps asked=asked.clone() pairing=pairing.clone() />
                <Notes here=here notes=notes />
                <Meetings here=here title="pairings-they-met" meetings=meetings />
                {end}
                <History here=here pairing=pairing />
            </div>
        </Document>
    }
    .into_any())
}

/// What somebody asked.
#[component]
fn Wished(here: Here, wishes: BuddyWishes) -> impl IntoView {
    let listed = |themes: &BTreeSet<Experience>| {
        let names: Vec<_> = themes.iter().map(|theme| here.texts.name("ervaring", theme.code())).collect();
        here.texts.join(&names)
    };
    let house = [("rook", wishes.no_smoke), ("hond", wishes.no_dog)].into_iter().filter(|(_, asked)| *asked);
    let house: Vec<_> = house.map(|(code, _)| here.texts.name("maatje-liever-geen", code)).collect();
    let line = |key: &'static str, text: String| (!text.is_empty()).then(|| view! { <dt>{here.say(key)}</dt> <dd>{text}</dd> });
    let lines = [
        line("pairings-asked-wanted", listed(&wishes.wanted)),
        line("pairings-asked-shown", listed(&wishes.shown)),
        line("pairings-asked-gender", here.texts.name("maatje-liever", wishes.gender_wish.code()).to_owned()),
        line("pairings-asked-house", here.texts.join(&house)),
    ];
    view! { <dl class="account">{lines}</dl> }.into_any()
}

/// A buddy with why they fit, in one line.
pub fn in_one_line(here: Here, suggestion: &Suggestion) -> String {
    let reasons = suggestion.reasons.iter().map(|reason| reason_words(here, *reason));
    let lines: Vec<String> = reasons.chain(suggestion.caution.map(|caution| caution_words(here, caution))).collect();
    format!("{} ({})", suggestion.name, lines.join("; "))
}

/// Who could be proposed.
#[component]
fn Propose(asked: Asked, id: PairingId, suggestions: Vec<Suggestion>) -> impl IntoView {
    let here = asked.here;
    if suggestions.is_empty() {
        return view! { <Paragraph>{here.say("pairings-suggest-none")}</Paragraph> }.into_any();
    }
    let choices: Vec<_> =
        suggestions.iter().map(|suggestion| ChoiceOption::new(suggestion.buddy.to_string(), in_one_line(here, suggestion))).collect();
    let stored = suggestions.iter().map(|suggestion| suggestion.buddy.to_string()).collect();
    view! {
        <section class="panel" aria-labelledby="wie-past">
            <Heading level=2 id="wie-past">{here.say("pairings-suggest-title")}</Heading>
            <PostForm asked=&asked path=pairing_path(id)>
                <input type="hidden" name="doe" value="voorstellen" />
                <ChoiceList asked=&asked name="maatje" legend=here.say("pairings-suggest-who") choose=Choose::Several choices=choices stored=stored />
                <SubmitButton look=ButtonLook::Primary>{here.say("pairings-suggest-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// Who was proposed: the coordinator can choose together with who asked.
#[component]
fn ChooseFor(asked: Asked, id: PairingId, proposed: Vec<Suggestion>) -> impl IntoView {
    let here = asked.here;
    let lines = proposed
        .into_iter()
        .map(|suggestion| {
            view! {
                <li>
                    <p><bdi>{in_one_line(here, &suggestion)}</bdi></p>
                    <PostForm asked=&asked path=pairing_path(id)>
                        <input type="hidden" name="wie" value=suggestion.buddy.to_string() />
                        <button type="submit" name="doe" value="kiezen" class="utrecht-button utrecht-button--secondary-action">
                            {here.say("pairings-choose-together")}
                        </button>
                    </PostForm>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="voorgesteld">
            <Heading level=2 id="voorgesteld">{here.say("pairings-proposed-title")}</Heading>
            <ul>{lines}</ul>
            <PostForm asked=&asked path=pairing_path(id)>
                <button type="submit" name="doe" value="geen" class="utrecht-button utrecht-button--secondary-action">
                    {here.say("pairings-none-of-these")}
                </button>
            </PostForm>
        </section>
    }
    .into_any()
}

#[component]
fn PlanMeeting(asked: Asked, id: PairingId) -> impl IntoView {
    let here = asked.here;
    view! {
        <section class="panel" aria-labelledby="afspraak">
            <Heading level=2 id="afspraak">{here.say("pairings-plan-title")}</Heading>
            <PostForm asked=&asked path=pairing_path(id)>
                <input type="hidden" name="doe" value="afspreken" />
                <AppointmentFields asked=asked.clone() />
                <SubmitButton look=ButtonLook::Primary>{here.say("pairings-plan-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// What is done with a press.
#[component]
fn Steps(asked: Asked, pairing: Pairing) -> impl IntoView {
    let here = asked.here;
    let press = |what: &'static str, key: &'static str| {
        view! { <button type="submit" name="doe" value=what class="utrecht-button utrecht-button--secondary-action">{here.say(key)}</button> }
    };
    let begin = PairingMove::Begin.leads(pairing.state, true).map(|_| press("begonnen", "pairings-begin-them"));
    let cared = (pairing.alarm.is_some() || !pairing.state.is_over()).then(|| press("gesproken", "pairings-cared"));
    view! {
        <PostForm asked=asked path=pairing_path(pairing.id)>
            <p class="buttons">{begin} {cared}</p>
        </PostForm>
    }
    .into_any()
}

#[component]
fn End(asked: Asked, id: PairingId) -> impl IntoView {
    let here = asked.here;
    let not_again = vec![ChoiceOption::new("ja", here.say("pairings-end-not-again"))];
    view! {
        <details class="fold">
            <summary>{here.say("pairings-end")}</summary>
            <PostForm asked=&asked path=pairing_path(id)>
                <input type="hidden" name="doe" value="stoppen" />
                <TextArea asked=&asked name="reden" label=here.say("pairings-end-reason") rows=3 />
                <ChoiceList asked=&asked name="opnieuw" legend=here.say("pairings-end-again") choose=Choose::Several choices=not_again />
                <SubmitButton look=ButtonLook::Secondary>{here.say("pairings-end-send")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// What they told, for the coordinator only.
#[component]
fn Notes(here: Here, notes: Vec<PairingNote>) -> impl IntoView {
    let line = |note: PairingNote| {
        let (what, words) = match note.content {
            NoteContent::Evaluation(months, answers) => {
                let mood = here.texts.name("maatje-gevoel", &answers.mood.to_string());
                let go_on = here.texts.name("maatje-verder", answers.go_on.code());
                let args = args! { "months" => months, "mood" => mood, "further" => go_on };
                (here.say_with("pairings-note-evaluation", &args), answers.words)
            }
            NoteContent::End(words) => (here.say("pairings-note-end").to_owned(), words),
            NoteContent::Help(words) => (here.say("pairings-note-help").to_owned(), words),
            NoteContent::Concern(words) => (here.say("pairings-note-concern").to_owned(), words),
        };
        let by = here.texts.name("maatje-door", note.by.code());
        view! { <li>{day_words(here.texts, note.at)} " (" {by} "): " {what} " " <bdi>{words}</bdi></li> }
    };
    (!notes.is_empty())
        .then(|| {
            view! {
                <section aria-labelledby="verteld">
                    <Heading level=2 id="verteld">{here.say("pairings-notes")}</Heading>
                    <ul>{notes.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        })
        .into_any()
}

/// What happened.
#[component]
fn History(here: Here, pairing: Pairing) -> impl IntoView {
    let line = |event: &domain::pairings::PairingEvent| {
        let (what, by) = (here.texts.name("maatje-gebeurd", event.step.code()), here.texts.name("maatje-door", event.by.code()));
        view! { <li>{day_words(here.texts, event.at)} ": " {what} " (" {by} ")"</li> }
    };
    (!pairing.events.is_empty())
        .then(|| {
            view! {
                <section aria-labelledby="gebeurd">
                    <Heading level=2 id="gebeurd">{here.say("experts-history")}</Heading>
                    <ul>{pairing.events.iter().rev().map(line).collect_view()}</ul>
                </section>
            }
        })
        .into_any()
}

/// What was pressed.
pub async fn go_on(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coordinator(&asked)?;
    let id = id_in(&asked)?;
    let mut problems = Problems::new(&asked);
    let step = match sent.text("doe") {
        "voorstellen" => {
            let buddies: Vec<ParticipantId> = sent.all("maatje").filter_map(|id| id.parse().ok()).collect();
            problems.need("maatje", (!buddies.is_empty()).then_some(buddies), "pairings-choose-one").map(CoordinatorPairingStep::Propose)
        }
        "kiezen" => Some(CoordinatorPairingStep::Choose(sent.text("wie").parse().map_err(|_| NoPage::NotFound)?)),
        "geen" => Some(CoordinatorPairingStep::NoneOfThese),
        "afspreken" => appointment(&mut problems, &sent, LINE_MAX).map(CoordinatorPairingStep::Plan),
        "begonnen" => Some(CoordinatorPairingStep::Begin),
        "gesproken" => Some(CoordinatorPairingStep::Cared),
        "stoppen" => happened(&mut problems, &sent).map(CoordinatorPairingStep::Stop),
        _ => return Err(NoPage::NotFound),
    };
    let Some(step) = step else { return problems.again() };
    answer(&asked, market.0.pairing_step(&asked.actor, id, &step).await, &pairing_path(id))
}
