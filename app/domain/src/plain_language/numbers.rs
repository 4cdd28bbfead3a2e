//! Telephone numbers, e-mail addresses and what could be a burgerservicenummer.

use super::{
    Advice, Finding,
    shapes::is_email,
    tokens::{Kind, Token},
};
use std::ops::Range;

/// The most signs between two groups of one number, as in `030 - 123`.
const APART: usize = 3;
/// The most groups of one number: one for each digit of `0 6 1 2 3 4 5 6 7 8`.
const GROUPS: usize = 12;
/// Numbers of services, which are shorter or longer than the others.
const SERVICES: &[&str] = &["0800", "0900", "0906", "0909"];

/// Digits that stand together.
struct Group<'t> {
    range: Range<usize>,
    digits: &'t str,
    /// A plus stands before it.
    plus: bool,
    /// What stands between it and the group before.
    gap: &'t str,
}

/// Adds the telephone numbers and burgerservicenummers of a text.
pub(super) fn find(text: &str, found: &mut Vec<Advice>) {
    for run in runs(text) {
        let mut rest = &run[..];
        while let Some(first) = rest.first() {
            let hit = phone(text, rest).map(|groups| (groups, Finding::PhoneNumber));
            let hit = hit.or_else(|| bsn(text, rest).map(|groups| (groups, Finding::LooksLikeBsn)));
            let (groups, finding) = hit.unwrap_or((1, Finding::PhoneNumber));
            if hit.is_some() {
                found.push(Advice { range: first.range.start..rest[groups - 1].range.end, finding, better: None });
            }
            rest = &rest[groups..];
        }
    }
}

/// Adds the e-mail addresses, also those behind a link.
pub(super) fn find_addresses(tokens: &[Token<'_>], found: &mut Vec<Advice>) {
    let addresses = tokens.iter().filter(|token| matches!(token.kind, Kind::Address | Kind::Target) && is_email(token.text));
    found.extend(addresses.map(|token| Advice { range: token.range.clone(), finding: Finding::EmailAddress, better: None }));
}

/// Groups of digits that may belong together. Digits that touch a letter belong to something else, such as `3561AB`.
fn runs(text: &str) -> Vec<Vec<Group<'_>>> {
    let mut runs = vec![Vec::new()];
    let mut end = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + found;
        let length = text[start..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - start);
        at = start + length;
        let (before, behind) = (text[..start].chars().next_back(), text[at..].chars().next());
        let plus = before == Some('+');
        let gap = &text[end..start];
        let joined = !runs.last().is_some_and(Vec::is_empty) && joins(gap);
        if before.is_some_and(char::is_alphanumeric) || behind.is_some_and(char::is_alphabetic) {
            runs.push(Vec::new());
            continue;
        }
        if !joined || plus {
            runs.push(Vec::new());
        }
        let bracket = text[..start - usize::from(plus)].ends_with('(') && behind == Some(')');
        let opened = usize::from(plus) + usize::from(bracket);
        if let Some(run) = runs.last_mut() {
            run.push(Group { range: start - opened..at, digits: &text[start..at], plus, gap: if joined { gap } else { "" } });
        }
        end = at;
    }
    runs
}

/// Whether these signs can stand inside a number.
fn joins(gap: &str) -> bool {
    gap.chars().count() <= APART && gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '–' | '.' | '/' | '(' | ')'))
}

/// How many groups make a telephone number, if they begin with one.
fn phone(text: &str, groups: &[Group<'_>]) -> Option<usize> {
    let first = groups.first()?;
    if is_account(text, first.range.start) {
        return None;
    }
    let mut digits = String::new();
    let mut foreign = None;
    for (at, group) in groups.iter().take(GROUPS).enumerate() {
        digits.push_str(group.digits);
        if digits.len() > 15 {
            break;
        }
        let goes_on = groups.get(at + 1).is_some_and(|next| matches!(next.gap, "-" | "."));
        if !goes_on && is_phone(&groups[..=at], &digits) && !is_time(text, group.range.end) {
            return Some(at + 1);
        }
        if !goes_on && first.plus && !digits.starts_with("31") && (9..=14).contains(&digits.len()) {
            foreign = Some(at + 1);
        }
    }
    foreign
}

fn is_phone(groups: &[Group<'_>], digits: &str) -> bool {
    let first = &groups[0];
    let national = |rest: &str| rest.len() == 9 && !rest.starts_with('0');
    let abroad = if first.plus { digits.strip_prefix("31") } else { digits.strip_prefix("0031") };
    if let Some(rest) = abroad {
        return national(rest.strip_prefix('0').unwrap_or(rest));
    }
    if SERVICES.contains(&first.digits) {
        return matches!(digits.len(), 8 | 11) && groups.len() > 1;
    }
    if first.digits == "14" && groups.len() == 2 {
        return groups[1].gap == " " && groups[1].digits.starts_with('0') && matches!(groups[1].digits.len(), 3 | 4);
    }
    let mobile_abroad = digits.len() == 11 && digits.starts_with("316");
    mobile_abroad || (digits.strip_prefix('0').is_some_and(national) && begins_like_phone(groups, digits))
}

/// Ten digits are a number when they are grouped like one; dates and times are grouped otherwise.
fn begins_like_phone(groups: &[Group<'_>], digits: &str) -> bool {
    let date = groups.len() > 2 && groups[1].digits.len() <= 2 && groups[2].digits.len() == 4 && groups[1].gap == groups[2].gap;
    let date = date && groups[2].digits.starts_with(['1', '2']) && groups[1].gap != " ";
    // "06.30 - 08.30" is no number either: a full stop inside and a dash between.
    let times = groups.len() > 2 && groups[1].gap == "." && groups[2].gap != ".";
    let begin = match groups[0].digits.len() {
        1 => groups.iter().all(|group| group.digits.len() == 1),
        2 => digits.starts_with("06"),
        _ => true,
    };
    begin && !date && !times
}

/// Whether "uur" stands behind it: "0900-1230 uur".
fn is_time(text: &str, end: usize) -> bool {
    let behind = text[end..].trim_start_matches(' ');
    behind.starts_with("uur") || behind.starts_with("hrs")
}

/// Whether the digits behind this are the end of a bank account: "NL91 ABNA 0417 1643 00".
fn is_account(text: &str, start: usize) -> bool {
    let before = near_before(text, start).trim_end();
    let Some(country) = before.len().checked_sub(4).and_then(|at| before.get(..at)) else { return false };
    before.bytes().rev().take(4).all(|b| b.is_ascii_uppercase()) && country.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

/// How many groups make a burgerservicenummer, if they begin with one.
fn bsn(text: &str, groups: &[Group<'_>]) -> Option<usize> {
    let lengths: Vec<usize> = groups.iter().take(3).map(|group| group.digits.len()).collect();
    let named = || near_before(text, groups[0].range.start).to_lowercase();
    let count = match lengths[..] {
        [9, ..] => 1,
        [8, ..] if named().contains("bsn") || named().contains("burgerservice") => 1,
        [3, 3, 3] | [4, 2, 3] => 3,
        [4, 5, ..] => 2,
        _ => return None,
    };
    // An organisation has a number of the same form, which is no secret.
    let organisation = ["rsin", "fiscaal", "kvk"].iter().any(|name| named().contains(name));
    let goes_on = groups.get(count).is_some_and(|next| matches!(next.gap, "-" | "."));
    let digits: String = groups[..count].iter().map(|group| group.digits).collect();
    (!organisation && !goes_on && passes_eleven_test(&digits)).then_some(count)
}

/// The elfproef: the digits times 9, 8, ... 2 and -1 add up to a multiple of eleven.
fn passes_eleven_test(digits: &str) -> bool {
    let sum: i32 = (1..).zip(digits.bytes().rev()).map(|(weight, b)| i32::from(b - b'0') * if weight == 1 { -1 } else { weight }).sum();
    digits.bytes().any(|b| b != b'0') && sum % 11 == 0
}

/// What stands on the same line in the thirty bytes before.
fn near_before(text: &str, start: usize) -> &str {
    let near = &text[text.floor_char_boundary(start.saturating_sub(30))..start];
    near.rsplit('\n').next().unwrap_or(near)
}
