use super::*;

#[test]
fn a_dutch_passive_is_found() {
    let table = [
        ("Er wordt elke dag gekookt.", "wordt elke dag gekookt"),
        ("Hier worden fietsen gemaakt.", "worden fietsen gemaakt"),
        ("Het eten werd door de buren gebracht.", "werd door de buren gebracht"),
        ("De kleren worden opgehaald.", "worden opgehaald"),
        ("De zaal wordt schoongemaakt.", "wordt schoongemaakt"),
        ("Wij vertellen wat er gedaan wordt.", "gedaan wordt"),
        ("U wordt vriendelijk ontvangen.", "wordt vriendelijk ontvangen"),
        ("Uw vragen worden besproken.", "worden besproken"),
        ("De planten worden water gegeven.", "worden water gegeven"),
        ("De tuin is door buren aangelegd.", "is door buren aangelegd"),
        ("De soep is gemaakt door onze kok.", "is gemaakt"),
        ("U kunt door ons geholpen worden.", "geholpen worden"),
        ("Hier wordt het gemaakt.", "wordt het gemaakt"),
        ("Er werd gezongen.", "werd gezongen"),
        ("Koffie en thee worden geschonken.", "worden geschonken"),
    ];
    each_is_found(Language::Dutch, Finding::Passive, &table);
}

#[test]
fn what_only_looks_like_a_dutch_passive_is_left_alone() {
    let sentences = [
        "Op zondag is de winkel gesloten.",
        "De deur is altijd geopend.",
        "Bent u hier geboren?",
        "Wij zijn vorig jaar gestart.",
        "Hier wordt u blij van.",
        "Het wordt een gezellige dag.",
        "Het wordt een geslaagd feest.",
        "Ik ben vrijwilliger geworden.",
        "De buurt wordt gezond en sterk.",
        "U bent goed geholpen als u hier was.",
        "Wij zijn door het park gewandeld.",
        "Als u moe wordt, hebben wij een stoel.",
        "Wie vrijwilliger wordt, heeft altijd koffie gezet.",
        "Hij is getrouwd.",
        "Wij zijn met elkaar gegroeid.",
        "Word vriend van de tuin.",
        "Wordt het te laat, dan gaan wij naar huis.",
    ];
    nothing_is_said(Language::Dutch, &sentences);
}

#[test]
fn an_english_passive_is_found() {
    let table = [
        ("The food is cooked here.", "is cooked"),
        ("Bicycles are repaired by neighbours.", "are repaired"),
        ("The soup was made yesterday.", "was made"),
        ("You will be invited.", "be invited"),
        ("The room has been cleaned.", "been cleaned"),
        ("Coffee is always served.", "is always served"),
        ("The plants are being watered.", "are being watered"),
        ("It isn't written down.", "isn't written"),
    ];
    each_is_found(Language::English, Finding::Passive, &table);
}

#[test]
fn what_only_looks_like_an_english_passive_is_left_alone() {
    let sentences = [
        "The shop is closed on Sunday.",
        "Are you interested?",
        "We are located in the park.",
        "The door is red.",
        "Everybody is welcome.",
        "It is speed that counts.",
        "We cooked and cleaned together.",
        "Help is needed.",
        "You are signed in.",
    ];
    nothing_is_said(Language::English, &sentences);
}
