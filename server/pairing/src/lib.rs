//! Pairing (maatjeskoppels): which buddy fits who asks for one, why, and a proposal for everybody at once in which no two people
//! would both rather have each other.
//!
//! Pure: no input or output, no database, no clock, no chance. It proposes; people choose. What goes in are [`Buddy`] and
//! [`Request`]; there is no room in them for a name, origin, age, health or income.
//!
//! - **One request**: [`proposals()`] (at most three, with reasons), [`why`] (the reasons of a pair that was proposed before),
//!   [`unmet`] (why a pair cannot be).
//! - **Everybody at once**: [`stable()`]; kept while things change: [`Resolver`].
//!
//! # Hard conditions
//!
//! A pair must meet all of these ([`Condition`]), in both directions. What a side did not ask asks nothing; what the other
//! did not say meets no wish: nobody guesses.
//!
//! - *active*, *room*: the buddy is active and has room for one more (0 is a pause);
//! - *language*, *day part*: at least one in common; who names none has none in common;
//! - *distance*: each lives at most as far, straight, as the other would go. To a place they go to together
//!   ([`Request::together`]) only the buddy's way counts, from home to that place: the participant chose it;
//! - *experience*: who asks for themes gets somebody who shows one of them;
//! - *gender*, *smoke*, *dog*: who asks for it gets somebody who said so;
//! - *said no*, *tie*: the buddy is in neither list of the request.
//!
//! A theme of experience that is shown to the coordinator only ([`Visibility::Coordinator`](domain::experience::Visibility)) is as if it
//! were not there: it meets no wish, adds nothing, is never a reason. "Something else" neither: with two people it is not the same.
//!
//! # Score
//!
//! `score = sum of weight x part` over six parts, each between 0 and 1 ([`Part`]). [`Weights`] says how heavy each is; together
//! they are 1. Of a part about which the request says nothing there is a half: not showing a theme is no better and no worse.
//!
//! - *experience*: `min(1, themes that both agreed to show / min(2, themes the request shows))`;
//! - *day parts*: `min(1, day parts in common / min(3, day parts of the request))`;
//! - *language*: 1 when the buddy speaks the own language of the request, else 1/2;
//! - *distance*: `h / (h + d)`, where `d` is the straight distance to the buddy, in hundreds of metres, and `h` the half distance
//!   ([`Weights::half_distance_km`]);
//! - *load*: `1 / (1 + people)`, where `people` is how many the buddy walks along with: 1, 1/2, 1/3, ...;
//! - *likes*: `min(1, themes that both like / min(2, themes the request likes))`.
//!
//! Parts and weights are whole ten-thousandths, parts rounded down: adding them gives the same everywhere and in any order.
//! Nothing depends on the order in which buddies and requests came.
//!
//! # Who goes first
//!
//! - With a request: the buddy with the highest score; equals by identity.
//! - With a buddy: the request with the highest `score + days waited / outweigh_days` ([`Weights::outweigh_days`]); equals by identity.
//!   So people are not ranked by how well they fit: whoever waits `outweigh_days` longer goes first with every buddy who fits,
//!   and nobody can be passed by for ever. Since everybody waits a day longer every day, the order between
//!   two requests never changes by waiting: it is reckoned from the day on which they asked, and a [`Resolver`] needs no clock.
//!
//! # Stable
//!
//! A proposal is *stable* when every pair in it meets the conditions, no buddy has more people than there is room for, and there is no
//! *blocking pair*: a request and a buddy who may be a pair, of whom the request has nobody or likes the buddy better than who
//! it has, and the buddy has room or would rather have it than the last of theirs.
//!
//! **There is exactly one stable proposal.** For one request the days waited are the same with every buddy, so that both sides
//! order all pairs by the same number, `score + days waited / outweigh_days`, then by request, then by buddy. The first pair
//! of that order is what both like best and stands in every stable proposal; without it (and one less room) the same holds
//! of the rest. So it is the best one for each request and for each buddy, and what is asked first or changed first makes no difference.
//!
//! [`stable()`] is deferred acceptance (Gale and Shapley 1962; Roth 1984) with the requests looking, who waits longest first. A request
//! looks at those who would take it now only: whoever sends it on would do so later too, so that skipping them gives the same
//! answer, and no list is ever sorted. [`Resolver`] keeps the pairs while things change, each change in the work of the people
//! whom it moves:
//!
//! | change | afterwards the one stable proposal, and |
//! |---|---|
//! | a new request, a buddy withdrawn, less room | no other request gets better off |
//! | a request withdrawn, a new buddy, more room | no request that stays gets worse off (Blum, Roth and Rothblum 1997) |
//!
//! A rule that made the sides order pairs differently would leave these moves stable, and several stable proposals possible.
//!
//! # Reasons
//!
//! Computed from the same parts: a theme that was asked for by name first, then each part about which something true can be told, largest
//! `weight x part` first; at most three. And at most one [`Caution`], the first that is true in the order of its list. Never a score.
//!
//! # To change this
//!
//! A new condition: a value of [`Condition`], a bit or field of `facts`, a line in `plain` (`sieve` only when it decides often). A new part: a value of [`Part`], a field of
//! [`Weights`], a line in `score`, in `reasons` and in `plain`. `plain` says the same rules over whole records; the tests hold
//! everything against it.

mod buddies;
mod conditions;
mod edges;
mod facts;
#[cfg(any(test, feature = "samples"))]
pub mod plain;
mod proposals;
mod reasons;
mod requests;
mod resolver;
#[cfg(any(test, feature = "samples"))]
pub mod samples;
mod score;
mod sides;
mod sieve;
mod stable;
mod weights;

#[cfg(test)]
mod tests;

pub use conditions::unmet;
pub use domain::buddies::{Caution, Condition, PROPOSALS_MAX, Part, REASONS_MAX, Reason};
pub use proposals::{Proposal, proposals, why};
pub use resolver::Resolver;
pub use score::Score;
pub use sides::{Around, Asks, Buddy, BuddyId, Request, RequestId, Side};
pub use stable::{Pair, stable};
pub use weights::{Formula, Weights, WeightsProblem};
