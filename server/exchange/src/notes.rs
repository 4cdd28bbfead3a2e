//! Cleaning of what other people wrote: each function returns something usable and notes what it changed.

use chrono::NaiveDate;
use domain::{
    codes::Code,
    coordinates::Coordinates,
    imports::{Problem, Remark},
    places::{Contact, LINE_MAX},
};
use std::collections::BTreeSet;

/// The remarks of one record while it is being read.
#[derive(Debug, Default)]
pub(crate) struct Notes(pub(crate) Vec<Remark>);

impl Notes {
    pub(crate) fn left_out(&mut self, field: &str, problem: impl Into<Problem>) {
        self.0.push(Remark::left_out(field, problem));
    }

    pub(crate) fn changed(&mut self, field: &str, problem: impl Into<Problem>, done: impl Into<String>) {
        self.0.push(Remark::changed(field, problem, done));
    }

    pub(crate) fn refused(&mut self, field: &str, problem: impl Into<Problem>) {
        self.0.push(Remark::refused(field, problem));
    }

    /// One line of text: no control characters, no space around it, at most `max` characters.
    pub(crate) fn line(&mut self, field: &str, text: &str, max: usize) -> String {
        let tidy: String = text.trim().chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        self.tidy(field, tidy, max)
    }

    /// Paragraphs: like [`Notes::line`] but line ends stay, each as `\n`.
    pub(crate) fn text(&mut self, field: &str, text: &str, max: usize) -> String {
        let unix = text.replace("\r\n", "\n").replace('\r', "\n");
        let tidy: String = unix.trim().chars().map(|c| if c.is_whitespace() && c != '\n' { ' ' } else { c }).collect();
        self.tidy(field, tidy, max)
    }

    fn tidy(&mut self, field: &str, text: String, max: usize) -> String {
        let text = if text.chars().any(is_hidden) {
            self.changed(field, Problem::HiddenCharacters, "removed");
            text.chars().filter(|c| !is_hidden(*c)).collect::<String>().trim().to_owned()
        } else {
            text
        };
        match text.char_indices().nth(max) {
            None => text,
            Some((end, _)) => {
                self.changed(field, Problem::TooLong(max), "cut off");
                text[..end].trim_end().to_owned()
            }
        }
    }

    /// A code of a closed list; empty or unknown gives `otherwise`, unknown with a remark.
    pub(crate) fn code<C: Code>(&mut self, field: &str, text: &str, otherwise: C) -> C {
        if text.trim().is_empty() {
            return otherwise;
        }
        C::parse(text).unwrap_or_else(|| {
            self.changed(field, Problem::UnknownChoice(short(text)), format!("taken as '{}'", otherwise.code()));
            otherwise
        })
    }

    /// The codes of a list; unknown ones are left out with a remark. In the order of the list.
    pub(crate) fn codes<C: Code>(&mut self, field: &str, items: &[String], parse: impl Fn(&str) -> Option<C>) -> Vec<C> {
        let known = |item: &String| {
            let code = parse(item);
            if code.is_none() {
                self.left_out(field, Problem::UnknownCode(short(item)));
            }
            code
        };
        items.iter().filter_map(known).collect()
    }

    /// The codes of a list as a set.
    pub(crate) fn code_set<C: Code>(&mut self, field: &str, items: &[String]) -> BTreeSet<C> {
        self.codes(field, items, C::parse).into_iter().collect()
    }

    /// A date as `2026-01-31`, `31-01-2026` or `31/01/2026`.
    pub(crate) fn date(&mut self, field: &str, text: &str) -> Option<NaiveDate> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let date = parse_date(text);
        if date.is_none() {
            self.left_out(field, Problem::NotADate(short(text)));
        }
        date
    }

    /// Coordinates; decimal commas are fine. One without the other is left out.
    pub(crate) fn coordinates(&mut self, fields: (&str, &str), latitude: &str, longitude: &str) -> Option<Coordinates> {
        match (latitude.trim(), longitude.trim()) {
            ("", "") => None,
            (_, "") => self.no_coordinates(fields.1, Problem::HalfAPoint),
            ("", _) => self.no_coordinates(fields.0, Problem::HalfAPoint),
            (latitude, longitude) => match (decimal(latitude), decimal(longitude)) {
                (None, _) => self.no_coordinates(fields.0, Problem::NotANumber),
                (_, None) => self.no_coordinates(fields.1, Problem::NotANumber),
                (Some(north), Some(east)) => Coordinates::new(north, east).or_else(|| self.no_coordinates(fields.0, Problem::NotOnTheMap)),
            },
        }
    }

    fn no_coordinates(&mut self, field: &str, problem: Problem) -> Option<Coordinates> {
        self.0.push(Remark::changed(field, problem, "coordinates left out"));
        None
    }

    /// Telephone, e-mail and website; each that cannot be right is left out.
    pub(crate) fn contact(&mut self, fields: [&str; 3], phone: &str, email: &str, website: &str) -> Contact {
        Contact { phone: self.phone(fields[0], phone), email: self.email(fields[1], email), website: self.website(fields[2], website) }
    }

    pub(crate) fn phone(&mut self, field: &str, text: &str) -> String {
        let line = self.line(field, text, LINE_MAX);
        let digits = line.chars().filter(char::is_ascii_digit).count();
        let plain = line.chars().all(|c| c.is_ascii_digit() || c.is_ascii_alphabetic() || " +-()./,:".contains(c));
        self.kept_if(field, line, plain && (3..=30).contains(&digits), Problem::NotAPhoneNumber)
    }

    pub(crate) fn email(&mut self, field: &str, text: &str) -> String {
        let line = self.line(field, text, LINE_MAX);
        let line = line.strip_prefix("mailto:").unwrap_or(&line).to_owned();
        let fits = is_email(&line);
        self.kept_if(field, line, fits, Problem::NotAnAddress)
    }

    pub(crate) fn website(&mut self, field: &str, text: &str) -> String {
        let line = self.line(field, text, LINE_MAX);
        let fits = is_web_address(&line);
        self.kept_if(field, line, fits, Problem::NotAWebAddress)
    }

    fn kept_if(&mut self, field: &str, text: String, fits: bool, problem: Problem) -> String {
        if fits || text.is_empty() {
            return text;
        }
        self.left_out(field, problem);
        String::new()
    }
}

/// Characters that nobody sees: controls, and those that turn the direction of text.
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The beginning of a text, for use within a remark.
pub(crate) fn short(text: &str) -> String {
    let text = text.trim();
    let mut short: String = text.chars().take(40).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}

/// A number with a decimal point or comma; never infinite.
pub(crate) fn decimal(text: &str) -> Option<f64> {
    text.trim().replacen(',', ".", 1).parse::<f64>().ok().filter(|number| number.is_finite())
}

/// A date as `2026-01-31`, `31-01-2026` or `31/01/2026`; a time behind it does not matter.
pub(crate) fn parse_date(text: &str) -> Option<NaiveDate> {
    let day = text.trim().split(['T', ' ']).next()?;
    ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"].iter().find_map(|form| {
        // Years of three digits or five are slips of the pen, and cannot be stored everywhere.
        NaiveDate::parse_from_str(day, form).ok().filter(|date| ("1900-01-01"..="2999-12-31").contains(&date.to_string().as_str()))
    })
}

fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || "._%+-'&/=?^{}~!#$*|`".contains(c));
    plain(name) && host.split('.').count() >= 2 && host.split('.').all(|label| !label.is_empty() && plain(label)) && text.len() <= 254
}

fn is_web_address(text: &str) -> bool {
    let rest = ["http://", "https://"]
        .iter()
        .find_map(|scheme| text.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme)).map(|_| &text[scheme.len()..]));
    rest.is_some_and(|rest| {
        rest.chars().next().is_some_and(char::is_alphanumeric) && !rest.chars().any(|c| c.is_whitespace() || "<>\"'\\`{}|^".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_between_characters_and_noted() {
        let mut notes = Notes::default();
        assert_eq!(notes.line("titel", "  café\tcafé ", 4), "café");
        assert_eq!(notes.0[0].done, "cut off");
    }

    #[test]
    fn letters_that_turn_the_direction_of_text_are_removed() {
        let mut notes = Notes::default();
        assert_eq!(notes.line("titel", "kop\u{202E}je\u{0}", 80), "kopje");
        assert_eq!(notes.0.len(), 1);
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 1, 31);
        for text in ["2026-01-31", "31-01-2026", "31/1/2026", "2026-01-31T09:00:00"] {
            assert_eq!(parse_date(text), day, "{text}");
        }
        for text in ["", "31 januari", "2026-02-30", "02-30-2026", "26-01-31"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn only_web_addresses_are_kept_as_websites() {
        let mut notes = Notes::default();
        assert_eq!(notes.website("website", "https://example.nl/a?b=c"), "https://example.nl/a?b=c");
        for text in ["javascript:alert(1)", "example.nl", "https://", "https://a b", "http://\"onclick"] {
            assert_eq!(notes.website("website", text), "", "{text}");
        }
        assert_eq!(notes.0.len(), 5);
    }

    #[test]
    fn half_a_coordinate_is_no_coordinate() {
        let mut notes = Notes::default();
        assert_eq!(notes.coordinates(("noord", "oost"), "52,1", ""), None);
        assert_eq!(notes.coordinates(("noord", "oost"), "52,1", "5,1"), Coordinates::new(52.1, 5.1));
        assert_eq!(notes.0.len(), 1);
    }

    #[test]
    fn mail_addresses_have_a_name_and_a_host() {
        assert!(is_email("info@example.nl") && is_email("a.b+c@sub.example.nl"));
        assert!(!is_email("info") && !is_email("@example.nl") && !is_email("a@b") && !is_email("a b@example.nl") && !is_email("a@b@c.nl"));
    }
}
