//! What a report is made of: kinds of education and causes.

use jiff::civil::Date;

use super::code::{CauseCode, EducationKindCode};
use super::read::{Cells, FromCells};

/// A kind of education.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EducationKind {
    /// The code.
    pub code: EducationKindCode,
    danish: String,
    english: String,
    /// From when to when pupils can be in it.
    pub in_use: InUse,
}

/// Whether a kind of education exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InUse {
    /// It does.
    Yes,
    /// It has been decided, and no pupil is in it yet.
    Planned,
    /// It ended; the last day.
    Until(Date),
}

impl EducationKind {
    /// Whether a pupil could be in it on `day`.
    pub fn in_use_on(&self, day: Date) -> bool {
        match self.in_use {
            InUse::Yes => true,
            InUse::Planned => false,
            InUse::Until(last) => day <= last,
        }
    }
}

/// A cause of a risk or a dropout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// The code.
    pub code: CauseCode,
    danish: String,
    english: String,
    /// `education`, `person`, `practical` or `system`: the headings of the choice.
    pub group: String,
    /// Whether a school may give it. A counsellor may record every cause.
    pub school_may_choose: bool,
    /// Whether a young person is asked about it.
    pub askable_of_young_person: bool,
}

impl Cause {
    /// "Other" says nothing without words.
    pub fn needs_words(&self) -> bool {
        self.code.as_str() == "other"
    }

    /// "Unknown" and "does not wish to say" contradict any cause beside them.
    pub fn stands_alone(&self) -> bool {
        matches!(self.code.as_str(), "unknown" | "not-stated")
    }
}

impl FromCells for EducationKind {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        let in_use = match cells.filled("in_use")? {
            "yes" => InUse::Yes,
            "planned" => InUse::Planned,
            other => InUse::Until(other.strip_prefix("until ")?.parse().ok()?),
        };
        Some(Self {
            code: EducationKindCode::known(cells.filled("code")?),
            danish: cells.filled("danish")?.to_owned(),
            english: cells.filled("english")?.to_owned(),
            in_use,
        })
    }
}

impl FromCells for Cause {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            code: CauseCode::known(cells.filled("code")?),
            danish: cells.filled("danish")?.to_owned(),
            english: cells.filled("english")?.to_owned(),
            group: cells.filled("group")?.to_owned(),
            school_may_choose: cells.yes("school_may_choose")?,
            askable_of_young_person: cells.yes("askable_of_young_person")?,
        })
    }
}

super::read::named_rows! {
    EducationKind, "education kind", "data/education_kinds.csv";
    Cause, "cause", "data/dropout_causes.csv";
}
