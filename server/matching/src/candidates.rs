//! The public places as matching sees them.

use crate::{columns::Columns, grid::Grid, score::ONE};
use domain::{
    codes::Theme,
    ids::{OrganisationId, PlaceId},
    places::Place,
};
use std::collections::HashMap;

/// What an organisation did with the questions it got lately.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Replies {
    /// Questions of which the term has passed or that were answered.
    pub asked: u32,
    /// How many of those were answered within the term.
    pub in_time: u32,
}

impl Replies {
    /// The part of the score, in ten-thousandths: `(in time + 3) / (asked + 4)`.
    pub(crate) fn part(self) -> u16 {
        let in_time = u64::from(self.in_time.min(self.asked)) + 3;
        u16::try_from(u64::from(ONE) * in_time / (u64::from(self.asked) + 4)).unwrap_or(u16::MAX)
    }
}

/// All public places, in columns. Kept beside the index and changed with it: one place at a time, in the time that a
/// table of identities takes. What it answers does not depend on the order in which places came.
#[derive(Debug, Clone, Default)]
pub struct Candidates {
    pub(crate) columns: Columns,
    pub(crate) grid: Grid,
    rows: HashMap<PlaceId, usize>,
    replies: HashMap<OrganisationId, Replies>,
    /// For each theme the number of places.
    with_theme: [u32; 32],
    /// The sum of the column of that name.
    shown: u64,
}

impl Candidates {
    /// Those of these places that are public.
    pub fn from_places<'a>(places: impl IntoIterator<Item = &'a Place>) -> Self {
        let mut candidates = Self::default();
        places.into_iter().for_each(|place| candidates.insert(place));
        candidates.settle();
        candidates
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Is this place among them?
    pub fn contains(&self, id: PlaceId) -> bool {
        self.rows.contains_key(&id)
    }

    /// Lays places that are near each other beside each other in memory, so that a question about one neighbourhood reads it in
    /// turn: worth its time after many places came. Answers stay what they are.
    pub fn settle(&mut self) {
        let columns = &self.columns;
        let mut order: Vec<usize> = (0..self.len()).collect();
        order.sort_unstable_by_key(|row| (Grid::place_of(columns.points[*row].as_ref()), columns.ids[*row]));
        self.columns = columns.in_order(&order);
        self.rows = self.columns.ids.iter().copied().enumerate().map(|(row, id)| (id, row)).collect();
        self.grid = Grid::default();
        for (row, point) in self.columns.points.iter().enumerate() {
            self.grid.insert(point.as_ref(), row);
        }
    }

    /// Adds or replaces a place; one that is not public is removed. How often it was shown stays known.
    pub fn insert(&mut self, place: &Place) {
        let shown = self.take(place.id);
        if place.content.status.is_public() {
            let replies = self.replies.get(&place.organisation).copied().unwrap_or_default();
            let row = self.columns.push(place, replies.part());
            self.rows.insert(place.id, row);
            self.grid.insert(self.columns.points[row].as_ref(), row);
            self.count_themes(row, |count| count + 1);
            self.set_shown(place.id, shown.unwrap_or(0));
        }
    }

    /// Removes a place, if it is there.
    pub fn remove(&mut self, id: PlaceId) {
        self.take(id);
    }

    /// Removes a place and tells how often it was shown.
    fn take(&mut self, id: PlaceId) -> Option<u32> {
        let row = self.rows.get(&id).copied()?;
        let shown = self.columns.facts[row].shown;
        self.set_shown(id, 0);
        self.count_themes(row, |count| count - 1);
        self.rows.remove(&id);
        self.grid.remove(self.columns.points[row].as_ref(), row);
        self.columns.swap_remove(row);
        if let Some(moved) = self.columns.ids.get(row) {
            let point = self.columns.points[row].as_ref();
            self.rows.insert(*moved, row);
            self.grid.remove(point, self.columns.len());
            self.grid.insert(point, row);
        }
        Some(shown)
    }

    fn count_themes(&mut self, row: usize, change: impl Fn(u32) -> u32) {
        let mut themes = self.columns.facts[row].themes;
        while themes != 0 {
            let count = &mut self.with_theme[themes.trailing_zeros() as usize];
            *count = change(*count);
            themes &= themes - 1;
        }
    }

    /// Tells how often a place was shown lately.
    pub fn set_shown(&mut self, id: PlaceId, times: u32) {
        if let Some(row) = self.rows.get(&id) {
            let known = std::mem::replace(&mut self.columns.facts[*row].shown, times);
            self.shown = self.shown - u64::from(known) + u64::from(times);
        }
    }

    /// Tells that a place was shown once more.
    pub fn add_shown(&mut self, id: PlaceId) {
        if let Some(row) = self.rows.get(&id) {
            self.set_shown(id, self.columns.facts[*row].shown.saturating_add(1));
        }
    }

    /// Tells what organisations did with their questions. Looks at every place once, however many organisations there are.
    pub fn set_replies(&mut self, replies: impl IntoIterator<Item = (OrganisationId, Replies)>) {
        self.replies.extend(replies);
        for (row, organisation) in self.columns.facts.iter_mut().zip(&self.columns.organisations) {
            row.replies = self.replies.get(organisation).copied().unwrap_or_default().part();
        }
    }

    pub(crate) fn row(&self, id: PlaceId) -> Option<usize> {
        self.rows.get(&id).copied()
    }

    /// How rare a theme is, in thousandths: `1 + ln((1 + places) / (1 + places with it))`.
    pub fn rarity(&self, theme: Theme) -> u32 {
        use domain::codes::Code;
        rarity(self.len(), self.with_theme[theme.index()])
    }

    /// How often a place was shown lately on average: rounded down, at least 1.
    pub(crate) fn mean_shown(&self) -> u64 {
        self.shown.checked_div(self.len() as u64).unwrap_or(0).max(1)
    }
}

/// See [`Candidates::rarity`].
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "at least 1, far below 100")]
pub(crate) fn rarity(places: usize, with_theme: u32) -> u32 {
    let rarity = 1.0 + ((1.0 + places as f64) / (1.0 + f64::from(with_theme))).ln();
    (rarity * 1000.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_organisation_is_neither_punished_nor_praised() {
        let part = |asked, in_time| Replies { asked, in_time }.part();
        assert_eq!(part(0, 0), 7_500);
        assert!(part(1, 1) > part(0, 0) && part(1, 1) < 9_000);
        assert!(part(10, 10) > 9_000 && part(10, 0) < 2_500);
        assert_eq!(part(1, 9), part(1, 1));
    }

    #[test]
    fn a_rare_theme_counts_more_than_a_common_one() {
        assert_eq!(rarity(100, 100), 1_000);
        assert!(rarity(100, 1) > rarity(100, 50));
    }
}
