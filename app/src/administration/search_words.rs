//! `/beheer/zoekwoorden`: other words for what people type.

use super::{Back, QUEUE};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    search::addresses::results_path,
    ui::{
        ButtonLook, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm, Sentence, SubmitButton, TextField, TextLink,
    },
};
use domain::{
    refusal::{Failure, Refusal},
    search::PlaceQuery,
    search_words::{LINES_MAX, LineProblem, OTHERS_MAX, OwnLine, PHRASE_MAX, PHRASE_WORDS_MAX, SearchLine, SearchTrial, SearchWords},
};
use leptos::prelude::*;

/// Where it is.
const WORDS: &str = "/beheer/zoekwoorden";

/// The words, a form for another line, and a box to try.
pub async fn search_words(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let SearchWords { own, built_in } = market.0.search_words(&asked.actor).await?;
    let tried = asked.pairs().into_iter().find(|(name, _)| name == "proef").map(|(_, text)| text.trim().to_owned());
    let trial = match tried.as_ref().filter(|text| !text.is_empty()) {
        Some(text) => Some(market.0.try_search(&asked.actor, text).await?),
        None => None,
    };
    let here = asked.here;
    let title = here.say("search-words-title");
    let tried = tried.unwrap_or_default();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Back here=here path=QUEUE words="administration-back" />
            <div class="place">
                <div>
                    <Heading>{title}</Heading>
                    <DoneNotice asked=&asked />
                    <ErrorSummary asked=&asked />
                    <Paragraph lead=true>{here.say("search-words-lead")}</Paragraph>
                    <Paragraph>{here.say("search-words-forms")}</Paragraph>
                    <Add asked=&asked />
                    <Own asked=&asked own=own />
                    <BuiltIn here=here lines=built_in />
                </div>
                <div><Try asked=&asked tried=tried trial=trial /></div>
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Add(#[prop(into)] asked: Asked) -> impl IntoView {
    let here = asked.here;
    view! {
        <PostForm asked=&asked path=WORDS>
            <input type="hidden" name="besluit" value="erbij" />
            <TextField asked=&asked name="woord" label=here.say("search-words-word") hint=here.say("search-words-word-hint") />
            <TextField asked=&asked name="ook" label=here.say("search-words-others") hint=here.say("search-words-others-hint") />
            <SubmitButton look=ButtonLook::Primary>{here.say("search-words-add")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

#[component]
fn Own(#[prop(into)] asked: Asked, own: Vec<OwnLine>) -> impl IntoView {
    let here = asked.here;
    let count = here.say_with("search-words-own-count", &args! { "count" => own.len(), "max" => LINES_MAX });
    let lines = own
        .into_iter()
        .map(|OwnLine { id, line }| {
            let word = line.word.clone();
            view! {
                <li>
                    <Line line=line />
                    <PostForm asked=&asked path=WORDS>
                        <input type="hidden" name="besluit" value="weg" />
                        <input type="hidden" name="regel" value=id.to_string() />
                        <SubmitButton look=ButtonLook::Secondary>
                            {here.say("search-words-remove")} <span class="visually-hidden">" " <bdi>{word}</bdi></span>
                        </SubmitButton>
                    </PostForm>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="eigen">
            <Heading level=2 id="eigen">{here.say("search-words-own")}</Heading>
            <Paragraph>{count}</Paragraph>
            <ul class="queue">{lines}</ul>
        </section>
    }
    .into_any()
}

/// The lines that come with the program: to read, not to change.
#[component]
fn BuiltIn(here: Here, lines: Vec<SearchLine>) -> impl IntoView {
    let summary = here.say_with("search-words-built-in-count", &args! { "count" => lines.len() });
    let lines = lines.into_iter().map(|line| view! { <li><Line line=line /></li> }).collect_view();
    view! {
        <section aria-labelledby="ingebouwd">
            <Heading level=2 id="ingebouwd">{here.say("search-words-built-in")}</Heading>
            <Paragraph>{here.say("search-words-built-in-text")}</Paragraph>
            <details>
                <summary>{summary}</summary>
                <ul class="advice">{lines}</ul>
            </details>
        </section>
    }
    .into_any()
}

/// "repareren = fietsenmaker, herstellen".
#[component]
fn Line(line: SearchLine) -> impl IntoView {
    let others = line.others_text();
    view! { <p><strong><bdi>{line.word}</bdi></strong> " = " <bdi>{others}</bdi></p> }.into_any()
}

/// Type a word, and see what is searched and how much it finds.
#[component]
fn Try(#[prop(into)] asked: Asked, tried: String, trial: Option<SearchTrial>) -> impl IntoView {
    let here = asked.here;
    let result = trial.map(|trial| view! { <Tried here=here tried=tried.clone() trial=trial /> });
    view! {
        <section class="panel" aria-labelledby="proberen">
            <Heading level=2 id="proberen">{here.say("search-words-try")}</Heading>
            <Paragraph>{here.say("search-words-try-text")}</Paragraph>
            <form class="form" method="get" action=here.href(WORDS)>
                <TextField asked=&asked name="proef" label=here.say("search-words-try-label") stored=tried />
                <SubmitButton look=ButtonLook::Secondary>{here.say("search-words-try-button")}</SubmitButton>
            </form>
            {result}
        </section>
    }
    .into_any()
}

#[component]
fn Tried(here: Here, tried: String, trial: SearchTrial) -> impl IntoView {
    let parts = trial
        .parts
        .iter()
        .map(|part| {
            let also = if part.others.is_empty() {
                Sentence::plain(here.say("search-words-try-alone"))
            } else {
                Sentence::around(here.texts, "search-words-try-also", "words", part.others_text())
            };
            view! { <li><strong><bdi>{part.word.clone()}</bdi></strong> ": " {also.view()}</li> }
        })
        .collect_view();
    let nothing = trial.parts.is_empty().then(|| view! { <Paragraph>{here.say("search-words-try-nothing")}</Paragraph> });
    let found = here.say_with("search-words-try-found", &args! { "count" => trial.total });
    let query = PlaceQuery { text: tried, ..PlaceQuery::default() };
    view! {
        <div role="status">
            <p><strong>{found}</strong></p>
            {nothing}
            <ul class="advice">{parts}</ul>
            <p><TextLink href=here.href(&results_path(&query))>{here.say("search-words-try-see")}</TextLink></p>
        </div>
    }
    .into_any()
}

/// Adds a line, or takes one away.
pub async fn change(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    match sent.text("besluit") {
        "erbij" => add(asked, market, sent).await,
        "weg" => {
            let id = sent.text("regel").parse().map_err(|_| NoPage::NotFound)?;
            market.0.remove_search_line(&asked.actor, id).await?;
            Ok(Posted::See(format!("{WORDS}?gedaan=zoekwoord-weg")))
        }
        _ => Err(NoPage::NotFound),
    }
}

async fn add(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let mut problems = Problems::new(&asked);
    let line = match SearchLine::parse(sent.text("woord"), sent.text("ook")) {
        Ok(line) => line,
        Err(problem) => {
            tell(&mut problems, problem);
            // Who may not change the words is not told what is wrong with one.
            market.0.search_words(&asked.actor).await?;
            return problems.again();
        }
    };
    match market.0.add_search_line(&asked.actor, &line).await {
        Ok(()) => return Ok(Posted::See(format!("{WORDS}?gedaan=zoekwoord-erbij"))),
        Err(Failure::Refused(Refusal::AlreadyThere)) => problems.add("woord", "search-words-already"),
        Err(Failure::Refused(Refusal::Full)) => problems.add_with("", "search-words-full", &args! { "max" => LINES_MAX }),
        Err(Failure::Refused(Refusal::Text)) => problems.add("woord", "search-words-word-missing"),
        Err(Failure::Refused(Refusal::Changed)) => problems.add("", "search-words-busy"),
        Err(failure) => return Err(failure.into()),
    }
    problems.again()
}

fn tell(problems: &mut Problems, problem: LineProblem) {
    match problem {
        LineProblem::Word => problems.add("woord", "search-words-word-missing"),
        LineProblem::WordLong => {
            let args = args! { "words" => PHRASE_WORDS_MAX, "max" => PHRASE_MAX };
            problems.add_with("woord", "search-words-word-long", &args);
        }
        LineProblem::Others => problems.add("ook", "search-words-others-missing"),
        LineProblem::OtherLong => {
            let args = args! { "words" => PHRASE_WORDS_MAX, "max" => PHRASE_MAX };
            problems.add_with("ook", "search-words-other-long", &args);
        }
        LineProblem::OthersMany => problems.add_with("ook", "search-words-others-many", &args! { "max" => OTHERS_MAX }),
        LineProblem::Itself => problems.add("ook", "search-words-itself"),
    }
}
