//! How days are written: [`DateForm`].

use jiff::civil::Date;

/// How days are written where they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateForm {
    /// As people here write them, `24-11-2026`, `24.11.2026` or `24/11/2026`, or as ISO 8601.
    #[default]
    Danish,
    /// ISO 8601 only, `2026-11-24`: between machines nothing is guessed.
    Iso,
}

impl DateForm {
    /// The day that is written; `None` when it is none, or one that the calendar does not have. The year stands in full.
    pub fn read(self, text: &str) -> Option<Date> {
        let text = text.trim();
        iso(text).or_else(|| if self == Self::Danish { day_first(text) } else { None })
    }
}

/// Exactly `YYYY-MM-DD`: the library's own parser takes times and zones as well.
fn iso(text: &str) -> Option<Date> {
    let [year, month, day] = parts(text, '-')?;
    if text.len() == 10 && year.len() == 4 { date(year, month, day) } else { None }
}

fn day_first(text: &str) -> Option<Date> {
    let [day, month, year] = ['-', '.', '/'].into_iter().find_map(|mark| parts(text, mark))?;
    if year.len() == 4 && day.len() <= 2 && month.len() <= 2 { date(year, month, day) } else { None }
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Three runs of one to four ASCII digits.
fn parts(text: &str, mark: char) -> Option<[&str; 3]> {
    let parts: Vec<&str> = text.splitn(4, mark).collect();
    let digits = |part: &&str| matches!(part.len(), 1..=4) && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.iter().all(digits) { parts.try_into().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn people_write_the_day_first() {
        for text in ["24-11-2026", "24.11.2026", "24/11/2026", " 2026-11-24 "] {
            assert_eq!(DateForm::Danish.read(text), Some(date(2026, 11, 24)), "{text}");
        }
        assert_eq!(DateForm::Danish.read("1.2.2026"), Some(date(2026, 2, 1)));
    }

    #[test]
    fn machines_write_iso() {
        assert_eq!(DateForm::Iso.read("2026-11-24"), Some(date(2026, 11, 24)));
        for text in ["24-11-2026", "2026-11-24T10:00:00Z", "2026-1-24", "20261124", "+2026-11-24"] {
            assert_eq!(DateForm::Iso.read(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_none() {
        for text in
            ["2026-02-29", "31-04-2026", "2026-13-01", "0-1-2026", "24-11-26", "i går", "24-11-2026-1"]
        {
            assert_eq!(DateForm::Danish.read(text), None, "{text}");
        }
        assert!(DateForm::Danish.read("29-02-2028").is_some());
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_not(text in any::<String>()) {
            let _ = DateForm::Danish.read(&text);
        }

        #[test]
        fn every_day_comes_back(days in 0..40_000_i32) {
            let day = date(1970, 1, 1).checked_add(jiff::ToSpan::days(days)).unwrap();
            prop_assert_eq!(DateForm::Iso.read(&day.to_string()), Some(day));
            prop_assert_eq!(DateForm::Danish.read(&day.strftime("%d.%m.%Y").to_string()), Some(day));
        }
    }
}
