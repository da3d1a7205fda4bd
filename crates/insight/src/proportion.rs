//! A share with its uncertainty.

/// 97.5 % of a normal distribution lies below.
const Z_95: f64 = 1.959_963_984_540_054;
/// 99.9 % lies below: the outer limits of a funnel plot.
const Z_998: f64 = 3.090_232_306_167_813;

/// `met` of `all`. Both are persons; `all` is never 0, since an empty population has no share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    met: u32,
    all: u32,
}

impl Share {
    /// The share, if there is anybody.
    pub fn of(met: u32, all: u32) -> Option<Self> {
        (all > 0 && met <= all).then_some(Self { met, all })
    }

    /// Persons of whom it holds.
    pub fn met(self) -> u32 {
        self.met
    }

    /// Persons asked about.
    pub fn all(self) -> u32 {
        self.all
    }

    /// Between 0 and 1.
    pub fn value(self) -> f64 {
        f64::from(self.met) / f64::from(self.all)
    }

    /// The 95 % interval, between 0 and 1 (Wilson, 1927): it holds for few persons and near 0 and 1.
    pub fn interval(self) -> (f64, f64) {
        around(self.value(), f64::from(self.all), Z_95)
    }
}

/// How far from `expected` the share of `all` persons may lie by chance: the 95 % and the 99.8 % limits of a funnel plot
/// (Spiegelhalter, 2005), each as (low, high) between 0 and 1.
pub fn limits_by_chance(expected: f64, all: u32) -> [(f64, f64); 2] {
    let spread = (expected * (1.0 - expected) / f64::from(all.max(1))).sqrt();
    [Z_95, Z_998].map(|z| ((expected - z * spread).max(0.0), (expected + z * spread).min(1.0)))
}

fn around(share: f64, all: f64, z: f64) -> (f64, f64) {
    let z2 = z * z;
    let middle = (share + z2 / (2.0 * all)) / (1.0 + z2 / all);
    let half = z / (1.0 + z2 / all) * (share * (1.0 - share) / all + z2 / (4.0 * all * all)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(is: f64, should_be: f64) {
        assert!((is - should_be).abs() < 5e-4, "{is} instead of {should_be}");
    }

    #[test]
    fn the_interval_is_newcombes_published_one() {
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        for (met, all, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let interval = Share::of(met, all).expect("persons").interval();
            near(interval.0, low);
            near(interval.1, high);
        }
    }

    #[test]
    fn nobody_has_no_share() {
        assert_eq!(Share::of(0, 0), None);
        assert_eq!(Share::of(2, 1), None);
    }

    #[test]
    fn few_persons_may_lie_far_off_by_chance() {
        let [inner, outer] = limits_by_chance(0.5, 100);
        near(inner.0, 0.402);
        near(inner.1, 0.598);
        near(outer.0, 0.3455);
        let [small, _] = limits_by_chance(0.1, 4);
        near(small.0, 0.0);
    }
}
