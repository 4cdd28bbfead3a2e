//! What a photo looks like in the end.

use image::{DynamicImage, GrayAlphaImage, Luma, LumaA, Rgba, RgbaImage};
use photos::{SIZES, name, prepare};

use crate::by_hand::{jpeg_in_four_inks, webp_chunk, webp_frame, webp_grey, webp_header, webp_of};
use crate::drawn::{BLUE, GREEN, RED, WHITE, alike, assert_corners, fields, jpeg, measures, png, seen, webp};

const PAPER: [u8; 3] = [0xfb, 0xf8, 0xf3];

#[test]
fn a_large_photo_comes_in_three_sizes() {
    let photo = prepare(&jpeg(&fields(1500, 600))).expect("a photo");
    assert_eq!(measures(&photo), [(320, 128), (640, 256), (1280, 512)]);
    for picture in &photo.pictures {
        assert_corners(picture, [RED, GREEN, BLUE, WHITE]);
    }
}

#[test]
fn a_very_large_photo_looks_the_same() {
    let photo = prepare(&png(&fields(4200, 400))).expect("a photo");
    assert_eq!(measures(&photo), [(320, 31), (640, 61), (1280, 122)]);
    assert_corners(&photo.pictures[2], [RED, GREEN, BLUE, WHITE]);
}

#[test]
fn a_photo_is_never_enlarged() {
    let photo = prepare(&jpeg(&fields(500, 300))).expect("a photo");
    assert_eq!(measures(&photo), [(320, 192), (500, 300), (500, 300)]);
    let photo = prepare(&jpeg(&fields(200, 320))).expect("a photo that is just large enough");
    assert_eq!(measures(&photo), [(200, 320); 3]);
}

#[test]
fn a_strip_is_fitted_by_its_height() {
    let photo = prepare(&png(&fields(100, 1600))).expect("a strip");
    assert_eq!(measures(&photo), [(40, 640), (80, 1280), (100, 1600)]);
    let photo = prepare(&png(&fields(1600, 2))).expect("a line");
    assert_eq!(measures(&photo), [(320, 1), (640, 1), (1280, 2)]);
}

#[test]
fn jpeg_png_and_webp_give_the_same_picture() {
    let drawn = fields(640, 320);
    for sent in [jpeg(&drawn), png(&drawn), webp(&drawn)] {
        let photo = prepare(&sent).expect("a photo");
        assert_eq!(measures(&photo), [(320, 160), (640, 320), (640, 320)]);
        assert_corners(&photo.pictures[0], [RED, GREEN, BLUE, WHITE]);
    }
}

#[test]
fn what_is_transparent_becomes_paper() {
    // Under the glass everything is bright green: it must not shine through, nor at the edges when it is made small.
    let drawn = RgbaImage::from_fn(640, 320, |x, _| match x {
        0..240 => Rgba([0, 255, 0, 0]),
        240..480 => Rgba([200, 0, 0, 128]),
        _ => Rgba([200, 0, 0, 255]),
    });
    let half = [225, 124, 121];
    for sent in [png(&DynamicImage::ImageRgba8(drawn.clone())), webp(&DynamicImage::ImageRgba8(drawn))] {
        let photo = prepare(&sent).expect("a picture");
        for picture in &photo.pictures {
            let seen = seen(picture);
            let at = |part: u32| seen.get_pixel(part * picture.width / 8, picture.height / 2).0;
            assert!(alike(at(1), PAPER), "{:?}", at(1));
            assert!(alike(at(4), half), "{:?}", at(4));
            assert!(alike(at(7), [200, 0, 0]), "{:?}", at(7));
            assert!(seen.pixels().all(|pixel| pixel.0[1] <= 253), "no green edge");
        }
    }
}

#[test]
fn grey_and_deep_colours_are_read() {
    let grey = fields(320, 320).into_luma8();
    let expected = [RED, GREEN, BLUE, WHITE].map(|[red, green, blue]| {
        let brightness = (2126 * u32::from(red) + 7152 * u32::from(green) + 722 * u32::from(blue)) / 10_000;
        [u8::try_from(brightness).expect("a brightness"); 3]
    });
    let deep = DynamicImage::ImageLuma8(grey.clone());
    for sent in [jpeg(&grey.clone().into()), png(&grey.into()), png(&deep.to_luma16().into())] {
        assert_corners(&prepare(&sent).expect("a grey photo").pictures[0], expected);
    }
    for sent in [png(&fields(320, 320).to_rgb16().into()), png(&fields(320, 320).to_rgba16().into())] {
        assert_corners(&prepare(&sent).expect("a deep photo").pictures[0], [RED, GREEN, BLUE, WHITE]);
    }
}

#[test]
fn grey_glass_is_put_on_paper() {
    let glass = GrayAlphaImage::from_pixel(320, 320, LumaA([90, 0]));
    let deep = DynamicImage::ImageLumaA8(glass.clone()).to_luma_alpha16();
    for sent in [png(&glass.into()), png(&deep.into())] {
        assert_corners(&prepare(&sent).expect("a picture").pictures[0], [PAPER; 4]);
    }
}

#[test]
fn a_jpeg_in_printing_colours_is_read() {
    let photo = prepare(&jpeg_in_four_inks(320, [255, 0, 0, 255])).expect("a photo from a printer");
    assert_corners(&photo.pictures[0], [[255, 0, 0]; 4]);
    let photo = prepare(&jpeg_in_four_inks(320, [0, 0, 255, 255])).expect("a photo from a printer");
    assert_corners(&photo.pictures[0], [[0, 0, 255]; 4]);
}

#[test]
fn a_lossy_webp_is_read() {
    let photo = prepare(&webp_of(&[webp_grey(320, 336)])).expect("a photo");
    assert_eq!(measures(&photo), [(320, 336); 3]);
    let [above, ..] = crate::drawn::corners(&photo.pictures[0]);
    assert!(above.iter().all(|colour| colour.abs_diff(above[0]) <= 2), "an even grey, not {above:?}");
}

#[test]
fn of_a_moving_picture_one_gets_its_first_image() {
    let image = |picture| webp(&picture)[12..].to_vec();
    let white = DynamicImage::ImageLuma8(image::GrayImage::from_pixel(320, 240, Luma([255]))).into_rgb8();
    let sent = webp_of(&[
        webp_header(2, 320, 240),
        webp_chunk("ANIM", &[0; 6]),
        webp_frame(320, 240, &image(fields(320, 240))),
        webp_frame(320, 240, &image(white.into())),
    ]);
    let photo = prepare(&sent).expect("a picture that moves");
    assert_corners(&photo.pictures[0], [RED, GREEN, BLUE, WHITE]);
}

#[test]
fn the_name_is_that_of_the_picture() {
    let one = prepare(&png(&fields(320, 240))).expect("a photo");
    let again = prepare(&webp(&fields(320, 240))).expect("the same photo in another file");
    let other = prepare(&png(&fields(320, 238))).expect("another photo");
    assert_eq!(name(&one), name(&again));
    assert_ne!(name(&one), name(&other));
    assert_eq!(name(&one).len(), 32);
    assert!(name(&one).bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')));
}

#[test]
fn the_sizes_are_those_that_pages_count_on() {
    assert_eq!(SIZES.map(|size| size.width), [320, 640, 1280]);
}
