//! What messages say as a text message: a few words that fit in one, and never a code together with a link.

use crate::{Site, args, texts::Texts};
use domain::{languages::UiLanguage, messages::Message};

/// Writes a message; `None` when it goes by mail only.
pub fn write(message: &Message, language: UiLanguage, site: &Site) -> Option<String> {
    let texts = Texts::of(language);
    Some(match message {
        Message::ComeBackCode { code } => texts.say_with("sms-come-back-code", &args! { "code" => code.as_str() }),
        Message::ProfileUnused { path, days } => {
            let address = format!("{}{}", site.base_url, language.href(path));
            texts.say_with("sms-profile-unused", &args! { "days" => *days, "address" => address })
        }
        Message::IntroductionAnswered { .. }
        | Message::IntroductionNotNow { .. }
        | Message::IntroductionOffered { .. }
        | Message::CoachCalls { .. }
        | Message::PermissionAsked { .. }
        | Message::ReportWaits { .. }
        | Message::OwnHandOverNews { .. }
        | Message::ExpertAsked { .. }
        | Message::ExpertNews { .. }
        | Message::PlaceStopped { .. }
        | Message::TrainingChanged { .. }
        | Message::PlaceChanged { .. } => {
            // The way to the list: the address of one introduction does not fit.
            let address = format!("{}{}", site.base_url, language.href("/mijn"));
            texts.say_with(&format!("sms-{}", message.code()), &args! { "address" => address })
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{mails::tests::messages, samples::site};
    use domain::sms::fits_one_message;

    #[test]
    fn every_text_message_fits_in_one_and_is_no_key_by_itself() {
        let mut written = 0;
        for message in messages() {
            for language in UiLanguage::ALL {
                let Some(words) = write(&message, language, site()) else { continue };
                written += 1;
                assert!(fits_one_message(&words), "{}: {words}", words.chars().count());
                assert!(!(words.contains("123456") && words.contains("://")), "a code together with a link: {words}");
            }
        }
        assert_eq!(written, 28);
    }
}
