//! `/coach/overdrachten/{id}`: what a coach sees of a hand-over, and what they can do with it now.

use super::{
    buttons::{self, Buttons},
    coach_path, id_in, prepare, reading,
    shared::{self, FromReport, Shared},
    words::{History, Reader, Told, meeting_words, next_words, room_words, state_words},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    cases::{coach, person_path},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::date_words,
    posting::reading::typed_date,
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, ONCE_FIELD, Paragraph, PostForm,
        Select, SubmitButton, TextArea, TextField, TextLink,
    },
};
use chrono::{Months, NaiveDate};
use domain::{
    clock::{Clock as _, SystemClock},
    codes::Code as _,
    conversations::ConversationReport,
    ending::dutch_day,
    handovers::{
        CallBy, CoachStep, Going, HandOver, HandOverMove, HandOverOutcome, PERMISSION_MONTHS, PermissionForm, PermissionHow, SharedField,
        SharedLines,
    },
    ids::AccountId,
    introductions::Party,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use uuid::Uuid;

fn today() -> NaiveDate {
    dutch_day(SystemClock.now())
}

/// What needs nothing but a press.
const STEPS: &[HandOverMove] = &[HandOverMove::AskRoom, HandOverMove::Meet, HandOverMove::Missed, HandOverMove::Start, HandOverMove::Again];

fn can(hand_over: &HandOver, step: HandOverMove) -> bool {
    buttons::can(hand_over, Party::Coach, step)
}

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    coach(&asked)?;
    let hand_over = market.0.hand_over(&asked.actor, id_in(&asked)?).await?;
    let contacts = if can(&hand_over, HandOverMove::Send) { market.0.contacts_at(&asked.actor, hand_over.id).await? } else { Vec::new() };
    let lines = match &hand_over.asked {
        Some(form) if hand_over.shared.is_none() => Some(market.0.lines_to_share(&asked.actor, hand_over.id, form).await?),
        _ => hand_over.shared.clone(),
    };
    let could = if can(&hand_over, HandOverMove::AskPermission) {
        // Words are typed, not chosen; until when is nothing of what is shown.
        let fields = SharedField::ALL.iter().copied().collect();
        let everything = PermissionForm { fields, words: String::new(), until: today() };
        market.0.lines_to_share(&asked.actor, hand_over.id, &everything).await?
    } else {
        SharedLines::default()
    };
    let report =
        if can(&hand_over, HandOverMove::AskPermission) { Some(market.0.report(&asked.actor, hand_over.case).await?) } else { None };
    let here = asked.here;
    let title = hand_over.link.title.clone();
    let next = next_words(here, &hand_over, Reader::Coach).map(|next| view! { <Paragraph>{next}</Paragraph> });
    let place = here.href(&format!("/plekken/{}", hand_over.link.slug));
    let person = here.href(&person_path(hand_over.case));
    let name = hand_over.name.clone();
    let state = state_words(here, &hand_over, Reader::Coach);
    let organisation = hand_over.organisation.name.clone();
    let (path, plan) = (coach_path(hand_over.id), can(&hand_over, HandOverMove::Plan));
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=person><bdi>{name}</bdi></TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <p><TextLink href=place><bdi>{organisation}</bdi></TextLink></p>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{state}</Paragraph>
                {next}
                <Facts here=here hand_over=hand_over.clone() lines=lines />
                <Told here=here hand_over=hand_over.clone() />
                <Buttons asked=asked.clone() hand_over=hand_over.clone() party=Party::Coach path=path.clone() steps=STEPS list="overdracht-doe" />
                <Ask asked=asked.clone() hand_over=hand_over.clone() could=could report=report />
                <Given asked=asked.clone() hand_over=hand_over.clone() />
                <Send asked=asked.clone() hand_over=hand_over.clone() contacts=contacts />
                <Plan asked=asked.clone() path=path open=plan />
                <Call asked=asked.clone() hand_over=hand_over.clone() />
                <End asked=asked.clone() hand_over=hand_over.clone() />
                <History here=here hand_over=hand_over reader=Reader::Coach />
            </div>
        </Document>
    }
    .into_any())
}

/// Room, reason, meeting, calls, and what is shared.
#[component]
fn Facts(here: Here, hand_over: HandOver, lines: Option<SharedLines>) -> impl IntoView {
    let fact = |words: String| view! { <li>{words}</li> };
    let room = hand_over.room.map(|room| fact(room_words(here, room)));
    let reason = hand_over.reason.clone().map(|(reason, words)| {
        view! { <li>{here.texts.name("overdracht-reden", reason.code())} " " <bdi>{words}</bdi></li> }
    });
    let meeting = hand_over.meeting.as_ref().map(|meeting| fact(meeting_words(here, meeting)));
    let outcome = hand_over.outcome.map(|outcome| fact(here.texts.name("overdracht-uitkomst", outcome.code()).to_owned()));
    let contact =
        (!hand_over.contact.is_empty()).then(|| fact(here.say_with("handovers-contact", &args! { "name" => hand_over.contact.as_str() })));
    let until = hand_over.shared_until.map(|day| fact(here.say_with("handovers-until", &args! { "date" => date_words(here.texts, day) })));
    let calls = hand_over
        .follow_ups
        .iter()
        .map(|call| {
            let tries = call.attempts.len();
            let key = if call.done { "handovers-call-done" } else { "handovers-call-planned" };
            fact(here.say_with(key, &args! { "date" => date_words(here.texts, call.on), "tries" => tries }))
        })
        .collect_view();
    let calendar = hand_over.meeting.is_some().then(|| here.href(&format!("{}/afspraak.ics", coach_path(hand_over.id))));
    let calendar = calendar.map(|href| view! { <p><a class="nl-link" href=href download="">{here.say("introductions-calendar")}</a></p> });
    let sheet = hand_over.shared.is_some().then(|| here.href(&format!("{}/blad.pdf", coach_path(hand_over.id))));
    let sheet = sheet.map(|href| view! { <p><a class="nl-link" href=href download="">{here.say("handovers-sheet")}</a></p> });
    let on = hand_over.goes_on_as.map(|id| {
        view! { <p><TextLink href=here.href(&coach_path(id))>{here.say("handovers-goes-on")}</TextLink></p> }
    });
    let lines = lines.map(|lines| {
        view! {
            <section class="panel" aria-labelledby="delen">
                <Heading level=2 id="delen">{here.say("handovers-shared-title")}</Heading>
                <Paragraph>{here.say("handovers-shared-exactly")}</Paragraph>
                <Shared here=here lines=lines />
            </section>
        }
    });
    view! {
        <ul class="facts facts--list">{room} {reason} {contact} {until} {meeting} {calls} {outcome}</ul>
        {on} {calendar} {lines} {sheet}
    }
    .into_any()
}

/// What permission is asked for.
#[component]
fn Ask(
    asked: Asked,
    hand_over: HandOver,
    /// Everything that could be shared.
    could: SharedLines,
    report: Option<ConversationReport>,
) -> impl IntoView {
    let here = asked.here;
    if !can(&hand_over, HandOverMove::AskPermission) {
        return ().into_any();
    }
    let choices = shared::choices(here, &could);
    let fields = (!choices.is_empty()).then(|| {
        view! {
            <ChoiceList
                asked=&asked
                name="delen"
                legend=here.say("handovers-ask-fields")
                hint=here.say("handovers-ask-fields-hint")
                choose=Choose::Several
                choices=choices
            />
        }
    });
    let from_report = report.map(|report| view! { <FromReport here=here report=report /> });
    let until = typed_date(today().checked_add_months(Months::new(PERMISSION_MONTHS)));
    view! {
        <section class="panel" aria-labelledby="toestemming">
            <Heading level=2 id="toestemming">{here.say("handovers-ask-title")}</Heading>
            <Paragraph>{here.say("handovers-ask-text")}</Paragraph>
            <PostForm asked=&asked path=coach_path(hand_over.id)>
                {fields}
                {from_report}
                <TextArea asked=&asked name="woorden" label=here.say("overdracht-deel-eigen-woorden") hint=here.say("handovers-ask-words-hint") rows=3 />
                <TextField asked=&asked name="tot" label=here.say("handovers-ask-until") hint=here.say("introductions-day-hint") stored=until short=true />
                <input type="hidden" name="stap" value=HandOverMove::AskPermission.code() />
                <SubmitButton look=ButtonLook::Primary>{here.say("overdracht-doe-toestemming-vragen")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// Permission on paper or spoken.
#[component]
fn Given(asked: Asked, hand_over: HandOver) -> impl IntoView {
    let here = asked.here;
    if !can(&hand_over, HandOverMove::Permit) {
        return ().into_any();
    }
    let choices = [PermissionHow::Paper, PermissionHow::Spoken]
        .into_iter()
        .map(|how| ChoiceOption::new(how.code(), here.texts.name("overdracht-hoe", how.code())))
        .collect();
    view! {
        <section class="panel" aria-labelledby="gegeven">
            <Heading level=2 id="gegeven">{here.say("handovers-given-title")}</Heading>
            <Paragraph>{here.say("handovers-given-text")}</Paragraph>
            <PostForm asked=&asked path=coach_path(hand_over.id)>
                <ChoiceList asked=&asked name="hoe" legend=here.say("handovers-given-how") choose=Choose::One choices=choices />
                <TextField asked=&asked name="bewijs" label=here.say("handovers-given-proof") />
                <input type="hidden" name="stap" value=HandOverMove::Permit.code() />
                <SubmitButton look=ButtonLook::Primary>{here.say("handovers-given-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// To whom at the partner's.
#[component]
fn Send(asked: Asked, hand_over: HandOver, contacts: Vec<(AccountId, String)>) -> impl IntoView {
    let here = asked.here;
    if !can(&hand_over, HandOverMove::Send) {
        return ().into_any();
    }
    let Some(first) = contacts.first().map(|(id, _)| id.to_string()) else {
        return view! { <Paragraph>{here.say("handovers-nobody-there")}</Paragraph> }.into_any();
    };
    let choices = contacts.into_iter().map(|(id, name)| ChoiceOption::new(id.to_string(), name)).collect();
    view! {
        <section class="panel" aria-labelledby="versturen">
            <Heading level=2 id="versturen">{here.say("overdracht-doe-versturen")}</Heading>
            <PostForm asked=&asked path=coach_path(hand_over.id)>
                <Select asked=&asked name="aan" label=here.say("handovers-send-to") choices=choices stored=first />
                <input type="hidden" name="stap" value=HandOverMove::Send.code() />
                <SubmitButton look=ButtonLook::Primary>{here.say("overdracht-doe-versturen")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// The first meeting: a day, a time and a place.
#[component]
pub fn Plan(asked: Asked, path: String, open: bool) -> impl IntoView {
    let here = asked.here;
    open.then(|| {
        view! {
            <section class="panel" aria-labelledby="afspreken">
                <Heading level=2 id="afspreken">{here.say("handovers-plan-title")}</Heading>
                <PostForm asked=&asked path=path>
                    <TextField asked=&asked name="dag" label=here.say("cases-contact-day") hint=here.say("introductions-day-hint") short=true />
                    <TextField asked=&asked name="tijd" label=here.say("introductions-time") hint=here.say("introductions-time-hint") short=true />
                    <TextField asked=&asked name="waar" label=here.say("handovers-where") hint=here.say("handovers-where-hint") />
                    <input type="hidden" name="stap" value=HandOverMove::Plan.code() />
                    <SubmitButton look=ButtonLook::Primary>{here.say("overdracht-doe-afspreken")}</SubmitButton>
                </PostForm>
            </section>
        }
    })
    .into_any()
}

/// A call to hear how it goes: tried or reached, and a few fixed questions.
#[component]
fn Call(asked: Asked, hand_over: HandOver) -> impl IntoView {
    let here = asked.here;
    if !can(&hand_over, HandOverMove::Call) {
        return ().into_any();
    }
    let option = |list: &'static str, code: &'static str| ChoiceOption::new(code, here.texts.name(list, code));
    let by = CallBy::ALL.iter().map(|by| option("overdracht-bel", by.code())).collect();
    let going = Going::ALL.iter().map(|going| option("overdracht-gaat", going.code())).collect();
    let reached = ["ja", "nee"].map(|code| option("overdracht-bereikt", code)).into();
    let moods = ["3", "2", "1"].map(|code| option("overdracht-stemming", code)).into();
    // After a second round without reaching anybody: what else there is to try.
    let unreached =
        hand_over.follow_ups.iter().filter(|call| call.done && call.attempts.iter().all(|attempt| attempt.answers.is_none())).count();
    let advice = (unreached >= 2).then(|| view! { <Paragraph>{here.say("handovers-call-advice")}</Paragraph> });
    view! {
        <section class="panel" aria-labelledby="nabellen">
            <Heading level=2 id="nabellen">{here.say("handovers-call-title")}</Heading>
            {advice}
            <PostForm asked=&asked path=coach_path(hand_over.id)>
                <TextField
                    asked=&asked
                    name="gebeld-op"
                    label=here.say("handovers-call-on")
                    hint=here.say("introductions-day-hint")
                    stored=typed_date(Some(today()))
                    short=true
                />
                <ChoiceList asked=&asked name="hoe-gebeld" legend=here.say("handovers-call-by") choose=Choose::One choices=by stored=vec![CallBy::Phone.to_string()] />
                <ChoiceList asked=&asked name="bereikt" legend=here.say("handovers-call-reached") choose=Choose::One choices=reached />
                <ChoiceList asked=&asked name="gaat" legend=here.say("handovers-call-mood") choose=Choose::One choices=moods />
                <ChoiceList asked=&asked name="gaat-heen" legend=here.say("handovers-call-going") choose=Choose::One choices=going />
                <TextArea asked=&asked name="anders" label=here.say("handovers-call-change") rows=3 />
                <input type="hidden" name="stap" value=HandOverMove::Call.code() />
                <SubmitButton look=ButtonLook::Primary>{here.say("cases-keep")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// On with another place, the outcome, once more, or the end.
#[component]
fn End(asked: Asked, hand_over: HandOver) -> impl IntoView {
    let here = asked.here;
    let path = coach_path(hand_over.id);
    let (for_redirect, for_close, for_reopen, for_stop) = (asked.clone(), asked.clone(), asked.clone(), asked);
    let (redirect_path, close_path, reopen_path, stop_path) = (path.clone(), path.clone(), path.clone(), path);
    let suggested = hand_over.suggested.as_ref().map(|link| link.slug.to_string()).unwrap_or_default();
    let redirect = can(&hand_over, HandOverMove::Redirect).then(|| {
        view! {
            <details class="fold">
                <summary>{here.say("overdracht-doe-doorzetten")}</summary>
                <PostForm asked=&for_redirect path=redirect_path>
                    <TextField asked=&for_redirect name="plek" label=here.say("handovers-prepare-place") hint=here.say("handovers-prepare-place-hint") stored=suggested />
                    <input type="hidden" name="stap" value=HandOverMove::Redirect.code() />
                    <SubmitButton look=ButtonLook::Secondary>{here.say("overdracht-doe-doorzetten")}</SubmitButton>
                </PostForm>
            </details>
        }
    });
    let started = hand_over.has_started();
    let close = can(&hand_over, HandOverMove::Close).then(|| {
        let outcomes = HandOverOutcome::ALL
            .iter()
            .filter(|outcome| **outcome == HandOverOutcome::Unknown || outcome.fits(started, 0, 1))
            .map(|outcome| ChoiceOption::new(outcome.code(), here.texts.name("overdracht-uitkomst", outcome.code())))
            .collect();
        view! {
            <details class="fold" open=hand_over.state == domain::handovers::HandOverState::FollowedUp>
                <summary>{here.say("overdracht-doe-afronden")}</summary>
                <PostForm asked=&for_close path=close_path>
                    <ChoiceList asked=&for_close name="uitkomst" legend=here.say("handovers-close-how") choose=Choose::One choices=outcomes />
                    <input type="hidden" name="stap" value=HandOverMove::Close.code() />
                    <SubmitButton look=ButtonLook::Secondary>{here.say("overdracht-doe-afronden")}</SubmitButton>
                </PostForm>
            </details>
        }
    });
    let reopen = can(&hand_over, HandOverMove::Reopen).then(|| {
        view! {
            <details class="fold">
                <summary>{here.say("overdracht-doe-heropenen")}</summary>
                <PostForm asked=&for_reopen path=reopen_path>
                    <TextField asked=&for_reopen name="waarom" label=here.say("handovers-reopen-note") />
                    <input type="hidden" name="stap" value=HandOverMove::Reopen.code() />
                    <SubmitButton look=ButtonLook::Secondary>{here.say("overdracht-doe-heropenen")}</SubmitButton>
                </PostForm>
            </details>
        }
    });
    let stops: Vec<_> = [HandOverMove::Stop, HandOverMove::Withdraw]
        .into_iter()
        .filter(|step| can(&hand_over, *step))
        .map(|step| {
            view! {
                <button type="submit" name="stap" value=step.code() class="utrecht-button utrecht-button--secondary-action">
                    {here.texts.name("overdracht-doe", step.code())}
                </button>
            }
        })
        .collect();
    let stop = (!stops.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{here.say("handovers-stop-title")}</summary>
                <Paragraph>{here.say("handovers-stop-text")}</Paragraph>
                <PostForm asked=&for_stop path=stop_path>
                    <p class="buttons">{stops}</p>
                </PostForm>
            </details>
        }
    });
    view! { {redirect} {close} {reopen} {stop} }.into_any()
}

/// One of the forms of the page.
pub async fn go_on(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coach(&asked)?;
    let id = id_in(&asked)?;
    let mut problems = Problems::new(&asked);
    let Some(step) = read(&mut problems, &sent)? else { return problems.again() };
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    match market.0.coach_step(&asked.actor, id, &step, key).await {
        Ok(id) => Ok(Posted::See(format!("{}?gedaan=overdracht", coach_path(id)))),
        Err(failure) => refused(problems, failure, field_of(&step)),
    }
}

/// What a refusal says, and beside which field.
pub fn refused(mut problems: Problems, failure: Failure, field: &str) -> FormAnswer {
    let problem = match failure {
        Failure::Refused(Refusal::Full) => ("", "handovers-full"),
        Failure::Refused(Refusal::Changed | Refusal::WrongState) => ("", "handovers-not-now"),
        Failure::Refused(Refusal::NoLongerValid) => (field, "handovers-place-wrong"),
        Failure::Refused(Refusal::Text) => (field, "handovers-text-wrong"),
        failure => return Err(failure.into()),
    };
    problems.add(problem.0, problem.1);
    problems.again()
}

fn field_of(step: &CoachStep) -> &'static str {
    match step {
        CoachStep::AskPermission(_) => "tot",
        CoachStep::Plan(_) => "dag",
        CoachStep::Call(_) => "gebeld-op",
        CoachStep::Redirect(_) => "plek",
        CoachStep::Reopen(_) => "waarom",
        _ => "",
    }
}

/// What was pressed; `None` when something is missing, which stands beside its field.
fn read(problems: &mut Problems, sent: &Sent) -> Result<Option<CoachStep>, NoPage> {
    let step = HandOverMove::parse(sent.text("stap")).ok_or(NoPage::NotFound)?;
    Ok(match step {
        HandOverMove::AskRoom => Some(CoachStep::AskRoom),
        HandOverMove::AskPermission => reading::question(problems, sent).map(CoachStep::AskPermission),
        HandOverMove::Permit => reading::given(problems, sent).map(|(how, proof)| CoachStep::Permit(how, proof)),
        HandOverMove::Send => {
            let to = sent.text("aan").parse().ok();
            problems.need("aan", to, "handovers-send-to-missing").map(CoachStep::Send)
        }
        HandOverMove::Plan => reading::meeting(problems, sent).map(CoachStep::Plan),
        HandOverMove::Meet => Some(CoachStep::Meet),
        HandOverMove::Missed => Some(CoachStep::Missed),
        HandOverMove::Start => Some(CoachStep::Start),
        HandOverMove::Call => reading::attempt(problems, sent).map(CoachStep::Call),
        HandOverMove::Stop => Some(CoachStep::Stop),
        HandOverMove::Close => {
            let outcome = HandOverOutcome::parse(sent.text("uitkomst"));
            problems.need("uitkomst", outcome, "handovers-outcome-missing").map(CoachStep::Close)
        }
        HandOverMove::Reopen => reading::words(problems, sent, "waarom", "handovers-note-missing").map(CoachStep::Reopen),
        HandOverMove::Again => Some(CoachStep::Again),
        HandOverMove::Redirect => {
            problems.need("plek", prepare::slug_of(sent.text("plek")), "handovers-place-wrong").map(CoachStep::Redirect)
        }
        HandOverMove::Withdraw => Some(CoachStep::Withdraw),
        _ => return Err(NoPage::NotFound),
    })
}
