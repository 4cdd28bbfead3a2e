//! An application is sent.

use crate::{
    Market, args,
    ask::Asked,
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::ONCE_FIELD,
};
use domain::{
    accounts::{EmailAddress, NAME_MAX},
    applications::ApplicationForm,
    codes::{Code as _, OrganisationKind},
    places::{LINE_MAX, SUMMARY_MAX, TITLE_MAX},
    refusal::{Failure, Refusal},
    slug::Slug,
};
use uuid::Uuid;

/// Where it leads, also when the address was known already: nobody learns that here.
const THANKS: &str = "/aanmelden-organisatie/dank";

/// `/aanmelden-organisatie`: an organisation applies.
pub async fn apply(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let from = asked.from.as_ref().ok_or_else(|| Failure::internal("a form without where it comes from"))?;
    let mut problems = Problems::new(&asked);
    let Some(form) = read(&asked, &mut problems, &sent) else { return problems.again() };
    // Every form of ours has a token; one without it is a form of its own.
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    match market.0.apply(&asked.actor, &form, key, from).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated | Refusal::AlreadyThere)) => Ok(Posted::See(THANKS.to_owned())),
        Err(Failure::Refused(Refusal::TooOften)) => {
            problems.add("", "accounts-too-often");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}

/// What was filled in, or a problem beside each field that is not right.
fn read(asked: &Asked, problems: &mut Problems, sent: &Sent) -> Option<ApplicationForm> {
    let name = text(problems, sent, "naam", (1, TITLE_MAX), "applications-name-missing");
    let kind = problems.need("soort", OrganisationKind::parse(sent.text("soort")), "applications-kind-missing");
    let summary = text(problems, sent, "samenvatting", (1, SUMMARY_MAX), "applications-summary-missing");
    let city = text(problems, sent, "plaats", (1, NAME_MAX), "applications-city-missing");
    let chosen =
        Slug::parse(sent.text("gemeente")).filter(|slug| asked.municipality(slug).is_some_and(|municipality| municipality.takes_part));
    let municipality = problems.need("gemeente", chosen, "applications-municipality-missing");
    let website = problems.need("website", web_address(sent.text("website")), "applications-website-wrong");
    let phone = text(problems, sent, "telefoon", (0, NAME_MAX), "applications-phone-long");
    let person = text(problems, sent, "persoon", (1, NAME_MAX), "applications-person-missing");
    let email = problems.need("email", EmailAddress::parse(sent.text("email")), "accounts-email-missing");
    Some(ApplicationForm {
        name: name?,
        kind: kind?,
        summary: summary?,
        city: city?,
        municipality: municipality?,
        website: website?,
        phone: phone?,
        person: person?,
        email: email?,
        language: asked.here.language,
    })
}

/// A text of so many characters, fewest and most, or a problem that says how many fit.
fn text(problems: &mut Problems, sent: &Sent, field: &str, (min, max): (usize, usize), key: &str) -> Option<String> {
    let text = sent.text(field);
    let fits = (min..=max).contains(&text.chars().count());
    if !fits {
        problems.add_with(field, key, &args! { "max" => max });
    }
    fits.then(|| text.to_owned())
}

/// The address of a web page as it is stored: nobody has to type `https://`. Empty stays empty.
fn web_address(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some(String::new());
    }
    let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let scheme = scheme.to_lowercase();
    let fine = ["http", "https"].contains(&scheme.as_str())
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && rest.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>\"".contains(c));
    let address = format!("{scheme}://{rest}");
    (fine && address.chars().count() <= LINE_MAX).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn a_website_may_be_typed_as_people_say_it() {
        assert_eq!(web_address("tuin.example.nl").as_deref(), Some("https://tuin.example.nl"));
        assert_eq!(web_address("HTTP://tuin.example.nl/a?b=c").as_deref(), Some("http://tuin.example.nl/a?b=c"));
        assert_eq!(web_address("").as_deref(), Some(""));
        for text in
            ["geen", "javascript:alert(1)", "javascript://a.nl/%0aalert(1)", "ftp://a.nl", "a .nl", "https://", ".nl", "a.nl/\"><b>"]
        {
            assert_eq!(web_address(text), None, "{text}");
        }
        assert_eq!(web_address(&format!("a.nl/{}", "x".repeat(500))), None);
    }
}
