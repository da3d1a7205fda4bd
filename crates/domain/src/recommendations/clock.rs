//! The clock of a consultation.

use jiff::civil::Date;

use super::CONSULTATION_WEEKDAYS;
use crate::calendar::Calendar;
use crate::clocks::{
    Ages, Basis, Bound, ClockError, Confidence, Occasions, Reckoning, Rule, StartEvent, Stop, Unit, reckon,
};

/// The clock of a consultation that began on `from`: what the partnership has agreed on, not law.
///
/// # Errors
/// The clock leaves the years 2000 to 2100.
pub fn consultation_clock(from: Date) -> Result<Reckoning, ClockError> {
    let rule = Rule {
        id: "consultation".to_owned(),
        danish: "Høringssvar".to_owned(),
        english: "Answer to the consultation".to_owned(),
        paragraph: None,
        basis: Basis::OwnGoal,
        bound: Bound::Municipality,
        start: StartEvent::Asked,
        occasions: Occasions::None,
        ages: Ages { from: 0, to: u8::MAX },
        length: CONSULTATION_WEEKDAYS,
        unit: Unit::Weekday,
        stopped_by: Stop::Answered,
        earlier_mark: false,
        source: String::new(),
        confidence: Confidence { length: None, start: None, stop: None },
        valid_from: None,
        valid_to: None,
    };
    reckon(&rule, from, None, &[], &Calendar::default())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn ten_weekdays_from_a_friday_end_on_the_second_friday_after() {
        assert_eq!(consultation_clock(date(2026, 11, 20)).unwrap().due, date(2026, 12, 4));
    }
}
