//! An attempt at contact: how, when, and what came of it.

use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};

use crate::mistakes::{FieldName, Mistake, Problem};
use crate::tables::{ChannelCode, ContactOutcomeCode, ContactStep, Tables};
use crate::text::{DateForm, FreeText, time_of_day};
use crate::time::{self, Now};

/// How many days back an attempt may lie when it is written down.
const OLDEST_DAYS: i32 = 400;
/// Characters of a note.
const LONGEST_NOTE: usize = 2000;

/// An attempt that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactAttempt {
    /// How.
    pub channel: ChannelCode,
    /// What came of it.
    pub outcome: ContactOutcomeCode,
    /// When.
    pub at: Timestamp,
    /// The counsellor's words.
    pub note: Option<FreeText>,
    /// How near it came.
    pub reached: ContactStep,
    /// Whether the contact clocks stop at it.
    pub stops_contact_clock: bool,
}

/// An attempt as typed.
#[derive(Clone, Default)]
#[expect(missing_docs, reason = "the fields of `ContactAttempt` before they are checked")]
pub struct RawAttempt {
    pub channel: String,
    pub outcome: String,
    pub day: String,
    /// `14.05` or `14:05`, Danish time.
    pub time: String,
    pub note: String,
}

/// The fields of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of its name")]
pub enum AttemptField {
    Channel,
    Outcome,
    Day,
    Time,
    Note,
}

impl ContactAttempt {
    /// Checks what a counsellor typed.
    ///
    /// # Errors
    /// Every mistake, in the order of the form.
    pub fn check(raw: &RawAttempt, tables: &Tables, now: Now) -> Result<Self, Vec<Mistake<AttemptField>>> {
        let mut mistakes = Vec::new();
        let mut note = |field, problem| mistakes.push(Mistake::new(field, problem));

        let channel = tables.channels.get(raw.channel.trim()).map_err(Problem::UnknownCode);
        let channel = channel.map_err(|problem| note(AttemptField::Channel, problem)).ok();
        let outcome = tables.contact_outcomes.get(raw.outcome.trim()).map_err(Problem::UnknownCode);
        let outcome = outcome.map_err(|problem| note(AttemptField::Outcome, problem)).ok();
        let day = day(&raw.day, now).map_err(|problem| note(AttemptField::Day, problem)).ok();
        let time = time_of_day(&raw.time).map_err(|problem| note(AttemptField::Time, problem)).ok();
        let at = day.zip(time).and_then(|(day, time)| instant(day, time));
        if at.is_some_and(|at| at > now.instant()) {
            note(AttemptField::Time, Problem::Future { today: now.day() });
        }
        let words = Some(raw.note.as_str()).filter(|words| !words.trim().is_empty());
        let words = words.map(|words| FreeText::new(words, LONGEST_NOTE).map_err(Problem::from)).transpose();
        let words = words.map_err(|problem| note(AttemptField::Note, problem)).ok();

        match (channel, outcome, at, words) {
            (Some(channel), Some(outcome), Some(at), Some(note)) if mistakes.is_empty() => Ok(Self {
                channel: channel.code.clone(),
                outcome: outcome.code.clone(),
                at,
                note,
                reached: outcome.reached,
                stops_contact_clock: outcome.stops_contact_clock,
            }),
            _ => Err(mistakes),
        }
    }
}

impl ContactAttempt {
    /// Refuses an attempt that lies before the report was received which it answers. Both are read to the minute.
    ///
    /// # Errors
    /// The mistake, at the day or, on the day of the report, at the time.
    pub fn check_since(&self, received: Now) -> Result<(), Mistake<AttemptField>> {
        if is_answer(Now::at(self.at), received) {
            return Ok(());
        }
        let field =
            if Now::at(self.at).day() < received.day() { AttemptField::Day } else { AttemptField::Time };
        Err(Mistake::new(field, Problem::BeforeReport { received: received.local().datetime() }))
    }
}

/// Whether something done at `at`, a moment without seconds, can answer a report of that moment.
pub fn is_answer(at: Now, received: Now) -> bool {
    let minute = |moment: Now| moment.instant().as_second().div_euclid(60);
    minute(at) >= minute(received)
}

fn day(text: &str, now: Now) -> Result<Date, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::Missing);
    }
    let day = DateForm::Danish.read(text).ok_or(Problem::NotADate)?;
    let (today, earliest) = (now.day(), now.day().saturating_sub(OLDEST_DAYS.days()));
    if day > today {
        Err(Problem::Future { today })
    } else if day < earliest {
        Err(Problem::TooLongAgo { earliest })
    } else {
        Ok(day)
    }
}

/// In the hour that summer time skips or repeats, the library's compatible choice.
fn instant(day: Date, time: Time) -> Option<Timestamp> {
    day.to_datetime(time).to_zoned_datetime(time::zone()).ok().map(|zoned| zoned.timestamp())
}

impl FieldName for AttemptField {
    const FORM: &'static str = "attempt";

    fn slug(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Outcome => "outcome",
            Self::Day => "day",
            Self::Time => "time",
            Self::Note => "note",
        }
    }

    const ALL: &'static [Self] = &[Self::Channel, Self::Outcome, Self::Day, Self::Time, Self::Note];

    fn problems(self) -> &'static [&'static str] {
        match self {
            Self::Channel | Self::Outcome => &["unknown"],
            Self::Day => &["missing", "not-a-date", "future", "too-long-ago", "before-report"],
            Self::Time => &["missing", "not-a-time", "future", "before-report"],
            Self::Note => &["too-long", "control-character"],
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Tuesday 24 November 2026, 14.30 in Denmark.
    fn now() -> Now {
        Now::at("2026-11-24T13:30:00Z".parse().unwrap())
    }

    fn typed(outcome: &str, day: &str, time: &str) -> Result<ContactAttempt, Vec<String>> {
        let raw = RawAttempt {
            channel: "phone".into(),
            outcome: outcome.into(),
            day: day.into(),
            time: time.into(),
            note: String::new(),
        };
        ContactAttempt::check(&raw, Tables::real(), now())
            .map_err(|mistakes| mistakes.iter().map(Mistake::key).collect())
    }

    #[test]
    fn the_table_says_what_stops_the_clock() {
        let talk = typed("reached-talk", "24-11-2026", "14.05").unwrap();
        assert!(talk.stops_contact_clock);
        assert_eq!(talk.at.to_string(), "2026-11-24T13:05:00Z");
        let guardian = typed("guardian-reached", "2026-11-24", "9:05").unwrap();
        assert_eq!((guardian.stops_contact_clock, guardian.reached), (false, ContactStep::Partly));
        assert!(!typed("sms-sent", "2026-11-24", "9:05").unwrap().stops_contact_clock);
    }

    #[test]
    fn nothing_is_logged_before_it_happens() {
        assert_eq!(typed("voicemail", "25-11-2026", "08.00").unwrap_err(), ["attempt-error-day-future"]);
        assert_eq!(typed("voicemail", "24-11-2026", "14.31").unwrap_err(), ["attempt-error-time-future"]);
        assert!(typed("voicemail", "24-11-2026", "14.30").is_ok());
    }

    #[test]
    fn an_attempt_answers_a_report_that_is_there() {
        let received = Now::at("2026-11-24T13:05:40Z".parse().unwrap());
        let since = |day: &str, time: &str| {
            let attempt = typed("voicemail", day, time).unwrap();
            attempt.check_since(received).map_err(|mistake| mistake.key())
        };
        assert_eq!(since("24-11-2026", "14.04"), Err("attempt-error-time-before-report".to_owned()));
        assert_eq!(since("23-11-2026", "16.00"), Err("attempt-error-day-before-report".to_owned()));
        assert_eq!(since("24-11-2026", "14.05"), Ok(()), "in the same minute");
    }

    #[test]
    fn all_mistakes_are_told() {
        let mistakes = ContactAttempt::check(&RawAttempt::default(), Tables::real(), now()).unwrap_err();
        let keys: Vec<String> = mistakes.iter().map(Mistake::key).collect();
        assert_eq!(
            keys,
            [
                "attempt-error-channel-unknown",
                "attempt-error-outcome-unknown",
                "attempt-error-day-missing",
                "attempt-error-time-missing"
            ]
        );
        assert_eq!(typed("voicemail", "24-11-2026", "25.00").unwrap_err(), ["attempt-error-time-not-a-time"]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(day in any::<String>(), time in "[0-9.:]{0,6}", note in any::<String>()) {
            let raw = RawAttempt { channel: "phone".into(), outcome: "voicemail".into(), day, time, note };
            let known = crate::mistakes::possible_keys::<AttemptField>();
            for mistake in ContactAttempt::check(&raw, Tables::real(), now()).err().unwrap_or_default() {
                prop_assert!(known.contains(&mistake.key()), "{}", mistake.key());
            }
        }
    }
}
