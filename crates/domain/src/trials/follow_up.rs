//! What was kept is looked at again after three, six and twelve months: does it still hold? (I-71)

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::sheet_fields;

sheet_fields! {
    /// A field of a follow-up.
    FollowUpField, "follow-up", {
        /// Whether it is still done as it was kept.
        Holds = "holds": Form::One(&["yes", "partly", "no"]),
        /// What the figure shows, and what those see who do it.
        Seen = "seen": Form::Words(1000),
        /// What the partners say.
        PartnersSay = "partners-say": Form::Words(1000),
        /// What is done next.
        Next = "next": Form::Words(1000),
    }
}

impl FollowUpField {
    /// What every follow-up needs.
    pub const NEEDED: &'static [Self] = &[Self::Holds, Self::Seen];
}

/// A day on which a kept trial is looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowUpDay {
    /// Whole months after the trial was kept.
    pub months: u8,
    /// The day; the last of its month where the month is too short.
    pub on: Date,
}

impl FollowUpDay {
    /// The three of a trial that was kept on `closed_on`, in order.
    pub fn all(closed_on: Date) -> [Self; 3] {
        [3, 6, 12].map(|months| Self { months, on: closed_on.saturating_add(i64::from(months).months()) })
    }

    /// The one after so many months; none if no follow-up lies there.
    pub fn after(closed_on: Date, months: u8) -> Option<Self> {
        Self::all(closed_on).into_iter().find(|day| day.months == months)
    }

    /// Whether the day has come.
    pub fn has_come(self, today: Date) -> bool {
        self.on <= today
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn after_three_six_and_twelve_months_and_on_the_last_day_of_a_short_one() {
        let days = FollowUpDay::all(date(2026, 11, 30));
        assert_eq!(days.map(|day| day.on), [date(2027, 2, 28), date(2027, 5, 30), date(2027, 11, 30)]);
        assert_eq!(FollowUpDay::after(date(2026, 11, 30), 6), Some(days[1]));
        assert_eq!(FollowUpDay::after(date(2026, 11, 30), 4), None);
    }

    #[test]
    fn it_has_come_on_its_day_and_not_on_the_day_before() {
        let [first, ..] = FollowUpDay::all(date(2026, 8, 24));
        assert!(first.has_come(date(2026, 11, 24)));
        assert!(!first.has_come(date(2026, 11, 23)));
    }
}
