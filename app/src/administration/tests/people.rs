//! Inviting people and closing accounts.

use crate::{
    accounts::tests::asking::{again, open, open_again, problems, send, tag},
    administration::{closing, giving_on, invite, second_step},
    ask::NoPage,
    forms::{Posted, Problem},
    samples_of_checking::{COEN, LENA, MINA},
};
use uuid::Uuid;

async fn invited(name: &str, fields: &[(&str, &str)]) -> Result<Posted, NoPage> {
    send(invite::invited, name, "/beheer/mensen/uitnodigen", fields).await
}

async fn fields(name: &str, sent: &[(&str, &str)]) -> Vec<String> {
    problems(invited(name, sent).await).into_iter().map(|(field, _)| field).collect()
}

fn is_invited(answer: Result<Posted, NoPage>) -> bool {
    match answer {
        Ok(Posted::See(path)) => path == "/beheer/mensen?gedaan=uitgenodigd",
        Ok(_) => false,
        Err(no_page) => panic!("{no_page:?}"),
    }
}

#[tokio::test]
async fn the_roles_that_are_ticked_are_the_roles_that_are_given() {
    let garden = "https://meedoen.example.nl/organisaties/tuin-de-wijk";
    for (email, roles, organisation) in [
        ("coach@example.nl", &["coach"][..], ""),
        ("coach-beheerder-fg@example.nl", &["fg", "coach", "beheerder"], ""),
        ("redacteur@example.nl", &[], garden),
        ("regisseur-redacteur@example.nl", &["regisseur"], "tuin-de-wijk"),
        ("coach@example.nl", &["coach", "redacteur", "koning"], ""),
    ] {
        let mut sent = vec![("naam", "Noor"), ("email", email), ("organisatie", organisation)];
        sent.extend(roles.iter().map(|role| ("rol", *role)));
        assert!(is_invited(invited("bas", &sent).await), "{email}");
    }
}

#[tokio::test]
async fn who_administers_several_municipalities_chooses_one() {
    let sent = |municipality| [("naam", "Noor"), ("email", "coach.de-bilt@example.nl"), ("rol", "coach"), ("gemeente", municipality)];
    // The name says what the sample expects: no such address, but a fine one.
    assert!(is_invited(invited("ada", &sent("de-bilt")).await));
    for elsewhere in ["", "zeist"] {
        assert_eq!(fields("ada", &sent(elsewhere)).await, ["gemeente"], "{elsewhere}");
    }
    let html = open("ada", "/beheer/mensen/uitnodigen").await.html;
    assert!(html.contains("value=\"de-bilt\"") && html.contains("value=\"utrecht\""));
    assert!(!open("bas", "/beheer/mensen/uitnodigen").await.html.contains("name=\"gemeente\""));
    let forged = [("naam", "Noor"), ("email", "coach@example.nl"), ("rol", "coach"), ("gemeente", "de-bilt")];
    assert!(is_invited(invited("bas", &forged).await), "his own municipality, whatever was sent");
}

#[tokio::test]
async fn what_is_missing_is_told_beside_its_field() {
    assert_eq!(fields("bas", &[]).await, ["naam", "email", "rol"]);
    let some = |organisation| [("naam", "Noor"), ("email", "elders@example.nl"), ("organisatie", organisation)];
    assert_eq!(fields("bas", &some("bestaat-niet")).await, ["organisatie"]);
    assert_eq!(fields("bas", &some("Tuin De Wijk")).await, ["organisatie"], "a name is no address");
    let told = problems(invited("bas", &some("tuin-de-wijk")).await);
    assert!(told[0].0 == "organisatie" && told[0].1.contains("hoort niet bij uw gemeente"), "{told:?}");
    let long = "n".repeat(81);
    assert_eq!(fields("bas", &[("naam", &long), ("email", "coach@example.nl"), ("rol", "coach")]).await, ["naam"]);
}

#[tokio::test]
async fn what_was_typed_is_kept() {
    let wrong = vec![Problem { field: "rol".to_owned(), words: "Kies.".to_owned() }];
    let typed = [("naam", "\"><script>"), ("rol", "fg"), ("organisatie", "tuin")];
    let html = open_again("bas", "/beheer/mensen/uitnodigen", again(&typed, wrong)).await;
    assert!(tag(&html, "id=\"naam\"").contains("value=\"&quot;&gt;&lt;script&gt;\""), "{}", tag(&html, "id=\"naam\""));
    assert!(tag(&html, "value=\"fg\"").contains("checked") && !tag(&html, "value=\"coach\"").contains("checked"));
    assert!(html.contains("id=\"rol-fout\"") && html.contains("href=\"#rol\""));
}

#[tokio::test]
async fn only_an_administrator_invites_and_closes() {
    let sent = [("naam", "Noor"), ("email", "coach@example.nl"), ("rol", "coach")];
    for name in ["fleur", "sara", "coen", "noor"] {
        assert!(matches!(invited(name, &sent).await, Err(NoPage::NotFound)), "{name}");
        let path = format!("/beheer/mensen/{COEN}/sluiten");
        assert!(matches!(send(closing::closed, name, &path, &[]).await, Err(NoPage::NotFound)), "{name}");
    }
    assert!(matches!(invited("", &sent).await, Err(NoPage::SignIn)));
}

#[tokio::test]
async fn an_account_is_closed_by_who_may_and_never_ones_own() {
    let close = async |id: Uuid| send(closing::closed, "bas", &format!("/beheer/mensen/{id}/sluiten"), &[]).await;
    assert!(matches!(close(COEN).await, Ok(Posted::See(path)) if path == "/beheer/mensen?gedaan=account-gesloten"));
    assert!(matches!(close(Uuid::nil()).await, Err(NoPage::NotFound)));
    assert!(matches!(close(Uuid::from_u128(1)).await, Err(NoPage::NotFound)));
    let told = problems(close(MINA).await);
    assert!(told[0].0.is_empty() && told[0].1.contains("buiten uw gemeente"), "{told:?}");
}

#[tokio::test]
async fn the_people_of_a_coach_go_to_a_colleague_before_the_account_is_closed() {
    let path = format!("/beheer/mensen/{LENA}/overdragen");
    let close = format!("/beheer/mensen/{LENA}/sluiten");
    let told = problems(send(closing::closed, "bas", &close, &[]).await);
    assert!(told[0].1.contains("eerst aan een collega"), "{told:?}");
    let html = open("bas", &close).await.html;
    assert!(html.contains(&path) && !html.contains("Ja, sluit dit account"), "there is no button that cannot work");
    assert!(open("bas", &format!("/beheer/mensen/{LENA}")).await.html.contains(&path));
    assert!(!open("bas", &format!("/beheer/mensen/{COEN}")).await.html.contains("overdragen"), "he has nobody");
    let html = open("bas", &path).await.html;
    assert!(html.contains("14 mensen") && html.contains("Coen &lt;b&gt; (ruimte voor 12)") && !html.contains("Mina"), "{html}");
    let give = async |to: &str| send(giving_on::given, "bas", &path, &[("naar", to)]).await;
    assert!(matches!(give(&COEN.to_string()).await, Ok(Posted::See(to)) if to == format!("{path}?gedaan=mensen-gegeven")));
    assert_eq!(problems(give("").await)[0].0, "naar");
    assert!(problems(give(&MINA.to_string()).await)[0].1.contains("zoveel mensen als kan"));
    assert!(matches!(give(&LENA.to_string()).await, Err(NoPage::NotFound)), "not to herself");
    for name in ["fleur", "sara", "coen", "noor"] {
        assert!(matches!(send(giving_on::given, name, &path, &[("naar", "x")]).await, Err(NoPage::NotFound)), "{name}");
    }
}

#[tokio::test]
async fn a_second_step_is_taken_off_an_account_that_has_one_and_never_off_ones_own() {
    let remove = async |id: Uuid| send(second_step::removed, "bas", &format!("/beheer/mensen/{id}/tweede-stap"), &[]).await;
    assert!(matches!(remove(LENA).await, Ok(Posted::See(path)) if path == "/beheer/mensen?gedaan=tweede-stap-weg"));
    assert!(matches!(remove(Uuid::nil()).await, Err(NoPage::NotFound)));
    assert!(matches!(remove(Uuid::from_u128(1)).await, Err(NoPage::NotFound)));
    let told = problems(remove(MINA).await);
    assert!(told[0].0.is_empty() && told[0].1.contains("buiten uw gemeente"), "{told:?}");
    let offered =
        async |id: Uuid| open("bas", &format!("/beheer/mensen/{id}")).await.html.contains(&format!("/beheer/mensen/{id}/tweede-stap"));
    assert!(offered(LENA).await && !offered(COEN).await && !offered(Uuid::nil()).await);
    for name in ["fleur", "sara", "coen", "noor"] {
        let path = format!("/beheer/mensen/{LENA}/tweede-stap");
        assert!(matches!(send(second_step::removed, name, &path, &[]).await, Err(NoPage::NotFound)), "{name}");
    }
}
