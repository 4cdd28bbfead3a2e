//! Somebody asks a place one thing at a time, also with two windows open.

use super::*;
use tests::Person;

const FORM: &str = "/plekken/wieden-in-de-tuin/kennismaken";

/// Fills the form in and sends it, as one made page does; answers where it leads.
async fn press(person: &Person, once: &Uuid) -> String {
    let pairs = [("eens", once.to_string()), ("manier", "langskomen".to_owned()), ("naam", "Noor".to_owned())];
    let pairs = pairs.each_ref().map(|(name, value)| (*name, value.as_str()));
    let answer = person.post(FORM, &pairs).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

#[tokio::test]
async fn two_windows_at_once_make_one_question_and_both_show_it() {
    let scene = scene().await;
    let noor = scene.town.participant("Noor", "noor@example.nl").await;
    let windows: Vec<Uuid> = (0..8).map(|_| Uuid::now_v7()).collect();
    let led = futures::future::join_all(windows.iter().map(|once| press(&noor, once))).await;
    let own = scene.market().own_introductions(&scene.town.actor(&noor).await).await.expect("listed");
    let [only] = own.as_slice() else { panic!("{own:?}") };
    let page = format!("/mijn/plekken/{}", only.id);
    assert!(led.iter().all(|path| path.starts_with(&page)), "{led:?}");
    assert_eq!(led.iter().filter(|path| path.ends_with("?gedaan=gevraagd")).count(), 1, "{led:?}");
    let told = noor.get(led.iter().find(|path| path.ends_with("?gedaan=al-gevraagd")).expect("a second window")).await.text();
    assert!(told.contains("U vroeg deze plek al."), "{told}");
    let inbox = scene.market().inbox(&scene.editor, scene.organisation.id, 1).await.expect("listed");
    assert_eq!(inbox.lines.len(), 1);
}

#[tokio::test]
async fn a_double_click_at_once_makes_one_question_of_a_visitor_too() {
    let scene = scene().await;
    let once = Uuid::now_v7();
    let browsers: Vec<Person> = (0..8).map(|_| scene.town.person()).collect();
    let led = futures::future::join_all(browsers.iter().map(|browser| press(browser, &once))).await;
    assert!(led.windows(2).all(|pair| pair[0] == pair[1]), "{led:?}");
    assert_eq!(scene.market().database().count_participants().await.expect("counted"), 1);
}

#[tokio::test]
async fn a_seat_is_not_taken_twice_by_two_windows() {
    let scene = Arc::new(scene_with(&seats(5)).await);
    let noor = scene.town.participant("Noor", "noor@example.nl").await;
    let noor = scene.town.actor(&noor).await;
    let asks = (0..8).map(|_| {
        let (scene, noor) = (Arc::clone(&scene), noor.clone());
        tokio::spawn(async move { scene.market().ask(&noor, &for_a_seat(scene.place, "noor"), Uuid::now_v7(), &somewhere()).await })
    });
    let mut asked = 0;
    for ask in asks.collect::<Vec<_>>() {
        match ask.await.expect("no panic") {
            Ok(_) => asked += 1,
            outcome => assert_eq!(refusal(outcome), Refusal::AlreadyThere),
        }
    }
    let place = scene.market().own_place(&scene.editor, scene.place).await.expect("asked").expect("theirs").place;
    assert_eq!((asked, place.content.slots[0].taken), (1, 1));
}
