//! Languages by the names that English gives them, or by their codes.

use super::tree::{Object, objects, text, texts};
use crate::notes::{Notes, short};
use domain::languages::SpokenLanguage as L;
use std::collections::BTreeSet;

const NAMES: &[(&str, L)] = &[
    ("english", L::English),
    ("spanish", L::Spanish),
    ("arabic", L::Arabic),
    ("chinese", L::Chinese),
    ("mandarin", L::Chinese),
    ("cantonese", L::Chinese),
    ("vietnamese", L::Vietnamese),
    ("farsi", L::Persian),
    ("persian", L::Persian),
    ("dari", L::Persian),
    ("french", L::French),
    ("german", L::German),
    ("dutch", L::Dutch),
    ("italian", L::Italian),
    ("portuguese", L::Portuguese),
    ("polish", L::Polish),
    ("russian", L::Russian),
    ("ukrainian", L::Ukrainian),
    ("romanian", L::Romanian),
    ("bulgarian", L::Bulgarian),
    ("greek", L::Greek),
    ("hungarian", L::Hungarian),
    ("albanian", L::Albanian),
    ("armenian", L::Armenian),
    ("turkish", L::Turkish),
    ("kurdish", L::Kurdish),
    ("tigrinya", L::Tigrinya),
    ("amharic", L::Amharic),
    ("somali", L::Somali),
    ("swahili", L::Swahili),
    ("hindi", L::Hindi),
    ("urdu", L::Urdu),
    ("bengali", L::Bengali),
    ("pashto", L::Pashto),
    ("korean", L::Korean),
    ("japanese", L::Japanese),
    ("tagalog", L::Tagalog),
    ("filipino", L::Tagalog),
    ("indonesian", L::Indonesian),
    ("haitian creole", L::HaitianCreole),
    ("creole", L::HaitianCreole),
    ("welsh", L::Welsh),
    ("american sign language", L::AmericanSign),
    ("asl", L::AmericanSign),
    ("british sign language", L::BritishSign),
    ("bsl", L::BritishSign),
];

/// The languages that these objects tell; what is none that we know is left out with a remark.
pub(super) fn languages(of: &[&Object], notes: &mut Notes) -> BTreeSet<L> {
    let mut found = BTreeSet::new();
    let mut take = |told: &[String]| {
        let known = told.iter().find_map(|word| by_name(word));
        if known.is_none()
            && let Some(word) = told.first()
        {
            notes.left_out("languages", format!("unknown language '{}'", short(word)));
        }
        found.extend(known);
    };
    for object in of {
        for language in objects(object, &["languages", "language", "supported_languages"]) {
            let told: Vec<String> = ["code", "language", "name"].iter().filter_map(|name| text(language, &[name])).collect();
            take(&told);
        }
        for word in texts(object, &["languages", "language", "supported_languages"]) {
            take(&[word]);
        }
    }
    found
}

fn by_name(word: &str) -> Option<L> {
    let lower = word.trim().to_lowercase();
    L::parse_any(&lower).or_else(|| NAMES.iter().find(|(name, _)| *name == lower).map(|(_, language)| *language))
}
