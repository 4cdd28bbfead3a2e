//! Parts of files that no encoder here writes, byte by byte.

/// Where the photo below says it was taken: seconds of latitude, as Exif writes them.
pub const LATITUDE: [u8; 8] = [0x9b, 0x9f, 0x2e, 0x00, 0xa0, 0x86, 0x01, 0x00];

/// A place in all of the ways in which a file can tell it in words.
pub const SECRET: &str = "52.0907N 5.1214E Kerkstraat 12";

/// An Exif block: how the camera was held, and a location with [`LATITUDE`].
pub fn exif(orientation: u16) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let turned = [orientation.to_le_bytes(), [0, 0]].concat();
    let first = [
        &2_u16.to_le_bytes()[..],
        &entry(0x0112, 3, 1, turned.try_into().expect("four bytes")),
        &entry(0x8825, 4, 1, 38_u32.to_le_bytes()),
        &[0; 4],
    ]
    .concat();
    let location = [
        &2_u16.to_le_bytes()[..],
        &entry(1, 2, 2, *b"N\0\0\0"),
        &entry(2, 5, 3, 68_u32.to_le_bytes()),
        &[0; 4],
        &[52, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0],
        &LATITUDE,
    ]
    .concat();
    [&b"II*\0\x08\0\0\0"[..], &first, &location].concat()
}

/// A segment of a JPEG.
pub fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).expect("a segment is short");
    [&[0xff, marker][..], &length.to_be_bytes(), data].concat()
}

/// A JPEG with more segments behind its first two bytes.
pub fn with_segments(jpeg: &[u8], segments: &[Vec<u8>]) -> Vec<u8> {
    [&jpeg[..2], &segments.concat(), &jpeg[2..]].concat()
}

/// A JPEG that says to be turned, by a camera that knew where it was.
pub fn with_exif(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    with_segments(jpeg, &[segment(0xe1, &[b"Exif\0\0", &exif(orientation)[..]].concat())])
}

/// A JPEG in four printing colours, as Adobe's programs write them: 255 is no ink. All of one colour.
pub fn jpeg_in_four_inks(side: u16, inks: [u8; 4]) -> Vec<u8> {
    let [high, low] = side.to_be_bytes();
    let tables = [
        // Every step counts eight, so that a block's average is its colour.
        segment(0xdb, &[vec![0], vec![8; 64]].concat()),
        // Averages: nothing new is 0, a number of seven bits 10, of eight bits 110. Details: none is 0.
        segment(0xc4, &[vec![0x00, 1, 1, 1], vec![0; 13], vec![0, 7, 8]].concat()),
        segment(0xc4, &[vec![0x10, 1], vec![0; 15], vec![0]].concat()),
        segment(0xc0, &[8, high, low, high, low, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0]),
        segment(0xda, &[4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0]),
    ];
    let mut bits = String::new();
    for ink in inks {
        match ink {
            255 => bits += "10",
            0 => bits += "110",
            _ => panic!("only all or nothing"),
        }
        bits += if ink == 255 { "1111111" } else { "01111111" };
        bits += "0";
    }
    let blocks = usize::from(side.div_ceil(8)).pow(2);
    bits += &"00".repeat(4 * (blocks - 1));
    bits += &"1".repeat((8 - bits.len() % 8) % 8);
    let mut scan = Vec::new();
    for byte in bits.as_bytes().chunks(8) {
        let byte = byte.iter().fold(0, |byte, bit| byte << 1 | (bit - b'0'));
        scan.extend(if byte == 0xff { vec![0xff, 0x00] } else { vec![byte] });
    }
    let adobe = segment(0xee, b"Adobe\0\x64\0\0\0\0\0");
    [&[0xff, 0xd8][..], &adobe, &tables.concat(), &scan, &[0xff, 0xd9]].concat()
}

/// A chunk of a PNG, with the checksum that readers ask for.
pub fn png_chunk(name: &str, data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("a chunk is short");
    let mut checksum = u32::MAX;
    for byte in name.as_bytes().iter().chain(data) {
        checksum ^= u32::from(*byte);
        for _ in 0..8 {
            checksum = if checksum & 1 == 1 { checksum >> 1 ^ 0xedb8_8320 } else { checksum >> 1 };
        }
    }
    [&length.to_be_bytes()[..], name.as_bytes(), data, &(!checksum).to_be_bytes()].concat()
}

/// A PNG with more chunks behind its header.
pub fn with_png_chunks(png: &[u8], chunks: &[Vec<u8>]) -> Vec<u8> {
    [&png[..33], &chunks.concat(), &png[33..]].concat()
}

/// A PNG that says to have these measures in true colour, and has nothing to show for it.
pub fn png_that_claims(width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &png_chunk("IHDR", &header), &png_chunk("IDAT", b"nothing"), &png_chunk("IEND", b"")].concat()
}

/// A chunk of a WebP.
pub fn webp_chunk(name: &str, data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("a chunk is short");
    [name.as_bytes(), &length.to_le_bytes(), data, &vec![0; data.len() % 2]].concat()
}

/// A WebP of these chunks.
pub fn webp_of(chunks: &[Vec<u8>]) -> Vec<u8> {
    webp_chunk("RIFF", &[b"WEBP".to_vec(), chunks.concat()].concat())
}

/// The header of a WebP that has more than an image. Flags: 2 moves, 8 has Exif, 16 is transparent.
pub fn webp_header(flags: u8, width: u32, height: u32) -> Vec<u8> {
    webp_chunk("VP8X", &[&[flags, 0, 0, 0][..], &three_bytes(width - 1), &three_bytes(height - 1)].concat())
}

/// One frame of a moving WebP, in its upper left corner.
pub fn webp_frame(width: u32, height: u32, image: &[u8]) -> Vec<u8> {
    let head = [vec![0; 6], three_bytes(width - 1), three_bytes(height - 1), vec![100, 0, 0, 2]].concat();
    webp_chunk("ANMF", &[head, image.to_vec()].concat())
}

/// The image of a lossy WebP: an even grey, which is what it makes of nothing but zeros.
pub fn webp_grey(width: u16, height: u16) -> Vec<u8> {
    let modes = 8192_u32;
    let [low, middle, high, _] = (modes << 5 | 1 << 4).to_le_bytes();
    let head = [&[low, middle, high, 0x9d, 0x01, 0x2a][..], &width.to_le_bytes(), &height.to_le_bytes()].concat();
    webp_chunk("VP8 ", &[head, vec![0; 2 * 8192]].concat())
}

/// The image of a lossless WebP that says to have these measures, and has nothing to show for it.
pub fn webp_lossless_that_claims(width: u32, height: u32) -> Vec<u8> {
    let measures = (width - 1) | (height - 1) << 14;
    webp_chunk("VP8L", &[&[0x2f][..], &measures.to_le_bytes(), &[0; 8]].concat())
}

fn three_bytes(number: u32) -> Vec<u8> {
    number.to_le_bytes()[..3].to_vec()
}
