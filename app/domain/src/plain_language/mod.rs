//! Advice on plain language: what to look at again in a text before people read it.
//!
//! [`check`] reads a text and says where a sentence is long, a word is difficult, a phrase sounds like an order, or
//! something stands that belongs to one person. It advises and never blocks: a finding is a hint, and where a rule
//! could be wrong it keeps silent. The words it knows stand in the text files beside it, for everybody to mend.
//!
//! To add a word: put it in the file of its kind. To add a kind of finding: a name in [`Finding`], a function that
//! takes a sentence in a file named after it, a line in [`check`], and examples in the tests, good and bad.

mod lexicon;
mod numbers;
mod passive;
mod people;
mod sentences;
mod shapes;
mod tokens;
mod words;

use sentences::Sentence;
use std::ops::Range;

/// The language in which a text is written.
pub use crate::languages::UiLanguage as Language;
pub(crate) use people::is_given_name;

/// Whose text it is. That decides what is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whose {
    /// What a partner writes and everybody reads. Everything is looked at.
    PublicText,
    /// A text of Meedoen itself. Only its language is looked at: our addresses and numbers come from the settings,
    /// and a page about privacy has to be able to name things.
    OurOwn,
}

/// The most words in a sentence about which nothing is said.
///
/// For everybody the same, Meedoen itself included: also what we write about privacy and law can be said so. A text
/// of ours that cannot stands in the list of exceptions of `our_own_words` in the crate `app`, with the reason.
pub const MOST_WORDS: usize = 12;

/// What is worth a second look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    /// A sentence has more words than people like to read at once.
    LongSentence {
        /// The words it has.
        words: usize,
    },
    /// Nobody does it: "er wordt gekookt" where "wij koken" says who does.
    Passive,
    /// A word for which there is a plainer one.
    DifficultWord,
    /// A phrase that sounds like an order or a threat, or that leaves people out.
    ExcludingOrThreatening,
    /// A telephone number, which has a field of its own.
    PhoneNumber,
    /// An e-mail address, which has a field of its own.
    EmailAddress,
    /// The name of a person, where everybody can read it.
    PersonName,
    /// Nine digits that pass the test for a burgerservicenummer. These are never asked and never kept.
    LooksLikeBsn,
    /// What looks like a detail about somebody's health.
    HealthDetail,
}

/// One piece of advice about a part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The bytes in the text that it is about. Both ends are on the border of a character, and it is never empty.
    pub range: Range<usize>,
    /// What was found there.
    pub finding: Finding,
    /// What to write instead, if there is one phrase that fits mostly.
    pub better: Option<&'static str>,
}

/// Looks at a text and gives advice, in the order of the text.
///
/// The same text always gets the same advice, with at most one piece per part and kind. The work grows with the
/// length of the text and nothing else. What stands behind an empty line never changes the advice before it.
pub fn check(text: &str, language: Language, whose: Whose) -> Vec<Advice> {
    let tokens = tokens::read(text);
    let mut found = Vec::new();
    for sentence in sentences::split(&tokens) {
        long_sentence(&sentence, &mut found);
        passive::find(&sentence, language, &mut found);
        words::find_difficult(&sentence, language, &mut found);
        words::find_unfriendly(&sentence, language, &mut found);
        if whose == Whose::PublicText {
            words::find_health(&sentence, language, &mut found);
        }
    }
    if whose == Whose::PublicText {
        people::find(&tokens, &mut found);
        numbers::find(text, &mut found);
        numbers::find_addresses(&tokens, &mut found);
    }
    found.sort_by_key(|advice| (advice.range.start, advice.range.end, advice.finding));
    found.dedup_by(|a, b| a.range == b.range && a.finding == b.finding);
    found
}

fn long_sentence(sentence: &Sentence<'_, '_>, found: &mut Vec<Advice>) {
    let words = sentence.words();
    if words > MOST_WORDS {
        found.push(Advice { range: sentence.range(), finding: Finding::LongSentence { words }, better: None });
    }
}

#[cfg(test)]
mod tests;
