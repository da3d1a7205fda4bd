//! Following the journal by its cursor.

use domain::time::Now;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use serde_json::Value;

use super::Kind;
use super::table::journal;
use crate::StoreFault;
use crate::time::instant;

/// One thing that happened, with its place.
#[derive(Debug, Clone)]
pub struct Happened {
    /// The place in the chain: the cursor.
    pub seq: i64,
    /// When.
    pub at: Now,
    /// What; `None` for a kind this version no longer knows.
    pub kind: Option<Kind>,
    /// The person's or client's row, with [`Happened::actor_kind`].
    pub actor: Option<i64>,
    /// `person`, `client`, `system` or `operator`.
    pub actor_kind: String,
    /// For which organisation.
    pub organisation: Option<i64>,
    /// In which role.
    pub role: Option<String>,
    /// To which case.
    pub case: Option<i64>,
    /// To which report.
    pub report: Option<i64>,
    /// In which municipality.
    pub municipality: Option<i64>,
    /// From which institution.
    pub institution: Option<i64>,
    /// The public id of something else it is about.
    pub subject: Option<String>,
    /// Codes, days and counts.
    pub facts: Value,
    /// Free text, sealed with the case's key for the place `"journal"`.
    pub sealed: Option<Vec<u8>>,
}

/// Up to `limit` entries after the cursor `after`, oldest first.
pub async fn after(db: &impl ConnectionTrait, after: i64, limit: u64) -> Result<Vec<Happened>, StoreFault> {
    let rows = journal::Entity::find()
        .filter(journal::Column::Seq.gt(after))
        .order_by_asc(journal::Column::Seq)
        .limit(limit)
        .all(db)
        .await?;
    rows.into_iter().map(Happened::try_from).collect()
}

/// The digest of the last entry about a municipality; nothing while there is none. It covers all that came before, so what
/// was read at the same digest is as it was, also after a backup was restored.
pub async fn last_of_municipality(
    db: &impl ConnectionTrait,
    municipality: i64,
) -> Result<Vec<u8>, StoreFault> {
    let last = journal::Entity::find()
        .select_only()
        .column_as(journal::Column::Seq.max(), "last")
        .filter(journal::Column::MunicipalityId.eq(municipality))
        .into_query();
    let digests = journal::Entity::find()
        .select_only()
        .column(journal::Column::Digest)
        .filter(journal::Column::Seq.in_subquery(last))
        .into_tuple::<Vec<u8>>()
        .all(db)
        .await?;
    Ok(digests.into_iter().next().unwrap_or_default())
}

/// Everything that happened to a case, newest first.
pub async fn of_case(db: &impl ConnectionTrait, case: i64, limit: u64) -> Result<Vec<Happened>, StoreFault> {
    let rows = journal::Entity::find()
        .filter(journal::Column::CaseId.eq(case))
        .order_by_desc(journal::Column::Seq)
        .limit(limit)
        .all(db)
        .await?;
    rows.into_iter().map(Happened::try_from).collect()
}

/// Everything that happened to a report, oldest first.
pub async fn of_report(db: &impl ConnectionTrait, report: i64) -> Result<Vec<Happened>, StoreFault> {
    let rows = journal::Entity::find()
        .filter(journal::Column::ReportId.eq(report))
        .order_by_asc(journal::Column::Seq)
        .all(db)
        .await?;
    rows.into_iter().map(Happened::try_from).collect()
}

impl TryFrom<journal::Model> for Happened {
    type Error = StoreFault;

    fn try_from(row: journal::Model) -> Result<Self, StoreFault> {
        Ok(Self {
            seq: row.seq,
            at: Now::at(instant(row.at)?),
            kind: Kind::of(&row.kind),
            actor: row.actor_id,
            actor_kind: row.actor_kind,
            organisation: row.organisation_id,
            role: row.role,
            case: row.case_id,
            report: row.report_id,
            municipality: row.municipality_id,
            institution: row.institution_id,
            subject: row.subject,
            facts: serde_json::from_str(&row.facts)
                .map_err(|_| StoreFault::Unknown("journal facts".into()))?,
            sealed: row.sealed,
        })
    }
}
