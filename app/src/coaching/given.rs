//! A group as it was given: what was typed, or the people in a file as if they had been typed.
//!
//! So the same reader tells what is wrong, and what was in a file can be put right on the page.

use super::{group::PEOPLE, lines::as_typed};
use crate::{
    Market,
    ask::{Asked, NoPage},
    forms::{Again, Sent},
    own_files::as_given,
};
use domain::own_files::FileProblem;
use std::sync::Arc;

/// The field of the file.
pub const FILE: &str = "bestand";

/// A group that was given.
pub struct Given {
    /// One person a line.
    pub text: String,
    /// Of each line of the text the number of its line in the file, when it came in one.
    pub file_lines: Option<Vec<u64>>,
}

/// What was given; a file goes before what was typed.
pub async fn given(asked: &Asked, market: &Market, sent: &Sent) -> Result<Result<Given, FileProblem>, NoPage> {
    let Some(file) = sent.file(FILE) else {
        return Ok(Ok(Given { text: sent.text(PEOPLE).to_owned(), file_lines: None }));
    };
    let read = market.0.read_group(&asked.actor, as_given(file)).await?;
    Ok(read.map(|lines| Given {
        text: lines.iter().map(as_typed).collect::<Vec<_>>().join("\n"),
        file_lines: Some(lines.iter().map(|line| line.line).collect()),
    }))
}

/// The request as if the people in its file had been typed, when it has a file that can be read.
pub async fn as_if_typed(asked: Asked, market: &Market) -> Result<Asked, NoPage> {
    let Some(again) = asked.again.as_ref().filter(|again| again.sent.file(FILE).is_some()) else { return Ok(asked) };
    let Ok(given) = given(&asked, market, &again.sent).await? else { return Ok(asked) };
    let mut sent = again.sent.clone();
    sent.pairs.retain(|(name, _)| name != PEOPLE);
    sent.pairs.push((PEOPLE.to_owned(), given.text));
    let again = Again { sent, problems: again.problems.clone(), once: again.once.clone() };
    Ok(Asked { again: Some(Arc::new(again)), ..asked })
}
