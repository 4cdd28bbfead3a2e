//! Waves: letters to a neighbourhood with an invitation for a talk, and what people answered.
//!
//! Who gets a letter is known while it is made and not afterwards. A letter has a code of its own: who answers with it is counted,
//! and only who would like to be called says who they are.

use crate::{
    codes::{Code, codes},
    introductions::{CHOSEN_NAME_MAX, CallTime},
    languages::{SpokenLanguage, UiLanguage},
    participants::{CARD_SIGNS, PhoneNumber},
    slug::Slug,
    working_days::after_working_days,
};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

/// Longest line of an address on a letter, in characters.
pub const ADDRESS_LINE_MAX: usize = 60;
/// Longest name of a neighbourhood, and of a place to meet, in characters.
pub const NEIGHBOURHOOD_MAX: usize = 60;
/// Lines of the address to which the strip of a letter is sent.
pub const SENDER_LINES: usize = 4;
/// The shortest and longest talk, in minutes; also the time between two letters that each propose their own time.
pub const MINUTES: std::ops::RangeInclusive<u16> = 5..=240;
/// Letters that propose a time on the same day.
pub const PER_DAY: std::ops::RangeInclusive<u8> = 1..=20;
/// Letters of one wave, at most, whatever an installation says.
pub const LETTERS_MAX: u16 = 500;
/// Waves on one page.
pub const WAVES_MAX: u32 = 200;
/// Fewer people than this are never told as a number: one could tell who it was.
pub const TOLD_MIN: u32 = 10;
/// Signs of the code of a letter (37 bits), of those of a card.
pub const LETTER_CODE_LENGTH: usize = 8;

codes! {
    /// Which words a letter opens with. How many people answer is counted for each.
    LetterText {
        /// Asks what somebody likes to do.
        Plain = "gewoon",
        /// Tells first what others like to do.
        Stories = "verhalen",
    }
}

codes! {
    /// What somebody answers to a letter.
    LetterAnswer {
        /// Yes, at the moment in the letter.
        Yes = "ja",
        /// Yes, at another moment.
        OtherMoment = "ander-moment",
        /// Call me instead.
        CallMe = "liever-bellen",
        /// No, thank you. Nobody asks why.
        No = "nee",
    }
}

/// The signs of the code of a letter as they are compared, however they were typed; `None` when these are no signs of one.
pub fn letter_signs(typed: &str) -> Option<String> {
    let signs = crate::participants::plain_signs(typed);
    let known = |sign: char| u8::try_from(sign).is_ok_and(|sign| CARD_SIGNS.contains(&sign));
    (signs.len() == LETTER_CODE_LENGTH && signs.chars().all(known)).then_some(signs)
}

/// Somebody to whom a letter goes. Kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// What they are called; 1 to [`CHOSEN_NAME_MAX`] characters.
    pub name: String,
    /// Street and number, postcode and town; each 1 to [`ADDRESS_LINE_MAX`] characters.
    pub address: [String; 2],
}

/// What is wrong with a line about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddresseeProblem {
    /// The name is missing or too long.
    Name,
    /// It has not three parts.
    Parts,
    /// A line of the address is missing or too long.
    Address,
}

/// Why people cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnreadablePeople {
    /// There is nobody.
    Nobody,
    /// There are so many, which is too many.
    TooMany(usize),
    /// These lines, by number from 1, each with what is wrong with it.
    Lines(Vec<(usize, AddresseeProblem)>),
}

/// Reads people, one a line: `name; street and number; postcode and town`. A tab does as well as a semicolon. Empty lines are
/// nobody, but they count as lines. With each comes the number of their line.
pub fn read_people(text: &str, most: usize) -> Result<Vec<(usize, Addressee)>, UnreadablePeople> {
    let (mut people, mut wrong) = (Vec::new(), Vec::new());
    for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
        match addressee(line) {
            Ok(addressee) => people.push((number, addressee)),
            Err(problem) => wrong.push((number, problem)),
        }
    }
    match people.len() + wrong.len() {
        0 => Err(UnreadablePeople::Nobody),
        lines if lines > most => Err(UnreadablePeople::TooMany(lines)),
        _ if wrong.is_empty() => Ok(people),
        _ => Err(UnreadablePeople::Lines(wrong)),
    }
}

fn addressee(line: &str) -> Result<Addressee, AddresseeProblem> {
    let cells: Vec<&str> = line.split([';', '\t']).map(|cell| cell.trim().trim_matches('"').trim()).collect();
    // A table often ends its lines with nothing.
    let cells: &[&str] = cells.strip_suffix(&[""]).unwrap_or(&cells);
    let [name, street, town] = cells else { return Err(AddresseeProblem::Parts) };
    if !fits(name, CHOSEN_NAME_MAX) {
        return Err(AddresseeProblem::Name);
    }
    if !fits(street, ADDRESS_LINE_MAX) || !fits(town, ADDRESS_LINE_MAX) {
        return Err(AddresseeProblem::Address);
    }
    Ok(Addressee { name: (*name).to_owned(), address: [(*street).to_owned(), (*town).to_owned()] })
}

fn fits(text: &str, max: usize) -> bool {
    (1..=max).contains(&text.chars().count()) && !text.chars().any(char::is_control)
}

/// A time of its own for each letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedTimes {
    /// The time in the first letter, as the clock on the wall says.
    pub first: NaiveDateTime,
    /// Minutes from one letter to the next.
    pub every_minutes: u16,
    /// Letters with a time on the same day; the next ones have theirs on the next working day.
    pub per_day: u8,
    /// Where.
    pub place: String,
}

impl ProposedTimes {
    /// The time in this letter, counted from 0. `None` beyond [`LETTERS_MAX`], and beyond what a calendar has.
    pub fn of(&self, letter: usize) -> Option<NaiveDateTime> {
        let letter = u16::try_from(letter).ok().filter(|letter| *letter <= LETTERS_MAX)?;
        let (days, slot) = (letter.checked_div(self.per_day.into())?, letter.checked_rem(self.per_day.into())?);
        let day = (0..days).fold(self.first.date(), |day, _| after_working_days(day, 1));
        let later = TimeDelta::minutes(i64::from(self.every_minutes) * i64::from(slot));
        day.and_time(self.first.time()).checked_add_signed(later)
    }

    /// Does the last time of a day lie on that day?
    pub fn fit_in_a_day(&self) -> bool {
        let last = usize::from(self.per_day).checked_sub(1).and_then(|last| self.of(last));
        last.is_some_and(|last| last.date() == self.first.date())
    }
}

/// What a coach fills in to invite a neighbourhood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveForm {
    /// Where they live, and who writes.
    pub municipality: Slug,
    /// The neighbourhood: the digits of its postcode, or a name.
    pub neighbourhood: String,
    /// Which words the letters open with.
    pub text: LetterText,
    /// The language of the letters.
    pub language: UiLanguage,
    /// How long a talk takes.
    pub minutes: u16,
    /// When and where; `None` leaves it to everybody.
    pub times: Option<ProposedTimes>,
    /// Where the strip of a letter is sent: one to [`SENDER_LINES`] lines.
    pub sender: Vec<String>,
    /// Where the coach is called.
    pub phone: String,
    /// Where a letter is answered, without its code.
    pub url: String,
    /// To whom the letters go. Kept nowhere.
    pub people: Vec<Addressee>,
}

impl WaveForm {
    /// Can letters be made of it? Pages tell beforehand what is missing.
    pub fn is_fine(&self, most: usize) -> bool {
        let times_fine = self.times.as_ref().is_none_or(|times| {
            MINUTES.contains(&times.every_minutes)
                && PER_DAY.contains(&times.per_day)
                && times.fit_in_a_day()
                && fits(&times.place, NEIGHBOURHOOD_MAX)
        });
        times_fine
            && (1..=most).contains(&self.people.len())
            && self.people.iter().all(|one| fits(&one.name, CHOSEN_NAME_MAX) && one.address.iter().all(|line| fits(line, ADDRESS_LINE_MAX)))
            && fits(&self.neighbourhood, NEIGHBOURHOOD_MAX)
            && MINUTES.contains(&self.minutes)
            && (1..=SENDER_LINES).contains(&self.sender.len())
            && self.sender.iter().all(|line| fits(line, ADDRESS_LINE_MAX))
            && fits(&self.phone, ADDRESS_LINE_MAX)
    }
}

/// What became of the letters of a wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MadeLetters {
    /// All of them in one file for the printer (PDF).
    File(Vec<u8>),
    /// One of them cannot be written, and nothing was made.
    CannotWrite {
        /// Which, counted from 0.
        letter: usize,
        /// The sign that our fonts do not have; `None` when there is more text than fits.
        sign: Option<char>,
    },
}

/// How many people answered what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// [`LetterAnswer::Yes`].
    pub yes: u32,
    /// [`LetterAnswer::OtherMoment`].
    pub other_moment: u32,
    /// [`LetterAnswer::CallMe`].
    pub call_me: u32,
    /// [`LetterAnswer::No`].
    pub no: u32,
}

impl Answers {
    /// Everybody who answered.
    pub fn total(self) -> u32 {
        self.yes + self.other_moment + self.call_me + self.no
    }

    fn and(self, other: Self) -> Self {
        Self {
            yes: self.yes + other.yes,
            other_moment: self.other_moment + other.other_moment,
            call_me: self.call_me + other.call_me,
            no: self.no + other.no,
        }
    }
}

/// Letters that were made together: numbers, nobody's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wave {
    /// Identity.
    pub id: uuid::Uuid,
    /// Where.
    pub municipality: Slug,
    /// Which neighbourhood.
    pub neighbourhood: String,
    /// Which words the letters open with.
    pub text: LetterText,
    /// The language of the letters.
    pub language: UiLanguage,
    /// How many letters.
    pub letters: u32,
    /// When they were made.
    pub made_on: NaiveDate,
    /// What people answered.
    pub answers: Answers,
}

/// The waves where a coach works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waves {
    /// Last made first, at most [`WAVES_MAX`].
    pub waves: Vec<Wave>,
    /// What people answered to each letter text, over all waves.
    pub responses: Vec<Response>,
    /// Letters of one wave, at most.
    pub most: u16,
    /// How long a letter can be answered after the day on which it was made.
    pub term: Days,
    /// Today, as the list was made.
    pub today: NaiveDate,
}

/// What people answered to one letter text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Response {
    /// The text.
    pub text: LetterText,
    /// Letters with it.
    pub letters: u32,
    /// What people answered.
    pub answers: Answers,
}

impl Response {
    /// The share of the letters that were answered, in whole percents; `None` without letters, and for fewer people than are told.
    pub fn percent(&self) -> Option<u32> {
        if self.answers.total() < TOLD_MIN {
            return None;
        }
        (u64::from(self.answers.total()) * 100).checked_div(u64::from(self.letters)).and_then(|percent| u32::try_from(percent).ok())
    }
}

/// What people answered to each letter text that was used.
pub fn responses(waves: &[Wave]) -> Vec<Response> {
    let of = |text: LetterText| {
        let waves = waves.iter().filter(|wave| wave.text == text);
        waves.fold(Response { text, letters: 0, answers: Answers::default() }, |sum, wave| Response {
            letters: sum.letters + wave.letters,
            answers: sum.answers.and(wave.answers),
            ..sum
        })
    };
    LetterText::ALL.iter().map(|text| of(*text)).filter(|response| response.letters > 0).collect()
}

/// An answer with the code of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterReply {
    /// The code, as it was typed.
    pub code: String,
    /// What they answer.
    pub answer: LetterAnswer,
    /// Who they are; nobody asks who says no.
    pub caller: Option<Caller>,
}

/// Who answers a letter and would like to be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// What they want to be called.
    pub name: String,
    /// The number.
    pub phone: PhoneNumber,
    /// When they like to be called.
    pub when: CallTime,
    /// The language they speak with us.
    pub language: SpokenLanguage,
}

/// That a call was asked for by answering a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnLetter {
    /// What they answered.
    pub answer: LetterAnswer,
    /// The moment in their letter.
    pub moment: Option<NaiveDateTime>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_are_read_from_lines_and_from_a_table() {
        let an = Addressee { name: "An".to_owned(), address: ["Dreef 1".to_owned(), "3561 AB Utrecht".to_owned()] };
        for line in ["An; Dreef 1; 3561 AB Utrecht", " An\tDreef 1\t3561 AB Utrecht\t", "\"An\";\"Dreef 1\";\"3561 AB Utrecht\";"] {
            assert_eq!(read_people(&format!("\n{line}"), 1), Ok(vec![(2, an.clone())]), "{line}");
        }
    }

    #[test]
    fn each_line_that_cannot_be_read_is_told_with_its_number() {
        use AddresseeProblem::{Address, Name, Parts};
        let long = "x".repeat(ADDRESS_LINE_MAX + 1);
        let text = format!("An\n; Dreef 1; Utrecht\n\nBo; ; Utrecht\nCo; {long}; Utrecht\n{long}; Dreef 1; Utrecht\nDo; a; b; c");
        let wrong = [(1, Parts), (2, Name), (4, Address), (5, Address), (6, Name), (7, Parts)];
        assert_eq!(read_people(&text, 10), Err(UnreadablePeople::Lines(wrong.to_vec())));
        assert_eq!(read_people(" \n\t\n", 10), Err(UnreadablePeople::Nobody));
        assert_eq!(read_people(&"An; Dreef 1; Utrecht\n".repeat(3), 2), Err(UnreadablePeople::TooMany(3)));
    }

    #[test]
    fn each_letter_has_its_own_time() {
        // A Friday.
        let first = NaiveDate::from_ymd_opt(2027, 1, 29).and_then(|day| day.and_hms_opt(10, 0, 0)).expect("a moment");
        let times = ProposedTimes { first, every_minutes: 45, per_day: 3, place: "Buurthuis".to_owned() };
        let told = |letter| times.of(letter).map(|time| time.to_string()).unwrap_or_default();
        let all = ["2027-01-29 10:00:00", "2027-01-29 10:45:00", "2027-01-29 11:30:00", "2027-02-01 10:00:00"];
        assert_eq!([told(0), told(1), told(2), told(3)], all, "the weekend is free");
        assert_eq!(times.of(usize::MAX), None);
        assert!(times.fit_in_a_day());
        assert!(!ProposedTimes { per_day: 20, every_minutes: 60, ..times }.fit_in_a_day(), "nobody talks at night");
    }

    #[test]
    fn what_people_answer_is_counted_for_each_text() {
        let wave = |text, letters, yes, no| Wave {
            id: uuid::Uuid::nil(),
            municipality: Slug::of("Utrecht"),
            neighbourhood: "3561".to_owned(),
            text,
            language: UiLanguage::Dutch,
            letters,
            made_on: NaiveDate::default(),
            answers: Answers { yes, no, ..Answers::default() },
        };
        let told = responses(&[wave(LetterText::Plain, 100, 20, 5), wave(LetterText::Plain, 100, 10, 0)]);
        assert_eq!(told.iter().map(|one| (one.text, one.letters, one.percent())).collect::<Vec<_>>(), [(LetterText::Plain, 200, Some(17))]);
        assert_eq!(told[0].answers, Answers { yes: 30, no: 5, ..Answers::default() });
        assert!(responses(&[]).is_empty());
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        assert_eq!(letter_signs(" k7mx-3pGa ").as_deref(), Some("K7MX3P6A"));
        for typed in ["", "K7MX", "K7MX3P6AA", "O7MX3P6A", "K7MX3P6€"] {
            assert_eq!(letter_signs(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_told(text in "(?s).{0,300}") {
            if let Ok(people) = read_people(&text, 250) {
                prop_assert!(people.iter().all(|(_, one)| fits(&one.name, CHOSEN_NAME_MAX)));
            }
            let _ = letter_signs(&text);
        }

        #[test]
        fn what_looks_like_people_is_read_whole(
            people in prop::collection::vec(("[a-zé<>' ]{1,20}x", "[a-z#\\[]{1,20} [0-9]{1,3}", "[1-9][0-9]{3} [A-Z]{2} [a-z]{1,10}"), 1..20)
        ) {
            let text: Vec<_> = people.iter().map(|(name, street, town)| format!("{name};{street};\t{town}").replace(";\t", ";")).collect();
            let read = read_people(&text.join("\n"), 250).expect("people");
            prop_assert_eq!(read.len(), people.len());
            for ((number, one), (place, (name, ..))) in read.iter().zip(people.iter().enumerate()) {
                prop_assert_eq!((*number, one.name.as_str()), (place + 1, name.trim()));
            }
        }
    }
}
