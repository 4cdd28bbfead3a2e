//! The program as a newcomer meets it: one command, and clear words when something is in the way.

use std::{
    net::TcpListener,
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};
use tests::{Program, Visitor};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// What it said on standard error, which must be one line about this.
fn refused(data: &Path, environment: &[(&str, &str)], arguments: &[&str]) -> String {
    let mut command = Program::command(data);
    command.envs(environment.iter().copied()).env("MEEDOEN_LOG", "none").args(arguments);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program runs");
    let began = Instant::now();
    // Bounded: a server that goes on although it should not is stopped, and the test fails.
    while child.try_wait().expect("a child").is_none() && began.elapsed() < Duration::from_mins(1) {
        std::thread::sleep(Duration::from_millis(20));
    }
    let _ = child.kill();
    let output = child.wait_with_output().expect("its last words");
    assert_eq!(
        output.status.code(),
        Some(if arguments == ["serve"] && environment.iter().any(|(name, _)| *name == "MEEDOEN_DEMO") { 2 } else { 1 }),
        "it must stop by itself"
    );
    String::from_utf8(output.stderr).expect("UTF-8")
}

#[tokio::test]
async fn one_command_leads_to_real_places() {
    let folder = folder();
    let server = Program::serve(&folder.path().join("data"));
    let visitor = Visitor::new(&server.address);
    let html = visitor.get("/plekken?q=moestuin").await.text();
    assert!(html.contains("/plekken/meehelpen-in-de-moestuin"));
    assert_eq!(visitor.get("/plekken/meehelpen-in-de-moestuin").await.status, 200);
}

#[tokio::test]
async fn commands_go_through_the_running_server() {
    let folder = folder();
    let data = folder.path().join("data");
    let server = Program::serve(&data);
    let check = Program::run(&data, &["check"]);
    assert!(check.status.success() && String::from_utf8_lossy(&check.stdout).contains("agree"), "{check:?}");
    assert!(Program::run(&data, &["reindex"]).status.success());

    let csv = folder.path().join("plekken.csv");
    std::fs::write(&csv, "organisatie;titel;soort;themas\nBuurthuis De Dreef;Zonnewijzers maken;inloop;creatief\n").expect("written");
    let import = Program::run(&data, &["import", "places", csv.to_str().expect("UTF-8")]);
    assert!(import.status.success(), "{import:?}");
    let visitor = Visitor::new(&server.address);
    for _ in 0..400 {
        if visitor.json("/api/v1/places?q=zonnewijzers").await["total"] == 1 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("what was imported is not found");
}

#[test]
fn what_is_exported_can_be_imported_and_changes_nothing() {
    let folder = folder();
    let data = folder.path().join("data");
    {
        let _server = Program::serve(&data);
    }
    for format in ["csv", "xlsx", "jsonl"] {
        let file = folder.path().join(format!("plekken.{format}"));
        let file = file.to_str().expect("UTF-8");
        let export = Program::run(&data, &["export", "places", "--format", format, "--output", file]);
        assert!(export.status.success(), "{export:?}");
        let import = Program::run(&data, &["import", "places", file, "--brief"]);
        let said = String::from_utf8_lossy(&import.stdout).into_owned();
        assert!(import.status.success() && said.contains("63 records: 63 unchanged"), "{format}: {said} {import:?}");
    }
    let hsds = Program::run(&data, &["export", "places", "--format", "hsds"]);
    assert_eq!(String::from_utf8_lossy(&hsds.stdout).lines().count(), 63);
    assert!(Program::run(&data, &["export", "template"]).stdout.len() > 100);
}

#[test]
fn a_port_in_use_is_said_in_one_line() {
    let folder = folder();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let said = refused(&folder.path().join("data"), &[("MEEDOEN_ADDR", &address)], &["serve"]);
    assert!(said.contains("MEEDOEN_ADDR") && said.contains(&address) && said.trim().lines().count() == 1, "{said}");
}

#[test]
fn a_data_folder_in_use_is_said_in_one_line() {
    let folder = folder();
    let data = folder.path().join("data");
    let _server = Program::serve(&data);
    let said = refused(&data, &[], &["serve"]);
    assert!(said.contains("in use") && said.trim().lines().count() == 1, "{said}");
}

#[test]
fn a_data_folder_that_cannot_be_written_is_said_in_one_line() {
    let folder = folder();
    let file = folder.path().join("data");
    std::fs::write(&file, "a file, not a folder").expect("written");
    let said = refused(&file, &[], &["serve"]);
    assert!(said.contains("cannot be written") && said.trim().lines().count() == 1, "{said}");
}

#[test]
fn a_full_disk_is_said_in_one_line() {
    let folder = folder();
    let mount = |arguments: &[&str]| {
        std::process::Command::new("mount").args(arguments).arg(folder.path()).status().is_ok_and(|status| status.success())
    };
    if !mount(&["-t", "tmpfs", "-o", "size=600k", "tmpfs"]) {
        println!("not tried: a small disk can only be made as root");
        return;
    }
    let said = refused(&folder.path().join("data"), &[], &["serve"]);
    let gone = std::process::Command::new("umount").arg(folder.path()).status();
    assert!(gone.is_ok_and(|status| status.success()), "the small disk is taken away");
    assert!(said.contains("make room") && said.trim().lines().count() == 1, "{said}");
}

#[test]
fn a_wrong_setting_stops_the_start_with_one_clear_line() {
    let folder = folder();
    let data = folder.path().join("data");
    let said = refused(&data, &[("MEEDOEN_DATABASE", "surrealkv://x")], &["serve"]);
    assert!(said.contains("MEEDOEN_DATABASE=surrealkv://x"), "{said}");
    let said = refused(&data, &[("MEEDOEN_DEMO", "perhaps")], &["serve"]);
    assert!(said.contains("perhaps"), "{said}");
    std::fs::write(folder.path().join("meedoen.toml"), "adres = \"127.0.0.1:0\"\n").expect("written");
    let said = refused(&data, &[], &["serve"]);
    assert!(said.contains("no setting adres"), "{said}");
}

#[test]
fn settings_can_stand_in_a_file_and_the_environment_goes_first() {
    let folder = folder();
    std::fs::write(folder.path().join("meedoen.toml"), "phone = \"0345 00 00 99\"\ndemo = false\n").expect("written");
    let said = Program::run(&folder.path().join("data"), &["--help"]);
    let help = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(help.contains("0345 00 00 99") && help.contains("MEEDOEN_DATA"), "{help}");
}

#[test]
fn a_file_that_is_not_what_it_says_is_refused() {
    let folder = folder();
    let data = folder.path().join("data");
    for (name, bytes) in [
        ("excel.csv", b"PK\x03\x04rubbish".as_slice()),
        ("latin1.csv", b"organisatie;titel\nCaf\xe9;Koken\n"),
        ("tekst.xlsx", b"organisatie;titel\n"),
        ("leeg.csv", b""),
    ] {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).expect("written");
        let output = Program::run(&data, &["import", "places", file.to_str().expect("UTF-8")]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains("is not brought in"), "{name}: {said}");
    }
}
