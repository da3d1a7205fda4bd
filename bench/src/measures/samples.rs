//! What requests took.

use std::time::Duration;

/// The requests of one run.
#[derive(Debug, Clone)]
pub struct Load {
    /// Microseconds of each, ascending.
    micros: Vec<u32>,
    took: Duration,
}

impl Load {
    /// Of requests that took so many microseconds each, all of them within `took`.
    pub fn new(mut micros: Vec<u32>, took: Duration) -> Self {
        micros.sort_unstable();
        Self { micros, took }
    }

    /// Requests in a second.
    pub fn per_second(&self) -> f64 {
        self.micros.len() as f64 / self.took.as_secs_f64()
    }

    /// Milliseconds within which so many percent of the requests were answered.
    pub fn ms(&self, percent: usize) -> f64 {
        let place = (self.micros.len() * percent).div_ceil(100).max(1) - 1;
        self.micros.get(place).map_or(f64::NAN, |micros| f64::from(*micros) / 1_000.0)
    }
}

/// The middle one.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
