//! Which days count: weekends, public holidays, and what a municipality sets itself.

mod easter;
mod holiday;
mod optional;

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

pub use holiday::Holiday;
pub use optional::OptionalDay;

/// The first and last year for which clocks are reckoned.
pub const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// The days on which a municipality counts. The default is the product's reading of the law: Monday to Friday without
/// public holidays. Handed to every rule that counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Calendar {
    /// Older usage counts Saturday as a weekday (hverdag); the ministry's text does not say. Confirm locally.
    pub saturday_counts: bool,
    /// Days that are no public holidays, though many offices shut, and shall not count. Confirm locally.
    pub optional_off: BTreeSet<OptionalDay>,
    /// Single further days on which the municipality does not count.
    pub closed: BTreeSet<Date>,
}

/// What a day is to those who count weekdays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayKind {
    /// It counts.
    Weekday,
    /// Saturday (unless it is set to count) or Sunday, also when a holiday falls on it.
    Weekend,
    /// A public holiday (helligdag).
    Holiday(Holiday),
    /// No public holiday, but set not to count.
    OptionalOff(OptionalDay),
    /// One of the municipality's own days off.
    Closed,
}

impl Calendar {
    /// What `day` is. Where several reasons hold, the plainest is told: weekend before holiday before own days.
    pub fn kind_of(&self, day: Date) -> DayKind {
        if self.is_weekend(day) {
            return DayKind::Weekend;
        }
        if let Some(holiday) = Holiday::on(day) {
            return DayKind::Holiday(holiday);
        }
        match OptionalDay::on(day) {
            Some(optional) if self.optional_off.contains(&optional) => DayKind::OptionalOff(optional),
            _ if self.closed.contains(&day) => DayKind::Closed,
            _ => DayKind::Weekday,
        }
    }

    /// Whether `day` is a weekday that counts.
    pub fn counts(&self, day: Date) -> bool {
        self.kind_of(day) == DayKind::Weekday
    }

    fn is_weekend(&self, day: Date) -> bool {
        match day.weekday() {
            Weekday::Sunday => true,
            Weekday::Saturday => !self.saturday_counts,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn by_default_the_days_when_offices_often_shut_do_count() {
        let calendar = Calendar::default();
        for day in
            [date(2026, 5, 1), date(2026, 5, 15), date(2026, 6, 5), date(2026, 12, 24), date(2026, 12, 31)]
        {
            assert_eq!(calendar.kind_of(day), DayKind::Weekday, "{day}");
        }
    }

    #[test]
    fn each_of_them_can_be_set_off_by_itself() {
        let calendar = Calendar { optional_off: [OptionalDay::ChristmasEve].into(), ..Calendar::default() };
        assert_eq!(calendar.kind_of(date(2026, 12, 24)), DayKind::OptionalOff(OptionalDay::ChristmasEve));
        assert_eq!(calendar.kind_of(date(2026, 12, 31)), DayKind::Weekday);
    }

    #[test]
    fn a_holiday_stays_one_though_an_optional_day_falls_on_it() {
        let all = Calendar { optional_off: OptionalDay::ALL.into(), ..Calendar::default() };
        assert_eq!(all.kind_of(date(2008, 5, 1)), DayKind::Holiday(Holiday::AscensionDay));
        assert_eq!(all.kind_of(date(2017, 6, 5)), DayKind::Holiday(Holiday::WhitMonday));
    }

    #[test]
    fn saturday_counts_when_set_but_not_as_a_holiday() {
        let calendar = Calendar { saturday_counts: true, ..Calendar::default() };
        assert_eq!(calendar.kind_of(date(2026, 11, 21)), DayKind::Weekday);
        assert_eq!(calendar.kind_of(date(2026, 11, 22)), DayKind::Weekend);
        assert_eq!(calendar.kind_of(date(2026, 12, 26)), DayKind::Holiday(Holiday::SecondDayOfChristmas));
        assert_eq!(Calendar::default().kind_of(date(2026, 12, 26)), DayKind::Weekend);
    }

    #[test]
    fn a_municipality_closes_on_a_day_of_its_own() {
        let calendar = Calendar { closed: [date(2026, 11, 25)].into(), ..Calendar::default() };
        assert_eq!(calendar.kind_of(date(2026, 11, 25)), DayKind::Closed);
        assert!(calendar.counts(date(2026, 11, 26)));
    }

    #[test]
    fn it_is_a_setting_that_can_be_written_down() {
        let text = r#"{"saturday_counts":true,"optional_off":["constitution-day"],"closed":["2026-12-28"]}"#;
        let calendar: Calendar = serde_json::from_str(text).unwrap();
        assert_eq!(calendar.optional_off, [OptionalDay::ConstitutionDay].into());
        assert_eq!(serde_json::to_string(&calendar).unwrap(), text);
        assert!(serde_json::from_str::<Calendar>(r#"{"sunday_counts":true}"#).is_err());
    }
}
