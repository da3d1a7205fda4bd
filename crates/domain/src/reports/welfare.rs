//! The one question about a pupil's welfare that the form asks, and whose answer nobody keeps.

use jiff::civil::Date;

use crate::cpr::age_on;

/// The age from which the duty to notify concern about a child no longer applies (Barnets lov; `law.md`, 4).
const OF_AGE: u8 = 18;

/// Whether whoever reports is asked about the person's welfare: a report about somebody under 18 must never pose as a
/// child-protection notification (underretning), so the form asks, and shows the way to a real one.
pub fn asks_about_welfare(born: Date, today: Date) -> bool {
    age_on(born, today) < OF_AGE
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn until_the_day_before_the_eighteenth_birthday() {
        let born = date(2008, 11, 24);
        assert!(asks_about_welfare(born, date(2026, 11, 23)));
        assert!(!asks_about_welfare(born, date(2026, 11, 24)));
    }
}
