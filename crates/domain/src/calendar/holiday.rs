//! Danish public holidays, computed.

use std::fmt;

use jiff::Unit;
use jiff::civil::Date;
use serde::Serialize;

use super::easter::easter_sunday;

/// The last year in which store bededag was a public holiday; the act that ended it took effect on 1 January 2024.
const LAST_GREAT_PRAYER_DAY: i16 = 2023;

/// A public holiday (helligdag).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each name is the holiday's own")]
pub enum Holiday {
    NewYearsDay,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    /// Store bededag, until 2023.
    GreatPrayerDay,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    SecondDayOfChristmas,
}

impl Holiday {
    /// All of them, in the order of the year.
    pub const ALL: [Self; 11] = [
        Self::NewYearsDay,
        Self::MaundyThursday,
        Self::GoodFriday,
        Self::EasterSunday,
        Self::EasterMonday,
        Self::GreatPrayerDay,
        Self::AscensionDay,
        Self::WhitSunday,
        Self::WhitMonday,
        Self::ChristmasDay,
        Self::SecondDayOfChristmas,
    ];

    /// The public holiday that falls on `day`; never two on one.
    pub fn on(day: Date) -> Option<Self> {
        match (day.month(), day.day()) {
            (1, 1) => Some(Self::NewYearsDay),
            (12, 25) => Some(Self::ChristmasDay),
            (12, 26) => Some(Self::SecondDayOfChristmas),
            _ => Self::by_easter(day),
        }
    }

    fn by_easter(day: Date) -> Option<Self> {
        match days_since_easter(day) {
            -3 => Some(Self::MaundyThursday),
            -2 => Some(Self::GoodFriday),
            0 => Some(Self::EasterSunday),
            1 => Some(Self::EasterMonday),
            26 if day.year() <= LAST_GREAT_PRAYER_DAY => Some(Self::GreatPrayerDay),
            39 => Some(Self::AscensionDay),
            49 => Some(Self::WhitSunday),
            50 => Some(Self::WhitMonday),
            _ => None,
        }
    }

    /// The key under which its Danish and English names stand.
    pub fn key(self) -> &'static str {
        match self {
            Self::NewYearsDay => "new-years-day",
            Self::MaundyThursday => "maundy-thursday",
            Self::GoodFriday => "good-friday",
            Self::EasterSunday => "easter-sunday",
            Self::EasterMonday => "easter-monday",
            Self::GreatPrayerDay => "great-prayer-day",
            Self::AscensionDay => "ascension-day",
            Self::WhitSunday => "whit-sunday",
            Self::WhitMonday => "whit-monday",
            Self::ChristmasDay => "christmas-day",
            Self::SecondDayOfChristmas => "second-day-of-christmas",
        }
    }
}

/// The English name, for commands and machine-readable answers; pages take theirs by [`key`](Holiday::key).
impl fmt::Display for Holiday {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NewYearsDay => "New Year's Day",
            Self::MaundyThursday => "Maundy Thursday",
            Self::GoodFriday => "Good Friday",
            Self::EasterSunday => "Easter Sunday",
            Self::EasterMonday => "Easter Monday",
            Self::GreatPrayerDay => "Great Prayer Day",
            Self::AscensionDay => "Ascension Day",
            Self::WhitSunday => "Whit Sunday",
            Self::WhitMonday => "Whit Monday",
            Self::ChristmasDay => "Christmas Day",
            Self::SecondDayOfChristmas => "Second Day of Christmas",
        })
    }
}

pub(super) fn days_since_easter(day: Date) -> i32 {
    day.since((Unit::Day, easter_sunday(day.year()))).map_or(i32::MAX, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;
    use crate::calendar::OptionalDay;

    /// Made by another program from another source; see data/README.md.
    const ORACLE: &str = include_str!("../../../../data/holidays_oracle.csv");

    fn oracle(category: &str) -> BTreeMap<Date, String> {
        let mut rows = csv::Reader::from_reader(ORACLE.as_bytes());
        rows.records()
            .map(Result::unwrap)
            .filter(|row| &row[1] == category)
            .map(|row| (row[0].parse().unwrap(), row[3].to_owned()))
            .collect()
    }

    fn every_day() -> impl Iterator<Item = Date> {
        date(2000, 1, 1).series(1.day()).take_while(|day| day.year() <= 2100)
    }

    #[test]
    fn the_same_days_as_an_independent_table_in_every_year() {
        let expected = oracle("public");
        let computed: BTreeMap<Date, String> =
            every_day().filter_map(|day| Some((day, Holiday::on(day)?.to_string()))).collect();
        assert_eq!(expected.len(), 1034);
        assert!(expected.keys().eq(computed.keys()));
        for (day, name) in expected {
            let ours = match name.as_str() {
                "Pentecost" => "Whit Sunday",
                "Pentecost Monday" => "Whit Monday",
                same => same,
            };
            assert_eq!(computed[&day], ours, "{day}");
        }
    }

    #[test]
    fn the_optional_days_too() {
        let expected = oracle("optional");
        let computed: Vec<Date> = every_day()
            .filter(|day| OptionalDay::on(*day).is_some_and(|it| it != OptionalDay::DayAfterAscension))
            .collect();
        assert!(expected.keys().copied().eq(computed));
    }

    #[test]
    fn store_bededag_is_a_holiday_until_2023() {
        assert_eq!(Holiday::on(date(2023, 5, 5)), Some(Holiday::GreatPrayerDay));
        assert_eq!(Holiday::on(date(2024, 4, 26)), None);
    }
}
