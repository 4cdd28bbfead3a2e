//! What can be chosen, and what a municipality that chose nothing works with.

use super::*;
use proptest::prelude::*;

fn weeks(text: &str) -> Result<Vec<u8>, FollowUpsRefused> {
    FollowUps::parse(text).map(|weeks| weeks.weeks().to_vec())
}

#[test]
fn a_municipality_that_chose_nothing_works_as_the_sources_say() {
    let Agreements { scale, reply_term, reward, reporting, follow_ups, quiet } = Settings::default().agreements;
    assert_eq!((scale, reply_term.working_days(), reward, reporting), (StepScale::National, 5, RewardPolicy::None, false));
    assert_eq!((follow_ups.weeks(), quiet.len()), ([2, 6, 12].as_slice(), 0), "and who can act is told of everything");
    assert_eq!((Vouchers::default().per_step(), Vouchers::default().per_year()), (10, 50));
}

#[test]
fn municipalities_are_named_as_people_write_them() {
    for name in ["Utrecht", "De Bilt", "Capelle aan den IJssel", "Bergen op Zoom", "'s Hertogenbosch"] {
        assert_eq!(name_of(&Slug::of(name)), name);
        assert_eq!(Municipality::new(Slug::of(name), Settings::default(), true).name, name);
    }
    let mut settings = Settings::default();
    settings.introduction.name = MunicipalityName::parse(" Gemeente \n Utrecht ");
    assert_eq!(Municipality::new(Slug::of("Utrecht"), settings, true).name, "Gemeente Utrecht");
}

#[test]
fn an_address_lies_in_a_municipality_by_the_name_it_has() {
    let municipality = Municipality::new(Slug::of("De Bilt"), Settings::default(), true);
    let address = |name: &str| Address { municipality: name.to_owned(), ..Address::default() };
    assert!(municipality.holds(&address("De Bilt")) && municipality.holds(&address("de bilt ")));
    assert!(!municipality.holds(&address("Bilthoven")) && !municipality.holds(&address("")));
    let plek = Municipality::new(Slug::of(""), Settings::default(), true);
    assert!(!plek.holds(&address(" ")), "no name is no municipality");
}

#[test]
fn the_only_one_is_the_only_one_that_takes_part() {
    let of = |name, takes_part| Municipality::new(Slug::of(name), Settings::default(), takes_part);
    let names = |all: &[Municipality]| only_one(all).map(|only| only.name.clone());
    assert_eq!(names(&[of("Zeist", false), of("Utrecht", true)]), Some("Utrecht".to_owned()));
    assert_eq!(names(&[of("Zeist", true), of("Utrecht", true)]), None);
    assert_eq!(names(&[of("Zeist", false)]), None);
}

#[test]
fn every_step_has_a_word_on_every_scale() {
    assert_eq!((StepScale::National.steps().len(), StepScale::Amsterdam.steps().len()), (6, 5));
    for scale in StepScale::ALL {
        let words: Vec<_> = (1..=6).filter_map(|step| scale.step(step)).collect();
        assert_eq!((words.len(), words.first(), words.last()), (6, scale.steps().first(), scale.steps().last()));
        assert_eq!((scale.step(0), scale.step(7)), (None, None));
    }
    assert_eq!(StepScale::Amsterdam.step(2), StepScale::Amsterdam.step(3));
}

#[test]
fn a_reply_term_is_one_to_thirty_working_days() {
    for (text, days) in [("1", Some(1)), (" 30 ", Some(30)), ("5", Some(5))] {
        assert_eq!(ReplyTerm::parse(text).map(ReplyTerm::working_days), days, "{text:?}");
    }
    for text in ["", "0", "31", "-1", "+5", "5,5", "vijf", "99999999999999999999"] {
        assert_eq!(ReplyTerm::parse(text), None, "{text:?}");
    }
}

#[test]
fn vouchers_have_an_amount_for_a_step_that_fits_in_a_year() {
    let vouchers = Vouchers::parse("10", " 50 ").expect("amounts");
    assert_eq!((vouchers.per_step(), vouchers.per_year()), (10, 50));
    for (step, year, refused) in [
        ("", "50", VouchersRefused::PerStep),
        ("0", "50", VouchersRefused::PerStep),
        ("1001", "2000", VouchersRefused::PerStep),
        ("10", "veel", VouchersRefused::PerYear),
        ("10", "1001", VouchersRefused::PerYear),
        ("10", "9", VouchersRefused::LessThanOne),
    ] {
        assert_eq!(Vouchers::parse(step, year), Err(refused), "{step} {year}");
    }
    assert_eq!(RewardPolicy::Vouchers(vouchers).code(), "bonnen");
}

#[test]
fn follow_ups_rise_and_there_are_at_most_six() {
    assert_eq!(weeks("2, 6, 12"), Ok(vec![2, 6, 12]));
    assert_eq!(weeks("1 52"), Ok(vec![1, 52]));
    assert_eq!(weeks("2, 6 en 12"), Ok(vec![2, 6, 12]));
    for (text, refused) in [
        ("", FollowUpsRefused::Count),
        ("1,2,3,4,5,6,7", FollowUpsRefused::Count),
        ("6, 2", FollowUpsRefused::Order),
        ("2, 2", FollowUpsRefused::Order),
        ("0, 2", FollowUpsRefused::Week),
        ("53", FollowUpsRefused::Week),
        ("300", FollowUpsRefused::Week),
        ("twee", FollowUpsRefused::Week),
    ] {
        assert_eq!(weeks(text), Err(refused), "{text:?}");
    }
}

#[test]
fn a_welcome_is_dutch_first() {
    assert_eq!(Welcome::parse(" ", ""), Ok(None));
    let welcome = Welcome::parse("Welkom!", " Welcome! ").expect("short enough").expect("a welcome");
    assert_eq!((welcome.dutch(), welcome.english()), ("Welkom!", "Welcome!"));
    assert_eq!(Welcome::parse("", "Welcome!"), Err(WelcomeRefused::DutchMissing));
    assert_eq!(Welcome::parse(&"x".repeat(WELCOME_MAX + 1), ""), Err(WelcomeRefused::DutchTooLong));
    assert_eq!(Welcome::parse("x", &"x".repeat(WELCOME_MAX + 1)), Err(WelcomeRefused::EnglishTooLong));
}

#[test]
fn a_team_is_called_and_never_a_person() {
    for text in ["030 - 286 00 00", "14 030", "14030", "+31 30 2860000", "(030) 2860000"] {
        assert_eq!(TeamPhone::parse(text).as_ref().map(TeamPhone::as_str), Some(text));
    }
    for text in ["", "12", "030", "bel ons", "030 286 00 00 (Anja)", "0302860000+1", "14", "1234567890123456"] {
        assert_eq!(TeamPhone::parse(text), None, "{text:?}");
    }
    for text in ["meedoen@utrecht.example.nl", "team.meedoen@example.nl", "werk-en-inkomen@example.nl"] {
        assert_eq!(TeamAddress::parse(text).map(|address| address.as_str().to_owned()), Ok(text.to_owned()));
    }
    for text in ["anja@example.nl", "anja.de.vries@example.nl", "Fatima_Aydin@example.nl", "j.jansen@example.nl"] {
        assert_eq!(TeamAddress::parse(text), Err(TeamAddressRefused::OfOnePerson), "{text}");
    }
    assert_eq!(TeamAddress::parse("geen adres"), Err(TeamAddressRefused::NotAnAddress));
}

#[test]
fn a_name_is_one_line_with_a_letter() {
    for text in ["", " ", "123", &"x".repeat(MUNICIPALITY_NAME_MAX + 1)] {
        assert_eq!(MunicipalityName::parse(text), None, "{text:?}");
    }
}

proptest! {
    #[test]
    fn follow_ups_are_read_back_as_they_are_shown(text in "[0-9, ]{0,20}") {
        if let Ok(follow_ups) = FollowUps::parse(&text) {
            prop_assert!((1..=FOLLOW_UPS_MAX).contains(&follow_ups.weeks().len()));
            prop_assert_eq!(FollowUps::parse(&follow_ups.to_string()), Ok(follow_ups));
        }
    }

    #[test]
    fn nothing_that_is_typed_breaks_a_setting(one in "\\PC*", two in "\\PC*") {
        let _ = (ReplyTerm::parse(&one), Vouchers::parse(&one, &two), FollowUps::parse(&one), Welcome::parse(&one, &two));
        if let Some(name) = MunicipalityName::parse(&one) {
            prop_assert_eq!(MunicipalityName::parse(&name.to_string()), Some(name));
        }
        if let Some(phone) = TeamPhone::parse(&one) {
            prop_assert!(phone.as_str().chars().all(|c| c.is_ascii_digit() || "+-() ".contains(c)));
        }
    }
}
