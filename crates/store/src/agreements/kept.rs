//! Whether promises were kept: counted on the clocks of the pair's reports.

use std::collections::BTreeMap;

use domain::clocks::Promise;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationTrait};

use crate::StoreFault;
use crate::casework::clocks::{RUNNING, STOPPED};
use crate::reports::table::{clocks, reports};

/// How the clocks of one promise of a pair have gone. What ended without being met (a report that was taken back) isn't
/// counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// What was promised.
    pub promise: Promise,
    /// Within how many weekdays.
    pub weekdays: u8,
    /// Met in time.
    pub in_time: u64,
    /// Met, and later than was promised.
    pub late: u64,
    /// Running, and past its day.
    pub overdue: u64,
    /// Running, and in time.
    pub running: u64,
}

impl Kept {
    /// How often the promise was not kept, so far.
    pub fn departures(&self) -> u64 {
        self.late + self.overdue
    }
}

/// What is needed of a clock.
type Row = (i64, String, String, Option<String>, String);

/// The promises to every partner of the municipality, or to this institution alone, by the institution's row.
pub(super) async fn kept(
    db: &impl ConnectionTrait,
    municipality: i64,
    institution: Option<i64>,
    today: Date,
) -> Result<BTreeMap<i64, Vec<Kept>>, StoreFault> {
    let mut query = clocks::Entity::find()
        .select_only()
        .column(reports::Column::InstitutionId)
        .column(clocks::Column::Rule)
        .column(clocks::Column::State)
        .column(clocks::Column::StoppedOn)
        .column(clocks::Column::DueOn)
        .join(JoinType::InnerJoin, clocks::Relation::Report.def())
        .filter(clocks::Column::MunicipalityId.eq(municipality))
        .filter(clocks::Column::Rule.starts_with("agreed-"));
    if let Some(institution) = institution {
        query = query.filter(reports::Column::InstitutionId.eq(institution));
    }
    let mut counted: BTreeMap<i64, BTreeMap<(Promise, u8), Kept>> = BTreeMap::new();
    for (institution, rule, state, stopped_on, due_on) in query.into_tuple::<Row>().all(db).await? {
        let Some((promise, weekdays)) = Promise::behind(&rule) else { continue };
        let kept = counted.entry(institution).or_default().entry((promise, weekdays)).or_insert(Kept {
            promise,
            weekdays,
            in_time: 0,
            late: 0,
            overdue: 0,
            running: 0,
        });
        // Days are ISO text, which sorts as they do.
        match (state.as_str(), stopped_on) {
            (STOPPED, Some(on)) if on <= due_on => kept.in_time += 1,
            (STOPPED, _) => kept.late += 1,
            (RUNNING, _) if due_on < today.to_string() => kept.overdue += 1,
            (RUNNING, _) => kept.running += 1,
            _ => {}
        }
    }
    Ok(counted.into_iter().map(|(institution, kept)| (institution, kept.into_values().collect())).collect())
}
