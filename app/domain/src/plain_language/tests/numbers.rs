use super::*;

#[test]
fn telephone_numbers_are_found_in_every_notation() {
    let table = [
        ("Bel 0612345678.", "0612345678"),
        ("Bel 06-12345678.", "06-12345678"),
        ("Bel 06 12 34 56 78.", "06 12 34 56 78"),
        ("Bel 06 - 1234 5678 of kom.", "06 - 1234 5678"),
        ("Bel 06.12.34.56.78.", "06.12.34.56.78"),
        ("Bel (030) 123 45 67.", "(030) 123 45 67"),
        ("Bel 030-1234567", "030-1234567"),
        ("Bel 030 / 123 4567.", "030 / 123 4567"),
        ("Bel 0345-123456.", "0345-123456"),
        ("Bel +31612345678.", "+31612345678"),
        ("Bel +31 6 12345678.", "+31 6 12345678"),
        ("Bel +31 (0)6 12 34 56 78.", "+31 (0)6 12 34 56 78"),
        ("Bel 0031 30 123 45 67.", "0031 30 123 45 67"),
        ("Bel +32 475 12 34 56.", "+32 475 12 34 56"),
        ("Bel 0800-1234.", "0800-1234"),
        ("Bel 0900 123 45 67.", "0900 123 45 67"),
        ("Bel de gemeente: 14 030.", "14 030"),
        ("Bel 31612345678.", "31612345678"),
        ("Tel.0612345678", "0612345678"),
        ("Bel 0 6 1 2 3 4 5 6 7 8.", "0 6 1 2 3 4 5 6 7 8"),
    ];
    each_is_found(Language::Dutch, Finding::PhoneNumber, &table);
}

#[test]
fn two_numbers_are_two_findings() {
    let two = [(Finding::PhoneNumber, "06-12345678"), (Finding::PhoneNumber, "030-1234567")];
    assert_eq!(found("Bel 06-12345678 / 030-1234567.", Language::Dutch), two);
}

#[test]
fn other_numbers_are_left_alone() {
    let sentences = [
        "Wij zitten in 3561 AB Utrecht.",
        "Wij zitten in 3561AB Utrecht, op nummer 06.",
        "Het feest is op 06-10-2026 om 12.30 uur.",
        "Wij zijn er van 09.00 tot 12.30 uur.",
        "Wij zijn er van 06.30 - 08.30, 10 weken lang.",
        "Wij zijn er 09.00-12.00, 13.00-17.00 uur.",
        "Wij zijn er 0900-1230 uur.",
        "Het kost € 1.250,00 in 2026.",
        "Onze KvK is 01234567.",
        "KvK 12345678, vestiging 000012345678.",
        "De rekening is NL91 ABNA 0417 1643 00.",
        "De rekening is NL91ABNA0417164300.",
        "Het is week 10, 11, 12, 13 en 14.",
        "Nummer 0123-456-789-01-22 op de lijst.",
        "Er zijn 1 000 000 bijen.",
    ];
    nothing_is_said(Language::Dutch, &sentences);
}

#[test]
fn an_e_mail_address_is_found() {
    let table = [
        ("Mail naar anja@example.nl.", "anja@example.nl"),
        ("Mail (buurt.tuin+info@example.co.uk)!", "buurt.tuin+info@example.co.uk"),
        ("Stuur [een mail](mailto:info@example.nl) naar ons.", "mailto:info@example.nl"),
    ];
    each_is_found(Language::Dutch, Finding::EmailAddress, &table);
    nothing_is_said(Language::Dutch, &["Volg @meedoen of kijk op example.nl/plekken.", "Twee appels @ een euro."]);
}

#[test]
fn what_could_be_a_bsn_is_found() {
    let table = [
        ("Mijn nummer is 111222333.", "111222333"),
        ("Mijn nummer is 123.456.782 of zo.", "123.456.782"),
        ("Mijn BSN is 1234.56.782.", "1234.56.782"),
        ("Mijn bsn is 10000008.", "10000008"),
    ];
    each_is_found(Language::Dutch, Finding::LooksLikeBsn, &table);
    let sentences = ["Het nummer is 123456789.", "Ons RSIN is 111222333.", "Code 000000000.", "KvK 10000008.", "Het is 111222333B01."];
    nothing_is_said(Language::Dutch, &sentences);
}
