//! From page to page with real links.

use crate::{
    args,
    ask::{Asked, Here},
};
use leptos::prelude::*;

/// The parameter with the number of a part.
const PART: &str = "deel";

/// Links to the pages around this one; nothing when there is one page only. `href` makes the address of a page.
#[component]
pub fn Pagination(here: Here, page: u32, pages: u32, href: Box<dyn Fn(u32) -> String + Send>) -> impl IntoView {
    if pages <= 1 {
        return ().into_any();
    }
    let step = |to: u32, rel: &'static str, key: &'static str| {
        view! { <li><a class="pagination__step" rel=rel href=href(to)>{here.say(key)}</a></li> }
    };
    let previous = (page > 1).then(|| step(page - 1, "prev", "ui-page-previous"));
    let next = (page < pages).then(|| step(page + 1, "next", "ui-page-next"));
    let links = around(page, pages)
        .into_iter()
        .map(|number| match number {
            None => view! { <li class="pagination__gap" aria-hidden="true">"…"</li> }.into_any(),
            Some(number) if number == page => view! {
                <li><span class="pagination__page" aria-current="page">{number}</span></li>
            }
            .into_any(),
            Some(number) => {
                let label = here.say_with("ui-page-number", &args! { "page" => number });
                view! { <li><a class="pagination__page" href=href(number) aria-label=label>{number}</a></li> }.into_any()
            }
        })
        .collect_view();
    view! {
        <nav class="pagination" aria-label=here.say("ui-pages")>
            <ul>{previous} {links} {next}</ul>
        </nav>
    }
    .into_any()
}

/// The part of a list that an address asks for, by its number from 1.
pub fn part_in(asked: &Asked) -> u32 {
    let part = asked.pairs().into_iter().find(|(name, _)| name == PART).and_then(|(_, part)| part.parse().ok());
    part.filter(|part| *part > 0).unwrap_or(1)
}

/// Links to the part before and after this one, where nobody knows how many parts there are; nothing when there is one only. `path` is
/// that of the list.
#[component]
pub fn Parts(here: Here, part: u32, more: bool, path: &'static str) -> impl IntoView {
    let step = |to: u32, rel: &'static str, key: &'static str| {
        let address = if to > 1 { format!("{path}?{PART}={to}") } else { path.to_owned() };
        view! { <li><a class="pagination__step" rel=rel href=here.href(&address)>{here.say(key)}</a></li> }
    };
    let previous = (part > 1).then(|| step(part - 1, "prev", "ui-page-previous"));
    let next = more.then(|| step(part.saturating_add(1), "next", "ui-page-next"));
    (part > 1 || more).then(|| {
        view! {
            <nav class="pagination" aria-label=here.say("ui-pages")>
                <ul>{previous} {next}</ul>
            </nav>
        }
    })
}

/// The first, the last and those beside the current page; `None` stands for a gap.
fn around(page: u32, pages: u32) -> Vec<Option<u32>> {
    let mut numbers: Vec<u32> = [1, page.saturating_sub(1), page, page.saturating_add(1), pages].into();
    numbers.retain(|number| (1..=pages).contains(number));
    numbers.sort_unstable();
    numbers.dedup();
    let mut shown = Vec::new();
    for number in numbers {
        match shown.last().copied().flatten() {
            Some(before) if number - before == 2 => shown.push(Some(before + 1)),
            Some(before) if number - before > 2 => shown.push(None),
            _ => {}
        }
        shown.push(Some(number));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn gaps_stand_for_two_or_more_pages() {
        assert_eq!(around(1, 1), [Some(1)]);
        assert_eq!(around(1, 3), [Some(1), Some(2), Some(3)]);
        assert_eq!(around(4, 9), [Some(1), Some(2), Some(3), Some(4), Some(5), None, Some(9)]);
        assert_eq!(around(u32::MAX, u32::MAX), [Some(1), None, Some(u32::MAX - 1), Some(u32::MAX)]);
    }
}
