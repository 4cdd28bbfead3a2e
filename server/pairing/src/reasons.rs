//! Why a buddy is proposed, and what one should know before choosing: from the parts of the score.

use crate::{
    facts::{first, first_experience},
    score::{Asking, Parts, Walking},
    weights::Formula,
};
use domain::{
    buddies::{Caution, Part, REASONS_MAX, Reason},
    codes::Code,
    coordinates::Travel,
};
use std::cmp::Reverse;

/// A way by bicycle of more minutes than this is far.
const FAR_MINUTES: u32 = 30;
/// A buddy with so many people has several.
const SEVERAL: u8 = 3;

fn is_far(km: f64) -> bool {
    match Travel::over(km) {
        Travel::Walking(_) => false,
        Travel::Cycling(minutes) => minutes > FAR_MINUTES,
        Travel::Far(_) => true,
    }
}

/// Whole kilometres, rounded up, at least one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kilometres on earth fit")]
fn whole_km(km: f64) -> u32 {
    km.ceil().max(1.0) as u32
}

/// A part's one reason, if there is something to tell.
fn reason(part: Part, asking: &Asking, buddy: &Walking) -> Option<Reason> {
    let (of_request, of_buddy) = (&asking.facts, &buddy.facts);
    match part {
        Part::Experience => first_experience(of_request.shows & of_buddy.shows).map(Reason::SharedExperience),
        Part::DayParts => first((of_request.day_parts & of_buddy.day_parts).into()).map(Reason::DayPart),
        Part::Language => first(asking.own_language & of_buddy.languages).map(Reason::OwnLanguage),
        Part::Distance => of_request.distance_km(of_buddy).map(|km| Reason::Distance { km: whole_km(km) }),
        Part::Load => (buddy.people == 0).then_some(Reason::NobodyYet),
        Part::Likes => first((of_request.likes & of_buddy.likes).into()).map(Reason::Likes),
    }
}

/// At most [`REASONS_MAX`]: what was asked for by name first, then by what a part adds.
pub(crate) fn reasons(asking: &Asking, buddy: &Walking, parts: &Parts, formula: &Formula, caution: Option<Caution>) -> Vec<Reason> {
    let shared = asking.facts.shows & buddy.facts.shows;
    // What both went through says more than that it was asked for.
    let asked = first_experience(asking.facts.wants & buddy.facts.shows & !shared).map(Reason::AskedExperience);
    let mut ordered: Vec<Part> = Part::ALL.to_vec();
    ordered.sort_by_key(|part| Reverse(parts.contribution(*part, formula)));
    let from_parts = ordered.into_iter().filter_map(|part| reason(part, asking, buddy));
    let is_warned_of = |reason: &Reason| {
        matches!(
            (reason, caution),
            (Reason::Distance { .. }, Some(Caution::Far { .. })) | (Reason::DayPart(_), Some(Caution::OneDayPart(_)))
        )
    };
    asked.into_iter().chain(from_parts).filter(|reason| !is_warned_of(reason)).take(REASONS_MAX).collect()
}

/// The first thing to be warned of, if there is one.
pub(crate) fn caution(asking: &Asking, buddy: &Walking) -> Option<Caution> {
    let languages = asking.facts.languages & buddy.facts.languages;
    let day_parts = asking.facts.day_parts & buddy.facts.day_parts;
    let own_language_is_missed = asking.own_language != 0 && asking.own_language & buddy.facts.languages == 0;
    if let Some(language) = first(languages).filter(|_| own_language_is_missed) {
        Some(Caution::OtherLanguage(language))
    } else if let Some(km) = asking.facts.distance_km(&buddy.facts).filter(|km| is_far(*km)) {
        Some(Caution::Far { km: whole_km(km) })
    } else if let Some(day_part) = first(day_parts.into()).filter(|_| day_parts.is_power_of_two()) {
        Some(Caution::OneDayPart(day_part))
    } else {
        (buddy.people >= SEVERAL).then_some(Caution::Busy { people: buddy.people })
    }
}
