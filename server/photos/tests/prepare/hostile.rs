//! Files made to take all memory, or to break the program that reads them.

use std::slice;

use photos::{Photo, Refused, SIZES, prepare};
use proptest::prelude::*;

use crate::by_hand::{png_that_claims, webp_chunk, webp_frame, webp_grey, webp_header, webp_lossless_that_claims, webp_of, with_exif};
use crate::drawn::{fields, jpeg, measures, png, seen, webp};

#[test]
fn a_png_that_claims_to_be_gigantic_is_refused_before_it_is_read() {
    // There are no pixels in it: whoever tries to read them finds damage.
    assert_eq!(prepare(&png_that_claims(400, 400)), Err(Refused::Damaged));
    for (width, height) in [(60_000, 60_000), (u32::MAX >> 1, u32::MAX >> 1), (50_000_001, 1), (1, 50_000_001)] {
        assert_eq!(prepare(&png_that_claims(width, height)), Err(Refused::TooManyPixels), "{width} x {height}");
    }
}

#[test]
fn a_jpeg_that_claims_to_be_gigantic_is_refused_before_it_is_read() {
    let mut sent = jpeg(&fields(320, 240));
    let frame = sent.windows(2).position(|two| two == [0xff, 0xc0]).expect("a frame");
    sent[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert_eq!(prepare(&sent), Err(Refused::TooManyPixels));

    // 36 million pixels are not too many, but they are when all of their coefficients are kept until the last layer.
    sent[frame + 5..frame + 9].copy_from_slice(&[0x17, 0x70, 0x17, 0x70]);
    sent[frame + 1] = 0xc2;
    assert_eq!(prepare(&sent), Err(Refused::TooManyPixels));
}

#[test]
fn a_webp_that_claims_to_be_gigantic_is_refused_before_it_is_read() {
    let nothing = webp_lossless_that_claims(16_383, 16_383);
    assert_eq!(prepare(&webp_of(slice::from_ref(&nothing))), Err(Refused::TooManyPixels));
    assert_eq!(prepare(&webp_of(&[webp_header(0, 16_384, 16_384), nothing])), Err(Refused::TooManyPixels));
    assert_eq!(prepare(&webp_of(&[webp_grey(16_000, 16_000)])), Err(Refused::TooManyPixels));
}

#[test]
fn a_webp_whose_measures_make_its_decoder_count_to_zero_is_damaged() {
    assert_eq!(prepare(&webp_of(&[webp_lossless_that_claims(16_384, 400)])), Err(Refused::Damaged));
    assert_eq!(prepare(&webp_of(&[webp_lossless_that_claims(400, 16_384)])), Err(Refused::Damaged));
}

#[test]
fn a_gigantic_image_in_a_small_frame_is_refused_before_it_is_read() {
    let gigantic = webp_grey(16_000, 16_000);
    assert_eq!(prepare(&webp_of(&[webp_header(0, 400, 400), gigantic.clone()])), Err(Refused::TooManyPixels));
    let moving = [webp_header(2, 400, 400), webp_chunk("ANIM", &[0; 6]), webp_frame(400, 400, &gigantic)];
    assert_eq!(prepare(&webp_of(&moving)), Err(Refused::TooManyPixels));
}

#[test]
fn a_picture_that_breaks_its_decoder_is_damaged() {
    // The frame and its transparency are small, the image in it is larger: the decoder looks beyond the transparency.
    let transparency = webp_chunk("ALPH", &[vec![0], vec![200; 320 * 16]].concat());
    let frame = webp_frame(320, 16, &[transparency, webp_grey(320, 320)].concat());
    let sent = webp_of(&[webp_header(2 | 16, 320, 320), webp_chunk("ANIM", &[0; 6]), frame]);
    assert_eq!(prepare(&sent), Err(Refused::Damaged));
}

fn assert_sound(photo: &Photo) {
    for ((picture, size), (width, height)) in photo.pictures.iter().zip(SIZES).zip(measures(photo)) {
        assert!(width <= size.width && height <= size.height);
        assert_eq!(seen(picture).dimensions(), (width, height));
    }
}

/// Small pictures in each format, with something to misread in them.
fn whole_files() -> [Vec<u8>; 4] {
    let drawn = fields(322, 20);
    let moving = webp_frame(322, 20, &webp(&drawn)[12..]);
    [with_exif(&jpeg(&drawn), 5), png(&drawn), webp(&drawn), webp_of(&[webp_header(2, 322, 20), webp_chunk("ANIM", &[0; 6]), moving])]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_it_panic(begin in 0..5_usize, rest in proptest::collection::vec(any::<u8>(), 0..600)) {
        let begins: [&[u8]; 5] = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x20\x01\0\0WEBPVP8X", b"RIFF\x20\x01\0\0WEBPVP8 "];
        let answer = prepare(&[begins[begin], &rest[..]].concat());
        prop_assert!(answer.is_err(), "that is no picture");
        prop_assert!(begin == 0 || answer != Err(Refused::NotAnImage));
    }

    #[test]
    fn a_picture_with_some_bytes_changed_is_a_sound_photo_or_refused(
        which in 0..4_usize,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut sent = whole_files()[which].clone();
        for (place, byte) in changes {
            let place = place.index(sent.len());
            sent[place] = byte;
        }
        if let Ok(photo) = prepare(&sent) {
            assert_sound(&photo);
        }
    }
}
