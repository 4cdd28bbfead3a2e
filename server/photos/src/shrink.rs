//! From pixels to three small pictures: upright, on paper, as JPEG.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, resize};
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageResult, Rgb, RgbImage};

use crate::decode::Decoded;
use crate::{LOGO, Photo, Picture, Refused, SIZES, Size};

/// What shows through where a picture is transparent: the colour of the pages, #FBF8F3.
const PAPER: [u8; 3] = [0xfb, 0xf8, 0xf3];
/// What shows through where a logo is transparent.
const WHITE: [u8; 3] = [0xff; 3];
/// Of 100: small, without spots that one sees.
const QUALITY: u8 = 80;
/// The same for the sharp edges of a logo.
const LOGO_QUALITY: u8 = 90;

pub(crate) fn shrink(decoded: Decoded) -> Result<Photo, Refused> {
    let Decoded { mut picture, orientation } = decoded;
    let [small, medium, large] = SIZES;

    weigh_by_alpha(&mut picture);
    let mut picture = roughly(picture, orientation, large);
    picture.apply_orientation(orientation);
    let large = fitted(on(PAPER, picture), large);
    let medium = fitted(large.clone(), medium);
    let small = fitted(medium.clone(), small);

    let written = |picture| written(picture, QUALITY).map_err(|_| Refused::Damaged);
    Ok(Photo { pictures: [written(&small)?, written(&medium)?, written(&large)?] })
}

pub(crate) fn logo(decoded: Decoded) -> Result<Picture, Refused> {
    let Decoded { mut picture, orientation } = decoded;
    weigh_by_alpha(&mut picture);
    let mut picture = roughly(picture, orientation, LOGO);
    picture.apply_orientation(orientation);
    written(&fitted(on(WHITE, picture), LOGO), LOGO_QUALITY).map_err(|_| Refused::Damaged)
}

/// Multiplies the colours by how opaque they are, where they stand. Otherwise the colour of what cannot be seen runs into
/// what can when pixels are brought together.
fn weigh_by_alpha(picture: &mut DynamicImage) {
    match picture {
        DynamicImage::ImageLumaA8(picture) => weigh::<u8, 2>(picture, u8::MAX.into()),
        DynamicImage::ImageRgba8(picture) => weigh::<u8, 4>(picture, u8::MAX.into()),
        DynamicImage::ImageLumaA16(picture) => weigh::<u16, 2>(picture, u16::MAX.into()),
        DynamicImage::ImageRgba16(picture) => weigh::<u16, 4>(picture, u16::MAX.into()),
        _ => {}
    }
}

fn weigh<S: Copy + Into<u32> + TryFrom<u32>, const CHANNELS: usize>(samples: &mut [S], most: u32) {
    for pixel in samples.as_chunks_mut::<CHANNELS>().0 {
        let alpha: u32 = pixel[CHANNELS - 1].into();
        for sample in &mut pixel[..CHANNELS - 1] {
            // At most 65535 * 65535 + 32767, which fits; and never more than `most`, so that it fits back too.
            if let Ok(weighed) = S::try_from(((*sample).into() * alpha + most / 2) / most) {
                *sample = weighed;
            }
        }
    }
}

/// Averages a large picture to twice what it is to become, in one pass and without another copy of its pixels. From there
/// on, careful filters are cheap. A smaller picture stays as it is.
fn roughly(picture: DynamicImage, orientation: Orientation, size: Size) -> DynamicImage {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    let lying = matches!(orientation, Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH);
    let size = if lying { Size { width: size.height, height: size.width } } else { size };
    let (width, height) = within(picture.width(), picture.height(), size);
    if picture.width().max(picture.height()) <= 3 * width.max(height) {
        return picture;
    }
    picture.thumbnail_exact((2 * width).min(picture.width()), (2 * height).min(picture.height()))
}

/// Puts a picture whose colours are weighed by alpha on paper of this colour.
fn on(ground: [u8; 3], picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let weighed = picture.into_rgba8();
    let mut paper = RgbImage::new(weighed.width(), weighed.height());
    for (painted, pixel) in paper.pixels_mut().zip(weighed.pixels()) {
        let [red, green, blue, alpha] = pixel.0;
        let blend = |colour: u8, paper: u8| {
            let through = (u16::from(paper) * u16::from(u8::MAX - alpha) + 127) / 255;
            u8::try_from(u16::from(colour) + through).unwrap_or(u8::MAX)
        };
        *painted = Rgb([blend(red, ground[0]), blend(green, ground[1]), blend(blue, ground[2])]);
    }
    paper
}

fn fitted(picture: RgbImage, size: Size) -> RgbImage {
    let (width, height) = within(picture.width(), picture.height(), size);
    if (width, height) == picture.dimensions() { picture } else { resize(&picture, width, height, FilterType::Lanczos3) }
}

fn written(picture: &RgbImage, quality: u8) -> ImageResult<Picture> {
    let (width, height) = picture.dimensions();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality).encode(picture, width, height, ExtendedColorType::Rgb8)?;
    Ok(Picture { width, height, bytes })
}

/// The measures of a picture in a box: the same proportions, at least one pixel, and never more than it had.
fn within(width: u32, height: u32, size: Size) -> (u32, u32) {
    if width <= size.width && height <= size.height {
        return (width, height);
    }
    if u64::from(width) * u64::from(size.height) >= u64::from(height) * u64::from(size.width) {
        (size.width, in_proportion(height, size.width, width))
    } else {
        (in_proportion(width, size.height, height), size.height)
    }
}

/// `side * to / from`, rounded, and one at least. Here `to` is not more than `from`.
fn in_proportion(side: u32, to: u32, from: u32) -> u32 {
    let scaled = (u64::from(side) * u64::from(to) + u64::from(from) / 2) / u64::from(from);
    u32::try_from(scaled).map_or(side, |scaled| scaled.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn proportions_are_kept_and_nothing_is_enlarged() {
        let [small, medium, large] = SIZES;
        assert_eq!(within(4000, 3000, large), (1280, 960));
        assert_eq!(within(3000, 4000, medium), (640, 853));
        assert_eq!(within(500, 400, medium), (500, 400));
        assert_eq!(within(1000, 20_000, large), (128, 2560), "a strip is fitted by its height");
        assert_eq!(within(16_000, 3, small), (320, 1));
    }

    #[test]
    fn a_large_picture_is_averaged_to_twice_the_box_it_will_stand_in() {
        let [_, _, large] = SIZES;
        let measures = |picture: DynamicImage, orientation| {
            let rough = roughly(picture, orientation, large);
            (rough.width(), rough.height())
        };
        let wide = || DynamicImage::new_luma8(9000, 90);
        assert_eq!(measures(wide(), Orientation::NoTransforms), (2560, 26));
        assert_eq!(measures(wide(), Orientation::Rotate270), (5120, 52), "upright, it is a strip of 2560 pixels high");
        assert_eq!(measures(DynamicImage::new_luma8(3840, 90), Orientation::NoTransforms), (3840, 90));
    }

    proptest! {
        #[test]
        fn every_picture_fits_in_its_box(width in 1..70_000_u32, height in 1..70_000_u32) {
            for size in SIZES {
                let (fitted_width, fitted_height) = within(width, height, size);
                prop_assert!((1..=size.width.min(width)).contains(&fitted_width));
                prop_assert!((1..=size.height.min(height)).contains(&fitted_height));
            }
        }
    }
}
