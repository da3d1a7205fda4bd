//! The days of a round: they set the baseline of the chart and pin the rounds on it, so they are evidence.

use jiff::civil::Date;

/// Why a round can't have these days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RoundDays {
    /// It begins on a day to come: it is planned until then, and not tried.
    #[error("a round begins on a day that has come")]
    BeginsAhead,
    /// It begins before the round before it ended.
    #[error("a round begins when the one before it has ended, on {0} or later")]
    BeginsBefore(Date),
    /// It ends on a day to come.
    #[error("trying ends on a day that has come")]
    EndsAhead,
    /// It ends before it began.
    #[error("trying ends on {0}, when it began, or later")]
    EndsBefore(Date),
}

impl RoundDays {
    /// Whether a round can begin on `from`, judged on `today`; `before` is the last day of the round before it.
    ///
    /// # Errors
    /// Why not.
    pub fn begun(from: Date, before: Option<Date>, today: Date) -> Result<(), Self> {
        match before {
            _ if from > today => Err(Self::BeginsAhead),
            Some(last) if from < last => Err(Self::BeginsBefore(last)),
            _ => Ok(()),
        }
    }

    /// Whether trying, begun on `from`, can end on `to`, judged on `today`.
    ///
    /// # Errors
    /// Why not.
    pub fn ended(from: Date, to: Date, today: Date) -> Result<(), Self> {
        if to > today {
            Err(Self::EndsAhead)
        } else if to < from {
            Err(Self::EndsBefore(from))
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    #[test]
    fn a_round_begins_once_the_one_before_has_ended_and_not_on_a_day_to_come() {
        assert_eq!(RoundDays::begun(TODAY, None, TODAY), Ok(()));
        assert_eq!(RoundDays::begun(TODAY, Some(TODAY), TODAY), Ok(()), "the same day it ended");
        assert_eq!(RoundDays::begun(date(2026, 11, 25), None, TODAY), Err(RoundDays::BeginsAhead));
        let early = RoundDays::begun(date(2026, 11, 1), Some(date(2026, 11, 2)), TODAY);
        assert_eq!(early, Err(RoundDays::BeginsBefore(date(2026, 11, 2))));
    }

    #[test]
    fn trying_ends_between_its_beginning_and_today() {
        let from = date(2026, 11, 10);
        assert_eq!(RoundDays::ended(from, from, TODAY), Ok(()));
        assert_eq!(RoundDays::ended(from, TODAY, TODAY), Ok(()));
        assert_eq!(RoundDays::ended(from, date(2026, 11, 9), TODAY), Err(RoundDays::EndsBefore(from)));
        assert_eq!(RoundDays::ended(from, date(2026, 11, 25), TODAY), Err(RoundDays::EndsAhead));
    }
}
