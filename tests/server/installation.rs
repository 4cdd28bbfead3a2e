//! `meedoen user create` and `meedoen check`, as whoever runs an installation uses them, and the key that is kept beside the data.

use std::{os::unix::fs::PermissionsExt, path::Path};
use tests::{PASSWORD, Person, Program, TestApp, settings};

fn check(data: &Path) -> (bool, String) {
    let output = Program::run(data, &["check"]);
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

#[tokio::test]
async fn the_command_line_makes_the_first_administrator_and_proves_the_log() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    let create = |email: &str, input: &str| {
        let arguments = ["user", "create", "--email", email, "--name", "Bea", "--role", "beheerder", "--municipality", "Utrecht"];
        let output = Program::run_with(&data, &arguments, input);
        let (said, problems) = (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned());
        assert!(!said.contains(input.trim_end()) && !problems.contains(input.trim_end()), "a password is not repeated: {said} {problems}");
        (output.status.success(), said)
    };
    let made = create("bea@example.nl", &format!("{PASSWORD}\n"));
    assert_eq!(made, (true, "The account of bea@example.nl is there.\n".to_owned()));

    // And through the server that runs, which has the database.
    let server = Program::serve(&data);
    assert!(create("bob@example.nl", &format!("{PASSWORD}\r\n")).0);
    let (made, said) = create("bob@example.nl", PASSWORD);
    assert!(!made && said.contains("there is an account with this address already"), "{said}");
    let (made, said) = create("eva@example.nl", "wachtwoord123!\n");
    assert!(!made && said.contains("easy to guess"), "{said}");
    let (fine, said) = check(&data);
    assert!(fine && said.contains("The log is whole: "), "{said}");
    drop(server);
}

#[tokio::test]
async fn somebody_made_on_the_command_line_can_sign_in() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    let arguments = ["user", "create", "--email", "bea@example.nl", "--name", "Bea", "--role", "beheerder", "--municipality", "Utrecht"];
    assert!(Program::run_with(&data, &arguments, &format!("{PASSWORD}\n")).status.success());
    let data = format!("--data={}", data.display());
    let (app, _) = TestApp::start(&settings(&[&data, "--demo=no"])).await;
    let person = Person::new(&app);
    assert_eq!(person.sign_in("bea@example.nl", PASSWORD).await.header("location"), "/account/tweede-stap");
    app.stop().await;
}

#[test]
fn a_role_without_a_place_where_it_holds_is_no_role() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    for (arguments, words) in [
        (["--role", "beheerder"], "needs --municipality"),
        (["--role", "redacteur"], "needs --organisation"),
        (["--role", "baas"], "there is no role baas"),
    ] {
        let all = [&["user", "create", "--email", "bea@example.nl", "--name", "Bea"][..], &arguments].concat();
        let output = Program::run_with(&data, &all, &format!("{PASSWORD}\n"));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains(words) && !said.contains(PASSWORD), "{said}");
    }
}

#[test]
fn the_secret_key_is_for_the_program_only_and_a_damaged_one_stops_the_start() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    assert!(Program::run(&data, &["reindex"]).status.success());
    let path = data.join("secret.key");
    let key = std::fs::read(&path).expect("a key");
    assert_eq!((key.len(), std::fs::metadata(&path).expect("a file").permissions().mode() & 0o777), (32, 0o600));
    assert!(check(&data).0);
    assert_eq!(std::fs::read(&path).expect("a key"), key, "the same at the next start");

    std::fs::write(&path, &key[..31]).expect("written");
    let (fine, said) = check(&data);
    assert!(!fine && said.contains("is not 32 bytes; put back the file"), "{said}");
    assert_eq!(std::fs::read(&path).expect("a key"), &key[..31], "what is there is not written over");
}

#[test]
fn a_lost_secret_key_stops_the_start_once_there_are_accounts() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    assert!(Program::run(&data, &["reindex"]).status.success());
    let arguments = ["user", "create", "--email", "bea@example.nl", "--name", "Bea", "--role", "beheerder", "--municipality", "Utrecht"];
    assert!(Program::run_with(&data, &arguments, &format!("{PASSWORD}\n")).status.success());
    let path = data.join("secret.key");
    let key = std::fs::read(&path).expect("a key");
    std::fs::remove_file(&path).expect("removed");
    let (fine, said) = check(&data);
    assert!(!fine && said.contains("is gone; put back the file"), "{said}");
    assert!(!path.exists(), "no other key is made in its place");
    std::fs::write(&path, key).expect("put back");
    assert!(check(&data).0);
}

#[tokio::test]
async fn the_command_line_closes_an_account_and_takes_a_lost_second_step_off() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    let arguments = ["user", "create", "--email", "bea@example.nl", "--name", "Bea", "--role", "beheerder", "--municipality", "Utrecht"];
    assert!(Program::run_with(&data, &arguments, &format!("{PASSWORD}\n")).status.success());
    let run = |command: &str, email: &str| {
        let output = Program::run(&data, &["user", command, "--email", email]);
        (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    let (done, said) = run("remove-second-step", "bea@example.nl");
    assert!(!done && said.contains("has no second step"), "{said}");
    let (done, said) = run("close", "eva@example.nl");
    assert!(!done && said.contains("there is no account with the address eva@example.nl"), "{said}");
    let (done, said) = run("close", "bea@example.nl");
    assert!(done && said.starts_with("The account of bea@example.nl is closed.\n"), "{said}");
    let (app, _) = TestApp::start(&settings(&[&format!("--data={}", data.display()), "--demo=no"])).await;
    assert_eq!(Person::new(&app).sign_in("bea@example.nl", PASSWORD).await.status, 422);
    app.stop().await;
}
