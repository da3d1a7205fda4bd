//! "Nobody has acted": the rule that is written on the worklist's page.

use jiff::civil::Date;

/// What may have happened on a report, as the rule sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Acted {
    /// A person logged an attempt at contact.
    Attempt,
    /// A person wrote a note.
    Note,
    /// A person only opened or assigned it: that is not acting.
    Looked,
    /// The program did something: neither is that.
    Program,
}

impl Acted {
    /// Whether somebody did something for the young person.
    pub fn counts(self) -> bool {
        matches!(self, Self::Attempt | Self::Note)
    }
}

/// Whether nobody has acted: the report is open, no person logged an attempt or wrote a note, and half of its first
/// contact clock, rounded down, has gone ([`Reckoning::halfway`](crate::clocks::Reckoning::halfway)). Without a
/// contact clock there is nothing to be late with.
pub fn nobody_has_acted(is_open: bool, acted: bool, halfway: Option<Date>, today: Date) -> bool {
    is_open && !acted && halfway.is_some_and(|half| half <= today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn only_an_open_report_that_no_one_touched_when_half_has_gone() {
        let half = date(2026, 11, 26);
        for (is_open, acted, halfway, today, expected) in [
            (true, false, Some(half), half, true),
            (true, false, Some(half), date(2026, 11, 25), false),
            (true, true, Some(half), half, false),
            (false, false, Some(half), half, false),
            (true, false, None, half, false),
        ] {
            assert_eq!(nobody_has_acted(is_open, acted, halfway, today), expected);
        }
    }

    #[test]
    fn opening_a_report_is_not_acting() {
        assert!(!Acted::Looked.counts() && !Acted::Program.counts());
        assert!(Acted::Attempt.counts() && Acted::Note.counts());
    }
}
