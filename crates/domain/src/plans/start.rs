//! What a plan's start leads to: agreed first, then begun, each an activity of the young person.

use jiff::civil::Date;

use crate::tables::ActivityStateCode;

/// What the young person starts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StartKind {
    /// A youth education.
    Education,
    /// FGU.
    Fgu,
    /// A job.
    Job,
}

/// A code that is no kind of start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no such kind of start")]
pub struct UnknownStart;

/// A start as it is agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgreedStart {
    /// In what.
    pub kind: StartKind,
    /// The day of the start.
    pub on: Date,
    /// The day on which it was agreed.
    pub agreed_on: Date,
}

/// Why something isn't noted as an agreed start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StartProblem {
    /// It is noted when it is agreed, not before.
    #[error("the day of the agreement hasn't come")]
    AgreedAhead,
    /// A start that was made already isn't agreed any more.
    #[error("the start lies before the day of its agreement")]
    BeforeAgreed,
    /// What was agreed before the school reported is no answer to the report: after it, somebody has to ask anew.
    #[error("the agreement lies before the report, which was received on {received}")]
    BeforeReport {
        /// The day on which the report was received.
        received: Date,
    },
}

impl AgreedStart {
    /// Checks its days against `today`, and against the day on which the report was `received` to which it answers.
    ///
    /// # Errors
    /// The first [`StartProblem`].
    pub fn check(self, received: Option<Date>, today: Date) -> Result<Self, StartProblem> {
        if self.agreed_on > today {
            return Err(StartProblem::AgreedAhead);
        }
        if self.on < self.agreed_on {
            return Err(StartProblem::BeforeAgreed);
        }
        match received {
            Some(received) if self.agreed_on < received => Err(StartProblem::BeforeReport { received }),
            _ => Ok(self),
        }
    }
}

impl StartKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Education, Self::Fgu, Self::Job];

    /// The code in the database, the forms, and at the end of its texts' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Education => "education",
            Self::Fgu => "fgu",
            Self::Job => "job",
        }
    }

    /// The activity while the start is agreed (`data/activity_states.csv`).
    pub fn agreed(self) -> ActivityStateCode {
        ActivityStateCode::known(match self {
            Self::Education => "start-agreed-edu",
            Self::Fgu => "start-agreed-fgu",
            Self::Job => "start-agreed-job",
        })
    }

    /// The kind of start that an activity is an agreement to, if it is one.
    pub fn of_agreement(activity: &ActivityStateCode) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.agreed() == *activity)
    }

    /// The activity once it has begun.
    pub fn begun(self) -> ActivityStateCode {
        ActivityStateCode::known(match self {
            Self::Education => "edu-youth",
            Self::Fgu => "edu-fgu",
            Self::Job => "job-full",
        })
    }
}

impl std::str::FromStr for StartKind {
    type Err = UnknownStart;

    fn from_str(code: &str) -> Result<Self, UnknownStart> {
        Self::ALL.into_iter().find(|kind| kind.code() == code).ok_or(UnknownStart)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::tables::Tables;

    #[test]
    fn a_start_is_agreed_from_the_day_of_the_report_until_today() {
        let (received, today) = (date(2026, 11, 24), date(2026, 11, 26));
        let agreed = |on, agreed_on| AgreedStart { kind: StartKind::Fgu, on, agreed_on };
        let check = |on, agreed_on| agreed(on, agreed_on).check(Some(received), today);
        assert!(check(date(2026, 12, 1), received).is_ok());
        assert!(check(today, today).is_ok(), "agreed and made on one day");
        let last_year = check(date(2026, 12, 1), date(2025, 11, 24));
        assert_eq!(last_year, Err(StartProblem::BeforeReport { received }));
        assert_eq!(check(date(2026, 12, 1), date(2026, 11, 27)), Err(StartProblem::AgreedAhead));
        assert_eq!(check(date(2026, 11, 25), today), Err(StartProblem::BeforeAgreed));
        assert!(agreed(today, date(2025, 11, 24)).check(None, today).is_ok(), "where nobody reported");
    }

    #[test]
    fn both_activities_of_every_start_are_in_the_table() {
        for kind in StartKind::ALL {
            let state = |code: ActivityStateCode| Tables::real().activity_states.get(code.as_str()).unwrap();
            assert!(state(kind.agreed()).is_agreement(), "{kind:?}");
            assert!(!state(kind.begun()).is_agreement(), "{kind:?}");
            assert_eq!(StartKind::of_agreement(&kind.agreed()), Some(kind));
            assert_eq!(StartKind::of_agreement(&kind.begun()), None);
        }
    }
}
