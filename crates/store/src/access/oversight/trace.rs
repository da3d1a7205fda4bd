//! A page of the trace.

use std::cmp::Reverse;

use domain::installation::Part;
use domain::time::Now;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::readings::readings;
use super::row::{Raw, told};
use super::{TraceFilter, TraceRow};
use crate::access::{Ground, Viewer};
use crate::casework::table::cases;
use crate::directory::table::{memberships, people};
use crate::journal::table::journal;
use crate::{Entry, Kind, Refused, Store, StoreFault};

/// Lines on a page.
pub const PAGE: u64 = 50;

/// A page of the trace, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TracePage {
    /// The lines.
    pub rows: Vec<TraceRow>,
    /// Where the next page begins, if there may be one.
    pub older: Option<i64>,
}

/// The lines of the trace that the auditor looks for, at most `most`. That the trace was read, and what was looked for,
/// is journaled before anything is given out.
///
/// # Errors
/// [`Refused::Absent`] for whoever isn't appointed to oversight today.
pub async fn trace(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    filter: TraceFilter,
    most: u64,
) -> Result<TracePage, Refused> {
    let own = overseen(viewer)?;
    journal_reading(store, viewer, now, &filter).await?;
    let Some(narrowed) = Narrowed::of(store, &own, &filter).await? else {
        return Ok(TracePage { rows: Vec::new(), older: None });
    };
    let (raw, older) = lines(store.reading(), &own, &filter, &narrowed, most).await?;
    Ok(TracePage { rows: told(store.reading(), &own, raw).await?, older })
}

/// Public id and name of everyone who has or had a role in the organisations that the viewer oversees, by name.
///
/// # Errors
/// [`Refused::Absent`] for whoever isn't appointed to oversight today.
pub async fn staff(store: &Store, viewer: &Viewer) -> Result<Vec<(String, String)>, Refused> {
    let own = overseen(viewer)?;
    let held = memberships::Entity::find()
        .filter(memberships::Column::OrganisationId.is_in(own))
        .all(store.reading())
        .await?;
    let people = people::Entity::find()
        .filter(people::Column::Id.is_in(held.into_iter().map(|membership| membership.person_id)))
        .order_by_asc(people::Column::Name)
        .all(store.reading())
        .await?;
    Ok(people.into_iter().map(|person| (person.public_id, person.name)).collect())
}

/// The organisations that the viewer oversees today.
pub(super) fn overseen(viewer: &Viewer) -> Result<Vec<i64>, Refused> {
    let own = viewer.organisations(Ground::Oversight.roles());
    if own.is_empty() { Err(Refused::Absent) } else { Ok(own) }
}

async fn journal_reading(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    filter: &TraceFilter,
) -> Result<(), StoreFault> {
    let facts = json!({
        "from": filter.from,
        "to": filter.to,
        "person": filter.person,
        "case": filter.case,
        "ground": filter.ground.map(Ground::code),
    });
    store
        .write(viewer.acting(Ground::Oversight.roles()), now, move |desk| {
            Box::pin(async move {
                desk.journal(Entry::new(Kind::TraceRead).facts(facts));
                Ok(())
            })
        })
        .await
}

/// The rows that person and case name.
pub(super) struct Narrowed {
    pub person: Option<i64>,
    pub case: Option<i64>,
}

impl Narrowed {
    /// `None` when the filter names somebody or something that isn't there, or another municipality's case.
    async fn of(store: &Store, own: &[i64], filter: &TraceFilter) -> Result<Option<Self>, StoreFault> {
        let mut narrowed = Self { person: None, case: None };
        if let Some(id) = &filter.person {
            let person = people::Entity::find().filter(people::Column::PublicId.eq(id));
            let Some(person) = person.one(store.reading()).await? else { return Ok(None) };
            narrowed.person = Some(person.id);
        }
        if let Some(id) = &filter.case {
            if !store.runs(Part::Casework) {
                return Ok(None);
            }
            let case = cases::Entity::find()
                .filter(cases::Column::PublicId.eq(id))
                .filter(cases::Column::MunicipalityId.is_in(own.to_vec()));
            let Some(case) = case.one(store.reading()).await? else { return Ok(None) };
            narrowed.case = Some(case.id);
        }
        Ok(Some(narrowed))
    }
}

/// Readings and changes in one order, newest first, and where the next page begins.
async fn lines(
    db: &impl ConnectionTrait,
    own: &[i64],
    filter: &TraceFilter,
    narrowed: &Narrowed,
    most: u64,
) -> Result<(Vec<Raw>, Option<i64>), StoreFault> {
    let (mut lines, mut looked_to) = (Vec::new(), None);
    if filter.wants_readings() {
        let found = readings(db, own, filter, narrowed, most + 1).await?;
        looked_to = found.looked_to;
        lines.extend(found.rows.into_iter().map(Raw::Reading));
    }
    if filter.wants_changes() {
        lines.extend(changes(db, own, filter, narrowed, most + 1).await?.into_iter().map(Raw::Entry));
    }
    lines.sort_by_key(|line| Reverse(line.seq()));
    if let Some(floor) = looked_to {
        // Below it there may be readings that were not looked at yet.
        lines.retain(|line| line.seq() >= floor);
    }
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    if lines.len() > most {
        lines.truncate(most);
        let last = lines.last().map(Raw::seq);
        return Ok((lines, last));
    }
    Ok((lines, looked_to))
}

async fn changes(
    db: &impl ConnectionTrait,
    own: &[i64],
    filter: &TraceFilter,
    narrowed: &Narrowed,
    most: u64,
) -> Result<Vec<journal::Model>, StoreFault> {
    let ours = Condition::any()
        .add(journal::Column::MunicipalityId.is_in(own.to_vec()))
        .add(journal::Column::OrganisationId.is_in(own.to_vec()));
    let by_person = narrowed.person.map(|person| {
        Condition::all().add(journal::Column::ActorKind.eq("person")).add(journal::Column::ActorId.eq(person))
    });
    let which = Condition::all()
        .add(journal::Column::Seq.lt(filter.before.unwrap_or(i64::MAX)))
        .add(ours)
        .add_option(by_person)
        .add_option(narrowed.case.map(|case| journal::Column::CaseId.eq(case)))
        .add_option(filter.since().map(|since| journal::Column::At.gte(since)))
        .add_option(filter.until().map(|until| journal::Column::At.lt(until)));
    let newest = journal::Entity::find().filter(which).order_by_desc(journal::Column::Seq).limit(most);
    Ok(newest.all(db).await?)
}
