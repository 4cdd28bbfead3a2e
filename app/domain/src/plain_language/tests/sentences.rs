use super::*;

/// The words of each sentence that is called long.
fn long(text: &str, language: Language, whose: Whose) -> Vec<usize> {
    let words = |advice: Advice| match advice.finding {
        Finding::LongSentence { words } => Some(words),
        _ => None,
    };
    check(text, language, whose).into_iter().filter_map(words).collect()
}

#[test]
fn a_sentence_of_more_than_twelve_words_is_long() {
    let table = [
        ("Wij koken elke week met elkaar in de keuken van het buurthuis.", &[][..]),
        ("Wij koken elke week met elkaar in de grote keuken van het buurthuis.", &[13][..]),
        ("Kom langs. Wij koken elke week met elkaar in de grote keuken van het buurthuis. Fijn!", &[13]),
        ("Wij koken elke week, wij eten elke week en wij wassen af met elkaar, altijd", &[15]),
        // Marks and signs are no words; an address is one.
        ("Wij koken - elke week - met elkaar, in de keuken: het is gezellig & lekker!", &[]),
        ("Kijk op https://www.example.nl/een/lange.naam?met=veel&tekens=1 voor alle dagen in de week.", &[]),
        ("Kijk op www.example.nl. Wij zijn er elke dag en wij helpen u graag op weg.", &[]),
    ];
    for (text, words) in table {
        assert_eq!(long(text, Language::Dutch, Whose::PublicText), words, "{text}");
    }
    let english = "We cook together every week in the large kitchen of the community centre.";
    assert_eq!(long(english, Language::English, Whose::PublicText), [13]);
}

#[test]
fn our_own_sentences_are_counted_in_the_same_way() {
    let twelve = "Een twee drie vier vijf zes zeven acht negen tien elf twaalf.";
    for whose in [Whose::OurOwn, Whose::PublicText] {
        assert_eq!(long(twelve, Language::Dutch, whose), []);
        assert_eq!(long(&format!("En {twelve}"), Language::Dutch, whose), [13]);
    }
}

#[test]
fn abbreviations_and_times_do_not_end_a_sentence() {
    let table = [
        "Wij doen klussen in de buurt, bijv. schilderen en bouwen, voor iedereen die dat wil.",
        "Wij maken elke dag soep, o.a. van groente die over is in de winkel.",
        "Wij beginnen elke dag om 9.30 uur met koffie en thee in de keuken.",
        "Wij werken in de tuin van ca. 10 tot 12 uur, ook als het regent.",
        "Onze buurvrouw mevr. J. de Boer zet elke week koffie en thee voor u.",
        "We do all kinds of jobs, e.g. painting and building, for everybody who likes that.",
    ];
    for text in table {
        assert_eq!(long(text, Language::Dutch, Whose::PublicText).len(), 1, "{text}");
    }
}

#[test]
fn some_abbreviations_can_end_a_sentence() {
    let text = "Wij verven, bouwen, zagen enz. Daarna drinken wij met elkaar koffie in de tuin.";
    assert_eq!(long(text, Language::Dutch, Whose::PublicText), []);
}

#[test]
fn a_heading_and_a_list_are_read_line_by_line() {
    let list = "Wat u hier kunt doen met anderen uit de buurt\n\nWij helpen u graag:\n- koffie zetten voor de gasten in de zaal\n\
                - planten water geven in de tuin\n* de was vouwen\n1. soep maken\n2) brood bakken\na) taart bakken\n• afwassen";
    assert_eq!(found(list, Language::Dutch), []);
    let loose = "koffie zetten en schenken\nafwassen en opruimen\nboodschappen doen bij de winkel\nde was vouwen en strijken";
    assert_eq!(found(loose, Language::Dutch), []);
}

#[test]
fn a_full_line_goes_on_in_the_next() {
    let mail = "Wij koken elke week met elkaar in de grote keuken van de buurt\nen daarna eten wij samen op wat wij hebben gekookt.";
    assert_eq!(long(mail, Language::Dutch, Whose::PublicText), [23]);
}

#[test]
fn a_sentence_ends_where_a_space_was_forgotten() {
    let text = "Wij koken elke week met elkaar in de keuken.Daarna eten wij samen op.";
    assert_eq!(long(text, Language::Dutch, Whose::PublicText), []);
}

#[test]
fn quotation_marks_stay_with_their_sentence() {
    let text = "“Ik kom hier elke week met mijn buurvrouw.” Dat zegt een vrouw uit de buurt.";
    assert_eq!(long(text, Language::Dutch, Whose::PublicText), []);
}

#[test]
fn the_whole_sentence_is_pointed_at() {
    let sentence = "Wij koken elke week met elkaar in de grote keuken van het buurthuis.";
    let text = format!("Fijn. {sentence} Tot dan!");
    assert_eq!(found(&text, Language::Dutch), [(Finding::LongSentence { words: 13 }, sentence)]);
}
