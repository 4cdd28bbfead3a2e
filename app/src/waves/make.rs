//! `/coach/brieven`: the waves of the own municipality, what people answered, and the form that makes the letters of one.
//!
//! The form is answered with the letters themselves: there is no moment at which they could be kept.

use super::{ANSWER, LETTERS};
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    cases::coach,
    forms::{FORM_MAX, FormAnswer, Posted, Problems, Sent},
    places::when::date_words,
    posting::reading,
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, FieldKind, Frame, Heading, ONCE_FIELD, Paragraph, PostForm,
        Select, SubmitButton, TextArea, TextField, TextLink,
    },
};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use domain::{
    accounts::Role,
    codes::Code as _,
    day_parts::TimeOfDay,
    introductions::CHOSEN_NAME_MAX,
    languages::UiLanguage,
    municipalities::name_of,
    refusal::{Failure, Refusal},
    slug::Slug,
    waves::{
        ADDRESS_LINE_MAX, Addressee, AddresseeProblem, Answers, LetterText, MINUTES, MadeLetters, NEIGHBOURHOOD_MAX, PER_DAY,
        ProposedTimes, Response, SENDER_LINES, TOLD_MIN, UnreadablePeople, Wave, WaveForm, Waves, read_people,
    },
};
use leptos::prelude::*;
use uuid::Uuid;

/// Largest body: as many people as a wave can have, each with a long name and address.
pub const BODY_MAX: usize = 8 * FORM_MAX;

/// The field of the people.
const PEOPLE: &str = "mensen";
/// Lines that are told when they cannot be read; of the others only how many there are.
const TOLD_MAX: usize = 10;
/// The choice of a time of its own for each letter.
const PROPOSED: &str = "voorstel";
/// The choice that leaves the time to everybody.
const FREE: &str = "vrij";

/// The waves, and the form.
pub async fn page(asked: Asked, market: Market) -> Page {
    coach(&asked)?;
    let waves = market.0.waves(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("waves-title");
    let most = waves.most;
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href("/coach")>{here.say("coaching-back")}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("waves-lead")}</Paragraph>
                <section aria-labelledby="nieuw">
                    <Heading level=2 id="nieuw">{here.say("waves-new")}</Heading>
                    <Paragraph>{here.say("waves-private")}</Paragraph>
                    <MakeForm asked=asked.clone() most=most />
                </section>
                <Responses here=here responses=waves.responses />
                <Made here=here waves=waves.waves term=waves.term today=waves.today />
            </div>
        </Document>
    }
    .into_any())
}

/// What people answered to each letter text.
#[component]
fn Responses(here: Here, responses: Vec<Response>) -> impl IntoView {
    (!responses.is_empty()).then(|| {
        let lines = responses.into_iter().map(|response| {
            let words = match response.percent() {
                Some(percent) => {
                    let args = args! { "answered" => response.answers.total(), "letters" => response.letters, "percent" => percent };
                    here.say_with("waves-response", &args)
                }
                None => here.say_with("waves-response-few", &args! { "letters" => response.letters, "few" => TOLD_MIN }),
            };
            view! {
                <li>
                    <strong>{here.texts.name("brieftekst", response.text.code())}</strong>
                    ": "
                    {words}
                </li>
            }
        });
        let lines = lines.collect_view();
        view! {
            <section aria-labelledby="antwoorden">
                <Heading level=2 id="antwoorden">{here.say("waves-responses")}</Heading>
                <ul>{lines}</ul>
            </section>
        }
    })
}

/// The waves that were made.
#[component]
fn Made(here: Here, waves: Vec<Wave>, term: Days, today: NaiveDate) -> impl IntoView {
    let made = if waves.is_empty() {
        view! { <Paragraph>{here.say("waves-none")}</Paragraph> }.into_any()
    } else {
        let lines = waves.into_iter().map(|wave| view! { <OneWave here=here wave=wave term=term today=today /> }).collect_view();
        view! { <ol class="queue">{lines}</ol> }.into_any()
    };
    view! {
        <section aria-labelledby="eerder">
            <Heading level=2 id="eerder">{here.say("waves-made")}</Heading>
            {made}
        </section>
    }
    .into_any()
}

#[component]
fn OneWave(here: Here, wave: Wave, term: Days, today: NaiveDate) -> impl IntoView {
    let until = wave.made_on + term;
    let until = if today <= until {
        here.say_with("waves-until", &args! { "date" => date_words(here.texts, until) })
    } else {
        here.say("waves-ended").to_owned()
    };
    let what = args! {
        "date" => date_words(here.texts, wave.made_on),
        "count" => wave.letters,
        "text" => here.texts.name("brieftekst", wave.text.code()),
        "language" => here.say(&format!("cases-written-{}", wave.language.tag()))
    };
    view! {
        <li>
            <h3><bdi>{wave.neighbourhood.clone()}</bdi> ", " {name_of(&wave.municipality)}</h3>
            <p>{here.say_with("waves-wave", &what)}</p>
            <p>{answer_words(here, wave.answers)}</p>
            <p>{until}</p>
        </li>
    }
    .into_any()
}

fn answer_words(here: Here, answers: Answers) -> String {
    let told = |count: u32| match count {
        0..TOLD_MIN => here.say_with("waves-few", &args! { "few" => TOLD_MIN }),
        told => told.to_string(),
    };
    let args = args! {
        "yes" => told(answers.yes),
        "moment" => told(answers.other_moment),
        "call" => told(answers.call_me),
        "no" => told(answers.no)
    };
    here.say_with("waves-answers", &args)
}

#[component]
fn MakeForm(asked: Asked, most: u16) -> impl IntoView {
    let here = asked.here;
    let texts = LetterText::ALL.iter().map(|text| ChoiceOption::new(text.code(), here.texts.name("brieftekst", text.code()))).collect();
    let languages = UiLanguage::ALL
        .into_iter()
        .map(|language| ChoiceOption::new(language.tag(), here.say(&format!("cases-written-{}", language.tag()))))
        .collect();
    let whens = vec![ChoiceOption::new(FREE, here.say("waves-when-free")), ChoiceOption::new(PROPOSED, here.say("waves-when-proposed"))];
    let hint = here.say_with("waves-people-hint", &args! { "max" => most });
    view! {
        <PostForm asked=asked.clone() path=LETTERS>
            <Where asked=asked.clone() />
            <ChoiceList
                asked=&asked
                name="tekst"
                legend=here.say("waves-text")
                choose=Choose::One
                choices=texts
                stored=vec![LetterText::Plain.to_string()]
            />
            <ChoiceList
                asked=&asked
                name="taal"
                legend=here.say("waves-language")
                choose=Choose::One
                choices=languages
                stored=vec![UiLanguage::Dutch.tag().to_owned()]
            />
            <TextField asked=&asked name="minuten" label=here.say("waves-minutes") kind=FieldKind::Number stored="45" short=true />
            <ChoiceList asked=&asked name="wanneer" legend=here.say("waves-when") choose=Choose::One choices=whens stored=vec![FREE.to_owned()] />
            <fieldset class="choices">
                <legend>{here.say("waves-times")}</legend>
                <TextField asked=&asked name="dag" label=here.say("cases-contact-day") hint=here.say("introductions-day-hint") short=true />
                <TextField asked=&asked name="tijd" label=here.say("introductions-time") hint=here.say("introductions-time-hint") short=true />
                <TextField asked=&asked name="tussen" label=here.say("waves-every") kind=FieldKind::Number stored="60" short=true />
                <TextField
                    asked=&asked
                    name="per-dag"
                    label=here.say("waves-per-day")
                    hint=here.say("waves-per-day-hint")
                    kind=FieldKind::Number
                    stored="6"
                    short=true
                />
                <TextField asked=&asked name="waar" label=here.say("waves-place") hint=here.say("waves-place-hint") />
            </fieldset>
            <TextArea asked=&asked name="afzender" label=here.say("waves-sender") hint=here.say("waves-sender-hint") rows=3 />
            <TextField
                asked=&asked
                name="telefoon"
                label=here.say("waves-phone")
                hint=here.say("waves-phone-hint")
                kind=FieldKind::Phone
                stored=here.site.phone.clone()
            />
            <TextArea asked=&asked name=PEOPLE label=here.say("waves-people") hint=hint rows=12 />
            <p>{here.say("waves-people-example")}</p>
            <pre class="group-example" translate="no">{here.say("waves-people-lines")}</pre>
            <SubmitButton look=ButtonLook::Primary>{here.say("waves-make")}</SubmitButton>
            <Paragraph>{here.say("waves-after")}</Paragraph>
        </PostForm>
    }
    .into_any()
}

/// The municipality, which is only asked of who works in several, and the neighbourhood.
#[component]
fn Where(asked: Asked) -> impl IntoView {
    let here = asked.here;
    let own: Vec<Slug> = asked.actor.municipalities(Role::Coach).into_iter().collect();
    let municipality = if let [only] = own.as_slice() {
        view! { <input type="hidden" name="gemeente" value=only.to_string() /> }.into_any()
    } else {
        let stored = own.first().map(ToString::to_string).unwrap_or_default();
        let choices = own.iter().map(|slug| ChoiceOption::new(slug.as_str(), name_of(slug))).collect();
        view! { <Select asked=&asked name="gemeente" label=here.say("waves-municipality") choices=choices stored=stored /> }.into_any()
    };
    view! {
        {municipality}
        <TextField asked=&asked name="wijk" label=here.say("waves-neighbourhood") hint=here.say("waves-neighbourhood-hint") />
    }
    .into_any()
}

/// Makes the letters, and answers with them.
pub async fn make(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coach(&asked)?;
    let known = market.0.waves(&asked.actor).await?;
    let mut problems = Problems::new(&asked);
    let Some((form, lines)) = read(&asked, &mut problems, &sent, &known) else { return problems.again() };
    // Every form of ours has a token; one without it is a form of its own.
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    match market.0.make_wave(&asked.actor, &form, key).await {
        Ok(MadeLetters::File(bytes)) => {
            let name = format!("brieven-{}.pdf", Slug::of(&form.neighbourhood));
            Ok(Posted::File { name, kind: "application/pdf", bytes })
        }
        Ok(MadeLetters::CannotWrite { letter, sign }) => {
            let line = lines.get(letter).copied().unwrap_or(1);
            match sign {
                Some(sign) => problems.add_with(PEOPLE, "waves-line-sign", &args! { "line" => line, "sign" => sign.to_string() }),
                None => problems.add_with(PEOPLE, "waves-line-long", &args! { "line" => line }),
            }
            problems.again()
        }
        Err(Failure::Refused(Refusal::Text)) => {
            problems.add("", "waves-not-fine");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}

/// What was filled in, with the number of the line of everybody; problems stand beside the fields.
fn read(asked: &Asked, problems: &mut Problems, sent: &Sent, known: &Waves) -> Option<(WaveForm, Vec<usize>)> {
    let own = asked.actor.municipalities(Role::Coach);
    let chosen = Slug::parse(sent.text("gemeente")).filter(|slug| own.contains(slug));
    let municipality = problems.need("gemeente", chosen, "introductions-call-municipality-missing");
    let neighbourhood = problems.text(sent, "wijk", NEIGHBOURHOOD_MAX, "waves-neighbourhood-missing");
    let minutes = minutes(problems, sent, "minuten");
    let times = times(problems, sent, known.today);
    let sender = lines_of(sent.text("afzender"));
    let fits = (1..=SENDER_LINES).contains(&sender.len()) && sender.iter().all(|line| line.chars().count() <= ADDRESS_LINE_MAX);
    let sender = problems.need("afzender", fits.then_some(sender), "waves-sender-missing");
    let phone = problems.text(sent, "telefoon", ADDRESS_LINE_MAX, "waves-phone-missing");
    let people = people(problems, sent, known.most.into());
    let language = UiLanguage::ALL.into_iter().find(|language| language.tag() == sent.text("taal")).unwrap_or_default();
    let url = format!("{}{}", asked.here.site.base_url, language.href(ANSWER));
    let (lines, people) = people?.into_iter().unzip();
    let form = WaveForm {
        municipality: municipality?,
        neighbourhood: neighbourhood?,
        text: LetterText::parse(sent.text("tekst")).unwrap_or(LetterText::Plain),
        language,
        minutes: minutes?,
        times: times?,
        sender: sender?,
        phone: phone?,
        url,
        people,
    };
    Some((form, lines))
}

fn lines_of(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn minutes(problems: &mut Problems, sent: &Sent, field: &str) -> Option<u16> {
    let typed = sent.text(field).parse().ok().filter(|minutes| MINUTES.contains(minutes));
    if typed.is_none() {
        problems.add_with(field, "waves-minutes-wrong", &args! { "min" => *MINUTES.start(), "max" => *MINUTES.end() });
    }
    typed
}

/// The times that are proposed: `None` inside when it is left to everybody, outside when something is wrong.
#[expect(clippy::option_option, reason = "left empty is an answer, unreadable is none")]
fn times(problems: &mut Problems, sent: &Sent, today: NaiveDate) -> Option<Option<ProposedTimes>> {
    if sent.text("wanneer") != PROPOSED {
        return Some(None);
    }
    let first = first_moment(problems, sent, today);
    let every_minutes = minutes(problems, sent, "tussen");
    let per_day = sent.text("per-dag").parse().ok().filter(|count| PER_DAY.contains(count));
    if per_day.is_none() {
        problems.add_with("per-dag", "waves-per-day-wrong", &args! { "max" => *PER_DAY.end() });
    }
    let place = problems.text(sent, "waar", NEIGHBOURHOOD_MAX, "waves-place-missing");
    let times = ProposedTimes { first: first?, every_minutes: every_minutes?, per_day: per_day?, place: place? };
    problems.need("tussen", times.fit_in_a_day().then_some(Some(times)), "waves-every-late")
}

fn first_moment(problems: &mut Problems, sent: &Sent, today: NaiveDate) -> Option<NaiveDateTime> {
    let mut day = None;
    if sent.text("dag").is_empty() {
        problems.add("dag", "waves-day-missing");
    } else {
        reading::date(problems, sent, "dag", &mut day);
    }
    if day.is_some_and(|day| day <= today) {
        problems.add("dag", "waves-day-over");
        day = None;
    }
    let typed: Option<TimeOfDay> = sent.text("tijd").replace('.', ":").parse().ok();
    let time = typed.and_then(|time| NaiveTime::from_hms_opt(u32::from(time.hour()), u32::from(time.minute()), 0));
    let time = problems.need("tijd", time, "introductions-time-wrong");
    Some(day?.and_time(time?))
}

/// Everybody, each with the number of their line.
fn people(problems: &mut Problems, sent: &Sent, most: usize) -> Option<Vec<(usize, Addressee)>> {
    // Lines are counted as they were typed.
    match read_people(sent.exactly(PEOPLE), most) {
        Ok(people) => return Some(people),
        Err(UnreadablePeople::Nobody) => problems.add(PEOPLE, "waves-nobody"),
        Err(UnreadablePeople::TooMany(count)) => {
            problems.add_with(PEOPLE, "waves-too-many", &args! { "count" => count, "max" => most });
        }
        Err(UnreadablePeople::Lines(lines)) => {
            let more = lines.len().saturating_sub(TOLD_MAX);
            for (line, problem) in lines.into_iter().take(TOLD_MAX) {
                add_line(problems, line, problem);
            }
            if more > 0 {
                problems.add_with(PEOPLE, "coaching-group-more-lines", &args! { "count" => more });
            }
        }
    }
    None
}

fn add_line(problems: &mut Problems, line: usize, problem: AddresseeProblem) {
    match problem {
        AddresseeProblem::Name => problems.add_with(PEOPLE, "coaching-line-name", &args! { "line" => line, "max" => CHOSEN_NAME_MAX }),
        AddresseeProblem::Parts => problems.add_with(PEOPLE, "waves-line-parts", &args! { "line" => line }),
        AddresseeProblem::Address => {
            problems.add_with(PEOPLE, "waves-line-address", &args! { "line" => line, "max" => ADDRESS_LINE_MAX });
        }
    }
}
