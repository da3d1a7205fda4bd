//! The table of results, in a form that docs/topics/speed.md can take as it is.

use std::fmt;

/// A figure beside its limit or its peer.
#[derive(Debug)]
pub struct Row {
    /// What was measured.
    pub what: String,
    /// The figure.
    pub measured: String,
    /// The peer's figure, or none where there is a plain limit.
    pub beside: String,
    /// Ours against the peer's or the limit's.
    pub ratio: f64,
    /// What is claimed of the ratio.
    pub claim: Claim,
}

/// What is claimed of a ratio.
#[derive(Debug, Clone, Copy)]
pub enum Claim {
    /// At least so much.
    AtLeast(f64),
    /// At most so much.
    AtMost(f64),
    /// Nothing: told to give an idea.
    Told,
}

impl Row {
    fn holds(&self) -> &'static str {
        match self.claim {
            Claim::AtLeast(least) if self.ratio < least => "no",
            Claim::AtMost(most) if self.ratio > most => "no",
            Claim::Told => "",
            _ => "yes",
        }
    }
}

/// The rows in their order.
#[derive(Debug, Default)]
pub struct Table(Vec<Row>);

impl Table {
    /// Adds a row, and prints it at once for who waits.
    pub fn add(&mut self, row: Row) {
        eprintln!(
            "  {}: {} beside {} ({:.2}) {}",
            row.what,
            row.measured,
            row.beside,
            row.ratio,
            row.holds()
        );
        self.0.push(row);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| what | measured | peer or limit | ratio | claimed | holds |")?;
        writeln!(f, "|---|---|---|---|---|---|")?;
        for row in &self.0 {
            let (what, measured, beside, ratio) = (&row.what, &row.measured, &row.beside, row.ratio);
            let claim = match row.claim {
                Claim::AtLeast(least) => format!("≥ {least}"),
                Claim::AtMost(most) => format!("≤ {most}"),
                Claim::Told => String::new(),
            };
            let ratio = if ratio.is_nan() { String::new() } else { format!("{ratio:.2}") };
            writeln!(f, "| {what} | {measured} | {beside} | {ratio} | {claim} | {} |", row.holds())?;
        }
        Ok(())
    }
}
