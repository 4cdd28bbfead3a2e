//! Text messages: what a service that sends them is told, and how much fits.

use crate::participants::PhoneNumber;
use async_trait::async_trait;
use std::collections::BTreeMap;

/// A text message as a service takes it: a template that it knows, and what stands in the gaps of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextMessage {
    /// The template, as the service names it.
    pub template: String,
    /// To whom.
    pub number: PhoneNumber,
    /// What stands in each gap of the template.
    pub personalisation: BTreeMap<String, String>,
    /// Ours: the same message tried twice has the same one.
    pub reference: String,
}

/// Why a text message was not sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotTexted {
    /// For the administrator: what the service said, without the number.
    pub words: String,
    /// Trying again cannot help.
    pub lasting: bool,
}

/// Hands text messages over.
#[async_trait]
pub trait TextSender: Send + Sync {
    /// Hands one over.
    async fn send(&self, message: &TextMessage) -> Result<(), NotTexted>;
}

/// Signs of the alphabet of telephones (3GPP TS 23.038, GSM 7 bit), and those that count for two.
const GSM: &str =
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const GSM_DOUBLE: &str = "^{}\\[~]|€";
/// Signs of one message in that alphabet.
pub const GSM_MAX: usize = 160;
/// Signs of one message in any other: UCS-2, 70 units of 16 bits.
pub const UCS2_MAX: usize = 70;

/// Does this fit in one message? A longer one is cut in pieces, which cost each and do not always arrive together.
pub fn fits_one_message(text: &str) -> bool {
    let gsm = text.chars().try_fold(0, |length, sign| {
        let signs = if GSM.contains(sign) {
            1
        } else if GSM_DOUBLE.contains(sign) {
            2
        } else {
            return None;
        };
        Some(length + signs)
    });
    match gsm {
        Some(length) => length <= GSM_MAX,
        None => text.encode_utf16().count() <= UCS2_MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_holds_160_signs_of_a_telephone() {
        assert!(fits_one_message(&"é".repeat(160)) && !fits_one_message(&"é".repeat(161)));
        assert!(fits_one_message(&"€".repeat(80)) && !fits_one_message(&"€".repeat(81)), "these count for two");
    }

    #[test]
    fn one_other_sign_leaves_70() {
        assert!(fits_one_message(&"ë".repeat(70)) && !fits_one_message(&"ë".repeat(71)));
        assert!(!fits_one_message(&format!("{}ë", "a".repeat(70))));
        assert!(!fits_one_message(&"😀".repeat(36)), "two units each");
    }
}
