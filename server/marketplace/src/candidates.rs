//! The places that matching chooses from: kept in memory beside the search index, and changed with it.
//!
//! They come from the database and from nowhere else, and the task that takes the marks for the search index takes them for
//! these places in the same turn, so that searching and matching know the same places.

use crate::Marketplace;
use db::MarkedPlace;
use domain::{
    ids::{OrganisationId, PlaceId},
    refusal::Failure,
};
use matching::{Candidates, Formula, Replies};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

/// Places read from the database at once.
const BATCH: u32 = 500;
/// A day in seconds: so long the order for the same wishes stays the same. Then places that were shown seldom move up.
const SECONDS: i64 = 24 * 60 * 60;

/// The candidates, and how often each was shown lately.
#[derive(Default)]
pub(crate) struct Kept {
    /// `None` until they were read.
    candidates: RwLock<Option<Candidates>>,
    /// Who reads from the database and then changes the candidates waits for whoever does so already: what was read last wins.
    turn: tokio::sync::Mutex<()>,
    shown: Mutex<Shown>,
    /// How the parts of the score are weighed.
    pub(crate) formula: Formula,
}

/// How often places were shown: only a number for each place, gone with the process. Whose wishes it was is nowhere.
#[derive(Default)]
struct Shown {
    /// The number of the period of [`SECONDS`] that is being counted.
    period: i64,
    /// In this period.
    now: HashMap<PlaceId, u32>,
    /// Before: each period counts half as much as the one after it.
    before: HashMap<PlaceId, u32>,
}

impl Shown {
    /// When a new period has begun: how often every place was shown before it.
    fn turn_to(&mut self, period: i64) -> Option<&HashMap<PlaceId, u32>> {
        if period == self.period {
            return None;
        }
        self.period = period;
        for times in self.before.values_mut() {
            *times /= 2;
        }
        for (place, times) in self.now.drain() {
            *self.before.entry(place).or_default() += times;
        }
        Some(&self.before)
    }

    fn count(&mut self, places: impl IntoIterator<Item = PlaceId>) {
        for place in places {
            *self.now.entry(place).or_default() += 1;
        }
    }
}

impl Kept {
    /// Nothing read yet, and how the parts are weighed.
    pub(crate) fn weighed(formula: Formula) -> Self {
        Self { formula, ..Self::default() }
    }

    fn is_read(&self) -> bool {
        self.candidates.read().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Counts that these places were shown once more.
    pub(crate) fn count_shown(&self, places: impl IntoIterator<Item = PlaceId>) {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).count(places);
    }

    /// When a new period has begun, tells the candidates how often they were shown before it.
    fn even_out(&self, period: i64) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(times) = shown.turn_to(period) else { return };
        if let Some(candidates) = &mut *self.candidates.write().unwrap_or_else(PoisonError::into_inner) {
            for (place, times) in times {
                candidates.set_shown(*place, *times);
            }
        }
    }
}

impl Marketplace {
    /// Reads every public place, unless that was done before.
    pub(crate) async fn read_candidates(&self) -> Result<(), Failure> {
        let _turn = self.kept.turn.lock().await;
        if self.kept.is_read() {
            return Ok(());
        }
        let mut candidates = Candidates::default();
        let mut after = None;
        loop {
            let places = self.database.places_after(after, BATCH).await.map_err(Failure::internal)?;
            let Some((last, _)) = places.last() else { break };
            after = Some(last.id);
            for (place, _) in &places {
                candidates.insert(place);
            }
        }
        candidates.settle();
        candidates.set_replies(self.read_replies().await?);
        *self.kept.candidates.write().unwrap_or_else(PoisonError::into_inner) = Some(candidates);
        Ok(())
    }

    /// Takes over how organisations answer.
    pub(crate) async fn follow_replies(&self) -> Result<(), Failure> {
        let _turn = self.kept.turn.lock().await;
        let replies = self.read_replies().await?;
        if let Some(candidates) = &mut *self.kept.candidates.write().unwrap_or_else(PoisonError::into_inner) {
            candidates.set_replies(replies);
        }
        Ok(())
    }

    async fn read_replies(&self) -> Result<Vec<(OrganisationId, Replies)>, Failure> {
        let records = self.database.reply_records().await.map_err(Failure::internal)?;
        Ok(records.into_iter().map(|(organisation, asked, in_time)| (organisation, Replies { asked, in_time })).collect())
    }

    /// Reads marked places and changes the candidates accordingly; answers the places, for the search index.
    pub(crate) async fn take_marked(&self, ids: &[PlaceId]) -> Result<Vec<MarkedPlace>, Failure> {
        let _turn = self.kept.turn.lock().await;
        let places = self.database.places_to_index(ids).await.map_err(Failure::internal)?;
        if let Some(candidates) = &mut *self.kept.candidates.write().unwrap_or_else(PoisonError::into_inner) {
            for (id, found) in &places {
                match found {
                    // One that is not public is taken out.
                    Some((place, _)) => candidates.insert(place),
                    None => candidates.remove(*id),
                }
            }
        }
        Ok(places)
    }

    /// Runs work on the candidates where it may take a while; they are read first when they are not there yet.
    pub(crate) async fn on_candidates<T: Default + Send + 'static>(
        &self,
        work: impl FnOnce(&Candidates, &Formula) -> T + Send + 'static,
    ) -> Result<T, Failure> {
        if !self.kept.is_read() {
            self.read_candidates().await?;
        }
        self.kept.even_out(self.clock.now().timestamp() / SECONDS);
        let kept = Arc::clone(&self.kept);
        let done = tokio::task::spawn_blocking(move || {
            let candidates = kept.candidates.read().unwrap_or_else(PoisonError::into_inner);
            candidates.as_ref().map(|candidates| work(candidates, &kept.formula)).unwrap_or_default()
        });
        done.await.map_err(Failure::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn the_order_changes_between_periods_only_and_old_times_fade() {
        let place = PlaceId(Uuid::from_u128(1));
        let mut shown = Shown::default();
        assert!(shown.turn_to(1).is_some(), "the first period begins");
        (0..4).for_each(|_| shown.count([place]));
        assert_eq!(shown.turn_to(1), None);
        assert_eq!(shown.turn_to(2), Some(&HashMap::from([(place, 4)])));
        shown.count([place]);
        assert_eq!(shown.turn_to(3), Some(&HashMap::from([(place, 3)])));
        assert_eq!(shown.turn_to(4), Some(&HashMap::from([(place, 1)])));
        assert_eq!(shown.turn_to(5), Some(&HashMap::from([(place, 0)])));
    }
}
