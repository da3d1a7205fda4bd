//! How many have come back by when: cumulative incidence with competing ends (Aalen and Johansen, 1978), with a band, the
//! number still followed, and the median.
//!
//! Somebody who comes back to education can't, from the same dropout, also come back to a job first: the ends compete. Who
//! isn't followed any longer, because the day of the figure has come or because knowledge ran out, counts as long as known
//! (censored), and is neither a success nor a failure.

use crate::in_parts::in_parts;

/// One person's way from the dropout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// Whole days from the dropout to the end.
    pub days: u32,
    /// How it ended.
    pub end: End,
}

/// How following somebody ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Back, by this of the competing ends (0, 1, …).
    By(u8),
    /// Nothing is known after that day.
    NotFollowed,
}

/// What holds from a day until the next step.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Whole days from the dropout.
    pub day: u32,
    /// How many were still followed on the morning of that day.
    pub followed: u32,
    /// Share that has come back by each end, in the order of the ends.
    pub by: Vec<f64>,
    /// Share that has come back at all.
    pub back: f64,
    /// Lower end of the 95 % band of `back`.
    pub low: f64,
    /// Upper end of the 95 % band.
    pub high: f64,
}

/// Steps in order of days; before the first nobody is back.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    steps: Vec<Step>,
    days: Vec<u32>,
}

/// A time with its 95 % interval, in days. An end that the curve doesn't reach is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Median {
    /// When half are back.
    pub day: u32,
    /// The earliest day that the band allows.
    pub low: Option<u32>,
    /// The latest.
    pub high: Option<u32>,
}

/// 97.5 % of a normal distribution lies below.
const Z: f64 = 1.959_963_984_540_054;

impl Curve {
    /// The curve of these persons over `ends` competing ends. An empty population has no curve: the caller says so in words.
    pub fn of(followed: &[Followed], ends: usize) -> Option<Self> {
        if followed.is_empty() {
            return None;
        }
        let mut in_order = followed.to_vec();
        in_order.sort_unstable_by_key(|one| one.days);
        Some(Self::of_sorted(&in_order, ends))
    }

    /// A curve for each of the groups `0..groups` in which there is anybody: `way` says the group of each of `persons`, and
    /// how it went.
    pub(crate) fn of_each(
        persons: usize,
        groups: usize,
        ends: usize,
        way: impl Fn(usize) -> (usize, Followed) + Sync,
    ) -> Vec<(usize, Self)> {
        let (begins, placed) = side_by_side(persons, groups, way);
        let curves = in_parts(persons, |part| {
            let first = begins.partition_point(|begin| *begin < part.start);
            let last = begins.partition_point(|begin| *begin < part.end);
            let mut own = Vec::new();
            let mut curves = Vec::new();
            for group in first..last {
                let end = begins.get(group + 1).copied().unwrap_or(persons);
                own.clear();
                own.extend_from_slice(&placed[begins[group]..end]);
                if !own.is_empty() {
                    own.sort_unstable_by_key(|one: &Followed| one.days);
                    curves.push((group, Self::of_sorted(&own, ends)));
                }
            }
            curves
        });
        curves.into_iter().flatten().collect()
    }

    /// The curve of persons in the order of their days.
    fn of_sorted(in_order: &[Followed], ends: usize) -> Self {
        let mut state = State::begun(in_order.len(), ends);
        let steps = in_order
            .chunk_by(|one, next| one.days == next.days)
            .filter_map(|same_day| state.pass(same_day))
            .collect();
        Self { steps, days: in_order.iter().map(|one| one.days).collect() }
    }

    /// Every day on which somebody came back.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What holds on a day: the last step not after it.
    pub fn at(&self, day: u32) -> Option<&Step> {
        self.steps[..self.steps.partition_point(|step| step.day <= day)].last()
    }

    /// How many are still followed on a day.
    pub fn followed_on(&self, day: u32) -> usize {
        self.days.len() - self.days.partition_point(|&end| end < day)
    }

    /// The last day on which at least `persons` are followed: no line is drawn beyond it.
    pub fn last_day_with(&self, persons: usize) -> Option<u32> {
        self.days.len().checked_sub(persons.max(1)).map(|place| self.days[place])
    }

    /// When half are back, with the interval that the band gives (Brookmeyer and Crowley, 1982); none if it never comes so far.
    pub fn median(&self) -> Option<Median> {
        let first = |reached: fn(&Step) -> f64| {
            self.steps.iter().find(|step| reached(step) >= 0.5).map(|step| step.day)
        };
        Some(Median {
            day: first(|step| step.back)?,
            low: first(|step| step.high),
            high: first(|step| step.low),
        })
    }
}

/// Persons group after group, and where each group begins.
fn side_by_side(
    persons: usize,
    groups: usize,
    way: impl Fn(usize) -> (usize, Followed) + Sync,
) -> (Vec<usize>, Vec<Followed>) {
    let ways = in_parts(persons, |part| part.map(&way).collect::<Vec<_>>());
    let mut begins = vec![0; groups];
    for (group, _) in ways.iter().flatten() {
        begins[*group] += 1;
    }
    let mut before = 0;
    for begin in &mut begins {
        before += std::mem::replace(begin, before);
    }
    let mut next = begins.clone();
    let mut placed = vec![Followed { days: 0, end: End::NotFollowed }; persons];
    for (group, followed) in ways.into_iter().flatten() {
        placed[next[group]] = followed;
        next[group] += 1;
    }
    (begins, placed)
}

/// The sums that are carried from day to day.
struct State {
    followed: u32,
    out: f64,
    by: Vec<f64>,
    /// Greenwood's sum: Σ d / (n (n − d)).
    spread: f64,
}

impl State {
    fn begun(persons: usize, ends: usize) -> Self {
        Self {
            followed: u32::try_from(persons).unwrap_or(u32::MAX),
            out: 1.0,
            by: vec![0.0; ends],
            spread: 0.0,
        }
    }

    /// Passes a day; a step if somebody came back on it.
    fn pass(&mut self, same_day: &[Followed]) -> Option<Step> {
        let followed = self.followed;
        let at_risk = f64::from(followed);
        let mut back = 0.0;
        for one in same_day {
            if let End::By(end) = one.end {
                self.by[usize::from(end)] += self.out / at_risk;
                back += 1.0;
            }
        }
        self.followed -= u32::try_from(same_day.len()).unwrap_or(u32::MAX);
        if back == 0.0 {
            return None;
        }
        self.out *= 1.0 - back / at_risk;
        self.spread += back / (at_risk * (at_risk - back));
        let (low, high) = self.band();
        let back = 1.0 - self.out;
        Some(Step { day: same_day[0].days, followed, by: self.by.clone(), back, low, high })
    }

    /// On the scale of log(−log), so that it stays between 0 and 1 (Kalbfleisch and Prentice, 1980).
    fn band(&self) -> (f64, f64) {
        if self.out <= 0.0 || !self.spread.is_finite() {
            return (0.0, 1.0);
        }
        let width = (Z * self.spread.sqrt() / self.out.ln()).exp();
        let ends = (1.0 - self.out.powf(width), 1.0 - self.out.powf(1.0 / width));
        (ends.0.min(ends.1), ends.0.max(ends.1))
    }
}
