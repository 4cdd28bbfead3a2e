//! The conditions that a pair must meet, and which of them it does not.

use crate::{
    facts::Facts,
    sides::{Buddy, Request},
};
use domain::{buddies::Condition, codes::Code};

/// The conditions that this pair does not meet, in the order of their list; none when it fits. For the coordinator only: it
/// says what either side asks.
pub fn unmet(request: &Request, buddy: &Buddy) -> Vec<Condition> {
    let (asking, walking) = (Facts::of_request(request), Facts::of_buddy(buddy));
    let met = |condition: Condition| match condition {
        Condition::Active => buddy.active,
        Condition::Room => buddy.free > 0,
        Condition::SaidNo => !request.said_no.contains(&buddy.id),
        Condition::Tie => !request.tied.contains(&buddy.id),
        of_two => asking.meets(of_two, &walking),
    };
    Condition::ALL.iter().copied().filter(|condition| !met(*condition)).collect()
}
