//! Identities in data whose ids are not always identities: `org_1` stands for 485 organisations of one source.

use domain::slug::Slug;

/// The key of a thing: its id, or its id with what else is known of it when that id is only a place in a list.
pub(super) fn key(id: Option<&str>, known: &[&str]) -> String {
    let described = || {
        let words: Vec<&str> = known.iter().map(|word| word.trim()).filter(|word| !word.is_empty()).collect();
        Slug::of(&words.join(" ")).to_string()
    };
    match id {
        Some(id) if is_position(id) => format!("{id}/{}", described()),
        Some(id) => id.to_owned(),
        None => described(),
    }
}

/// Is this id only a number in a list, such as `org_1`, `svc-2` or `loc_001`? Bare numbers come from tables and are identities.
fn is_position(id: &str) -> bool {
    let word = id.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = id[word.len()..].trim_start_matches('0');
    let words_only = word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '_' | '-'));
    let told = id.len() > word.len() && number.len() <= 1;
    words_only && told && !word.is_empty() && word.chars().filter(|c| matches!(c, '_' | '-')).count() <= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_list_is_no_identity_by_itself() {
        assert_eq!(key(Some("org_1"), &["Bread of Life", "Akron"]), "org_1/bread-of-life-akron");
        assert_eq!(key(Some("svc_001"), &["Pantry"]), "svc_001/pantry");
        assert_eq!(key(None, &["Bread of Life", ""]), "bread-of-life");
    }

    #[test]
    fn other_ids_stand_as_they_are() {
        for id in ["org_105", "911", "8", "5fcb8f4f-a7ee-4c0a-8a65-6a3d4a2b9c1d", "0011I00001IrFN1QAN"] {
            assert_eq!(key(Some(id), &["x"]), id);
        }
    }
}
