//! From the facts of a journal entry to what happened.

use domain::tables::{ChannelCode, ClosingOutcomeCode};
use domain::time::Now;
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::names::Names;
use super::{ClockChange, What};
use crate::casework::activity::ActivityFacts;
use crate::casework::assign::ContactPersonSet;
use crate::casework::attempt::Attempted;
use crate::casework::consent::ConsentFacts;
use crate::casework::correct::IdentityCorrected;
use crate::casework::guardian::GuardianRecorded;
use crate::casework::guardians_informed::GuardiansInformed;
use crate::casework::hand_over::Handover;
use crate::casework::note::NoteWritten;
use crate::casework::offer::OfferFacts;
use crate::casework::protect::ProtectionRecorded;
use crate::feed::Happened;
use crate::plans::{PlanAnswered, PlanStart, PlanStep, PlanVersion};
use crate::time::instant;
use crate::{Kind, StoreFault};

#[derive(Deserialize)]
struct ClockFacts {
    rule: String,
    in_time: Option<bool>,
    from: Option<Date>,
    to: Option<Date>,
    due: Option<Date>,
}

#[derive(Deserialize)]
struct Ended {
    outcome: Option<ClosingOutcomeCode>,
}

#[derive(Deserialize)]
struct Wished {
    channel: ChannelCode,
}

#[derive(Deserialize)]
struct Answer {
    answer: String,
}

/// What an entry of this kind says; `source` is what is sealed beside it of from where that is known. Facts that a former
/// version wrote otherwise are told by their kind alone.
pub(super) fn what(
    happened: &Happened,
    kind: Kind,
    names: &Names,
    source: Option<String>,
) -> Result<What, StoreFault> {
    Ok(match kind {
        Kind::ContactAttempted => match facts::<Attempted>(happened) {
            Some(it) => What::Attempt {
                channel: it.channel,
                outcome: it.outcome,
                at: Now::at(instant(it.at)?),
                nth: it.nth,
            },
            None => What::Other(kind),
        },
        Kind::ContactPersonSet => {
            told::<ContactPersonSet>(happened, kind, |it| What::ContactPerson { to: names.person(it.to) })
        }
        Kind::HandoverOffered => {
            told::<Handover>(happened, kind, |it| What::HandoverOffered { to: names.person(it.to) })
        }
        Kind::HandoverAccepted => What::HandoverAccepted,
        Kind::HandoverReturned => What::HandoverReturned,
        Kind::NoteWritten => told::<NoteWritten>(happened, kind, |it| What::Note {
            restricted: it.restricted,
            readers: Vec::new(),
        }),
        Kind::ActivityRecorded | Kind::ActivityConfirmed => {
            told::<ActivityFacts>(happened, kind, |it| What::Activity {
                state: it.state,
                from: it.from,
                to: it.to,
                source: it.source,
                runs_out_on: it.runs_out_on,
                confirmed: kind == Kind::ActivityConfirmed,
            })
        }
        Kind::GuardianRecorded => told::<GuardianRecorded>(happened, kind, |it| What::Guardian {
            custody: it.custody,
            source: source.unwrap_or_default(),
            until: it.until,
        }),
        Kind::GuardiansInformed => {
            told::<GuardiansInformed>(happened, kind, |it| What::GuardiansInformed { on: it.on })
        }
        Kind::ProtectionRecorded => told::<ProtectionRecorded>(happened, kind, |it| What::Protection {
            protected: it.protected,
            source: source.unwrap_or_default(),
        }),
        Kind::IdentityCorrected => {
            told::<IdentityCorrected>(happened, kind, |it| What::Identity { fields: it.fields })
        }
        Kind::ConsentGiven => told::<ConsentFacts>(happened, kind, |it| What::ConsentGiven {
            institution: names.organisation(it.institution),
            on: it.given_on,
            how: source,
        }),
        Kind::ConsentWithdrawn => told::<ConsentFacts>(happened, kind, |it| What::ConsentWithdrawn {
            institution: names.organisation(it.institution),
        }),
        Kind::OfferRecorded => {
            told::<OfferFacts>(happened, kind, |it| What::Offer { start_agreed: it.start_agreed, on: it.on })
        }
        Kind::PlanDrafted | Kind::PlanDiscarded | Kind::PlanShared => {
            told::<PlanVersion>(happened, kind, |it| What::Plan { version: it.version })
        }
        Kind::PlanAnswered => told::<PlanAnswered>(happened, kind, |it| What::PlanAnswered {
            version: it.version,
            answer: it.answer,
            noted: it.noted,
        }),
        Kind::PlanStepChanged => told::<PlanStep>(happened, kind, |it| What::PlanStep {
            version: it.version,
            nth: it.nth,
            state: it.state,
        }),
        Kind::PlanStartAgreed | Kind::PlanStarted => {
            let begun = kind == Kind::PlanStarted;
            told::<PlanStart>(happened, kind, |it| What::PlanStart { kind: it.kind, on: it.on, begun })
        }
        Kind::ClockStopped | Kind::ClockEnded | Kind::ClockPaused | Kind::ClockMoved => {
            facts::<ClockFacts>(happened).and_then(|it| clock(kind, it)).unwrap_or(What::Other(kind))
        }
        Kind::ReportClosed => told::<Ended>(happened, kind, |it| What::ReportClosed { outcome: it.outcome }),
        Kind::ContactWished => told::<Wished>(happened, kind, |it| What::Wished { channel: it.channel }),
        Kind::Answered => told::<Answer>(happened, kind, |it| What::Answered { answer: it.answer }),
        other => What::Other(other),
    })
}

fn clock(kind: Kind, it: ClockFacts) -> Option<What> {
    let change = match kind {
        Kind::ClockStopped => ClockChange::Stopped { in_time: it.in_time? },
        Kind::ClockPaused => ClockChange::Paused { from: it.from?, to: it.to?, due: it.due? },
        Kind::ClockMoved => ClockChange::Moved { due: it.due? },
        _ => ClockChange::Ended,
    };
    Some(What::Clock { rule: it.rule, change })
}

fn told<F: DeserializeOwned>(happened: &Happened, kind: Kind, tell: impl FnOnce(F) -> What) -> What {
    facts::<F>(happened).map_or(What::Other(kind), tell)
}

fn facts<F: DeserializeOwned>(happened: &Happened) -> Option<F> {
    serde_json::from_value(happened.facts.clone()).ok()
}
