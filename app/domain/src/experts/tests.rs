//! The table holds what the product promises.

use super::*;
use crate::codes::Code as _;
use proptest::prelude::*;

#[test]
fn every_state_names_who_is_next_and_by_when_or_is_over() {
    let friday: NaiveDate = "2026-11-20".parse().expect("a day");
    for state in ExpertState::ALL {
        assert_eq!(next(*state).is_none(), *state == ExpertState::Stopped, "{state}");
        assert_eq!(due(*state, friday).is_none(), *state == ExpertState::Stopped, "{state}");
        assert!(due(*state, friday).is_none_or(|day| day > friday), "{state}");
    }
}

#[test]
fn whoever_is_next_can_do_something() {
    for state in ExpertState::ALL {
        if let Some((who, _)) = next(*state) {
            assert!(ExpertMove::open_to(who, *state).next().is_some(), "{state}: nothing for {who}");
        }
    }
}

#[test]
fn everybody_can_stop_in_every_state_and_come_back() {
    for state in ExpertState::ALL.iter().filter(|state| **state != ExpertState::Stopped) {
        assert_eq!(ExpertMove::Stop.leads(*state), Some(ExpertState::Stopped), "{state}");
        assert!(ExpertMove::open_to(ExpertParty::Expert, *state).any(|step| step == ExpertMove::Stop), "{state}");
    }
    assert!(ExpertMove::open_to(ExpertParty::Expert, ExpertState::Stopped).any(|step| step == ExpertMove::Return));
}

#[test]
fn only_the_coordinator_says_that_somebody_is_ready() {
    for state in ExpertState::ALL {
        for step in ExpertMove::open_to(ExpertParty::Expert, *state) {
            assert!(!matches!(step, ExpertMove::MakeReady | ExpertMove::Train | ExpertMove::PlanTalk), "{state}: {step}");
        }
    }
}

#[test]
fn nobody_has_room_who_is_not_active_or_set_it_to_nought() {
    let mut expert = Expert {
        participant: ParticipantId(uuid::Uuid::nil()),
        name: "Sara".to_owned(),
        municipality: Slug::of("Utrecht"),
        state: ExpertState::Active,
        began_at: DateTime::UNIX_EPOCH,
        due_on: None,
        origin: ExpertOrigin::Own,
        form: ExpertForm { roles: BTreeSet::from([ExpertRole::Buddy]), capacity: 2, ..ExpertForm::default() },
        taken: 1,
        talk: None,
        events: Vec::new(),
        experiences: Experiences::default(),
    };
    assert_eq!(expert.free(), 1);
    expert.taken = 3;
    assert_eq!(expert.free(), 0, "more than there may be, since the number was made smaller");
    expert.taken = 0;
    for state in ExpertState::ALL.iter().filter(|state| **state != ExpertState::Active) {
        assert_eq!(Expert { state: *state, ..expert.clone() }.free(), 0, "{state}");
    }
    expert.form.roles.clear();
    assert_eq!(expert.free(), 0, "who does not go along with one person");
}

proptest! {
    #[test]
    fn a_walk_never_ends_without_somebody_who_can_go_on(choices in proptest::collection::vec(any::<u8>(), 1..300)) {
        let mut state = ExpertState::Interested;
        for choice in choices {
            let open: Vec<ExpertMove> = ExpertParty::ALL.iter().flat_map(|party| ExpertMove::open_to(*party, state)).collect();
            prop_assert!(!open.is_empty(), "{state}");
            let step = open[usize::from(choice) % open.len()];
            state = step.leads(state).expect("it was open");
            prop_assert!(state == ExpertState::Stopped || next(state).is_some());
        }
    }
}
