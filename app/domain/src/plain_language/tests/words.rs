use super::*;
use crate::plain_language::words::{DIFFICULT, HEALTH, Lists, UNFRIENDLY};

#[test]
fn a_difficult_dutch_word_is_found() {
    let table = [
        ("Wij faciliteren een ruimte.", "faciliteren"),
        ("U participeert in de buurt.", "participeert"),
        ("Indien u wilt, komt u kijken.", "Indien"),
        ("Er is tevens koffie.", "tevens"),
        ("Wij vragen dat middels een brief.", "middels"),
        ("Vragen betreffende de tuin?", "betreffende"),
        ("Wij organiseren dit d.m.v. een loting.", "d.m.v."),
        ("Dit is in het kader van de week van de buurt.", "in het kader van"),
        ("Alle werkzaamheden zijn buiten.", "werkzaamheden"),
        ("De intakegesprekken zijn op maandag.", "intakegesprekken"),
        ("Wij coördineren de klussen.", "coördineren"),
        ("Uw re-integratietraject begint hier.", "re-integratietraject"),
    ];
    each_is_found(Language::Dutch, Finding::DifficultWord, &table);
}

#[test]
fn a_difficult_english_word_is_found() {
    let table = [
        ("We facilitate a room.", "facilitate"),
        ("You can participate in many ways.", "participate"),
        ("Call us prior to your visit.", "prior to"),
        ("We do this in order to help.", "in order to"),
        ("There are numerous ways.", "numerous"),
        ("Furthermore there is coffee.", "Furthermore"),
    ];
    each_is_found(Language::English, Finding::DifficultWord, &table);
}

#[test]
fn plain_words_and_names_are_left_alone() {
    let dutch = [
        "Wij zitten in het Culemborgs Participatiehuis.",
        "Als u wilt, maakt u ook iets.",
        "De coördinator drinkt koffie met u.",
        "Wij geven informatie over de buurt.",
        "Het is in het midden van de stad.",
    ];
    nothing_is_said(Language::Dutch, &dutch);
    nothing_is_said(Language::English, &["We help you use the tools.", "We are part of Participation House."]);
    // Each language has its own words.
    nothing_is_said(Language::English, &["We visit the tuin middels."]);
}

#[test]
fn what_excludes_or_threatens_is_found() {
    let table = [
        ("U moet op tijd zijn.", "U moet"),
        ("Dan moet u bellen.", "moet u"),
        ("Je moet goed kunnen tillen.", "Je moet"),
        ("Deelnemers moeten op tijd zijn.", "moeten"),
        ("Meedoen is verplicht.", "verplicht"),
        ("Werkschoenen zijn VERPLICHT.", "VERPLICHT"),
        ("U dient zich te melden.", "U dient zich te"),
        ("Je dient minstens 2 dagen per week te komen.", "dient minstens 2 dagen per week te"),
        ("Men dient op tijd te komen.", "dient op tijd te"),
        ("Kom op tijd, op straffe van uitsluiting.", "op straffe van"),
        ("Anders volgt een korting op uw uitkering.", "korting op uw uitkering"),
        ("Dat heeft gevolgen voor uw uitkering.", "gevolgen voor uw uitkering"),
        ("Deze plek is alleen voor Nederlanders.", "alleen voor Nederlanders"),
        ("Hier werken geen buitenlanders.", "geen buitenlanders"),
        ("U spreekt vloeiend Nederlands.", "vloeiend Nederlands"),
        ("Roken is verboden.", "verboden"),
        ("Een goed humeur is een eis.", "een eis"),
        ("Dit is niet geschikt voor mensen met een hond.", "niet geschikt voor mensen met"),
    ];
    each_is_found(Language::Dutch, Finding::ExcludingOrThreatening, &table);
    let table = [
        ("You must be on time.", "You must"),
        ("Work shoes are mandatory.", "mandatory"),
        ("Then we lower it: a sanction.", "sanction"),
        ("This is only for Dutch people.", "only for Dutch"),
        ("Everyone has to call.", "has to"),
        ("This has consequences for your benefits.", "consequences for your benefits"),
    ];
    each_is_found(Language::English, Finding::ExcludingOrThreatening, &table);
}

#[test]
fn friendly_words_are_left_alone() {
    let sentences = [
        "Wat moeten wij weten om u te helpen?",
        "Wij moeten lachen om onze hond.",
        "Hier ontmoet u mensen in de moestuin.",
        "U mag mensen ontmoeten, niets moet.",
        "U moet hier niets.",
        "Meedoen is niet verplicht.",
        "Meedoen is nooit verplicht.",
        "Kijken zonder verplichtingen kan altijd.",
        "Wat u doet, heeft geen gevolgen voor uw uitkering.",
        "Wij geven geen boetes.",
        "Alleen voor vrouwen op dinsdag, voor iedereen op woensdag.",
        "Wij dienen koffie op.",
        "Deze code is te oud.",
        "De bel dient om binnen te komen.",
        "Wat moet ik meenemen?",
    ];
    nothing_is_said(Language::Dutch, &sentences);
    let sentences = ["You do not have to come.", "What must I bring?", "We have to laugh.", "No diploma is needed."];
    nothing_is_said(Language::English, &sentences);
}

#[test]
fn a_detail_about_health_is_found() {
    let table = [
        ("Ik heb een depressie gehad.", "depressie"),
        ("Onze kok heeft autisme.", "autisme"),
        ("Hij is verslaafd.", "verslaafd"),
        ("Ik heb last van mijn rug.", "Ik heb last van"),
        ("Zij slikt medicijnen.", "medicijnen"),
        ("Hij heeft een verstandelijke beperking.", "verstandelijke beperking"),
        ("Zij was bij de psychiater.", "psychiater"),
    ];
    each_is_found(Language::Dutch, Finding::HealthDetail, &table);
    each_is_found(Language::English, Finding::HealthDetail, &[("He has diabetes.", "diabetes"), ("I suffer from pain.", "I suffer from")]);
    nothing_is_said(Language::Dutch, &["Gezond koken is leuk.", "Bent u ziek? Bel ons even.", "Wij praten over de diagonaal."]);
}

#[test]
fn the_lists_are_long_enough_small_enough_and_without_doubt() {
    let lists: [&Lists; 3] = [&DIFFICULT, &UNFRIENDLY, &HEALTH];
    for list in lists {
        assert_eq!(list.dutch.faults(), Vec::<&str>::new(), "a stem begins another stem");
        assert_eq!(list.english.faults(), Vec::<&str>::new(), "a stem begins another stem");
    }
    assert!(DIFFICULT.dutch.len() >= 150 && DIFFICULT.english.len() >= 60);
    let names = ["abbreviations", "difficult_en", "difficult_nl", "health", "names", "participles", "unfriendly"];
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/plain_language");
    let size: usize =
        names.iter().map(|name| std::fs::read(folder.join(format!("{name}.txt"))).map_or(usize::MAX / 8, |list| list.len())).sum();
    assert!(size < 14_000, "{size} bytes travel to everybody who writes");
}

#[test]
fn what_is_advised_is_plain_itself() {
    for list in [&*DIFFICULT, &*UNFRIENDLY] {
        for (lexicon, language) in [(&list.dutch, Language::Dutch), (&list.english, Language::English)] {
            for better in lexicon.better() {
                nothing_is_said(language, &[better]);
            }
        }
    }
}
