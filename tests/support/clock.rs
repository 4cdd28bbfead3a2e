//! Time that passes when a test says so.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{clock::Clock, samples::moment};
use std::sync::{Arc, Mutex, PoisonError};

/// A clock that stands still until it is moved on.
pub struct TestClock(Mutex<DateTime<Utc>>);

impl TestClock {
    /// At the moment of the samples: 20 November 2026, 09:00 UTC.
    pub fn at_the_samples() -> Arc<Self> {
        Arc::new(Self(Mutex::new(moment())))
    }

    /// Lets time pass.
    pub fn pass(&self, time: TimeDelta) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now += time;
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
