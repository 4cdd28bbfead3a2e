use super::{THURSDAY, TUESDAY, buddy, north, request};
use crate::{Around, Buddy, Condition, Formula, Request, plain, proposals, stable, unmet};
use domain::{
    codes::Code,
    experience::{Experience, Gender, GenderWish, Visibility},
    languages::SpokenLanguage,
};
use std::collections::BTreeSet;

/// A pair that fits, but for what is changed, does not meet this one condition, and is proposed nowhere.
#[track_caller]
fn misses(condition: Condition, change: impl Fn(&mut Request, &mut Buddy)) {
    let (mut request, mut buddy) = (request(1), buddy(1));
    assert!(proposals(&request, [&buddy], &Formula::default()).len() == 1);
    change(&mut request, &mut buddy);
    assert_eq!(unmet(&request, &buddy), [condition]);
    assert!(!plain::may_be(&request, &buddy) || plain::room(&buddy) == 0);
    assert_eq!(proposals(&request, [&buddy], &Formula::default()), []);
    assert_eq!(stable(&[request], &[buddy], &Formula::default()), []);
}

#[track_caller]
fn fits(change: impl Fn(&mut Request, &mut Buddy)) {
    let (mut request, mut buddy) = (request(1), buddy(1));
    change(&mut request, &mut buddy);
    assert_eq!(unmet(&request, &buddy), []);
    assert!(plain::may_be(&request, &buddy));
    assert_eq!(proposals(&request, [&buddy], &Formula::default()).len(), 1);
    assert_eq!(stable(&[request], &[buddy], &Formula::default()).len(), 1);
}

#[test]
fn a_buddy_who_is_not_active_or_has_no_room_is_not_proposed() {
    misses(Condition::Active, |_, buddy| buddy.active = false);
    misses(Condition::Room, |_, buddy| buddy.free = 0);
}

#[test]
fn they_need_a_language_and_a_day_part_in_common() {
    misses(Condition::Language, |_, buddy| buddy.side.languages = BTreeSet::from([SpokenLanguage::Turkish]));
    misses(Condition::Language, |request, _| request.side.languages.clear());
    misses(Condition::DayPart, |request, buddy| {
        request.side.day_parts = BTreeSet::from([TUESDAY]);
        buddy.side.day_parts = BTreeSet::from([THURSDAY]);
    });
    misses(Condition::DayPart, |_, buddy| buddy.side.day_parts.clear());
}

#[test]
fn it_is_near_enough_for_both() {
    misses(Condition::Distance, |_, buddy| buddy.side.around = Some(Around { at: north(8.0), km: 10 }));
    misses(Condition::Distance, |request, _| request.side.around = Some(Around { at: north(8.0), km: 10 }));
    misses(Condition::Distance, |_, buddy| buddy.side.around = None);
    fits(|_, buddy| buddy.side.around = Some(Around { at: north(4.0), km: 5 }));
    fits(|request, buddy| (request.side.around, buddy.side.around) = (None, None));
}

#[test]
fn to_a_place_together_only_the_way_of_the_buddy_counts() {
    fits(|request, _| {
        request.side.around = Some(Around { at: north(30.0), km: 2 });
        request.together = Some(north(4.0));
    });
    misses(Condition::Distance, |request, _| request.together = Some(north(8.0)));
}

#[test]
fn who_asks_for_an_experience_gets_somebody_who_shows_it() {
    let debts = BTreeSet::from([Experience::Debts, Experience::Illness]);
    let with = |visibility| [(Experience::Debts, visibility)].into_iter().collect();
    misses(Condition::Experience, |request, _| request.side.asks.experiences.clone_from(&debts));
    misses(Condition::Experience, |_, buddy| buddy.side.asks.experiences.clone_from(&debts));
    misses(Condition::Experience, |request, buddy| {
        request.side.asks.experiences.clone_from(&debts);
        buddy.side.experiences = with(Visibility::Coordinator);
    });
    fits(|request, buddy| {
        request.side.asks.experiences.clone_from(&debts);
        buddy.side.experiences = with(Visibility::Seekers);
    });
    fits(|request, _| request.side.asks.experiences = BTreeSet::from([Experience::Other]));
}

#[test]
fn nobody_guesses_what_was_not_said() {
    misses(Condition::Gender, |request, _| request.side.asks.gender = GenderWish::Woman);
    misses(Condition::Gender, |request, buddy| {
        request.side.gender = Some(Gender::Man);
        buddy.side.asks.gender = GenderWish::Woman;
    });
    misses(Condition::Smoke, |request, _| request.side.asks.no_smoke = true);
    misses(Condition::Dog, |_, buddy| buddy.side.asks.no_dog = true);
}

#[test]
fn who_asks_for_it_gets_somebody_who_said_so() {
    misses(Condition::Smoke, |request, buddy| {
        request.side.smokes = Some(true);
        buddy.side.asks.no_smoke = true;
    });
    misses(Condition::Dog, |request, buddy| {
        request.side.asks.no_dog = true;
        buddy.side.has_dog = Some(true);
    });
    fits(|request, buddy| {
        request.side.asks.gender = GenderWish::Woman;
        (request.side.asks.no_smoke, request.side.asks.no_dog) = (true, true);
        (buddy.side.gender, buddy.side.smokes, buddy.side.has_dog) = (Some(Gender::Woman), Some(false), Some(false));
    });
}

#[test]
fn nobody_who_said_no_and_no_tie_that_must_not_be() {
    misses(Condition::SaidNo, |request, buddy| request.said_no = BTreeSet::from([buddy.id]));
    misses(Condition::Tie, |request, buddy| request.tied = BTreeSet::from([buddy.id]));
}

#[test]
fn what_is_unmet_is_what_the_plain_rules_say() {
    let (requests, buddies) = crate::samples::people(3, crate::samples::Crowd::Alike, 120, 120);
    let mut fitting = 0;
    for request in &requests {
        for buddy in &buddies {
            let lasting = |condition: &Condition| !matches!(condition, Condition::Active | Condition::Room);
            let unmet = unmet(request, buddy);
            assert_eq!(!unmet.iter().any(lasting), plain::may_be(request, buddy), "{unmet:?} of {request:?} and {buddy:?}");
            assert_eq!(plain::room(buddy) > 0, unmet.iter().all(lasting));
            fitting += usize::from(unmet.is_empty());
        }
    }
    assert!(fitting > 300, "only {fitting} fit");
    assert_eq!(Condition::ALL.len(), 11);
}
