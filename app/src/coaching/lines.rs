//! A group as it is typed: one person on a line, `name; address of the overview of the answers`.
//!
//! A spreadsheet puts a tab between its columns when they are pasted, so a tab does as well as a semicolon.

use crate::{choosing::wishes_in, search::addresses::with_pairs};
use domain::{
    groups::{GROUP_MAX, GroupLine},
    introductions::CHOSEN_NAME_MAX,
    search::Unusable,
    wishes::Wishes,
};

/// Where the pages of the questions are; every address of answers has it, in every language.
const QUESTIONS: &str = "/wat-past-bij-mij";

/// Somebody in the group, as they are called by the coach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// What they are called; 1 to [`CHOSEN_NAME_MAX`] characters.
    pub name: String,
    /// What they look for.
    pub wishes: Wishes,
}

/// Why a group cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nobody.
    Nobody,
    /// There are so many people, which is more than [`GROUP_MAX`].
    TooMany(usize),
    /// These lines, by number from 1, each with what is wrong with it.
    Lines(Vec<(usize, LineProblem)>),
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineProblem {
    /// The name is missing or too long.
    Name,
    /// There is no address of answers behind the name.
    Address,
    /// This part of the address is not known here.
    Unknown(Unusable),
}

/// Reads a group. Empty lines are no people, but they count as lines.
pub fn read(text: &str) -> Result<Vec<Member>, Unreadable> {
    let (mut people, mut wrong) = (Vec::new(), Vec::new());
    for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
        match member(line) {
            Ok(member) => people.push(member),
            Err(problem) => wrong.push((number, problem)),
        }
    }
    match people.len() + wrong.len() {
        0 => Err(Unreadable::Nobody),
        lines if lines > GROUP_MAX => Err(Unreadable::TooMany(lines)),
        _ if wrong.is_empty() => Ok(people),
        _ => Err(Unreadable::Lines(wrong)),
    }
}

/// Somebody in a file as a coach would have typed them.
pub fn as_typed(line: &GroupLine) -> String {
    let one_line = |cell: &str| {
        let words = cell.split([';', '\t', '\n', '\r']).map(str::trim).filter(|words| !words.is_empty());
        words.collect::<Vec<_>>().join(" ")
    };
    let address = one_line(line.address.split('#').next().unwrap_or_default());
    // A comma may stand in an address as it is, and reads better.
    let answers = with_pairs("", line.answers.clone()).replace("%2C", ",");
    let answers = if address.contains('?') { answers.replacen('?', "&", 1) } else { answers };
    format!("{}; {address}{answers}", one_line(&line.name))
}

fn member(line: &str) -> Result<Member, LineProblem> {
    let (name, address) = line.split_once([';', '\t']).ok_or(LineProblem::Address)?;
    let name = cell(name);
    if !(1..=CHOSEN_NAME_MAX).contains(&name.chars().count()) {
        return Err(LineProblem::Name);
    }
    Ok(Member { name: name.to_owned(), wishes: wishes(cell(address))? })
}

/// What stands in a cell of a table, which may be quoted.
fn cell(text: &str) -> &str {
    text.trim().trim_matches('"').trim()
}

/// The answers in an address: a whole one, its path, or only what stands behind its question mark. An address may say that every
/// question was skipped; a few words that say nothing are no address.
fn wishes(address: &str) -> Result<Wishes, LineProblem> {
    let address = address.split('#').next().unwrap_or_default();
    let (path, query) = match address.split_once('?') {
        Some(parts) => parts,
        None if address.contains('=') => ("", address),
        None => (address, ""),
    };
    let is_ours = path.contains(QUESTIONS);
    if !is_ours && !path.is_empty() {
        return Err(LineProblem::Address);
    }
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let (wishes, unusable) = wishes_in(&pairs);
    match unusable.into_iter().next() {
        Some(part) => Err(LineProblem::Unknown(part)),
        None if wishes.is_empty() && !is_ours => Err(LineProblem::Address),
        None => Ok(wishes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::search::UnusableReason;
    use proptest::prelude::*;

    fn of(pairs: &[(&'static str, &'static str)]) -> Wishes {
        Wishes::parse(pairs.iter().copied()).0
    }

    #[test]
    fn an_address_may_be_whole_a_path_or_what_is_behind_the_question_mark() {
        let wishes = of(&[("thema", "koken"), ("pc", "3561")]);
        for address in [
            "https://meedoen.example.nl/wat-past-bij-mij/overzicht?thema=koken&pc=3561",
            "https://meedoen.example.nl/en/wat-past-bij-mij/overzicht?thema=koken&pc=3561#inhoud",
            "/wat-past-bij-mij/plekken?thema=koken&pc=3561&na=7",
            "/wat-past-bij-mij/hopen?thema=koken&pc=3561&terug=overzicht",
            "?thema=koken&pc=3561",
            "thema=koken&pc=3561",
        ] {
            let an = Member { name: "An".to_owned(), wishes: wishes.clone() };
            for line in [format!("An; {address}"), format!("  An\t{address}  "), format!("\"An\";\"{address}\"")] {
                assert_eq!(read(&line), Ok(vec![an.clone()]), "{line}");
            }
        }
    }

    fn in_file(name: &str, address: &str, answers: &[(&'static str, &str)]) -> GroupLine {
        let answers = answers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        GroupLine { line: 2, name: name.to_owned(), address: address.to_owned(), answers }
    }

    #[test]
    fn somebody_in_a_file_is_read_as_if_typed() {
        let answers: &[_] = &[("thema", "koken,groen"), ("pc", "3561")];
        let both = of(&[("thema", "koken"), ("thema", "groen"), ("pc", "3561")]);
        for (line, typed) in [
            (in_file("An", "", answers), "An; ?thema=koken,groen&pc=3561"),
            (in_file("An", "thema=koken,groen&pc=3561", &[]), "An; thema=koken,groen&pc=3561"),
            (
                in_file(" An ", "/wat-past-bij-mij/plekken?thema=koken#top", &answers[..1]),
                "An; /wat-past-bij-mij/plekken?thema=koken&thema=koken,groen",
            ),
            (in_file("An;\nde eerste", "", answers), "An de eerste; ?thema=koken,groen&pc=3561"),
        ] {
            assert_eq!(as_typed(&line), typed);
            let read = read(&as_typed(&line)).expect("somebody");
            assert!(matches!(&read[..], [one] if one.wishes.themes == both.themes), "{typed}");
        }
        for (line, wrong) in [
            (in_file("", "", answers), LineProblem::Name),
            (in_file("An", "", &[]), LineProblem::Address),
            (in_file("An", "Dreef 1", &[]), LineProblem::Address),
        ] {
            assert_eq!(read(&as_typed(&line)), Err(Unreadable::Lines(vec![(1, wrong)])), "{line:?}");
        }
        let fish = read(&as_typed(&in_file("An", "", &[("thema", "vissen & jagen")])));
        assert!(
            matches!(fish, Err(Unreadable::Lines(lines)) if matches!(&lines[..], [(1, LineProblem::Unknown(part))] if part.value == "vissen & jagen"))
        );
    }

    #[test]
    fn who_skipped_every_question_is_somebody_too() {
        let read = read("An;/wat-past-bij-mij/overzicht\n\nBo; https://meedoen.example.nl/wat-past-bij-mij/plekken?").expect("two people");
        assert_eq!(read.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["An", "Bo"]);
        assert!(read.iter().all(|one| one.wishes.is_empty()));
    }

    #[test]
    fn each_line_that_cannot_be_read_is_told_with_its_number() {
        let text = format!(
            "An; thema=koken\n\nBo thema=koken\n; thema=koken\n{}; thema=koken\nCo; gaat het goed?\nDo;\nEl; /plekken?thema=koken\nFa; thema=vissen\nGe; ?",
            "x".repeat(CHOSEN_NAME_MAX + 1)
        );
        let fish = Unusable { parameter: "thema".to_owned(), value: "vissen".to_owned(), reason: UnusableReason::UnknownValue };
        let wrong = [
            (3, LineProblem::Address),
            (4, LineProblem::Name),
            (5, LineProblem::Name),
            (6, LineProblem::Address),
            (7, LineProblem::Address),
            (8, LineProblem::Address),
            (9, LineProblem::Unknown(fish)),
            (10, LineProblem::Address),
        ];
        assert_eq!(read(&text), Err(Unreadable::Lines(wrong.to_vec())));
    }

    #[test]
    fn a_group_is_somebody_and_no_more_than_a_wave() {
        assert_eq!(read(" \n\t\n"), Err(Unreadable::Nobody));
        let line = "An; thema=koken\n";
        assert_eq!(read(&line.repeat(GROUP_MAX)).map(|people| people.len()), Ok(GROUP_MAX));
        assert_eq!(read(&line.repeat(GROUP_MAX + 1)), Err(Unreadable::TooMany(GROUP_MAX + 1)));
    }

    proptest! {
        #[test]
        fn whoever_is_in_a_file_is_one_line(name in "(?s).{0,40}", address in "(?s).{0,40}", value in "(?s).{1,20}") {
            let line = GroupLine { line: 2, name, address, answers: vec![("thema", value)] };
            prop_assert_eq!(as_typed(&line).lines().count(), 1);
            let _ = read(&as_typed(&line));
        }

        #[test]
        fn whatever_is_typed_is_read_or_told(text in "(?s).{0,200}") {
            let _ = read(&text);
        }

        #[test]
        fn whatever_looks_like_a_group_is_read_or_told(
            lines in proptest::collection::vec(("[a-zé\" ]{0,70}", "[;\t ]{0,2}", "(/wat-past-bij-mij/overzicht)?[?#]?", "([a-z]{0,6}=[%a-z0-9,]{0,8}&?){0,3}"), 0..8)
        ) {
            let text: Vec<_> = lines.iter().map(|(name, between, path, query)| format!("{name}{between}{path}{query}")).collect();
            match read(&text.join("\n")) {
                Ok(people) => prop_assert!(people.iter().all(|one| (1..=CHOSEN_NAME_MAX).contains(&one.name.chars().count()))),
                Err(Unreadable::Lines(wrong)) => prop_assert!(!wrong.is_empty() && wrong.iter().all(|(number, _)| (1..=lines.len()).contains(number))),
                Err(Unreadable::Nobody) => prop_assert!(text.iter().all(|line| line.trim().is_empty())),
                Err(Unreadable::TooMany(_)) => prop_assert!(false, "there are few"),
            }
        }
    }
}
