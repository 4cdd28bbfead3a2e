//! WebP: a box that says how long it is, with chunks in it.

use super::{Kind, Outline, bytes_at};

/// Before the data of a chunk: its name and its length.
const HEAD: usize = 8;
/// Before the chunks of one frame of a moving picture: where it comes, how large, how long.
const FRAME_HEAD: usize = 16;

pub(super) fn outline(bytes: &[u8]) -> Option<Outline<'_>> {
    let length = usize::try_from(u32::from_le_bytes(bytes_at(bytes, 4)?)).ok()?;
    let bytes = bytes.get(..length.checked_add(HEAD)?)?;
    let mut found = Found::default();
    found.walk(bytes.get(12..)?, false)?;
    Some(Outline { kind: Kind::WebP, bytes, beside: found.lossy + found.lossless + found.alpha + found.moving, inside: found.pixels })
}

/// What the chunks say about the memory that decoding takes: the bytes for each pixel that each part of it asks for, and
/// how many pixels.
#[derive(Default)]
struct Found {
    /// Planes of brightness and colour.
    lossy: u64,
    /// A copy with transparency, whether or not there is any.
    lossless: u64,
    /// The transparency, unpacked.
    alpha: u64,
    /// The canvas and the frame that is put on it.
    moving: u64,
    pixels: u64,
}

impl Found {
    /// Looks at the chunks one after the other, and into frames. Nothing when one says that it is longer than what it is
    /// in: the decoder takes as much memory as a chunk claims.
    fn walk(&mut self, mut chunks: &[u8], in_frame: bool) -> Option<()> {
        while !chunks.is_empty() {
            let name: [u8; 4] = bytes_at(chunks, 0)?;
            let length = usize::try_from(u32::from_le_bytes(bytes_at(chunks, 4)?)).ok()?;
            let end = HEAD.checked_add(length)?;
            let data = chunks.get(HEAD..end)?;
            match &name {
                b"VP8 " => {
                    self.lossy = 2;
                    // The image says its own measures, whatever stands around it.
                    let [width, width_high, height, height_high] = bytes_at(data, 6)?;
                    let side = |low, high| u64::from(u16::from_le_bytes([low, high]) & 0x3fff);
                    self.pixels = self.pixels.max(side(width, width_high) * side(height, height_high));
                }
                b"VP8L" => self.lossless = 4,
                b"ALPH" => self.alpha = 5,
                b"ANMF" if !in_frame => {
                    self.moving = 8;
                    self.walk(data.get(FRAME_HEAD..)?, true)?;
                }
                _ => {}
            }
            // Chunks begin at even places; behind the last one the extra byte may be missing.
            chunks = chunks.get(end + length % 2..).unwrap_or_default();
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &str, data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).expect("a short chunk");
        let mut chunk = [name.as_bytes(), &length.to_le_bytes(), data].concat();
        chunk.extend(vec![0; data.len() % 2]);
        chunk
    }

    fn file(chunks: &[Vec<u8>]) -> Vec<u8> {
        chunk("RIFF", &[b"WEBP".to_vec(), chunks.concat()].concat())
    }

    fn lossy(width: u16, height: u16) -> Vec<u8> {
        chunk("VP8 ", &[&[0x10, 0, 0, 0x9d, 1, 0x2a][..], &width.to_le_bytes(), &height.to_le_bytes()].concat())
    }

    #[test]
    fn the_measures_inside_are_seen_also_in_a_frame() {
        let frame = chunk("ANMF", &[vec![0; FRAME_HEAD], lossy(3000, 2000)].concat());
        let bytes = file(&[chunk("VP8X", &[0; 10]), frame]);
        let outline = outline(&bytes).expect("a whole file");
        assert_eq!((outline.inside, outline.beside), (6_000_000, 10));
    }

    #[test]
    fn a_chunk_that_claims_more_than_the_file_holds_is_damaged() {
        let mut exif = chunk("EXIF", b"data");
        exif[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(outline(&file(&[lossy(400, 400), exif])), None);
    }

    #[test]
    fn what_follows_the_box_is_left_out() {
        let bytes = file(&[lossy(400, 400)]);
        let followed = [&bytes[..], b"EXIF\xff\xff\xff\xff"].concat();
        assert_eq!(outline(&followed).map(|outline| outline.bytes), Some(&bytes[..]));
    }
}
