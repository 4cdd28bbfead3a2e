//! `/coach?weergave=bord`: the lines of the list beside each other, by how much time there is. Where there is no room for columns they
//! stand below each other. Nothing is dragged: what is done with somebody is done at the button of their line.

use super::{
    due_list::{Filter, LineBody},
    holding::holds,
    islands::NarrowedAsTyped,
};
use crate::{
    args,
    ask::{Asked, Here},
    ui::{ButtonLook, Heading, SubmitButton, TextField},
};
use chrono::{Days, NaiveDate};
use domain::{codes::Code as _, due::DueLine};
use leptos::prelude::*;

/// Days after today that stand in a column of their own.
const SOON: Days = Days::new(7);

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Late,
    Today,
    Soon,
    Later,
}

impl Column {
    const ALL: [Self; 4] = [Self::Late, Self::Today, Self::Soon, Self::Later];

    fn of(due_on: NaiveDate, today: NaiveDate) -> Self {
        match due_on {
            day if day < today => Self::Late,
            day if day == today => Self::Today,
            day if day <= today + SOON => Self::Soon,
            _ => Self::Later,
        }
    }

    fn id(self) -> &'static str {
        ["bord-te-laat", "bord-vandaag", "bord-binnenkort", "bord-later"][self as usize]
    }

    fn title(self) -> &'static str {
        ["cases-board-late", "cases-board-today", "cases-board-soon", "cases-board-later"][self as usize]
    }
}

/// What a line is found by: who, what waits and where.
fn words_of(here: Here, line: &DueLine) -> String {
    let (place, organisation) = line.place.clone().unwrap_or_default();
    [line.name.as_str(), here.texts.name("wacht-op", line.due.kind.code()), &place, &organisation].join(" ")
}

/// The board, and the field that narrows it.
#[component]
pub fn Board(asked: Asked, filter: Filter, lines: Vec<DueLine>, today: NaiveDate) -> impl IntoView {
    let here = asked.here;
    let lines: Vec<(DueLine, String, bool)> = lines
        .into_iter()
        .map(|line| {
            let words = words_of(here, &line);
            let fits = holds(&words, &filter.typed);
            (line, words, fits)
        })
        .collect();
    let left = lines.iter().filter(|(.., fits)| *fits).count();
    let say_left = move |count: usize| here.say_with("cases-board-left", &args! { "count" => count });
    let some = here.say_with("cases-board-left", &args! { "count" => "#" });
    let hidden = filter.pairs().into_iter().filter(|(name, _)| *name != "zoek");
    let hidden = hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect_view();
    let columns = Column::ALL.map(|column| {
        let of_column = lines.iter().filter(|(line, ..)| Column::of(line.due.due_on, today) == column);
        let count = of_column.clone().filter(|(.., fits)| *fits).count();
        let cards = of_column.cloned().map(|(line, words, fits)| {
            view! {
                <li data-words=words hidden=!fits>
                    <LineBody asked=asked.clone() line=line today=today level=3 />
                </li>
            }
        });
        view! {
            <section data-column="" aria-labelledby=column.id()>
                <Heading level=2 id=column.id()>{here.say(column.title())} " (" <span data-count="">{count}</span> ")"</Heading>
                <p data-nothing="" hidden={count > 0}>{here.say("cases-board-nothing")}</p>
                <ol class="queue">{cards.collect_view()}</ol>
            </section>
        }
    });
    view! {
        <NarrowedAsTyped>
            <form class="form narrow" method="get" action=here.href(super::DUE) role="search">
                {hidden}
                <TextField asked=&asked name="zoek" label=here.say("cases-board-find") hint=here.say("cases-board-find-hint") stored=filter.typed />
                <SubmitButton look=ButtonLook::Secondary>{here.say("cases-filter-show")}</SubmitButton>
            </form>
            <p role="status" data-left="" data-none=say_left(0) data-one=say_left(1) data-some=some>{say_left(left)}</p>
            <div class="board">{columns.into_iter().collect_view()}</div>
        </NarrowedAsTyped>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::Column;
    use chrono::{Days, NaiveDate};

    #[test]
    fn every_day_has_one_column() {
        let today = NaiveDate::from_ymd_opt(2027, 1, 5).expect("a day");
        let of = |days: i64| match u64::try_from(days) {
            Ok(ahead) => Column::of(today + Days::new(ahead), today),
            Err(_) => Column::of(today - Days::new(days.unsigned_abs()), today),
        };
        let expected =
            [(-30, Column::Late), (-1, Column::Late), (0, Column::Today), (1, Column::Soon), (7, Column::Soon), (8, Column::Later)];
        for (days, column) in expected {
            assert_eq!(of(days), column, "{days}");
        }
    }
}
