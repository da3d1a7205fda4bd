//! Everything the register holds about the viewer, to take along (GDPR articles 15 and 20).

use domain::directory::Role;
use domain::reports::Party;
use domain::time::Now;
use serde_json::{Value, json};

use super::my_file::{KnownActivity, KnownConsent, KnownGuardian, MyFile, my_file};
use super::{Given, OpenNote, OwnWords, Reported};
use crate::access::{Ground, Reader, Viewer};
use crate::casework::clocks::Clock;
use crate::casework::timeline::{By, ClockChange, Event, What, Words};
use crate::plans::Version;
use crate::reports::{Writing, Written};
use crate::{Refused, Store};

/// The viewer's own cases as data: who I am to the register, what was reported, what happened, what I said, who has read.
/// Codes are those of `docs/reference`; moments are UTC.
///
/// # Errors
/// [`Refused::Illegal`] by a one-time link.
pub async fn my_data(store: &Store, viewer: &Viewer, now: Now) -> Result<Value, Refused> {
    let file = my_file(store, viewer, now, "me-data").await?;
    let cases: Vec<Value> = file.iter().map(of_case).collect();
    Ok(json!({ "made_at": now.instant(), "cases": cases }))
}

fn of_case(file: &MyFile) -> Value {
    let (mine, about) = (&file.mine, &file.mine.about);
    json!({
        "id": about.case,
        "municipality": about.municipality,
        "open": about.open,
        "person": {
            "name": about.name,
            "cpr": file.person.cpr,
            "phone": file.person.phone,
            "email": file.person.email,
            "address": file.person.address,
            "protected": file.person.protected,
        },
        "contact_person": about.contact_person.as_ref().map(|person| &person.name),
        "guardians": all(&file.guardians, guardian),
        "reports": all(&about.reports, report),
        "clocks": all(&about.clocks, clock),
        "activities": all(&file.activities, activity),
        "wish": mine.wish,
        "own_words": all(&mine.said.words, own_words),
        "answers": all(&mine.said.answers, answer),
        "consents": all(&file.consents, consent),
        "notes": all(&mine.notes, note),
        "plans": all(&file.plans, plan),
        // Where the municipality doesn't tell, nothing is said: 0 would be untrue.
        "restricted_notes": mine.settings.young_person_sees_restricted_notes.then_some(mine.restricted_notes),
        "events": all(&file.events, event),
        "readers": all(&mine.readers.readers, reader),
    })
}

fn all<T>(what: &[T], told: impl Fn(&T) -> Value) -> Vec<Value> {
    what.iter().map(told).collect()
}

fn report(report: &Reported) -> Value {
    json!({
        "number": report.number,
        "kind": report.kind,
        "state": report.state,
        "received_at": report.at.instant(),
        "occurred_on": report.occurred_on,
        "institution": { "id": report.institution.0, "name": report.institution.1 },
        "sent_by": report.sender,
        "education": report.education,
        "causes": report.causes,
        "words": report.words,
        "tried": report.tried,
        "written": all(&report.written, written),
    })
}

fn written(written: &Written) -> Value {
    let what = match written.what {
        Writing::Addition => "addition",
        Writing::Message => "message",
        Writing::Withdrawal => "withdrawal",
        Writing::Return => "return",
    };
    let from = if written.from == Party::School { "school" } else { "municipality" };
    json!({ "at": written.at.instant(), "what": what, "from": from, "by": written.by, "words": written.words })
}

fn clock(clock: &Clock) -> Value {
    json!({ "rule": clock.rule, "statutory": clock.statutory, "from": clock.from, "due": clock.due })
}

fn guardian(guardian: &KnownGuardian) -> Value {
    json!({
        "name": guardian.name, "custody": guardian.custody, "source": guardian.source,
        "recorded_on": guardian.recorded_on, "until": guardian.until,
    })
}

fn activity(activity: &KnownActivity) -> Value {
    json!({
        "activity": activity.activity, "from": activity.from, "to": activity.to,
        "source": activity.source, "confirmed_on": activity.confirmed_on,
    })
}

fn consent(consent: &KnownConsent) -> Value {
    json!({
        "institution": consent.institution, "given_on": consent.given_on,
        "how": consent.how, "stands": consent.stands,
    })
}

fn own_words(words: &OwnWords) -> Value {
    json!({ "id": words.id, "at": words.at.instant(), "text": words.text })
}

fn answer(given: &Given) -> Value {
    json!({
        "at": given.at.instant(), "answer": given.answer.code(),
        "report": given.report, "words": given.words,
    })
}

fn note(note: &OpenNote) -> Value {
    json!({ "at": note.at.instant(), "text": note.text })
}

fn plan(version: &Version) -> Value {
    json!({
        "version": version.number,
        "state": version.state.code(),
        "shared_at": version.shared_at.map(domain::time::Now::instant),
        "content": version.content,
        "answer": version.answer.as_ref().map(|it| json!({
            "at": it.at.instant(), "answer": it.answer, "words": it.words, "noted": it.noted_by.is_some(),
        })),
        "start": version.start.map(|start| json!({
            "kind": start.kind.code(), "on": start.on, "agreed_on": start.agreed_on, "started_on": start.started_on,
        })),
    })
}

fn event(event: &Event) -> Value {
    let (role, organisation) = match &event.by {
        By::Person { role, organisation, .. } => (role.map(Role::code), organisation.clone()),
        By::System { organisation, .. } => (None, organisation.clone()),
        By::Program | By::Operator => (None, None),
    };
    let words = match &event.words {
        Words::Open(words) => Some(words),
        _ => None,
    };
    json!({
        "at": event.at.instant(), "kind": event.kind.code(), "role": role, "organisation": organisation,
        "report": event.report, "what": what(&event.what), "words": words,
    })
}

/// What the entry says beside its kind, by codes and days; nothing where the kind says all.
fn what(what: &What) -> Value {
    match what {
        What::Attempt { channel, outcome, at, nth } => json!({
            "channel": channel, "outcome": outcome, "tried_at": at.instant(), "nth": nth,
        }),
        What::ContactPerson { to } => json!({ "contact_person": to }),
        What::Note { restricted, .. } => json!({ "restricted": restricted }),
        What::Activity { state, from, to, source, runs_out_on, .. } => json!({
            "activity": state, "from": from, "to": to, "source": source, "runs_out_on": runs_out_on,
        }),
        What::Guardian { custody, source, until } => {
            json!({ "custody": custody, "source": source, "until": until })
        }
        What::GuardiansInformed { on } => json!({ "on": on }),
        What::Protection { protected, source } => json!({ "protected": protected, "source": source }),
        What::Identity { fields } => json!({ "fields": fields }),
        What::ConsentGiven { institution, on, how } => {
            json!({ "institution": institution, "given_on": on, "how": how })
        }
        What::ConsentWithdrawn { institution } => json!({ "institution": institution }),
        What::Plan { version } => json!({ "version": version }),
        What::PlanAnswered { version, answer, noted } => {
            json!({ "version": version, "answer": answer, "noted": noted })
        }
        What::PlanStep { version, nth, state } => json!({ "version": version, "step": nth, "state": state }),
        What::PlanStart { kind, on, begun } => json!({ "start": kind, "on": on, "begun": begun }),
        What::Offer { start_agreed, on } => json!({ "start_agreed": start_agreed, "on": on }),
        What::Clock { rule, change } => clock_change(rule, *change),
        What::ReportClosed { outcome } => json!({ "outcome": outcome }),
        What::Answered { answer } => json!({ "answer": answer }),
        What::Wished { channel } => json!({ "channel": channel }),
        What::HandoverOffered { .. } | What::HandoverAccepted | What::HandoverReturned | What::Other(_) => {
            Value::Null
        }
    }
}

fn clock_change(rule: &str, change: ClockChange) -> Value {
    match change {
        ClockChange::Stopped { in_time } => json!({ "rule": rule, "in_time": in_time }),
        ClockChange::Ended => json!({ "rule": rule }),
        ClockChange::Paused { from, to, due } => json!({ "rule": rule, "from": from, "to": to, "due": due }),
        ClockChange::Moved { due } => json!({ "rule": rule, "due": due }),
    }
}

fn reader(reader: &Reader) -> Value {
    json!({
        "first_at": reader.first.instant(),
        "last_at": reader.last.instant(),
        "times": reader.times,
        "role": reader.role.map(Role::code),
        "organisation": reader.organisation,
        "name": reader.name,
        "letter": reader.letter,
        "ground": reader.ground.map(Ground::code),
        "pages": reader.pages,
    })
}
