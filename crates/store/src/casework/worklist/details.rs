//! What a row shows, from what the list's query found.

use domain::cpr::age_on;
use domain::tables::{ChannelCode, ContactOutcomeCode, EducationKindCode};
use domain::time::Now;

use super::listed::{Beside, Listed};
use super::{ContactPerson, LastContact, Row, RowReport};
use crate::access::Seen;
use crate::casework::clocks::{self, Pauses, pauses_by_clock};
use crate::casework::table::cases;
use crate::time::{day, instant};
use crate::{Store, StoreFault};

/// The pauses of the clocks that have some.
pub(super) async fn pauses(store: &Store, listed: &[Seen<Listed>]) -> Result<Pauses, StoreFault> {
    let paused = listed.iter().filter(|it| it.beside.clock_paused == 1).filter_map(|it| it.case.due_clock_id);
    let paused: Vec<i64> = paused.collect();
    if paused.is_empty() {
        return Ok(Pauses::new());
    }
    pauses_by_clock(store.reading(), paused).await
}

/// What the page shows of the cases that the viewer sees.
pub(super) fn rows(
    store: &Store,
    now: Now,
    seen: Vec<Seen<Listed>>,
    pauses: &Pauses,
) -> Result<Vec<Seen<Row>>, StoreFault> {
    let shown = seen.into_iter().map(|listed| {
        let row = row(store, now, &listed, pauses)?;
        Ok(listed.map(|_| row))
    });
    shown.collect()
}

fn row(store: &Store, now: Now, listed: &Listed, pauses: &Pauses) -> Result<Row, StoreFault> {
    let (today, Listed { case, beside }) = (now.day(), listed);
    let born = day(&case.born)?;
    let clock = listed.clock().map(|clock| {
        let own = pauses.get(&clock.id).map_or(&[][..], Vec::as_slice);
        clocks::shown(&store.rules(), clock, born, own)
    });
    Ok(Row {
        case: case.public_id.clone(),
        name: case.name.clone(),
        cpr: case.identity(store.keys())?.masked_cpr(),
        age: age_on(born, today),
        protected: case.protected,
        clock: clock.transpose()?,
        report: report(beside)?,
        unopened: case.unopened.unsigned_abs(),
        nobody_acted: case.open && case.unacted_from <= today.to_string(),
        contact_person: contact_person(beside),
        attempts: case.attempts.unsigned_abs(),
        last_contact: last_contact(case)?,
        closed: !case.open,
    })
}

fn report(beside: &Beside) -> Result<Option<RowReport>, StoreFault> {
    let (Some(kind), Some(institution), Some(education), Some(received_at)) =
        (&beside.report_kind, &beside.institution, &beside.education, beside.received_at)
    else {
        return Ok(None);
    };
    Ok(Some(RowReport {
        kind: kind.parse().map_err(|_| StoreFault::Unknown(format!("kind of report {kind}")))?,
        institution: institution.clone(),
        education: EducationKindCode::known(education),
        received_at: Now::at(instant(received_at)?),
    }))
}

fn contact_person(beside: &Beside) -> Option<ContactPerson> {
    Some(ContactPerson { id: beside.contact_id.clone()?, name: beside.contact_name.clone()? })
}

fn last_contact(case: &cases::Model) -> Result<Option<LastContact>, StoreFault> {
    let (Some(at), Some(channel), Some(outcome)) =
        (case.last_attempt_at, &case.last_channel, &case.last_outcome)
    else {
        return Ok(None);
    };
    Ok(Some(LastContact {
        at: Now::at(instant(at)?),
        channel: ChannelCode::known(channel),
        outcome: ContactOutcomeCode::known(outcome),
    }))
}
