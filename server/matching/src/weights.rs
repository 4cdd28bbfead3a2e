//! How heavy each part of the score is: configuration, checked before it is used.

use crate::score::ONE;
use domain::{codes::Code, matches::Part};

/// How heavy each part is, between 0 and 1, together 1. Kept in ten-thousandths.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Weights {
    /// Shared themes, rare ones more. Default 0.30: "het werkt het meest motiverend als klanten kunnen kiezen".
    pub themes: f64,
    /// Shared goals. Default 0.15.
    pub goals: f64,
    /// How close the steps of the place are. Default 0.15.
    pub readiness: f64,
    /// Shared day parts. Default 0.10: one that fits is a condition already.
    pub day_parts: f64,
    /// How near. Default 0.15.
    pub distance: f64,
    /// How well the organisation answers. Default 0.05: enough to decide between equals.
    pub replies: f64,
    /// How seldom the place was shown. Default 0.10.
    pub evenness: f64,
    /// The distance in kilometres at which the part of distance is a half. Default 3: a quarter of an hour by bicycle.
    pub half_distance_km: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            themes: 0.30,
            goals: 0.15,
            readiness: 0.15,
            day_parts: 0.10,
            distance: 0.15,
            replies: 0.05,
            evenness: 0.10,
            half_distance_km: 3.0,
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
}

impl Weights {
    /// How heavy this part is.
    pub fn of(&self, part: Part) -> f64 {
        match part {
            Part::Themes => self.themes,
            Part::Goals => self.goals,
            Part::Readiness => self.readiness,
            Part::DayParts => self.day_parts,
            Part::Distance => self.distance,
            Part::Replies => self.replies,
            Part::Evenness => self.evenness,
        }
    }

    /// The same weights without evening out, the others in proportion: what fairness is measured against.
    #[must_use]
    pub fn without_evenness(self) -> Self {
        let rest = |weight: f64| (weight / (1.0 - self.evenness) * f64::from(ONE)).round() / f64::from(ONE);
        let others = Self {
            goals: rest(self.goals),
            readiness: rest(self.readiness),
            day_parts: rest(self.day_parts),
            distance: rest(self.distance),
            replies: rest(self.replies),
            evenness: 0.0,
            ..self
        };
        Self { themes: 1.0 - others.goals - others.readiness - others.day_parts - others.distance - others.replies, ..others }
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
        Ok(Formula { weights, half_hectometres: (self.half_distance_km * 10.0).round() as u32 })
    }
}

/// Weights that were checked, in whole numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    weights: [u32; Part::ALL.len()],
    half_hectometres: u32,
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
    fn the_defaults_can_be_used_with_and_without_evening_out() {
        assert!(Weights::default().check().is_ok());
        let without = Weights::default().without_evenness();
        assert_eq!(without.evenness.to_bits(), 0);
        assert!(without.check().is_ok(), "{without:?}");
    }

    #[test]
    fn weights_that_are_not_one_together_are_refused() {
        let weights = Weights { themes: 0.31, ..Weights::default() };
        assert_eq!(weights.check(), Err(WeightsProblem::Sum(10_100)));
    }

    #[test]
    fn a_weight_below_zero_or_without_value_is_refused() {
        for themes in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
            assert_eq!(Weights { themes, ..Weights::default() }.check(), Err(WeightsProblem::OutOfRange(Part::Themes)));
        }
        let weights = Weights { half_distance_km: 0.0, ..Weights::default() };
        assert_eq!(weights.check(), Err(WeightsProblem::HalfDistance));
    }

    #[test]
    fn configuration_may_name_some_weights_and_no_others() {
        let read = |text| serde_json::from_str::<Weights>(text);
        let weights = read(r#"{"themes": 0.25, "goals": 0.2}"#).expect("both exist");
        assert_eq!(weights, Weights { themes: 0.25, goals: 0.2, ..Weights::default() });
        assert!(read(r#"{"age": 0.1}"#).is_err());
    }
}
