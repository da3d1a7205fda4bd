//! Drawing from the calibrated numbers of `data/calibration.csv`.

use domain::tables::Tables;
use rand::Rng;
use rand_chacha::ChaCha20Rng;

/// The calibrated numbers, and the source of chance.
pub struct Draw<'a> {
    /// The source of chance: the same seed gives the same country.
    pub chance: ChaCha20Rng,
    /// The code tables.
    pub tables: &'a Tables,
}

impl Draw<'_> {
    /// The number of a key and stratum; 0 where the table has none, which a test rules out for every name used here.
    pub fn number(&self, key: &str, stratum: &str) -> f64 {
        let found = self.tables.calibration.iter().find(|row| row.key == key && row.stratum == stratum);
        found.map_or(0.0, |row| row.value)
    }

    /// True with the probability of that number.
    pub fn happens(&mut self, key: &str, stratum: &str) -> bool {
        let share = self.number(key, stratum);
        self.chance.random_bool(share.clamp(0.0, 1.0))
    }

    /// A stratum of the key, by the shares of its strata.
    pub fn stratum(&mut self, key: &str) -> String {
        let rows: Vec<(String, f64)> = self
            .tables
            .calibration
            .iter()
            .filter(|row| row.key == key)
            .map(|row| (row.stratum.clone(), row.value))
            .collect();
        self.weighted(&rows).unwrap_or_default()
    }

    /// One of the items, by weight; `None` where there are none.
    pub fn weighted<T: Clone>(&mut self, items: &[(T, f64)]) -> Option<T> {
        let total: f64 = items.iter().map(|(_, weight)| weight).sum();
        let mut left = self.chance.random_range(0.0..total.max(f64::MIN_POSITIVE));
        for (item, weight) in items {
            if left < *weight {
                return Some(item.clone());
            }
            left -= weight;
        }
        items.last().map(|(item, _)| item.clone())
    }

    /// One of the items, all alike.
    pub fn one<T: Clone>(&mut self, items: &[T]) -> Option<T> {
        (!items.is_empty()).then(|| items[self.chance.random_range(0..items.len())].clone())
    }

    /// A length of time that is log-normal with this median and 90th percentile, rounded, at least 0.
    pub fn around(&mut self, median: f64, p90: f64) -> i32 {
        /// The 90th percentile of the standard normal distribution.
        const Z90: f64 = 1.2816;
        let sigma = (p90 / median).ln() / Z90;
        let length = (median.ln() + sigma * self.normal()).exp().round();
        #[expect(clippy::cast_possible_truncation, reason = "bounded to a few years of days")]
        let days = length.clamp(0.0, 1_000.0) as i32;
        days
    }

    /// A standard normal number (Box and Muller 1958).
    fn normal(&mut self) -> f64 {
        let (u, v): (f64, f64) = (self.chance.random_range(f64::EPSILON..1.0), self.chance.random());
        (-2.0 * u.ln()).sqrt() * (std::f64::consts::TAU * v).cos()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    fn draw(tables: &Tables) -> Draw<'_> {
        Draw { chance: ChaCha20Rng::seed_from_u64(3), tables }
    }

    #[test]
    fn shares_come_out_as_calibrated() {
        let mut draw = draw(Tables::with_demo());
        let drawn = (0..10_000).filter(|_| draw.stratum("cause.mix") == "absence").count();
        assert!((950..1250).contains(&drawn), "11 % of 10,000 are about 1,100, not {drawn}");
    }

    #[test]
    fn lengths_keep_median_and_ninetieth_percentile() {
        let mut draw = draw(Tables::with_demo());
        let mut lengths: Vec<i32> = (0..10_001).map(|_| draw.around(8.0, 25.0)).collect();
        lengths.sort_unstable();
        assert!((7..=9).contains(&lengths[5_000]), "median {}", lengths[5_000]);
        assert!((22..=28).contains(&lengths[9_000]), "90th percentile {}", lengths[9_000]);
    }
}
