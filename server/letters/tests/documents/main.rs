//! Letters and sheets, read back from the files.

mod certificates;
mod hand_over_sheets;
mod invitations;
mod paper;
mod reports;
mod samples;
