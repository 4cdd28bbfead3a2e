//! Helping to choose: the places that fit somebody's wishes, with why.
//!
//! Nothing of the wishes is kept: not in the database, not in the log. That a place was shown is counted, without for whom.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use domain::{
    codes::Code as _,
    groups::{Group, GroupLine, GroupProposal},
    ids::PlaceId,
    matches::{Loosening, Match, Matched, Part, SHOWN_MAX, Weight},
    organisations::OrganisationName,
    own_files::{FileProblem, PlacesFile},
    places::{Place, PlaceCard},
    postcodes::PostcodeArea,
    refusal::Failure,
    use_cases::{Actor, Matches},
    wishes::Wishes,
};
use matching::{Asked, Candidates, Formula, Match as Winner};
use std::{cmp::Reverse, collections::HashMap};

#[async_trait]
impl Matches for Marketplace {
    async fn matches(&self, actor: &Actor, wishes: &Wishes, at_most: usize) -> Result<Matched, Failure> {
        authorise(actor, UseCase::FindMatches, About::Nothing)?;
        let (asked, from) = self.asked(wishes);
        let asked = Asked { declined: self.declined_by(actor).await?, ..asked };
        let found = self.on_candidates(move |candidates, formula| Found::of(candidates, &asked, formula, at_most)).await?;
        let ids: Vec<PlaceId> = found.winners.iter().map(|winner| winner.id).collect();
        let places = self.database.places(&ids).await.map_err(Failure::internal)?;
        let matches = read_back(found.winners, places);
        // Whoever asks for more has seen those before already.
        self.kept.count_shown(matches.iter().skip(at_most.saturating_sub(SHOWN_MAX)).map(|found| found.card.place.id));
        Ok(Matched { total: found.total, matches, loosenings: found.loosenings, from })
    }

    async fn weights(&self, actor: &Actor) -> Result<Vec<Weight>, Failure> {
        authorise(actor, UseCase::FindMatches, About::Nothing)?;
        let mut parts = Part::ALL.to_vec();
        parts.sort_by_key(|part| Reverse(self.kept.formula.weight(*part)));
        Ok(parts.into_iter().map(|part| Weight { part, share: f64::from(self.kept.formula.weight(part)) / WHOLE }).collect())
    }

    async fn propose(&self, actor: &Actor, group: &Group) -> Result<GroupProposal, Failure> {
        self.propose_to_group(actor, group).await
    }

    async fn read_group(&self, actor: &Actor, file: PlacesFile) -> Result<Result<Vec<GroupLine>, FileProblem>, Failure> {
        authorise(actor, UseCase::ProposeGroup, About::Nothing)?;
        self.group_lines(file).await
    }
}

impl Marketplace {
    /// What is asked with these wishes, and where their postcode lies when that is known.
    pub(crate) fn asked(&self, wishes: &Wishes) -> (Asked, Option<PostcodeArea>) {
        let from = wishes.near.and_then(|near| self.area(near.postcode));
        let origin = from.as_ref().map(|area| area.coordinates);
        (Asked { wishes: wishes.clone(), origin, ..Asked::default() }, from)
    }
}

/// All weights together, as the formula counts them.
const WHOLE: f64 = 10_000.0;

/// What the candidates answer.
#[derive(Default)]
struct Found {
    total: u32,
    winners: Vec<Winner>,
    loosenings: Vec<(Loosening, u32)>,
}

impl Found {
    /// First a mix of at most [`SHOWN_MAX`] with something a little further; who asks for more gets all others after it, best first.
    fn of(candidates: &Candidates, asked: &Asked, formula: &Formula, at_most: usize) -> Self {
        let mix = candidates.mix(asked, formula, SHOWN_MAX);
        let mut winners = mix.matches;
        if at_most > SHOWN_MAX && winners.len() < usize::try_from(mix.total).unwrap_or(usize::MAX) {
            let others = candidates.best(asked, formula, at_most).matches;
            let shown: Vec<PlaceId> = winners.iter().map(|winner| winner.id).collect();
            winners.extend(others.into_iter().filter(|other| !shown.contains(&other.id)));
        }
        winners.truncate(at_most);
        let is_few = usize::try_from(mix.total).is_ok_and(|total| total < SHOWN_MAX);
        let loosenings = if is_few { candidates.loosen(asked) } else { Vec::new() };
        Self { total: mix.total, winners, loosenings }
    }
}

/// Winners are read back from the database: one that is gone or may not be seen any more is dropped.
fn read_back(winners: Vec<Winner>, places: Vec<(Place, OrganisationName)>) -> Vec<Match> {
    let public = places.into_iter().filter(|(place, _)| place.content.status.is_public());
    let mut places: HashMap<PlaceId, (Place, OrganisationName)> = public.map(|found| (found.0.id, found)).collect();
    let matches = winners.into_iter().filter_map(|winner| {
        let (place, organisation) = places.remove(&winner.id)?;
        let card = PlaceCard { place, organisation, distance_km: winner.distance_km };
        Some(Match { card, reasons: winner.reasons, caution: winner.caution, stretch: winner.stretch })
    });
    matches.collect()
}
