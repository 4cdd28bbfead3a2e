//! `/coach/mensen/{id}`: somebody whom a coach knows. How to reach them, what was done, and what comes next.

use super::{PEOPLE, coach, fields, fields::PersonFields, person_path};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    handovers::{Reader, coach_path, next_words, state_words},
    participants::card::{Shown, card_page, words_of},
    places::when::date_words,
    posting::reading,
    ui::{
        ButtonLink, ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, FieldKind, Frame, Heading, MailWords,
        ONCE_FIELD, Paragraph, PhoneWords, PostForm, Select, SubmitButton, TextField, TextLink, phone_href,
    },
};
use domain::{
    cases::{Case, CaseForm, Colleague, Contact, ContactKind, LoggedContact, MINUTES_MAX, OpenCase},
    clock::{Clock as _, SystemClock},
    codes::Code as _,
    ending::dutch_day,
    handovers::HandOver,
    ids::{AccountId, CaseId},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use uuid::Uuid;

fn id(asked: &Asked) -> Result<CaseId, NoPage> {
    asked.path.split('/').nth(3).and_then(|part| part.parse().ok()).ok_or(NoPage::NotFound)
}

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    coach(&asked)?;
    let open = market.0.person(&asked.actor, id(&asked)?).await?;
    if let Some(shown) = Shown::of(&asked) {
        return card_page(asked, &shown, &person_path(open.case.id));
    }
    let colleagues = market.0.colleagues(&asked.actor).await?;
    let hand_overs = market.0.hand_overs_of(&asked.actor, open.case.id).await?;
    let here = asked.here;
    let OpenCase { case, contacts, minutes, hours_a_year, others } = open;
    let others = (!others.is_empty()).then(|| {
        let names = here.texts.join(&others);
        view! { <Paragraph>{here.say_with("cases-others", &args! { "names" => names })}</Paragraph> }
    });
    let title = case.profile.name.clone();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(PEOPLE)>{here.say("cases-back-people")}</TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Facts here=here case=case.clone() />
                {others}
                <Places here=here case=case.id hand_overs=hand_overs />
                <LogContact asked=asked.clone() case=case.id />
                <Contacts here=here contacts=contacts minutes=minutes hours=hours_a_year />
                <Details asked=asked.clone() case=case.clone() />
                <Others asked=asked.clone() case=case colleagues=colleagues />
            </div>
        </Document>
    }
    .into_any())
}

/// How to reach them, and by when somebody speaks with them again.
#[component]
fn Facts(here: Here, case: Case) -> impl IntoView {
    let phone = case.profile.phone.as_ref().map(|phone| {
        let phone = phone.for_people();
        view! { <li><a class="nl-link" href=phone_href(&phone)><PhoneWords phone=phone.clone() /></a></li> }
    });
    let email = case.profile.email.as_ref().map(|email| {
        let email = email.to_string();
        view! { <li><a class="nl-link" href=format!("mailto:{email}")><MailWords email=email.clone() /></a></li> }
    });
    let args = args! { "when" => here.texts.name("bel", case.call_when.code()), "language" => here.texts.name("taal", case.spoken.code()) };
    let promised = case.promised_on.map(|day| {
        view! { <li>{here.say_with("cases-promised-on", &args! { "date" => date_words(here.texts, day) })}</li> }
    });
    let spoken = case.spoken_on.map_or_else(
        || here.say("cases-never-spoken").to_owned(),
        |day| here.say_with("cases-spoken-on", &args! { "date" => date_words(here.texts, day) }),
    );
    view! {
        <ul class="facts facts--list">
            {phone} {email}
            <li>{here.say_with("cases-due-call", &args)}</li>
            <li>{here.texts.name("bereik", case.profile.reach.code())}</li>
            <li>{here.texts.name("herkomst", case.origin.code())}</li>
            <li>{spoken}</li>
            {promised}
        </ul>
    }
    .into_any()
}

/// What goes on towards a place, and where to begin.
#[component]
fn Places(here: Here, case: CaseId, hand_overs: Vec<HandOver>) -> impl IntoView {
    let list = if hand_overs.is_empty() {
        view! { <Paragraph>{here.say("handovers-person-none")}</Paragraph> }.into_any()
    } else {
        let lines = hand_overs
            .into_iter()
            .map(|hand_over| {
                let next = next_words(here, &hand_over, Reader::Coach).map(|next| view! { <p class="queue__since">{next}</p> });
                let state = state_words(here, &hand_over, Reader::Coach);
                view! {
                    <li>
                        <h3><TextLink href=here.href(&coach_path(hand_over.id))><bdi>{hand_over.link.title}</bdi></TextLink></h3>
                        <p>{state}</p>
                        {next}
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="queue">{lines}</ul> }.into_any()
    };
    let begin = here.href(&format!("{}/plekken", person_path(case)));
    let links =
        [("verslag", "cases-report"), ("plan", "cases-plan"), ("zelfredzaamheid", "cases-matrix"), ("afstemmen", "attention-title")].map(
            |(page, key)| {
                view! { <li><TextLink href=here.href(&format!("{}/{page}", person_path(case)))>{here.say(key)}</TextLink></li> }
            },
        );
    view! {
        <ul class="link-list">{links}</ul>
        <section aria-labelledby="plekken">
            <Heading level=2 id="plekken">{here.say("handovers-person-title")}</Heading>
            {list}
            <p><ButtonLink href=begin look=ButtonLook::Secondary>{here.say("handovers-person-begin")}</ButtonLink></p>
        </section>
    }
    .into_any()
}

/// Logging in a minute: a kind, minutes, and perhaps a promise.
#[component]
fn LogContact(asked: Asked, case: CaseId) -> impl IntoView {
    let here = asked.here;
    let kinds = ContactKind::ALL.iter().map(|kind| ChoiceOption::new(kind.code(), here.texts.name("contact", kind.code()))).collect();
    let today = reading::typed_date(Some(dutch_day(SystemClock.now())));
    view! {
        <section class="panel" aria-labelledby="contact">
            <Heading level=2 id="contact">{here.say("cases-contact-title")}</Heading>
            <PostForm asked=&asked path=person_path(case)>
                <ChoiceList
                    asked=&asked
                    name="soort"
                    legend=here.say("cases-contact-kind")
                    choose=Choose::One
                    choices=kinds
                    stored=vec![ContactKind::Talk.to_string()]
                />
                <TextField asked=&asked name="dag" label=here.say("cases-contact-day") hint=here.say("introductions-day-hint") stored=today short=true />
                <TextField asked=&asked name="minuten" label=here.say("cases-contact-minutes") kind=FieldKind::Number stored="30" short=true />
                <TextField
                    asked=&asked
                    name="beloofd"
                    label=here.say("cases-contact-promise")
                    hint=here.say("cases-contact-promise-hint")
                    short=true
                />
                <input type="hidden" name="stap" value="contact" />
                <SubmitButton look=ButtonLook::Primary>{here.say("cases-keep")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

#[component]
fn Contacts(here: Here, contacts: Vec<LoggedContact>, minutes: u32, hours: u16) -> impl IntoView {
    let spent = here.say_with("cases-hours", &args! { "hours" => minutes / 60, "minutes" => minutes % 60, "most" => hours });
    let more = (minutes > u32::from(hours) * 60).then(|| view! { <Paragraph>{here.say("cases-hours-more")}</Paragraph> });
    let lines = contacts
        .into_iter()
        .map(|LoggedContact { contact, .. }| {
            let args = args! { "kind" => here.texts.name("contact", contact.kind.code()), "minutes" => contact.minutes };
            view! { <li>{date_words(here.texts, contact.on)} ": " {here.say_with("cases-contact-line", &args)}</li> }
        })
        .collect_view();
    view! {
        <section aria-labelledby="gedaan">
            <Heading level=2 id="gedaan">{here.say("cases-contacts-title")}</Heading>
            <Paragraph>{spent}</Paragraph>
            {more}
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Details(asked: Asked, case: Case) -> impl IntoView {
    let here = asked.here;
    let id = case.id;
    let kept = CaseForm { profile: case.profile, spoken: case.spoken, call_when: case.call_when };
    let open = asked.again.as_ref().is_some_and(|again| again.sent.text("stap") == "gegevens");
    view! {
        <details class="fold" open=open>
            <summary>{here.say("cases-details-title")}</summary>
            <PostForm asked=&asked path=person_path(id)>
                <PersonFields asked=asked.clone() kept=Some(kept) />
                <input type="hidden" name="stap" value="gegevens" />
                <SubmitButton look=ButtonLook::Primary>{here.say("cases-keep")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// A card, another coach, and the end.
#[component]
fn Others(asked: Asked, case: Case, colleagues: Vec<Colleague>) -> impl IntoView {
    let here = asked.here;
    let path = person_path(case.id);
    let (for_card, for_end, for_expert) = (asked.clone(), asked.clone(), asked.clone());
    let choices: Vec<_> = colleagues
        .into_iter()
        .filter(|colleague| colleague.account != case.coach)
        .map(|colleague| ChoiceOption::new(colleague.account.to_string(), colleague.name))
        .collect();
    let give = choices.first().map(|choice| choice.value.clone()).map(|stored| {
        view! {
            <details class="fold">
                <summary>{here.say("cases-give-title")}</summary>
                <PostForm asked=asked.clone() path=path.clone()>
                    <Paragraph>{here.say("cases-give-text")}</Paragraph>
                    <Select asked=asked.clone() name="naar" label=here.say("cases-give-to") choices=choices stored=stored />
                    <input type="hidden" name="stap" value="geven" />
                    <SubmitButton look=ButtonLook::Secondary>{here.say("cases-give-send")}</SubmitButton>
                </PostForm>
            </details>
        }
    });
    view! {
        <details class="fold">
            <summary>{here.say("cases-card-title")}</summary>
            <PostForm asked=for_card path=path.clone()>
                <Paragraph>{here.say("cases-card-text")}</Paragraph>
                <input type="hidden" name="stap" value="kaart" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("cases-card-make")}</SubmitButton>
            </PostForm>
        </details>
        {give}
        <details class="fold">
            <summary>{here.say("experts-ask")}</summary>
            <PostForm asked=for_expert path=path.clone()>
                <Paragraph>{here.say("experts-ask-lead")}</Paragraph>
                <input type="hidden" name="stap" value="ervaring" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("experts-ask-send")}</SubmitButton>
            </PostForm>
        </details>
        <details class="fold">
            <summary>{here.say("cases-close-title")}</summary>
            <PostForm asked=for_end path=path>
                <Paragraph>{here.say("cases-close-text")}</Paragraph>
                <input type="hidden" name="stap" value="sluiten" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("cases-close-send")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// One of the forms of the page.
pub async fn change(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coach(&asked)?;
    let id = id(&asked)?;
    let mut problems = Problems::new(&asked);
    let here = person_path(id);
    let done = match sent.text("stap") {
        "contact" => {
            let Some((contact, promised)) = read_contact(&mut problems, &sent) else { return problems.again() };
            let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
            let logged = market.0.log_contact(&asked.actor, id, &contact, promised, key).await;
            logged.map(|()| format!("{here}?gedaan=contact"))
        }
        "gegevens" => {
            let wishes = market.0.person(&asked.actor, id).await?.case.profile.wishes;
            let Some(form) = fields::read(&asked, &mut problems, &sent, wishes) else { return problems.again() };
            market.0.correct_person(&asked.actor, id, &form).await.map(|()| format!("{here}?gedaan=gegevens-bewaard"))
        }
        "kaart" => {
            let card = market.0.card_for(&asked.actor, id).await?;
            return Ok(Posted::Card { token: None, words: words_of(&card) });
        }
        "geven" => {
            let to: AccountId = sent.text("naar").parse().map_err(|_| NoPage::NotFound)?;
            market.0.give_person(&asked.actor, id, to).await.map(|()| format!("{PEOPLE}?gedaan=mens-gegeven"))
        }
        "ervaring" => market.0.ask_to_become_expert(&asked.actor, id).await.map(|()| format!("{here}?gedaan=ervaring-vraag")),
        "sluiten" => market.0.close_case(&asked.actor, id).await.map(|()| format!("{PEOPLE}?gedaan=mens-klaar")),
        _ => return Err(NoPage::NotFound),
    };
    let problem = match done {
        Ok(path) => return Ok(Posted::See(path)),
        Err(Failure::Refused(Refusal::Full)) => "cases-full-colleague",
        Err(Failure::Refused(Refusal::AlreadyThere | Refusal::Repeated)) => "experts-ask-known",
        Err(Failure::Refused(Refusal::Changed)) => "cases-changed",
        Err(Failure::Refused(Refusal::WrongState)) => "cases-still-running",
        Err(Failure::Refused(Refusal::Text)) => "cases-contact-wrong",
        Err(failure) => return Err(failure.into()),
    };
    problems.add("", problem);
    problems.again()
}

fn read_contact(problems: &mut Problems, sent: &Sent) -> Option<(Contact, Option<chrono::NaiveDate>)> {
    let kind = problems.need("soort", ContactKind::parse(sent.text("soort")), "cases-contact-kind-missing");
    let (mut day, mut promised) = (None, None);
    reading::date(problems, sent, "dag", &mut day);
    reading::date(problems, sent, "beloofd", &mut promised);
    let today = dutch_day(SystemClock.now());
    if let Some(day) = day
        && day > today
    {
        problems.add("dag", "cases-contact-later");
    } else if day.is_none() && sent.text("dag").is_empty() {
        problems.add("dag", "introductions-day-missing");
    }
    if promised.is_some_and(|promised| promised < today) {
        problems.add("beloofd", "cases-contact-promise-past");
    }
    let minutes = sent.text("minuten").parse().ok().filter(|minutes| *minutes <= MINUTES_MAX);
    if minutes.is_none() {
        problems.add_with("minuten", "cases-contact-minutes-wrong", &args! { "max" => MINUTES_MAX });
    }
    (!problems.any()).then_some((Contact { on: day?, kind: kind?, minutes: minutes? }, promised))
}
