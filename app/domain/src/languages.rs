//! Languages that are spoken at a place, and the language in which Meedoen speaks to people.

use crate::codes::{Code, codes};

codes! {
    /// A language spoken at a place, by its ISO 639-3 code as the VUM standard does.
    SpokenLanguage {
        /// Dutch.
        Dutch = "nld",
        /// English.
        English = "eng",
        /// Arabic.
        Arabic = "ara",
        /// Turkish.
        Turkish = "tur",
        /// Polish.
        Polish = "pol",
        /// Ukrainian.
        Ukrainian = "ukr",
        /// Tigrinya.
        Tigrinya = "tir",
        /// Tamazight (Berber).
        Tamazight = "zgh",
        /// Somali.
        Somali = "som",
        /// Persian, Dari.
        Persian = "fas",
        /// Kurdish.
        Kurdish = "kur",
        /// French.
        French = "fra",
        /// Spanish.
        Spanish = "spa",
        /// Portuguese.
        Portuguese = "por",
        /// Romanian.
        Romanian = "ron",
        /// Bulgarian.
        Bulgarian = "bul",
        /// Russian.
        Russian = "rus",
        /// German.
        German = "deu",
        /// Italian.
        Italian = "ita",
        /// Papiamento.
        Papiamento = "pap",
        /// Sranan Tongo.
        Sranan = "srn",
        /// Chinese.
        Chinese = "zho",
        /// Vietnamese.
        Vietnamese = "vie",
        /// Hindi.
        Hindi = "hin",
        /// Urdu.
        Urdu = "urd",
        /// Amharic.
        Amharic = "amh",
        /// Pashto.
        Pashto = "pus",
        /// Greek.
        Greek = "ell",
        /// Hungarian.
        Hungarian = "hun",
        /// Haitian Creole.
        HaitianCreole = "hat",
        /// Korean.
        Korean = "kor",
        /// Tagalog.
        Tagalog = "tgl",
        /// Japanese.
        Japanese = "jpn",
        /// Bengali.
        Bengali = "ben",
        /// Armenian.
        Armenian = "hye",
        /// Albanian.
        Albanian = "sqi",
        /// Bosnian, Croatian, Serbian.
        SerboCroatian = "hbs",
        /// Swahili.
        Swahili = "swa",
        /// Indonesian.
        Indonesian = "ind",
        /// Frisian.
        Frisian = "fry",
        /// Dutch sign language.
        DutchSign = "dse",
        /// American sign language.
        AmericanSign = "ase",
        /// British sign language.
        BritishSign = "bfi",
        /// Welsh.
        Welsh = "cym",
    }
}

/// ISO 639-1 codes in the order of [`SpokenLanguage`]; the sign languages have none.
const TWO_LETTERS: [&str; 44] = [
    "nl", "en", "ar", "tr", "pl", "uk", "ti", "", "so", "fa", "ku", "fr", "es", "pt", "ro", "bg", "ru", "de", "it", "", "", "zh", "vi",
    "hi", "ur", "am", "ps", "el", "hu", "ht", "ko", "tl", "ja", "bn", "hy", "sq", "sh", "sw", "id", "fy", "", "", "", "cy",
];

impl SpokenLanguage {
    /// The tag for `lang` attributes (BCP 47): two letters where they exist, else three.
    pub fn tag(self) -> &'static str {
        match TWO_LETTERS[self.index()] {
            "" => self.code(),
            tag => tag,
        }
    }

    /// Reads an ISO 639-3 or ISO 639-1 code.
    pub fn parse_any(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::parse(text).or_else(|| {
            Self::ALL
                .iter()
                .copied()
                .find(|language| !TWO_LETTERS[language.index()].is_empty() && language.tag().eq_ignore_ascii_case(text))
        })
    }
}

/// The language in which Meedoen speaks to somebody. Dutch is the default and leads in law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum UiLanguage {
    /// Dutch.
    #[default]
    Dutch,
    /// English.
    English,
}

impl UiLanguage {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The tag for `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// What stands before a path in this language: nothing for Dutch, `/en` for English.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Dutch => "",
            Self::English => "/en",
        }
    }

    /// The address of a page in this language, for a path that starts with `/`.
    pub fn href(self, path: &str) -> String {
        match (self, path) {
            (Self::English, "/") => "/en".to_owned(),
            _ => format!("{}{path}", self.prefix()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_and_three_letters_name_the_same_language() {
        assert_eq!(SpokenLanguage::parse_any("tr"), Some(SpokenLanguage::Turkish));
        assert_eq!(SpokenLanguage::parse_any("TUR"), Some(SpokenLanguage::Turkish));
        assert_eq!(SpokenLanguage::DutchSign.tag(), "dse");
        assert_eq!(SpokenLanguage::Welsh.tag(), "cy");
        assert_eq!(SpokenLanguage::parse_any(""), None);
    }

    #[test]
    fn english_pages_have_their_own_addresses() {
        assert_eq!(UiLanguage::English.href("/plekken"), "/en/plekken");
        assert_eq!(UiLanguage::English.href("/"), "/en");
        assert_eq!(UiLanguage::Dutch.href("/"), "/");
    }
}
