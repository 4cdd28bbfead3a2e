//! What must hold afterwards, whatever was done.

use super::{BUDGET, MOST_PEOPLE, Scene};
use chrono::Datelike as _;
use db::StoredHandOver;
use domain::{
    codes::Code as _,
    due::{DueAbout, DueOwner},
    handovers::{HandOverMove, HandOverState, Room, next},
    ids::HandOverId,
    slug::Slug,
    use_cases::Cases,
};
use std::collections::HashMap;

pub(super) async fn adds_up(scene: &Scene) {
    let all = hand_overs(scene).await;
    caps_hold(scene).await;
    nothing_is_lost(scene, &all).await;
    nobody_is_left_with_nobody(scene, &all).await;
    seats_are_counted(scene, &all).await;
    nothing_is_left_of_who_was_erased(scene).await;
    scene.market().chain_log().await.expect("chained");
    let log = scene.market().check_log().await.expect("checked");
    assert_eq!(log.broken_at, None, "the log is whole: {log:?}");
}

/// Every hand-over of every place, however it ended.
async fn hand_overs(scene: &Scene) -> Vec<StoredHandOver> {
    let mut all = Vec::new();
    for slug in &scene.places {
        let place = scene.market().database().place_by_slug(slug).await.expect("read").expect("it is there").card.place.id;
        all.extend(scene.market().database().hand_overs_at(place, HandOverState::ALL, u32::MAX).await.expect("read"));
    }
    all
}

async fn caps_hold(scene: &Scene) {
    for (coach, account) in &scene.coaches {
        let caseload = scene.market().people(coach).await.expect("read");
        let own = caseload.people.iter().filter(|case| case.coach == *account).count();
        assert!(own <= usize::from(MOST_PEOPLE), "{own} people");
        assert_eq!(usize::from(caseload.own), own, "what is counted is what there is");
    }
    let year = scene.today().year();
    let given = scene.market().database().given_in(&Slug::of("Utrecht"), year).await.expect("read");
    assert!(given.euros <= BUDGET, "{} euros", given.euros);
    // Two who give the same for one step at the same moment are both told that it is there; it is there once.
    let steps = scene.acknowledged.lock().expect("whole").vouchers.len();
    assert_eq!(given.euros, u32::try_from(steps).expect("a few") * 10, "each voucher is counted once");
    let everybody = scene.own.lock().expect("whole").clone();
    for own in everybody {
        let euros = scene.market().database().euros_of(own.participant().expect("one"), year).await.expect("read");
        assert!(euros <= 50, "{euros} euros for one person");
    }
}

async fn nothing_is_lost(scene: &Scene, all: &[StoredHandOver]) {
    let (events, minutes, erased) = {
        let acknowledged = scene.acknowledged.lock().expect("whole");
        (acknowledged.events.clone(), acknowledged.minutes.clone(), acknowledged.erased.clone())
    };
    for stored in all {
        let hand_over = &stored.hand_over;
        let known = hand_over.events.iter().filter(|event| !matches!(event.step, HandOverMove::See | HandOverMove::Nudge)).count();
        let told = events.get(&hand_over.id).copied().unwrap_or_default();
        assert_eq!(known, told, "events of {}: {:?}", hand_over.id, hand_over.events);
        let state = hand_over.events.iter().try_fold(HandOverState::Draft, |state, event| event.step.leads(state));
        assert_eq!(state, Some(hand_over.state), "the events lead to the state");
    }
    let begin = scene.today().with_ordinal(1).expect("a first day");
    for (case, told) in minutes {
        let stored = scene.market().database().minutes_since(case, begin).await.expect("read");
        let gone = match scene.market().database().case(case).await.expect("read") {
            None => true,
            Some(case) => erased.contains(&case.participant),
        };
        assert!(stored == told || (gone && stored == 0), "{stored} minutes of {told}");
    }
}

async fn nobody_is_left_with_nobody(scene: &Scene, all: &[StoredHandOver]) {
    let mut lines: HashMap<HandOverId, DueOwner> = HashMap::new();
    for (coach, _) in &scene.coaches {
        for line in scene.market().due_list(coach).await.expect("read").lines {
            if let DueAbout::HandOver(id) = line.due.about {
                assert_eq!(lines.insert(id, line.due.owner), None, "one line about each");
            }
        }
    }
    for stored in all {
        let (hand_over, line) = (&stored.hand_over, lines.remove(&stored.hand_over.id));
        let expected = next(hand_over.state, 5).map(|_| DueOwner::Coach(stored.coach));
        assert_eq!(line, expected, "{} is {} and on somebody's list while it goes on", hand_over.id, hand_over.state);
        assert_eq!(hand_over.state == HandOverState::Closed, hand_over.outcome.is_some(), "what is closed has an outcome");
        let case = scene.market().database().case(hand_over.case).await.expect("read").expect("of somebody whom a coach knows");
        assert!(case.closed_on.is_none() || hand_over.state.is_over(), "a closed case with a hand-over that is {}", hand_over.state);
        assert_eq!(hand_over.shared.is_some(), hand_over.state.is_shared() || hand_over.state == HandOverState::Permitted);
    }
    assert!(lines.is_empty(), "lines about nothing: {lines:?}");
}

async fn seats_are_counted(scene: &Scene, all: &[StoredHandOver]) {
    for slug in &scene.places {
        let place = scene.market().database().place_by_slug(slug).await.expect("read").expect("it is there").card.place;
        let slot = place.content.slots.first().expect("a slot");
        let keeping = all.iter().filter(|stored| stored.hand_over.place == place.id && stored.seat);
        assert!(slot.taken <= slot.capacity, "{} of {}", slot.taken, slot.capacity);
        assert_eq!(usize::from(slot.taken), keeping.count(), "seats at {slug}");
    }
    for stored in all {
        let hand_over = &stored.hand_over;
        assert_eq!(stored.seat, hand_over.state.keeps_seat() && hand_over.room == Some(Room::Yes), "{hand_over:?}");
    }
}

/// Lines of the log name an identity and so does the memory of the erasure; nothing else may.
async fn nothing_is_left_of_who_was_erased(scene: &Scene) {
    let everything = scene.market().database().everything_as_text().await.expect("read");
    let erased = scene.acknowledged.lock().expect("whole").erased.clone();
    for table in everything.lines().filter(|table| !["audit: ", "erasure: "].iter().any(|name| table.starts_with(name))) {
        let name = table.split(':').next().unwrap_or_default();
        for participant in &erased {
            assert!(!table.contains(&participant.to_string()), "something of {participant} is left in {name}");
        }
    }
}
