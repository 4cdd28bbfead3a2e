//! Signing in, and what belongs to one's own account: for partners and people who work with Meedoen.
//!
//! `pages`, `code_pages` and `forms` are signing in; `own_pages` and `own_forms` are for who is signed in; `set_up` is the second step
//! of signing in, and `new_phone` moves it; `invitation` makes an account. What was typed in a form that was interrupted travels through all
//! steps of signing in: see `carried`.

mod arrival;
mod carried;
pub mod code_pages;
pub mod forms;
pub mod invitation;
pub mod new_phone;
pub mod own_forms;
pub mod own_pages;
pub mod pages;
pub mod qr;
mod same_answer;
pub mod set_up;
pub mod told;
pub mod words;
mod work_bar;

pub use work_bar::WorkBar;

#[cfg(test)]
pub mod tests;
