//! How to reach the organisation about this place. Never the name of a person.

use crate::{
    forms::{Problems, Sent},
    posting::{reading, screen::Fields},
    ui::{FieldKind, TextField},
};
use domain::{
    accounts::EmailAddress,
    places::{LINE_MAX, PlaceContent},
};
use leptos::prelude::*;

pub fn fields(form: &Fields) -> AnyView {
    let (asked, here, contact) = (&form.asked, form.asked.here, &form.content.contact);
    view! {
        <TextField
            asked=asked
            name="telefoon"
            label=here.say("posting-phone")
            hint=here.say("posting-phone-hint")
            kind=FieldKind::Phone
            stored=contact.phone.clone()
        />
        <TextField
            asked=asked
            name="email"
            label=here.say("posting-email")
            hint=here.say("posting-email-hint")
            kind=FieldKind::Email
            stored=contact.email.clone()
        />
        <TextField
            asked=asked
            name="website"
            label=here.say("posting-website")
            hint=here.say("posting-website-hint")
            kind=FieldKind::Url
            stored=contact.website.clone()
        />
        {form.under("contact")}
    }
    .into_any()
}

pub fn read(sent: &Sent, problems: &mut Problems, content: &mut PlaceContent) {
    let contact = &mut content.contact;
    let phone = sent.text("telefoon");
    let fine = phone.is_empty() || phone == contact.phone || is_phone(phone);
    if problems.need("telefoon", fine.then_some(()), "posting-phone-wrong").is_some() {
        reading::text(problems, sent, "telefoon", LINE_MAX, &mut contact.phone);
    }
    let email = sent.text("email");
    let fine = email.is_empty() || email == contact.email || EmailAddress::parse(email).is_some();
    if problems.need("email", fine.then_some(()), "posting-email-wrong").is_some() {
        reading::text(problems, sent, "email", LINE_MAX, &mut contact.email);
    }
    let website = sent.text("website");
    if website.is_empty() {
        contact.website.clear();
    } else if website != contact.website
        && let Some(address) = problems.need("website", web_address(website), "posting-website-wrong")
        && let Some(address) = reading::short_enough(problems, "website", &address, LINE_MAX)
    {
        address.clone_into(&mut contact.website);
    }
}

/// Digits with the signs that people write between them.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (3..=15).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || " +-().".contains(c))
}

/// The address of a page on the web: `https://` is put before what has nothing before it.
fn web_address(typed: &str) -> Option<String> {
    let lower = typed.to_ascii_lowercase();
    let (scheme, rest) = match ["https://", "http://"].iter().find(|scheme| lower.starts_with(**scheme)) {
        Some(scheme) => (*scheme, &typed[scheme.len()..]),
        None => ("https://", typed),
    };
    let host = rest.split(['/', '?', '#']).next()?;
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let name_is_fine =
        name.contains('.') && name.split('.').all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    let fine =
        name_is_fine && port.parse::<u16>().is_ok() && !rest.chars().any(|c| c.is_whitespace() || c.is_control() || "\"<>\\".contains(c));
    fine.then(|| format!("{scheme}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_on_the_web_are_addresses() {
        assert_eq!(web_address("www.example.nl/tuin?a=1#b").as_deref(), Some("https://www.example.nl/tuin?a=1#b"));
        assert_eq!(web_address("HTTP://example.nl:8080").as_deref(), Some("http://example.nl:8080"));
        for typed in [
            "javascript:alert(1)",
            "javascript:alert(1.2)",
            "javascript://example.nl/%0aalert(1)",
            "data:text/html,x.y",
            "https://",
            "https://x",
            "https://a b.nl",
            "https://naam@example.nl",
            "https://example.nl/\"onclick=",
            "ftp://example.nl",
            "//example.nl",
            "example..nl",
        ] {
            assert_eq!(web_address(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_telephone_number_has_digits() {
        for typed in ["030 123 45 67", "+31 30-1234567", "(030) 123.45.67", "112"] {
            assert!(is_phone(typed), "{typed}");
        }
        for typed in ["bel Anja", "12", "030 123 45 67 Anja", "1234567890123456"] {
            assert!(!is_phone(typed), "{typed}");
        }
    }
}
