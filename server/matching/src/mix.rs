//! Three to seven places, one or two of them a little further than asked.

use crate::{
    asked::Asked,
    best::{Best, Found, Pass},
    candidates::Candidates,
    score::Score,
    weights::Formula,
};
use domain::matches::{SHOWN_MAX, SHOWN_MIN};

/// Stretches of a mix, when there is enough else.
const STRETCHES_MAX: usize = 2;

impl Candidates {
    /// `size` of the places that fit, brought within [`SHOWN_MIN`] and [`SHOWN_MAX`]; fewer when fewer fit. Best first, stretches last.
    ///
    /// - One place is a stretch if there is one, however it scores: somebody who likes what they see can choose it.
    /// - A second one is if it is among the best `size` of all.
    /// - There are more only when otherwise there would be fewer than [`SHOWN_MIN`] places.
    ///
    /// The other places are the best ones that are no stretch.
    pub fn mix(&self, asked: &Asked, formula: &Formula, size: usize) -> Found {
        let size = size.clamp(SHOWN_MIN, SHOWN_MAX);
        let pass = Pass::new(self, asked, formula);
        let mut best = [Best::new(size), Best::new(size)];
        let total = pass.run(&mut best, |row| usize::from(pass.is_stretch(row)));
        let [asked_for, stretches] = best.map(Best::into_sorted);
        let rank = |(score, row): &(Score, usize)| (std::cmp::Reverse(*score), self.columns.ids[*row]);
        let among_the_best = |stretch: &(Score, usize)| {
            let better = asked_for.iter().chain(&stretches).filter(|other| rank(other) < rank(stretch)).count();
            better < size
        };
        let wished = if stretches.get(1).is_some_and(among_the_best) { STRETCHES_MAX } else { 1 };
        let wished = wished.max(SHOWN_MIN.saturating_sub(asked_for.len())).min(stretches.len());
        let chosen = asked_for.iter().take(size - wished).chain(stretches.iter().take(wished));
        Found { total, matches: chosen.map(|(score, row)| pass.found(*score, *row)).collect() }
    }
}
