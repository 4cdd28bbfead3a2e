//! Letters, as Coen the coach makes them and whoever gets one answers.

use super::{ANSWER, LETTERS, answer, make};
use crate::{
    accounts::tests::asking::{again, open, open_again, open_as, problems, send, tag, values},
    ask::NoPage,
    forms::Posted,
    samples_of_waves::{ANSWERED, CODE},
};
use axum::http::StatusCode;
use domain::languages::UiLanguage;
use std::collections::BTreeSet;

/// Two people, of whom one tries something.
const PEOPLE: &str = "An <b>; Dreef 1; 3561 AB Utrecht\n\nBo #let; Laan 2; 3562 CD Utrecht";

type Fields = Vec<(&'static str, String)>;

fn fields(changed: &[(&'static str, &str)]) -> Fields {
    let mut fields: Fields = [
        ("gemeente", "utrecht"),
        ("tekst", "verhalen"),
        ("taal", "nl"),
        ("wijk", "3561"),
        ("minuten", "45"),
        ("wanneer", "voorstel"),
        ("dag", "11-1-2027"),
        ("tijd", "10.00"),
        ("tussen", "60"),
        ("per-dag", "6"),
        ("waar", "Buurthuis"),
        ("afzender", "Postbus 1\n3500 AA Utrecht"),
        ("telefoon", "030 000 00 00"),
        ("mensen", PEOPLE),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec();
    for (name, value) in changed {
        fields.iter_mut().filter(|(own, _)| own == name).for_each(|(_, own)| (*value).clone_into(own));
    }
    fields
}

async fn made(name: &str, changed: &[(&'static str, &str)]) -> Result<Posted, NoPage> {
    let fields = fields(changed);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    send(make::make, name, LETTERS, &fields).await
}

async fn told(changed: &[(&'static str, &str)]) -> Vec<(String, String)> {
    problems(made("coen", changed).await)
}

fn leads_to(answer: Result<Posted, NoPage>) -> String {
    match answer {
        Ok(Posted::See(path)) => path,
        Ok(Posted::Again(problems)) => panic!("{problems:?}"),
        Ok(_) => panic!("another answer"),
        Err(error) => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn the_page_is_for_coaches_and_whole_in_both_languages() {
    for language in UiLanguage::ALL {
        let html = open_as(language, "coen", LETTERS, None).await.html;
        let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
            assert!(unique.contains(&target), "nothing has the id {target}");
        }
        assert!(!html.contains("Overvecht <b>") && html.contains("Overvecht &lt;b&gt;") && !html.contains("<script"));
    }
    for (name, status) in [("sara", StatusCode::NOT_FOUND), ("fleur", StatusCode::NOT_FOUND), ("", StatusCode::FOUND)] {
        assert_eq!(open(name, LETTERS).await.status, status, "{name}");
    }
    assert!(matches!(made("sara", &[]).await, Err(NoPage::NotFound)));
    assert!(open("coen", "/coach").await.html.contains("href=\"/coach/brieven\""), "the coach's own page leads there");
}

#[tokio::test]
async fn what_people_answered_is_told_per_letter() {
    let html = open("coen", LETTERS).await.html;
    assert!(html.contains("41 van 200 mensen gaven antwoord. Dat is 20 procent."));
    assert!(html.contains("Ja: 20. Ander moment: 10. Liever bellen: minder dan 10. Nee: minder dan 10."));
    assert!(html.contains("De codes werken tot en met 31 maart 2027."));
}

#[tokio::test]
async fn so_few_answers_that_one_could_tell_whose_they_are_are_no_number() {
    let html = open("coen", LETTERS).await.html;
    assert!(html.contains("Minder dan 10 van 200 mensen gaven antwoord.") && !html.contains("9 van 200"));
    assert!(html.contains("Ja: minder dan 10.") && !html.contains("Ja: 9."));
    assert!(html.contains("De codes werken niet meer."), "made more than 120 days ago");
}

#[tokio::test]
async fn the_answer_to_the_form_is_the_letters_themselves() {
    let Ok(Posted::File { name, kind, bytes }) = made("coen", &[]).await else { panic!("no file") };
    assert_eq!((name.as_str(), kind, bytes.as_slice()), ("brieven-3561.pdf", "application/pdf", b"%PDF 2".as_slice()));
    let free = [("wanneer", "vrij"), ("dag", ""), ("tijd", ""), ("waar", ""), ("wijk", "Over \"vecht\"\r\n/..")];
    let Ok(Posted::File { name, .. }) = made("coen", &free).await else { panic!("no file") };
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c)), "{name}");
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    let one = async |field: &'static str, value: &str| {
        let told = told(&[(field, value)]).await;
        let [(own, words)] = told.as_slice() else { panic!("{field} {value}: {told:?}") };
        (own.clone(), words.clone())
    };
    for (field, value) in [
        ("wijk", ""),
        ("minuten", "4"),
        ("dag", ""),
        ("dag", "31-2-2027"),
        ("dag", "5-1-2027"),
        ("tijd", "25:00"),
        ("tussen", "x"),
        ("per-dag", "0"),
        ("waar", ""),
        ("afzender", "1\n2\n3\n4\n5"),
        ("telefoon", ""),
        ("gemeente", "zeist"),
    ] {
        assert_eq!(one(field, value).await.0, field, "{value}");
    }
    assert!(one("mensen", "\nAn; Dreef 1").await.1.starts_with("Regel 2: "));
    assert!(one("mensen", "").await.1.starts_with("Zet eerst iemand op een regel"));
    assert!(one("mensen", &"An; Dreef 1; Utrecht\n".repeat(4)).await.1.starts_with("U heeft 4 mensen. Hoogstens 3"));
    // The line of the letter, also with an empty line before it.
    assert!(one("mensen", "\n\nteken; Dreef 1; Utrecht").await.1.starts_with("Regel 3: het teken “☃”"));
    assert!(one("mensen", "An; Dreef 1; Utrecht\nlang; Dreef 1; Utrecht").await.1.starts_with("Regel 2: deze brief past niet"));
    assert_eq!(told(&[("per-dag", "20")]).await[0].0, "tussen", "nobody talks at night");
    let html = open_again("coen", LETTERS, again(&[("mensen", PEOPLE), ("wijk", "Kanaleneiland")], Vec::new())).await;
    assert!(html.contains("Bo #let; Laan 2; 3562 CD Utrecht</textarea>") && html.contains("Kanaleneiland") && !html.contains("An <b>"));
}

#[tokio::test]
async fn no_asks_for_nothing_and_who_would_talk_says_who_they_are() {
    let answered = async |fields: &[(&str, &str)]| send(answer::send, "", ANSWER, fields).await;
    let no = answered(&[("briefcode", CODE), ("antwoord", "nee"), ("naam", ""), ("telefoon", "")]).await;
    assert_eq!(leads_to(no), "/brief/dank?antwoord=nee");
    assert!(open("", "/brief/dank?antwoord=nee").await.html.contains("Wij vragen niet waarom."));
    for said in ["ja", "ander-moment", "liever-bellen"] {
        let missing: Vec<_> = problems(answered(&[("briefcode", CODE), ("antwoord", said)]).await).into_iter().map(|told| told.0).collect();
        assert_eq!(missing, ["naam", "telefoon"], "{said}");
        let fields = [("briefcode", CODE), ("antwoord", said), ("naam", "Noor"), ("telefoon", "06 12345678")];
        assert_eq!(leads_to(answered(&fields).await), format!("/brief/dank?antwoord={said}"));
    }
    assert!(open("", "/brief/dank?antwoord=ja").await.html.contains("belt u binnen 2 werkdagen"));
}

#[tokio::test]
async fn a_code_that_is_unknown_used_or_tried_too_often_is_told_kindly() {
    let answered = async |code: &str| send(answer::send, "", ANSWER, &[("briefcode", code), ("antwoord", "nee")]).await;
    for code in ["", "x", "K7MX-3PDD"] {
        let told = problems(answered(code).await);
        let words = "Deze code kennen wij niet, of hij werkt niet meer. Kijk hem nog eens na.";
        assert_eq!(told, [("briefcode".to_owned(), words.to_owned())], "{code}: the same words for all");
    }
    let problem = crate::forms::Problem { field: "briefcode".to_owned(), words: "Deze code kennen wij niet.".to_owned() };
    let html = open_again("", ANSWER, again(&[("briefcode", "K7MX-3PDD"), ("naam", "Noor")], vec![problem])).await;
    assert!(html.contains("Een oude brief?") && html.contains("href=\"/bel-mij\"") && html.contains("href=\"tel:"), "how to go on");
    assert!(html.contains("value=\"K7MX-3PDD\"") && html.contains("value=\"Noor\""), "what was typed stays");
    assert!(!open("", ANSWER).await.html.contains("Een oude brief?"));
    let before = leads_to(answered(ANSWERED).await);
    let html = open("", &before).await.html;
    assert!(html.contains("U gaf al antwoord") && html.contains("href=\"tel:"), "how to call");
    assert_eq!(problems(answered("AAAA-AAAA").await)[0].0, "");
    let page = open("", ANSWER).await.html;
    assert!(tag(&page, "id=\"briefcode\"").contains("autocomplete=\"off\"") && page.contains("content=\"noindex\""));
    assert_eq!(problems(send(answer::send, "", ANSWER, &[("briefcode", CODE)]).await)[0].0, "antwoord");
}

#[tokio::test]
async fn a_coach_reads_what_somebody_answered_and_the_moment_in_the_letter() {
    let html = open("coen", "/coach").await.html;
    assert!(html.contains("Antwoord op een brief: Ja graag, op dat moment. In de brief stond 11 januari 2027, 10:00 uur."));
}
