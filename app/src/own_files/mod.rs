//! Files of partners: `/partner/inlezen` brings places in, `/partner/bestanden` takes them along.
//!
//! `give` asks for a file, `preview` shows what each line of it would do before anything is stored, `remark_words` says
//! what is wrong with a line, `take` lists what can be taken along.

pub mod give;
pub mod preview;
mod remark_words;
pub mod take;

pub(crate) use give::{as_given, tell};

#[cfg(test)]
mod tests;
