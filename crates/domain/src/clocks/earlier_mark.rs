//! The stricter date that some read out of the same rule.

use jiff::civil::Date;

use super::{Reckoning, reckon};

impl Reckoning {
    /// The date that follows when the rule is counted from the event itself (`occurred_on`) and not from its receipt,
    /// where the rule asks for that mark and it comes before the due date.
    ///
    /// Sources differ on the start of the 30 days of `duty-offer`; until a lawyer has chosen, both are shown, since a
    /// late report makes this the stricter one.
    pub fn earlier_mark(&self, occurred_on: Date) -> Option<Date> {
        if !self.rule.earlier_mark {
            return None;
        }
        let strict = reckon(&self.rule, occurred_on, None, &self.pauses, &self.calendar).ok()?;
        Some(strict.due).filter(|mark| *mark < self.due)
    }
}
