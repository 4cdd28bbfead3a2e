//! The table holds what the product promises.

use super::*;
use crate::codes::Code as _;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn every_state_names_who_is_next_and_by_when_or_is_over() {
    let friday = day("2026-11-20");
    for state in PairingState::ALL {
        assert_eq!(next(*state).is_none(), state.is_over(), "{state}");
        assert_eq!(due(*state, friday, friday, 24).is_none(), state.is_over(), "{state}");
        assert!(due(*state, friday, friday, 24).is_none_or(|day| day > friday), "{state}");
    }
}

#[test]
fn whoever_is_next_can_do_something() {
    for state in PairingState::ALL {
        if let Some((who, _)) = next(*state) {
            assert!(PairingMove::open_to(who, *state).next().is_some(), "{state}: nothing for {who}");
        }
    }
}

#[test]
fn who_asked_can_leave_in_every_state_and_the_buddy_once_asked() {
    for state in PairingState::ALL.iter().filter(|state| !state.is_over()) {
        let leaves = |party| PairingMove::open_to(party, *state).any(|step| step.leads(*state, false).is_some_and(PairingState::is_over));
        assert!(leaves(PairingParty::Participant), "{state}");
        assert_eq!(leaves(PairingParty::Buddy), state.know_each_other(), "{state}");
    }
    assert!(PairingMove::open_to(PairingParty::Buddy, PairingState::Chosen).any(|step| step == PairingMove::Decline));
}

#[test]
fn only_the_buddy_says_yes_and_only_people_say_that_they_go_on() {
    assert_eq!(PairingMove::Accept.by(), [PairingParty::Buddy]);
    assert!(!PairingMove::Begin.by().contains(&PairingParty::Clockwork));
    assert!(!PairingMove::Choose.by().contains(&PairingParty::Clockwork), "nobody is paired without having chosen");
}

#[test]
fn where_nobody_is_left_the_coordinator_looks_again() {
    for step in [PairingMove::Decline, PairingMove::Expire, PairingMove::Gone] {
        assert_eq!(step.leads(PairingState::Chosen, true), Some(PairingState::Proposed), "{step}");
        assert_eq!(step.leads(PairingState::Chosen, false), Some(PairingState::Asked), "{step}");
    }
    assert_eq!(PairingMove::Propose.leads(PairingState::Asked, false), Some(PairingState::Asked), "nobody was proposed");
}

#[test]
fn the_buddy_has_a_week_and_both_are_asked_at_two_six_and_twelve_months() {
    let began = day("2026-12-31");
    assert_eq!(due(PairingState::Chosen, began, began, 24), Some(day("2027-01-07")));
    let asked = |today| due(PairingState::Active, began, day(today), 24);
    assert_eq!(asked("2026-12-31"), Some(day("2027-02-28")));
    assert_eq!(asked("2027-02-28"), Some(day("2027-06-30")));
    assert_eq!(asked("2027-07-01"), Some(day("2027-12-31")));
    assert_eq!(asked("2028-01-01"), Some(day("2028-12-31")), "the last day");
    assert_eq!(evaluations_that_came(began, day("2027-06-30")).collect::<Vec<_>>(), [2, 6]);
    assert_eq!(evaluations_that_came(began, began).next(), None);
}

proptest! {
    #[test]
    fn a_walk_never_reaches_a_state_without_a_next_person_or_an_end(choices in proptest::collection::vec(any::<(u8, bool)>(), 1..300)) {
        let mut state = PairingState::Asked;
        for (choice, left) in choices {
            let open: Vec<PairingMove> = PairingParty::ALL.iter().flat_map(|party| PairingMove::open_to(*party, state)).collect();
            prop_assert_eq!(open.is_empty(), state.is_over());
            if open.is_empty() {
                break;
            }
            let before = state;
            let step = open[usize::from(choice) % open.len()];
            state = step.leads(state, left).expect("it was open");
            prop_assert!(state.is_over() || next(state).is_some());
            prop_assert!(before != PairingState::Asked || !state.takes_place(), "nobody is taken who was not proposed");
            prop_assert!(!state.know_each_other() || before.know_each_other() || step == PairingMove::Accept, "only a yes opens names");
        }
    }
}
