//! What a buddy paid: written down at a day on which they met, and seen by the coordinator, who says that it was paid back.

use super::together_path;
use crate::{
    args,
    ask::{Asked, Here},
    experts::person_path,
    forms::{Problems, Sent},
    places::when::date_words,
    training::euros,
    ui::{ButtonLook, ChoiceOption, Heading, Paragraph, PostForm, Select, SubmitButton, TextField},
};
use domain::{
    codes::Code as _,
    expenses::{EXPENSE_MAX, Expense, ExpenseKind, Spent, open_cents},
    ids::{PairingId, ParticipantId},
    money::cents,
    pairings::PairingMeeting,
};
use leptos::prelude::*;

/// One amount, in a line.
fn line(here: Here, expense: &Expense) -> String {
    let spent = expense.spent;
    let args = args! {
        "date" => date_words(here.texts, spent.on),
        "what" => here.texts.name("kosten", spent.kind.code()),
        "euros" => euros(here, spent.cents),
    };
    here.say_with("expenses-line", &args)
}

/// What somebody paid, with what they got back.
#[component]
pub fn OwnExpenses(here: Here, expenses: Vec<Expense>) -> impl IntoView {
    let lines = expenses
        .iter()
        .map(|expense| {
            let paid = expense.paid_on.map_or_else(
                || here.say("expenses-open").to_owned(),
                |day| here.say_with("expenses-paid", &args! { "date" => date_words(here.texts, day) }),
            );
            view! { <li>{line(here, expense)} ". " {paid}</li> }
        })
        .collect_view();
    (!expenses.is_empty()).then(|| {
        view! {
            <section aria-labelledby="kosten">
                <Heading level=2 id="kosten">{here.say("expenses-own")}</Heading>
                <ul>{lines}</ul>
            </section>
        }
    })
}

/// Writing an amount down, at a day on which they met.
#[component]
pub fn Spend(asked: Asked, id: PairingId, meetings: Vec<PairingMeeting>) -> impl IntoView {
    let here = asked.here;
    if meetings.is_empty() {
        return ().into_any();
    }
    let again = asked.again.as_ref().is_some_and(|again| again.sent.text("doe") == "kosten");
    let stored = meetings.first().map(|meeting| meeting.on.to_string()).unwrap_or_default();
    let days = meetings.iter().map(|meeting| ChoiceOption::new(meeting.on.to_string(), date_words(here.texts, meeting.on))).collect();
    let kinds = ExpenseKind::ALL.iter().map(|kind| ChoiceOption::new(kind.code(), here.texts.name("kosten", kind.code()))).collect();
    view! {
        <details class="fold" open=again>
            <summary>{here.say("expenses-write")}</summary>
            <PostForm asked=&asked path=together_path(id)>
                <Paragraph>{here.say("expenses-lead")}</Paragraph>
                <input type="hidden" name="doe" value="kosten" />
                <Select asked=&asked name="kostendag" label=here.say("expenses-day") choices=days stored=stored />
                <Select asked=&asked name="waarvoor" label=here.say("expenses-kind") choices=kinds stored=ExpenseKind::Travel.code() />
                <TextField asked=&asked name="bedrag" label=here.say("expenses-amount") hint=here.say("expenses-amount-hint") short=true />
                <SubmitButton look=ButtonLook::Secondary>{here.say("expenses-keep")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// Reads it.
pub fn read(problems: &mut Problems, sent: &Sent) -> Option<Spent> {
    let on = problems.need("kostendag", sent.text("kostendag").parse().ok(), "pairings-choose-one");
    let kind = problems.need("waarvoor", ExpenseKind::parse(sent.text("waarvoor")), "pairings-choose-one");
    let amount = cents(sent.text("bedrag")).filter(|cents| *cents <= EXPENSE_MAX);
    if amount.is_none() {
        problems.add_with("bedrag", "expenses-amount-wrong", &args! { "most" => EXPENSE_MAX / 100 });
    }
    Some(Spent { on: on?, kind: kind?, cents: amount? })
}

/// What somebody did not get back yet, for the coordinator, with the button that says that it was paid.
#[component]
pub fn ToPay(asked: Asked, who: ParticipantId, expenses: Vec<Expense>) -> impl IntoView {
    let here = asked.here;
    let total = open_cents(&expenses);
    let open: Vec<Expense> = expenses.into_iter().filter(|expense| expense.paid_on.is_none()).collect();
    if open.is_empty() {
        return ().into_any();
    }
    let lines = open.iter().map(|expense| view! { <li>{line(here, expense)}</li> }).collect_view();
    // Only what was in view is paid: what is written down meanwhile waits.
    let seen = open.iter().map(|expense| view! { <input type="hidden" name="bedrag" value=expense.id.to_string() /> }).collect_view();
    view! {
        <section aria-labelledby="kosten">
            <Heading level=2 id="kosten">{here.say_with("expenses-to-pay", &args! { "euros" => euros(here, total) })}</Heading>
            <ul>{lines}</ul>
            <PostForm asked=&asked path=person_path(who)>
                <input type="hidden" name="stap" value="betaald" />
                {seen}
                <SubmitButton look=ButtonLook::Secondary>{here.say("expenses-pay")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}
