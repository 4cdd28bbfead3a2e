use super::{drawn, people};
use crate::{Asked, Caution, Formula, Part, REASONS_MAX, Reason, best::Pass, plain::Listed};
use domain::codes::Code;

/// Is it true of this place, and was it wished?
fn is_true(reason: Reason, listed: &Listed, asked: &Asked) -> bool {
    let (content, wishes) = (&listed.place.content, &asked.wishes);
    match reason {
        Reason::Theme(theme) => wishes.themes.contains(&theme) && content.themes.contains(&theme),
        Reason::Goal(goal) => wishes.goals.contains(&goal) && content.goals.contains(&goal),
        Reason::Start(start) => wishes.start == Some(start) && (content.steps.from()..=content.steps.to()).contains(&start.step()),
        Reason::DayPart(part) => wishes.day_parts.contains(&part) && (content.slots.is_empty() || content.day_parts().any(|at| at == part)),
        Reason::Distance { km } => {
            let way = asked.origin.zip(content.address.coordinates).map(|(from, to)| from.distance_km(to));
            way.is_some_and(|way| (way - km).abs() < 1e-9 && wishes.near.is_some_and(|near| km <= f64::from(near.km)))
        }
        Reason::RepliesFast => listed.replies.asked >= 6 && listed.replies.in_time * 10 >= listed.replies.asked * 9,
        Reason::NeedMet(need) => wishes.needs.contains(&need) && content.offers.contains(&need),
        Reason::Language(language) => wishes.languages.contains(&language) && content.languages.contains(&language),
        Reason::Company(company) => wishes.company.contains(&company) && content.help.contains(&company.help()),
    }
}

fn is_honest(caution: Caution, listed: &Listed, asked: &Asked) -> bool {
    let content = &listed.place.content;
    match caution {
        Caution::StepFurther => asked.wishes.start.is_some_and(|start| content.steps.from() == start.step() + 1),
        Caution::Certificate => content.certificate_of_conduct,
        Caution::Costs => !content.costs.is_empty(),
        Caution::DutchNeeded(level) => level == content.dutch_needed && asked.wishes.dutch.is_none_or(|spoken| level > spoken),
        Caution::Far { km } => km > 5.0,
        Caution::Busy => content.free().is_some(),
    }
}

#[test]
fn every_reason_and_caution_is_true_and_none_is_said_twice() {
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..20 {
        let (places, candidates) = drawn(seed, 400);
        for asked in people(seed, 100, &places) {
            for found in candidates.best(&asked, &Formula::default(), 20).matches {
                let listed = places.iter().find(|listed| listed.place.id == found.id).expect("found among them");
                assert!(found.reasons.len() <= REASONS_MAX);
                assert!(found.reasons.iter().all(|reason| is_true(*reason, listed, &asked)), "{found:?} of {asked:?}");
                assert!(found.caution.is_none_or(|caution| is_honest(caution, listed, &asked)), "{found:?} of {asked:?}");
                assert_eq!(found.stretch, found.caution == Some(Caution::StepFurther));
                let names =
                    found.reasons.iter().map(|reason| format!("{reason:?}")).chain(found.caution.map(|caution| format!("{caution:?}")));
                let kinds: Vec<String> = names.map(|name| name.split(['(', ' ']).next().unwrap_or_default().to_owned()).collect();
                let warns_of_distance = matches!(found.caution, Some(Caution::Far { .. }));
                assert!(!warns_of_distance || !kinds.contains(&"Distance".to_owned()));
                assert_eq!(kinds.iter().collect::<std::collections::BTreeSet<_>>().len(), kinds.len());
                seen.extend(kinds);
            }
        }
    }
    assert_eq!(seen.len(), 15, "not everything was said once: {seen:?}");
}

#[test]
fn what_adds_most_to_the_score_is_told_first_and_then_what_the_place_must_have() {
    let (places, candidates) = drawn(13, 400);
    let formula = Formula::default();
    for asked in people(13, 200, &places) {
        let pass = Pass::new(&candidates, &asked, &formula);
        for found in candidates.best(&asked, &formula, 20).matches {
            let parts = pass.scorer.parts(&candidates.columns, candidates.row(found.id).expect("found among them"));
            let added = found.reasons.iter().map(|reason| part(*reason).map_or(0, |part| parts.contribution(part, &formula)));
            assert!(added.is_sorted_by(|first, second| first >= second), "{:?}", found.reasons);
        }
    }
}

fn part(reason: Reason) -> Option<Part> {
    match reason {
        Reason::Theme(_) => Some(Part::Themes),
        Reason::Goal(_) => Some(Part::Goals),
        Reason::Start(_) => Some(Part::Readiness),
        Reason::DayPart(_) => Some(Part::DayParts),
        Reason::Distance { .. } => Some(Part::Distance),
        Reason::RepliesFast => Some(Part::Replies),
        Reason::NeedMet(_) | Reason::Language(_) | Reason::Company(_) => None,
    }
}

#[test]
fn who_wishes_something_and_finds_it_is_told_why() {
    let (places, candidates) = drawn(2, 400);
    for asked in people(2, 200, &places) {
        for found in candidates.best(&asked, &Formula::default(), 5).matches {
            let listed = places.iter().find(|listed| listed.place.id == found.id).expect("found among them");
            let shares_theme = asked.wishes.themes.iter().any(|theme| listed.place.content.themes.contains(theme));
            assert!(!shares_theme || !found.reasons.is_empty());
        }
    }
}

#[test]
fn a_rare_theme_is_told_before_a_common_one() {
    let (places, candidates) = drawn(12, 400);
    for mut asked in people(12, 100, &places) {
        asked.wishes.themes = domain::codes::Theme::ALL.iter().copied().collect();
        for found in candidates.best(&asked, &Formula::default(), 5).matches {
            let listed = places.iter().find(|listed| listed.place.id == found.id).expect("found among them");
            let rarest = listed.place.content.themes.iter().map(|theme| candidates.rarity(*theme)).max();
            let told = found.reasons.iter().find_map(|reason| match reason {
                Reason::Theme(theme) => Some(candidates.rarity(*theme)),
                _ => None,
            });
            assert!(told.is_none() || told == rarest);
        }
    }
}
