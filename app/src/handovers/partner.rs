//! `/partner/overdrachten`: whom coaches bring, as far as they permitted it, and what the partner answers.

use super::{
    buttons::{self, Buttons},
    coach::{Plan, refused},
    id_in, prepare, reading,
    shared::Shared,
    words::{History, Reader, Told, meeting_words, next_words, room_words, state_words},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::{date_words, day_parts_words},
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, Linked, ONCE_FIELD, Paragraph,
        Parts, PostForm, SubmitButton, TextArea, TextField, TextLink, part_in,
    },
};
use domain::{
    codes::Code as _,
    handovers::{DeclineReason, HandOver, HandOverMove, PartnerStep},
    ids::HandOverId,
    introductions::Party,
    parts::Part,
    places::PlaceLink,
};
use leptos::prelude::*;
use uuid::Uuid;

/// The list.
const LIST: &str = "/partner/overdrachten";

fn path_of(id: HandOverId) -> String {
    format!("{LIST}/{id}")
}

/// What needs nothing but a press.
const STEPS: &[HandOverMove] = &[HandOverMove::Accept, HandOverMove::Meet, HandOverMove::Missed, HandOverMove::Start, HandOverMove::Stop];

fn can(hand_over: &HandOver, step: HandOverMove) -> bool {
    buttons::can(hand_over, Party::Partner, step)
}

/// Those to the places of every organisation somebody works for.
pub async fn list(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let organisations = market.0.own_organisations(&asked.actor).await?;
    if organisations.is_empty() {
        return Err(NoPage::NotFound);
    }
    let part = part_in(&asked);
    let mut found = Part::of(Vec::new());
    for organisation in organisations {
        found = found.and(market.0.hand_overs_to(&asked.actor, organisation.id, part).await?);
    }
    let (mut found, more) = (found.lines, found.more);
    found.sort_by_key(|hand_over| (hand_over.due_on.is_none(), hand_over.due_on));
    let here = asked.here;
    let title = here.say("handovers-partner-title");
    let list = if found.is_empty() {
        view! { <Paragraph lead=true>{here.say("handovers-partner-empty")}</Paragraph> }.into_any()
    } else {
        let lines = found.into_iter().map(|hand_over| view! { <Line here=here hand_over=hand_over /> }).collect_view();
        view! { <ol class="queue">{lines}</ol> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                {list}
                <Parts here=here part=part more=more path=LIST />
            </div>
        </Document>
    }
    .into_any())
}

/// The name, or that nobody knows it yet.
fn name(here: Here, hand_over: &HandOver) -> String {
    if hand_over.name.is_empty() { here.say("handovers-somebody").to_owned() } else { hand_over.name.clone() }
}

#[component]
fn Line(here: Here, hand_over: HandOver) -> impl IntoView {
    let state = state_words(here, &hand_over, Reader::Partner);
    let next = next_words(here, &hand_over, Reader::Partner).map(|next| view! { <p class="queue__since">{next}</p> });
    let name = name(here, &hand_over);
    view! {
        <li>
            <h2><TextLink href=here.href(&path_of(hand_over.id))><bdi>{name}</bdi></TextLink></h2>
            <p><bdi>{hand_over.link.title}</bdi></p>
            <p>{state}</p>
            {next}
        </li>
    }
    .into_any()
}

/// One of them.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let hand_over = market.0.open_hand_over(&asked.actor, id_in(&asked)?).await?.ok_or(NoPage::NotFound)?;
    let tells = can(&hand_over, HandOverMove::Tell);
    let (tasks, onwards) = if tells { known_of(&asked, &market, &hand_over).await? } else { (Vec::new(), None) };
    let here = asked.here;
    let title = name(here, &hand_over);
    let next = next_words(here, &hand_over, Reader::Partner).map(|next| view! { <Paragraph>{next}</Paragraph> });
    let meeting = hand_over.meeting.as_ref().map(|meeting| view! { <li>{meeting_words(here, meeting)}</li> });
    let calendar = hand_over.meeting.is_some().then(|| here.href(&format!("{}/afspraak.ics", path_of(hand_over.id))));
    let calendar = calendar.map(|href| view! { <p><a class="nl-link" href=href download="">{here.say("introductions-calendar")}</a></p> });
    let room = hand_over.room.map(|room| view! { <li>{room_words(here, room)}</li> });
    let day_part = hand_over.day_part.map(|day_part| view! { <li>{day_parts_words(here.texts, &[day_part])}</li> });
    let coach = here.say_with("handovers-coach", &args! { "name" => hand_over.coach_name.as_str() });
    let shared = hand_over.shared.clone().map(|lines| {
        let sheet = here.href(&format!("{}/blad.pdf", path_of(hand_over.id)));
        let until = hand_over.shared_until.map(|day| here.say_with("handovers-until", &args! { "date" => date_words(here.texts, day) }));
        view! {
            <section class="panel" aria-labelledby="delen">
                <Heading level=2 id="delen">{here.say("handovers-shared-with-you")}</Heading>
                <Shared here=here lines=lines />
                <Paragraph>{until} " " {here.say("handovers-shared-only")}</Paragraph>
                <p><a class="nl-link" href=sheet download="">{here.say("handovers-sheet")}</a></p>
            </section>
        }
    });
    let (path, plan) = (path_of(hand_over.id), can(&hand_over, HandOverMove::Plan));
    let state = state_words(here, &hand_over, Reader::Partner);
    let place = hand_over.link.title.clone();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(LIST)>{here.say("handovers-partner-back")}</TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <p><bdi>{place}</bdi></p>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{state}</Paragraph>
                {next}
                <ul class="facts facts--list"><li>{coach}</li> {day_part} {room} {meeting}</ul>
                {calendar}
                {shared}
                <Room asked=asked.clone() hand_over=hand_over.clone() />
                <Buttons asked=asked.clone() hand_over=hand_over.clone() party=Party::Partner path=path.clone() steps=STEPS list="overdracht-partner-doe" />
                <Plan asked=asked.clone() path=path open=plan />
                <Told here=here hand_over=hand_over.clone() />
                <Tell asked=asked.clone() hand_over=hand_over.clone() tasks=tasks />
                <Suggest asked=asked.clone() hand_over=hand_over.clone() onwards=onwards />
                <No asked=asked.clone() hand_over=hand_over.clone() />
                <History here=here hand_over=hand_over reader=Reader::Partner />
            </div>
        </Document>
    }
    .into_any())
}

/// Is there room? Nobody's name is needed for that.
#[component]
fn Room(asked: Asked, hand_over: HandOver) -> impl IntoView {
    let here = asked.here;
    if !can(&hand_over, HandOverMove::GiveRoom) {
        return ().into_any();
    }
    let choices = ["ja", "wachtlijst"].map(|code| ChoiceOption::new(code, here.texts.name("overdracht-ruimte", code))).into();
    view! {
        <section class="panel" aria-labelledby="is-ruimte">
            <Heading level=2 id="is-ruimte">{here.say("handovers-room-title")}</Heading>
            <PostForm asked=&asked path=path_of(hand_over.id)>
                <ChoiceList asked=&asked name="ruimte" legend=here.say("handovers-room-question") choose=Choose::One choices=choices />
                <TextField asked=&asked name="vanaf" label=here.say("handovers-room-from") hint=here.say("introductions-day-hint") short=true />
                <input type="hidden" name="stap" value=HandOverMove::GiveRoom.code() />
                <SubmitButton look=ButtonLook::Primary>{here.say("handovers-room-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// The tasks of the place, and the next place on its growth line.
async fn known_of(asked: &Asked, market: &Market, hand_over: &HandOver) -> Result<(Vec<String>, Option<PlaceLink>), NoPage> {
    let own = market.0.own_place(&asked.actor, hand_over.place).await?;
    let public = market.0.place_by_id(&asked.actor, hand_over.place).await?;
    Ok((own.map(|own| own.place.content.tasks).unwrap_or_default(), public.and_then(|place| place.next)))
}

/// Does the form of this step come back, with what is wrong?
fn came_back(asked: &Asked, step: HandOverMove) -> bool {
    asked.again.as_ref().is_some_and(|again| again.sent.text("stap") == step.code())
}

/// What somebody does there: tasks of the place, or a few words.
#[component]
fn Tell(asked: Asked, hand_over: HandOver, tasks: Vec<String>) -> impl IntoView {
    let here = asked.here;
    if !can(&hand_over, HandOverMove::Tell) {
        return ().into_any();
    }
    let open = came_back(&asked, HandOverMove::Tell);
    let told = hand_over.does.unwrap_or_default();
    let choices: Vec<_> = tasks.into_iter().map(|task| ChoiceOption::new(task.clone(), task)).collect();
    let tasks = (!choices.is_empty()).then(|| {
        view! {
            <ChoiceList
                asked=&asked
                name="taken"
                legend=here.say("handovers-tell-tasks")
                choose=Choose::Several
                choices=choices
                stored=told.tasks
            />
        }
    });
    view! {
        <details class="fold" open=open>
            <summary>{here.say("handovers-tell-title")}</summary>
            <Paragraph>{here.say("handovers-tell-text")}</Paragraph>
            <PostForm asked=&asked path=path_of(hand_over.id)>
                {tasks}
                <TextArea asked=&asked name="doet" label=here.say("handovers-tell-words") stored=told.words rows=2 />
                <input type="hidden" name="stap" value=HandOverMove::Tell.code() />
                <SubmitButton look=ButtonLook::Secondary>{here.say("handovers-tell-send")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// A next place: the one on the growth line, or any other.
#[component]
fn Suggest(asked: Asked, hand_over: HandOver, onwards: Option<PlaceLink>) -> impl IntoView {
    let here = asked.here;
    if !can(&hand_over, HandOverMove::Suggest) {
        return ().into_any();
    }
    let open = came_back(&asked, HandOverMove::Suggest);
    let before = hand_over.suggested.or(onwards).map(|link| link.slug.to_string()).unwrap_or_default();
    view! {
        <details class="fold" open=open>
            <summary>{here.say("handovers-suggest-title")}</summary>
            <Paragraph><Linked here=here text=here.say("handovers-suggest-text") /></Paragraph>
            <PostForm asked=&asked path=path_of(hand_over.id)>
                <TextField asked=&asked name="plek" label=here.say("handovers-prepare-place") hint=here.say("handovers-prepare-place-hint") stored=before />
                <input type="hidden" name="stap" value=HandOverMove::Suggest.code() />
                <SubmitButton look=ButtonLook::Secondary>{here.say("handovers-suggest-send")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// "Nee", with a reason for the coach.
#[component]
fn No(asked: Asked, hand_over: HandOver) -> impl IntoView {
    let here = asked.here;
    if !can(&hand_over, HandOverMove::Decline) {
        return ().into_any();
    }
    let reasons = DeclineReason::ALL
        .iter()
        .map(|reason| ChoiceOption::new(reason.code(), here.texts.name("overdracht-reden", reason.code())))
        .collect();
    view! {
        <section class="panel" aria-labelledby="nee">
            <Heading level=2 id="nee">{here.say("handovers-no-title")}</Heading>
            <Paragraph>{here.say("handovers-no-text")}</Paragraph>
            <PostForm asked=&asked path=path_of(hand_over.id)>
                <ChoiceList asked=&asked name="reden" legend=here.say("introductions-reason") choose=Choose::One choices=reasons />
                <TextArea asked=&asked name="toelichting" label=here.say("handovers-no-words") rows=2 />
                <input type="hidden" name="stap" value=HandOverMove::Decline.code() />
                <SubmitButton look=ButtonLook::Secondary>{here.say("handovers-no-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// One of the forms of the page.
pub async fn answer(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let id = id_in(&asked)?;
    let mut problems = Problems::new(&asked);
    let step = HandOverMove::parse(sent.text("stap")).ok_or(NoPage::NotFound)?;
    let read = match step {
        HandOverMove::GiveRoom => reading::room(&mut problems, &sent).map(PartnerStep::GiveRoom),
        HandOverMove::Accept => Some(PartnerStep::Accept),
        HandOverMove::Decline => reading::reason(&mut problems, &sent).map(|(reason, words)| PartnerStep::Decline(reason, words)),
        HandOverMove::Plan => reading::meeting(&mut problems, &sent).map(PartnerStep::Plan),
        HandOverMove::Meet => Some(PartnerStep::Meet),
        HandOverMove::Missed => Some(PartnerStep::Missed),
        HandOverMove::Start => Some(PartnerStep::Start),
        HandOverMove::Tell => reading::does(&mut problems, &sent).map(PartnerStep::Tell),
        HandOverMove::Suggest => {
            let place = prepare::slug_of(sent.text("plek"));
            problems.need("plek", place, "handovers-place-wrong").map(PartnerStep::Suggest)
        }
        HandOverMove::Stop => Some(PartnerStep::Stop),
        _ => return Err(NoPage::NotFound),
    };
    let Some(read) = read else { return problems.again() };
    let field = match read {
        PartnerStep::GiveRoom(_) => "vanaf",
        PartnerStep::Plan(_) => "dag",
        PartnerStep::Decline(..) => "toelichting",
        PartnerStep::Tell(_) => "doet",
        PartnerStep::Suggest(_) => "plek",
        _ => "",
    };
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    match market.0.partner_step(&asked.actor, id, &read, key).await {
        // After a no or a stop nothing of it is theirs to see.
        Ok(()) if matches!(read, PartnerStep::Decline(..) | PartnerStep::Stop) => Ok(Posted::See(format!("{LIST}?gedaan=overdracht"))),
        Ok(()) => Ok(Posted::See(format!("{}?gedaan=overdracht", path_of(id)))),
        Err(failure) => refused(problems, failure, field),
    }
}
