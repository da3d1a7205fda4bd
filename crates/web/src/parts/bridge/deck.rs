//! What lies on a bridge, from left to right.

use domain::clocks::{Day, Reading, Reckoning, Standing};
use jiff::civil::Date;

/// More days over than this are told in the count, not drawn: a bridge that runs out of the page says no more.
const MOST_OVER: usize = 6;

/// The pieces of a bridge in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Deck {
    pub pieces: Vec<Piece>,
    /// The piece that today falls on, where that is marked. A day that is not drawn marks the place before the first.
    pub marker: Option<usize>,
    /// The piece above which the tick of a stopped clock stands.
    pub tick: Option<usize>,
}

/// One piece of a bridge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A counted day that has passed.
    Passed,
    /// A counted day: today.
    Today,
    /// A counted day that is left.
    Open,
    /// A counted day that was not needed: the clock was stopped before it.
    Spare,
    /// A counted day of a clock that has not begun, or has lapsed.
    Dashed,
    /// A holiday or a day of a pause: not counted.
    Skipped,
    /// A weekend: no plank.
    Gap,
    /// The due date.
    Flag,
    /// A counted day after the due date.
    Over,
}

impl Deck {
    pub(super) fn of(clock: &Reckoning, standing: Standing, today: Date) -> Self {
        let mut deck = Self::default();
        let stopped = match standing {
            Standing::Met { on, .. } | Standing::MetLate { on, .. } => Some(on),
            _ => None,
        };
        let marks_today = matches!(standing, Standing::Calm { .. } | Standing::Soon { .. } | Standing::Today)
            || matches!(standing, Standing::Pause { .. });
        for day in &clock.days {
            deck.lay(*day, counted_piece(standing, day.date, today));
            if marks_today && day.date == today {
                deck.marker = Some(deck.last());
            }
            if stopped == Some(day.date) {
                deck.tick = Some(deck.last());
            }
        }
        deck.pieces.push(Piece::Flag);
        deck.lay_days_over(clock, standing, today);
        if let Standing::MetLate { .. } = standing {
            deck.tick = Some(deck.last());
        }
        deck
    }

    pub(super) fn not_begun(length: u16) -> Self {
        let mut pieces = vec![Piece::Dashed; usize::from(length)];
        pieces.push(Piece::Flag);
        Self { pieces, ..Self::default() }
    }

    fn lay(&mut self, day: Day, counted: Piece) {
        match day.reading {
            Reading::StartDay => {}
            Reading::Counted(_) => self.pieces.push(counted),
            Reading::Weekend => {
                // Saturday and Sunday are one gap, and none at either end.
                if !matches!(self.pieces.last(), None | Some(Piece::Gap | Piece::Flag)) {
                    self.pieces.push(Piece::Gap);
                }
            }
            Reading::Paused | Reading::Holiday(_) | Reading::OptionalOff(_) | Reading::Closed => {
                self.pieces.push(Piece::Skipped);
            }
        }
    }

    fn lay_days_over(&mut self, clock: &Reckoning, standing: Standing, today: Date) {
        let until = match standing {
            Standing::Over { .. } => today,
            Standing::MetLate { on, .. } => on,
            _ => return,
        };
        let flag = self.pieces.len();
        for day in clock.overrun(until) {
            if self.pieces.len() - flag == MOST_OVER {
                break;
            }
            self.lay(day, Piece::Over);
        }
        if self.pieces.last() == Some(&Piece::Gap) {
            self.pieces.pop();
        }
    }

    fn last(&self) -> usize {
        self.pieces.len().saturating_sub(1)
    }
}

fn counted_piece(standing: Standing, date: Date, today: Date) -> Piece {
    match standing {
        Standing::Lapsed { on } if date <= on => Piece::Passed,
        Standing::Waiting { .. } | Standing::Lapsed { .. } => Piece::Dashed,
        Standing::Met { on, .. } if date > on => Piece::Spare,
        Standing::Met { .. } | Standing::MetLate { .. } | Standing::Over { .. } => Piece::Passed,
        _ if date == today => Piece::Today,
        _ if date < today => Piece::Passed,
        _ => Piece::Open,
    }
}
