//! Participants (deelnemers): what somebody who looks for a place keeps here, and how they come back to it.
//!
//! A name they choose, a way to reach them or none, and their wishes. Never more: no date of birth, no number, no address.
//! There is no password: a code comes by mail or text message, or stands on a printed card.

use crate::{
    accounts::{EmailAddress, Session},
    audit::AuditLine,
    codes::codes,
    ids::ParticipantId,
    languages::UiLanguage,
    messages::Channel,
    wishes::Wishes,
};
use chrono::{DateTime, Duration, NaiveDate, Utc};

/// A telephone number as E.164 writes it: `+` and 8 to 15 digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads a number as people write it: with spaces, hyphens, dots, brackets; `0031`, `+31` or a Dutch number with `0`.
    pub fn parse(text: &str) -> Option<Self> {
        let signs: String = text.trim().chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/')).collect();
        let digits = if let Some(rest) = signs.strip_prefix('+') {
            // "+31 (0)6 ..." is written often; the 0 is not dialled.
            rest.strip_prefix("310").map_or_else(|| rest.to_owned(), |number| format!("31{number}"))
        } else if let Some(rest) = signs.strip_prefix("00") {
            rest.to_owned()
        } else {
            format!("31{}", signs.strip_prefix('0')?)
        };
        let is_number = (8..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
        let dutch_length = !digits.starts_with("31") || digits.len() == 11;
        (is_number && dutch_length).then(|| Self(format!("+{digits}")))
    }

    /// The number, `+31612345678`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people read it: `06 12345678`, `030 1234567`; one of another country as it is dialled.
    pub fn for_people(&self) -> String {
        let Some(number) = self.0.strip_prefix("+31") else { return self.0.clone() };
        let (area, rest) = number.split_at(if number.starts_with('6') { 1 } else { 2 });
        format!("0{area} {rest}")
    }

    /// Can it get a text message? Of Dutch numbers only those that begin with 06.
    pub fn is_mobile(&self) -> bool {
        self.0.strip_prefix("+31").is_none_or(|number| number.starts_with('6'))
    }
}

impl std::fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

codes! {
    /// How somebody wants to hear from us.
    Reach {
        /// By e-mail.
        Mail = "mail",
        /// By text message.
        Sms = "sms",
        /// "Niet schrijven, alleen bellen."
        CallOnly = "alleen-bellen",
        /// Not at all: they look here.
        Nothing = "niets",
    }
}

/// Where a code is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReachedBy {
    /// An e-mail address.
    Mail(EmailAddress),
    /// A mobile number.
    Sms(PhoneNumber),
}

impl ReachedBy {
    /// Reads an address or a mobile number, whichever it is.
    pub fn parse(text: &str) -> Option<Self> {
        if text.contains('@') {
            return EmailAddress::parse(text).map(Self::Mail);
        }
        PhoneNumber::parse(text).filter(PhoneNumber::is_mobile).map(Self::Sms)
    }

    /// How a message gets there.
    pub fn channel(&self) -> Channel {
        match self {
            Self::Mail(_) => Channel::Mail,
            Self::Sms(_) => Channel::Sms,
        }
    }

    /// The address or number.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mail(email) => email.as_str(),
            Self::Sms(phone) => phone.as_str(),
        }
    }
}

impl std::fmt::Display for ReachedBy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What somebody says of themselves. Checked by [`ProfileForm::problem`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileForm {
    /// The name they want to be called by; 1 to [`crate::introductions::CHOSEN_NAME_MAX`] characters.
    pub name: String,
    /// Address, if they want.
    pub email: Option<EmailAddress>,
    /// Telephone number, if they want.
    pub phone: Option<PhoneNumber>,
    /// How they want to hear from us.
    pub reach: Reach,
    /// The language in which we write.
    pub language: UiLanguage,
    /// What they look for.
    pub wishes: Wishes,
}

/// What does not go together in a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileProblem {
    /// No name, or longer than it may be, or with signs that are no text.
    Name,
    /// Mail is wanted, and there is no address.
    EmailMissing,
    /// A text message is wanted, and there is no mobile number.
    MobileMissing,
    /// A call is wanted, and there is no number.
    PhoneMissing,
}

impl ProfileForm {
    /// What does not go together, if anything.
    pub fn problem(&self) -> Option<ProfileProblem> {
        if !name_is_fine(&self.name) {
            return Some(ProfileProblem::Name);
        }
        match self.reach {
            Reach::Mail if self.email.is_none() => Some(ProfileProblem::EmailMissing),
            Reach::Sms if !self.phone.as_ref().is_some_and(PhoneNumber::is_mobile) => Some(ProfileProblem::MobileMissing),
            Reach::CallOnly if self.phone.is_none() => Some(ProfileProblem::PhoneMissing),
            _ => None,
        }
    }

    /// Can a code be sent to them? Whoever cannot get one comes back with a card.
    pub fn can_get_a_code(&self) -> bool {
        self.email.is_some() || self.phone.as_ref().is_some_and(PhoneNumber::is_mobile)
    }

    /// Where a message of ours goes, as they chose; `None` when they want none.
    pub fn written_to(&self) -> Option<ReachedBy> {
        match self.reach {
            Reach::Mail => self.email.clone().map(ReachedBy::Mail),
            Reach::Sms => self.phone.clone().map(ReachedBy::Sms),
            Reach::CallOnly | Reach::Nothing => None,
        }
    }
}

/// Is this a name somebody can be called by?
pub fn name_is_fine(name: &str) -> bool {
    let length = name.chars().count();
    name.trim() == name && (1..=crate::introductions::CHOSEN_NAME_MAX).contains(&length) && !name.chars().any(char::is_control)
}

/// A form that somebody was filling in when their session ended. It waits, sealed, in the pages for coming back; only whose it is
/// gets it back, within [`terms::HELD_FORM`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldForm {
    /// For whom the page was made that it stands on.
    pub of: ParticipantId,
    /// That page: a path of this site, with what stands behind the question mark.
    pub path: String,
    /// Names and values of its fields.
    pub fields: Vec<(String, String)>,
}

/// A profile as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Identity.
    pub id: ParticipantId,
    /// What they said.
    pub form: ProfileForm,
    /// Since when it is kept.
    pub created_at: DateTime<Utc>,
    /// When they were here last, to the day.
    pub used_on: NaiveDate,
    /// The day on which it is erased when they do not come back; set when they were told.
    pub erased_on: Option<NaiveDate>,
}

/// A printed card to come back with: shown once, kept as a hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// The code: letters and digits that cannot be mistaken for each other, in groups.
    pub code: String,
    /// The last moment at which it opens the profile for the first time.
    pub until: DateTime<Utc>,
}

impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Card until {}", self.until)
    }
}

/// The signs of a card: none that is mistaken for another, so not `0` and `O`, `1`, `I` and `L`, `2` and `Z`, `5` and `S`, `6`
/// and `G`, `8` and `B`, `U` and `V` together.
pub const CARD_SIGNS: &[u8; 25] = b"ACDEFHJKMNPRTVWXY23456789";
/// Signs of a card: 74 bits.
pub const CARD_LENGTH: usize = 16;
/// The first of them name the card, so that tries can be counted; the others (55 bits) are what has to be known.
pub const CARD_NAME: usize = 4;
/// Signs in a group, as they are printed.
pub const CARD_GROUP: usize = 4;

/// The signs of a card as they are compared, however they were typed; `None` when these are no signs of a card. A letter that
/// looks like a digit of ours is that digit.
pub fn card_signs(typed: &str) -> Option<String> {
    let signs = plain_signs(typed);
    let known = |sign: char| u8::try_from(sign).is_ok_and(|sign| CARD_SIGNS.contains(&sign));
    (signs.len() == CARD_LENGTH && signs.chars().all(known)).then_some(signs)
}

/// Signs without what stands between them, in capitals.
pub(crate) fn plain_signs(typed: &str) -> String {
    let signs = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}'));
    let signs = signs.map(|sign| match sign.to_ascii_uppercase() {
        'B' => '8',
        'G' => '6',
        'S' => '5',
        'Z' => '2',
        other => other,
    });
    signs.collect()
}

/// Everything that is kept of a participant, to take along.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnData {
    /// What they asked of places, last asked first.
    pub introductions: Vec<crate::introductions::Introduction>,
    /// What coaches arrange for them, last changed first.
    pub hand_overs: Vec<crate::handovers::HandOver>,
    /// Reports of talks with a coach, with every version.
    pub reports: Vec<crate::conversations::ConversationReport>,
    /// How a coach saw that they manage.
    pub matrices: Vec<crate::self_reliance::SelfRelianceMatrix>,
    /// Who else helps them, as far as they permit it to be kept.
    pub attention: Option<crate::attention::AttentionFile>,
    /// Their groups of the training.
    pub training: crate::training::OwnTraining,
    /// Steps they planned, with what they got for them.
    pub plans: Vec<crate::plans::OwnPlan>,
    /// What they filled in as an experience expert.
    pub expert: Option<crate::experts::Expert>,
    /// What they asked of buddies and did as one.
    pub pairings: crate::pairings::PairingData,
    /// What organisations asked of them.
    pub engagements: Vec<crate::engagements::Engagement>,
    /// What they said.
    pub profile: Profile,
    /// Where it is open, last used first.
    pub devices: Vec<Session>,
    /// Lines of the log about them, newest first.
    pub log: Vec<AuditLine>,
}

/// How long a profile is kept that is not used, in days: settings of an installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keeping {
    /// Then they are told.
    pub unused_days: u16,
    /// So long after that it is erased.
    pub warned_days: u16,
}

impl Default for Keeping {
    fn default() -> Self {
        Self { unused_days: 183, warned_days: 30 }
    }
}

/// A participant who came back, as of now: read anew for every request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSession {
    /// Who.
    pub participant: ParticipantId,
    /// The session, by the hash of its token.
    pub session: String,
    /// The name they chose.
    pub name: String,
    /// The language in which we write.
    pub language: UiLanguage,
}

/// How long things last. How long a profile is kept is a setting: [`Keeping`].
pub mod terms {
    use super::Duration;

    /// A code by mail or text message.
    pub const CODE: Duration = Duration::minutes(10);
    /// A card that was never used.
    pub const CARD: Duration = Duration::days(7);
    /// A telephone on which somebody came in stays known for as long as the profile is used.
    pub const SESSION: Duration = Duration::days(183);
    /// A form that is sent again within this time was sent twice.
    pub const TWICE: Duration = Duration::hours(1);
    /// How long a form waits for whose session ended while they filled it in: long enough for a code and a cup of tea.
    pub const HELD_FORM: Duration = Duration::minutes(30);
    /// How long a card is remembered after its last day, so that it can be said what happened to it.
    pub const OLD_CARD: Duration = Duration::days(30);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Option<String> {
        PhoneNumber::parse(text).map(|number| number.to_string())
    }

    #[test]
    fn a_number_is_read_however_it_is_written() {
        for text in ["06 12345678", "06-12 34 56 78", "0612345678", "+31 6 12345678", "+31 (0)6 12345678", "0031612345678"] {
            assert_eq!(number(text).as_deref(), Some("+31612345678"), "{text}");
        }
        assert_eq!(number("(030) 286 00 00").as_deref(), Some("+31302860000"));
        assert_eq!(number("+32 470 12 34 56").as_deref(), Some("+32470123456"));
    }

    #[test]
    fn a_number_is_shown_as_people_read_it() {
        let shown = |text| PhoneNumber::parse(text).map(|number| number.for_people());
        for (typed, words) in [("+31612345678", "06 12345678"), ("030-1234567", "030 1234567"), ("0049 30 123456", "+4930123456")] {
            assert_eq!(shown(typed).as_deref(), Some(words));
        }
    }

    #[test]
    fn what_cannot_be_dialled_is_no_number() {
        for text in ["", "06", "061234567", "06123456789", "bel mij", "+31", "12345678", "06 1234567x", "+0612345678"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn a_text_message_goes_to_a_mobile_number_only() {
        let is_mobile = |text| PhoneNumber::parse(text).expect("a number").is_mobile();
        assert!(is_mobile("06 12345678") && is_mobile("+32 470 12 34 56"));
        assert!(!is_mobile("030 286 00 00"));
    }

    #[test]
    fn whoever_wants_to_be_called_says_where() {
        let form = |reach, phone: Option<&str>| ProfileForm {
            name: "Sara".into(),
            email: None,
            phone: phone.and_then(PhoneNumber::parse),
            reach,
            language: UiLanguage::Dutch,
            wishes: Wishes::default(),
        };
        assert_eq!(form(Reach::Nothing, None).problem(), None);
        assert_eq!(form(Reach::Mail, None).problem(), Some(ProfileProblem::EmailMissing));
        assert_eq!(form(Reach::CallOnly, None).problem(), Some(ProfileProblem::PhoneMissing));
        assert_eq!(form(Reach::CallOnly, Some("030 286 00 00")).problem(), None);
        assert_eq!(form(Reach::Sms, Some("030 286 00 00")).problem(), Some(ProfileProblem::MobileMissing));
        assert_eq!(ProfileForm { name: " ".into(), ..form(Reach::Nothing, None) }.problem(), Some(ProfileProblem::Name));
    }

    #[test]
    fn a_card_is_read_however_it_is_typed() {
        let signs = card_signs("k7mx-3pda 9HTW\u{2013}4c6e");
        assert_eq!(signs.as_deref(), Some("K7MX3PDA9HTW4C6E"));
        assert_eq!(card_signs("K7MX3PDA9HTW4CGE"), signs, "a G that was a 6");
        for typed in ["", "K7MX", "K7MX3PDA9HTW4C6E2", "O7MX3PDA9HTW4C6E", "K7MX3PDA9HTW4C6€"] {
            assert_eq!(card_signs(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_code_goes_to_an_address_or_a_mobile_number() {
        assert!(matches!(ReachedBy::parse(" Sara@Example.nl "), Some(ReachedBy::Mail(email)) if email.as_str() == "sara@example.nl"));
        assert!(matches!(ReachedBy::parse("06-12345678"), Some(ReachedBy::Sms(phone)) if phone.as_str() == "+31612345678"));
        assert_eq!(ReachedBy::parse("030 286 00 00"), None);
    }

    proptest! {
        #[test]
        fn a_number_reads_back_as_itself(text in "[+0-9 ()-]{0,20}") {
            if let Some(number) = PhoneNumber::parse(&text) {
                prop_assert_eq!(PhoneNumber::parse(number.as_str()), Some(number));
            }
        }
    }
}
