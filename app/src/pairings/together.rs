//! `/mijn/maatje/{id}`: two who walk along together, for either of them: a meeting in two taps, help with one button, stopping at any time.

use super::{
    OWN,
    expenses::{self, Spend},
    own::answer,
    together_path,
    words::{Contact, Meetings, Why, meeting_words},
};
use crate::{
    Market,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Problems, Sent},
    places::when::date_words,
    posting::reading::{date, short_enough},
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, ONCE_FIELD, Paragraph, PostForm,
        Select, SubmitButton, TextArea, TextField, TextLink,
    },
};
use chrono::{Datelike as _, NaiveDate};
use domain::{
    buddies::{Caution, Reason},
    codes::Code as _,
    experts::Talk,
    ids::PairingId,
    pairings::{
        BuddyStep, Evaluation, EvaluationDue, GoOn, HOURS_MAX, Happened, OwnPairingStep, OwnPairings, PairingMeeting, PairingState,
        Reachable, WORDS_MAX,
    },
};
use leptos::prelude::*;
use uuid::Uuid;

/// Hours that most meetings last.
const HOURS: u8 = 2;

/// What either of the two sees here.
struct Side {
    id: PairingId,
    is_buddy: bool,
    state: PairingState,
    person: Option<Reachable>,
    meeting: Option<Talk>,
    meetings: Vec<PairingMeeting>,
    why: (Vec<Reason>, Option<Caution>),
    evaluation: EvaluationDue,
}

fn id_in(asked: &Asked) -> Result<PairingId, NoPage> {
    asked.path.split('/').nth(3).and_then(|id| id.parse().ok()).ok_or(NoPage::NotFound)
}

/// The side of who is asking; nobody else's pairing is there.
fn side(all: OwnPairings, id: PairingId) -> Option<Side> {
    if let Some(walk) = all.walks.into_iter().find(|walk| walk.id == id) {
        let why = (walk.reasons, walk.caution);
        let (person, meeting, meetings) = (walk.person, walk.meeting, walk.meetings);
        return Some(Side { id, is_buddy: true, state: walk.state, person, meeting, meetings, why, evaluation: walk.evaluation });
    }
    let own = all.asked.filter(|own| own.id == id)?;
    let (person, meeting, evaluation) = (own.buddy, own.meeting, own.evaluation);
    let why = (Vec::new(), None);
    Some(Side { id, is_buddy: false, state: own.state, person, meeting, meetings: Vec::new(), why, evaluation })
}

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let all = market.0.own_pairings(&asked.actor).await?;
    let today = all.today;
    let side = side(all, id_in(&asked)?).ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let (id, known, path) = (side.id, side.state.know_each_other(), together_path(side.id));
    let title = here.say(if side.is_buddy { "pairings-walk-title" } else { "pairings-together-title" });
    let list = if side.is_buddy { "maatje-loop" } else { "maatje-stand" };
    let state = here.texts.name(list, side.state.code());
    let person = side.person.map(|person| {
        let name = person.name.clone();
        view! { <div class="panel"><Heading level=2><bdi>{name}</bdi></Heading><Contact here=here person=person /></div> }
    });
    let meeting = side.meeting.as_ref().filter(|_| side.state == PairingState::Planned);
    let meeting = meeting.map(|meeting| view! { <p class="facts">{meeting_words(here, meeting)}</p> });
    let begin = (side.state == PairingState::Planned).then(|| {
        view! {
            <PostForm asked=&asked path=path.clone()>
                <input type="hidden" name="doe" value="begonnen" />
                <SubmitButton look=ButtonLook::Primary>{here.say("pairings-begin")}</SubmitButton>
            </PostForm>
        }
    });
    let log = (side.is_buddy && known).then(|| view! { <Log asked=asked.clone() id=id today=today /> });
    let spend = (side.is_buddy && known).then(|| view! { <Spend asked=asked.clone() id=id meetings=side.meetings.clone() /> });
    let evaluation = side.evaluation.map(|_| view! { <Evaluate asked=asked.clone() id=id /> });
    let help = (side.is_buddy && known).then(|| {
        view! {
            <PostForm asked=&asked path=path.clone()>
                <input type="hidden" name="doe" value="hulp" />
                <Paragraph>{here.say("pairings-help-lead")}</Paragraph>
                <SubmitButton look=ButtonLook::Secondary>{here.say("pairings-help")}</SubmitButton>
            </PostForm>
        }
    });
    let worried = known.then(|| view! { <Worried asked=asked.clone() id=id /> });
    let stop = known.then(|| view! { <Stop asked=asked.clone() id=id /> });
    let (reasons, caution) = side.why;
    let why = (!reasons.is_empty()).then(|| view! { <Why here=here reasons=reasons caution=caution /> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(OWN)>{here.say("pairings-title")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{state}</Paragraph>
                {person} {meeting} {begin} {log} {evaluation}
                <Meetings here=here title="pairings-met" meetings=side.meetings.clone() />
                {spend}
                {why} {help} {worried} {stop}
            </div>
        </Document>
    }
    .into_any())
}

/// A meeting in two taps: the day is today unless somebody says otherwise, and a face keeps it.
#[component]
fn Log(asked: Asked, id: PairingId, today: NaiveDate) -> impl IntoView {
    let here = asked.here;
    let hours = (1..=HOURS_MAX).map(|hours| ChoiceOption::new(hours.to_string(), hours.to_string())).collect();
    let faces = (1..=3_u8)
        .rev()
        .map(|mood| {
            view! {
                <button type="submit" name="gevoel" value=mood.to_string() class="utrecht-button utrecht-button--secondary-action">
                    <span class="face" aria-hidden="true">{["☹", "😐", "☺"][usize::from(mood) - 1]}</span>
                    " " {here.texts.name("maatje-gevoel", &mood.to_string())}
                </button>
            }
        })
        .collect_view();
    view! {
        <section class="panel" aria-labelledby="zagen">
            <Heading level=2 id="zagen">{here.say("pairings-log-title")}</Heading>
            <PostForm asked=&asked path=together_path(id)>
                <input type="hidden" name="doe" value="gezien" />
                <TextField
                    asked=&asked
                    name="dag"
                    label=here.say("pairings-log-day")
                    hint=here.say_with("pairings-log-day-hint", &crate::args! { "date" => date_words(here.texts, today) })
                    stored=format!("{}-{}-{}", today.day(), today.month(), today.year())
                    short=true
                />
                <Select asked=&asked name="uren" label=here.say("pairings-log-hours") choices=hours stored=HOURS.to_string() />
                <p>{here.say("pairings-log-how")}</p>
                <p class="buttons">{faces}</p>
            </PostForm>
        </section>
    }
    .into_any()
}

/// The three questions.
#[component]
fn Evaluate(asked: Asked, id: PairingId) -> impl IntoView {
    let here = asked.here;
    let mood = |mood: u8| ChoiceOption::new(mood.to_string(), here.texts.name("maatje-gevoel", &mood.to_string()));
    let moods = (1..=3).rev().map(mood).collect();
    let go_on = GoOn::ALL.iter().map(|it| ChoiceOption::new(it.code(), here.texts.name("maatje-verder", it.code()))).collect();
    view! {
        <section class="panel" aria-labelledby="hoe">
            <Heading level=2 id="hoe">{here.say("pairings-evaluation-title")}</Heading>
            <Paragraph>{here.say("pairings-evaluation-lead")}</Paragraph>
            <PostForm asked=&asked path=together_path(id)>
                <input type="hidden" name="doe" value="vertellen" />
                <ChoiceList asked=&asked name="stemming" legend=here.say("pairings-evaluation-mood") choose=Choose::One choices=moods />
                <ChoiceList asked=&asked name="verder" legend=here.say("pairings-evaluation-go-on") choose=Choose::One choices=go_on />
                <TextArea asked=&asked name="helpt" label=here.say("pairings-evaluation-words") rows=3 />
                <SubmitButton look=ButtonLook::Primary>{here.say("pairings-evaluation-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// Something is not right: to the coordinator at once, with what to do in danger.
#[component]
fn Worried(asked: Asked, id: PairingId) -> impl IntoView {
    let here = asked.here;
    let open = asked.again.as_ref().is_some_and(|again| again.sent.text("doe") == "zorgen");
    view! {
        <details class="fold" open=open>
            <summary>{here.say("pairings-worried")}</summary>
            <PostForm asked=&asked path=together_path(id)>
                <Paragraph>{here.say("pairings-worried-danger")}</Paragraph>
                <Paragraph>{here.say("pairings-worried-lead")}</Paragraph>
                <input type="hidden" name="doe" value="zorgen" />
                <TextArea asked=&asked name="zorg" label=here.say("pairings-worried-words") rows=4 />
                <SubmitButton look=ButtonLook::Secondary>{here.say("pairings-worried-send")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// Stopping: nobody asks why.
#[component]
fn Stop(asked: Asked, id: PairingId) -> impl IntoView {
    let here = asked.here;
    let not_again = vec![ChoiceOption::new("ja", here.say("pairings-stop-not-again"))];
    let open = asked.again.as_ref().is_some_and(|again| again.sent.text("doe") == "stoppen");
    view! {
        <details class="fold" open=open>
            <summary>{here.say("pairings-stop")}</summary>
            <PostForm asked=&asked path=together_path(id)>
                <Paragraph>{here.say("pairings-stop-lead")}</Paragraph>
                <input type="hidden" name="doe" value="stoppen" />
                <TextArea asked=&asked name="reden" label=here.say("pairings-stop-reason") hint=here.say("pairings-stop-reason-hint") rows=3 />
                <ChoiceList asked=&asked name="opnieuw" legend=here.say("pairings-stop-again") choose=Choose::Several choices=not_again />
                <SubmitButton look=ButtonLook::Secondary>{here.say("pairings-stop-send")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// Text in a field, when it is short enough.
fn text(problems: &mut Problems, sent: &Sent, field: &str) -> Option<String> {
    short_enough(problems, field, sent.text(field), WORDS_MAX).map(str::to_owned)
}

/// What happened when it ended.
pub fn happened(problems: &mut Problems, sent: &Sent) -> Option<Happened> {
    Some(Happened { reason: text(problems, sent, "reden")?, not_again: sent.text("opnieuw") == "ja" })
}

fn evaluation(problems: &mut Problems, sent: &Sent) -> Option<Evaluation> {
    let mood = sent.text("stemming").parse().ok().filter(|mood| (1..=3).contains(mood));
    let mood = problems.need("stemming", mood, "pairings-choose-one");
    let go_on = problems.need("verder", GoOn::parse(sent.text("verder")), "pairings-choose-one");
    let words = text(problems, sent, "helpt");
    Some(Evaluation { mood: mood?, go_on: go_on?, words: words? })
}

fn meeting(problems: &mut Problems, sent: &Sent, today: NaiveDate) -> Option<PairingMeeting> {
    let mut day = None;
    date(problems, sent, "dag", &mut day);
    if problems.any() {
        return None;
    }
    let on = day.unwrap_or(today);
    let hours = sent.text("uren").parse().ok().filter(|hours| (1..=HOURS_MAX).contains(hours));
    let hours = problems.need("uren", hours, "pairings-choose-one");
    let mood = sent.text("gevoel").parse().ok().filter(|mood| (1..=3).contains(mood));
    let mood = problems.need("", mood, "pairings-choose-one");
    let on = problems.need("dag", (on <= today).then_some(on), "pairings-log-day-wrong");
    Some(PairingMeeting { on: on?, mood: mood?, hours: hours? })
}

/// What was pressed.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let id = id_in(&asked)?;
    let all = market.0.own_pairings(&asked.actor).await?;
    let today = all.today;
    let is_buddy = side(all, id).ok_or(NoPage::NotFound)?.is_buddy;
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    let mut problems = Problems::new(&asked);
    let Some((own, walk)) = steps(&mut problems, &sent, today)? else { return problems.again() };
    let over = matches!(walk, BuddyStep::Stop(_));
    let done = if is_buddy {
        market.0.buddy_step(&asked.actor, id, &walk, key).await
    } else {
        let own = own.ok_or(NoPage::NotFound)?;
        market.0.own_pairing_step(&asked.actor, id, &own, key).await
    };
    // When it is over there is nothing here any more.
    let path = if over { OWN.to_owned() } else { together_path(id) };
    answer(&asked, done, &path)
}

/// What was pressed, for who asked (not everything is theirs) and for the buddy; `None` when something is wrong with it.
fn steps(problems: &mut Problems, sent: &Sent, today: NaiveDate) -> Result<Option<(Option<OwnPairingStep>, BuddyStep)>, NoPage> {
    Ok(match sent.text("doe") {
        "begonnen" => Some((Some(OwnPairingStep::Begin), BuddyStep::Begin)),
        "gezien" => meeting(problems, sent, today).map(|meeting| (None, BuddyStep::Log(meeting))),
        "kosten" => expenses::read(problems, sent).map(|spent| (None, BuddyStep::Spend(spent))),
        "hulp" => Some((None, BuddyStep::Help(String::new()))),
        "vertellen" => evaluation(problems, sent).map(|it| (Some(OwnPairingStep::Evaluate(it.clone())), BuddyStep::Evaluate(it))),
        "zorgen" => {
            let words = text(problems, sent, "zorg");
            let words = words.and_then(|words| problems.need("zorg", (!words.is_empty()).then_some(words), "pairings-worried-missing"));
            words.map(|words| (Some(OwnPairingStep::Concern(words.clone())), BuddyStep::Concern(words)))
        }
        "stoppen" => happened(problems, sent).map(|it| (Some(OwnPairingStep::Stop(it.clone())), BuddyStep::Stop(it))),
        _ => return Err(NoPage::NotFound),
    })
}
