//! Finding things in JSON whose shape is not certain: by any of several names, as one thing or as a list.

use serde_json::{Map, Value};

/// A JSON object.
pub(super) type Object = Map<String, Value>;

/// The first text (or number) under one of these names; texts that were masked count as absent.
pub(super) fn text(object: &Object, names: &[&str]) -> Option<String> {
    names.iter().filter_map(|name| object.get(*name)).find_map(scalar)
}

/// A text that is not empty, or a number.
pub(super) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() && !is_masked(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// `[phone removed]` and the like: somebody took the content out before us.
fn is_masked(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('[') && text.ends_with(" removed]") && text.matches('[').count() == 1
}

/// The objects under these names: one object, or those in a list. Lists within lists are opened.
pub(super) fn objects<'a>(object: &'a Object, names: &[&str]) -> Vec<&'a Object> {
    let mut found = Vec::new();
    for value in names.iter().filter_map(|name| object.get(*name)) {
        open(value, &mut found);
    }
    found
}

fn open<'a>(value: &'a Value, found: &mut Vec<&'a Object>) {
    match value {
        Value::Object(object) => found.push(object),
        Value::Array(items) => items.iter().for_each(|item| open(item, found)),
        _ => {}
    }
}

/// The texts under these names: one text with commas, or those in a list.
pub(super) fn texts(object: &Object, names: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for value in names.iter().filter_map(|name| object.get(*name)) {
        match value {
            Value::Array(items) => found.extend(items.iter().filter_map(scalar)),
            Value::String(text) => found.extend(text.split(',').map(|item| item.trim().to_owned()).filter(|item| !item.is_empty())),
            other => found.extend(scalar(other)),
        }
    }
    found
}

/// Every object within this one, itself first.
pub(super) fn all(object: &Object) -> Vec<&Object> {
    let mut found = vec![object];
    let mut next = 0;
    while let Some(current) = found.get(next).copied() {
        next += 1;
        for value in current.values() {
            open(value, &mut found);
        }
    }
    found
}
