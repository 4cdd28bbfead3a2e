//! The work, cut in tasks: one on a line, so that more people find one that fits.

use crate::{
    args,
    forms::{Problems, Sent},
    posting::{reading, screen::Fields},
    ui::TextArea,
};
use domain::places::{DESCRIPTION_MAX, LINE_MAX, PlaceContent, TASKS_MAX};
use leptos::prelude::*;

pub fn fields(form: &Fields) -> AnyView {
    let (asked, here) = (&form.asked, form.asked.here);
    view! {
        <TextArea
            asked=asked
            name="taken"
            label=here.say("posting-tasks")
            hint=here.say_with("posting-tasks-hint", &args! { "max" => TASKS_MAX })
            stored=form.content.tasks.join("\n")
            rows=6
        />
        {form.under("taken")}
        <TextArea
            asked=asked
            name="beschrijving"
            label=here.say("posting-description")
            hint=here.say_with("posting-description-hint", &args! { "max" => DESCRIPTION_MAX })
            stored=form.content.description.clone()
            rows=8
        />
        {form.under("beschrijving")}
    }
    .into_any()
}

pub fn read(sent: &Sent, problems: &mut Problems, content: &mut PlaceContent) {
    let tasks: Vec<&str> = sent.text("taken").lines().map(bare).filter(|line| !line.is_empty()).collect();
    if tasks.len() > TASKS_MAX {
        problems.add_with("taken", "posting-tasks-too-many", &args! { "max" => TASKS_MAX, "count" => tasks.len() });
    } else if let Some(longest) = tasks.iter().map(|task| task.chars().count()).max().filter(|longest| *longest > LINE_MAX) {
        problems.add_with("taken", "posting-task-too-long", &args! { "max" => LINE_MAX, "count" => longest });
    } else {
        content.tasks = tasks.into_iter().map(str::to_owned).collect();
    }
    reading::text(problems, sent, "beschrijving", DESCRIPTION_MAX, &mut content.description);
}

/// A line without the dash or dot that people put before it.
fn bare(line: &str) -> &str {
    line.trim().trim_start_matches(['-', '*', '•', '–']).trim()
}
