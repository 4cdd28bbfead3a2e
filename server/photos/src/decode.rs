//! From a file to pixels, after asking what it costs.

use std::io::Cursor;
use std::panic::catch_unwind;

use image::codecs::{jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageResult, Limits};

use crate::outline::{Kind, Outline};
use crate::{MEMORY_MAX, PIXELS_MAX, Refused};

/// The most memory for what stands in a PNG file beside its pixels. A colour profile can be packed a thousandfold.
const TABLES_MAX: u64 = 32 * 1024 * 1024;

/// The pixels as they stand in the file, and how to turn them.
pub(crate) struct Decoded {
    pub(crate) picture: DynamicImage,
    pub(crate) orientation: Orientation,
}

/// Reads a picture whose cost is bearable and whose longer side has at least so many pixels.
///
/// The decoders are written by others and meet bytes that were made to break them. One that panics has met a picture
/// that no camera made, which is told like every other damage.
pub(crate) fn decode(outline: &Outline<'_>, least: u32) -> Result<Decoded, Refused> {
    let file = Cursor::new(outline.bytes);
    catch_unwind(|| match outline.kind {
        Kind::Jpeg => read(JpegDecoder::new(file), outline, least),
        Kind::Png => read(png(file), outline, least),
        Kind::WebP => read(WebPDecoder::new(file), outline, least),
    })
    .unwrap_or(Err(Refused::Damaged))
}

/// Up to here only the measures were read; the pixels are read in the last line.
fn read(decoder: ImageResult<impl ImageDecoder>, outline: &Outline<'_>, least: u32) -> Result<Decoded, Refused> {
    let mut decoder = decoder.map_err(refused)?;
    let (width, height) = decoder.dimensions();
    let pixels = outline.inside.max(u64::from(width) * u64::from(height));
    if pixels > PIXELS_MAX {
        return Err(Refused::TooManyPixels);
    }
    let mut limits = at_most(MEMORY_MAX);
    limits.reserve(decoder.total_bytes() + pixels * outline.beside).map_err(refused)?;
    if width.max(height) < least {
        return Err(Refused::TooSmall);
    }
    decoder.set_limits(limits).map_err(refused)?;
    let orientation = decoder.orientation().map_err(refused)?;
    Ok(Decoded { picture: DynamicImage::from_decoder(decoder).map_err(refused)?, orientation })
}

fn png(file: Cursor<&[u8]>) -> ImageResult<PngDecoder<Cursor<&[u8]>>> {
    PngDecoder::with_limits(file, at_most(TABLES_MAX))
}

fn at_most(memory: u64) -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(memory);
    limits
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to `map_err` by its name")]
fn refused(error: ImageError) -> Refused {
    match error {
        ImageError::Limits(_) => Refused::TooManyPixels,
        _ => Refused::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use image::ImageEncoder;
    use image::codecs::png::PngEncoder;

    use super::*;
    use crate::outline::outline;

    /// A PNG with a colour profile of so many zeros, which it packs a thousandfold.
    fn png_with_profile(length: u64) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = PngEncoder::new(&mut file);
        encoder.set_icc_profile(vec![0; usize::try_from(length).expect("it fits")]).expect("PNG has profiles");
        encoder.write_image(&[0; 320 * 4], 320, 4, image::ExtendedColorType::L8).expect("a picture is written to memory");
        file
    }

    #[test]
    fn a_colour_profile_is_not_unpacked_beyond_its_limit() {
        let unpacked =
            |file: &[u8]| png(Cursor::new(file)).expect("a picture").icc_profile().expect("no damage").map(|profile| profile.len());
        let (bearable, bomb) = (png_with_profile(100_000), png_with_profile(TABLES_MAX + 1));
        assert_eq!(unpacked(&bearable), Some(100_000));
        assert!(bomb.len() < 100_000, "it is small until it is unpacked");
        assert_eq!(unpacked(&bomb), None);

        let decoded = decode(&outline(&bomb).expect("a whole file"), crate::SIZES[0].width).expect("the picture itself is fine");
        assert_eq!(decoded.picture.width(), 320);
    }
}
