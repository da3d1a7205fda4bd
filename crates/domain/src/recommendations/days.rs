//! The days of the steps after the adoption: each happened, and none before what it follows.

use jiff::civil::Date;

use super::{RecommendationMove, RecommendationState, StepField};

/// Why a step can't have its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongDay {
    /// It has a day to come.
    #[error("a step happened on {today} or before")]
    Ahead {
        /// Today.
        today: Date,
    },
    /// It has a day before what it follows.
    #[error("it was `{}` on {earliest}: the step has that day or a later one", .after.code())]
    TooEarly {
        /// What it follows.
        after: RecommendationState,
        /// The earliest day that it can have.
        earliest: Date,
    },
}

impl WrongDay {
    /// Where it is wrong.
    pub const FIELD: StepField = StepField::On;
}

/// On which days a recommendation has come so far, as far as that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StepDays {
    /// It was adopted.
    pub adopted: Option<Date>,
    /// It was handed over.
    pub delivered: Option<Date>,
    /// The latest answer came.
    pub answered: Option<Date>,
}

impl StepDays {
    /// Whether a step can have the day `on`, judged on `today`. A delivery follows the adoption, every answer the delivery, a
    /// follow-up the latest answer; on the same day is after.
    ///
    /// # Errors
    /// [`WrongDay`] says why not.
    pub fn check(self, step: RecommendationMove, on: Date, today: Date) -> Result<(), WrongDay> {
        let (after, earliest) = match step {
            RecommendationMove::Deliver => (RecommendationState::Adopted, self.adopted),
            RecommendationMove::Answer => (RecommendationState::Delivered, self.delivered),
            RecommendationMove::FollowUp => (RecommendationState::Answered, self.answered),
            _ => return Ok(()),
        };
        match earliest {
            _ if on > today => Err(WrongDay::Ahead { today }),
            Some(earliest) if on < earliest => Err(WrongDay::TooEarly { after, earliest }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    #[test]
    fn each_step_follows_the_one_before_it_and_none_lies_ahead() {
        let (adopted, delivered, answered) = (date(2026, 11, 2), date(2026, 11, 5), date(2026, 11, 20));
        let days = StepDays { adopted: Some(adopted), delivered: Some(delivered), answered: Some(answered) };
        for (step, after, earliest) in [
            (RecommendationMove::Deliver, RecommendationState::Adopted, adopted),
            (RecommendationMove::Answer, RecommendationState::Delivered, delivered),
            (RecommendationMove::FollowUp, RecommendationState::Answered, answered),
        ] {
            assert_eq!(days.check(step, earliest, TODAY), Ok(()), "{step:?} on the same day");
            assert_eq!(days.check(step, TODAY, TODAY), Ok(()), "{step:?}");
            let before = earliest.yesterday().unwrap();
            assert_eq!(days.check(step, before, TODAY), Err(WrongDay::TooEarly { after, earliest }));
            let ahead = TODAY.tomorrow().unwrap();
            assert_eq!(days.check(step, ahead, TODAY), Err(WrongDay::Ahead { today: TODAY }), "{step:?}");
        }
    }

    #[test]
    fn where_the_day_before_is_not_known_only_what_lies_ahead_is_wrong() {
        let days = StepDays::default();
        assert_eq!(days.check(RecommendationMove::Answer, date(2020, 1, 1), TODAY), Ok(()));
        assert!(days.check(RecommendationMove::Answer, date(2026, 11, 25), TODAY).is_err());
    }
}
