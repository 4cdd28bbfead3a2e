//! Nobody can find out from a photo where it was taken, by whom, or with what.

use photos::{Photo, prepare};

use crate::by_hand::{
    LATITUDE, SECRET, exif, png_chunk, segment, webp_chunk, webp_header, webp_of, with_exif, with_png_chunks, with_segments,
};
use crate::drawn::{BLUE, GREEN, RED, WHITE, assert_corners, fields, jpeg, measures, png, webp};

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The markers of a JPEG up to its pixels.
fn markers(jpeg: &[u8]) -> Vec<u8> {
    let (mut markers, mut at) = (Vec::new(), 2);
    while markers.last() != Some(&0xda) {
        assert_eq!(jpeg[at], 0xff, "a segment begins at {at}");
        markers.push(jpeg[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    markers
}

/// Nothing but pixels, the tables to read them, and the sixteen bytes that say that it is a JPEG.
#[track_caller]
fn assert_bare(photo: &Photo) {
    for picture in &photo.pictures {
        let mut markers = markers(&picture.bytes);
        markers.dedup();
        assert_eq!(markers, [0xe0, 0xc0, 0xdb, 0xc4, 0xda], "baseline, and no segment for anything else");
        assert_eq!(&picture.bytes[4..11], b"\0\x10JFIF\0");
        for trace in
            [&b"Exif"[..], b"II*\0", b"GPS", &LATITUDE, SECRET.as_bytes(), b"tEXt", b"http", b"Photoshop", b"ICC_PROFILE", b"<html"]
        {
            assert!(!contains(&picture.bytes, trace), "{} is still there", String::from_utf8_lossy(trace));
        }
        assert!(picture.bytes.ends_with(b"\xff\xd9"));
    }
}

#[test]
fn a_telephone_photo_loses_its_location_and_stands_upright() {
    let sent = with_exif(&jpeg(&fields(400, 300)), 6);
    assert!(contains(&sent, b"Exif") && contains(&sent, &LATITUDE));

    let photo = prepare(&sent).expect("a photo of a telephone");
    assert_bare(&photo);
    assert_eq!(measures(&photo), [(300, 400); 3]);
    for picture in &photo.pictures {
        assert_corners(picture, [BLUE, RED, WHITE, GREEN]);
    }
}

#[test]
fn every_way_to_hold_a_camera_is_known() {
    let turned = [
        (1, [RED, GREEN, BLUE, WHITE]),
        (2, [GREEN, RED, WHITE, BLUE]),
        (3, [WHITE, BLUE, GREEN, RED]),
        (4, [BLUE, WHITE, RED, GREEN]),
        (5, [RED, BLUE, GREEN, WHITE]),
        (6, [BLUE, RED, WHITE, GREEN]),
        (7, [WHITE, GREEN, BLUE, RED]),
        (8, [GREEN, WHITE, RED, BLUE]),
        (99, [RED, GREEN, BLUE, WHITE]),
    ];
    let sent = jpeg(&fields(320, 160));
    for (orientation, expected) in turned {
        let photo = prepare(&with_exif(&sent, orientation)).expect("a photo of a telephone");
        assert_corners(&photo.pictures[0], expected);
    }
}

#[test]
fn what_programs_write_into_a_jpeg_is_gone() {
    let sent = with_segments(
        &jpeg(&fields(320, 240)),
        &[
            segment(0xe1, format!("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>{SECRET}</x:xmpmeta>").as_bytes()),
            segment(0xe2, b"ICC_PROFILE\0\x01\x01not a profile at all"),
            segment(0xed, format!("Photoshop 3.0\x008BIM{SECRET}").as_bytes()),
            segment(0xfe, SECRET.as_bytes()),
        ],
    );
    assert!(contains(&sent, SECRET.as_bytes()));
    assert_bare(&prepare(&sent).expect("a photo with notes"));
}

#[test]
fn what_programs_write_into_a_png_is_gone_and_its_orientation_is_known() {
    let sent = with_png_chunks(
        &png(&fields(320, 240)),
        &[
            png_chunk("tEXt", format!("Comment\0{SECRET}").as_bytes()),
            png_chunk("iTXt", format!("XML:com.adobe.xmp\0\0\0\0\0{SECRET}").as_bytes()),
            png_chunk("eXIf", &exif(6)),
        ],
    );
    let photo = prepare(&sent).expect("a picture with notes");
    assert_bare(&photo);
    assert_eq!(measures(&photo), [(240, 320); 3]);
    assert_corners(&photo.pictures[0], [BLUE, RED, WHITE, GREEN]);
}

#[test]
fn what_programs_write_into_a_webp_is_gone_and_its_orientation_is_known() {
    let image = webp(&fields(320, 240))[12..].to_vec();
    let notes = [webp_chunk("EXIF", &exif(6)), webp_chunk("note", SECRET.as_bytes())];
    let sent = webp_of(&[vec![webp_header(8, 320, 240), image], notes.to_vec()].concat());
    assert!(contains(&sent, &LATITUDE) && contains(&sent, SECRET.as_bytes()));

    let photo = prepare(&sent).expect("a picture with notes");
    assert_bare(&photo);
    assert_corners(&photo.pictures[0], [BLUE, RED, WHITE, GREEN]);
}

#[test]
fn a_page_hidden_behind_a_picture_does_not_come_along() {
    let page = [format!("<html><script>alert('{SECRET}')</script></html>").as_bytes(), b"\xff\xd9IEND"].concat();
    for picture in [jpeg(&fields(320, 240)), png(&fields(320, 240)), webp(&fields(320, 240))] {
        let sent = [&picture[..], &page].concat();
        let photo = prepare(&sent).expect("it begins with a whole picture");
        assert_bare(&photo);
        assert_eq!(Ok(photo), prepare(&picture), "as if nothing had followed");
    }
}
