//! What happened in casework, as the figures need it: days and codes, no person's name and no text.
//!
//! The store reads these from the journal; `insight` folds them into courses. So one history makes timeline and figure.

mod release_state;

use jiff::civil::Date;

pub use release_state::{RELEASES_APART_DAYS, ReleaseMove, ReleaseRefused, ReleaseState, first_day_after};

use crate::casework::Activity;
use crate::reports::Kind;

/// Something that happened in a case, and the day on which it became known.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The day on which it was written down: a figure "as known on" an earlier day leaves it out.
    pub known_on: Date,
    /// The case: the same young person in the same municipality. The number means nothing elsewhere.
    pub case: i64,
    /// The report it belongs to, where it belongs to one.
    pub report: Option<i64>,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A report was received.
    Received {
        /// The municipality's code.
        municipality: String,
        /// The institution's id.
        institution: String,
        /// Risk or dropout.
        kind: Kind,
        /// The day of the dropout, or on which the risk was seen.
        occurred_on: Date,
        /// Whether the school wrote that an alternative was agreed.
        alternative_agreed: bool,
    },
    /// Somebody of the municipality opened it for the first time.
    Opened,
    /// It ended without anything further to be awaited: withdrawn, given back, lapsed.
    Ended,
    /// Somebody tried to reach the young person.
    Tried {
        /// The day of the attempt.
        on: Date,
        /// Whether the young person was reached.
        reached: bool,
    },
    /// A plan was shared for the first time.
    Planned,
    /// An offer was given, or a start agreed.
    Offered {
        /// The day.
        on: Date,
    },
    /// Somebody recorded or confirmed what the young person does.
    Does {
        /// What.
        activity: Activity,
        /// The last day on which that holds, if nobody confirms it.
        runs_out_on: Option<Date>,
    },
    /// A clock began.
    ClockStarted {
        /// The clock's public id.
        clock: String,
        /// Its rule's id.
        rule: String,
        /// Whether law sets it.
        statutory: bool,
        /// Its last day.
        due: Date,
    },
    /// Its last day moved.
    ClockMoved {
        /// The clock's public id.
        clock: String,
        /// The new last day.
        due: Date,
    },
    /// What it waits for came.
    ClockStopped {
        /// The clock's public id.
        clock: String,
        /// The day.
        on: Date,
    },
    /// It ended, neither met nor missed.
    ClockEnded {
        /// The clock's public id.
        clock: String,
    },
}
