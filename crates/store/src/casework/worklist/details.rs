//! What a row shows beside the case's own columns, fetched for the whole page at once.

use std::collections::{BTreeMap, HashMap};

use domain::cpr::age_on;
use domain::tables::{ChannelCode, ContactOutcomeCode, EducationKindCode};
use domain::time::Now;
use sea_orm::sea_query::{Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{ContactPerson, LastContact, Row, RowReport};
use crate::access::Seen;
use crate::casework::clocks::{Clock, by_id};
use crate::casework::table::cases;
use crate::directory::table::{organisations, people};
use crate::reports::table::reports;
use crate::time::{day, instant};
use crate::{Store, StoreFault};

/// What stands in other tables about the cases of a page.
pub(super) struct Beside {
    joined: HashMap<i64, Joined>,
    clocks: BTreeMap<i64, Clock>,
}

impl Beside {
    /// Of these cases.
    pub async fn of(store: &Store, cases: &[Seen<cases::Model>]) -> Result<Self, StoreFault> {
        let ids: Vec<i64> = cases.iter().map(|case| case.id).collect();
        Ok(Self {
            joined: joined(store.reading(), &ids).await?,
            clocks: most_urgent_clocks(store, cases).await?,
        })
    }

    /// The rows of the cases that the viewer sees.
    pub fn rows(
        mut self,
        store: &Store,
        now: Now,
        seen: Vec<Seen<cases::Model>>,
    ) -> Result<Vec<Seen<Row>>, StoreFault> {
        seen.into_iter()
            .map(|case| {
                let clock = case.due_clock_id.and_then(|id| self.clocks.remove(&id));
                let row = row(store, now, &case, self.joined.remove(&case.id), clock)?;
                Ok(case.map(|_| row))
            })
            .collect()
    }
}

async fn most_urgent_clocks(
    store: &Store,
    seen: &[Seen<cases::Model>],
) -> Result<BTreeMap<i64, Clock>, StoreFault> {
    let mut born = BTreeMap::new();
    for case in seen {
        if let Some(clock) = case.due_clock_id {
            born.insert(clock, day(&case.born)?);
        }
    }
    by_id(store.reading(), &store.rules(), &born).await
}

#[derive(FromQueryResult)]
struct Joined {
    case: i64,
    contact_id: Option<String>,
    contact_name: Option<String>,
    institution: Option<String>,
    kind: Option<String>,
    education: Option<String>,
    received_at: Option<i64>,
}

async fn joined(db: &impl ConnectionTrait, cases: &[i64]) -> Result<HashMap<i64, Joined>, StoreFault> {
    if cases.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = db.query_all(&join(cases)).await?;
    let rows = rows.iter().map(|row| Joined::from_query_result(row, ""));
    Ok(rows.map(|row| row.map(|row| (row.case, row))).collect::<Result<_, _>>()?)
}

fn join(ids: &[i64]) -> SelectStatement {
    let case = |column| Expr::col((cases::Entity, column));
    Query::select()
        .from(cases::Entity)
        .expr_as(case(cases::Column::Id), "case")
        .expr_as(Expr::col((people::Entity, people::Column::PublicId)), "contact_id")
        .expr_as(Expr::col((people::Entity, people::Column::Name)), "contact_name")
        .expr_as(Expr::col((organisations::Entity, organisations::Column::Name)), "institution")
        .expr_as(Expr::col((reports::Entity, reports::Column::Kind)), "kind")
        .expr_as(Expr::col((reports::Entity, reports::Column::EducationKind)), "education")
        .expr_as(Expr::col((reports::Entity, reports::Column::ReceivedAt)), "received_at")
        .join(
            JoinType::LeftJoin,
            people::Entity,
            case(cases::Column::ContactPersonId).equals((people::Entity, people::Column::Id)),
        )
        .join(
            JoinType::LeftJoin,
            reports::Entity,
            case(cases::Column::LatestReportId).equals((reports::Entity, reports::Column::Id)),
        )
        .join(
            JoinType::LeftJoin,
            organisations::Entity,
            Expr::col((reports::Entity, reports::Column::InstitutionId))
                .equals((organisations::Entity, organisations::Column::Id)),
        )
        .and_where(case(cases::Column::Id).is_in(ids.iter().copied()))
        .take()
}

fn row(
    store: &Store,
    now: Now,
    case: &cases::Model,
    joined: Option<Joined>,
    clock: Option<Clock>,
) -> Result<Row, StoreFault> {
    let today = now.day();
    let (report, contact_person) = match joined {
        Some(joined) => (report(&joined)?, contact_person(joined)),
        None => (None, None),
    };
    Ok(Row {
        case: case.public_id.clone(),
        name: case.name.clone(),
        cpr: case.identity(store.keys())?.masked_cpr(),
        age: age_on(day(&case.born)?, today),
        protected: case.protected,
        clock,
        report,
        unopened: case.unopened.unsigned_abs(),
        nobody_acted: case.open && case.unacted_from <= today.to_string(),
        contact_person,
        attempts: case.attempts.unsigned_abs(),
        last_contact: last_contact(case)?,
        closed: !case.open,
    })
}

fn report(joined: &Joined) -> Result<Option<RowReport>, StoreFault> {
    let (Some(kind), Some(institution), Some(education), Some(received_at)) =
        (&joined.kind, &joined.institution, &joined.education, joined.received_at)
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

fn contact_person(joined: Joined) -> Option<ContactPerson> {
    Some(ContactPerson { id: joined.contact_id?, name: joined.contact_name? })
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
