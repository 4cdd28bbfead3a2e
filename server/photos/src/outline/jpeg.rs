//! JPEG: segments up to the mark that ends the image.

use super::{Kind, Outline, bytes_at};

const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

pub(super) fn outline(bytes: &[u8]) -> Option<Outline<'_>> {
    let mut at = 2;
    let mut components = 0;
    let mut first_scan = None;
    let mut progressive = false;
    loop {
        let marker = next_marker(bytes, &mut at)?;
        match marker {
            END => break,
            // These stand alone: a restart between rows, a second beginning.
            0x01 | 0xd8 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes(bytes_at(bytes, at)?));
        let segment = bytes.get(at + 2..at.checked_add(length)?)?;
        match marker {
            // All kinds of frames; the three left out between them are tables.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                components = components.max(*segment.get(5)?);
                progressive |= marker == 0xc2;
            }
            SCAN => first_scan = first_scan.or(segment.first().copied()),
            _ => {}
        }
        at += length;
    }
    // An image that comes in layers, or colour by colour, is kept whole in coefficients of two bytes until the last.
    let kept_whole = progressive || first_scan? < components;
    let beside = if kept_whole { 2 * u64::from(components) } else { 0 };
    Some(Outline { kind: Kind::Jpeg, bytes: &bytes[..at], beside, inside: 0 })
}

/// The next marker, and `at` behind it. Passes over the data of a scan, where `ff` is followed by `00` or by a restart.
fn next_marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        *at += bytes.get(*at..)?.iter().position(|byte| *byte == 0xff)?;
        *at += bytes[*at..].iter().position(|byte| *byte != 0xff)?;
        let marker = bytes[*at];
        *at += 1;
        if !matches!(marker, 0x00 | 0xd0..=0xd7) {
            return Some(marker);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The segments of a JPEG without its pixels: a frame of three colours and one scan of some of them.
    fn segments(frame: u8, in_scan: u8) -> Vec<u8> {
        let mut bytes = vec![0xff, 0xd8];
        bytes.extend([0xff, 0xe1, 0, 6, 0xff, 0xd9, 0xff, 0xd9]);
        bytes.extend([0xff, frame, 0, 17, 8, 1, 0, 1, 0, 3, 1, 17, 0, 2, 17, 1, 3, 17, 1]);
        bytes.extend([0xff, SCAN, 0, 3, in_scan]);
        bytes.extend([7, 0xff, 0x00, 0xff, 0xd0, 9, 0xff, 0xff, 0xd9]);
        bytes
    }

    #[test]
    fn the_end_is_that_of_the_image_not_of_what_is_in_a_segment_or_behind_it() {
        let image = segments(0xc0, 3);
        let mut file = image.clone();
        file.extend(b"<html>\xff\xd9");
        assert_eq!(outline(&file).map(|outline| outline.bytes), Some(&image[..]));
    }

    #[test]
    fn an_image_that_stops_anywhere_before_its_end_has_no_outline() {
        let image = segments(0xc0, 3);
        for length in 2..image.len() {
            assert_eq!(outline(&image[..length]), None, "cut off at {length}");
        }
    }

    #[test]
    fn an_image_in_layers_or_colour_by_colour_costs_its_coefficients() {
        let beside = |frame, in_scan| outline(&segments(frame, in_scan)).map(|outline| outline.beside);
        assert_eq!(beside(0xc0, 3), Some(0));
        assert_eq!(beside(0xc0, 1), Some(6));
        assert_eq!(beside(0xc2, 3), Some(6));
    }

    #[test]
    fn a_segment_that_is_shorter_than_its_own_length_is_damaged() {
        assert_eq!(outline(&[0xff, 0xd8, 0xff, 0xe1, 0, 1, 0, 0, 0xff, 0xd9]), None);
    }
}
