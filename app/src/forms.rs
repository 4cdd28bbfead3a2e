//! Forms: what somebody sent, what was wrong with it, and where to go next.
//!
//! Every form is a plain `<form method="post">`. Its function reads what was sent, calls one use case, and answers with
//! a [`Posted`]. When something is wrong, the page that holds the form is made again with what was typed and a problem
//! beside each field: pages read their values through [`crate::ask::Asked::value`].

use crate::{
    Market,
    ask::{Asked, Here, NoPage},
    texts::Args,
    ui::ONCE_FIELD,
};
use domain::{accounts::SessionToken, actors::Actor, ids::ParticipantId, participants::HeldForm};
use std::{future::Future, pin::Pin, sync::Arc};

/// What somebody sent with a form.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    /// Names and values of fields, in order; a name can come more than once.
    pub pairs: Vec<(String, String)>,
    /// Files that were chosen; an empty choice is left out.
    pub files: Vec<SentFile>,
}

/// A file that somebody sent.
#[derive(Debug, Clone)]
pub struct SentFile {
    /// The name of its field.
    pub field: String,
    /// The name of the file on their device.
    pub name: String,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

impl Sent {
    /// The first value of a field without surrounding space; empty when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.exactly(name).trim()
    }

    /// The first value of a field as it was typed: for passwords.
    pub fn exactly(&self, name: &str) -> &str {
        self.pairs.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Was this box ticked or this button pressed?
    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(own, _)| own == name)
    }

    /// The file that was chosen in a field.
    pub fn file(&self, field: &str) -> Option<&SentFile> {
        self.files.iter().find(|file| file.field == field)
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The name of the field; the element of the field has it as its `id`. Empty: the form as a whole.
    pub field: String,
    /// What is wrong and what to do, in the language of the page.
    pub words: String,
}

/// A form that comes back: what was typed, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct Again {
    /// What was typed.
    pub sent: Sent,
    /// What is wrong; may be empty, when a form was interrupted by signing in.
    pub problems: Vec<Problem>,
    /// Words that are shown this once, such as recovery codes.
    pub once: Vec<String>,
}

/// What a form leads to.
pub enum Posted {
    /// It was done: see this path of the site (without language), perhaps with `?gedaan=...`.
    See(String),
    /// Signed in (anew): see this path with the new session. What was typed before signing in is shown there again.
    SignedIn {
        /// The new session.
        token: SessionToken,
        /// Where to go; a path of this site.
        path: String,
        /// A form that was interrupted.
        resume: Option<Sent>,
    },
    /// A participant came back: see this path with the new session. What they typed before is shown there again.
    CameBack {
        /// The new session.
        token: SessionToken,
        /// Where to go; a path of this site.
        path: String,
        /// A form that was interrupted.
        resume: Option<Sent>,
    },
    /// A card is shown once, on the page of the form.
    Card {
        /// The new session of a participant, when there is one.
        token: Option<SessionToken>,
        /// What to show.
        words: Vec<String>,
    },
    /// Done: a file to keep, which is nowhere else.
    File {
        /// What the browser calls it; letters, digits, `-` and `.` only.
        name: String,
        /// What it is, as a media type.
        kind: &'static str,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// Signed out: see this path.
    SignedOut(String),
    /// Something is wrong: the page with the form again.
    Again(Vec<Problem>),
    /// Done for a program on the page, which gets these words as text.
    Said(String),
    /// Done, and these words are shown once on the page of the form, with the new session.
    Once {
        /// The new session.
        token: SessionToken,
        /// What to show.
        words: Vec<String>,
    },
}

/// What a form function answers.
pub type FormAnswer = Result<Posted, NoPage>;

/// A form function, boxed so that all of them stand in one list.
pub type FormFunction = fn(Asked, Market, Sent) -> Pin<Box<dyn Future<Output = FormAnswer> + Send>>;

/// A form of the site.
pub struct FormRoute {
    /// Where it is sent: the path of the page that shows it, in the notation of axum (`/partner/plekken/{id}`).
    pub path: &'static str,
    /// Largest body in bytes.
    pub body_max: usize,
    /// What it does.
    pub answer: FormFunction,
}

/// Largest body of a form without files.
pub const FORM_MAX: usize = 64 * 1024;

/// A line of the list of forms: `form!("/inloggen", accounts::forms::sign_in)`.
#[macro_export]
macro_rules! form {
    ($path:literal, $function:path) => {
        $crate::form!($path, $function, $crate::forms::FORM_MAX)
    };
    ($path:literal, $function:path, $max:expr) => {
        $crate::forms::FormRoute { path: $path, body_max: $max, answer: |asked, market, sent| Box::pin($function(asked, market, sent)) }
    };
}

/// The problems of a form, collected while it is read.
pub struct Problems {
    asked: Asked,
    found: Vec<Problem>,
}

impl Problems {
    /// None yet.
    pub fn new(asked: &Asked) -> Self {
        Self { asked: asked.clone(), found: Vec::new() }
    }

    /// Something is wrong with a field; `key` is a text without variables.
    pub fn add(&mut self, field: &str, key: &str) {
        self.found.push(Problem { field: field.to_owned(), words: self.asked.here.say(key).to_owned() });
    }

    /// As [`Problems::add`], for a text with variables.
    pub fn add_with(&mut self, field: &str, key: &str, args: &Args<'_>) {
        self.found.push(Problem { field: field.to_owned(), words: self.asked.here.say_with(key, args) });
    }

    /// The value, or a problem with its field.
    pub fn need<T>(&mut self, field: &str, value: Option<T>, key: &str) -> Option<T> {
        if value.is_none() {
            self.add(field, key);
        }
        value
    }

    /// A text of at least one and at most `max` characters, or a problem with its field.
    pub fn text(&mut self, sent: &Sent, field: &str, max: usize, key: &str) -> Option<String> {
        let text = sent.text(field);
        let fits = !text.is_empty() && text.chars().count() <= max;
        self.need(field, fits.then(|| text.to_owned()), key)
    }

    /// The language in which they are told.
    pub fn here(&self) -> Here {
        self.asked.here
    }

    /// Is anything wrong?
    pub fn any(&self) -> bool {
        !self.found.is_empty()
    }

    /// The answer that shows the form again.
    pub fn again(self) -> FormAnswer {
        Ok(Posted::Again(self.found))
    }
}

/// The field that says for which participant the page of a form was made.
pub const WHOSE_FIELD: &str = "wiens";
/// The field in which a form waits, sealed, while a participant comes back.
pub const HELD_FIELD: &str = "getypt";

/// Forms outside `/mijn` that a participant sends as themselves.
const AS_PARTICIPANT: [&str; 3] = ["/bewaren", "/plekken/{slug}/kennismaken", "/ervaringsdeskundige-worden"];
/// Who wants to leave need not come back for it.
pub const LEAVE: &str = "/mijn/weggaan";

impl FormRoute {
    /// Was the page of this form made for another participant than who sends it? Their session has ended meanwhile, or somebody else
    /// came in on a telephone that they share.
    pub fn is_of_another(&self, asked: &Asked, sent: &Sent) -> bool {
        let as_participant = (self.path.starts_with("/mijn/") && self.path != LEAVE) || AS_PARTICIPANT.contains(&self.path);
        as_participant && whose(sent).is_some_and(|of| asked.actor.participant() != Some(of))
    }
}

fn whose(sent: &Sent) -> Option<ParticipantId> {
    sent.text(WHOSE_FIELD).parse().ok()
}

/// What waits while whoever filled it in comes back; `None` when nobody knows whose it is, or when somebody else is here now.
pub fn held_form(asked: &Asked, sent: &Sent) -> Option<HeldForm> {
    let (of, path) = (whose(sent)?, asked.own_path());
    let fields: Vec<_> = sent.pairs.iter().filter(|(name, _)| name != ONCE_FIELD && name != WHOSE_FIELD).cloned().collect();
    (asked.actor == Actor::Visitor && !fields.is_empty() && is_own_path(&path)).then_some(HeldForm { of, path, fields })
}

/// Is this a path of this site, to which somebody may be sent after signing in? Never another site, however it is written.
pub fn is_own_path(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.len() <= 500
        && path.chars().all(|c| c.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site_after_signing_in() {
        for path in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "javascript:alert(1)",
            "",
            "/a\nb",
            "/\t/evil.example",
        ] {
            assert!(!is_own_path(path), "{path:?}");
        }
        assert!(is_own_path("/partner/plekken?x=1"));
    }
}
