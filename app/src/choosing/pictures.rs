//! The drawing beside each choice, by its name in `public/drawings.svg`, and the soft colour behind it.

use crate::ask::Here;
use domain::{
    codes::{Goal, Need},
    wishes::{Company, Start},
};
use leptos::prelude::*;

/// A drawing of 96 by 96 by its whole name.
#[component]
pub fn Picture(here: Here, #[prop(into)] name: String) -> impl IntoView {
    let href = format!("{}#{name}", here.site.assets.drawings);
    view! {
        <svg class="drawing" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
            <use href=href></use>
        </svg>
    }
}

/// The drawing of what one hopes to find, and its tint.
pub fn of_goal(goal: Goal) -> (&'static str, &'static str) {
    match goal {
        Goal::MeetPeople => ("doel-ontmoeten", "tint-3"),
        Goal::Learn => ("doel-leren", "tint-1"),
        Goal::PractiseLanguage => ("thema-taal", "tint-2"),
        Goal::Rhythm => ("doel-ritme", "tint-2"),
        Goal::BeUseful => ("thema-mensen-helpen", "tint-4"),
        Goal::Move => ("thema-sport-bewegen", "tint-2"),
        Goal::Rest => ("doel-rust", "tint-5"),
        Goal::TowardsWork => ("doel-werk", "tint-4"),
    }
}

/// The drawing of a way to begin, and its tint.
pub fn of_start(start: Start) -> (&'static str, &'static str) {
    match start {
        Start::Look => ("begin-kijken", "tint-2"),
        Start::Group => ("doel-ontmoeten", "tint-3"),
        Start::Helped => ("thema-mensen-helpen", "tint-4"),
        Start::OnOnesOwn => ("thema-klussen", "tint-5"),
        Start::TowardsWork => ("doel-werk", "tint-4"),
    }
}

/// The icon of what a place offers.
pub fn of_need(need: Need) -> &'static str {
    match need {
        Need::Quiet | Need::Outside => "icoon-rustig",
        Need::Seated => "icoon-stoel",
        Need::Wheelchair | Need::AdaptedToilet => "icoon-rolstoel",
        Need::NoLifting | Need::FixedCompanion => "icoon-hand",
        Need::SmallGroup | Need::ChildrenWelcome | Need::WomenOnly => "icoon-mensen",
        Need::NoCosts | Need::TravelPaid => "icoon-munt",
        Need::Inside => "icoon-deur",
        Need::OwnPace => "icoon-klok",
    }
}

/// The icon of who comes along.
pub fn of_company(company: Company) -> &'static str {
    match company {
        Company::GoesAlong => "icoon-hand",
        Company::Buddy => "icoon-mensen",
    }
}
