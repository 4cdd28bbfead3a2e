//! A report is sent.

use super::{path, slug_in};
use crate::{
    Market,
    accounts::forms::origin,
    args,
    ask::{Asked, NoPage},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::ONCE_FIELD,
};
use domain::{
    accounts::EmailAddress,
    codes::Code as _,
    refusal::{Failure, Refusal},
    reports::{ReportForm, ReportKind, WORDS_MAX, personal},
};
use uuid::Uuid;

/// The field that says that the advice about the words was seen.
pub const SEEN_FIELD: &str = "gezien";

/// `/plekken/{slug}/klopt-niet`: something is not right.
pub async fn report(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let from = origin(&asked)?;
    let slug = slug_in(&asked).ok_or(NoPage::NotFound)?;
    let mut problems = Problems::new(&asked);
    let Some(form) = read(&asked, &mut problems, &sent) else { return problems.again() };
    // Once, with the words kept: sent again as they are, they are fine.
    if !sent.has(SEEN_FIELD) && !personal(&form.words, form.language).is_empty() {
        return problems.again();
    }
    // Every form of ours has a token; one without it is a form of its own.
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    match market.0.report_place(&asked.actor, &slug, &form, key, from).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => Ok(Posted::See(format!("{}/dank", path(&slug)))),
        Err(Failure::Refused(Refusal::TooOften)) => {
            problems.add("", "accounts-too-often");
            problems.again()
        }
        // Nobody looks any more: the page says whom to call.
        Err(Failure::Refused(Refusal::WrongState)) => Ok(Posted::See(path(&slug))),
        Err(failure) => Err(failure.into()),
    }
}

/// What was filled in, or a problem beside each field that is not right.
fn read(asked: &Asked, problems: &mut Problems, sent: &Sent) -> Option<ReportForm> {
    let kind = problems.need("wat", ReportKind::parse(sent.text("wat")), "reports-kind-missing");
    let words = sent.text("woorden");
    if words.chars().count() > WORDS_MAX {
        problems.add_with("woorden", "reports-words-long", &args! { "max" => WORDS_MAX });
    }
    let email = match sent.text("email") {
        "" => None,
        typed => problems.need("email", EmailAddress::parse(typed), "reports-email-wrong"),
    };
    let form = ReportForm { kind: kind?, words: words.to_owned(), email, language: asked.here.language };
    (!problems.any()).then_some(form)
}
