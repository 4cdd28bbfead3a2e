//! A theme that somebody keeps to the coordinator is as if it were not there.

use crate::{
    Buddy, Formula, Pair, Proposal, Request, Side, proposals,
    samples::{self, Chance, Crowd},
    stable, unmet,
};
use domain::{
    codes::Code,
    experience::{Experience, Visibility},
};

/// Everything that comes out.
fn answers(requests: &[Request], buddies: &[Buddy]) -> (Vec<Vec<Proposal>>, Vec<Pair>, Vec<Vec<domain::buddies::Condition>>) {
    let formula = Formula::default();
    let proposed = requests.iter().map(|request| proposals(request, buddies, &formula)).collect();
    let unmet = requests.iter().flat_map(|request| buddies.iter().map(|buddy| unmet(request, buddy))).collect();
    (proposed, stable(requests, buddies, &formula), unmet)
}

fn sides<'a>(requests: &'a mut [Request], buddies: &'a mut [Buddy]) -> impl Iterator<Item = &'a mut Side> {
    requests.iter_mut().map(|request| &mut request.side).chain(buddies.iter_mut().map(|buddy| &mut buddy.side))
}

#[test]
fn adding_or_removing_a_hidden_theme_changes_nothing() {
    let mut shared = 0;
    for seed in 0..20 {
        let (mut requests, mut buddies) = samples::people(seed, Crowd::Alike, 40, 25);
        let as_they_are = answers(&requests, &buddies);
        shared += as_they_are.1.len();
        for side in sides(&mut requests, &mut buddies) {
            side.experiences.0.retain(|_, visibility| *visibility != Visibility::Coordinator);
        }
        assert_eq!(answers(&requests, &buddies), as_they_are);
        for side in sides(&mut requests, &mut buddies) {
            for experience in Experience::ALL {
                side.experiences.0.entry(*experience).or_insert(Visibility::Coordinator);
            }
        }
        assert_eq!(answers(&requests, &buddies), as_they_are);
    }
    assert!(shared > 100, "only {shared} pairs");
}

#[test]
fn a_theme_that_is_shown_does_change_something() {
    let (mut chance, mut changed) = (Chance(1), 0);
    for seed in 0..10 {
        let (mut requests, mut buddies) = samples::people(seed, Crowd::Alike, 40, 25);
        let as_they_are = answers(&requests, &buddies);
        for side in sides(&mut requests, &mut buddies) {
            side.experiences.0.insert(chance.pick(Experience::ALL), Visibility::Seekers);
        }
        changed += usize::from(answers(&requests, &buddies) != as_they_are);
    }
    assert_eq!(changed, 10);
}
