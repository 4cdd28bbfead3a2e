//! Accounts of people who work with Meedoen: partners, coaches, the municipality.
//!
//! Participants need no account to look around; theirs is another thing, without a password.

use crate::{
    codes::codes,
    ids::{AccountId, OrganisationId},
    languages::UiLanguage,
    slug::Slug,
};
use chrono::{DateTime, Duration, Utc};

codes! {
    /// What somebody does here (rol).
    Role {
        /// Posts and keeps the places of an organisation.
        Editor = "redacteur",
        /// Talks with participants and hands over.
        Coach = "coach",
        /// Recruits and supports experience experts.
        Coordinator = "coordinator",
        /// Sees counts, evaluates.
        Manager = "regisseur",
        /// Checks organisations, users and settings.
        Administrator = "beheerder",
        /// Reads the processing log.
        PrivacyOfficer = "fg",
    }
}

impl Role {
    /// Must somebody with this role give a second step when signing in?
    pub fn needs_second_step(self) -> bool {
        self != Self::Editor
    }
}

/// A role, and where it holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum Grant {
    /// Partner editor of an organisation.
    Editor(OrganisationId),
    /// Any other role, in a municipality. Never [`Role::Editor`]: see [`Grant::municipal`].
    Municipal(Role, Slug),
}

impl Grant {
    /// A role in a municipality; `None` for an editor, who belongs to an organisation.
    pub fn municipal(role: Role, municipality: Slug) -> Option<Self> {
        (role != Role::Editor).then_some(Self::Municipal(role, municipality))
    }

    /// The role.
    pub fn role(&self) -> Role {
        match self {
            Self::Editor(_) => Role::Editor,
            Self::Municipal(role, _) => *role,
        }
    }
}

/// An e-mail address, as it is compared: without surrounding space, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Longest address there is (RFC 5321, 4.5.3.1).
    pub const MAX: usize = 254;

    /// Reads an address. Whether anybody gets mail there shows only when a mail is sent, so no more is asked than what
    /// a mail server needs: one `@`, a name before it, a domain with a dot behind it, no space or control character.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (name, domain) = text.rsplit_once('@')?;
        let fine = |part: &str| part.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>,;:\"()[]\\@".contains(c));
        let domain_is_fine = domain.contains('.')
            && domain.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
            && domain.chars().all(|c| c.is_alphanumeric() || ".-".contains(c));
        (text.len() <= Self::MAX && !name.is_empty() && name.len() <= 64 && fine(name) && domain_is_fine).then_some(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

codes! {
    /// Whether an account can be used.
    AccountStatus {
        /// It can.
        Active = "actief",
        /// An administrator closed it; nobody can sign in.
        Closed = "gesloten",
    }
}

/// An account, without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Identity.
    pub id: AccountId,
    /// Where it gets mail; unique.
    pub email: EmailAddress,
    /// Name as colleagues see it.
    pub name: String,
    /// Language of mails.
    pub language: UiLanguage,
    /// What they may do.
    pub grants: Vec<Grant>,
    /// What they could do before, when they may do nothing now.
    pub grants_before: Vec<Grant>,
    /// Can it be used?
    pub status: AccountStatus,
    /// Is a second step set up?
    pub has_second_step: bool,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl Account {
    /// The roles by which it belongs somewhere: those it has, or else those it had last.
    pub fn belongs_by(&self) -> &[Grant] {
        if self.grants.is_empty() { &self.grants_before } else { &self.grants }
    }
}

/// Where a request comes from, as far as it is kept: for limits and for "waar ben ik ingelogd".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The address of the client; never stored.
    pub ip: std::net::IpAddr,
    /// The kind of device, in a few words, for example `Firefox, Windows`; never the whole user agent.
    pub device: String,
}

/// The token of a new session: given to the browser once, stored as a hash only.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(pub String);

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken")
    }
}

/// A place where somebody is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash of its token.
    pub id: String,
    /// Kind of device.
    pub device: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Last used, to the quarter of an hour.
    pub seen_at: DateTime<Utc>,
}

/// What an invitation says to whoever holds its link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// For whom.
    pub email: EmailAddress,
    /// Name as the inviter wrote it.
    pub name: String,
    /// Language of the mail.
    pub language: UiLanguage,
    /// What they will be able to do.
    pub grants: Vec<Grant>,
    /// Until when it can be used.
    pub expires_at: DateTime<Utc>,
}

/// Setting up a second step.
#[derive(Clone, PartialEq, Eq)]
pub struct SecondStepSecret {
    /// The secret in base 32, for typing over.
    pub secret: String,
    /// The same as `otpauth://` address, for a QR code.
    pub address: String,
}

/// How long things last.
pub mod terms {
    use super::Duration;

    /// A session that is not used ends.
    pub const SESSION_IDLE: Duration = Duration::hours(12);
    /// Every session ends.
    pub const SESSION_WHOLE: Duration = Duration::days(14);
    /// How stale `seen_at` of a session may be: not every request writes.
    pub const SESSION_SEEN: Duration = Duration::minutes(15);
    /// A code by mail.
    pub const CODE: Duration = Duration::minutes(10);
    /// An invitation.
    pub const INVITATION: Duration = Duration::days(14);
    /// Moving the second step to another telephone, once the present one was shown.
    pub const MOVING: Duration = Duration::minutes(30);
    /// A form that gave recovery codes is answered the same once more.
    pub const SAME_ANSWER: Duration = Duration::minutes(2);
}

/// Tries of one code before it is worthless.
pub const CODE_TRIES: u8 = 5;
/// Shortest password, in characters.
pub const PASSWORD_MIN: usize = 12;
/// Longest password, in characters: more is no safer and only costs time.
pub const PASSWORD_MAX: usize = 256;
/// Longest name of a person, in characters.
pub const NAME_MAX: usize = 80;
/// Codes that replace the second step once each.
pub const RECOVERY_CODES: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_are_compared_without_case_or_space() {
        assert_eq!(EmailAddress::parse("  Sara@Example.NL ").map(|email| email.to_string()), Some("sara@example.nl".into()));
    }

    #[test]
    fn what_no_mail_server_takes_is_no_address() {
        for text in [
            "",
            "sara",
            "@example.nl",
            "sara@",
            "sara@nl",
            "sara@.nl",
            "sa ra@example.nl",
            "sara@exa mple.nl",
            "a@b@example.nl",
            "sara@example..nl",
            "sara@-a.nl",
            "x\r\nBcc: y@example.nl",
            "<a@example.nl>",
        ] {
            assert_eq!(EmailAddress::parse(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn an_address_is_one_line_without_signs_that_mean_something_in_a_header(text in "\\PC*") {
            if let Some(email) = EmailAddress::parse(&text) {
                prop_assert!(!email.as_str().contains(['\r', '\n', '<', '>', ',', ' ']));
                prop_assert_eq!(EmailAddress::parse(email.as_str()), Some(email));
            }
        }
    }
}
