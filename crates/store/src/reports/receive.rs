//! A report is received: from the form, the API or a spreadsheet, it is the same command.

use std::sync::Arc;

use domain::reports::NewReport;
use domain::time::Now;
use sea_orm::EntityTrait;

use super::enter::enter;
use super::partner::{Addressed, may_report};
use super::received::received_before;
use super::replays::{self, Key};
use super::same::{Before, Sameness, before};
use super::sender::{Sender, Way};
use super::unattended::tell_coordinators;
use super::{NotReceived, Received, drafts};
use crate::casework::clocks;
use crate::casework::open_case::{open_case, person_index};
use crate::casework::refresh::refresh;
use crate::directory::table::organisations;
use crate::time::instant;
use crate::{Desk, Index, Store, StoreFault};

/// How often a command is tried when another server writes the same in the same moment.
const TRIES: usize = 4;

/// Receives a report: its case is found or opened, its clocks start, and it is on disk when this returns.
///
/// The same report again (institution, person, kind, date) with the same content gives the first receipt, unless its school
/// took that one back: then this is a new one. With `key`, a request that comes twice gets the first answer.
///
/// # Errors
/// [`NotReceived`].
pub async fn receive(
    store: &Store,
    now: Now,
    sender: &Sender,
    report: NewReport,
    key: Option<Key>,
) -> Result<Received, NotReceived> {
    let sent = Arc::new((report, key));
    let mut tries = 0;
    loop {
        tries += 1;
        let (sent, sender) = (Arc::clone(&sent), *sender);
        let result = store
            .write(sender.actor, now, move |desk| {
                Box::pin(async move { answer(desk, &sender, &sent.0, sent.1.as_ref()).await })
            })
            .await;
        match result {
            Err(NotReceived::Fault(fault)) if fault.is_race() && tries < TRIES => {}
            other => return other,
        }
    }
}

/// Receives several reports in one transaction, for imports: each is received or refused by itself, in their order.
///
/// # Errors
/// A [`StoreFault`]; then none of them was received.
pub async fn receive_some(
    store: &Store,
    now: Now,
    sender: &Sender,
    reports: Vec<NewReport>,
) -> Result<Vec<Result<Received, NotReceived>>, StoreFault> {
    let sent = Arc::new(reports);
    let mut tries = 0;
    loop {
        tries += 1;
        let (sent, sender) = (Arc::clone(&sent), *sender);
        let result = store
            .write(sender.actor, now, move |desk| {
                Box::pin(async move {
                    let mut answers = Vec::with_capacity(sent.len());
                    for report in sent.iter() {
                        match answer(desk, &sender, report, None).await {
                            Err(NotReceived::Fault(fault)) => return Err(fault),
                            other => answers.push(other),
                        }
                    }
                    Ok(answers)
                })
            })
            .await;
        match result {
            Err(fault) if fault.is_race() && tries < TRIES => {}
            other => return other,
        }
    }
}

/// The first answer to the key, the first receipt of the same report, or a new one.
async fn answer(
    desk: &mut Desk,
    sender: &Sender,
    report: &NewReport,
    key: Option<&Key>,
) -> Result<Received, NotReceived> {
    if let Some(key) = key
        && let Some(first) = replays::first_answer(desk, key).await?
    {
        return Ok(first);
    }
    let received = received_once(desk, sender, report).await?;
    if let Some(key) = key {
        replays::keep(desk, key, &received).await?;
    }
    if let (Way::Form, Some(person)) = (sender.way, sender.actor.id) {
        drafts::sent(desk, person, sender.institution).await?;
    }
    Ok(received)
}

async fn received_once(
    desk: &mut Desk,
    sender: &Sender,
    report: &NewReport,
) -> Result<Received, NotReceived> {
    let person = person_of(desk, sender, report).await?;
    let sameness = Sameness::of(&desk.keys(), sender.institution, &person, report);
    match before(desk, &sameness).await? {
        Before::Same(row) => return Ok(received_before(desk, &row).await?),
        Before::Other(row) => return Err(NotReceived::Conflict { number: row.receipt_number()? }),
        Before::Nothing => {}
    }
    let to = may_report(desk, sender, report.person.home_municipality).await?;
    Ok(received_new(desk, sender, report, to, person, sameness).await?)
}

/// The keyed hash of the person, as this institution names them.
async fn person_of(desk: &Desk, sender: &Sender, report: &NewReport) -> Result<Index, StoreFault> {
    let (keys, rules, cpr) = (desk.keys(), desk.rules(), &report.person.cpr);
    if !cpr.is_replacement() || rules.cpr.demo {
        return Ok(person_index(&keys, &rules, cpr, ""));
    }
    let issuer = organisations::Entity::find_by_id(sender.institution).one(desk.db()).await?;
    let issuer = issuer.ok_or_else(|| StoreFault::Unknown("the sending institution".into()))?;
    Ok(person_index(&keys, &rules, cpr, &issuer.code))
}

async fn received_new(
    desk: &mut Desk,
    sender: &Sender,
    report: &NewReport,
    to: Addressed,
    person: Index,
    sameness: Sameness,
) -> Result<Received, StoreFault> {
    let Addressed { municipality, opens } = to;
    let case = open_case(desk, municipality.id, person, &report.person).await?;
    let row = enter(desk, sender, report, &case, sameness).await?;
    let clocks = clocks::start(desk, &row, report.person.cpr.birth_date()).await?;
    refresh(desk, case.row.id).await?;
    if !opens {
        tell_coordinators(desk, &municipality).await?;
    }
    Ok(Received {
        number: row.receipt_number()?,
        state: report.first_state(),
        // As the database keeps it, so that every later look says the same.
        received_at: instant(row.received_at)?,
        municipality: municipality.into(),
        clocks,
        new: true,
        replayed: false,
    })
}
