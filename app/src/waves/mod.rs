//! Letters to a neighbourhood: a coach makes them, and whoever gets one answers with its code.
//!
//! Names and addresses are typed, printed and forgotten in one request. They come back only beside a problem, to who typed them.

pub mod answer;
pub mod make;
#[cfg(test)]
mod tests;
pub mod words;

/// Where a coach makes letters.
pub const LETTERS: &str = "/coach/brieven";
/// Where a letter is answered.
pub const ANSWER: &str = "/brief";
