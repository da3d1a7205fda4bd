//! From what was typed to a [`Cpr`], or to the one thing that is wrong with it.

use std::str::FromStr;

use jiff::civil::Date;

use super::{Cpr, CprError, REPLACEMENT, birth};

/// Takes `DDMMYYSSSS`, with one hyphen or space after the date, and space around it. Says nothing of *whose* numbers
/// are welcome: that is [`CprRules`](super::CprRules).
impl FromStr for Cpr {
    type Err = CprError;

    fn from_str(text: &str) -> Result<Self, CprError> {
        let digits = ten_digits(text.trim())?;
        if digits == [0; 10] {
            return Err(CprError::AllZeroes);
        }
        let born = birth_date(digits)?;
        Ok(Self { digits, born })
    }
}

fn ten_digits(text: &str) -> Result<[u8; 10], CprError> {
    refuse_strangers(text)?;
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
    let ten = match digits.len() {
        0 => return Err(CprError::Missing),
        9 => return Err(CprError::LostZero),
        other => <[u8; 10]>::try_from(digits).map_err(|_| CprError::Length(other))?,
    };
    match text.len() {
        10 => Ok(ten),
        11 if matches!(text.as_bytes()[6], b'-' | b' ') => Ok(ten),
        _ => Err(CprError::Hyphen),
    }
}

/// After this, the text is ASCII digits, hyphens and spaces.
fn refuse_strangers(text: &str) -> Result<(), CprError> {
    let is_stranger = |c: &char| !(c.is_ascii_digit() || matches!(c, '-' | ' '));
    if !text.contains(|c| is_stranger(&c)) {
        return Ok(());
    }
    let any = |test: fn(char) -> bool| text.chars().filter(is_stranger).any(test);
    Err(if any(char::is_alphabetic) {
        CprError::Letters
    } else if any(char::is_numeric) {
        CprError::OtherDigits
    } else {
        CprError::OtherCharacters
    })
}

fn birth_date(digits: [u8; 10]) -> Result<Date, CprError> {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    let (day, month, year) = (pair(0), pair(2), pair(4));
    let day = day.checked_sub(REPLACEMENT).unwrap_or(day);
    if !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return Err(CprError::DayOrMonth);
    }
    let year = birth::century(digits[6], year) + i16::from(year);
    Date::new(year, month.cast_signed(), day.cast_signed()).map_err(|_| CprError::NoSuchDate)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn error(text: &str) -> CprError {
        text.parse::<Cpr>().unwrap_err()
    }

    #[test]
    fn one_hyphen_or_space_after_the_date_and_space_around() {
        for text in ["6703089907", "670308-9907", "670308 9907", "  670308-9907\t"] {
            let cpr: Cpr = text.parse().unwrap();
            assert_eq!(cpr.digits(), "6703089907", "{text}");
            assert_eq!(cpr.birth_date(), date(2008, 3, 7), "{text}");
        }
    }

    #[test]
    fn each_mistake_has_its_own_message() {
        let mistakes = [
            ("", CprError::Missing),
            (" - ", CprError::Missing),
            ("010100ABC1", CprError::Letters),
            ("670308KOT1", CprError::Letters),
            ("67030８9907", CprError::OtherDigits),
            ("670308–9907", CprError::OtherCharacters),
            ("<670308>9907", CprError::OtherCharacters),
            ("670308\u{0}9907", CprError::OtherCharacters),
            ("703089907", CprError::LostZero),
            ("70308-9907", CprError::LostZero),
            ("67030899077", CprError::Length(11)),
            ("67", CprError::Length(2)),
            ("6703-089907", CprError::Hyphen),
            ("670308--9907", CprError::Hyphen),
            ("67-0308-9907", CprError::Hyphen),
            ("0000000000", CprError::AllZeroes),
            ("6000089900", CprError::DayOrMonth),
            ("9213089900", CprError::DayOrMonth),
            ("3203089900", CprError::DayOrMonth),
            ("6700089900", CprError::DayOrMonth),
            ("9102089911", CprError::NoSuchDate),
            ("8902099911", CprError::NoSuchDate),
        ];
        for (text, expected) in mistakes {
            assert_eq!(error(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_impossible_date_has_its_own_code() {
        assert_eq!(error("9102089911").code(), "CPR_DATO");
        assert_eq!(error("9213089900").code(), "CPR_FORM");
        assert_eq!(error("0000000000").code(), "CPR_FORM");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,24}") {
            let _ = text.parse::<Cpr>();
        }

        /// Every ten digits: accepted exactly when a calendar made from the table alone knows the date.
        #[test]
        fn ten_digits_are_a_number_when_the_calendar_has_the_day(number in 0u64..10_000_000_000) {
            let text = format!("{number:010}");
            let part = |from: usize, to: usize| text[from..to].parse::<i16>().unwrap();
            let year = (1858..=2057).filter(|year| year % 100 == part(4, 6)).find(|year| match part(6, 7) {
                0..=3 => (1900..=1999).contains(year),
                4 | 9 => (1937..=2036).contains(year),
                _ => !(1900..=1999).contains(year),
            });
            let month = i8::try_from(part(2, 4)).unwrap();
            let known = [0, 60].iter().any(|lifted| {
                let day = i8::try_from(part(0, 2) - lifted).unwrap();
                year.is_some_and(|year| Date::new(year, month, day).is_ok())
            });
            prop_assert_eq!(text.parse::<Cpr>().is_ok(), known);
        }
    }
}
