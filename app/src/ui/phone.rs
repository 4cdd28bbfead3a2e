//! Telephone numbers and addresses for mail: they break over lines where a reader would, or not at all.

use crate::{ask::Here, texts::Args};
use leptos::prelude::*;

/// The address behind a telephone number: digits and a leading plus only.
pub fn phone_href(phone: &str) -> String {
    format!("tel:{}", digits(phone))
}

fn digits(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// The values of a text that links to our own number: `[{ $phone }](tel:{ $number })`.
pub fn phone_args(here: Here) -> Args<'static> {
    crate::args! { "phone" => here.site.phone.as_str(), "number" => digits(&here.site.phone) }
}

/// Our own number as a link within text.
#[component]
pub fn PhoneLink(here: Here) -> impl IntoView {
    let phone = here.site.phone.as_str();
    view! { <a class="nl-link phone" href=phone_href(phone)>{phone}</a> }
}

/// A number as words, for within a link.
#[component]
pub fn PhoneWords(#[prop(into)] phone: String) -> impl IntoView {
    view! { <span class="phone">{phone}</span> }
}

/// An address for mail that may break after its `@` and its dots, and so within no word.
#[component]
pub fn MailWords(#[prop(into)] email: String) -> impl IntoView {
    email.split_inclusive(['@', '.']).map(|part| view! { {part.to_owned()} <wbr /> }).collect_view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_can_be_dialled_however_it_is_written() {
        assert_eq!(phone_href("030 - 123 45 67"), "tel:0301234567");
        assert_eq!(phone_href("+31 30 1234567"), "tel:+31301234567");
    }
}
