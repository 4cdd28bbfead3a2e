//! Participants (deelnemers): what somebody who looks for a place keeps here, and how they come back to it.
//!
//! A name they choose, a way to reach them or none, and their wishes. Never more: no date of birth, no number, no address.
//! There is no password: a code comes by mail or text message, or stands on a printed card.

use crate::{accounts::EmailAddress, codes::codes, ids::ParticipantId, languages::UiLanguage, wishes::Wishes};
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
}

/// Is this a name somebody can be called by?
pub fn name_is_fine(name: &str) -> bool {
    let length = name.chars().count();
    name.trim() == name && (1..=crate::introductions::CHOSEN_NAME_MAX).contains(&length) && !name.chars().any(char::is_control)
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

/// How long things last. Settings of an installation can make the first two shorter.
pub mod terms {
    use super::Duration;

    /// A profile that is not used gets a message.
    pub const UNUSED: Duration = Duration::days(183);
    /// After the message, it is erased.
    pub const WARNED: Duration = Duration::days(30);
    /// A code by mail or text message.
    pub const CODE: Duration = Duration::minutes(10);
    /// A card that was never used.
    pub const CARD: Duration = Duration::days(7);
    /// A telephone on which somebody came in stays known for as long as the profile is used.
    pub const SESSION: Duration = Duration::days(183);
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

    proptest! {
        #[test]
        fn a_number_reads_back_as_itself(text in "[+0-9 ()-]{0,20}") {
            if let Some(number) = PhoneNumber::parse(&text) {
                prop_assert_eq!(PhoneNumber::parse(number.as_str()), Some(number));
            }
        }
    }
}
