//! Pictures drawn for the tests, written as files by the same library that cameras' files are read with.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use photos::{Photo, Picture};

pub const RED: [u8; 3] = [220, 30, 30];
pub const GREEN: [u8; 3] = [30, 180, 60];
pub const BLUE: [u8; 3] = [40, 60, 200];
pub const WHITE: [u8; 3] = [250, 250, 250];

/// Four fields: red and green above, blue and white below.
pub fn fields(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        Rgb(match (x < width / 2, y < height / 2) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => WHITE,
        })
    }))
}

pub fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).expect("a picture is written to memory");
    file.into_inner()
}

pub fn jpeg(picture: &DynamicImage) -> Vec<u8> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, 95).encode_image(picture).expect("a picture is written to memory");
    file
}

pub fn png(picture: &DynamicImage) -> Vec<u8> {
    file(picture, ImageFormat::Png)
}

pub fn webp(picture: &DynamicImage) -> Vec<u8> {
    file(picture, ImageFormat::WebP)
}

/// What somebody who looks at the picture sees.
pub fn seen(picture: &Picture) -> RgbImage {
    let seen = image::load_from_memory_with_format(&picture.bytes, ImageFormat::Jpeg).expect("we write whole pictures");
    assert_eq!((seen.width(), seen.height()), (picture.width, picture.height), "the measures are those of the file");
    seen.into_rgb8()
}

pub fn measures(photo: &Photo) -> [(u32, u32); 3] {
    photo.pictures.each_ref().map(|picture| (picture.width, picture.height))
}

/// The colours in the middle of the four fields: above left, above right, below left, below right.
pub fn corners(picture: &Picture) -> [[u8; 3]; 4] {
    let seen = seen(picture);
    let (width, height) = seen.dimensions();
    [(1, 1), (3, 1), (1, 3), (3, 3)].map(|(x, y)| seen.get_pixel(x * width / 4, y * height / 4).0)
}

/// Whether nobody would call it another colour: JPEG does not keep them exactly.
pub fn alike(one: [u8; 3], other: [u8; 3]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= 8)
}

#[track_caller]
pub fn assert_corners(picture: &Picture, expected: [[u8; 3]; 4]) {
    let corners = corners(picture);
    assert!(corners.iter().zip(expected).all(|(one, other)| alike(*one, other)), "{corners:?} instead of {expected:?}");
}
