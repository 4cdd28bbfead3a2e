//! Counts how often each bit is set over many rows, without looking at bits one by one.
//!
//! A carry-save adder (Harley and Seal; Hacker's Delight, 2nd edition, section 5-1) adds three words bit by bit into a
//! sum and a carry with five operations for 64 counters at once. The levels form a binary counter: level *k* holds what
//! weighs 2^k, and hands a carry to the next level with every second word it gets. A row so costs about one adder per
//! group, however many bits are set in it, where counting set bits costs a step and a wrong guess of the processor each.

use crate::schema::BIT_GROUPS;

/// The bits of a row, by group.
pub(crate) type Bits = [u64; BIT_GROUPS.len()];
/// How often each value of each group occurs.
pub(crate) type Counts = [[u32; 64]; BIT_GROUPS.len()];

/// Rows are counted with 32 bits: more than a segment can have documents.
const LEVELS: usize = 32;

/// Counts of bits, still in slices.
#[derive(Debug, Clone)]
pub(crate) struct Tally {
    rows: u32,
    levels: [Level; LEVELS],
}

/// What weighs a power of two.
#[derive(Debug, Clone, Copy, Default)]
struct Level {
    sum: Bits,
    /// The word that waits for a second one; meaningful when the bit of this level is set in the number of rows.
    waiting: Bits,
}

impl Tally {
    pub(crate) fn new() -> Self {
        Self { rows: 0, levels: [Level::default(); LEVELS] }
    }

    /// Counts a row. At most 2^32 - 1 of them.
    pub(crate) fn add(&mut self, row: &Bits) {
        let mut carry = *row;
        let full = self.rows.trailing_ones() as usize;
        for level in &mut self.levels[..full] {
            let waiting = level.waiting;
            carry = level.add_two(&waiting, &carry);
        }
        self.levels[full].waiting = carry;
        self.rows += 1;
    }

    /// The counts.
    pub(crate) fn counts(&self) -> Counts {
        let mut counts = [[0; 64]; BIT_GROUPS.len()];
        for (number, level) in self.levels.iter().enumerate().take_while(|(number, _)| self.rows >> number != 0) {
            add_bits(&mut counts, &level.sum, 1 << number);
            if self.rows >> number & 1 == 1 {
                add_bits(&mut counts, &level.waiting, 1 << number);
            }
        }
        counts
    }
}

impl Level {
    /// Adds two words; what is carried weighs twice as much.
    fn add_two(&mut self, first: &Bits, second: &Bits) -> Bits {
        let mut carry = [0; BIT_GROUPS.len()];
        for (group, carry) in carry.iter_mut().enumerate() {
            let (sum, first, second) = (self.sum[group], first[group], second[group]);
            let either = sum ^ first;
            *carry = sum & first | either & second;
            self.sum[group] = either ^ second;
        }
        carry
    }
}

fn add_bits(counts: &mut Counts, bits: &Bits, weight: u32) {
    for (counts, bits) in counts.iter_mut().zip(bits) {
        for (bit, count) in counts.iter_mut().enumerate() {
            *count += weight * u32::from(bits >> bit & 1 == 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_counts_are_those_of_counting_bit_by_bit(rows in proptest::collection::vec(proptest::array::uniform7(any::<u64>()), 0..300)) {
            let mut tally = Tally::new();
            let mut expected = [[0; 64]; BIT_GROUPS.len()];
            for row in &rows {
                tally.add(row);
                add_bits(&mut expected, row, 1);
            }
            prop_assert_eq!(tally.counts(), expected);
        }
    }

    #[test]
    fn a_hundred_thousand_rows_are_counted() {
        let mut tally = Tally::new();
        for number in 0..100_000_u64 {
            tally.add(&[number; BIT_GROUPS.len()]);
        }
        let expected = (0..100_000_u64).filter(|number| number >> 3 & 1 == 1).count();
        assert_eq!(tally.counts()[4][3], u32::try_from(expected).expect("small"));
    }
}
