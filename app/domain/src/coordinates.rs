//! Places on the map and the way between them.

/// A point on the earth in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Coordinates {
    /// North of the equator, -90 to 90.
    pub latitude: f64,
    /// East of Greenwich, -180 to 180.
    pub longitude: f64,
}

/// Mean radius of the earth in kilometres (IUGG).
pub(crate) const EARTH_RADIUS_KM: f64 = 6371.009;
/// How much longer a way by street is than a straight line, on average.
const DETOUR: f64 = 1.3;
/// Speed of an unhurried cyclist in km/h.
const CYCLING_KMH: f64 = 15.0;
/// Speed of an unhurried walker in km/h.
const WALKING_KMH: f64 = 4.5;

impl Coordinates {
    /// Only finite numbers in range make coordinates; 0,0 is refused, for it always means "unknown".
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let in_range = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        (in_range && (latitude, longitude) != (0.0, 0.0)).then_some(Self { latitude, longitude })
    }

    /// The straight distance in kilometres (haversine).
    pub fn distance_km(self, other: Self) -> f64 {
        let (a, b) = (self.latitude.to_radians(), other.latitude.to_radians());
        let half_lat = ((b - a) / 2.0).sin();
        let half_lon = ((other.longitude - self.longitude).to_radians() / 2.0).sin();
        let h = half_lat * half_lat + a.cos() * b.cos() * half_lon * half_lon;
        2.0 * EARTH_RADIUS_KM * h.sqrt().min(1.0).asin()
    }
}

/// How somebody without a car would go there, in round minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Travel {
    /// On foot.
    Walking(u32),
    /// By bicycle.
    Cycling(u32),
    /// Too far to cycle: straight distance in whole kilometres.
    Far(u32),
}

impl Travel {
    /// The way for a straight distance: walking up to ten minutes, cycling up to an hour, else the distance.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes and kilometres on earth fit")]
    pub fn over(distance_km: f64) -> Self {
        let minutes = |speed: f64| (distance_km * DETOUR / speed * 60.0).ceil().max(1.0) as u32;
        match (minutes(WALKING_KMH), minutes(CYCLING_KMH)) {
            (walking @ ..=10, _) => Self::Walking(walking),
            (_, cycling @ ..=60) => Self::Cycling(cycling),
            _ => Self::Far(distance_km.round() as u32),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utrecht_to_rotterdam_is_about_forty_eight_kilometres() {
        let utrecht = Coordinates::new(52.0907, 5.1214).expect("in range");
        let rotterdam = Coordinates::new(51.9244, 4.4777).expect("in range");
        assert!((utrecht.distance_km(rotterdam) - 47.7).abs() < 1.0);
    }

    #[test]
    fn nobody_lives_at_zero_zero_or_beyond_the_poles() {
        assert_eq!(Coordinates::new(0.0, 0.0), None);
        assert_eq!(Coordinates::new(91.0, 5.0), None);
        assert_eq!(Coordinates::new(f64::NAN, 5.0), None);
    }

    #[test]
    fn near_is_walked_further_is_cycled_and_far_is_a_distance() {
        assert_eq!(Travel::over(0.4), Travel::Walking(7));
        assert_eq!(Travel::over(2.0), Travel::Cycling(11));
        assert_eq!(Travel::over(40.0), Travel::Far(40));
    }
}
