//! A rule or a calendar changed: running clocks are reckoned anew, and those that move say so.

use std::collections::{BTreeMap, BTreeSet};

use domain::clocks::Pause;
use domain::time::Now;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;

use super::{RUNNING, half_on, pauses_of, reckoned};
use crate::casework::refresh::refresh;
use crate::casework::table::cases;
use crate::reports::table::{clocks, reports};
use crate::time::day;
use crate::{Actor, Desk, Entry, Kind, Store, StoreFault};

/// Clocks of one transaction at most, so that others get their turn.
const SOME: u64 = 200;

/// Reckons every running clock by the rules in force and returns how many moved.
///
/// # Errors
/// A [`StoreFault`]; what was moved until then stays moved, and the rest follows when it is called again.
pub(crate) async fn recompute_all(store: &Store, now: Now) -> Result<usize, StoreFault> {
    let (mut after, mut moved) = (0, 0);
    loop {
        let last = after;
        let (some, last) = store
            .write(Actor::SYSTEM, now, move |desk| Box::pin(async move { recompute_some(desk, last).await }))
            .await?;
        moved += some;
        match last {
            Some(last) => after = last,
            None => return Ok(moved),
        }
    }
}

/// Reckons the next running clocks: how many moved, and the last row looked at unless there are no more.
async fn recompute_some(desk: &mut Desk, after: i64) -> Result<(usize, Option<i64>), StoreFault> {
    let rows: Vec<(clocks::Model, Option<cases::Model>)> = clocks::Entity::find()
        .find_also_related(cases::Entity)
        .filter(clocks::Column::State.eq(RUNNING))
        .filter(clocks::Column::Id.gt(after))
        .order_by_asc(clocks::Column::Id)
        .limit(SOME)
        .all(desk.db())
        .await?;
    let last = rows.last().map(|(clock, _)| clock.id);
    let pauses = pauses_of(desk.db(), rows.iter().map(|(clock, _)| clock.id)).await?;
    let (mut touched, mut moved) = (BTreeSet::new(), BTreeMap::<i64, usize>::new());
    for (clock, case) in rows {
        let Some(case) = case else { continue };
        let own: Vec<Pause> = pauses.iter().filter(|(id, _)| *id == clock.id).map(|(_, it)| *it).collect();
        if recompute_one(desk, clock, &case, &own).await? {
            touched.insert(case.id);
            *moved.entry(case.municipality_id).or_default() += 1;
        }
    }
    for case in touched {
        refresh(desk, case).await?;
    }
    for (municipality, clocks) in &moved {
        // A clock can change without being due on another day, and its case with it: whoever follows the journal must hear.
        let entry = Entry::new(Kind::ClocksReckoned).at_municipality(*municipality);
        desk.journal(entry.facts(json!({ "clocks": clocks })));
    }
    Ok((moved.values().sum(), last))
}

async fn recompute_one(
    desk: &mut Desk,
    mut clock: clocks::Model,
    case: &cases::Model,
    pauses: &[Pause],
) -> Result<bool, StoreFault> {
    let Some(reckoning) = reckoned(&desk.rules(), &clock, day(&case.born)?, pauses)? else {
        return Ok(false);
    };
    let (before, due) = (clock.due_on.clone(), reckoning.due.to_string());
    let (half, statutory) = (half_on(&reckoning), reckoning.rule.is_statutory());
    if before == due && clock.half_on == half && clock.statutory == statutory {
        return Ok(false);
    }
    if before != due {
        let institution = institution_of(desk, clock.report_id).await?;
        let entry = Entry::new(Kind::ClockMoved)
            .on_case(clock.case_id, clock.municipality_id)
            .on_report(clock.report_id, institution)
            .about(clock.public_id.clone());
        desk.journal(entry.facts(json!({ "rule": clock.rule, "due_before": before, "due": due })));
        clock.moved_from = Some(before);
    }
    (clock.due_on, clock.half_on, clock.statutory) = (due, half, statutory);
    clocks::Entity::update(clock.into_active_model().reset_all()).exec_without_returning(desk.db()).await?;
    Ok(true)
}

async fn institution_of(desk: &Desk, report: i64) -> Result<i64, StoreFault> {
    let report = reports::Entity::find_by_id(report).one(desk.db()).await?;
    report
        .map(|report| report.institution_id)
        .ok_or_else(|| StoreFault::Unknown("a clock without its report".into()))
}
