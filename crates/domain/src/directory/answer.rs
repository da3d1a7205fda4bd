//! By when an institution that was asked to take part must have answered: as long as its link opens.

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::clocks::{
    Ages, Basis, Bound, ClockError, Confidence, Occasions, Reckoning, Rule, StartEvent, Stop, Unit, reckon,
};

/// How many calendar days an institution has to answer a municipality.
pub const ANSWER_DAYS: u16 = 60;

/// The clock of an institution that was asked on a day. It stops with a yes or a no.
///
/// # Errors
/// The clock leaves the years 2000 to 2100.
pub fn answer_clock(asked: Date) -> Result<Reckoning, ClockError> {
    let rule = Rule {
        id: "partner-answer".to_owned(),
        danish: "Svar fra en partner".to_owned(),
        english: "Answer from a partner".to_owned(),
        paragraph: None,
        basis: Basis::OwnGoal,
        bound: Bound::Institution,
        start: StartEvent::Asked,
        occasions: Occasions::None,
        ages: Ages { from: 0, to: u8::MAX },
        length: ANSWER_DAYS,
        unit: Unit::CalendarDay,
        stopped_by: Stop::Answered,
        earlier_mark: false,
        source: String::new(),
        confidence: Confidence { length: None, start: None, stop: None },
        valid_from: None,
        valid_to: None,
    };
    reckon(&rule, asked, None, &[], &Calendar::default())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::clocks::Standing;

    #[test]
    fn every_day_counts_and_the_last_is_the_one_on_which_the_link_still_opens() {
        let clock = answer_clock(date(2026, 11, 24)).unwrap();
        assert_eq!(clock.due, date(2027, 1, 23));
        assert_eq!(clock.standing(date(2027, 1, 23), None), Standing::Today);
        assert_eq!(clock.standing(date(2027, 1, 25), None), Standing::Over { by: 2 });
    }
}
