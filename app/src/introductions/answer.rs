//! `/partner/kennismakingen/{id}`: one introduction, answered in two clicks.

use super::{
    id_in,
    inbox::INBOX,
    shared, times,
    words::{History, Reader, next_words, state_words},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    moments::appointment_words,
    places::when::day_parts_words,
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, Frame, Heading, MailWords, Paragraph, PhoneWords, PostForm,
        SubmitButton, TextField, TextLink, phone_href,
    },
};
use chrono::{DateTime, Utc};
use domain::{
    clock::{Clock as _, SystemClock},
    codes::Code as _,
    ids::IntroductionId,
    introductions::{Answer, CHOSEN_NAME_MAX, Introduction, IntroductionMove, IntroductionState, NotNowReason, Party, TIMES_MAX},
    refusal::{Failure, Refusal},
    slug::Slug,
};
use leptos::prelude::*;

fn path_of(id: IntroductionId) -> String {
    format!("{INBOX}/{id}")
}

/// Who, how, and the answers that can be given now.
pub async fn introduction(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let id = id_in(&asked).ok_or(NoPage::NotFound)?;
    let introduction = market.0.open_introduction(&asked.actor, id).await?.ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let place = market.0.own_place(&asked.actor, introduction.place).await?.ok_or(NoPage::NotFound)?.place;
    let offered = times::next_times(&place.content.slots, introduction.form.day_part, SystemClock.now());
    let (name, title) = (introduction.form.name.clone(), introduction.link.title.clone());
    let state = state_words(here, &introduction, Reader::Work);
    let next = next_words(here, &introduction, Reader::Work).map(|next| view! { <Paragraph>{next}</Paragraph> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(here.say("introductions-inbox-title")).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(INBOX)>{here.say("introductions-to-inbox")}</TextLink></p>
                <Heading><bdi>{name}</bdi></Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{title}</Paragraph>
                <Paragraph>{state}</Paragraph>
                {next}
                <Who here=here introduction=introduction.clone() />
                <Invite asked=asked.clone() introduction=introduction.clone() offered=offered />
                <Went asked=asked.clone() introduction=introduction.clone() />
                <NotNow asked=asked.clone() introduction=introduction.clone() />
                <History here=here introduction=introduction reader=Reader::Work />
            </div>
        </Document>
    }
    .into_any())
}

/// What the participant shares: a name, a way, and the wishes they ticked. Nothing else.
#[component]
fn Who(here: Here, introduction: Introduction) -> impl IntoView {
    let form = introduction.form;
    let when = form.day_part.map_or_else(|| here.say("introductions-whenever").to_owned(), |part| day_parts_words(here.texts, &[part]));
    let phone = form.phone.map(|phone| {
        let phone = phone.for_people();
        view! { <li><a class="nl-link" href=phone_href(&phone)><PhoneWords phone=phone.clone() /></a></li> }
    });
    let email = form.email.map(|email| {
        let email = email.to_string();
        view! { <li><a class="nl-link" href=format!("mailto:{email}")><MailWords email=email.clone() /></a></li> }
    });
    let shared = shared::words(here, &form.shared).into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    let agreed = introduction.agreed.map(|time| {
        let words = here.say_with("introductions-agreed", &args! { "time" => appointment_words(here.texts, time) });
        view! { <li>{words}</li> }
    });
    let along = introduction.goes_along.map(|name| {
        let words = here.say_with("introductions-coach-along", &args! { "name" => name.as_str() });
        view! { <li>{words}</li> }
    });
    view! {
        <ul class="facts facts--list">
            <li>{here.texts.name("manier", form.way.code())}</li>
            <li>{when}</li>
            {agreed} {along} {phone} {email} {shared}
        </ul>
    }
    .into_any()
}

fn can(introduction: &Introduction, step: IntroductionMove) -> bool {
    IntroductionMove::open_to(Party::Partner, introduction.state).any(|own| own == step)
}

/// Times to tick, one to type, and who receives.
#[component]
fn Invite(asked: Asked, introduction: Introduction, offered: Vec<DateTime<Utc>>) -> impl IntoView {
    let here = asked.here;
    if !can(&introduction, IntroductionMove::Invite) {
        return ().into_any();
    }
    let title = if introduction.state == IntroductionState::Invited { "introductions-invite-again" } else { "introductions-invite" };
    let choices: Vec<_> =
        offered.iter().map(|time| ChoiceOption::new(time.timestamp().to_string(), appointment_words(here.texts, *time))).collect();
    let ticks = (!choices.is_empty()).then(|| {
        view! {
            <ChoiceList
                asked=&asked
                name="moment"
                legend=here.say("introductions-invite-times")
                hint=here.say("introductions-invite-times-hint")
                choose=Choose::Several
                choices=choices
            />
        }
    });
    view! {
        <section class="panel" aria-labelledby="uitnodigen">
            <Heading level=2 id="uitnodigen">{here.say(title)}</Heading>
            <PostForm asked=&asked path=path_of(introduction.id)>
                {ticks}
                <TextField asked=&asked name="dag" label=here.say("introductions-day") hint=here.say("introductions-day-hint") short=true />
                <TextField asked=&asked name="tijd" label=here.say("introductions-time") hint=here.say("introductions-time-hint") short=true />
                <TextField
                    asked=&asked
                    name="ontvangt"
                    label=here.say("introductions-receives")
                    hint=here.say("introductions-receives-hint")
                    stored=introduction.companion.clone()
                />
                <input type="hidden" name="stap" value=IntroductionMove::Invite.code() />
                <SubmitButton look=ButtonLook::Primary>{here.say("introductions-invite-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// How it went: one button each.
#[component]
fn Went(asked: Asked, introduction: Introduction) -> impl IntoView {
    let here = asked.here;
    let buttons = [IntroductionMove::Meet, IntroductionMove::Start, IntroductionMove::End]
        .into_iter()
        .filter(|step| can(&introduction, *step))
        .map(|step| {
            view! {
                <button type="submit" name="stap" value=step.code() class="utrecht-button utrecht-button--secondary-action">
                    {here.say(&format!("introductions-partner-{step}"))}
                </button>
            }
        })
        .collect::<Vec<_>>();
    (!buttons.is_empty())
        .then(|| {
            view! {
                <section class="panel" aria-labelledby="ging">
                    <Heading level=2 id="ging">{here.say("introductions-went")}</Heading>
                    <PostForm asked=&asked path=path_of(introduction.id)>
                        <p class="buttons">{buttons}</p>
                    </PostForm>
                </section>
            }
        })
        .into_any()
}

/// "Nu niet", with a reason from a list and perhaps another place.
#[component]
fn NotNow(asked: Asked, introduction: Introduction) -> impl IntoView {
    let here = asked.here;
    if !can(&introduction, IntroductionMove::Decline) {
        return ().into_any();
    }
    let reasons =
        NotNowReason::ALL.iter().map(|reason| ChoiceOption::new(reason.code(), here.texts.name("reden", reason.code()))).collect();
    view! {
        <section class="panel" aria-labelledby="nu-niet">
            <Heading level=2 id="nu-niet">{here.say("introductions-not-now")}</Heading>
            <Paragraph>{here.say("introductions-not-now-text")}</Paragraph>
            <PostForm asked=&asked path=path_of(introduction.id)>
                <ChoiceList asked=&asked name="reden" legend=here.say("introductions-reason") choose=Choose::One choices=reasons />
                <TextField
                    asked=&asked
                    name="voorstel"
                    label=here.say("introductions-suggest")
                    hint=here.say("introductions-suggest-hint")
                />
                <input type="hidden" name="stap" value=IntroductionMove::Decline.code() />
                <SubmitButton look=ButtonLook::Secondary>{here.say("introductions-not-now-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// Answers.
pub async fn answer(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let id: IntroductionId = id_in(&asked).ok_or(NoPage::NotFound)?;
    let mut problems = Problems::new(&asked);
    let step = IntroductionMove::parse(sent.text("stap")).ok_or(NoPage::NotFound)?;
    let Some(answer) = read(&mut problems, &sent, step) else {
        return if problems.any() { problems.again() } else { Err(NoPage::NotFound) };
    };
    let (field, key) = match market.0.answer(&asked.actor, id, &answer).await {
        Ok(()) => return Ok(Posted::See(format!("{INBOX}?gedaan=kennis-beantwoord"))),
        Err(Failure::Refused(Refusal::NoLongerValid)) if step == IntroductionMove::Decline => ("voorstel", "introductions-suggest-wrong"),
        Err(Failure::Refused(Refusal::NoLongerValid)) => ("dag", "introductions-times-past"),
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState)) => ("", "introductions-changed"),
        Err(failure) => return Err(failure.into()),
    };
    problems.add(field, key);
    problems.again()
}

fn read(problems: &mut Problems, sent: &Sent, step: IntroductionMove) -> Option<Answer> {
    let answer = match step {
        IntroductionMove::Invite => {
            let times = times::read(problems, sent);
            let companion = sent.text("ontvangt").to_owned();
            if companion.chars().count() > CHOSEN_NAME_MAX || companion.chars().any(char::is_control) {
                problems.add_with("ontvangt", "introductions-name-missing", &args! { "max" => CHOSEN_NAME_MAX });
            }
            if times.is_empty() && !problems.any() {
                problems.add("dag", "introductions-times-missing");
            }
            if times.len() > TIMES_MAX {
                problems.add_with("moment", "introductions-times-many", &args! { "max" => TIMES_MAX });
            }
            Answer::Invite { times, companion }
        }
        IntroductionMove::Decline => {
            let reason = problems.need("reden", NotNowReason::parse(sent.text("reden")), "introductions-reason-missing")?;
            Answer::NotNow { reason, suggestion: suggestion(problems, sent.text("voorstel")) }
        }
        IntroductionMove::Meet => Answer::Met,
        IntroductionMove::Start => Answer::Started,
        IntroductionMove::End => Answer::Ended,
        _ => return None,
    };
    (!problems.any()).then_some(answer)
}

/// The place behind an address of this site, as somebody copies it from the browser, or its last part.
fn suggestion(problems: &mut Problems, typed: &str) -> Option<Slug> {
    let last = typed.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    if last.is_empty() {
        return None;
    }
    problems.need("voorstel", Slug::parse(last), "introductions-suggest-wrong")
}
