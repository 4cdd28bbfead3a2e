//! Each screen saves its own part; what is wrong is told beside its field, and then nothing is saved.

use super::{content, done, leads_to, path, save};
use crate::{
    accounts::tests::asking::{open, problems, send, tag},
    ask::NoPage,
    forms::Posted,
    posting::{parts::parts_of, screen},
    samples_of_work::{Done, at_desk},
};
use domain::{
    codes::{Agreement, Code as _, PlaceKind, Theme},
    languages::SpokenLanguage,
    posting::{PlaceStep, differences},
    refusal::Refusal,
};
use std::collections::BTreeSet;

/// A screen with other values in all of its fields.
const SCREENS: &[(PlaceStep, &[(&str, &str)])] = &[
    (PlaceStep::What, &[("titel", "Soep koken"), ("samenvatting", "Elke dinsdag."), ("teksttaal", "eng")]),
    (PlaceStep::Tasks, &[("taken", "- Snijden\n\n• Roeren \n"), ("beschrijving", "Wij koken soep.\n\nSamen.")]),
    (PlaceStep::About, &[("themas", "koken"), ("themas", "buurt"), ("doelen", "ritme")]),
    (
        PlaceStep::When,
        &[
            ("soort", "cursus"),
            ("mensen-di-ochtend", "8"),
            ("tijd-di-ochtend", "9.30 - 12"),
            ("mensen-do-ochtend", "4"),
            ("uren-min", "3"),
            ("uren-max", "6"),
            ("begin", "3-11-2026"),
            ("einde", "4-11-2026"),
        ],
    ),
    (PlaceStep::Offers, &[("hulp", "maatje"), ("biedt", "rustig"), ("talen", "nld"), ("talen", "cym"), ("nederlands", "0")]),
    (PlaceStep::For, &[("tredes", "kijken")]),
    (
        PlaceStep::Where,
        &[("straat", "Elders 1"), ("postcode", "3572 CD"), ("plaats", "Utrecht"), ("gemeente", "Utrecht"), ("wijk", "Noordoost")],
    ),
    (PlaceStep::Costs, &[("vraagt", "U kunt staan."), ("kosten", "3 euro."), ("terug", "Soep."), ("overeenkomst", "04"), ("vog", "nee")]),
    (PlaceStep::Contact, &[("telefoon", "030 999 99 99"), ("email", "soep@example.nl"), ("website", "www.example.nl")]),
];

fn fields(answer: Result<Posted, NoPage>) -> Vec<String> {
    problems(answer).into_iter().map(|(field, _)| field).collect()
}

#[tokio::test]
async fn each_screen_saves_its_own_part_and_leaves_the_rest() {
    for (step, fields) in SCREENS {
        let before = content();
        let next = leads_to(save(step.code(), fields).await);
        let changed: BTreeSet<_> = differences(&before, &content()).into_iter().map(|difference| difference.field).collect();
        assert_eq!(changed, parts_of(*step).iter().copied().collect(), "{step}");
        match step.next() {
            Some(PlaceStep::Photo) | None => assert_eq!(next, format!("{}?gedaan=bewaard", path(""))),
            Some(following) => assert_eq!(next, path(following.code())),
        }
        assert!(matches!(done().last(), Some(Done::Changed(saved)) if *saved == content()));
    }
    let saved = content();
    assert_eq!(saved.tasks, ["Snijden", "Roeren"]);
    assert_eq!(saved.main_theme.map(domain::codes::Code::code), Some("koken"), "a theme that it has");
    assert_eq!(saved.kind, PlaceKind::Course);
    assert_eq!(saved.contact.website, "https://www.example.nl");
    assert_eq!((saved.steps.from(), saved.steps.to()), (1, 1));
    assert!(saved.languages.contains(&SpokenLanguage::Welsh), "one behind the line that opens");
    assert_eq!(saved.address.coordinates, None, "another street is another point on the map");
    assert_eq!(saved.hours_per_week, Some((3, 6)));
    assert_eq!((saved.text_language, saved.agreement), (SpokenLanguage::English, Agreement::WorkExperience));
    let slots: Vec<_> = saved.slots.iter().map(ToString::to_string).collect();
    assert_eq!(slots, ["di-ochtend 5/8 09:30-12:00", "do-ochtend 0/4"], "who was there stays there");
}

#[tokio::test]
async fn who_stops_comes_to_the_overview_and_who_changes_nothing_saves_nothing() {
    let unchanged =
        [("titel", "Meehelpen in de moestuin"), ("samenvatting", "U bent welkom, ook als u nog nooit in een tuin heeft gewerkt.")];
    assert_eq!(leads_to(save("wat", &unchanged).await), path("taken"));
    assert_eq!(done(), []);
    let stop = [("titel", "Soep"), ("daarna", "stoppen")];
    assert_eq!(leads_to(save("wat", &stop).await), format!("{}?gedaan=bewaard", path("")));
    assert_eq!(content().title, "Soep");
}

/// The screen, what is sent, and the fields that are wrong.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str]);

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field_and_nothing_is_saved() {
    let long = "a".repeat(501);
    let title = "a".repeat(161);
    let tasks = "taak\n".repeat(31);
    let description = "a".repeat(20_001);
    let cases: &[Case<'_>] = &[
        ("wat", &[("titel", "")], &["titel"]),
        ("wat", &[("titel", &title), ("samenvatting", &long)], &["titel", "samenvatting"]),
        ("taken", &[("taken", &tasks), ("beschrijving", &description)], &["taken", "beschrijving"]),
        ("taken", &[("taken", &long)], &["taken"]),
        ("wanneer", &[("soort", "soms")], &["soort", "mensen-di-ochtend", "mensen-do-ochtend"]),
        ("wanneer", &week(&[("mensen-ma-avond", "501")]), &["mensen-ma-avond"]),
        ("wanneer", &week(&[("mensen-ma-avond", "-1")]), &["mensen-ma-avond"]),
        ("wanneer", &week(&[("mensen-ma-avond", "drie")]), &["mensen-ma-avond"]),
        ("wanneer", &week(&[("mensen-ma-avond", "3"), ("tijd-ma-avond", "20:00")]), &["tijd-ma-avond"]),
        ("wanneer", &week(&[("tijd-ma-avond", "19:00-20:00")]), &["mensen-ma-avond"]),
        ("wanneer", &week(&[("uren-min", "een"), ("uren-max", "169")]), &["uren-min", "uren-max"]),
        ("wanneer", &week(&[("uren-min", "5"), ("uren-max", "4")]), &["uren-max"]),
        ("thema", &[("themas", "koken"), ("hoofdthema", "dieren")], &["hoofdthema"]),
        ("wanneer", &week(&[("begin", "morgen"), ("einde", "31-2-2026")]), &["begin", "einde"]),
        ("wanneer", &week(&[("begin", "3-11-2026"), ("einde", "2-11-2026")]), &["einde"]),
        ("voor-wie", &[("tredes", "6")], &["tredes"]),
        ("waar", &[("postcode", "12"), ("straat", &long)], &["straat", "postcode"]),
        ("afspraken", &[("vraagt", &long), ("kosten", &long), ("terug", &long)], &["vraagt", "kosten", "terug"]),
        ("contact", &[("telefoon", "bel Anja"), ("email", "soep"), ("website", "javascript:alert(1)")], &["telefoon", "email", "website"]),
    ];
    for (screen, sent, wrong) in cases {
        assert_eq!(fields(save(screen, sent).await), *wrong, "{screen} {sent:?}");
    }
    assert_eq!(done(), []);
}

/// The week of the place as it is, and more.
fn week<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let as_it_is = [
        ("soort", "inloop"),
        ("mensen-di-ochtend", "6"),
        ("tijd-di-ochtend", "9:30-12:00"),
        ("mensen-do-ochtend", "4"),
        ("mensen-do-middag", "0"),
    ];
    as_it_is.into_iter().chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn seats_that_are_taken_stay_and_a_nought_keeps_what_has_no_number() {
    let before = content();
    assert_eq!(leads_to(save("wanneer", &week(&[])).await), path("biedt"));
    assert_eq!(content(), before, "the week as it was shown");
    let (field, words) =
        problems(save("wanneer", &[("soort", "inloop"), ("mensen-di-ochtend", "2"), ("mensen-do-ochtend", "4")]).await).remove(0);
    assert_eq!(field, "mensen-di-ochtend");
    assert!(words.contains("Op dinsdag, ochtend komen al 3 mensen"), "{words}");
    assert!(matches!(
        save("wanneer", &[("soort", "inloop"), ("mensen-di-ochtend", "3"), ("mensen-do-ochtend", "4"), ("mensen-ma-avond", "0")]).await,
        Ok(Posted::See(_))
    ));
    let slots: Vec<_> = content().slots.iter().map(ToString::to_string).collect();
    assert_eq!(slots, ["di-ochtend 0/3", "do-ochtend 0/4"], "an empty field and a nought are nothing");
}

#[tokio::test]
async fn who_fills_in_one_number_of_hours_means_both_and_nothing_means_that_it_does_not_matter() {
    for (sent, expected) in [
        ([("uren-min", "3"), ("uren-max", "")], Some((3, 3))),
        ([("uren-min", ""), ("uren-max", "8")], Some((8, 8))),
        ([("uren-min", "0"), ("uren-max", "168")], Some((0, 168))),
        ([("uren-min", ""), ("uren-max", "")], None),
    ] {
        assert!(matches!(save("wanneer", &week(&sent)).await, Ok(Posted::See(_))));
        assert_eq!(content().hours_per_week, expected, "{sent:?}");
    }
}

#[tokio::test]
async fn the_main_theme_is_one_of_the_themes_and_goes_with_it() {
    let main = async |fields: &[(&str, &str)]| {
        assert!(matches!(save("thema", fields).await, Ok(Posted::See(_))), "{fields:?}");
        content().main_theme
    };
    let both = [("themas", "koken"), ("themas", "groen")];
    assert_eq!(main(&[both[0], both[1], ("hoofdthema", "koken")]).await, Some(Theme::Cooking));
    assert_eq!(main(&[both[0], both[1], ("hoofdthema", "groen")]).await, Some(Theme::Green));
    // Its box is not ticked any more, and the list below still says it.
    assert_eq!(main(&[both[0], ("hoofdthema", "groen")]).await, Some(Theme::Cooking));
    assert_eq!(main(&[both[1], ("hoofdthema", "")]).await, Some(Theme::Green), "Meedoen chooses");
    assert_eq!(main(&[("hoofdthema", "")]).await, None);
    let page = open("sara", &path("thema")).await.html;
    assert!(page.contains("<option value=\"\" selected") && page.contains("Meedoen kiest er een"));
}

#[tokio::test]
async fn what_is_stored_is_chosen_on_the_screens() {
    let option = |value: &str| format!("<option value=\"{value}\" selected");
    assert!(open("sara", &path("wat")).await.html.contains(&option("nld")));
    assert!(open("sara", &path("thema")).await.html.contains(&option("groen")));
    let costs = open("sara", &path("afspraken")).await.html;
    assert!(tag(&costs, "value=\"03\"").contains("checked") && !tag(&costs, "value=\"04\"").contains("checked"));
    let when = open("sara", &path("wanneer")).await.html;
    assert!(tag(&when, "name=\"uren-min\"").contains("value=\"2\"") && tag(&when, "name=\"uren-max\"").contains("value=\"4\""));
    let overview = open("sara", &path("")).await.html;
    for words in ["2 tot 4 uur in de week", "Vrijwilligerswerk", "Belangrijkste onderwerp", "Taal van de tekst"] {
        assert!(overview.contains(words), "{words}");
    }
}

#[tokio::test]
async fn a_place_of_somebody_else_or_a_screen_that_is_none_is_not_there() {
    let title = [("titel", "Van mij"), ("stand", "0")];
    let not_there = |answer: Result<Posted, NoPage>| matches!(answer, Err(NoPage::NotFound));
    assert!(not_there(send(screen::save, "bas", &path("wat"), &title).await), "bas works for nobody");
    for other in [
        "/partner/plekken/00000000-0000-0000-0000-000000000000/wat".to_owned(),
        "/partner/plekken/x/wat".to_owned(),
        path("foto"),
        path("iets"),
    ] {
        assert!(not_there(send(screen::save, "sara", &other, &title).await), "{other}");
    }
    assert!(matches!(send(screen::save, "", &path("wat"), &title).await, Err(NoPage::SignIn)));
    assert_eq!(done(), []);
}

#[tokio::test]
async fn what_the_marketplace_refuses_is_told() {
    for (refusal, leads) in [(Refusal::Repeated, path("taken")), (Refusal::WrongState, format!("{}?gedaan=kan-niet", path("")))] {
        at_desk(|desk| desk.refuses = Some(refusal));
        assert_eq!(leads_to(save("wat", &[("titel", "Soep")]).await), leads);
    }
    for refusal in [Refusal::Text, Refusal::Changed] {
        at_desk(|desk| desk.refuses = Some(refusal));
        assert_eq!(fields(save("wat", &[("titel", "Soep")]).await), [""], "{refusal:?}");
    }
    at_desk(|desk| desk.refuses = Some(Refusal::NotAllowed));
    assert!(matches!(save("wat", &[("titel", "Soep")]).await, Err(NoPage::NotFound)));
}
