//! Easter Sunday, from which most Danish holidays are counted.

use jiff::civil::{Date, date};

/// Easter Sunday of a year of the Gregorian calendar (1583 and later).
///
/// The Church's reckoning: the moon's place in its cycle of 19 years gives the paschal full moon, corrected for the
/// leap days left out (solar) and for the cycle's own drift (lunar); Easter is the Sunday after it.
pub(super) fn easter_sunday(year: i16) -> Date {
    let year = i32::from(year);
    let (cycle, century) = (year % 19, year / 100);
    let solar = century - century / 4;
    let lunar = (8 * century + 13) / 25;
    let moon = (19 * cycle + solar - lunar + 15) % 30;
    // The moon never comes on 19 April, nor twice on the 18th within one cycle.
    let moon = moon - i32::from(moon == 29 || (moon == 28 && cycle > 10));
    let weekday = (year + year / 4 - solar + 2 + moon) % 7;
    let days_after_21_march = i8::try_from(moon + 7 - weekday).unwrap_or_default();
    if days_after_21_march <= 10 {
        date(year_of(year), 3, 21 + days_after_21_march)
    } else {
        date(year_of(year), 4, days_after_21_march - 10)
    }
}

fn year_of(year: i32) -> i16 {
    i16::try_from(year).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;

    use super::*;

    #[test]
    fn the_earliest_the_latest_and_the_exceptions() {
        // 1818 and 1943 are the extremes; 1954, 1981 and 2049 fall under the two exceptions.
        for easter in [
            date(1818, 3, 22),
            date(1943, 4, 25),
            date(1954, 4, 18),
            date(1981, 4, 19),
            date(2049, 4, 18),
            date(2024, 3, 31),
            date(2038, 4, 25),
        ] {
            assert_eq!(easter_sunday(easter.year()), easter);
        }
    }

    #[test]
    fn it_is_a_sunday_between_22_march_and_25_april() {
        for year in 1583..=4000 {
            let easter = easter_sunday(year);
            assert_eq!(easter.weekday(), Weekday::Sunday);
            assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&easter), "{easter}");
        }
    }
}
