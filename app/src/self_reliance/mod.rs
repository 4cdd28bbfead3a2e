//! The Zelfredzaamheid-Matrix: a coach fills it in after a talk, and both see how it changes. Nobody else does, and nobody is asked
//! for it on a screen.

mod chart;
pub(crate) mod coach;
pub(crate) mod own;
mod table;
#[cfg(test)]
mod tests;
