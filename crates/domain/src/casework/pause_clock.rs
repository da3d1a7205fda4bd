//! A clock is paused: from a day to a day, for a reason that is written down.

use jiff::civil::Date;

use crate::clocks::Pause;
use crate::mistakes::{FieldName, Mistake, Problem};
use crate::text::{DateForm, FreeText};

/// Characters of a reason.
const LONGEST_REASON: usize = 500;

/// A pause with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PausedClock {
    /// The days, both ends included.
    pub pause: Pause,
    /// Why.
    pub reason: FreeText,
}

/// A pause as typed.
#[derive(Clone, Default)]
#[expect(missing_docs, reason = "the fields of the form before they are checked")]
pub struct RawPause {
    pub from: String,
    pub to: String,
    pub reason: String,
}

/// The fields of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of its name")]
pub enum PauseField {
    From,
    To,
    Reason,
}

impl PausedClock {
    /// Checks what a counsellor typed.
    ///
    /// # Errors
    /// Every mistake, in the order of the form.
    pub fn check(raw: &RawPause) -> Result<Self, Vec<Mistake<PauseField>>> {
        let mut mistakes = Vec::new();
        let mut note = |field, problem| mistakes.push(Mistake::new(field, problem));
        let from = day(&raw.from).map_err(|problem| note(PauseField::From, problem)).ok();
        let to = day(&raw.to).map_err(|problem| note(PauseField::To, problem)).ok();
        let pause = from.zip(to).and_then(|(from, to)| {
            Pause::new(from, to).map_err(|_| note(PauseField::To, Problem::EndsBeforeItBegins)).ok()
        });
        let reason = FreeText::new(&raw.reason, LONGEST_REASON).map_err(Problem::from);
        let reason = reason.map_err(|problem| note(PauseField::Reason, problem)).ok();
        pause.zip(reason).map(|(pause, reason)| Self { pause, reason }).ok_or(mistakes)
    }
}

fn day(text: &str) -> Result<Date, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::Missing);
    }
    DateForm::Danish.read(text).ok_or(Problem::NotADate)
}

impl FieldName for PauseField {
    const FORM: &'static str = "pause";

    fn slug(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
            Self::Reason => "reason",
        }
    }

    const ALL: &'static [Self] = &[Self::From, Self::To, Self::Reason];

    fn problems(self) -> &'static [&'static str] {
        match self {
            Self::From => &["missing", "not-a-date"],
            Self::To => &["missing", "not-a-date", "ends-before-it-begins"],
            Self::Reason => &["missing", "too-long", "control-character"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(from: &str, to: &str, reason: &str) -> Vec<String> {
        let raw = RawPause { from: from.into(), to: to.into(), reason: reason.into() };
        PausedClock::check(&raw)
            .map_or_else(|mistakes| mistakes.iter().map(Mistake::key).collect(), |_| Vec::new())
    }

    #[test]
    fn a_pause_has_two_ends_and_a_reason() {
        assert_eq!(typed("24-11-2026", "24-11-2026", "Indlagt"), [""; 0]);
        assert_eq!(typed("24-11-2026", "23-11-2026", "Indlagt"), ["pause-error-to-ends-before-it-begins"]);
        assert_eq!(typed("24-11-2026", "1-12-2026", " "), ["pause-error-reason-missing"]);
        assert_eq!(
            typed("", "x", ""),
            ["pause-error-from-missing", "pause-error-to-not-a-date", "pause-error-reason-missing"]
        );
    }
}
