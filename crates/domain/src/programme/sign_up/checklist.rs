//! What a sign-up must hold, and what of it is there.

use super::field::Step;
use super::rows;
use super::steps::Notes;
use super::{Covers, Level, RawSignUp, SignUpChecks};
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
    /// The backing covers starting trials (I-60). Where it doesn't, that is shown and stops nobody.
    BackingForTrials {
        /// Whether it does.
        met: bool,
    },
    /// Something is written of where the municipality stands (I-65). Its absence stops nobody.
    Standing {
        /// Whether there is.
        met: bool,
    },
    /// Partners inside the municipality are considered (I-61). Their absence stops nobody.
    Insiders {
        /// Whether there are some.
        met: bool,
    },
    /// Somebody stands in for the coordinator: at most one. Nobody does: that stops nobody.
    OneDeputy {
        /// How many there are.
        have: usize,
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
            Self::Step { met, .. }
            | Self::FguAmongPartners { met }
            | Self::BackingForTrials { met }
            | Self::Standing { met }
            | Self::Insiders { met } => met,
            Self::OneCoordinator { have } | Self::OneDeputy { have } => have == 1,
            Self::Participants { have, need } | Self::Leaders { have, need } | Self::Staff { have, need } => {
                have >= need
            }
        }
    }

    /// Whether the sign-up waits for it.
    pub fn blocks(self) -> bool {
        match self {
            Self::FguAmongPartners { .. }
            | Self::BackingForTrials { .. }
            | Self::Standing { .. }
            | Self::Insiders { .. } => false,
            Self::OneDeputy { have } => have > 1,
            _ => true,
        }
    }

    /// The step in which it is mended.
    pub fn step(self) -> Step {
        match self {
            Self::Step { step, .. } => step,
            Self::FguAmongPartners { .. } => Step::Partners,
            Self::BackingForTrials { .. } => Step::Backing,
            Self::Standing { .. } => Step::Standing,
            Self::Insiders { .. } => Step::Inside,
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
            Self::OneDeputy { .. } => "sign-up-requires-one-deputy".to_owned(),
            Self::BackingForTrials { .. } => "sign-up-requires-trials".to_owned(),
            Self::Standing { .. } => "sign-up-requires-standing".to_owned(),
            Self::Insiders { .. } => "sign-up-requires-inside".to_owned(),
            Self::FguAmongPartners { .. } => "sign-up-requires-fgu".to_owned(),
        }
    }
}

/// Everything a sign-up must hold, in the order of the steps. Rows of participants count by what stands in them, also
/// while another of them is still wrong.
pub fn checklist(raw: &RawSignUp, checks: &SignUpChecks<'_>) -> Vec<Requirement> {
    let partners = rows::partners(raw, checks, &mut Notes::default());
    let is_fgu =
        |id: &str| checks.tables.institutions.get(id).is_ok_and(|row| row.kind == InstitutionKind::Fgu);
    let fgu = raw.partners.iter().any(|partner| is_fgu(partner.institution.trim()));
    let trials = raw.backing_covers.iter().any(|code| Covers::from_code(code) == Some(Covers::Trials));
    let stands = raw.themes.iter().any(|theme| !raw.standing_in(theme).is_blank());
    let met = |step| Requirement::Step { step, met: super::check_step(step, raw, checks).is_empty() };
    let mut list = vec![
        met(Step::Municipality),
        met(Step::Backing),
        Requirement::BackingForTrials { met: trials },
        met(Step::Themes),
        Requirement::Standing { met: stands },
        Requirement::Insiders { met: raw.filled_insiders().next().is_some() },
        Requirement::Step { step: Step::Partners, met: partners.is_some() },
        Requirement::FguAmongPartners { met: fgu },
        met(Step::Coordinator),
    ];
    let levels = raw.filled_participants().map(|(_, row)| Level::from_code(row.level.trim()));
    list.extend(who_takes_part(levels, checks.representation));
    list
}

/// What is required of those who take part: enough of them, one coordinator, leaders, staff. A participant whose level
/// isn't said counts as one of them, and for no level.
pub fn who_takes_part(levels: impl Iterator<Item = Option<Level>>, need: Representation) -> Vec<Requirement> {
    let levels: Vec<Option<Level>> = levels.collect();
    let at = |level: Level| levels.iter().filter(|it| **it == Some(level)).count();
    vec![
        Requirement::Participants { have: levels.len(), need: need.participants },
        Requirement::OneCoordinator { have: at(Level::Coordinator) },
        Requirement::OneDeputy { have: at(Level::Deputy) },
        Requirement::Leaders { have: at(Level::Leader), need: need.leaders },
        Requirement::Staff { have: at(Level::Staff), need: need.staff },
    ]
}
