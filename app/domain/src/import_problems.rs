//! What can be wrong with a part of a line of a file.

use crate::day_parts::SlotError;

/// What is wrong with a field. Shown in English where a file comes in by the command line; pages have their own words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A field that must be there is empty.
    #[error("empty, and required")]
    Required,
    /// Characters that nobody sees.
    #[error("holds control characters")]
    HiddenCharacters,
    /// Too long a text.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// Not a code of the list, and left out.
    #[error("unknown code '{0}'")]
    UnknownCode(String),
    /// Not a code of the list, so that the usual one was taken.
    #[error("unknown code '{0}'")]
    UnknownChoice(String),
    /// Not a date.
    #[error("'{0}' is not a date like 2026-01-31 or 31-01-2026")]
    NotADate(String),
    /// One coordinate without the other.
    #[error("empty while the other coordinate is not")]
    HalfAPoint,
    /// Not a number.
    #[error("not a number")]
    NotANumber,
    /// A point outside the world.
    #[error("not on the map")]
    NotOnTheMap,
    /// Not a telephone number.
    #[error("not a telephone number")]
    NotAPhoneNumber,
    /// Not a mail address.
    #[error("not an e-mail address")]
    NotAnAddress,
    /// Not a web address.
    #[error("not a web address that starts with http:// or https://")]
    NotAWebAddress,
    /// Not a slug; one was made of it.
    #[error("'{0}' is not a slug")]
    NotASlug(String),
    /// Not the slug of a place.
    #[error("'{0}' is not the slug of a place")]
    NotAPlace(String),
    /// A language that is not known.
    #[error("unknown language '{0}'")]
    UnknownLanguage(String),
    /// Too many tasks.
    #[error("more than {0} tasks")]
    TooManyTasks(usize),
    /// A day part that cannot be read.
    #[error("'{0}': {1}")]
    Slot(String, SlotError),
    /// A day part twice.
    #[error("{0} stands more than once")]
    DayPartTwice(String),
    /// Steps that are no numbers from 1 to 6.
    #[error("steps are numbers from 1 to 6")]
    Steps,
    /// Not a number of hours.
    #[error("'{0}' is not a number of hours in a week")]
    NotHours(String),
    /// Fewest and most hours the wrong way round.
    #[error("more than uren_max")]
    HoursExchanged,
    /// The last day comes before the first.
    #[error("before begindatum")]
    EndBeforeBegin,
    /// Neither yes nor no.
    #[error("'{0}' is neither ja nor nee")]
    NotYesOrNo(String),
    /// Not the name of a file.
    #[error("not a plain file name")]
    NotAFileName,
    /// A column that is not known.
    #[error("unknown column")]
    UnknownColumn,
    /// More cells than columns.
    #[error("more cells than the header has columns; a text with a delimiter needs quotes")]
    MoreCells,
    /// Fewer cells than columns.
    #[error("{0} cells where the header has {1}")]
    FewerCells(usize, usize),
    /// A spreadsheet could take it for a formula; it is text here.
    #[error("looks like a formula")]
    LooksLikeFormula,
    /// A line that is no JSON, in the words of the reader.
    #[error("{0}")]
    NotJson(String),
    /// A line of JSON that is not an object.
    #[error("not a JSON object")]
    NotAnObject,
    /// An object in a field of text.
    #[error("an object where text is expected")]
    ObjectForText,
    /// A line about a place of another organisation.
    #[error("about the organisation \"{0}\"")]
    OtherOrganisation(String),
    /// An earlier line is about the same place.
    #[error("about the same place as line {0}")]
    SameAsLine(u64),
    /// The example of the template.
    #[error("the example of the template")]
    Example,
    /// A growth line, which an administrator draws.
    #[error("a line to another place is drawn by an administrator")]
    GrowthLine,
    /// Anything else, in the words of the reader of another kind of file.
    #[error("{0}")]
    Other(String),
}

impl From<&str> for Problem {
    fn from(words: &str) -> Self {
        Self::Other(words.to_owned())
    }
}

impl From<String> for Problem {
    fn from(words: String) -> Self {
        Self::Other(words)
    }
}
