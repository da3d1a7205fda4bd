//! The two parts of the product, and which of them an installation runs.
//!
//! The programme holds no case; the casework belongs to each municipality as data controller. An installation that runs one
//! part alone has neither the pages nor the tables of the other.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A part of the product.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The partnership: invitation, sign-up, dialogues, meetings, trials, recommendations.
    Programme,
    /// Each municipality's work with young people: reports, cases, plans, the young person's page, agreements, figures.
    Casework,
}

/// Which parts an installation runs: at least one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Parts {
    programme: bool,
    casework: bool,
}

impl Part {
    /// Both, in the order of the documentation.
    pub const ALL: [Self; 2] = [Self::Programme, Self::Casework];

    /// Its name in the settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Casework => "casework",
        }
    }
}

impl Parts {
    /// The whole product, as it runs unless the settings say otherwise.
    pub const BOTH: Self = Self { programme: true, casework: true };

    /// One part alone.
    pub const fn only(part: Part) -> Self {
        Self { programme: matches!(part, Part::Programme), casework: matches!(part, Part::Casework) }
    }

    /// Those of a list; `None` for an empty one.
    pub fn of(parts: &[Part]) -> Option<Self> {
        let has = |part| parts.contains(&part);
        let parts = Self { programme: has(Part::Programme), casework: has(Part::Casework) };
        (parts.programme || parts.casework).then_some(parts)
    }

    /// Whether the installation runs a part.
    pub fn has(self, part: Part) -> bool {
        match part {
            Part::Programme => self.programme,
            Part::Casework => self.casework,
        }
    }

    /// The part that runs by itself, where the other doesn't.
    pub fn alone(self) -> Option<Part> {
        match (self.programme, self.casework) {
            (true, false) => Some(Part::Programme),
            (false, true) => Some(Part::Casework),
            _ => None,
        }
    }

    /// Whether it runs what belongs to `part`; what belongs to neither part alone always runs.
    pub fn has_any(self, part: Option<Part>) -> bool {
        part.is_none_or(|part| self.has(part))
    }
}

impl Default for Parts {
    fn default() -> Self {
        Self::BOTH
    }
}

/// As the settings say it.
impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.code())
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// As the settings say it: `["programme", "casework"]`.
impl fmt::Debug for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(Part::ALL.into_iter().filter(|part| self.has(*part))).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_installation_runs_at_least_one_part() {
        assert_eq!(Parts::of(&[]), None);
        assert_eq!(Parts::of(&[Part::Casework, Part::Casework]), Some(Parts::only(Part::Casework)));
        assert_eq!(Parts::of(&[Part::Casework, Part::Programme]), Some(Parts::BOTH));
    }

    #[test]
    fn what_belongs_to_neither_part_runs_with_each() {
        for part in Part::ALL {
            assert!(Parts::only(part).has_any(None) && Parts::only(part).has_any(Some(part)));
        }
        assert!(!Parts::only(Part::Programme).has(Part::Casework));
    }
}
