//! What is refused, and in which words.

use photos::{BYTES_MAX, Refused, prepare};

use crate::by_hand::{segment, webp_of, with_segments};
use crate::drawn::{fields, file, jpeg, png, webp};

#[test]
fn a_file_that_only_has_the_name_of_a_picture_is_no_image() {
    let zip = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0";
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    let wave = b"RIFF\x24\0\0\0WAVEfmt ";
    let files: [&[u8]; 12] = [
        b"",
        b"\xff",
        b"\xff\xd8",
        b"RIFF",
        b"Ik ben een foto.",
        b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        b"<!doctype html><html><script>alert(1)</script></html>",
        b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
        b"%PDF-1.7",
        zip,
        heic,
        wave,
    ];
    for file in files {
        assert_eq!(prepare(file), Err(Refused::NotAnImage), "{}", String::from_utf8_lossy(file));
    }
    let behind_a_page = [b"<html>", &jpeg(&fields(320, 240))[..]].concat();
    assert_eq!(prepare(&behind_a_page), Err(Refused::NotAnImage));
}

#[test]
fn a_file_over_ten_megabytes_is_too_large_whatever_it_is() {
    let photo = jpeg(&fields(320, 240));
    let filled = |length: usize| [&photo[..], &vec![0; length - photo.len()]].concat();
    assert!(prepare(&filled(BYTES_MAX)).is_ok(), "exactly ten megabytes are read");
    assert_eq!(prepare(&filled(BYTES_MAX + 1)), Err(Refused::TooLarge));
    assert_eq!(prepare(&vec![b'a'; BYTES_MAX + 1]), Err(Refused::TooLarge));
}

#[test]
fn a_picture_under_320_pixels_on_its_longer_side_is_too_small() {
    for picture in [fields(319, 319), fields(319, 10), fields(1, 1)] {
        for sent in [jpeg(&picture), png(&picture), webp(&picture)] {
            assert_eq!(prepare(&sent), Err(Refused::TooSmall));
        }
    }
}

#[test]
fn a_picture_that_is_cut_off_anywhere_is_damaged() {
    let drawn = fields(320, 200);
    for sent in [jpeg(&drawn), png(&drawn), webp(&drawn)] {
        // Closely where the tables stand and where it ends, and in steps through the pixels.
        let (last, step) = (sent.len() - 1, sent.len() / 60 + 1);
        for length in (12..last.min(80)).chain((80..last).step_by(step)).chain(last - 20..=last) {
            assert_eq!(prepare(&sent[..length]), Err(Refused::Damaged), "the first {length} of {} bytes", sent.len());
        }
        assert!(prepare(&sent).is_ok(), "the whole of it is a photo");
    }
}

#[test]
fn a_beginning_with_nothing_behind_it_is_damaged() {
    let png_of_text = [b"\x89PNG\r\n\x1a\n", &[b'a'; 900][..]].concat();
    let jpeg_of_text = [b"\xff\xd8\xff", &[b'a'; 900][..]].concat();
    let empty_webp = webp_of(&[]);
    for sent in [png_of_text, jpeg_of_text, empty_webp, b"\xff\xd8\xff\xd9".to_vec()] {
        assert_eq!(prepare(&sent), Err(Refused::Damaged));
    }
}

#[test]
fn a_broken_picture_is_damaged() {
    let drawn = fields(320, 200);
    let mut broken_png = png(&drawn);
    let middle = broken_png.len() / 2;
    broken_png[middle] ^= 0xff;
    assert_eq!(prepare(&broken_png), Err(Refused::Damaged));

    // A JPEG whose frame says that its colours are written in a way that nobody reads (arithmetic coding).
    let mut odd = jpeg(&drawn);
    let frame = odd.windows(2).position(|two| two == [0xff, 0xc0]).expect("a frame");
    odd[frame + 1] = 0xc9;
    assert_eq!(prepare(&odd), Err(Refused::Damaged));

    let no_picture = with_segments(&[0xff, 0xd8, 0xff, 0xd9], &[segment(0xfe, b"only a comment")]);
    assert_eq!(prepare(&no_picture), Err(Refused::Damaged));
}

#[test]
fn a_gif_with_another_name_is_told_apart_by_its_first_bytes() {
    let mut disguised = file(&fields(320, 200), image::ImageFormat::Png);
    disguised[..6].copy_from_slice(b"GIF89a");
    assert_eq!(prepare(&disguised), Err(Refused::NotAnImage));
}
