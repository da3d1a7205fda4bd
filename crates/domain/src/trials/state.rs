//! Where a trial stands, and what may happen to it.

use super::End;

/// Where a trial stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TrialState {
    /// Written down; not all of the plan is there.
    Idea,
    /// Everything that a first round needs is there.
    Planned,
    /// A round is being tried.
    Trying,
    /// A round has been tried, and is looked at.
    Studying,
    /// Closed: it is kept.
    Kept,
    /// Closed: it became another trial.
    Changed,
    /// Closed: it is dropped. With a clear lesson that is a full result.
    Dropped,
    /// What was kept is done every day.
    InRoutine,
    /// It was, and is no more.
    RoutineDropped,
}

/// Something that happens to a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrialMove {
    /// What is written is changed.
    Write,
    /// The plan is complete.
    Plan,
    /// A round begins.
    BeginRound,
    /// A round has been tried; now it is looked at.
    EndTrying,
    /// It is decided what follows from a round.
    Decide,
    /// It ends.
    Close(End),
    /// What was kept becomes routine.
    IntoRoutine,
    /// The routine is dropped.
    DropRoutine,
}

/// A move that a trial cannot make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a trial that is `{}` cannot `{}`", .from.code(), .attempted.code())]
pub struct IllegalTrialMove {
    /// Where it stands.
    pub from: TrialState,
    /// The move.
    pub attempted: TrialMove,
}

impl TrialState {
    /// Every state, in the order of a trial's life.
    pub const ALL: [Self; 9] = [
        Self::Idea,
        Self::Planned,
        Self::Trying,
        Self::Studying,
        Self::Kept,
        Self::Changed,
        Self::Dropped,
        Self::InRoutine,
        Self::RoutineDropped,
    ];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Planned => "planned",
            Self::Trying => "trying",
            Self::Studying => "studying",
            Self::Kept => "kept",
            Self::Changed => "changed",
            Self::Dropped => "dropped",
            Self::InRoutine => "in-routine",
            Self::RoutineDropped => "routine-dropped",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether it has ended, well or not.
    pub fn is_closed(self) -> bool {
        !matches!(self, Self::Idea | Self::Planned | Self::Trying | Self::Studying)
    }

    /// Whether a municipality found it worth keeping.
    pub fn is_kept(self) -> bool {
        matches!(self, Self::Kept | Self::InRoutine)
    }
}

impl TrialMove {
    /// The word for keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Plan => "plan",
            Self::BeginRound => "begin-round",
            Self::EndTrying => "end-trying",
            Self::Decide => "decide",
            Self::Close(end) => end.code(),
            Self::IntoRoutine => "into-routine",
            Self::DropRoutine => "drop-routine",
        }
    }

    /// Where the trial stands after the move. That what it needs is written is for the sheets to say.
    ///
    /// An idea may be dropped at once, and a round in the middle: a no needs no finished round. To keep or to change takes one
    /// that was looked at.
    ///
    /// # Errors
    /// [`IllegalTrialMove`] names both.
    pub fn after(self, from: TrialState) -> Result<TrialState, IllegalTrialMove> {
        use TrialState::{
            Changed, Dropped, Idea, InRoutine, Kept, Planned, RoutineDropped, Studying, Trying,
        };
        match (self, from) {
            (Self::Write, Idea | Planned | Trying | Studying) => Ok(from),
            (Self::Plan, Idea) => Ok(Planned),
            (Self::BeginRound, Planned | Studying) => Ok(Trying),
            (Self::EndTrying, Trying) | (Self::Decide, Studying) => Ok(Studying),
            (Self::Close(End::Kept), Studying) => Ok(Kept),
            (Self::Close(End::Changed), Studying) => Ok(Changed),
            (Self::Close(End::Dropped), Idea | Planned | Trying | Studying) => Ok(Dropped),
            (Self::IntoRoutine, Kept) => Ok(InRoutine),
            (Self::DropRoutine, InRoutine) => Ok(RoutineDropped),
            (attempted, from) => Err(IllegalTrialMove { from, attempted }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_move_from_every_state() {
        use TrialState::*;
        let none = [None; 9];
        let to = |from: &[TrialState], to: Option<TrialState>| {
            let mut row = none;
            for state in from {
                row[*state as usize] = Some(to.unwrap_or(*state));
            }
            row
        };
        let open = [Idea, Planned, Trying, Studying];
        let table = [
            (TrialMove::Write, to(&open, None)),
            (TrialMove::Plan, to(&[Idea], Some(Planned))),
            (TrialMove::BeginRound, to(&[Planned, Studying], Some(Trying))),
            (TrialMove::EndTrying, to(&[Trying], Some(Studying))),
            (TrialMove::Decide, to(&[Studying], Some(Studying))),
            (TrialMove::Close(End::Kept), to(&[Studying], Some(Kept))),
            (TrialMove::Close(End::Changed), to(&[Studying], Some(Changed))),
            (TrialMove::Close(End::Dropped), to(&open, Some(Dropped))),
            (TrialMove::IntoRoutine, to(&[Kept], Some(InRoutine))),
            (TrialMove::DropRoutine, to(&[InRoutine], Some(RoutineDropped))),
        ];
        for (attempted, row) in table {
            for (state, expected) in TrialState::ALL.into_iter().zip(row) {
                assert_eq!(attempted.after(state).ok(), expected, "{attempted:?} from {state:?}");
            }
        }
    }

    #[test]
    fn an_illegal_move_names_where_the_trial_stands_and_what_was_tried() {
        let refused = TrialMove::Close(End::Kept).after(TrialState::Idea).unwrap_err();
        assert_eq!(refused.to_string(), "a trial that is `idea` cannot `kept`");
    }
}
