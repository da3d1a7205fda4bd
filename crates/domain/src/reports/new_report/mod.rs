//! A report on its way in: the same checks for the form, the API and the spreadsheet.

#[cfg(test)]
mod any_text;
mod canonical;
mod check;
mod checker;
mod columns;
mod field;
mod from_json;
mod limits;
mod raw;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod samples;

use jiff::civil::Date;
use serde_json::Value;

pub use columns::{Columns, HeaderProblem, RowProblem};
pub use field::Field;
pub use from_json::unknown_member;
pub use limits::{Checks, Limits};
pub use raw::RawReport;

use super::{Kind, State};
use crate::cpr::Cpr;
use crate::mistakes::Problem;
use crate::tables::{AgeHandling, CauseCode, EducationKindCode, MunicipalityCode};
pub use crate::text::{Email, Phone};
use crate::text::{FreeText, Line};

/// One thing that is wrong with one field of a report.
pub type Mistake = crate::mistakes::Mistake<Field>;

/// A report that passed every check that needs no other record. Whether the municipality is a member, and the
/// institution its partner, is asked where the records are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReport {
    /// What it is about.
    pub kind: Kind,
    /// About whom.
    pub person: NewPerson,
    /// The education that is being left.
    pub education: EducationKindCode,
    /// When the young person began there.
    pub started_on: Date,
    /// When the risk was seen, or the last day there.
    pub occurred_on: Date,
    /// One to ten, in the order of the alphabet.
    pub causes: Vec<CauseCode>,
    /// In the school's words.
    pub words: Option<FreeText>,
    /// What the school has tried.
    pub tried: Option<FreeText>,
    /// Whether the young person knows of the report.
    pub person_informed: bool,
    /// Whether those with custody do.
    pub guardians_informed: Option<bool>,
    /// Whether something else is agreed: another education, FGU, a job.
    pub alternative_agreed: Option<bool>,
    /// What the age on the day of the event makes of it: `Handled` or `ForInformation`.
    pub handling: AgeHandling,
    /// What should be looked at once more, and stands in no one's way.
    pub warnings: Vec<Warning>,
}

/// The young person as a school describes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Who.
    pub cpr: Cpr,
    /// The name as the school knows it.
    pub name: Line,
    /// Where the school believes the home to be; it decides who receives the report.
    pub home_municipality: MunicipalityCode,
    /// If passed on.
    pub phone: Option<Phone>,
    /// If passed on.
    pub email: Option<Email>,
}

/// Something to look at once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// The number's control digit does not fit. Most often a slip; numbers given since 2007 need not fit.
    Modulus11,
}

impl Warning {
    /// The field to look at.
    pub fn field(self) -> Field {
        match self {
            Self::Modulus11 => Field::Cpr,
        }
    }

    /// The code in the API and files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Modulus11 => "modulus-11",
        }
    }

    /// The key of its text.
    pub fn key(self) -> String {
        format!("report-warning-{}", self.code())
    }
}

impl Mistake {
    /// The JSON pointer to what is wrong, as a fragment: `#/person/cpr`, `#/causes/1`, `#/person/nickname`.
    pub fn pointer(&self) -> String {
        let parent = self.field.pointer();
        match (&self.problem, self.item) {
            (Problem::UnknownField { name: Some(name), .. }, _) => format!("{parent}/{name}"),
            (_, Some(item)) => format!("{parent}/{item}"),
            _ => parent.to_owned(),
        }
    }
}

impl NewReport {
    /// Checks what was sent.
    ///
    /// # Errors
    /// Every [`Mistake`], in the order of the form.
    pub fn check(raw: &RawReport, checks: &Checks<'_>) -> Result<Self, Vec<Mistake>> {
        check::check(raw, checks, Vec::new())
    }

    /// Checks the body of the API. Dates there are ISO 8601, yes and no are booleans, and an unknown member is a mistake.
    ///
    /// # Errors
    /// Every [`Mistake`], in the order of the form.
    pub fn check_json(body: &Value, checks: &Checks<'_>) -> Result<Self, Vec<Mistake>> {
        let (raw, mistakes) = from_json::read(body);
        check::check(&raw, checks, mistakes)
    }

    /// Where the report stands when it is received.
    pub fn first_state(&self) -> State {
        match self.handling {
            AgeHandling::ForInformation => State::ForInformation,
            _ => State::Received,
        }
    }
}
