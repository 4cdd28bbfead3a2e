//! What an experience expert shows to nobody but the coordinator stands on no page and in no file of anybody else.

use super::{
    by_http::in_utrecht,
    people::{People, Somebody},
};
use chrono::TimeDelta;
use domain::{
    accounts::EmailAddress,
    actors::Actor,
    clock::Clock as _,
    codes::Code as _,
    day_parts::DayPart,
    experience::{Experience, Experiences, Visibility},
    experts::{CoordinatorStep, ExpertApplication, ExpertForm, ExpertMove, ExpertRole, ExpertWords, Talk},
    ids::ParticipantId,
    languages::UiLanguage,
    pairings::CoordinatorPairingStep,
    participants::{ProfileForm, Reach},
    slug::Slug,
    use_cases::{Experts as _, Pairings as _, Participants as _},
    wishes::Wishes,
};
use std::{collections::BTreeSet, sync::Arc};
use tests::somewhere;
use uuid::Uuid;

/// What nobody else reads: what it is, and the words that would give it away.
const SECRETS: [(&str, &str); 6] = [
    ("the name", "Xanthippe"),
    ("the address", "xanthippe@example.nl"),
    ("the story", "kwartelverhaal"),
    ("what they like", "kwartelwandeling"),
    ("what they do not do", "kwartelverbod"),
    // As it stands in addresses and files; on pages with lists to choose from every theme has its words.
    ("a theme", "\"detentie\":"),
];

/// Somebody active in Utrecht who shows themselves to nobody, and went through something that only the coordinator may know.
async fn secret(people: &People) -> ParticipantId {
    let (market, coordinator) = (&people.town().app.marketplace, &people.get('R').actor);
    let [(_, name), (_, email), (_, story), (_, together), (_, not), _] = SECRETS;
    let profile = ProfileForm {
        name: name.to_owned(),
        email: EmailAddress::parse(email),
        phone: None,
        reach: Reach::Mail,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    };
    let roles: BTreeSet<ExpertRole> = ExpertRole::ALL.iter().copied().collect();
    let application = ExpertApplication { profile, municipality: Slug::of("Utrecht"), roles: roles.clone() };
    let token = market.become_expert(&Actor::Visitor, &application, Uuid::now_v7(), &somewhere()).await.expect("asked");
    let session = market.came_back(&token.expect("a session")).await.expect("asked").expect("a session");
    let (own, id) = (Actor::Participant(Arc::new(session.clone())), session.participant);
    let words = ExpertWords { story: story.to_owned(), together: together.to_owned(), not: not.to_owned() };
    let form = ExpertForm { roles, words, day_parts: DayPart::ALL.iter().copied().collect(), capacity: 2, ..ExpertForm::default() };
    market.change_own_expert(&own, &form).await.expect("kept");
    let experiences: Experiences = [(Experience::Detention, Visibility::Coordinator)].into_iter().collect();
    market.set_experiences(&own, &experiences).await.expect("kept");
    let talk = Talk { at: people.town().clock.now() + TimeDelta::days(3), place: "Buurthuis".to_owned() };
    for step in [CoordinatorStep::PlanTalk(talk), CoordinatorStep::Go(ExpertMove::MakeReady), CoordinatorStep::Go(ExpertMove::Begin)] {
        market.expert_step(coordinator, id, &step).await.expect("a step");
    }
    id
}

/// May this person know it: the coordinator of the municipality?
fn may(person: &Somebody) -> bool {
    person.letter == 'R'
}

#[tokio::test]
async fn what_an_expert_does_not_show_stands_on_no_page_and_in_no_file_of_anybody_else() {
    let people = People::at_work().await;
    let id = secret(&people).await;
    let market = &people.town().app.marketplace;
    // The participant asks for a buddy, and this one is proposed to them: they see a card without a name.
    let asked = super::pairings::own(&people).await;
    market.pairing_step(&people.get('R').actor, asked, &CoordinatorPairingStep::Propose(vec![id])).await.expect("proposed");
    let seen = people.get('D').browser.as_ref().expect("a browser").get("/mijn/maatje").await.text();
    assert!(seen.contains(&id.to_string()) && !seen.contains("Detentie"), "the card is there, without what is not shown");

    let mut addresses = vec![format!("/coordinatie/mensen/{id}")];
    for route in app::routes() {
        addresses.push(in_utrecht(&people, route.path()).await);
    }
    let own = format!("/partner/bestanden/{}", People::imagined_organisation());
    addresses.extend(["plekken.csv", "plekken.jsonl", "wijzigingen.json", "sjabloon.csv"].map(|file| format!("{own}/{file}")));
    let others =
        ["/mijn/alles.json", "/mijn/alles.html", "/account/mijn-gegevens.json", "/sitemap.xml", "/api/v1/places", "/api/v1/organisations"];
    addresses.extend(others.map(str::to_owned));
    let mut known = BTreeSet::new();
    for person in people.all() {
        let Some(browser) = &person.browser else { continue };
        for path in &addresses {
            let text = browser.get(path).await.text();
            for (what, words) in SECRETS.iter().filter(|(_, words)| text.contains(words)) {
                assert!(may(person), "{what} on {path} by {}", person.name);
                known.insert(*words);
            }
        }
    }
    assert!(known.len() >= 5, "the coordinator reads it, so these are the words to look for: {known:?}");
}
