//! What was filled in, or a sentence beside each field that is not right.

use super::fields::ways;
use crate::{
    args,
    ask::Asked,
    forms::{Problems, Sent},
};
use domain::{
    accounts::EmailAddress,
    codes::Code as _,
    introductions::CHOSEN_NAME_MAX,
    participants::{PhoneNumber, ProfileForm, ProfileProblem, Reach, name_is_fine},
    wishes::Wishes,
};

/// A profile with these wishes, when everything fits.
pub fn read(asked: &Asked, problems: &mut Problems, sent: &Sent, wishes: Wishes) -> Option<ProfileForm> {
    let name = sent.text("naam");
    if !name_is_fine(name) {
        problems.add_with("naam", "participants-name-missing", &args! { "max" => CHOSEN_NAME_MAX });
    }
    let email = optional(problems, sent, "email", EmailAddress::parse, "participants-email-wrong");
    let phone = optional(problems, sent, "telefoon", PhoneNumber::parse, "participants-phone-wrong");
    let chosen = Reach::parse(sent.text("bereik")).filter(|reach| ways(asked.here).any(|way| way == *reach));
    let reach = problems.need("bereik", chosen, "participants-reach-missing");
    let form = ProfileForm { name: name.to_owned(), email: email?, phone: phone?, reach: reach?, language: asked.here.language, wishes };
    match form.problem() {
        // Said above.
        None | Some(ProfileProblem::Name) => {}
        Some(ProfileProblem::EmailMissing) => problems.add("email", "participants-email-missing"),
        Some(ProfileProblem::MobileMissing) => problems.add("telefoon", "participants-mobile-missing"),
        Some(ProfileProblem::PhoneMissing) => problems.add("telefoon", "participants-phone-missing"),
    }
    (!problems.any()).then_some(form)
}

/// Nothing when the field is empty; `None` when what is in it cannot be used, which is told.
#[expect(clippy::option_option, reason = "left empty is an answer, unreadable is none")]
fn optional<T>(problems: &mut Problems, sent: &Sent, field: &str, parse: fn(&str) -> Option<T>, key: &str) -> Option<Option<T>> {
    let text = sent.text(field);
    if text.is_empty() {
        return Some(None);
    }
    problems.need(field, parse(text), key).map(Some)
}
