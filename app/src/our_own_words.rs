//! Our own texts keep to what we advise others: the language helper reads every text in both languages.

use domain::plain_language::{Language, Whose, check};
use std::{collections::BTreeSet, fs, path::Path};

/// What stays as it is, and why: language, key, the words, the reason.
const STAYS: &[(&str, &str, &str, &str)] = &[];

/// The file names and contents of the texts in a language.
fn files(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(language);
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    paths.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap_or_default())).collect()
}

/// The texts of a file by key, as people read them: variables are a word, and each variant is a line.
fn texts(file: &str, word: &str) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Vec::new();
    for line in file.lines() {
        if let Some((key, text)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')) {
            texts.push((key.to_owned(), with_word(text.trim(), word)));
        } else if let Some((_, text)) = texts.last_mut().filter(|_| line.is_empty() || line.starts_with(' ')) {
            text.push('\n');
            text.push_str(&with_word(line_of_variant(line.trim()), word));
        }
    }
    texts
}

/// What is left of a line of a select expression: nothing of its frame, and the text of a variant.
fn line_of_variant(line: &str) -> &str {
    if line.ends_with("->") || line == "}" {
        return "";
    }
    let variant = line.trim_start_matches('*').strip_prefix('[').and_then(|line| line.split_once("] "));
    variant.filter(|(name, _)| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')).map_or(line, |(_, text)| text)
}

/// The line with a plain word for each placeable.
fn with_word(line: &str, word: &str) -> String {
    let mut parts = line.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| format!("{text}{word}{}", part.split_once('}').map_or("", |(_, rest)| rest)))
}

/// What the helper would say about our texts: language, key and the words, with the finding to show.
fn findings() -> Vec<((&'static str, String, String), String)> {
    let mut findings = Vec::new();
    for (folder, language, word) in [("nl", Language::Dutch, "plek"), ("en", Language::English, "place")] {
        for (_, file) in files(folder) {
            for (key, text) in texts(&file, word) {
                for advice in check(&text, language, Whose::OurOwn) {
                    let shown = format!("{:?}, better: {:?}", advice.finding, advice.better);
                    findings.push(((folder, key.clone(), text[advice.range].to_owned()), shown));
                }
            }
        }
    }
    findings
}

#[test]
fn our_own_texts_follow_our_own_advice() {
    let findings = findings();
    let stays: BTreeSet<_> = STAYS.iter().map(|(language, key, words, _)| (*language, (*key).to_owned(), (*words).to_owned())).collect();
    let wrong: Vec<_> = findings.iter().filter(|(found, _)| !stays.contains(found)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let found: BTreeSet<_> = findings.into_iter().map(|(found, _)| found).collect();
    let gone: Vec<_> = stays.difference(&found).collect();
    assert!(gone.is_empty(), "take these out of the list: {gone:#?}");
}

#[test]
fn every_file_is_read_with_every_variant() {
    for language in ["nl", "en"] {
        let files = files(language);
        assert!(files.len() >= 8, "only {} files of {language}", files.len());
        for (path, file) in files {
            let keys = file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic())).count();
            assert_eq!(texts(&file, "plek").len(), keys, "{path}");
        }
    }
    let file = "# Title.\n\nplace-count =\n    { $count ->\n        [0] U moet weg.\n       *[other] Er zijn { $count } plekken.\n    }\nb = [x](y) { $a }.";
    let read = texts(file, "plek");
    assert_eq!(read[0].0, "place-count");
    assert_eq!(read[0].1.trim().lines().collect::<Vec<_>>(), ["U moet weg.", "Er zijn plek plekken."]);
    assert_eq!(read[1], ("b".to_owned(), "[x](y) plek.".to_owned()));
}
