//! The words and rules of Meedoen: types, parsing, state and the list of use cases.
//!
//! This crate knows nothing of input or output, so it serves the server and the browser alike.
//! Start with [`use_cases`]: it lists everything the product does.
//!
//! To add a feature: give its types a file here named after it, list its use cases in
//! [`use_cases`], then follow the same word through `db`, `marketplace` and `app`.

pub mod accounts;
pub mod actors;
pub mod applications;
pub mod attention;
pub mod audit;
pub mod buddies;
pub mod cases;
pub mod cells;
pub mod clock;
pub mod codes;
pub mod colours;
pub mod conversations;
pub mod coordinates;
pub mod day_parts;
pub mod due;
pub mod ending;
pub mod engagements;
pub mod expenses;
pub mod experience;
pub mod experts;
pub mod figures;
pub mod groups;
pub mod handovers;
pub mod ids;
mod import_problems;
pub mod imports;
pub mod introductions;
pub mod jobs;
pub mod languages;
pub mod matches;
pub mod messages;
pub mod money;
pub mod municipalities;
pub mod nearness;
pub mod organisations;
pub mod own_files;
pub mod pairings;
pub mod participants;
pub mod parts;
pub mod places;
pub mod plain_language;
pub mod plans;
pub mod postcodes;
pub mod posting;
pub mod refusal;
pub mod reports;
pub mod rewards;
#[cfg(any(test, feature = "samples"))]
pub mod samples;
pub mod search;
pub mod search_words;
pub mod self_reliance;
pub mod slug;
pub mod sms;
pub mod training;
pub mod use_cases;
pub mod waves;
pub mod wishes;
pub mod working_days;
