//! The table holds together: nothing waits for nobody, and nothing is shared without permission.

use super::*;
use crate::{
    accounts::EmailAddress,
    codes::Code as _,
    languages::UiLanguage,
    participants::{PhoneNumber, ProfileForm, Reach},
    wishes::Wishes,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

const REPLY: u8 = 5;

#[test]
fn every_move_has_one_line() {
    let steps: BTreeSet<_> = RULES.iter().map(|rule| rule.step).collect();
    assert_eq!((steps.len(), RULES.len()), (HandOverMove::ALL.len(), HandOverMove::ALL.len()));
}

#[test]
fn each_state_names_who_is_next_or_is_over() {
    for state in HandOverState::ALL {
        assert_eq!(next(*state, REPLY).is_none(), state.is_over(), "{state}");
    }
}

#[test]
fn whoever_is_next_can_do_something_and_the_participant_can_stop() {
    for state in HandOverState::ALL.iter().filter(|state| !state.is_over()) {
        let who = next(*state, REPLY).expect("somebody").who;
        assert!(HandOverMove::open_to(who, *state).count() > 0, "{who} can do nothing in {state}");
        assert!(HandOverMove::open_to(Party::Participant, *state).any(|step| step == HandOverMove::Withdraw), "{state}");
        // A coach can always end it or take it to another place, be it after the term.
        let expired = HandOverMove::Expire.leads(*state).unwrap_or(*state);
        assert!(HandOverMove::Close.leads(expired).is_some(), "{state}");
    }
}

/// Every pair of state and move, for every party: only what the table says.
#[test]
fn nothing_is_possible_that_has_no_line() {
    for state in HandOverState::ALL {
        for step in HandOverMove::ALL {
            let rule = RULES.iter().find(|rule| rule.step == *step).expect("a line");
            assert_eq!(step.leads(*state).is_some(), rule.from.contains(state), "{step} in {state}");
            for party in Party::ALL {
                let open = HandOverMove::open_to(*party, *state).any(|own| own == *step);
                assert_eq!(open, rule.by.contains(party) && rule.from.contains(state), "{step} in {state} by {party}");
            }
        }
    }
}

#[test]
fn nothing_is_shared_before_permission_or_after_the_end() {
    use HandOverState as S;
    for state in
        [S::Draft, S::RoomAsked, S::RoomKnown, S::PermissionAsked, S::Permitted, S::FollowedUp, S::Closed, S::Withdrawn, S::Expired]
    {
        assert!(!state.is_shared(), "{state}");
    }
    for rule in RULES.iter().filter(|rule| rule.to.is_some_and(HandOverState::is_shared)) {
        let before = |state: &S| state.is_shared() || *state == S::Permitted;
        assert!(rule.from.iter().all(before), "{} shares something without permission", rule.step);
    }
}

#[test]
fn a_correction_changes_what_was_shared_and_adds_nothing() {
    let before = ProfileForm {
        name: "Noor".to_owned(),
        email: EmailAddress::parse("noor@example.nl"),
        phone: None,
        reach: Reach::Mail,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    };
    let lines = shared_lines(&before, &BTreeSet::from([SharedField::Email, SharedField::Phone]), "Ik kook graag.");
    let after = ProfileForm {
        name: "Noortje".to_owned(),
        email: EmailAddress::parse("noortje@example.nl"),
        phone: PhoneNumber::parse("06 12345678"),
        ..before.clone()
    };
    let corrected = lines.corrected(&before, &after);
    assert_eq!((corrected.name.as_str(), corrected.email.as_str(), corrected.phone.as_str()), ("Noortje", "noortje@example.nl", ""));
    assert_eq!(corrected.words, lines.words);
    assert_eq!(lines.corrected(&after, &before), lines, "lines that say something else than the profile stay");
}

#[test]
fn an_outcome_fits_what_happened() {
    assert!(HandOverOutcome::Stayed.fits(true, 0, 3) && !HandOverOutcome::Stayed.fits(false, 9, 3));
    assert!(HandOverOutcome::NotStarted.fits(false, 0, 3) && !HandOverOutcome::NotStarted.fits(true, 0, 3));
    assert!(HandOverOutcome::Unknown.fits(true, 3, 3) && !HandOverOutcome::Unknown.fits(false, 2, 3));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]
    /// Ten thousand steps by anybody, in any order: there is always somebody who is next, or it is over.
    #[test]
    fn a_walk_never_ends_with_nobody(steps in prop::collection::vec((0usize..HandOverMove::ALL.len(), 0usize..Party::ALL.len()), 10_000)) {
        let mut state = HandOverState::Draft;
        for (step, party) in steps {
            let step = HandOverMove::ALL[step];
            if step.by().contains(&Party::ALL[party]) {
                state = step.leads(state).unwrap_or(state);
            }
            prop_assert!(next(state, REPLY).is_some() != state.is_over());
            if state.is_over() && state != HandOverState::Closed {
                state = HandOverState::Draft;
            }
        }
    }
}
