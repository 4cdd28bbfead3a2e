//! How heavy each part of the fit is: configuration, checked before it is used.

use crate::score::{ONE, Score};
use domain::{
    buddies::{Part, Weight},
    codes::Code,
};

/// How heavy each part is, between 0 and 1, together 1. Kept in ten-thousandths.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Weights {
    /// Experience that both agreed to show. Default 0.30: shame falls away with somebody who went the same way.
    pub experience: f64,
    /// Day parts in common. Default 0.15: one is a condition already; more make it easy to meet.
    pub day_parts: f64,
    /// One's own language. Default 0.15.
    pub language: f64,
    /// How near. Default 0.15.
    pub distance: f64,
    /// How few people the buddy has. Default 0.10.
    pub load: f64,
    /// What both like. Default 0.15.
    pub likes: f64,
    /// The distance in kilometres at which the part of distance is a half. Default 3: a quarter of an hour by bicycle.
    pub half_distance_km: f64,
    /// Who waits so many days longer goes before somebody else, however much better that one fits. Default 90.
    pub outweigh_days: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            experience: 0.30,
            day_parts: 0.15,
            language: 0.15,
            distance: 0.15,
            load: 0.10,
            likes: 0.15,
            half_distance_km: 3.0,
            outweigh_days: 90,
        }
    }
}

/// Why weights cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum WeightsProblem {
    /// Not a number from 0 to 1.
    #[error("the weight of {0} is not between 0 and 1")]
    OutOfRange(Part),
    /// In ten-thousandths they do not come to 10,000.
    #[error("together the weights are {0} ten-thousandths instead of 10000")]
    Sum(u32),
    /// Not a number from 0.1 to 100.
    #[error("the half distance is not between 0.1 and 100 km")]
    HalfDistance,
    /// Not a number from 1 to 3,650.
    #[error("the days that outweigh a better fit are not between 1 and 3650")]
    OutweighDays,
}

impl Weights {
    /// How heavy this part is.
    pub fn of(&self, part: Part) -> f64 {
        match part {
            Part::Experience => self.experience,
            Part::DayParts => self.day_parts,
            Part::Language => self.language,
            Part::Distance => self.distance,
            Part::Load => self.load,
            Part::Likes => self.likes,
        }
    }

    /// The formula with these weights, if they can be used.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range, as was just checked")]
    pub fn check(self) -> Result<Formula, WeightsProblem> {
        let mut weights = [0; Part::ALL.len()];
        for part in Part::ALL {
            let weight = self.of(*part);
            if !(0.0..=1.0).contains(&weight) {
                return Err(WeightsProblem::OutOfRange(*part));
            }
            weights[part.index()] = (weight * f64::from(ONE)).round() as u32;
        }
        let sum = weights.iter().sum();
        if sum != ONE {
            return Err(WeightsProblem::Sum(sum));
        }
        if !(0.1..=100.0).contains(&self.half_distance_km) {
            return Err(WeightsProblem::HalfDistance);
        }
        if !(1..=3650).contains(&self.outweigh_days) {
            return Err(WeightsProblem::OutweighDays);
        }
        let half_hectometres = (self.half_distance_km * 10.0).round() as u32;
        // Rounded up, so that the days that outweigh everything are not one more.
        let day_worth = i64::from(Score::WHOLE.0.div_ceil(self.outweigh_days));
        Ok(Formula { weights, half_hectometres, day_worth })
    }
}

/// Weights that were checked, in whole numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    weights: [u32; Part::ALL.len()],
    half_hectometres: u32,
    day_worth: i64,
}

impl Formula {
    /// How heavy this part is, in ten-thousandths.
    pub fn weight(&self, part: Part) -> u32 {
        self.weights[part.index()]
    }

    /// The distance at which the part of distance is a half, in hundreds of metres.
    pub fn half_hectometres(&self) -> u32 {
        self.half_hectometres
    }

    /// What a day of waiting is worth to a buddy, in the unit of [`Score`].
    pub fn day_worth(&self) -> i64 {
        self.day_worth
    }

    /// All parts with their shares, to be told.
    pub fn shares(&self) -> impl Iterator<Item = Weight> + '_ {
        Part::ALL.iter().map(|part| Weight { part: *part, share: f64::from(self.weight(*part)) / f64::from(ONE) })
    }
}

impl Default for Formula {
    fn default() -> Self {
        Weights::default().check().unwrap_or_else(|problem| unreachable!("the defaults are checked by a test: {problem}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_can_be_used_and_are_one_together() {
        let formula = Weights::default().check().expect("they can");
        let together: f64 = formula.shares().map(|weight| weight.share).sum();
        assert!((together - 1.0).abs() < 1e-9);
    }

    #[test]
    fn weights_that_cannot_be_used_are_refused() {
        let default = Weights::default();
        assert_eq!(Weights { likes: 0.16, ..default }.check(), Err(WeightsProblem::Sum(10_100)));
        for likes in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
            assert_eq!(Weights { likes, ..default }.check(), Err(WeightsProblem::OutOfRange(Part::Likes)));
        }
        assert_eq!(Weights { half_distance_km: 0.0, ..default }.check(), Err(WeightsProblem::HalfDistance));
        for outweigh_days in [0, 3651] {
            assert_eq!(Weights { outweigh_days, ..default }.check(), Err(WeightsProblem::OutweighDays));
        }
    }

    #[test]
    fn configuration_may_name_some_weights_and_no_others() {
        let read = |text| serde_json::from_str::<Weights>(text);
        let weights = read(r#"{"experience": 0.25, "load": 0.15}"#).expect("both exist");
        assert_eq!(weights, Weights { experience: 0.25, load: 0.15, ..Weights::default() });
        assert!(read(r#"{"age": 0.1}"#).is_err());
    }
}
