//! How large a zip file is once it is open: counted, not believed, since a bomb says what it likes about itself.

use std::io::{self, Cursor, Read};
use zip::ZipArchive;

/// What comes of opening a zip file within a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unpacked {
    /// What is in it takes no more than the limit.
    Fits,
    /// It takes more.
    TooLarge,
    /// It is no zip file, or not whole.
    Damaged,
}

/// Do the files in this zip file take at most `max` bytes together? No more than that is ever unpacked to find out.
pub fn unpacked(bytes: &[u8], max: u64) -> Unpacked {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Unpacked::Damaged };
    let mut left = max;
    for number in 0..archive.len() {
        let Ok(file) = archive.by_index(number) else { return Unpacked::Damaged };
        match io::copy(&mut file.take(left.saturating_add(1)), &mut io::sink()) {
            Ok(size) if size <= left => left -= size,
            Ok(_) => return Unpacked::TooLarge,
            Err(_) => return Unpacked::Damaged,
        }
    }
    Unpacked::Fits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workbook(text: &str) -> Vec<u8> {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        workbook.add_worksheet().write_string(0, 0, text).expect("written");
        workbook.save_to_buffer().expect("saved")
    }

    #[test]
    fn a_zip_file_is_measured_by_what_comes_out_of_it() {
        let bytes = workbook(&"a".repeat(30_000));
        assert!(bytes.len() < 15_000);
        assert_eq!((unpacked(&bytes, 100_000), unpacked(&bytes, 30_000)), (Unpacked::Fits, Unpacked::TooLarge));
        assert_eq!((unpacked(b"no zip file", 100), unpacked(&bytes[..bytes.len() / 2], 100_000)), (Unpacked::Damaged, Unpacked::Damaged));
    }

    #[test]
    fn a_bomb_that_says_it_is_small_is_found_out() {
        let mut bytes = workbook(&"a".repeat(30_000));
        // The size that each entry claims, in the list at the end.
        let entries: Vec<usize> = bytes.windows(4).enumerate().filter(|(_, four)| four == b"PK\x01\x02").map(|(at, _)| at).collect();
        assert!(entries.len() > 3);
        for at in entries {
            bytes[at + 24..at + 28].copy_from_slice(&1_u32.to_le_bytes());
        }
        assert_ne!(unpacked(&bytes, 30_000), Unpacked::Fits);
    }
}
