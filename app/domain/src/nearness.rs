//! How far a place is, without a sine for each of a hundred thousand places.
//!
//! Points are kept as directions from the middle of the earth. The straight line through the earth between two of
//! them (the chord) grows with the distance over the ground, and its square takes three multiplications. It
//! decides nearly every place; only within a hair's breadth of the limit the exact distance is asked, so that the
//! answer is always the one of [`Coordinates::distance_km`].

use crate::coordinates::{Coordinates, EARTH_RADIUS_KM};
use std::f64::consts::FRAC_PI_2;

/// Part of the limit within which the exact distance decides: a thousand times what rounding can do.
const DOUBT: f64 = 1e-7;
/// The same for limits near zero, as the square of a chord: about six metres.
const DOUBT_MIN: f64 = 1e-12;

/// A point on the map and its direction from the middle of the earth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Where it is on the map.
    pub at: Coordinates,
    direction: [f64; 3],
}

impl Point {
    /// The point of these coordinates.
    pub fn new(at: Coordinates) -> Self {
        let (lat_sin, lat_cos) = at.latitude.to_radians().sin_cos();
        let (lon_sin, lon_cos) = at.longitude.to_radians().sin_cos();
        Self { at, direction: [lat_cos * lon_cos, lat_cos * lon_sin, lat_sin] }
    }

    /// The direction from the middle of the earth, of length one.
    pub fn direction(&self) -> [f64; 3] {
        self.direction
    }

    /// The straight distance in kilometres: that of [`Coordinates::distance_km`] to within a millimetre at the distances
    /// of a country, without a sine.
    pub fn distance_km(&self, other: &Self) -> f64 {
        2.0 * EARTH_RADIUS_KM * (self.chord_squared(other).sqrt() / 2.0).min(1.0).asin()
    }

    /// Grows with the distance between two points: the square of the chord, 0 to 4.
    #[inline]
    fn chord_squared(&self, other: &Self) -> f64 {
        let apart = |axis: usize| self.direction[axis] - other.direction[axis];
        let (x, y, z) = (apart(0), apart(1), apart(2));
        x * x + y * y + z * z
    }
}

/// From where somebody looks, and how far.
#[derive(Debug, Clone)]
pub struct Nearness {
    origin: Point,
    km: f64,
    /// Chords, squared, up to which a place is surely near enough and from which it is surely not.
    surely_near: f64,
    surely_far: f64,
}

impl Nearness {
    /// Within so many kilometres from here.
    pub fn new(origin: Coordinates, km: f64) -> Self {
        let half_angle = (km / EARTH_RADIUS_KM / 2.0).clamp(0.0, FRAC_PI_2);
        let limit = 4.0 * half_angle.sin().powi(2);
        let doubt = limit * DOUBT + DOUBT_MIN;
        Self { origin: Point::new(origin), km, surely_near: limit - doubt, surely_far: limit + doubt }
    }

    /// How far, in kilometres.
    pub fn km(&self) -> f64 {
        self.km
    }

    /// The straight line through the earth, in kilometres: a little less than the distance over it.
    #[inline]
    pub fn chord_km(&self, point: &Point) -> f64 {
        EARTH_RADIUS_KM * self.origin.chord_squared(point).sqrt()
    }

    /// Is the point at most that far away?
    #[inline]
    pub fn is_near(&self, point: &Point) -> bool {
        let chord = self.origin.chord_squared(point);
        chord < self.surely_near || chord <= self.surely_far && self.origin.at.distance_km(point.at) <= self.km
    }

    /// A number to sort by: nearer points have a smaller one, unknown points the largest.
    pub fn rank(&self, point: Option<&Point>) -> u64 {
        // The bits of numbers from zero up are in the order of the numbers.
        point.map_or(u64::MAX, |point| self.origin.chord_squared(point).to_bits())
    }

    /// The exact distance in kilometres.
    pub fn distance_km(&self, point: &Point) -> f64 {
        self.origin.at.distance_km(point.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn anywhere() -> impl Strategy<Value = Coordinates> {
        (-90.0..90.0, -180.0..180.0).prop_map(|(latitude, longitude)| Coordinates { latitude, longitude })
    }

    fn in_the_netherlands() -> impl Strategy<Value = Coordinates> {
        (50.7..53.6, 3.3..7.3).prop_map(|(latitude, longitude)| Coordinates { latitude, longitude })
    }

    proptest! {
        #[test]
        fn near_means_what_the_distance_says(from in anywhere(), to in anywhere(), km in 0.0..21_000.0) {
            prop_assert_eq!(Nearness::new(from, km).is_near(&Point::new(to)), from.distance_km(to) <= km);
        }

        #[test]
        fn both_ways_to_reckon_a_distance_agree(from in in_the_netherlands(), to in in_the_netherlands()) {
            prop_assert!((Point::new(from).distance_km(&Point::new(to)) - from.distance_km(to)).abs() < 1e-6);
        }

        #[test]
        fn a_place_exactly_at_the_limit_is_near(from in in_the_netherlands(), to in in_the_netherlands()) {
            let km = from.distance_km(to);
            prop_assert!(Nearness::new(from, km).is_near(&Point::new(to)));
            prop_assert!(!Nearness::new(from, km * (1.0 - 1e-12) - 1e-12).is_near(&Point::new(to)));
        }

        #[test]
        fn the_rank_is_in_the_order_of_the_distance(from in in_the_netherlands(), a in in_the_netherlands(), b in in_the_netherlands()) {
            let near = Nearness::new(from, 1.0);
            prop_assume!((from.distance_km(a) - from.distance_km(b)).abs() > 1e-6);
            prop_assert_eq!(near.rank(Some(&Point::new(a))) < near.rank(Some(&Point::new(b))), from.distance_km(a) < from.distance_km(b));
            prop_assert!(near.rank(Some(&Point::new(a))) < near.rank(None));
        }
    }
}
