//! Coming back with a card.

use super::{card_in, profiles, use_card};
use chrono::TimeDelta;
use domain::participants::{card_signs, terms};
use tests::{Person, Town};

/// Somebody who has nothing but a card, and the device on which it was made.
async fn with_card(town: &Town) -> (Person, String) {
    let person = town.person();
    let answer = person.keep("thema=koken", &[("naam", "Tom"), ("bereik", "niets")]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let card = card_in(&answer);
    assert!(card_signs(&card).is_some() && card.len() == 19, "{card}");
    (person, card)
}

#[tokio::test]
async fn who_gives_neither_address_nor_number_gets_a_card_at_once() {
    let town = Town::start().await;
    let (library, card) = with_card(&town).await;
    assert!(library.is_back().await, "and is in at once");
    let phone = town.person();
    let answer = use_card(&phone, &card.to_lowercase().replace('-', " ")).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/mijn"));
    assert!(phone.is_back().await);
    assert_eq!(phone.post("/mijn/apparaten", &[]).await.status, 303);
    assert!(phone.is_back().await && !library.is_back().await, "closed at the library");
}

#[tokio::test]
async fn the_code_of_a_card_is_in_no_address_and_no_log() {
    let town = Town::start().await;
    let (person, card) = with_card(&town).await;
    let again = person.post("/mijn/kaart", &[]).await;
    assert_ne!(card_in(&again), card);
    assert!(!person.get("/mijn/kaart").await.text().contains("card-sheet"), "shown once");
    let lines = format!("{:?}", town.log().await);
    assert!(!lines.contains(&card) && !lines.contains(&card_signs(&card).expect("a card")) && !lines.contains("Tom"), "{lines}");
}

#[tokio::test]
async fn a_card_on_a_second_device_says_what_to_do() {
    let town = Town::start().await;
    let (library, card) = with_card(&town).await;
    assert_eq!(use_card(&town.person(), &card).await.status, 303);
    let second = town.person();
    let answer = use_card(&second, &card).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("Maak een nieuwe op het apparaat waar uw Meedoen openstaat."), "{}", answer.text());
    assert!(answer.text().contains(&format!("value=\"{card}\"")), "what was typed is kept");
    assert!(!second.is_back().await);
    let newer = card_in(&library.post("/mijn/kaart", &[]).await);
    assert_eq!(use_card(&second, &newer).await.status, 303);
}

#[tokio::test]
async fn of_many_who_use_a_card_at_once_one_gets_in() {
    let town = Town::start_with(&["--behind-proxy=yes"]).await;
    let (_, card) = with_card(&town).await;
    // Four, so that the tries do not end it first.
    let people: Vec<_> = (1..=4).map(|last| town.person().at(&format!("192.0.2.{last}"))).collect();
    let answers = futures::future::join_all(people.iter().map(|person| use_card(person, &card))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 303).count(), 1);
}

#[tokio::test]
async fn a_card_lasts_seven_days_and_a_newer_one_ends_it() {
    let town = Town::start().await;
    let (person, old) = with_card(&town).await;
    let card = card_in(&person.post("/mijn/kaart", &[]).await);
    assert!(use_card(&town.person(), &old).await.text().contains("Deze code kennen wij niet."));
    town.clock.pass(terms::CARD + TimeDelta::seconds(1));
    assert!(use_card(&town.person(), &card).await.text().contains("de kaart is te oud"));
    let card = card_in(&person.post("/mijn/kaart", &[]).await);
    town.clock.pass(terms::CARD);
    assert_eq!(use_card(&town.person(), &card).await.status, 303);
}

#[tokio::test]
async fn a_card_may_be_tried_five_times() {
    let town = Town::start().await;
    for (wrong, last) in [(4, 303), (5, 422)] {
        let (_, card) = with_card(&town).await;
        let sign = if card.ends_with('A') { 'C' } else { 'A' };
        let guess = format!("{}{sign}", &card[..card.len() - 1]);
        for _ in 0..wrong {
            assert!(use_card(&town.person(), &guess).await.text().contains("Deze code kennen wij niet."));
        }
        assert_eq!(use_card(&town.person(), &card).await.status, last, "after {wrong} wrong ones");
    }
}

#[tokio::test]
async fn guessing_cards_in_bulk_stops_in_words() {
    let town = Town::start_with(&["--behind-proxy=yes"]).await;
    let (_, card) = with_card(&town).await;
    let guesser = town.person().at("192.0.2.66");
    let mut stopped = 0;
    for at in 0..70 {
        let signs: String = (0..16).map(|place| char::from(domain::participants::CARD_SIGNS[(at + place * at) % 25])).collect();
        stopped += usize::from(use_card(&guesser, &signs).await.text().contains("Dit is nu te vaak geprobeerd."));
    }
    assert!(stopped >= 5, "{stopped}");
    assert_eq!(use_card(&town.person().at("192.0.2.7"), &card).await.status, 303);
    assert_eq!(profiles(&town).await, 1);
}
