use super::*;

#[test]
fn a_person_is_found() {
    let table = [
        ("Bel Anja op maandag.", "Anja"),
        ("Bel gerust met Ludmilla.", "Ludmilla"),
        ("Mail naar Fatima.", "Fatima"),
        ("Vraag naar Youssef bij de deur.", "Youssef"),
        ("Contactpersoon: Kees van Dijk.", "Kees van Dijk"),
        ("Contact: Anja.", "Anja"),
        ("Contactpersoon is Oleksandra.", "Oleksandra"),
        ("Mevrouw de Vries zet koffie.", "Mevrouw de Vries"),
        ("U krijgt koffie van meneer Jansen.", "meneer Jansen"),
        ("Kom bij dhr. P. Bakker.", "dhr. P. Bakker"),
        ("Kom bij mw. El Amrani-de Boer.", "mw. El Amrani-de Boer"),
        ("De heer Smit opent de deur.", "heer Smit"),
        ("Op maandag is Jan Bakker er.", "Jan Bakker"),
        ("Er is koffie bij Maria van der Laan.", "Maria van der Laan"),
        ("Fatima El Amrani is er op maandag.", "Fatima El Amrani"),
        ("U werkt samen met Karin en Mohammed.", "Karin en Mohammed"),
        ("Onze kok Ali maakt soep.", "Ali"),
    ];
    each_is_found(Language::Dutch, Finding::PersonName, &table);
    let table = [
        ("Call Peter on Monday.", "Peter"),
        ("Ask for Yusuf at the door.", "Yusuf"),
        ("Mrs. Jones makes tea.", "Mrs. Jones"),
        ("Contact person: Ludmilla Petrova.", "Ludmilla Petrova"),
    ];
    each_is_found(Language::English, Finding::PersonName, &table);
}

#[test]
fn streets_places_and_organisations_are_no_people() {
    let sentences = [
        "Wij zitten in de Jan van Galenstraat 10.",
        "Kom naar het Anne Frank Huis.",
        "Wij eten op het Willem Alexanderplein.",
        "De tuin ligt aan de Johan de Wittlaan.",
        "Bel Stichting De Wilg.",
        "Bel Wijkbedrijf Overvecht.",
        "Bel De Doenerij.",
        "Bel Overschie voor Elkaar.",
        "Bel Buurthuis Maria Hoeve.",
        "Mail Meedoen of bel GGD.",
        "Bel ons op maandag.",
        "Vraag naar de koffie.",
        "Vraag naar Nederlandse les.",
        "Vraag: Wat doet u graag?",
        "Contact: Bel ons.",
        "Bel maandag. Jan komt dan.",
        "Dr. Schaepmanstraat 4, bij meneer thuis.",
        "Wij werken samen met Stichting Maria Bakker.",
        "Mevrouw, meneer, welkom.",
        "Ik heb een goede tijd. Anja ook.",
        "Wij wonen in Sint Maria Parochie.",
        "De app Buurtapp is handig.",
        "Bel PrachtHuis.",
    ];
    nothing_is_said(Language::Dutch, &sentences);
    nothing_is_said(Language::English, &["Call us on Monday.", "Ask for Dutch lessons.", "We are at King Street."]);
}
