use super::{TUESDAY, buddy, north, request};
use crate::{
    Around, Caution, Formula, REASONS_MAX, Reason, proposals,
    samples::{self, Crowd},
    why,
};
use domain::{
    codes::Theme,
    experience::{Experience, Visibility},
    languages::SpokenLanguage,
};
use std::collections::BTreeSet;

#[test]
fn what_counts_most_is_told_first() {
    let (mut request, mut buddy) = (request(1), buddy(1));
    request.own_language = Some(SpokenLanguage::Dutch);
    request.side.experiences = [(Experience::Debts, Visibility::Seekers)].into_iter().collect();
    buddy.side.experiences = [(Experience::Debts, Visibility::Public)].into_iter().collect();
    let told = why(&request, &buddy, &Formula::default());
    assert_eq!(
        told.reasons,
        [Reason::SharedExperience(Experience::Debts), Reason::DayPart(TUESDAY), Reason::OwnLanguage(SpokenLanguage::Dutch)]
    );
    assert_eq!(told.caution, None);
}

#[test]
fn a_theme_that_was_only_asked_for_is_told_first_and_not_to_the_buddy() {
    let (mut request, mut buddy) = (request(1), buddy(1));
    request.side.asks.experiences = BTreeSet::from([Experience::Illness]);
    buddy.side.experiences = [(Experience::Illness, Visibility::Seekers)].into_iter().collect();
    let reasons = why(&request, &buddy, &Formula::default()).reasons;
    assert_eq!(reasons[0], Reason::AskedExperience(Experience::Illness));
    let for_both = reasons.iter().filter(|reason| reason.is_for_both());
    assert!(for_both.clone().count() == 2 && for_both.clone().all(|reason| !matches!(reason, Reason::AskedExperience(_))));
}

#[test]
fn a_warning_is_no_reason() {
    let (mut asking, mut walking) = (request(1), buddy(1));
    asking.side.around = Some(Around { at: north(9.0), km: 10 });
    walking.side.around = asking.side.around.map(|around| Around { at: north(0.0), ..around });
    let told = why(&asking, &walking, &Formula::default());
    assert_eq!(told.caution, Some(Caution::Far { km: 9 }));
    assert!(!told.reasons.iter().any(|reason| matches!(reason, Reason::Distance { .. })));

    let (asking, mut walking) = (request(1), buddy(1));
    walking.side.day_parts = BTreeSet::from([TUESDAY]);
    let told = why(&asking, &walking, &Formula::default());
    assert_eq!(told.caution, Some(Caution::OneDayPart(TUESDAY)));
    assert_eq!(told.reasons, [Reason::Distance { km: 1 }, Reason::NobodyYet]);
}

#[test]
fn a_language_that_is_not_the_own_one_and_a_busy_buddy_are_told() {
    let (mut asking, mut walking) = (request(1), buddy(1));
    walking.people = 3;
    assert_eq!(why(&asking, &walking, &Formula::default()).caution, Some(Caution::Busy { people: 3 }));
    asking.own_language = Some(SpokenLanguage::Turkish);
    assert_eq!(why(&asking, &walking, &Formula::default()).caution, Some(Caution::OtherLanguage(SpokenLanguage::Dutch)));
}

#[test]
fn every_reason_is_true_and_only_of_what_both_agreed_to_show() {
    let mut told = 0;
    for crowd in [Crowd::Alike, Crowd::Region] {
        let (requests, buddies) = samples::people(5, crowd, 150, 150);
        for request in &requests {
            for proposal in proposals(request, &buddies, &Formula::default()) {
                let buddy = buddies.iter().find(|buddy| buddy.id == proposal.buddy).expect("it was given");
                let (asking, walking) = (&request.side, &buddy.side);
                let shown = |side: &crate::Side| side.experiences.that_count().collect::<BTreeSet<_>>();
                let (theirs, other) = (shown(asking), shown(walking));
                assert!(proposal.reasons.len() <= REASONS_MAX);
                for reason in &proposal.reasons {
                    told += 1;
                    assert!(match reason {
                        Reason::AskedExperience(experience) => asking.asks.experiences.contains(experience) && other.contains(experience),
                        Reason::SharedExperience(experience) => theirs.contains(experience) && other.contains(experience),
                        Reason::DayPart(day_part) => asking.day_parts.contains(day_part) && walking.day_parts.contains(day_part),
                        Reason::OwnLanguage(own) => request.own_language == Some(*own) && walking.languages.contains(own),
                        Reason::Distance { km } => *km >= 1,
                        Reason::NobodyYet => buddy.people == 0,
                        Reason::Likes(theme) => asking.likes.contains(theme) && walking.likes.contains(theme),
                    });
                }
            }
        }
    }
    assert!(told > 500, "only {told} reasons");
}

#[test]
fn what_both_like_is_a_reason() {
    let (mut request, mut buddy) = (request(1), buddy(1));
    request.side.likes = BTreeSet::from([Theme::Cooking, Theme::Green]);
    buddy.side.likes = BTreeSet::from([Theme::Cooking, Theme::Green, Theme::Sport]);
    assert!(why(&request, &buddy, &Formula::default()).reasons.contains(&Reason::Likes(Theme::Cooking)));
}
