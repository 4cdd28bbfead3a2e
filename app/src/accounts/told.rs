//! Telling somebody what was refused, beside the field that it is about.

use crate::{
    args,
    forms::{FormAnswer, Problems, Sent},
};
use domain::{
    accounts::{EmailAddress, PASSWORD_MAX, PASSWORD_MIN},
    refusal::{Failure, Refusal},
};

/// A refusal, the field it is about (empty: the form as a whole), and the key of what is said.
pub type Told = (Refusal, &'static str, &'static str);

/// Beyond the limits.
pub const TOO_OFTEN: Told = (Refusal::TooOften, "", "accounts-too-often");

/// What can be wrong with a new password.
pub const fn about_password(field: &'static str) -> [Told; 3] {
    [
        (Refusal::PasswordTooShort, field, "accounts-password-short"),
        (Refusal::PasswordTooLong, field, "accounts-password-long"),
        (Refusal::PasswordEasyToGuess, field, "accounts-password-easy"),
    ]
}

/// The form again with what was refused; a refusal that is not told here goes on.
pub fn tell(mut problems: Problems, failure: Failure, told: &[Told]) -> FormAnswer {
    let Failure::Refused(refusal) = failure else { return Err(failure.into()) };
    let Some((_, field, key)) = told.iter().find(|(told, ..)| *told == refusal) else { return Err(failure.into()) };
    problems.add_with(field, key, &args! { "min" => PASSWORD_MIN, "max" => PASSWORD_MAX });
    problems.again()
}

/// The address in the field `email`, or a problem with it.
pub fn email(problems: &mut Problems, sent: &Sent) -> Option<EmailAddress> {
    problems.need("email", EmailAddress::parse(sent.text("email")), "accounts-email-missing")
}

/// What somebody fills in for the second step: six digits, or a recovery code; with what is said when it is not taken.
pub fn digits_or_recovery(problems: &mut Problems, sent: &Sent) -> Option<(String, [Told; 3])> {
    let recovery = sent.text("herstelcode");
    let (field, wrong, code) = if recovery.is_empty() {
        ("code", "accounts-step-wrong", digits(problems, sent, "code", "accounts-step-missing"))
    } else {
        ("herstelcode", "accounts-recovery-wrong", Some(recovery.to_owned()))
    };
    Some((code?, not_taken(field, wrong)))
}

/// What is said of a code that is wrong or was used.
pub const fn not_taken(field: &'static str, wrong: &'static str) -> [Told; 3] {
    [(Refusal::NotRecognised, field, wrong), (Refusal::NoLongerValid, field, wrong), TOO_OFTEN]
}

/// The six digits in a field, however they were grouped, or a problem with it.
pub fn digits(problems: &mut Problems, sent: &Sent, field: &str, key: &str) -> Option<String> {
    let digits: String = sent.text(field).chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let six = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit());
    problems.need(field, six.then_some(digits), key)
}
