//! Accounts over HTTP, with mail that really arrives.

mod invitations;
mod lost_phone;
mod new_phone;
mod own_account;
mod second_step;
mod sessions;
mod signing_in;

use tests::Answer;

/// The page without what differs from one answer to the next: the nonce and the key of the form.
pub(super) fn words(answer: &Answer) -> String {
    let mut html = answer.text();
    for mark in ["nonce=\"", "name=\"eens\" value=\"", "nonce-"] {
        let pieces: Vec<String> =
            html.split(mark).enumerate().map(|(at, piece)| if at == 0 { piece } else { after_value(piece) }.to_owned()).collect();
        html = pieces.join(mark);
    }
    html
}

fn after_value(piece: &str) -> &str {
    piece.find(['"', '\'']).map_or(piece, |at| &piece[at..])
}
