//! What one cell may hold: lists, and text that a spreadsheet must not take for a formula.

pub(crate) use domain::cells::{neutralise, restore};

/// Splits a list at `;`. A `;` within an item is written `\;` and a backslash before it `\\`. Empty items fall out.
pub(crate) fn split_list(cell: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut characters = cell.chars().peekable();
    while let Some(character) = characters.next() {
        let escaped = if character == '\\' { characters.next_if(|next| matches!(next, ';' | '\\')) } else { None };
        match (character, escaped) {
            (_, Some(meant)) => push(&mut items, meant),
            (';', None) => items.push(String::new()),
            (other, None) => push(&mut items, other),
        }
    }
    items.iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

fn push(items: &mut [String], character: char) {
    if let Some(item) = items.last_mut() {
        item.push(character);
    }
}

/// Writes the list that [`split_list`] reads.
pub(crate) fn join_list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> String {
    let escape = |item: T| item.as_ref().replace('\\', "\\\\").replace(';', "\\;");
    items.into_iter().map(escape).collect::<Vec<_>>().join("; ")
}

/// Like [`neutralise`], where cells are marked as text already: only what [`restore`] would change gets its apostrophe.
pub(crate) fn neutralise_quoted(cell: &str) -> String {
    if cell.starts_with('\'') { neutralise(cell) } else { cell.to_owned() }
}

/// Was this sentence perhaps meant as a formula? A dash or plus before a space begins a list, before a digit a number.
pub(crate) fn looks_like_formula(cell: &str) -> bool {
    let mut characters = cell.chars();
    match characters.next() {
        Some('=' | '@') => true,
        Some('+' | '-') => characters.next().is_some_and(|next| !next.is_whitespace() && !next.is_ascii_digit() && next != '-'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_list_may_have_spaces_and_empty_items() {
        assert_eq!(split_list(" koken ;; groen; "), ["koken", "groen"]);
        assert_eq!(split_list(r"a\;b; c\d"), ["a;b", r"c\d"]);
    }

    #[test]
    fn a_list_of_dashes_is_no_formula() {
        assert!(looks_like_formula("=HYPERLINK(1)") && looks_like_formula("@SUM(1)") && looks_like_formula("+cmd|x"));
        assert!(!looks_like_formula("- brood\n- kaas") && !looks_like_formula("-4.5") && !looks_like_formula("brood"));
    }

    proptest! {
        #[test]
        fn every_cell_comes_back(cell in "['=+@a-]{0,6}") {
            prop_assert_eq!(restore(&neutralise_quoted(&cell)).0.to_owned(), cell);
        }

        #[test]
        fn every_list_comes_back(items in proptest::collection::vec(r"[a;\\]{1,5}", 0..4)) {
            prop_assert_eq!(split_list(&join_list(&items)), items);
        }
    }
}
