//! The same rules over whole places, one after another, as one would write them down first. The tests hold the columns
//! against this, and the bench measures against it.

use crate::{
    asked::Asked,
    candidates::{Replies, rarity},
    score::{DAY_PARTS_ENOUGH, GOALS_ENOUGH, ONE, Score, decay, hectometres, rarity_enough},
    weights::Formula,
};
use domain::{
    codes::{Code, PlaceKind, PlaceStatus, Theme},
    day_parts::DayPart,
    ids::PlaceId,
    matches::Part,
    places::{Place, PlaceContent},
    wishes::Wishes,
};
use std::collections::{BTreeMap, BTreeSet};

/// A place with what else is known of it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The place.
    pub place: Place,
    /// What its organisation did.
    pub replies: Replies,
    /// How often it was shown lately.
    pub shown: u32,
}

/// What is counted over all public places.
#[derive(Debug, Clone, Default)]
pub struct Census {
    rarities: BTreeMap<Theme, u32>,
    mean_shown: u64,
}

impl Census {
    /// Counts.
    pub fn of(places: &[Listed]) -> Self {
        let public: Vec<&Listed> = places.iter().filter(|listed| listed.place.content.status.is_public()).collect();
        let with = |theme: &Theme| public.iter().map(|listed| u32::from(listed.place.content.themes.contains(theme))).sum();
        let shown: u64 = public.iter().map(|listed| u64::from(listed.shown)).sum();
        Self {
            rarities: Theme::ALL.iter().map(|theme| (*theme, rarity(public.len(), with(theme)))).collect(),
            mean_shown: (shown / (public.len() as u64).max(1)).max(1),
        }
    }
}

/// The best `limit` places and how many fit.
pub fn best(places: &[Listed], census: &Census, asked: &Asked, formula: &Formula, limit: usize) -> (u32, Vec<(PlaceId, Score)>) {
    let fitting = places.iter().filter(|listed| fits(&listed.place, asked));
    let mut scored: Vec<_> = fitting.map(|listed| (listed.place.id, score(listed, census, asked, formula))).collect();
    let total = u32::try_from(scored.len()).unwrap_or(u32::MAX);
    let order = |(id, score): &(PlaceId, Score)| (std::cmp::Reverse(*score), *id);
    if limit < scored.len() {
        scored.select_nth_unstable_by_key(limit, order);
        scored.truncate(limit);
    }
    scored.sort_by_key(order);
    (total, scored)
}

/// Does a place meet every condition?
pub fn fits(place: &Place, asked: &Asked) -> bool {
    let (content, wishes) = (&place.content, &asked.wishes);
    content.status == PlaceStatus::Published
        && has_time(content, wishes)
        && wishes.needs.iter().all(|need| content.offers.contains(need))
        && wishes.company.iter().all(|company| content.help.contains(&company.help()))
        && is_understood(content, wishes)
        && has_step(content, wishes)
        && is_near(content, asked)
        && !asked.declined.contains(&place.id)
}

fn is_any_time(content: &PlaceContent) -> bool {
    content.slots.is_empty() && matches!(content.kind, PlaceKind::DropIn | PlaceKind::Flexible)
}

fn free(content: &PlaceContent) -> impl Iterator<Item = DayPart> {
    let known = content.free().is_some();
    content.slots.iter().filter(move |slot| !known || slot.free() > 0).map(|slot| slot.day_part)
}

/// Is something free at a time that was wished? Does not look at the status.
pub fn has_time(content: &PlaceContent, wishes: &Wishes) -> bool {
    if wishes.day_parts.is_empty() {
        return content.slots.is_empty() || free(content).next().is_some();
    }
    is_any_time(content) || free(content).any(|day_part| wishes.day_parts.contains(&day_part))
}

fn is_understood(content: &PlaceContent, wishes: &Wishes) -> bool {
    let nothing_said = wishes.languages.is_empty() && wishes.dutch.is_none();
    nothing_said
        || wishes.languages.iter().any(|language| content.languages.contains(language))
        || wishes.dutch.is_some_and(|spoken| content.dutch_needed <= spoken)
}

fn has_step(content: &PlaceContent, wishes: &Wishes) -> bool {
    let Some(start) = wishes.start else { return true };
    let lightest = start.step() - u8::from(wishes.quieter);
    content.steps.from() <= start.step() + 1 && lightest <= content.steps.to()
}

fn is_near(content: &PlaceContent, asked: &Asked) -> bool {
    let (Some(origin), Some(near)) = (asked.origin, asked.wishes.near) else { return true };
    content.address.coordinates.is_some_and(|at| origin.distance_km(at) <= f64::from(near.km))
}

/// How well a place fits.
pub fn score(listed: &Listed, census: &Census, asked: &Asked, formula: &Formula) -> Score {
    let (content, wishes) = (&listed.place.content, &asked.wishes);
    let part = |part: &Part| match part {
        Part::Themes => themes(content, census, wishes),
        Part::Goals => of_enough(content.goals.intersection(&wishes.goals).count(), wishes.goals.len(), GOALS_ENOUGH),
        Part::Readiness => readiness(content, wishes),
        Part::DayParts => {
            let shared = |content| if is_any_time(content) { wishes.day_parts.len() } else { shared_times(content, wishes) };
            of_enough(shared(content), wishes.day_parts.len(), DAY_PARTS_ENOUGH)
        }
        Part::Distance => distance(content, asked, formula),
        Part::Replies => {
            let in_time = listed.replies.in_time.min(listed.replies.asked);
            ONE * (in_time + 3) / (listed.replies.asked + 4)
        }
        Part::Evenness => decay(census.mean_shown, listed.shown.into()),
    };
    Score(Part::ALL.iter().map(|which| formula.weight(*which) * part(which)).sum())
}

fn of_enough(have: usize, wished: usize, enough: usize) -> u32 {
    let whole = wished.min(enough);
    if whole == 0 { ONE } else { ONE * u32::try_from(have.min(whole)).unwrap_or(0) / u32::try_from(whole).unwrap_or(1) }
}

fn themes(content: &PlaceContent, census: &Census, wishes: &Wishes) -> u32 {
    let rarity = |theme: &Theme| census.rarities.get(theme).copied().unwrap_or(0);
    let enough = rarity_enough(wishes.themes.iter().map(rarity).collect());
    let has: u32 = content.themes.intersection(&wishes.themes).map(rarity).sum();
    (ONE * has.min(enough)).checked_div(enough).unwrap_or(ONE)
}

fn readiness(content: &PlaceContent, wishes: &Wishes) -> u32 {
    let holds = |step: u8| (content.steps.from()..=content.steps.to()).contains(&step);
    if wishes.start.is_none_or(|start| holds(start.step())) { ONE } else { ONE / 2 }
}

fn shared_times(content: &PlaceContent, wishes: &Wishes) -> usize {
    free(content).filter(|day_part| wishes.day_parts.contains(day_part)).collect::<BTreeSet<_>>().len()
}

fn distance(content: &PlaceContent, asked: &Asked, formula: &Formula) -> u32 {
    let (Some(origin), Some(_), Some(at)) = (asked.origin, asked.wishes.near, content.address.coordinates) else { return ONE };
    decay(formula.half_hectometres().into(), hectometres(origin.distance_km(at)))
}
