//! The places that matching chooses from: kept in memory beside the search index, and changed with it.
//!
//! They come from the database and from nowhere else, and the task that takes the marks for the search index takes them for
//! these places in the same turn, so that searching and matching know the same places.

use crate::Marketplace;
use db::{MarkedPlace, PlaceShown};
use domain::{
    ids::{OrganisationId, PlaceId},
    refusal::Failure,
};
use matching::{Candidates, Formula, Replies};
use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

/// Places read from the database at once.
const BATCH: u32 = 500;
/// A day in seconds: so long the order for the same wishes stays the same. Then places that were shown seldom move up.
const SECONDS: i64 = 24 * 60 * 60;
/// Periods after which nothing is left of how often a place was shown: a number halves away in as many as it has bits.
const FADED: i64 = 33;

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

/// How often places were shown: only numbers for each place. Whose wishes it was is nowhere.
#[derive(Default)]
struct Shown {
    /// The number of the period of [`SECONDS`] that is being counted.
    period: i64,
    places: HashMap<PlaceId, Times>,
    /// Those that are not stored as they are here.
    changed: HashSet<PlaceId>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Times {
    /// In this period.
    now: u32,
    /// Before: each period counts half as much as the one after it.
    before: u32,
}

impl Times {
    /// After this many periods in which it was not shown.
    fn after(self, periods: i64) -> Self {
        let Some(later) = periods.checked_sub(1).filter(|later| *later >= 0) else { return self };
        let before = (self.before / 2).saturating_add(self.now);
        Self { now: 0, before: before.checked_shr(u32::try_from(later).unwrap_or(u32::MAX)).unwrap_or(0) }
    }
}

impl Shown {
    /// What was stored, as it is in this period.
    fn of_stored(stored: &[PlaceShown], period: i64) -> Self {
        let times = |shown: &PlaceShown| Times { now: shown.now, before: shown.before }.after(period - shown.period);
        let places = stored.iter().map(|shown| (shown.place, times(shown)));
        Self { period, places: places.collect(), changed: HashSet::new() }
    }

    /// Goes on to a period; `false` when it is the one that is being counted.
    fn turn_to(&mut self, period: i64) -> bool {
        if period == self.period {
            return false;
        }
        // What faded away was told when it did.
        self.places.retain(|_, times| *times != Times::default());
        for times in self.places.values_mut() {
            *times = times.after(period - self.period);
        }
        self.period = period;
        true
    }

    /// How often every place was shown before this period.
    fn before(&self) -> impl Iterator<Item = (PlaceId, u32)> {
        self.places.iter().map(|(place, times)| (*place, times.before))
    }

    fn count(&mut self, places: impl IntoIterator<Item = PlaceId>) {
        for place in places {
            let times = self.places.entry(place).or_default();
            times.now = times.now.saturating_add(1);
            self.changed.insert(place);
        }
    }

    /// What changed since it was taken last, and the period before which nothing is left of what was shown.
    fn take_changed(&mut self) -> (Vec<PlaceShown>, i64) {
        let changed = std::mem::take(&mut self.changed).into_iter();
        let shown = changed.filter_map(|place| {
            let Times { now, before } = *self.places.get(&place)?;
            Some(PlaceShown { place, period: self.period, now, before })
        });
        (shown.collect(), self.period - FADED)
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
        if !shown.turn_to(period) {
            return;
        }
        if let Some(candidates) = &mut *self.candidates.write().unwrap_or_else(PoisonError::into_inner) {
            for (place, times) in shown.before() {
                candidates.set_shown(place, times);
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
        // As it was told before the program was stopped: the order for the same wishes stays the same for the rest of the day.
        let shown = Shown::of_stored(&self.database.places_shown().await.map_err(Failure::internal)?, self.period());
        for (place, times) in shown.before() {
            candidates.set_shown(place, times);
        }
        *self.kept.shown.lock().unwrap_or_else(PoisonError::into_inner) = shown;
        *self.kept.candidates.write().unwrap_or_else(PoisonError::into_inner) = Some(candidates);
        Ok(())
    }

    /// Stores how often places were shown since the last time. What cannot be stored now is kept for the next time.
    pub(crate) async fn store_shown(&self) -> Result<(), Failure> {
        let (shown, oldest) = self.kept.shown.lock().unwrap_or_else(PoisonError::into_inner).take_changed();
        if shown.is_empty() {
            return Ok(());
        }
        let stored = self.database.put_shown(&shown, oldest).await;
        if stored.is_err() {
            self.kept.shown.lock().unwrap_or_else(PoisonError::into_inner).changed.extend(shown.iter().map(|shown| shown.place));
        }
        stored.map_err(Failure::internal)
    }

    /// The number of the period that it is now.
    fn period(&self) -> i64 {
        self.clock.now().timestamp() / SECONDS
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
        self.kept.even_out(self.period());
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

    fn before(shown: &Shown) -> Vec<(PlaceId, u32)> {
        shown.before().collect()
    }

    #[test]
    fn the_order_changes_between_periods_only_and_old_times_fade() {
        let place = PlaceId(Uuid::from_u128(1));
        let mut shown = Shown::default();
        assert!(shown.turn_to(1), "the first period begins");
        (0..4).for_each(|_| shown.count([place]));
        assert!(!shown.turn_to(1));
        assert_eq!(before(&shown), [(place, 0)]);
        assert!(shown.turn_to(2));
        assert_eq!(before(&shown), [(place, 4)]);
        shown.count([place]);
        for (period, left) in [(3, 3), (4, 1), (5, 0)] {
            assert!(shown.turn_to(period));
            assert_eq!(before(&shown), [(place, left)], "{period}");
        }
        assert!(shown.turn_to(6));
        assert_eq!(before(&shown), [], "that nothing is left was told");
    }

    #[test]
    fn what_was_stored_fades_as_if_the_program_had_gone_on() {
        let (often, seldom) = (PlaceId(Uuid::from_u128(1)), PlaceId(Uuid::from_u128(2)));
        let mut shown = Shown::of_stored(&[], 7);
        (0..9).for_each(|_| shown.count([often]));
        shown.turn_to(8);
        shown.count([often, seldom]);
        let (mut stored, oldest) = shown.take_changed();
        stored.sort_unstable_by_key(|shown| shown.place);
        let now = |place, before| PlaceShown { place, period: 8, now: 1, before };
        assert_eq!((stored.as_slice(), oldest), ([now(often, 9), now(seldom, 0)].as_slice(), 8 - FADED));
        assert_eq!(shown.take_changed().0, [], "stored once");
        for period in [8, 9, 10, 11, 100] {
            shown.turn_to(period);
            let again: HashMap<_, _> = Shown::of_stored(&stored, period).before().collect();
            for place in [often, seldom] {
                let went_on = shown.places.get(&place).map_or(0, |times| times.before);
                assert_eq!(again[&place], went_on, "{place} in {period}");
            }
        }
        assert_eq!(Shown::of_stored(&stored, 8 + FADED).before().map(|(_, times)| times).max(), Some(0));
    }
}
