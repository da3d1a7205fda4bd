//! What can have happened to a case.

use domain::plans::{PlanAnswer, StepState};
use domain::tables::{ActivityStateCode, ChannelCode, ClosingOutcomeCode, ContactOutcomeCode};
use domain::time::Now;
use jiff::civil::Date;

use crate::Kind;

/// What happened to a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Somebody tried to reach the young person.
    Attempt {
        /// How.
        channel: ChannelCode,
        /// What came of it.
        outcome: ContactOutcomeCode,
        /// When it was tried, which may be earlier than when it was written down.
        at: Now,
        /// Which attempt of the case it was, counted from 1.
        nth: i32,
    },
    /// A colleague became the contact person.
    ContactPerson {
        /// Who.
        to: String,
    },
    /// The case was offered to a colleague.
    HandoverOffered {
        /// Who is asked.
        to: String,
    },
    /// The colleague took it.
    HandoverAccepted,
    /// The colleague returned it.
    HandoverReturned,
    /// A note was written.
    Note {
        /// Only some may read it.
        restricted: bool,
        /// Whom it names beside its author; only told to those.
        readers: Vec<String>,
    },
    /// An activity was recorded, or confirmed once more.
    Activity {
        /// What the young person does.
        state: ActivityStateCode,
        /// From when.
        from: Date,
        /// Until when.
        to: Option<Date>,
        /// The code of who said so ([`ActivitySource`](domain::casework::ActivitySource)).
        source: String,
        /// The last day on which it holds unless somebody confirms it.
        runs_out_on: Option<Date>,
        /// It was known before and is confirmed.
        confirmed: bool,
    },
    /// A guardian was recorded; with `until`, is none any more after that day.
    Guardian {
        /// Holds custody.
        custody: bool,
        /// From where the municipality knows it.
        source: String,
        /// The last day.
        until: Option<Date>,
    },
    /// The guardians were told of a report.
    GuardiansInformed {
        /// On which day.
        on: Date,
    },
    /// A protected name and address was recorded or lifted.
    Protection {
        /// Protected from now on.
        protected: bool,
        /// From where the municipality knows it.
        source: String,
    },
    /// Who the young person is was corrected.
    Identity {
        /// Which parts: `name`, `phone`, `email`, `address`.
        fields: Vec<String>,
    },
    /// Consent was given.
    ConsentGiven {
        /// For which institution.
        institution: String,
        /// When it was given.
        on: Option<Date>,
        /// How it was said to the municipality; `None` where it was given on the young person's own page.
        how: Option<String>,
    },
    /// Consent was taken back.
    ConsentWithdrawn {
        /// For which institution.
        institution: String,
    },
    /// An offer was given, or a start agreed.
    Offer {
        /// A start is agreed, not only an offer given.
        start_agreed: bool,
        /// On which day.
        on: Date,
    },
    /// A version of the plan was drafted, thrown away or shared: the entry's kind says which.
    Plan {
        /// Its number.
        version: i32,
    },
    /// The young person answered a version of the plan.
    PlanAnswered {
        /// Its number.
        version: i32,
        /// The answer.
        answer: PlanAnswer,
        /// It was said to the municipality, which noted it.
        noted: bool,
    },
    /// How a step of the plan stands was changed.
    PlanStep {
        /// The version's number.
        version: i32,
        /// The step's place, counted from 1.
        nth: usize,
        /// How it stands now.
        state: StepState,
    },
    /// A start was agreed, or made.
    PlanStart {
        /// The code of its kind.
        kind: String,
        /// The day of the start.
        on: Date,
        /// It was made.
        begun: bool,
    },
    /// A clock was stopped, ended, paused or moved.
    Clock {
        /// The rule's id.
        rule: String,
        /// What became of it.
        change: ClockChange,
    },
    /// A report was closed.
    ReportClosed {
        /// How it ended.
        outcome: Option<ClosingOutcomeCode>,
    },
    /// The young person answered what suits.
    Answered {
        /// The code of the answer.
        answer: String,
    },
    /// The young person chose how to be reached.
    Wished {
        /// The channel.
        channel: ChannelCode,
    },
    /// Anything else: its kind says all.
    Other(Kind),
}

/// What became of a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockChange {
    /// It was stopped by what it waits for.
    Stopped {
        /// Before or on its due date.
        in_time: bool,
    },
    /// Its report ended.
    Ended,
    /// It was paused.
    Paused {
        /// From this day.
        from: Date,
        /// To this day.
        to: Date,
        /// Due then.
        due: Date,
    },
    /// A rule or a calendar changed.
    Moved {
        /// Due then.
        due: Date,
    },
}
