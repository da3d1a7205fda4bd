//! A run chart: a share over time against a fixed median, with the signals that chance seldom gives.
//!
//! The baseline stays where it was set; a new one is a new segment with a written reason, and that is for the trial to say.
//! Rules after Anhøj and Olesen (2014), with a fixed run length by default: nothing else is read out of the dots.

/// One dot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dot {
    /// Persons of whom it holds.
    pub met: u32,
    /// Persons it rests on.
    pub all: u32,
}

impl Dot {
    /// Between 0 and 1; none for nobody.
    pub fn share(self) -> Option<f64> {
        (self.all > 0).then(|| f64::from(self.met) / f64::from(self.all))
    }
}

/// Consecutive persons in dots of `size`, in the order they are given; a last dot that isn't full yet is left out.
/// So no dot rests on few, however slowly they come.
pub fn in_dots(met: &[bool], size: usize) -> Vec<Dot> {
    met.chunks_exact(size.max(1))
        .map(|persons| Dot {
            met: u32::try_from(persons.iter().filter(|met| **met).count()).unwrap_or(u32::MAX),
            all: u32::try_from(persons.len()).unwrap_or(u32::MAX),
        })
        .collect()
}

/// The fixed line: the median of the dots of the baseline; none if there are none.
pub fn median(baseline: &[Dot]) -> Option<f64> {
    let mut shares: Vec<f64> = baseline.iter().filter_map(|dot| dot.share()).collect();
    shares.sort_by(f64::total_cmp);
    let middle = shares.len() / 2;
    match shares.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(shares[middle]),
        _ => Some(f64::midpoint(shares[middle - 1], shares[middle])),
    }
}

/// A run of dots on one side of the line that is too long for chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// Place of its first dot.
    pub first: usize,
    /// Place of its last.
    pub last: usize,
    /// Dots in it; those on the line aren't counted.
    pub dots: usize,
    /// Whether they lie above the line.
    pub above: bool,
}

/// What the dots say against the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signals {
    /// Every run that is long enough, in order.
    pub shifts: Vec<Shift>,
    /// How often the dots go from one side to the other.
    pub crossings: usize,
    /// Fewer crossings than this are too few for so many dots (binomial, 5 %).
    pub crossings_at_least: usize,
    /// Dots that don't lie on the line.
    pub useful: usize,
}

impl Signals {
    /// Whether the dots cross the line too seldom for chance.
    pub fn too_few_crossings(&self) -> bool {
        self.crossings < self.crossings_at_least
    }
}

/// Reads the dots against the line. A run is a shift from `run` dots on (a setting, 8 unless said). A dot on the line neither
/// makes nor breaks a run.
pub fn signals(dots: &[Dot], line: f64, run: usize) -> Signals {
    let sides: Vec<(usize, bool)> = dots
        .iter()
        .enumerate()
        .filter_map(|(place, dot)| side(*dot, line).map(|above| (place, above)))
        .collect();
    let runs: Vec<&[(usize, bool)]> = sides.chunk_by(|one, next| one.1 == next.1).collect();
    Signals {
        shifts: runs
            .iter()
            .filter(|dots| dots.len() >= run)
            .map(|dots| Shift {
                first: dots[0].0,
                last: dots[dots.len() - 1].0,
                dots: dots.len(),
                above: dots[0].1,
            })
            .collect(),
        crossings: runs.len().saturating_sub(1),
        crossings_at_least: crossings_at_least(sides.len()),
        useful: sides.len(),
    }
}

/// The 5 % quantile of a binomial distribution with `useful` − 1 tries and a half: fewer crossings are seldom.
pub fn crossings_at_least(useful: usize) -> usize {
    let Some(tries) = useful.checked_sub(1) else { return 0 };
    let mut chance = 0.5_f64.powi(i32::try_from(tries).unwrap_or(i32::MAX));
    let mut sum = chance;
    let mut crossings = 0;
    while sum < 0.05 && crossings < tries {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a chart has far fewer dots than a mantissa has values"
        )]
        let factor = (tries - crossings) as f64 / (crossings + 1) as f64;
        chance *= factor;
        sum += chance;
        crossings += 1;
    }
    crossings
}

fn side(dot: Dot, line: f64) -> Option<bool> {
    let share = dot.share()?;
    ((share - line).abs() > 1e-9).then_some(share > line)
}
