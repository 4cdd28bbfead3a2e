//! What is offered when nothing was found.

use crate::testing::{answer, index_of, numbered, put};
use domain::{
    codes::{Goal, PlaceKind, Theme},
    coordinates::Coordinates,
    postcodes::Postcode4,
    search::{Choice, Group, IndexQuery, Near, PlaceQuery},
    slug::Slug,
};

/// Without one choice, also without the point that belongs to it.
fn without(asked: &IndexQuery, choice: &Choice) -> IndexQuery {
    IndexQuery { query: asked.query.without(choice), origin: asked.origin.filter(|_| *choice != Choice::Near) }
}

#[test]
fn each_relaxation_says_what_the_question_gives_without_that_choice() {
    let utrecht = Coordinates::new(52.09, 5.12).expect("in range");
    let groningen = Coordinates::new(53.22, 6.57);
    let mut places = Vec::new();
    for number in 0..60 {
        let mut place = numbered(number, if number % 2 == 0 { "Koken" } else { "Voetbal" });
        place.content.themes = if number % 3 == 0 { [Theme::Cooking].into() } else { [Theme::Green].into() };
        place.content.goals = if number % 5 == 0 { [Goal::Learn].into() } else { [Goal::Rest].into() };
        place.content.kind = if number % 7 == 0 { PlaceKind::DropIn } else { PlaceKind::Fixed };
        place.content.address.municipality = if number % 11 == 0 { "Utrecht" } else { "Groningen" }.into();
        place.content.address.coordinates = if number % 4 == 0 { Some(utrecht) } else { groningen };
        places.push(place);
    }
    let index = index_of(&places);
    let asked = IndexQuery {
        query: PlaceQuery {
            text: "koken".into(),
            themes: [Theme::Cooking, Theme::Sewing].into(),
            goals: [Goal::Learn].into(),
            drop_in: true,
            municipalities: [Slug::of("Utrecht")].into(),
            near: Postcode4::parse("3561").map(|postcode| Near { postcode, km: 5 }),
            page: 1,
            ..PlaceQuery::default()
        },
        origin: Some((utrecht, 5.0)),
    };
    // One choice at a time is made impossible, so that dropping just that one helps.
    for (impossible, made) in [
        (Choice::Text, IndexQuery { query: PlaceQuery { text: "quizzen".into(), ..asked.query.clone() }, ..asked.clone() }),
        (
            Choice::Value(Group::Goal, "rust".into()),
            IndexQuery { query: PlaceQuery { goals: [Goal::Rest].into(), ..asked.query.clone() }, ..asked.clone() },
        ),
        (
            Choice::Near,
            IndexQuery {
                origin: Some((utrecht, 0.0)).map(|(_, km)| (Coordinates { latitude: 50.0, longitude: 5.0 }, km)),
                ..asked.clone()
            },
        ),
    ] {
        // A place that meets everything, so that the rest of the question is possible.
        let mut meets_all = numbered(1000, "Koken");
        meets_all.content.themes = [Theme::Sewing].into();
        meets_all.content.goals = [Goal::Learn].into();
        meets_all.content.kind = PlaceKind::DropIn;
        meets_all.content.address.municipality = "Utrecht".into();
        meets_all.content.address.coordinates = Some(utrecht);
        put(&index, &[meets_all]);

        let page = answer(&index, &made);
        assert_eq!(page.total, 0, "{impossible:?}");
        assert!(page.relaxations.iter().any(|relaxation| relaxation.choice == impossible), "{impossible:?}");
        assert!(page.relaxations.is_sorted_by(|a, b| a.total >= b.total));
        for choice in made.query.choices() {
            let total = answer(&index, &without(&made, &choice)).total;
            let offered = page.relaxations.iter().find(|relaxation| relaxation.choice == choice).map_or(0, |relaxation| relaxation.total);
            assert_eq!(offered, total, "{choice:?} of {impossible:?}");
        }
    }
}

#[test]
fn nothing_is_offered_when_something_was_found() {
    let index = index_of(&[numbered(1, "Koken")]);
    let mut asked = IndexQuery::default();
    asked.query.text = "koken".into();
    assert_eq!(answer(&index, &asked).relaxations, []);
}

#[test]
fn dropping_a_text_without_words_is_no_help() {
    let mut asked = IndexQuery::default();
    asked.query.text = "!!!".into();
    asked.query.themes = [Theme::Cooking].into();
    let page = answer(&index_of(&[numbered(1, "Koken")]), &asked);
    let choices: Vec<_> = page.relaxations.iter().map(|relaxation| &relaxation.choice).collect();
    assert_eq!(choices, [&Choice::Value(Group::Theme, "koken".into())]);
}
