//! What a report is made of: kinds of education, causes, outcomes, and what age does to it.

use jiff::civil::Date;

use super::code::{CauseCode, ClosingOutcomeCode, EducationKindCode};
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

/// How a report ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingOutcome {
    /// The code.
    pub code: ClosingOutcomeCode,
    danish: String,
    english: String,
    /// Whether it is what the work was for.
    pub successful: Successful,
    /// All that a school is shown of it, and only on its ground.
    pub group: OutcomeGroup,
}

/// Whether an outcome is what the work was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Successful {
    /// In education, FGU or a job.
    Yes,
    /// On the way: an offer.
    Partly,
    /// None of these.
    No,
}

/// The coarse groups in which a school may learn an outcome (`shown_to_school_as`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OutcomeGroup {
    /// In an education.
    InEducation,
    /// In FGU.
    InFgu,
    /// In a job.
    InJob,
    /// In an offer.
    InOffer,
    /// Something else.
    Other,
    /// Ended, no more is said.
    Closed,
    /// With another municipality.
    HandedOver,
    /// Was only for information.
    ForInformation,
    /// Sent to the wrong municipality.
    Returned,
    /// Joined with an earlier report.
    Joined,
    /// Withdrawn by the school.
    Withdrawn,
    /// A risk that lapsed.
    Lapsed,
}

impl OutcomeGroup {
    /// Every group with its word in the table.
    const TABLE: [(Self, &'static str); 12] = [
        (Self::InEducation, "in education"),
        (Self::InFgu, "in FGU"),
        (Self::InJob, "in job"),
        (Self::InOffer, "in an offer"),
        (Self::Other, "other"),
        (Self::Closed, "closed"),
        (Self::HandedOver, "handed over"),
        (Self::ForInformation, "for information"),
        (Self::Returned, "returned"),
        (Self::Joined, "joined with an earlier report"),
        (Self::Withdrawn, "withdrawn"),
        (Self::Lapsed, "lapsed"),
    ];

    /// The key of its text: `in-education`, `in-fgu` …
    pub fn key(self) -> &'static str {
        match self {
            Self::InEducation => "in-education",
            Self::InFgu => "in-fgu",
            Self::InJob => "in-job",
            Self::InOffer => "in-offer",
            Self::Other => "other",
            Self::Closed => "closed",
            Self::HandedOver => "handed-over",
            Self::ForInformation => "for-information",
            Self::Returned => "returned",
            Self::Joined => "joined",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
        }
    }
}

/// What becomes of a report by the age on the day of the event, from when to when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeBand {
    /// What becomes of it.
    pub handling: AgeHandling,
    /// The youngest, in whole years.
    pub from_age: u8,
    /// The oldest, in whole years.
    pub to_age: u8,
    /// The first day on which the band holds.
    pub valid_from: Date,
    /// The last, if it ends.
    pub valid_to: Option<Date>,
    /// Where the ages come from.
    pub source: String,
}

/// What becomes of a report by age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgeHandling {
    /// Refused, with a word on whom to ask.
    TooYoung,
    /// Received, with clocks.
    Handled,
    /// Received for information, without clocks.
    ForInformation,
    /// Refused.
    TooOld,
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

impl FromCells for ClosingOutcome {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        let shown = cells.filled("shown_to_school_as")?;
        Some(Self {
            code: ClosingOutcomeCode::known(cells.filled("code")?),
            danish: cells.filled("danish")?.to_owned(),
            english: cells.filled("english")?.to_owned(),
            successful: match cells.filled("successful")? {
                "yes" => Successful::Yes,
                "partly" => Successful::Partly,
                "no" => Successful::No,
                _ => return None,
            },
            group: OutcomeGroup::TABLE.into_iter().find(|(_, word)| *word == shown)?.0,
        })
    }
}

impl FromCells for AgeBand {
    fn from_cells(cells: &Cells<'_>) -> Option<Self> {
        Some(Self {
            handling: match cells.filled("handling")? {
                "too-young" => AgeHandling::TooYoung,
                "handled" => AgeHandling::Handled,
                "for-information" => AgeHandling::ForInformation,
                "too-old" => AgeHandling::TooOld,
                _ => return None,
            },
            from_age: cells.parsed("from_age")?,
            to_age: cells.parsed("to_age")?,
            valid_from: cells.parsed("valid_from")?,
            valid_to: cells.parsed("valid_to"),
            source: cells.text("source"),
        })
    }
}

super::read::named_rows! {
    EducationKind, "education kind", "data/education_kinds.csv";
    Cause, "cause", "data/dropout_causes.csv";
    ClosingOutcome, "closing outcome", "data/closing_outcomes.csv";
}
