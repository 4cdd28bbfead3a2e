//! What travels through the steps of signing in: where somebody wanted to go, and the form they were filling in.

use crate::{
    ask::Asked,
    forms::{Sent, is_own_path},
    ui::{KEPT_PREFIX, Kept, ONCE_FIELD},
};
use leptos::prelude::*;

/// The field, and the name in an address, for where somebody wanted to go.
const WANTED: &str = "naar";

/// Fields that are typed anew, always: a password is in no page.
const SECRET: &[&str] = &["wachtwoord", "wachtwoord-nieuw", "code", "herstelcode"];

/// What travels along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carried {
    /// A path of this site, outside of signing in.
    pub wanted: Option<String>,
    /// The fields of the form that was interrupted.
    kept: Vec<(String, String)>,
    /// Did it have a file? Files do not travel.
    pub lost_files: bool,
    /// Was a form interrupted just now?
    pub interrupted: bool,
}

impl Carried {
    /// Of a page that came up instead of another one, or as a step of signing in. The request comes back without the
    /// interrupted form, so that its fields are not taken for those of this page.
    ///
    /// A form that comes back to its own page has a problem; one that was interrupted has none.
    pub fn of_page(asked: &Asked) -> (Asked, Self) {
        let in_address = asked.pairs().into_iter().find(|(name, _)| name == WANTED).and_then(|(_, path)| worth_going(path));
        let Some(again) = asked.again.as_ref() else {
            return (asked.clone(), Self { wanted: in_address, ..Self::default() });
        };
        if !again.problems.is_empty() || !again.once.is_empty() {
            let step = Self::of_step(&again.sent);
            return (asked.clone(), Self { wanted: step.wanted.or(in_address), ..step });
        }
        let bare = Asked { again: None, ..asked.clone() };
        if again.sent.pairs.iter().any(|(name, _)| name == WANTED || name.starts_with(KEPT_PREFIX)) {
            // A step of signing in was interrupted: what it carried goes on.
            return (bare, Self::of_step(&again.sent));
        }
        let kept: Vec<_> = again.sent.pairs.iter().filter(|(name, _)| travels(name)).cloned().collect();
        let interrupted = !kept.is_empty();
        (bare, Self { wanted: in_address, kept, lost_files: !again.sent.files.is_empty(), interrupted })
    }

    /// Of what a step of signing in sent.
    pub fn of_step(sent: &Sent) -> Self {
        let kept = sent.pairs.iter().filter_map(|(name, value)| {
            let name = name.strip_prefix(KEPT_PREFIX).filter(|name| travels(name))?;
            Some((name.to_owned(), value.clone()))
        });
        Self { wanted: worth_going(sent.text(WANTED).to_owned()), kept: kept.collect(), ..Self::default() }
    }

    /// The form that can go on now; it needs a page to go on at.
    pub fn resume(&self) -> Option<Sent> {
        let there = self.wanted.is_some() && !self.kept.is_empty();
        there.then(|| Sent { pairs: self.kept.clone(), files: Vec::new() })
    }

    /// The path of a next step, with where somebody wanted to go.
    pub fn step(&self, path: &str) -> String {
        match &self.wanted {
            Some(wanted) => {
                let wanted: String = form_urlencoded::byte_serialize(wanted.as_bytes()).collect();
                format!("{path}?{WANTED}={wanted}")
            }
            None => path.to_owned(),
        }
    }
}

/// The hidden fields with which it travels.
#[component]
pub fn CarriedFields(carried: Carried) -> impl IntoView {
    let wanted = carried.wanted.map(|path| view! { <input type="hidden" name=WANTED value=path /> });
    view! { {wanted} <Kept pairs=carried.kept /> }
}

fn travels(name: &str) -> bool {
    name != ONCE_FIELD && !SECRET.contains(&name)
}

/// A path of this site at which there is more to do than signing in or out.
fn worth_going(path: String) -> Option<String> {
    let page = path.split('?').next().unwrap_or_default();
    let of_signing_in = page == "/inloggen" || page == "/uitloggen" || page.starts_with("/inloggen/");
    (is_own_path(&path) && !of_signing_in).then_some(path)
}
