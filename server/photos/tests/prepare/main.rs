//! What people send as a photo, and what becomes of it.

mod by_hand;
mod drawn;
mod hostile;
mod logos;
mod looks;
mod metadata;
mod refusals;
