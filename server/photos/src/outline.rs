//! Where a picture begins and ends in its file, and what reading it will cost.
//!
//! A decoder is only given the picture itself: what follows it in the file never reaches it, and a file that stops
//! before its end is refused here, since decoders fill the rest with grey.

mod jpeg;
mod png;
mod webp;

use crate::Refused;

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Jpeg,
    Png,
    WebP,
}

/// A picture in its file, not yet decoded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outline<'a> {
    pub(crate) kind: Kind,
    /// From the first byte of the picture to its last.
    pub(crate) bytes: &'a [u8],
    /// How many bytes for each pixel its decoder keeps beside the pixels it gives.
    pub(crate) beside: u64,
    /// The pixels of the largest image inside, where that is not for the decoder to tell before it takes memory.
    pub(crate) inside: u64,
}

/// Finds the picture that a file begins with.
pub(crate) fn outline(bytes: &[u8]) -> Result<Outline<'_>, Refused> {
    let outlined = if bytes.starts_with(b"\xff\xd8\xff") {
        jpeg::outline(bytes)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png::outline(bytes)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        webp::outline(bytes)
    } else {
        return Err(Refused::NotAnImage);
    };
    outlined.ok_or(Refused::Damaged)
}

/// Up to `N` bytes from a place in a file.
fn bytes_at<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}
