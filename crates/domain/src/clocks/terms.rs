//! The words that a rule is made of. Their names in files and answers are their [`Display`](fmt::Display) form.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::reports::Kind;

/// What a rule rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A statute or an order under it (lovfrist).
    Law,
    /// What the municipality promises itself (kommunens eget mål).
    OwnGoal,
    /// What the municipality promised an institution in their agreement (aftalt frist). No rule of the table rests on one.
    #[serde(skip_deserializing)]
    Agreed,
}

/// Who has to act. Only authorities: a citizen's time limit rolls over to the next weekday, which no rule here does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// The municipality that has the case.
    Municipality,
    /// The school or FGU institution.
    Institution,
}

/// The event whose day is day 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StartEvent {
    /// The program received the report for the municipality, on whatever day of the week.
    Receipt,
    /// A municipality asked an institution to take part. No rule of the table starts so.
    #[serde(skip_deserializing)]
    Asked,
}

/// On which reports a rule runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasions {
    /// Reports of risk.
    Risk,
    /// Reports of dropout.
    Dropout,
    /// Every report.
    Every,
    /// No report: the clock belongs to something else.
    #[serde(skip_deserializing)]
    None,
}

impl Occasions {
    /// Whether the rule runs on a report of this kind.
    pub fn include(self, kind: Kind) -> bool {
        match self {
            Self::Every => true,
            Self::None => false,
            Self::Risk => kind == Kind::Risk,
            Self::Dropout => kind == Kind::Dropout,
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Days that the [`Calendar`](crate::calendar::Calendar) counts.
    Weekday,
    /// Every day.
    CalendarDay,
    /// Whole months, to the same day of the month, or its last when it has no such day.
    Month,
}

/// What stops a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// Someone in the municipality opened the report.
    Opened,
    /// A contact attempt with an outcome that has `stops_contact_clock`.
    Contact,
    /// An offer was given, or a start agreed.
    OfferOrStart,
    /// The institution heard back: a message on its report, or its end. No rule of the table stops so.
    #[serde(skip_deserializing)]
    InstitutionTold,
    /// Whoever was asked answered, whatever the answer. No rule of the table stops so.
    #[serde(skip_deserializing)]
    Answered,
}

macro_rules! shown_by_name {
    ($($term:ty),+) => {$(
        impl fmt::Display for $term {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.serialize(out)
            }
        }
    )+};
}

shown_by_name!(Basis, Bound, StartEvent, Occasions, Unit, Stop);
