//! The list of who helps, as coaches and the participant see it, on a screen and in a file.

use crate::{
    args,
    ask::{Asked, Here},
    forms::{Problems, Sent},
    places::when::date_words,
    posting::reading::{self, typed_date},
    ui::{ButtonLook, Heading, Paragraph, PostForm, SubmitButton, TextField, TextLink},
};
use chrono::{Months, NaiveDate};
use domain::{
    attention::{ATTENTION_MONTHS, ATTENTION_MONTHS_MAX, AttentionFile, HelpWith, Involved, Permitted},
    clock::{Clock as _, SystemClock},
    codes::Code as _,
    ending::dutch_day,
};
use leptos::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

/// The field that says what to do, that names a line, and the last day.
pub(super) const DO: &str = "doe";
pub(super) const LINE: &str = "regel";
pub(super) const UNTIL: &str = "tot";
/// What can be done with a line.
pub(super) const STRIKE: &str = "weg";
pub(super) const LEAD: &str = "overzicht";
pub(super) const NO_LEAD: &str = "geen-overzicht";

fn help_words(here: Here, line: &Involved) -> String {
    let words: Vec<_> = HelpWith::ALL.iter().filter(|with| line.with.contains(with)).collect();
    here.texts.join(&words.into_iter().map(|with| here.texts.name("helpt-met", with.code())).collect::<Vec<_>>())
}

/// The list; a coach says who keeps the overview, and both take somebody off.
#[component]
pub(super) fn Lines(asked: Asked, permitted: Permitted, path: String, coach: bool) -> impl IntoView {
    let here = asked.here;
    let list = permitted.list;
    if list.lines().is_empty() {
        return view! { <Paragraph>{here.say("attention-none")}</Paragraph> }.into_any();
    }
    let nobody = list.lead().is_none().then(|| view! { <Paragraph>{here.say("attention-nobody-leads")}</Paragraph> });
    let lines = list
        .lines()
        .iter()
        .cloned()
        .map(|line| {
            let (leads, who, help) = (list.is_led_by(line.id), line.who.clone(), help_words(here, &line));
            let name = who.clone();
            let name = if let Some(slug) = &line.organisation {
                view! { <TextLink href=here.href(&format!("/organisaties/{slug}"))><bdi>{name}</bdi></TextLink> }.into_any()
            } else {
                view! { <bdi>{name}</bdi> }.into_any()
            };
            let mark = leads.then(|| view! { <p><strong>{here.say("attention-leads")}</strong></p> });
            let lead = if leads { (NO_LEAD, "attention-do-no-lead") } else { (LEAD, "attention-do-lead") };
            let buttons = [coach.then_some(lead), Some((STRIKE, "attention-do-strike"))]
                .into_iter()
                .flatten()
                .map(|(value, key)| {
                    view! {
                        <button type="submit" name=DO value=value class="utrecht-button utrecht-button--secondary-action">
                            {here.say(key)}
                            <span class="visually-hidden">": " {who.clone()}</span>
                        </button>
                    }
                })
                .collect_view();
            view! {
                <li class="plan__step">
                    <p class="plan__text">{name}</p>
                    <p>{help}</p>
                    {mark}
                    <PostForm asked=&asked path=path.clone()>
                        <input type="hidden" name=LINE value=line.id.to_string() />
                        <p class="buttons">{buttons}</p>
                    </PostForm>
                </li>
            }
        })
        .collect_view();
    view! {
        {nobody}
        <ul class="plan" role="list">{lines}</ul>
    }
    .into_any()
}

/// One button that ends it at once.
#[component]
pub(super) fn End(asked: Asked, path: String, words: &'static str) -> impl IntoView {
    let here = asked.here;
    view! {
        <section aria-labelledby="stoppen">
            <Heading level=2 id="stoppen">{here.say("attention-end-title")}</Heading>
            <Paragraph>{here.say(words)}</Paragraph>
            <PostForm asked=&asked path=path>
                <input type="hidden" name=DO value="stop" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("attention-end")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

fn today() -> NaiveDate {
    dutch_day(SystemClock.now())
}

/// Until which day; three months when nobody chooses something else.
#[component]
pub(super) fn UntilField(asked: Asked) -> impl IntoView {
    let here = asked.here;
    let until = typed_date(today().checked_add_months(Months::new(ATTENTION_MONTHS)));
    view! {
        <TextField asked=asked name=UNTIL label=here.say("handovers-ask-until") hint=here.say("introductions-day-hint") stored=until short=true />
    }
    .into_any()
}

/// The last day of a permission.
pub(super) fn until(problems: &mut Problems, sent: &Sent) -> Option<NaiveDate> {
    let mut day = None;
    reading::date(problems, sent, UNTIL, &mut day);
    if day.is_none() && sent.text(UNTIL).is_empty() {
        problems.add(UNTIL, "introductions-day-missing");
    }
    day
}

/// It is too soon, or too far away.
pub(super) fn until_wrong(problems: &mut Problems) {
    problems.add_with(UNTIL, "attention-until-wrong", &args! { "months" => ATTENTION_MONTHS_MAX });
}

/// The line that was sent.
pub(super) fn line(sent: &Sent) -> Option<Uuid> {
    sent.text(LINE).parse().ok()
}

/// For who takes their own data along, as JSON.
pub(crate) fn as_json(file: &AttentionFile) -> Value {
    let permitted = file.stand.permitted().map(|permitted| {
        let list = &permitted.list;
        let lines = list.lines().iter().map(|line| {
            let with: Vec<_> = line.with.iter().map(|with| with.code()).collect();
            json!({ "who": line.who, "organisation": line.organisation.as_ref().map(ToString::to_string), "with": with, "leads": list.is_led_by(line.id) })
        });
        json!({
            "how": permitted.how.code(),
            "given_on": permitted.on,
            "until": permitted.until,
            "heard_by": permitted.witness,
            "lines": lines.collect::<Vec<_>>(),
        })
    });
    json!({ "read_by": file.coaches, "permission": permitted })
}

/// The same as a piece of a page.
pub(crate) fn as_html(here: Here, file: &AttentionFile) -> AnyView {
    let until = file.stand.permitted().map(|permitted| {
        let args = args! { "date" => date_words(here.texts, permitted.until) };
        view! { <p>{here.say_with("attention-until", &args)}</p> }
    });
    let list = file.stand.permitted().map(|permitted| &permitted.list);
    let lines =
        list.into_iter().flat_map(|list| list.lines().iter().map(move |line| (line, list.is_led_by(line.id)))).map(|(line, leads)| {
            let leads = leads.then(|| here.say("attention-leads"));
            view! { <li><bdi>{line.who.clone()}</bdi> ": " {help_words(here, line)} " " {leads}</li> }
        });
    view! {
        <h2>{here.say("attention-own-title")}</h2>
        {until}
        <ul>{lines.collect_view()}</ul>
    }
    .into_any()
}
