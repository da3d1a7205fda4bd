//! The dialogue with one municipality before the start (I-41, I-42): its wishes and needs, a talk, notes that both sides see,
//! and a focus that both have said yes to.

mod focus;
mod sheet;

pub use focus::{FocusField, FocusState, IllegalAnswer};
pub use sheet::{DialogueField, TalkProblem, check_talk};

use jiff::civil::Date;

/// The two who talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DialogueSide {
    /// The member: its coordinator and its leader.
    Municipality,
    /// The programme's secretariat.
    Secretariat,
}

impl DialogueSide {
    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Secretariat => "secretariat",
        }
    }

    /// The side of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Municipality, Self::Secretariat].into_iter().find(|side| side.code() == code)
    }

    /// The one that is told.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Municipality => Self::Secretariat,
            Self::Secretariat => Self::Municipality,
        }
    }
}

/// How far a dialogue has come. It follows from what is written, so that it can't say anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DialogueState {
    /// No day is set: the talk is pending.
    NotBegun,
    /// The day of the talk is set.
    DaySet,
    /// The two have talked; no focus is agreed yet.
    Talked,
    /// Both have said yes to a focus.
    FocusAgreed,
}

impl DialogueState {
    /// Every state, as they follow one another.
    pub const ALL: [Self; 4] = [Self::NotBegun, Self::DaySet, Self::Talked, Self::FocusAgreed];

    /// The state of a dialogue with a talk on this day, held or not, with a focus in force or not.
    pub fn of(talk_on: Option<Date>, held: bool, agreed: bool) -> Self {
        match (talk_on, held, agreed) {
            (_, _, true) => Self::FocusAgreed,
            (_, true, false) => Self::Talked,
            (Some(_), false, false) => Self::DaySet,
            (None, false, false) => Self::NotBegun,
        }
    }

    /// The end of its texts' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotBegun => "not-begun",
            Self::DaySet => "day-set",
            Self::Talked => "talked",
            Self::FocusAgreed => "focus-agreed",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_dialogue_stands_where_what_is_written_puts_it() {
        let day = Some(date(2026, 11, 24));
        assert_eq!(DialogueState::of(None, false, false), DialogueState::NotBegun);
        assert_eq!(DialogueState::of(day, false, false), DialogueState::DaySet);
        assert_eq!(DialogueState::of(day, true, false), DialogueState::Talked);
        assert_eq!(DialogueState::of(None, false, true), DialogueState::FocusAgreed, "agreed without a talk");
    }
}
