//! What messages look like as mail: the same words as text and as HTML.
//!
//! Subject and words name no person, place or reason. The HTML is a letter: one column, no pictures, no tracking, nothing
//! from elsewhere, so that it reads the same in every program.

use crate::{Site, args, texts::Texts};
use domain::{codes::Code as _, languages::UiLanguage, messages::Message};
use leptos::prelude::*;

/// A written mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// Writes a message.
pub fn write(message: &Message, language: UiLanguage, site: &Site) -> Written {
    let texts = Texts::of(language);
    let code = message.code();
    let subject = texts.say(&format!("mail-{code}-subject")).to_owned();
    let days = if let Message::ProfileUnused { days, .. } = message { *days } else { 0 };
    let whole = texts.say_with(&format!("mail-{code}-text"), &args! { "days" => days });
    let mut paragraphs: Vec<String> = whole.split('\n').map(str::to_owned).collect();
    paragraphs.extend(about(message, texts));
    let (digits, reason, path) = parts(message);
    if let Some(reason) = reason {
        paragraphs.insert(1, reason.to_owned());
    }
    let button = path.map(|path| {
        let address = format!("{}{}", site.base_url, language.href(path));
        (texts.say(&format!("mail-{code}-button")).to_owned(), address)
    });
    let ending = texts.say_with("mail-ending", &args! { "phone" => site.phone.as_str(), "email" => site.email.as_str() });

    let digits_beside = digits.map(|digits| format!("    {digits}"));
    let link_beside = button.as_ref().map(|(words, address)| format!("{words}:\n{address}"));
    let all = paragraphs.iter().chain(&digits_beside).chain(&link_beside).chain([&ending]);
    let text = all.map(String::as_str).collect::<Vec<_>>().join("\n\n") + "\n";

    let html = html(language, &subject, paragraphs, digits, button, ending);
    Written { subject, text, html }
}

/// The digits to type, the words of somebody else, and where the button leads.
fn parts(message: &Message) -> (Option<&str>, Option<&str>, Option<&str>) {
    match message {
        Message::SignInCode { code } | Message::ComeBackCode { code } => (Some(code), None, None),
        Message::SecurityChanged | Message::SecondStepRemoved | Message::ApplicationReceived | Message::ReportFits | Message::ReportOff => {
            (None, None, None)
        }
        Message::ApplicationDeclined { reason } => (None, Some(reason), None),
        Message::PlaceReturned { path, reason } | Message::ReportedPaused { path, reason } => (None, Some(reason), Some(path)),
        Message::Invitation { path }
        | Message::ApplicationApproved { path }
        | Message::PlaceApproved { path }
        | Message::StillTrue { path }
        | Message::PausedUnconfirmed { path }
        | Message::PlaceEnded { path }
        | Message::PlaceReported { path, .. }
        | Message::ProfileUnused { path, .. }
        | Message::IntroductionAsked { path }
        | Message::IntroductionReminder { path }
        | Message::IntroductionAgreed { path }
        | Message::IntroductionOff { path }
        | Message::IntroductionAnswered { path }
        | Message::IntroductionNotNow { path }
        | Message::IntroductionOffered { path }
        | Message::CoachCalls { path }
        | Message::CoachWork { path }
        | Message::PeopleGiven { path }
        | Message::PeopleTakenOver { path }
        | Message::HandOverAsked { path }
        | Message::HandOverSent { path }
        | Message::HandOverReminder { path }
        | Message::HandOverOff { path }
        | Message::HandOverNews { path }
        | Message::PermissionAsked { path }
        | Message::ReportWaits { path }
        | Message::OwnHandOverNews { path }
        | Message::ExpertAsked { path }
        | Message::ExpertNews { path }
        | Message::AskedExpertNews { path }
        | Message::CoordinatorWork { path }
        | Message::PlaceStopped { path }
        | Message::TrainingChanged { path }
        | Message::TrainerChosen { path }
        | Message::PlaceChanged { path } => (None, None, Some(path)),
    }
}

/// What it is about, from a closed list, and what the administrator adds: for a place of which something is not right.
fn about(message: &Message, texts: Texts) -> Vec<String> {
    let Message::PlaceReported { kinds, reason, .. } = message else { return Vec::new() };
    let kinds: Vec<String> = kinds.iter().map(|kind| texts.name("melding", kind.code()).to_lowercase()).collect();
    let about = texts.say_with("mail-place-reported-about", &args! { "kinds" => texts.join(&kinds) });
    [about].into_iter().chain((!reason.is_empty()).then(|| reason.clone())).collect()
}

fn html(
    language: UiLanguage,
    subject: &str,
    paragraphs: Vec<String>,
    digits: Option<&str>,
    button: Option<(String, String)>,
    ending: String,
) -> String {
    let paragraphs = paragraphs.into_iter().map(|words| view! { <p>{words}</p> }).collect_view();
    let digits = digits.map(|digits| {
        view! { <p style="font-size:28px;font-weight:bold;letter-spacing:6px">{digits.to_owned()}</p> }
    });
    let button = button.map(|(words, address)| {
        view! {
            <p style="margin:28px 0">
                <a
                    href=address.clone()
                    style="background:#0B5D57;color:#ffffff;padding:14px 22px;border-radius:6px;text-decoration:none;font-weight:bold;display:inline-block"
                >
                    {words}
                </a>
            </p>
            <p style="font-size:14px;color:#4A5A60">{address}</p>
        }
    });
    Owner::new().with(|| {
        view! {
            <!DOCTYPE html>
            <html lang=language.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>{subject.to_owned()}</title>
                </head>
                <body style="margin:0;padding:24px;background:#FBF8F3;color:#1F2A2E;font:18px/1.6 Arial,sans-serif">
                    <div style="max-width:560px;margin:0 auto">
                        <p style="font-weight:bold;color:#0B5D57">"Meedoen"</p>
                        {paragraphs}
                        {digits}
                        {button}
                        <p style="margin-top:32px;font-size:15px;color:#4A5A60">{ending}</p>
                    </div>
                </body>
            </html>
        }
        .to_html()
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::samples::site;
    use domain::reports::ReportKind;

    /// One of each.
    pub fn messages() -> Vec<Message> {
        let (path, reason) = ("/partner/plekken".to_owned(), "Zet <b>erbij</b> hoe laat het is.".to_owned());
        vec![
            Message::SignInCode { code: "123456".to_owned() },
            Message::Invitation { path: "/uitnodiging/abc".to_owned() },
            Message::SecurityChanged,
            Message::SecondStepRemoved,
            Message::ApplicationReceived,
            Message::ApplicationApproved { path: path.clone() },
            Message::ApplicationDeclined { reason: reason.clone() },
            Message::PlaceApproved { path: path.clone() },
            Message::PlaceReturned { path: path.clone(), reason },
            Message::StillTrue { path: path.clone() },
            Message::PausedUnconfirmed { path: path.clone() },
            Message::PlaceEnded { path: path.clone() },
            Message::PlaceReported { path: path.clone(), kinds: ReportKind::ALL.to_vec(), reason: "Zet <b>erbij</b> hoe laat.".to_owned() },
            Message::ReportedPaused { path, reason: "Zet <b>erbij</b> hoe laat.".to_owned() },
            Message::ReportFits,
            Message::ReportOff,
            Message::ComeBackCode { code: "123456".to_owned() },
            Message::ProfileUnused { path: "/terugkomen".to_owned(), days: 30 },
            Message::IntroductionAsked { path: "/partner/kennismakingen/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::IntroductionReminder { path: "/partner/kennismakingen/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::IntroductionAgreed { path: "/partner/kennismakingen/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::IntroductionOff { path: "/partner/kennismakingen/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::IntroductionAnswered { path: "/mijn/plekken/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::IntroductionNotNow { path: "/mijn/plekken/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::IntroductionOffered { path: "/mijn/plekken/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::CoachCalls { path: "/mijn/plekken/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::CoachWork { path: "/coach".to_owned() },
            Message::PeopleGiven { path: "/coach/mensen".to_owned() },
            Message::PeopleTakenOver { path: "/coach/mensen".to_owned() },
            Message::HandOverAsked { path: "/partner/overdrachten/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::HandOverSent { path: "/partner/overdrachten/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::HandOverReminder { path: "/partner/overdrachten/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::HandOverOff { path: "/partner/overdrachten".to_owned() },
            Message::HandOverNews { path: "/coach/overdrachten/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::PermissionAsked { path: "/mijn/overdrachten/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::ReportWaits { path: "/mijn/verslag".to_owned() },
            Message::OwnHandOverNews { path: "/mijn/overdrachten/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::ExpertAsked { path: "/mijn/ervaring".to_owned() },
            Message::ExpertNews { path: "/mijn/ervaring".to_owned() },
            Message::AskedExpertNews { path: "/partner/ervaringsdeskundigen".to_owned() },
            Message::CoordinatorWork { path: "/coordinatie".to_owned() },
            Message::TrainingChanged { path: "/mijn/opleiding".to_owned() },
            Message::TrainerChosen { path: "/coordinatie/opleiding".to_owned() },
            Message::PlaceChanged { path: "/mijn/plekken/0190a5d0-0000-7000-8000-000000000001".to_owned() },
            Message::PlaceStopped { path: "/mijn/plekken/0190a5d0-0000-7000-8000-000000000001".to_owned() },
        ]
    }

    /// The keys of the words of every message.
    pub fn keys() -> Vec<String> {
        let keys = messages().into_iter().flat_map(|message| {
            let button = parts(&message).2.map(|_| "button");
            ["subject", "text"].into_iter().chain(button).map(move |part| format!("mail-{}-{part}", message.code())).collect::<Vec<_>>()
        });
        keys.collect()
    }

    #[test]
    fn every_message_has_words_in_both_languages() {
        for message in messages() {
            for language in UiLanguage::ALL {
                let written = write(&message, language, site());
                assert!(!written.subject.is_empty() && written.subject.chars().count() <= 60, "{written:?}");
                assert!(written.text.contains(&site().phone), "{}", written.text);
                assert!(written.html.starts_with("<!DOCTYPE html>") && written.html.contains(&format!("lang=\"{}\"", language.tag())));
                assert!(!written.text.contains('<') || written.text.contains("<b>erbij"), "{}", written.text);
            }
        }
    }

    #[test]
    fn a_subject_tells_nothing_that_is_not_for_everybody() {
        for message in messages() {
            let subject = write(&message, UiLanguage::Dutch, site()).subject;
            assert!(!subject.contains("123456") && !subject.contains("erbij"), "{subject}");
        }
    }

    #[test]
    fn a_partner_hears_what_is_wrong_and_without_words_nothing_more() {
        let kinds = vec![ReportKind::When, ReportKind::Address];
        let message = Message::PlaceReported { path: "/plek-klopt/a".to_owned(), kinds, reason: String::new() };
        let text = write(&message, UiLanguage::Dutch, site()).text;
        assert!(text.contains("Het gaat om: de dag of de tijd en het adres.") && !text.contains("\n\n\n"), "{text}");
    }

    #[test]
    fn what_somebody_wrote_is_text_in_the_html_too() {
        let message = Message::ApplicationDeclined { reason: "<script>alert(1)</script>".to_owned() };
        let written = write(&message, UiLanguage::Dutch, site());
        assert!(!written.html.contains("<script>") && written.html.contains("&lt;script&gt;"), "{}", written.html);
    }

    #[test]
    fn a_link_leads_to_the_page_in_the_language_of_the_reader() {
        let written = write(&Message::Invitation { path: "/uitnodiging/abc".to_owned() }, UiLanguage::English, site());
        assert!(written.text.contains("https://meedoen.example.nl/en/uitnodiging/abc"), "{}", written.text);
    }
}
