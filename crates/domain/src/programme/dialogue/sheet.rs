//! What both sides write: the sheet of a dialogue.

use jiff::civil::Date;

use crate::sheet::Sheet;
use crate::sheet_fields;

sheet_fields! {
    /// A field of the sheet.
    DialogueField, "dialogue", {
        /// The themes that the wishes and needs are about.
        Themes = "themes": Form::Several(&["cooperation", "voice", "data", "assessment"]),
        /// What the municipality wishes of the programme.
        Wishes = "wishes": Form::Words(2000),
        /// What it needs to take part well.
        Needs = "needs": Form::Words(2000),
        /// The day of the talk; empty while it is pending.
        TalkOn = "talk-on": Form::Day,
        /// When on the day, and where.
        TalkWhere = "talk-where": Form::Line(200),
        /// The talk has been held.
        Held = "held": Form::Yes,
        /// What came of it.
        Outcome = "outcome": Form::Words(4000),
    }
}

/// Why a talk can't have been held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TalkProblem {
    /// It has no day.
    NoDay,
    /// Its day hasn't come.
    Ahead,
}

impl TalkProblem {
    /// The end of its text's key.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoDay => "no-day",
            Self::Ahead => "ahead",
        }
    }
}

/// Whether what the sheet says of the talk can be, on `today`.
///
/// # Errors
/// [`TalkProblem`] says why not.
pub fn check_talk(sheet: &Sheet<DialogueField>, today: Date) -> Result<(), TalkProblem> {
    match (sheet.has(DialogueField::Held), sheet.day(DialogueField::TalkOn)) {
        (true, None) => Err(TalkProblem::NoDay),
        (true, Some(day)) if day > today => Err(TalkProblem::Ahead),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn held(on: &str) -> Sheet<DialogueField> {
        let typed = |field| match field {
            DialogueField::TalkOn => on.to_owned(),
            DialogueField::Held => "yes".to_owned(),
            _ => String::new(),
        };
        Sheet::check(typed).expect("a sheet")
    }

    #[test]
    fn a_talk_is_held_on_a_day_that_has_come() {
        let today = date(2026, 11, 24);
        assert_eq!(check_talk(&held("24-11-2026"), today), Ok(()));
        assert_eq!(check_talk(&held("25-11-2026"), today), Err(TalkProblem::Ahead));
        assert_eq!(check_talk(&held(""), today), Err(TalkProblem::NoDay));
        assert_eq!(check_talk(&Sheet::default(), today), Ok(()));
    }
}
