//! What a plan's start leads to: agreed first, then begun, each an activity of the young person.

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
    use super::*;
    use crate::tables::Tables;

    #[test]
    fn both_activities_of_every_start_are_in_the_table() {
        for kind in StartKind::ALL {
            let state = |code: ActivityStateCode| Tables::real().activity_states.get(code.as_str()).unwrap();
            assert!(state(kind.agreed()).is_agreement(), "{kind:?}");
            assert!(!state(kind.begun()).is_agreement(), "{kind:?}");
        }
    }
}
