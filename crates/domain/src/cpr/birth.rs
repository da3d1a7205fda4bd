//! The day of birth behind a CPR number, and how old that makes a person.

use jiff::ToSpan;
use jiff::civil::Date;

/// The century that the seventh digit adds to a two-digit year.
pub(super) fn century(seventh: u8, year: u8) -> i16 {
    match (seventh, year) {
        (4 | 9, 0..=36) | (5..=8, 0..=57) => 2000,
        (5..=8, _) => 1800,
        _ => 1900,
    }
}

/// Age in whole years on `day`; 0 before birth, 255 for everyone older.
pub fn age_on(born: Date, day: Date) -> u8 {
    if day < born {
        return 0;
    }
    let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
    let years = day.year() - born.year() - i16::from(!had_birthday);
    u8::try_from(years).unwrap_or(u8::MAX)
}

/// The day on which a person becomes `age`, or `None` past the last year that dates reach (9999).
///
/// Who is born on 29 February becomes a year older on 1 March when the year has no such day: a year of life has gone
/// when 28 February has. (No Danish source was found that settles it; it is the later, so no right to be helped and
/// no duty to help ends early.)
pub fn birthday(born: Date, age: u8) -> Option<Date> {
    let year = born.year().checked_add(i16::from(age))?;
    Date::new(year, born.month(), born.day())
        .or_else(|_| Date::new(year, born.month(), born.day() - 1)?.checked_add(1.day()))
        .ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_century_table_at_its_edges() {
        let years = [(4, 36), (4, 37), (5, 57), (5, 58), (9, 36), (9, 37), (0, 0), (3, 99), (8, 57), (8, 99)]
            .map(|(seventh, year)| century(seventh, year) + i16::from(year));
        assert_eq!(years, [2036, 1937, 2057, 1858, 2036, 1937, 1900, 1999, 2057, 1899]);
    }

    #[test]
    fn a_leap_day_child_grows_older_on_the_first_of_march() {
        let born = date(2008, 2, 29);
        assert_eq!(age_on(born, date(2026, 2, 28)), 17);
        assert_eq!(age_on(born, date(2026, 3, 1)), 18);
        assert_eq!(birthday(born, 18), Some(date(2026, 3, 1)));
        assert_eq!(birthday(born, 20), Some(date(2028, 2, 29)));
    }

    #[test]
    fn ages_end_at_nought_and_255() {
        assert_eq!(age_on(date(2010, 6, 2), date(2010, 6, 1)), 0);
        assert_eq!(age_on(date(2010, 6, 2), date(1990, 6, 3)), 0);
        assert_eq!(age_on(date(1700, 1, 1), date(2026, 6, 1)), 255);
    }

    #[test]
    fn no_birthday_beyond_the_calendar() {
        assert_eq!(birthday(date(9990, 6, 1), 10), None);
    }

    proptest! {
        /// Walk from birth to the day and count the birthdays that were passed.
        #[test]
        fn age_is_the_number_of_birthdays_passed(offset in 0i32..60_000, days in 0i32..20_000) {
            let born = date(1900, 1, 1).checked_add(offset.days()).unwrap();
            let day = born.checked_add(days.days()).unwrap();
            let passed = (1..=60).filter(|&age| birthday(born, age).unwrap() <= day).count();
            prop_assert_eq!(usize::from(age_on(born, day)), passed);
        }
    }
}
