//! Who may fit, quickly: sixteen people at once are held against the conditions that decide most often. Nobody who fits is
//! refused; who passes is looked at exactly ([`Facts::fits`]).

use crate::facts::Facts;

/// People who are looked at together.
const LANES: usize = 16;
/// The mean radius of the earth in kilometres, about.
const EARTH_KM: f32 = 6371.0;
/// Added to each distance in kilometres: a hundred times what rounding to 32 bits can do.
const MARGIN_KM: f32 = 0.1;

/// One fact of sixteen people in each field, so that the same step is taken for all of them.
#[derive(Debug, Clone, Copy)]
struct Block {
    /// Bits of languages, those from 32 on laid over the others.
    languages: [u32; LANES],
    day_parts: [u32; LANES],
    asks: [u32; LANES],
    /// What does not hold of them, or was not said.
    lacks: [u32; LANES],
    /// The direction from the middle of the earth; no numbers when it is not known, which is never far.
    x: [f32; LANES],
    y: [f32; LANES],
    z: [f32; LANES],
    /// How far they go, as the square of a chord of the earth with radius one.
    reach: [f32; LANES],
}

impl Block {
    /// Of nobody.
    const EMPTY: Self = Self {
        languages: [0; LANES],
        day_parts: [0; LANES],
        asks: [0; LANES],
        lacks: [0; LANES],
        x: [f32::NAN; LANES],
        y: [f32::NAN; LANES],
        z: [f32::NAN; LANES],
        reach: [f32::INFINITY; LANES],
    };
}

/// One person, as they are held against all others.
struct Lane {
    languages: u32,
    day_parts: u32,
    asks: u32,
    lacks: u32,
    x: f32,
    y: f32,
    z: f32,
    reach: f32,
}

#[expect(clippy::cast_possible_truncation, reason = "folded, and rounded, on purpose")]
impl Lane {
    fn of(facts: &Facts) -> Self {
        let [x, y, z] = facts.at.map_or([f64::NAN; 3], |at| at.direction());
        let chord = |km: f64| ((km as f32 + MARGIN_KM) / EARTH_KM).powi(2);
        Self {
            languages: facts.languages as u32 | (facts.languages >> 32) as u32,
            day_parts: facts.day_parts,
            asks: facts.asks.into(),
            lacks: (!facts.traits).into(),
            x: x as f32,
            y: y as f32,
            z: z as f32,
            reach: facts.reach.as_ref().map_or(f32::INFINITY, |reach| chord(reach.km())),
        }
    }
}

/// The people of one side; a row is a number that its owner gives.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sieve(Vec<Block>);

impl Sieve {
    /// Writes somebody down, over who had this row.
    pub(crate) fn set(&mut self, row: usize, facts: &Facts) {
        let (number, at, lane) = (row / LANES, row % LANES, Lane::of(facts));
        if self.0.len() <= number {
            self.0.resize(number + 1, Block::EMPTY);
        }
        let block = &mut self.0[number];
        block.languages[at] = lane.languages;
        block.day_parts[at] = lane.day_parts;
        block.asks[at] = lane.asks;
        block.lacks[at] = lane.lacks;
        (block.x[at], block.y[at], block.z[at]) = (lane.x, lane.y, lane.z);
        block.reach[at] = lane.reach;
    }

    /// Nobody is at this row any more: who speaks nothing fits nobody.
    pub(crate) fn clear(&mut self, row: usize) {
        if let Some(block) = self.0.get_mut(row / LANES) {
            block.languages[row % LANES] = 0;
        }
    }

    /// The rows of everybody who may fit, upwards.
    #[inline]
    pub(crate) fn for_each(&self, facts: &Facts, mut found: impl FnMut(usize)) {
        let lane = Lane::of(facts);
        for (number, block) in self.0.iter().enumerate() {
            // Whole numbers and no branches: so that the compiler does it for several people in one step.
            let mut passes = [0_u32; LANES];
            for (at, passes) in passes.iter_mut().enumerate() {
                let (x, y, z) = (block.x[at] - lane.x, block.y[at] - lane.y, block.z[at] - lane.z);
                let reach = if block.reach[at] < lane.reach { block.reach[at] } else { lane.reach };
                let is_far = u32::from(x * x + y * y + z * z > reach);
                let refuses = lane.asks & block.lacks[at] | block.asks[at] & lane.lacks;
                let talk = u32::from(block.languages[at] & lane.languages != 0);
                let meet = u32::from(block.day_parts[at] & lane.day_parts != 0);
                *passes = talk & meet & u32::from(refuses == 0) & (is_far ^ 1);
            }
            let any = passes.iter().fold(0, |any, passes| any | passes);
            if any != 0 {
                for (at, passes) in passes.iter().enumerate() {
                    if *passes != 0 {
                        found(number * LANES + at);
                    }
                }
            }
        }
    }
}
