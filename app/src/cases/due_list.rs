//! `/coach`: who needs something now, and what comes. One line for each, with one button for what is likely next: as a list, or as a
//! board.

use super::{DUE, PEOPLE, board::Board, coach, person_path};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::date_words,
    ui::{
        ButtonLink, ButtonLook, ChoiceOption, Document, DoneNotice, ErrorSummary, Frame, Heading, MailWords, Paragraph, PhoneWords,
        PostForm, Select, SubmitButton, TextField, TextLink, phone_href,
    },
    waves::words::on_letter,
};
use chrono::NaiveDate;
use domain::{
    codes::{Code as _, Theme},
    due::{DueAbout, DueKind, DueLine},
    ids::IntroductionId,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// What `?weergave=` says for the board.
const BOARD: &str = "bord";

/// What the list is narrowed to, and how it is shown.
#[derive(Clone)]
pub struct Filter {
    postcode: String,
    theme: Option<Theme>,
    kind: Option<DueKind>,
    /// Beside each other, by how much time there is.
    board: bool,
    /// Words that a line of the board holds.
    pub typed: String,
}

impl Filter {
    fn of(asked: &Asked) -> Self {
        let pairs = asked.pairs();
        let value = |name: &str| pairs.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.trim()).to_owned();
        Self {
            postcode: value("wijk"),
            theme: Theme::parse(&value("thema")),
            kind: DueKind::parse(&value("soort")),
            board: value("weergave") == BOARD,
            typed: value("zoek"),
        }
    }

    /// As it stands behind the question mark.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![
            ("weergave", if self.board { BOARD.to_owned() } else { String::new() }),
            ("wijk", self.postcode.clone()),
            ("thema", self.theme.map(|theme| theme.code().to_owned()).unwrap_or_default()),
            ("soort", self.kind.map(|kind| kind.code().to_owned()).unwrap_or_default()),
            ("zoek", self.typed.clone()),
        ];
        pairs.retain(|(_, value)| !value.is_empty());
        pairs
    }

    /// The address of the list or the board with the same choices. Words are for the board only.
    fn path(&self, board: bool) -> String {
        let pairs = Self { board, typed: String::new(), ..self.clone() }.pairs();
        if pairs.is_empty() {
            return DUE.to_owned();
        }
        format!("{DUE}?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
    }

    fn is_empty(&self) -> bool {
        self.postcode.is_empty() && self.theme.is_none() && self.kind.is_none()
    }

    fn fits(&self, line: &DueLine) -> bool {
        let here = || line.postcode.is_some_and(|postcode| postcode.to_string().starts_with(&self.postcode));
        (self.postcode.is_empty() || here())
            && self.theme.is_none_or(|theme| line.themes.contains(&theme))
            && self.kind.is_none_or(|kind| line.due.kind == kind)
    }
}

/// What has to be done by today, and what comes.
pub async fn page(asked: Asked, market: Market) -> Page {
    coach(&asked)?;
    let list = market.0.due_list(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("cases-due-title");
    let filter = Filter::of(&asked);
    let lines: Vec<DueLine> = list.lines.into_iter().filter(|line| filter.fits(line)).collect();
    let script = filter.board && !lines.is_empty();
    let lines = if script {
        view! { <Board asked=asked.clone() filter=filter.clone() lines=lines today=list.today /> }.into_any()
    } else {
        view! { <Lists asked=asked.clone() all=filter.is_empty() lines=lines today=list.today /> }.into_any()
    };
    let frame = Frame::new(title).not_for_search_engines();
    let frame = if script { frame.with_script() } else { frame };
    Ok(view! {
        <Document asked=asked.clone() frame=frame>
            <div class=(!script).then_some("narrow")>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <p class="buttons">
                    <ButtonLink href=here.href(PEOPLE) look=ButtonLook::Secondary>{here.say("cases-people-title")}</ButtonLink>
                    <ButtonLink href=here.href("/coach/mensen/nieuw") look=ButtonLook::Secondary>{here.say("cases-add-title")}</ButtonLink>
                </p>
                <Views here=here filter=filter.clone() />
                {lines}
                <FilterForm asked=asked.clone() filter=filter />
                <p><TextLink href=here.href(crate::coaching::GROUP)>{here.say("coaching-group-link")}</TextLink></p>
                <p><TextLink href=here.href(crate::waves::LETTERS)>{here.say("waves-link")}</TextLink></p>
            </div>
        </Document>
    }
    .into_any())
}

/// A list or a board: the same lines.
#[component]
fn Views(here: Here, filter: Filter) -> impl IntoView {
    let links = [(false, "cases-view-list"), (true, "cases-view-board")].map(|(board, key)| {
        if board == filter.board {
            view! { <span aria-current="true">{here.say(key)}</span> " " }.into_any()
        } else {
            view! { <TextLink href=here.href(&filter.path(board))>{here.say(key)}</TextLink> " " }.into_any()
        }
    });
    view! { <p class="results__sort">{here.say("cases-view")} " " {links.into_iter().collect_view()}</p> }
}

/// What has to be done by today, and below it what comes. `all`: nothing is left out.
#[component]
fn Lists(asked: Asked, all: bool, lines: Vec<DueLine>, today: NaiveDate) -> impl IntoView {
    let here = asked.here;
    let (now, later): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| is_now(line, today));
    let nobody = if all { "cases-due-empty" } else { "cases-due-filtered" };
    let now = if now.is_empty() {
        view! { <Paragraph lead=true>{here.say(nobody)}</Paragraph> }.into_any()
    } else {
        let lines = now.into_iter().map(|line| view! { <Line asked=asked.clone() line=line today=today /> }).collect_view();
        view! { <ol class="queue">{lines}</ol> }.into_any()
    };
    let later = (!later.is_empty()).then(|| {
        let lines = later.into_iter().map(|line| view! { <Line asked=asked.clone() line=line today=today /> }).collect_view();
        view! {
            <section aria-labelledby="straks">
                <Heading level=2 id="straks">{here.say("cases-due-later")}</Heading>
                <ol class="queue">{lines}</ol>
            </section>
        }
    });
    view! { {now} {later} }
}

/// What waits for any coach is now, also before its last day; the others when their day has come.
fn is_now(line: &DueLine, today: NaiveDate) -> bool {
    let waits = matches!(
        line.due.kind,
        DueKind::CallMe
            | DueKind::NotNow
            | DueKind::Silent
            | DueKind::GoAlong
            | DueKind::Arrange
            | DueKind::HandOver
            | DueKind::HandOverDeclined
            | DueKind::Report
    );
    waits || line.due.due_on <= today
}

#[component]
fn FilterForm(asked: Asked, filter: Filter) -> impl IntoView {
    let here = asked.here;
    let any = || ChoiceOption::new("", here.say("cases-filter-any"));
    let themes = Theme::ALL.iter().map(|theme| ChoiceOption::new(theme.code(), here.texts.name("thema", theme.code())));
    let kinds = DueKind::ALL.iter().map(|kind| ChoiceOption::new(kind.code(), here.texts.name("wacht-op", kind.code())));
    view! {
        <section class="panel narrow" aria-labelledby="kiezen">
            <Heading level=2 id="kiezen">{here.say("cases-filter-title")}</Heading>
            <form class="form" method="get" action=here.href(DUE)>
                {filter.board.then(|| view! { <input type="hidden" name="weergave" value=BOARD /> })}
                <TextField asked=&asked name="wijk" label=here.say("cases-filter-postcode") stored=filter.postcode short=true />
                <Select
                    asked=&asked
                    name="thema"
                    label=here.say("cases-filter-theme")
                    choices=[any()].into_iter().chain(themes).collect()
                    stored=filter.theme.map(|theme| theme.code().to_owned()).unwrap_or_default()
                />
                <Select
                    asked=&asked
                    name="soort"
                    label=here.say("cases-filter-kind")
                    choices=[any()].into_iter().chain(kinds).collect()
                    stored=filter.kind.map(|kind| kind.code().to_owned()).unwrap_or_default()
                />
                <SubmitButton look=ButtonLook::Secondary>{here.say("cases-filter-show")}</SubmitButton>
            </form>
        </section>
    }
    .into_any()
}

/// A line of a list.
#[component]
pub fn Line(asked: Asked, line: DueLine, today: NaiveDate) -> impl IntoView {
    view! { <li><LineBody asked=asked line=line today=today level=2 /></li> }.into_any()
}

/// Who, what, by when, and the likely next thing. The name is a heading of this level.
#[component]
pub fn LineBody(asked: Asked, line: DueLine, today: NaiveDate, level: u8) -> impl IntoView {
    let here = asked.here;
    let date = date_words(here.texts, line.due.due_on);
    let due = if line.due.due_on < today { "cases-due-late" } else { "cases-due-by" };
    let due = here.say_with(due, &args! { "date" => date });
    let place = line.place.as_ref().map(|(place, organisation)| {
        view! { <p><bdi>{place.clone()}</bdi> ", " <bdi>{organisation.clone()}</bdi></p> }
    });
    let reason = line.reason.map(|reason| view! { <p>{here.texts.name("reden", reason.code())}</p> });
    let when = line.call_when.map(|when| {
        let language = line.spoken.map(|language| here.texts.name("taal", language.code())).unwrap_or_default();
        let args = args! { "when" => here.texts.name("bel", when.code()), "language" => language };
        view! { <p>{here.say_with("cases-due-call", &args)}</p> }
    });
    let letter = line.letter.map(|letter| view! { <p>{on_letter(here, letter)}</p> });
    let name = view! { <bdi>{line.name.clone()}</bdi> };
    let name = if level == 2 { view! { <h2>{name}</h2> }.into_any() } else { view! { <h3>{name}</h3> }.into_any() };
    view! {
        {name}
        <p>{here.texts.name("wacht-op", line.due.kind.code())}</p>
        {letter}
        {place} {reason} {when}
        <Reached here=here line=line.clone() />
        <p class="queue__since">{due}</p>
        <Next asked=asked line=line />
    }
    .into_any()
}

/// Number and address, where a call or a mail is what has to be done.
#[component]
fn Reached(here: Here, line: DueLine) -> impl IntoView {
    let nobody_to_call = matches!(line.due.about, DueAbout::HandOver(_)) && line.due.kind != DueKind::FollowUp;
    if nobody_to_call || line.due.kind == DueKind::Report {
        return ().into_any();
    }
    let nobody = line.phone.is_none() && line.email.is_none();
    let phone = line.phone.map(|phone| {
        let phone = phone.for_people();
        view! { <p><a class="nl-link" href=phone_href(&phone)><PhoneWords phone=phone.clone() /></a></p> }
    });
    let email = line.email.map(|email| {
        let email = email.to_string();
        view! { <p><a class="nl-link" href=format!("mailto:{email}")><MailWords email=email.clone() /></a></p> }
    });
    let nobody = nobody.then(|| view! { <p>{here.say("cases-due-unreachable")}</p> });
    view! { {phone} {email} {nobody} }.into_any()
}

/// The likely next thing.
#[component]
fn Next(asked: Asked, line: DueLine) -> impl IntoView {
    let here = asked.here;
    let (path, board) = (Filter::of(&asked).path(true), Filter::of(&asked).board);
    let path = if board { path } else { DUE.to_owned() };
    let open = |path: String, key: &'static str| {
        view! { <p><ButtonLink href=here.href(&path) look=ButtonLook::Secondary>{here.say(key)}</ButtonLink></p> }.into_any()
    };
    match line.due.about {
        DueAbout::Call(id) => view! {
            <PostForm asked=asked path=path>
                <p class="buttons">
                    <button type="submit" name="gebeld" value=id.to_string() class="utrecht-button utrecht-button--secondary-action">
                        {here.say("introductions-coach-called")}
                    </button>
                    <button type="submit" name="erbij" value=id.to_string() class="utrecht-button utrecht-button--secondary-action">
                        {here.say("cases-due-add")}
                    </button>
                </p>
            </PostForm>
        }
        .into_any(),
        DueAbout::Introduction(id) if matches!(line.due.kind, DueKind::GoAlong | DueKind::Arrange) => view! {
            <PostForm asked=asked path=DUE>
                <p class="buttons">
                    <button type="submit" name="meegaan" value=id.to_string() class="utrecht-button utrecht-button--secondary-action">
                        {here.say("introductions-coach-go-along")}
                    </button>
                    <button type="submit" name="geregeld" value=id.to_string() class="utrecht-button utrecht-button--secondary-action">
                        {here.say("introductions-coach-arranged")}
                    </button>
                </p>
            </PostForm>
        }
        .into_any(),
        DueAbout::Introduction(id) => view! {
            <PostForm asked=asked path=path>
                <button type="submit" name="opgepakt" value=id.to_string() class="utrecht-button utrecht-button--secondary-action">
                    {here.say("introductions-coach-take-up")}
                </button>
            </PostForm>
        }
        .into_any(),
        DueAbout::Case(id) => open(person_path(id), "cases-due-open"),
        DueAbout::Report(id) => open(format!("{}/verslag", person_path(id)), "cases-due-open-report"),
        DueAbout::Vog(_) | DueAbout::Trained(_) => open(crate::training::TRAINING.to_owned(), "cases-due-open"),
        DueAbout::HandOver(id) => open(format!("/coach/overdrachten/{id}"), "cases-due-open-hand-over"),
        DueAbout::Expert(id) => open(format!("/coordinatie/mensen/{id}"), "cases-due-open"),
        DueAbout::Engagement(id) => open(crate::engagements::question_path(id), "cases-due-open"),
        DueAbout::Pairing(id) => open(format!("/coordinatie/maatjes/{id}"), "cases-due-open"),
    }
}

/// Takes something up.
pub async fn take_up(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coach(&asked)?;
    let id = |field: &str| sent.text(field).parse().map_err(|_| NoPage::NotFound);
    let back = |done: &str| {
        let board = Filter::of(&asked).board;
        if board { format!("{DUE}?weergave={BOARD}&gedaan={done}") } else { format!("{DUE}?gedaan={done}") }
    };
    let done = if sent.has("gebeld") {
        market.0.called(&asked.actor, id("gebeld")?).await.map(|()| back("gebeld"))
    } else if sent.has("erbij") {
        let added = market.0.add_caller(&asked.actor, id("erbij")?).await;
        added.map(|case| format!("{}?gedaan=mens-erbij", person_path(case)))
    } else if sent.has("meegaan") {
        market.0.help_along(&asked.actor, IntroductionId(id("meegaan")?), true).await.map(|()| format!("{DUE}?gedaan=gaat-mee"))
    } else if sent.has("geregeld") {
        market.0.help_along(&asked.actor, IntroductionId(id("geregeld")?), false).await.map(|()| format!("{DUE}?gedaan=geregeld"))
    } else {
        market.0.take_up(&asked.actor, IntroductionId(id("opgepakt")?)).await.map(|()| back("opgepakt"))
    };
    let problem = match done {
        Ok(path) => return Ok(Posted::See(path)),
        Err(Failure::Refused(Refusal::Full)) => "cases-full",
        // A colleague was first.
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState | Refusal::NoLongerValid | Refusal::Repeated)) => {
            "introductions-coach-first"
        }
        Err(failure) => return Err(failure.into()),
    };
    let mut problems = Problems::new(&asked);
    problems.add("", problem);
    problems.again()
}
