//! Whose session ended while they typed comes back to the same step, with what they typed: they, and nobody else.

use super::*;
use chrono::TimeDelta;
use domain::{
    participants::terms,
    use_cases::{Introductions, Participants},
};

const DETAILS: &str = "/mijn/gegevens";
const TYPED: &str = "Sara \"Soep\" <b>";

/// The value of a hidden field of a page.
fn hidden(html: &str, name: &str) -> String {
    let (_, rest) = html.split_once(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no {name}: {html}"));
    let (_, rest) = rest.split_once("value=\"").expect("a value");
    rest.split('"').next().expect("its end").to_owned()
}

/// Somebody who has a page open at this path, and closes Meedoen there from another device.
struct Interrupted {
    town: Town,
    person: Person,
    whose: String,
}

async fn interrupted_at(path: &str) -> Interrupted {
    let town = Town::start().await;
    town.organisation("Tuin De Wijk", "Utrecht").await;
    let person = town.participant("Sara", "sara@example.nl").await;
    let whose = hidden(&person.get(path).await.text(), "wiens");
    end_sessions(&town, &person).await;
    Interrupted { town, person, whose }
}

async fn end_sessions(town: &Town, person: &Person) {
    let actor = town.actor(person).await;
    town.app.marketplace.leave(&actor).await.expect("ended");
}

/// Asks for a code and gives it, with the form that waits.
async fn back(town: &Town, person: &Person, email: &str, waits: &str) -> Answer {
    let asked = person.post("/terugkomen", &[("contact", email), ("getypt", waits)]).await;
    assert_eq!(hidden(&asked.text(), "getypt"), waits, "it goes along");
    let code = town.mail.next_to(email).await.code();
    person.post("/terugkomen/code", &[("contact", email), ("code", &code), ("getypt", waits)]).await
}

impl Interrupted {
    /// Sends what was typed; answers the form as it waits.
    async fn sends(&self, path: &str, pairs: &[(&str, &str)]) -> String {
        let answer = self.person.post(path, &[pairs, &[("wiens", &self.whose), ("eens", "x")]].concat()).await;
        let html = answer.text();
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (401, "no-store"), "{html}");
        assert!(html.contains("Wat u typte, wacht 30 minuten op u."), "{html}");
        for (_, typed) in pairs.iter().filter(|(_, typed)| typed.len() > 8) {
            assert!(!html.contains(typed) && !html.contains(&typed.replace('"', "&quot;").replace('<', "&lt;")), "sealed: {html}");
        }
        hidden(&html, "getypt")
    }

    async fn details(&self) -> String {
        self.sends(DETAILS, &[("naam", TYPED), ("email", "sara.nieuw@example.nl"), ("bereik", "mail")]).await
    }
}

fn is_at_the_details(answer: &Answer) -> bool {
    let html = answer.text();
    answer.status == 200 && html.contains("sara.nieuw@example.nl") && html.contains("Sara &quot;Soep&quot;")
}

#[tokio::test]
async fn what_was_typed_stands_on_the_same_page_again() {
    let scene = interrupted_at(DETAILS).await;
    let waits = scene.details().await;
    let answer = back(&scene.town, &scene.person, "sara@example.nl", &waits).await;
    assert!(is_at_the_details(&answer), "{}", answer.text());
    assert!(scene.person.is_back().await);
    assert_eq!(only_profile(&scene.town, &scene.person).await.form.name, "Sara", "nothing is kept before the button is pressed");
}

#[tokio::test]
async fn a_wrong_code_loses_nothing_and_a_card_is_as_good() {
    let scene = interrupted_at(DETAILS).await;
    let waits = scene.details().await;
    let wrong = scene.person.post("/terugkomen/code", &[("contact", "sara@example.nl"), ("code", "000000"), ("getypt", &waits)]).await;
    assert_eq!((wrong.status.as_u16(), hidden(&wrong.text(), "getypt")), (422, waits.clone()));
    let by_card = scene.person.post("/terugkomen/kaart", &[("getypt", &waits)]).await;
    assert_eq!((by_card.status.as_u16(), hidden(&by_card.text(), "getypt")), (200, waits.clone()), "{}", by_card.text());
    let other = scene.town.person();
    assert_eq!(back(&scene.town, &other, "sara@example.nl", &waits).await.status, 200);
    let card = card_in(&other.post("/mijn/kaart", &[]).await);
    let answer = scene.person.post("/terugkomen/kaart", &[("kaart", &card), ("getypt", &waits)]).await;
    assert!(is_at_the_details(&answer), "{}", answer.text());
}

#[tokio::test]
async fn the_next_one_on_a_shared_telephone_gets_nothing_of_it() {
    let scene = interrupted_at(DETAILS).await;
    let waits = scene.details().await;
    let omar = scene.town.participant("Omar", "omar@example.nl").await;
    end_sessions(&scene.town, &omar).await;
    let answer = back(&scene.town, &scene.person, "omar@example.nl", &waits).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/mijn"), "{}", answer.text());
    assert!(!scene.person.get(DETAILS).await.text().contains("Soep"));
    // The page of Sara is still open in another window, and Omar is here now.
    let pairs = [("naam", TYPED), ("email", "sara.nieuw@example.nl"), ("bereik", "mail"), ("wiens", scene.whose.as_str())];
    let sent = scene.person.post(DETAILS, &pairs).await;
    assert_eq!((sent.status.as_u16(), sent.header("location")), (303, "/terugkomen"));
    assert_eq!(only_profile(&scene.town, &scene.person).await.form.name, "Omar", "nobody writes into the profile of another one");
}

#[tokio::test]
async fn what_waits_does_not_wait_for_long_and_cannot_be_made_up() {
    let scene = interrupted_at(DETAILS).await;
    let waits = scene.details().await;
    let mut changed = waits.clone().into_bytes();
    let middle = changed.len() / 2;
    changed[middle] = if changed[middle] == b'A' { b'B' } else { b'A' };
    for made_up in [String::from_utf8(changed).expect("text"), "AAAA".to_owned()] {
        let answer = back(&scene.town, &scene.person, "sara@example.nl", &made_up).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/mijn"));
        end_sessions(&scene.town, &scene.person).await;
    }
    scene.town.clock.pass(terms::HELD_FORM + TimeDelta::seconds(1));
    let answer = back(&scene.town, &scene.person, "sara@example.nl", &waits).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/mijn"));
}

#[tokio::test]
async fn a_question_to_a_place_waits_too_and_makes_no_second_profile() {
    let path = "/plekken/meedoen-bij-tuin-de-wijk/kennismaken";
    let scene = interrupted_at(&format!("{path}?manier=mail-mij")).await;
    let pairs = [("manier", "mail-mij"), ("naam", "Sara van boven"), ("email", "sara.nieuw@example.nl")];
    let waits = scene.sends(path, &pairs).await;
    assert_eq!(profiles(&scene.town).await, 1);
    let answer = back(&scene.town, &scene.person, "sara@example.nl", &waits).await;
    let html = answer.text();
    assert!(answer.status == 200 && html.contains("Sara van boven") && html.contains("sara.nieuw@example.nl"), "{html}");
    assert!(html.contains(&format!("action=\"{path}\"")), "the same step: {html}");
    let whose = hidden(&html, "wiens");
    let again = [&pairs[..], &[("wiens", whose.as_str())]].concat();
    assert_eq!(scene.person.post(path, &again).await.status, 303);
    let own = scene.town.app.marketplace.own_introductions(&scene.town.actor(&scene.person).await).await.expect("listed");
    assert_eq!((own.len(), profiles(&scene.town).await), (1, 1));
}
