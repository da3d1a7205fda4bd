//! The loop back: what a school sees of what became of its report, each stop with the ground on which it is shown.

use jiff::Timestamp;

use crate::reports::Kind;
use crate::tables::OutcomeGroup;

/// A stop of the loop, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stop {
    /// The municipality has it.
    Received,
    /// Someone there opened it.
    Opened,
    /// The young person has a contact person there.
    ContactPerson,
    /// Someone tried to reach the young person.
    ContactTried,
    /// Someone reached the young person.
    ContactMade,
    /// It has ended.
    Closed,
}

/// Why the school may see a stop (`design.md`, the grounds).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LoopGround {
    /// It is the institution's own report (KUI Act § 12 c).
    OwnReport,
    /// A risk, and the young person is a pupil there today (§ 15 d as yardstick).
    Retention,
    /// The young person said yes, and has not taken it back (GDPR article 6(1)(a)).
    Consent,
}

/// Whether a municipality shows contact on the ground of retention. The law is a yardstick here, not a text that was
/// written for it (`law.md`, "What it means" 5), so a municipality can close it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoopRules {
    /// Contact tried and made, on a risk, while the young person is a pupil there.
    pub contact_on_retention: bool,
}

impl Default for LoopRules {
    fn default() -> Self {
        Self { contact_on_retention: true }
    }
}

/// What the grounds hang on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportFacts {
    /// What the school reported.
    pub kind: Kind,
    /// Whether the young person is a pupil there today.
    pub is_pupil_there: bool,
    /// Whether the young person's consent holds today.
    pub has_consent: bool,
}

/// When each stop was reached, if it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopFacts {
    /// When the municipality received it.
    pub received_at: Timestamp,
    /// When it was first opened.
    pub opened_at: Option<Timestamp>,
    /// The contact person's name and since when.
    pub contact_person: Option<(String, Timestamp)>,
    /// The first attempt.
    pub tried_at: Option<Timestamp>,
    /// The first that reached the young person.
    pub made_at: Option<Timestamp>,
    /// When it ended, and the group of its outcome.
    pub closed: Option<(Timestamp, OutcomeGroup)>,
}

/// A stop as the school sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// The stop was reached.
    Reached {
        /// On which ground it is shown.
        ground: LoopGround,
        /// When.
        at: Timestamp,
        /// The contact person's name, at that stop.
        name: Option<String>,
        /// The outcome's group at the last stop, where consent opens it.
        outcome: Option<OutcomeGroup>,
    },
    /// The stop was not reached.
    NotYet {
        /// On which ground even that is shown.
        ground: LoopGround,
    },
    /// The school may not see this stop. It looks the same whether or not anything happened.
    Withheld,
}

impl Stop {
    /// Every stop, in order.
    pub const ALL: [Self; 6] = [
        Self::Received,
        Self::Opened,
        Self::ContactPerson,
        Self::ContactTried,
        Self::ContactMade,
        Self::Closed,
    ];

    /// The word for keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Opened => "opened",
            Self::ContactPerson => "contact-person",
            Self::ContactTried => "contact-tried",
            Self::ContactMade => "contact-made",
            Self::Closed => "closed",
        }
    }
}

impl LoopGround {
    /// The name of the ground, as in the table of grounds.
    pub fn code(self) -> &'static str {
        match self {
            Self::OwnReport => "own-report",
            Self::Retention => "retention",
            Self::Consent => "consent",
        }
    }
}

/// Every stop as the school sees it, in order. A note never is among them.
pub fn loop_back(report: ReportFacts, stops: &StopFacts, rules: LoopRules) -> [(Stop, Seen); 6] {
    Stop::ALL.map(|stop| {
        let seen = match ground(stop, report, rules) {
            None => Seen::Withheld,
            Some(ground) => match stops.reached(stop) {
                None => Seen::NotYet { ground },
                Some(at) => Seen::Reached {
                    ground,
                    at,
                    name: stops
                        .contact_person
                        .as_ref()
                        .filter(|_| stop == Stop::ContactPerson)
                        .map(|it| it.0.clone()),
                    outcome: stops
                        .closed
                        .filter(|_| stop == Stop::Closed && report.has_consent)
                        .map(|it| it.1),
                },
            },
        };
        (stop, seen)
    })
}

/// The ground on which the school sees a stop of this report; the strongest where there are several.
fn ground(stop: Stop, report: ReportFacts, rules: LoopRules) -> Option<LoopGround> {
    match stop {
        Stop::Received | Stop::Opened | Stop::ContactPerson | Stop::Closed => Some(LoopGround::OwnReport),
        Stop::ContactTried | Stop::ContactMade => {
            let retention = rules.contact_on_retention && report.kind == Kind::Risk && report.is_pupil_there;
            if retention {
                Some(LoopGround::Retention)
            } else {
                report.has_consent.then_some(LoopGround::Consent)
            }
        }
    }
}

impl StopFacts {
    fn reached(&self, stop: Stop) -> Option<Timestamp> {
        match stop {
            Stop::Received => Some(self.received_at),
            Stop::Opened => self.opened_at,
            Stop::ContactPerson => self.contact_person.as_ref().map(|(_, since)| *since),
            Stop::ContactTried => self.tried_at,
            Stop::ContactMade => self.made_at,
            Stop::Closed => self.closed.map(|(at, _)| at),
        }
    }
}

#[cfg(test)]
mod tests;
