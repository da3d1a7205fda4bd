//! What a sign-up must hold, and what of it is there.

use super::field::Step;
use super::steps::{self, Notes};
use super::{Level, RawSignUp, SignUpChecks};
use crate::tables::InstitutionKind;

/// Who must take part. The invitation breaks off where it says so (I-82), so these are settings: five, and one of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Representation {
    /// Participants in all (I-81).
    pub participants: usize,
    /// Heads or leaders (I-73).
    pub leaders: usize,
    /// Members of staff (I-73).
    pub staff: usize,
}

impl Default for Representation {
    fn default() -> Self {
        Self { participants: 5, leaders: 1, staff: 1 }
    }
}

/// Something a sign-up must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// A step is filled, and nothing in it is wrong.
    Step {
        /// Which.
        step: Step,
        /// Whether it is.
        met: bool,
    },
    /// Enough participants.
    Participants {
        /// How many there are.
        have: usize,
        /// How many there must be.
        need: usize,
    },
    /// Exactly one coordinator among them (I-62).
    OneCoordinator {
        /// How many there are.
        have: usize,
    },
    /// Enough heads or leaders.
    Leaders {
        /// How many there are.
        have: usize,
        /// How many there must be.
        need: usize,
    },
    /// Enough members of staff.
    Staff {
        /// How many there are.
        have: usize,
        /// How many there must be.
        need: usize,
    },
    /// An FGU institution among the partners. Its absence is shown and stops nobody.
    FguAmongPartners {
        /// Whether there is one.
        met: bool,
    },
}

impl Requirement {
    /// Whether it is there.
    pub fn is_met(self) -> bool {
        match self {
            Self::Step { met, .. } | Self::FguAmongPartners { met } => met,
            Self::OneCoordinator { have } => have == 1,
            Self::Participants { have, need } | Self::Leaders { have, need } | Self::Staff { have, need } => {
                have >= need
            }
        }
    }

    /// Whether the sign-up waits for it.
    pub fn blocks(self) -> bool {
        !matches!(self, Self::FguAmongPartners { .. })
    }

    /// The step in which it is mended.
    pub fn step(self) -> Step {
        match self {
            Self::Step { step, .. } => step,
            Self::FguAmongPartners { .. } => Step::Partners,
            _ => Step::Participants,
        }
    }

    /// The key of its text.
    pub fn key(self) -> String {
        match self {
            Self::Step { step, .. } => format!("sign-up-requires-{}", step.code()),
            Self::Participants { .. } => "sign-up-requires-participants".to_owned(),
            Self::OneCoordinator { .. } => "sign-up-requires-one-coordinator".to_owned(),
            Self::Leaders { .. } => "sign-up-requires-leaders".to_owned(),
            Self::Staff { .. } => "sign-up-requires-staff".to_owned(),
            Self::FguAmongPartners { .. } => "sign-up-requires-fgu".to_owned(),
        }
    }
}

/// Everything a sign-up must hold, in the order of the steps. Rows of participants count by what stands in them, also
/// while another of them is still wrong.
pub fn checklist(raw: &RawSignUp, checks: &SignUpChecks<'_>) -> Vec<Requirement> {
    let mut notes = Notes::default();
    let partners = steps::partners(raw, checks, &mut notes);
    let is_fgu =
        |id: &str| checks.tables.institutions.get(id).is_ok_and(|row| row.kind == InstitutionKind::Fgu);
    let fgu = raw.partners.iter().any(|partner| is_fgu(partner.institution.trim()));
    let met = |step| Requirement::Step { step, met: super::check_step(step, raw, checks).is_empty() };
    let at = |level: Level| {
        raw.filled_participants().filter(|(_, row)| Level::from_code(row.level.trim()) == Some(level)).count()
    };
    let need = checks.representation;
    vec![
        met(Step::Municipality),
        met(Step::Backing),
        met(Step::Themes),
        Requirement::Step { step: Step::Partners, met: partners.is_some() },
        Requirement::FguAmongPartners { met: fgu },
        met(Step::Coordinator),
        Requirement::Participants { have: raw.filled_participants().count(), need: need.participants },
        Requirement::OneCoordinator { have: at(Level::Coordinator) },
        Requirement::Leaders { have: at(Level::Leader), need: need.leaders },
        Requirement::Staff { have: at(Level::Staff), need: need.staff },
    ]
}
