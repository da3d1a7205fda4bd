/// A straight scale from numbers to places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    from: (f64, f64),
    to: (f64, f64),
}

impl Scale {
    /// `numbers` lie over `places`, end to end. Equal ends put everything at the first place.
    pub fn new(numbers: (f64, f64), places: (f64, f64)) -> Self {
        Self { from: numbers, to: places }
    }

    pub fn at(self, number: f64) -> f64 {
        let span = self.from.1 - self.from.0;
        let share = if span.abs() < f64::EPSILON { 0.0 } else { (number - self.from.0) / span };
        self.to.0 + share * (self.to.1 - self.to.0)
    }
}

/// The end of an axis of shares that begins at zero: the next of 10, 20, 40, 60, 80, 100 %, and the step between its lines.
pub(super) fn share_axis(largest: f64) -> (f64, f64) {
    let ends = [(0.1, 0.05), (0.2, 0.05), (0.4, 0.1), (0.6, 0.2), (0.8, 0.2)];
    ends.into_iter().find(|(end, _)| largest <= *end).unwrap_or((1.0, 0.2))
}

/// The lines of an axis from 0 to its end.
pub(super) fn lines((end, step): (f64, f64)) -> impl Iterator<Item = f64> {
    (0..).map(move |line| f64::from(line) * step).take_while(move |at| *at <= end + 1e-9)
}

/// A share as whole percent: `60 %`.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}
