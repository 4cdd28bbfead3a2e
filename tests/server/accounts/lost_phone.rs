//! An administrator takes the second step off a lost account, and closes accounts.

use db::Change;
use domain::{
    accounts::{Grant, Role},
    clock::Clock,
    ids::AccountId,
    refusal::{Failure, Refusal},
    use_cases::{Actor, Administration},
};
use tests::{PASSWORD, Person, Town, role_in};

/// Bea administers Utrecht, Zoe Zeist; Carla is a coach in Utrecht with a second step.
async fn people(town: &Town) -> (Person, Person, Person, AccountId) {
    let (bea, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let (zoe, _) = town.colleague("zoe@example.nl", Role::Administrator, "Zeist").await;
    let (carla, _) = town.colleague("carla@example.nl", Role::Coach, "Utrecht").await;
    town.mail.next_to("carla@example.nl").await;
    let id = town.actor(&carla).await.account().expect("signed in");
    (bea, zoe, carla, id)
}

fn is_refused(outcome: &Result<(), Failure>) -> bool {
    matches!(outcome, Err(Failure::Refused(Refusal::NotAllowed)))
}

#[tokio::test]
async fn who_lost_telephone_and_codes_is_helped_by_an_administrator_of_the_municipality() {
    let town = Town::start().await;
    let (bea, _, carla, id) = people(&town).await;
    let (person, path) = (format!("/beheer/mensen/{id}"), format!("/beheer/mensen/{id}/tweede-stap"));
    assert!(bea.get(&person).await.text().contains(&format!("href=\"{path}\"")));
    let html = bea.get(&path).await.text();
    assert!(html.contains("De tweede stap van") && html.contains("Bel deze persoon eerst zelf"), "{html}");
    assert!(carla.is_signed_in().await, "looking does nothing");

    let answer = bea.post(&path, &[]).await;
    assert_eq!(answer.header("location"), "/beheer/mensen?gedaan=tweede-stap-weg");
    assert!(bea.get(answer.header("location")).await.text().contains("De tweede stap is weg."));
    assert!(!carla.is_signed_in().await, "every session ends");
    let mail = town.mail.next_to("carla@example.nl").await;
    assert_eq!(mail.subject(), "Uw account is veranderd");
    assert!(mail.text().contains("Een beheerder haalde de tweede stap van uw account."), "{}", mail.text());
    assert_eq!(bea.post(&path, &[]).await.status, 303, "twice is no problem");
    assert_eq!(bea.get(&path).await.status, 404, "there is nothing to take off");
    let lines = town.log().await;
    let lines: Vec<_> = lines.iter().filter(|line| line.entry.action == "remove-second-step").collect();
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].entry.subject.clone(), lines[0].entry.municipality.as_str()), (format!("account:{id}"), "utrecht"));

    let person = town.person();
    assert_eq!(person.sign_in("carla@example.nl", PASSWORD).await.header("location"), "/account/tweede-stap");
    town.set_up_second_step(&person).await;
}

#[tokio::test]
async fn nobody_takes_it_off_their_own_account_or_one_that_also_works_elsewhere() {
    let town = Town::start().await;
    let (bea, zoe, ..) = people(&town).await;
    let own = town.actor(&bea).await.account().expect("signed in");
    let path = format!("/beheer/mensen/{own}/tweede-stap");
    assert_eq!((bea.get(&path).await.status.as_u16(), bea.post(&path, &[]).await.status.as_u16()), (404, 404));
    let market = &town.app.marketplace;
    assert!(is_refused(&market.remove_second_step(&town.actor(&bea).await, own).await));
    assert!(is_refused(&market.remove_second_step(&town.actor(&zoe).await, own).await));

    let both = town.account("omar@example.nl", &[role_in(Role::Coach, "Utrecht"), role_in(Role::Coach, "Zeist")]).await;
    town.set_up_second_step(&town.signed_in("omar@example.nl").await).await;
    let answer = bea.post(&format!("/beheer/mensen/{both}/tweede-stap"), &[]).await;
    assert!(answer.status == 422 && answer.text().contains("ook een rol buiten uw gemeente"), "{}", answer.text());
    market.remove_second_step(&Actor::Operator, both).await.expect("whoever runs the program helps everybody");
}

/// Takes every role from an account, as a later part of the product will.
async fn without_roles(town: &Town, account: AccountId) {
    let mut change = Change::new();
    change.set_grants(account, &[], town.clock.now());
    town.app.marketplace.database().commit(change).await.expect("set");
}

#[tokio::test]
async fn an_account_without_roles_is_closed_where_it_worked_last_and_nowhere_else() {
    let town = Town::start().await;
    let (bea, zoe, _, id) = people(&town).await;
    let (bea, zoe, market) = (town.actor(&bea).await, town.actor(&zoe).await, &town.app.marketplace);
    without_roles(&town, id).await;
    assert!(is_refused(&market.close_account(&zoe, id).await));
    let listed = async |actor: &Actor| market.accounts(actor).await.expect("listed").iter().any(|account| account.id == id);
    assert!(listed(&bea).await && !listed(&zoe).await);
    market.close_account(&bea, id).await.expect("closed");

    let organisation = town.organisation("Keuken Zeist", "Zeist").await;
    let editor = town.account("eva@example.nl", &[Grant::Editor(organisation.id)]).await;
    without_roles(&town, editor).await;
    assert!(is_refused(&market.close_account(&bea, editor).await));
    market.close_account(&zoe, editor).await.expect("closed where the organisation lies");
}

#[tokio::test]
async fn an_account_that_never_had_a_role_is_closed_by_the_command_line_only() {
    let town = Town::start().await;
    let (bea, ..) = people(&town).await;
    let nobody = town.account("sara@example.nl", &[]).await;
    let market = &town.app.marketplace;
    assert!(is_refused(&market.close_account(&town.actor(&bea).await, nobody).await));
    market.close_account(&Actor::Operator, nobody).await.expect("closed");
    assert_eq!(town.person().sign_in("sara@example.nl", PASSWORD).await.status, 422);
}

#[tokio::test]
async fn what_somebody_without_roles_does_is_logged_where_they_worked_last() {
    let town = Town::start().await;
    let id = town.account("sara@example.nl", &[role_in(Role::Coach, "Utrecht")]).await;
    without_roles(&town, id).await;
    let sara = town.signed_in("sara@example.nl").await;
    sara.post("/account/sessies", &[]).await;
    sara.post("/account/wachtwoord", &[("wachtwoord", PASSWORD), ("wachtwoord-nieuw", "zeven lampen op een zolder")]).await;
    sara.post("/uitloggen", &[]).await;
    town.person().post("/inloggen/code-vragen", &[("email", "sara@example.nl")]).await;
    let lines = town.log().await;
    let own: Vec<_> = lines.iter().filter(|line| line.entry.subject == format!("account:{id}")).collect();
    assert_eq!(own.len(), 6, "{own:?}");
    assert!(own.iter().all(|line| line.entry.municipality == "utrecht"), "{own:?}");
}
