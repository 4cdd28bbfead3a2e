//! Photos of places: read with care, made small, without a trace of where they were taken.
//!
//! [`prepare`] takes the bytes somebody sent and gives three JPEG pictures, or says in one word why not ([`Refused`]).
//! What comes out is drawn anew from the pixels: no location, no name, no comment, nothing that was hidden behind the
//! picture. [`name`] gives it a name that changes when the picture does.
//!
//! The bytes may come from an enemy. `outline` finds where the picture begins and ends and what reading it will cost;
//! `decode` asks for its measures, refuses what is too much, and only then reads it; `shrink` turns it upright, puts it
//! on paper and makes it small.
//!
//! All of this computes and blocks, and one call may hold [`MEMORY_MAX`]: call it where blocking is allowed, and few at
//! a time.

mod decode;
mod outline;
mod shrink;

use std::fmt;

use sha2::{Digest, Sha256};

/// The longest file that is read.
pub const BYTES_MAX: usize = 10 * 1024 * 1024;

/// The most pixels a picture may have: more than the large cameras in telephones make.
pub const PIXELS_MAX: u64 = 50_000_000;

/// The most memory, in bytes, that reading one picture may take beside the file itself.
pub const MEMORY_MAX: u64 = 256 * 1024 * 1024;

/// The three boxes a photo is fitted in, smallest first.
pub const SIZES: [Size; 3] = [Size::of_width(320), Size::of_width(640), Size::of_width(1280)];

/// A box to fit a picture in, in pixels. A picture is never enlarged to fill it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// The widest it may be.
    pub width: u32,
    /// The highest it may be: twice the width, so that only a strip is narrower than the box.
    pub height: u32,
}

impl Size {
    const fn of_width(width: u32) -> Self {
        Self { width, height: 2 * width }
    }
}

/// The box a logo is fitted in: twice as sharp as the frame of a page shows it.
pub const LOGO: Size = Size { width: 240, height: 112 };

/// Fewest pixels of the longer side of a logo.
pub const LOGO_LEAST: u32 = 64;

/// A photo that can be shown: the same picture in three sizes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// One picture for each of [`SIZES`], smallest first. Where the photo itself was smaller than a box, two are alike.
    pub pictures: [Picture; 3],
}

/// One JPEG file: baseline, upright, opaque, without metadata.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Picture {
    /// Tells the measures and the length, and not each of a hundred thousand bytes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({} x {}, {} bytes)", self.width, self.height, self.bytes.len())
    }
}

/// Why a file does not become a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The file is longer than [`BYTES_MAX`].
    #[error("the file is longer than 10 MB")]
    TooLarge,
    /// The file does not begin as a JPEG, PNG or WebP file does, whatever its name says.
    #[error("the file is no JPEG, PNG or WebP picture")]
    NotAnImage,
    /// The file begins as a picture and cannot be read as one: it is cut off, broken, or written in a way that cameras
    /// and programs do not.
    #[error("the picture is damaged")]
    Damaged,
    /// The picture has more than [`PIXELS_MAX`] pixels, or would take more than [`MEMORY_MAX`] to read. It was not read.
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// The longer side has fewer pixels than the smallest of [`SIZES`] is wide; of a logo, fewer than [`LOGO_LEAST`].
    #[error("the picture is too small")]
    TooSmall,
}

/// Makes a photo of a file that somebody sent.
///
/// The first bytes decide what it is, not its name. It is turned the way its camera was held, and what is transparent
/// becomes the colour of the paper. Of a moving picture one gets its first image. Nothing else from the file is kept,
/// neither in the picture nor after it.
///
/// Never panics, whatever the bytes are.
pub fn prepare(bytes: &[u8]) -> Result<Photo, Refused> {
    shrink::shrink(opened(bytes, SIZES[0].width)?)
}

/// Makes one small picture of the logo in a file that somebody sent, with the same care as [`prepare`]. What is transparent
/// becomes white: a logo stands on white, whatever the colour of the page.
pub fn logo(bytes: &[u8]) -> Result<Picture, Refused> {
    shrink::logo(opened(bytes, LOGO_LEAST)?)
}

fn opened(bytes: &[u8], least: u32) -> Result<decode::Decoded, Refused> {
    if bytes.len() > BYTES_MAX {
        return Err(Refused::TooLarge);
    }
    decode::decode(&outline::outline(bytes)?, least)
}

/// The name to store a photo under: 32 characters, 0 to 9 and a to f. The same pictures have the same name, others
/// another.
pub fn name(photo: &Photo) -> String {
    let [_, _, largest] = &photo.pictures;
    name_of(largest)
}

/// The name to store one picture under, as [`name`].
pub fn name_of(picture: &Picture) -> String {
    let start = Sha256::digest(&picture.bytes)[..16].iter().fold(0_u128, |start, byte| start << 8 | u128::from(*byte));
    format!("{start:032x}")
}
