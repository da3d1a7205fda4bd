//! What someone with custody may see of a young person under 18, and until when.

use jiff::civil::Date;

use crate::cpr;

/// The age at which a guardian's sight ends by itself (`law.md`, 4).
const OF_AGE: u8 = 18;

/// Custody as the municipality recorded it. To be a parent is not to have custody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Custody {
    /// The first day.
    pub from: Date,
    /// The last day, where it ended before the young person came of age.
    pub to: Option<Date>,
}

/// A part of what is kept about a young person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// What schools reported, and where it stands.
    Reports,
    /// The clocks and their explanations.
    Clocks,
    /// The plan.
    Plan,
    /// What the young person wrote.
    OwnWords,
    /// Contact attempts and notes.
    ContactLog,
    /// Restricted notes, and that they exist.
    RestrictedNotes,
    /// Who has read.
    ReaderLog,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 7] = [
        Self::Reports,
        Self::Clocks,
        Self::Plan,
        Self::OwnWords,
        Self::ContactLog,
        Self::RestrictedNotes,
        Self::ReaderLog,
    ];
}

impl Custody {
    /// Whether the guardian may see this part on `today` of a young person born on `born`.
    pub fn sees(self, part: Part, born: Date, today: Date) -> bool {
        let shown = matches!(part, Part::Reports | Part::Clocks | Part::Plan);
        let holds = self.from <= today && self.to.is_none_or(|last| today <= last);
        shown && holds && cpr::age_on(born, today) < OF_AGE
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const CUSTODY: Custody = Custody { from: date(2009, 3, 7), to: None };
    const BORN: Date = date(2009, 3, 7);

    #[test]
    fn a_guardian_sees_reports_clocks_and_plan_and_no_more() {
        let seen: Vec<Part> =
            Part::ALL.into_iter().filter(|part| CUSTODY.sees(*part, BORN, date(2026, 11, 24))).collect();
        assert_eq!(seen, [Part::Reports, Part::Clocks, Part::Plan]);
    }

    #[test]
    fn it_ends_by_itself_at_eighteen() {
        assert!(CUSTODY.sees(Part::Clocks, BORN, date(2027, 3, 6)));
        assert!(!CUSTODY.sees(Part::Clocks, BORN, date(2027, 3, 7)));
    }

    #[test]
    fn custody_that_ended_shows_nothing() {
        let ended = Custody { to: Some(date(2026, 11, 23)), ..CUSTODY };
        assert!(!ended.sees(Part::Reports, BORN, date(2026, 11, 24)));
    }
}
