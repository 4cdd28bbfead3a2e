//! Matching (wat past bij mij?): which public places fit what somebody wishes, best first, and why.
//!
//! Pure: no input or output, no database, no clock, no chance. Places are ranked, people never are. What goes in are
//! [`domain::wishes::Wishes`], in which there is no room for a name, gender, origin, age, health or income.
//!
//! - **Keeping places**: [`Candidates`], built from the public places and changed one place at a time.
//! - **Asking**: [`Candidates::best`] (the best, exactly), [`Candidates::mix`] (three to seven, one or two of them a
//!   little further than asked), [`Candidates::loosen`] (too few? what one wish less gives),
//!   [`Candidates::why_not`] (why a place is not there).
//! - **A group at once**: [`Candidates::table`], [`assign()`] and, for the places that were proposed, [`Candidates::why`].
//! - **Is it fair?**: [`fairness`].
//!
//! # Hard conditions
//!
//! A place must meet all of these ([`Condition`]); a wish that was not said asks nothing.
//!
//! - *published*: visitors may see it;
//! - *something free*: it is not full. A place that does not say how many fit counts as free;
//! - *day part*: something is free in one of the day parts. Drop-in and flexible places without day parts fit any;
//! - *distance*: it is on the map, and at most as far, straight, as asked. A postcode that nobody knows asks nothing;
//! - *needs* and *company*: the place offers all of them;
//! - *language*: one of the languages is spoken there, or it needs no more Dutch than one speaks;
//! - *steps*: its steps and `[own, own + 1]` have one in common, where `own` is [`domain::wishes::Start::step`];
//!   `own - 1` will do too for who wants it quieter;
//! - *not declined*: "nee" is said once.
//!
//! # Score
//!
//! `score = sum of weight x part` over seven parts, each between 0 and 1 ([`Part`]). [`Weights`] says how heavy each
//! is; together they are 1. A part about which nothing was wished is 1.
//!
//! - *themes*: `min(1, sum of r(t) over wished themes that the place has / sum of the two largest r(t) among the wished)`, where
//!   `r(t) = 1 + ln((1 + places) / (1 + places with theme t))` over the public places: rare themes count more, and two
//!   of many wished themes are enough;
//! - *goals*: `min(1, wished goals that the place has / min(3, wished goals))`;
//! - *readiness*: 1 when the steps of the place hold `own`, else 1/2: one step off is all that the conditions let pass;
//! - *day parts*: `min(1, wished day parts with something free / min(3, wished day parts))`;
//! - *distance*: `h / (h + d)`, where `d` is the straight distance and `h` the half distance ([`Weights::half_distance_km`]): at
//!   `h` a half is left, at `2h` a third;
//! - *replies*: `(answered in time + 3) / (asked + 4)` over the questions that the organisation got: without a record 3/4,
//!   so that a new organisation is not punished, nor praised for one answer;
//! - *evenness*: `m / (m + s)`, where `s` is how often the place was shown lately and `m` the mean of that over all places, rounded down,
//!   at least 1. Never shown is 1, as often as the mean 1/2: of places that are about as good, the one that nobody sees
//!   moves up.
//!
//! Parts and weights are whole ten-thousandths, rounded down, and `r` thousandths: adding them gives the same everywhere and in
//! any order. Equal scores are ordered by the identity of the place. Nothing depends on the order in which places came.
//!
//! # Mix
//!
//! A place is a *stretch* when its lightest step is `own + 1`: it fits, a little further than asked. [`Candidates::mix`]
//! says how many of them there are among three to seven.
//!
//! # Reasons
//!
//! Computed for the winners only, from the same parts: each part about which something was wished gives at most one reason; largest
//! `weight x part` first, then what the place must have (needs, company, language); at most three. And at most one
//! [`Caution`], the first that is true in the order of that list. Never a score or a step.
//!
//! # A group
//!
//! [`assign()`] gives (1) as many people as possible a place that fits, then (2) makes the lowest score of those who have one as high as
//! possible (the lowest only: bottleneck, not leximin), then (3) makes the sum of scores as high as possible. Room is that of a place
//! on a day part, and who gets it can come then. A place that does not say how many fit is proposed to one. A group for women is
//! proposed only to who asked for it.
//!
//! # To change this
//!
//! A new condition: a value of [`Condition`], a column in `columns`, a line in `filter` and in `plain`. A new part: a value of
//! [`Part`], a field of [`Weights`], a line in `score` and in `plain`. `plain` says the same rules over whole
//! places, one after another; the tests hold the columns against it.

mod asked;
mod assign;
mod best;
mod candidates;
mod columns;
mod conditions;
pub mod fairness;
mod filter;
mod grid;
mod loosen;
mod mix;
#[cfg(any(test, feature = "samples"))]
pub mod plain;
mod reasons;
#[cfg(any(test, feature = "samples"))]
pub mod samples;
mod score;
mod weights;

#[cfg(test)]
mod tests;

pub use asked::Asked;
pub use assign::{Alternative, Fit, Proposal, Proposed, Seats, Table, assign};
pub use best::{Found, Match};
pub use candidates::{Candidates, Replies};
pub use conditions::Condition;
pub use domain::matches::{Caution, Loosening, Part, REASONS_MAX, Reason, SHOWN_MAX, SHOWN_MIN};
pub use score::Score;
pub use weights::{Formula, Weights, WeightsProblem};
