//! Which moves a report can make, and whose each move is.

use super::state::{Kind, Report, State};

/// Something that happens to a report after it was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Move {
    /// The municipality opens it.
    Open,
    /// The municipality begins to work on it.
    Begin,
    /// The municipality ends it with an outcome.
    Close,
    /// The municipality gives it back as wrongly addressed.
    GiveBack,
    /// The school takes it back.
    Withdraw,
    /// The school says that the risk is still there.
    Renew,
    /// The school adds to what it wrote.
    AddTo,
    /// Time ends a risk that nobody renewed.
    Lapse,
}

/// Whose a move is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Party {
    /// The institution that sent the report.
    School,
    /// The municipality that received it.
    Municipality,
    /// The program itself.
    System,
}

impl Move {
    /// Every move.
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Begin,
        Self::Close,
        Self::GiveBack,
        Self::Withdraw,
        Self::Renew,
        Self::AddTo,
        Self::Lapse,
    ];

    /// The only party that may make it.
    pub fn party(self) -> Party {
        match self {
            Self::Open | Self::Begin | Self::Close | Self::GiveBack => Party::Municipality,
            Self::Withdraw | Self::Renew | Self::AddTo => Party::School,
            Self::Lapse => Party::System,
        }
    }

    /// The word for keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Begin => "begin",
            Self::Close => "close",
            Self::GiveBack => "give-back",
            Self::Withdraw => "withdraw",
            Self::Renew => "renew",
            Self::AddTo => "add-to",
            Self::Lapse => "lapse",
        }
    }

    /// As the end of a sentence: "cannot be …".
    fn done(self) -> &'static str {
        match self {
            Self::Open => "opened",
            Self::Begin => "begun",
            Self::Close => "closed",
            Self::GiveBack => "given back",
            Self::Withdraw => "withdrawn",
            Self::Renew => "renewed",
            Self::AddTo => "added to",
            Self::Lapse => "lapsed",
        }
    }
}

/// A move that a report cannot make from where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a {kind} report that is `{state}` cannot be {}", .attempted.done())]
pub struct IllegalMove {
    /// The move.
    pub attempted: Move,
    /// What the report is about: only risks are renewed and lapse.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
}

impl Report {
    /// Where the report stands after the move.
    pub fn after(&self, attempted: Move) -> Result<State, IllegalMove> {
        use State::{Closed, ForInformation, InProgress, Lapsed, Opened, Received, Returned, Withdrawn};

        match (attempted, self.state, self.kind) {
            (Move::Open, Received, _) => Ok(Opened),
            (Move::Begin, Opened, _) => Ok(InProgress),
            (Move::Close, Opened | InProgress | ForInformation, _) => Ok(Closed),
            (Move::GiveBack, state, _) if state.is_open() => Ok(Returned),
            (Move::Withdraw, state, _) if state.is_open() => Ok(Withdrawn),
            (Move::AddTo, state, _) | (Move::Renew, state, Kind::Risk) if state.is_open() => Ok(state),
            (Move::Lapse, state, Kind::Risk) if state.is_open() => Ok(Lapsed),
            (_, state, kind) => Err(IllegalMove { attempted, kind, state }),
        }
    }

    /// The moves that a party can make now: what its page offers.
    pub fn moves_of(&self, party: Party) -> impl Iterator<Item = Move> {
        Move::ALL.into_iter().filter(move |step| step.party() == party && self.after(*step).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows: states in the order of `State::ALL`. Columns: moves in the order of `Move::ALL`. `r` = risks only.
    const TABLE: [(&str, &str); 8] = [
        ("received", "O..GWrAr"),
        ("opened", ".BCGWrAr"),
        ("in_progress", "..CGWrAr"),
        ("closed", "........"),
        ("returned", "........"),
        ("withdrawn", "........"),
        ("for_information", "..CGWrAr"),
        ("lapsed", "........"),
    ];

    #[test]
    fn every_state_and_move_is_as_the_table_says() {
        for (state, (name, row)) in State::ALL.into_iter().zip(TABLE) {
            assert_eq!(state.code(), name);
            for (step, cell) in Move::ALL.into_iter().zip(row.chars()) {
                for kind in Kind::ALL {
                    let may = match cell {
                        '.' => false,
                        'r' => kind == Kind::Risk,
                        _ => true,
                    };
                    let report = Report { kind, state, lapses_on: None };
                    assert_eq!(report.after(step).is_ok(), may, "{kind} {state} {step:?}");
                }
            }
        }
    }

    #[test]
    fn what_has_ended_never_moves_again() {
        for state in State::ALL.into_iter().filter(|state| !state.is_open()) {
            let report = Report { kind: Kind::Risk, state, lapses_on: None };
            assert!(Move::ALL.into_iter().all(|step| report.after(step).is_err()));
        }
    }

    #[test]
    fn a_school_is_offered_only_its_own_moves() {
        let report = Report { kind: Kind::Dropout, state: State::Received, lapses_on: None };
        assert_eq!(report.moves_of(Party::School).collect::<Vec<_>>(), [Move::Withdraw, Move::AddTo]);
    }

    #[test]
    fn the_error_names_state_and_move() {
        let report = Report { kind: Kind::Dropout, state: State::Closed, lapses_on: None };
        let error = report.after(Move::Withdraw).unwrap_err();
        assert_eq!(error.to_string(), "a dropout report that is `closed` cannot be withdrawn");
    }
}
