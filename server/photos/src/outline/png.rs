//! PNG: chunks up to the one that ends the image.

use super::{Kind, Outline, bytes_at};

/// What surrounds the data of a chunk: its length, its name, its checksum.
const AROUND: usize = 12;

pub(super) fn outline(bytes: &[u8]) -> Option<Outline<'_>> {
    let mut at = 8;
    loop {
        let length = usize::try_from(u32::from_be_bytes(bytes_at(bytes, at)?)).ok()?;
        let name: [u8; 4] = bytes_at(bytes, at + 4)?;
        at = at.checked_add(length)?.checked_add(AROUND)?;
        let so_far = bytes.get(..at)?;
        if name == *b"IEND" {
            return Some(Outline { kind: Kind::Png, bytes: so_far, beside: 0, inside: 0 });
        }
    }
}
