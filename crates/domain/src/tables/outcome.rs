//! How a report ends, and the group of it that a school may learn.

use super::code::ClosingOutcomeCode;
use super::read::{Cells, FromCells};

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

super::read::named_rows! {
    ClosingOutcome, "closing outcome", "data/closing_outcomes.csv";
}
