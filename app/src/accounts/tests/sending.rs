//! What the forms answer.

use super::asking::{arrival, problems, send, send_from};
use crate::{
    accounts::{forms, invitation, new_phone, own_forms},
    ask::NoPage,
    forms::Posted,
    samples_of_people::{CODE, INVITATION, PASSWORD, RECOVERY},
};

fn fields(answer: Result<Posted, NoPage>) -> Vec<String> {
    problems(answer).into_iter().map(|(field, _)| field).collect()
}

#[tokio::test]
async fn everybody_begins_where_their_work_is() {
    for (name, path) in [("sara", "/partner"), ("fleur", "/beheer/logboek"), ("coen", "/coach")] {
        let email = format!("{name}@example.nl");
        let answer = send(forms::sign_in, "", "/inloggen", &[("email", &email), ("wachtwoord", PASSWORD)]).await;
        assert_eq!(arrival(answer), (name.to_owned(), path.to_owned(), None));
        let answer = send(forms::sign_in_with_code, "", "/inloggen/code", &[("email", &email), ("code", " 123 456 ")]).await;
        assert_eq!(arrival(answer).1, path, "and the same with a code, however it is written");
    }
}

#[tokio::test]
async fn who_wanted_a_page_gets_it_and_never_one_of_another_site() {
    let arrive = async |wanted: &str| {
        let fields = [("email", "sara@example.nl"), ("wachtwoord", PASSWORD), ("naar", wanted)];
        arrival(send(forms::sign_in, "", "/inloggen", &fields).await).1
    };
    assert_eq!(arrive("/partner/plekken?pagina=2").await, "/partner/plekken?pagina=2");
    for wanted in ["//evil.example", "https://evil.example/", "/\\evil.example", "", "/inloggen?naar=/x", "/inloggen", "/uitloggen"] {
        assert_eq!(arrive(wanted).await, "/partner", "{wanted}");
    }
}

#[tokio::test]
async fn who_has_a_second_step_gives_it_and_who_needs_one_sets_it_up() {
    let arrive = async |name: &str| {
        let email = format!("{name}@example.nl");
        arrival(send(forms::sign_in, "", "/inloggen", &[("email", &email), ("wachtwoord", PASSWORD), ("naar", "/beheer?a=b&c")]).await).1
    };
    assert_eq!(arrive("bas").await, "/inloggen/tweede-stap?naar=%2Fbeheer%3Fa%3Db%26c");
    assert_eq!(arrive("noor").await, "/account/tweede-stap?naar=%2Fbeheer%3Fa%3Db%26c");
    for step in [("code", "123 456"), ("herstelcode", RECOVERY)] {
        let answer = send(forms::give_second_step, "bas-", "/inloggen/tweede-stap", &[step, ("naar", "/beheer/post")]).await;
        assert_eq!(arrival(answer), ("bas".to_owned(), "/beheer/post".to_owned(), None));
    }
    let answer = send(forms::give_second_step, "bas-", "/inloggen/tweede-stap", &[("code", CODE)]).await;
    assert_eq!(arrival(answer).1, "/beheer");
}

#[tokio::test]
async fn an_unknown_address_and_a_wrong_password_are_answered_alike() {
    let unknown = send(forms::sign_in, "", "/inloggen", &[("email", "wie@example.nl"), ("wachtwoord", PASSWORD)]).await;
    let wrong = send(forms::sign_in, "", "/inloggen", &[("email", "sara@example.nl"), ("wachtwoord", "iets anders")]).await;
    let told = problems(unknown);
    assert_eq!(told, problems(wrong));
    assert_eq!(told[0].0, "wachtwoord");
    for email in ["wie@example.nl", "sara@example.nl"] {
        let asked = send(forms::ask_for_code, "", "/inloggen/code-vragen", &[("email", email), ("wachtwoord", "half")]).await;
        assert!(problems(asked).is_empty(), "{email}");
        let wrong = send(forms::sign_in_with_code, "", "/inloggen/code", &[("email", email), ("code", "000000")]).await;
        assert_eq!(fields(wrong), ["code"], "{email}");
    }
}

#[tokio::test]
async fn what_is_missing_is_told_beside_its_field() {
    assert_eq!(fields(send(forms::sign_in, "", "/inloggen", &[]).await), ["email", "wachtwoord"]);
    assert_eq!(fields(send(forms::sign_in, "", "/inloggen", &[("email", "sara"), ("wachtwoord", "x")]).await), ["email"]);
    assert_eq!(fields(send(forms::ask_for_code, "", "/inloggen/code-vragen", &[("email", "")]).await), ["email"]);
    for code in ["", "12345", "1234567", "12345a", "１２３４５６"] {
        let answer = send(forms::sign_in_with_code, "", "/inloggen/code", &[("email", "sara@example.nl"), ("code", code)]).await;
        assert_eq!(fields(answer), ["code"], "{code}");
    }
    assert_eq!(fields(send(forms::give_second_step, "bas-", "/inloggen/tweede-stap", &[]).await), ["code"]);
    let wrong = send(forms::give_second_step, "bas-", "/inloggen/tweede-stap", &[("herstelcode", "ABC")]).await;
    assert_eq!(fields(wrong), ["herstelcode"]);
    assert_eq!(fields(send(own_forms::change_password, "sara", "/account/wachtwoord", &[]).await), ["wachtwoord", "wachtwoord-nieuw"]);
}

#[tokio::test]
async fn too_often_asks_to_wait_and_offers_the_telephone() {
    let email = ("email", "vaak@example.nl");
    for answer in [
        send(forms::sign_in, "", "/inloggen", &[email, ("wachtwoord", PASSWORD)]).await,
        send(forms::ask_for_code, "", "/inloggen/code-vragen", &[email]).await,
        send(forms::sign_in_with_code, "", "/inloggen/code", &[email, ("code", CODE)]).await,
    ] {
        let told = problems(answer);
        assert_eq!(told[0].0, "");
        assert!(told[0].1.contains("Wacht") && told[0].1.contains("bel ons"), "{told:?}");
    }
}

#[tokio::test]
async fn a_form_without_an_origin_is_our_mistake() {
    let answer = send_from(None, forms::sign_in, "", "/inloggen", &[("email", "sara@example.nl"), ("wachtwoord", PASSWORD)]).await;
    assert!(matches!(answer, Err(NoPage::Failed(_))));
    let path = format!("/uitnodiging/{INVITATION}");
    let answer = send_from(None, invitation::accept, "", &path, &[("naam", "Coen"), ("wachtwoord", PASSWORD)]).await;
    assert!(matches!(answer, Err(NoPage::Failed(_))));
}

#[tokio::test]
async fn a_password_can_be_changed_by_who_knows_the_present_one() {
    let change = async |current: &str, new: &str| {
        send(own_forms::change_password, "sara", "/account/wachtwoord", &[("wachtwoord", current), ("wachtwoord-nieuw", new)]).await
    };
    assert!(matches!(change(PASSWORD, "vier fietsen en een appel").await, Ok(Posted::See(path)) if path == "/account?gedaan=wachtwoord"));
    assert_eq!(fields(change("iets anders", "vier fietsen en een appel").await), ["wachtwoord"]);
    for (new, words) in [("kort", "12 tekens"), ("lang", "256 tekens"), ("wachtwoord123", "makkelijk te raden")] {
        let told = problems(change(PASSWORD, new).await);
        assert_eq!(told[0].0, "wachtwoord-nieuw");
        assert!(told[0].1.contains(words), "{told:?}");
    }
}

#[tokio::test]
async fn own_pages_are_for_who_is_signed_in() {
    for name in ["", "bas-"] {
        let expected = |answer: &Result<Posted, NoPage>| match name {
            "" => matches!(answer, Err(NoPage::SignIn)),
            _ => matches!(answer, Err(NoPage::SecondStep)),
        };
        let fields = [("wachtwoord", PASSWORD), ("wachtwoord-nieuw", PASSWORD), ("code", CODE)];
        assert!(expected(&send(own_forms::change_password, name, "/account/wachtwoord", &fields).await));
        assert!(expected(&send(own_forms::confirm_second_step, name, "/account/tweede-stap", &fields).await));
        assert!(expected(&send(own_forms::sign_out_elsewhere, name, "/account/sessies", &[]).await));
    }
    assert!(matches!(send(forms::give_second_step, "", "/inloggen/tweede-stap", &[("code", CODE)]).await, Err(NoPage::SignIn)));
}

#[tokio::test]
async fn a_new_second_step_shows_its_recovery_codes_once() {
    let confirm =
        async |name: &str, code: &str| send(own_forms::confirm_second_step, name, "/account/tweede-stap", &[("code", code)]).await;
    assert!(matches!(confirm("noor", CODE).await, Ok(Posted::Once { token, words }) if token.0 == "noor" && words == [RECOVERY]));
    assert_eq!(fields(confirm("noor", "000000").await), ["code"]);
    assert!(matches!(confirm("bas", CODE).await, Ok(Posted::See(path)) if path == "/account/tweede-stap"), "it was set up meanwhile");
}

#[tokio::test]
async fn signing_out_works_also_when_the_session_had_ended() {
    for name in ["", "sara", "bas-"] {
        let answer = send(forms::sign_out, name, "/uitloggen", &[]).await;
        assert!(matches!(answer, Ok(Posted::SignedOut(path)) if path == "/inloggen?gedaan=uitgelogd"), "{name}");
    }
}

#[tokio::test]
async fn an_invitation_makes_an_account_once() {
    let accept = async |token: &str, name: &str, password: &str| {
        send(invitation::accept, "", &format!("/uitnodiging/{token}"), &[("naam", name), ("wachtwoord", password)]).await
    };
    assert_eq!(arrival(accept(INVITATION, " Coen ", PASSWORD).await).1, "/coach");
    assert_eq!(fields(accept(INVITATION, "", "").await), ["naam", "wachtwoord"]);
    assert_eq!(fields(accept(INVITATION, &"n".repeat(81), PASSWORD).await), ["naam"]);
    assert!(problems(accept(INVITATION, "Coen", "kort").await)[0].1.contains("12 tekens"));
    assert!(problems(accept(INVITATION, "Coen", "van een ander account").await)[0].1.contains("hoort al een account"));
    assert!(matches!(accept("gebruikt", "Coen", PASSWORD).await, Ok(Posted::See(path)) if path == "/uitnodiging/gebruikt"));
}

#[tokio::test]
async fn a_new_telephone_is_begun_with_the_old_one_and_finished_with_its_own_digits() {
    let path = "/account/nieuwe-telefoon";
    for step in [("code", "123 456"), ("herstelcode", RECOVERY)] {
        let answer = send(new_phone::send, "bas", path, &[step]).await;
        assert!(matches!(answer, Ok(Posted::See(to)) if to == path));
    }
    assert_eq!(fields(send(new_phone::send, "bas", path, &[]).await), ["code"]);
    assert_eq!(fields(send(new_phone::send, "bas", path, &[("code", "000000")]).await), ["code"]);
    assert_eq!(fields(send(new_phone::send, "bas", path, &[("herstelcode", "ABC")]).await), ["herstelcode"]);
    let finish = async |name: &str, code: &str| send(new_phone::send, name, path, &[("nieuw", "ja"), ("code", code)]).await;
    assert_eq!(fields(finish("ada", "000000").await), ["code"]);
    assert!(matches!(finish("ada", CODE).await, Ok(Posted::Once { words, .. }) if words == [RECOVERY]));
    assert!(matches!(finish("bas", CODE).await, Ok(Posted::See(to)) if to == path), "who did not begin begins");
    assert!(matches!(finish("", CODE).await, Err(NoPage::SignIn)));
}
