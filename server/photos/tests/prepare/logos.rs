//! Logos: one small picture on white, with the same care as photos.

use image::{DynamicImage, Rgba, RgbaImage};
use photos::{BYTES_MAX, LOGO, LOGO_LEAST, Refused, logo, name_of};

use crate::drawn::{BLUE, GREEN, RED, WHITE, alike, assert_corners, fields, jpeg, png, seen, webp};

#[test]
fn a_logo_is_one_small_picture_whatever_file_it_came_in() {
    let drawn = fields(960, 448);
    for sent in [jpeg(&drawn), png(&drawn), webp(&drawn)] {
        let picture = logo(&sent).expect("a logo");
        assert_eq!((picture.width, picture.height), (LOGO.width, LOGO.height));
        assert_corners(&picture, [RED, GREEN, BLUE, WHITE]);
        assert!(picture.bytes.len() < 8 * 1024, "{} bytes", picture.bytes.len());
    }
}

#[test]
fn a_high_logo_fits_by_its_height_and_a_small_one_stays_as_it_is() {
    let high = logo(&png(&fields(400, 800))).expect("a logo");
    assert_eq!((high.width, high.height), (56, 112));
    let small = logo(&png(&fields(LOGO_LEAST, 20))).expect("a logo");
    assert_eq!((small.width, small.height), (LOGO_LEAST, 20));
}

#[test]
fn what_is_transparent_becomes_white() {
    let drawn = RgbaImage::from_fn(200, 100, |x, _| if x < 100 { Rgba([0, 255, 0, 0]) } else { Rgba([200, 0, 0, 255]) });
    let picture = seen(&logo(&png(&DynamicImage::ImageRgba8(drawn))).expect("a logo"));
    assert!(alike(picture.get_pixel(50, 50).0, [255; 3]) && alike(picture.get_pixel(150, 50).0, [200, 0, 0]));
}

#[test]
fn what_is_no_picture_is_no_logo() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    assert_eq!(logo(svg), Err(Refused::NotAnImage));
    assert_eq!(logo(&vec![b'a'; BYTES_MAX + 1]), Err(Refused::TooLarge));
    assert_eq!(logo(&png(&fields(LOGO_LEAST - 1, 10))), Err(Refused::TooSmall));
}

#[test]
fn another_logo_has_another_name() {
    let name = |width| name_of(&logo(&png(&fields(width, 100))).expect("a logo"));
    assert!(name(200) == name(200) && name(200) != name(201));
    assert!(name(200).len() == 32 && name(200).bytes().all(|byte| byte.is_ascii_hexdigit()));
}
