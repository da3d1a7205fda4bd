//! Knowledge of what a young person does runs out: from the day after, it is unknown.

use domain::time::Now;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::casework::table::{activities, cases};
use crate::{Actor, Desk, Entry, Kind, Store, StoreFault, settings};

/// The last day of which all that ran out stands in the journal.
const THROUGH: &str = "tick.activities_through";

/// Activities of one transaction at most.
const SOME: u64 = 200;

/// Journals each activity whose last day of knowledge has passed since the tick before.
pub(super) async fn run_out(store: &Store, now: Now) -> Result<usize, StoreFault> {
    let through = settings::get(store.reading(), settings::INSTALLATION, THROUGH).await?.unwrap_or_default();
    let today = now.day().to_string();
    if through >= today {
        return Ok(0);
    }
    let (mut all, mut after) = (0, (through, 0));
    loop {
        let (from, until) = (after.clone(), today.clone());
        let next = store
            .write(Actor::SYSTEM, now, move |desk| Box::pin(async move { some(desk, from, until).await }))
            .await?;
        match next {
            Some((some, last)) => (all, after) = (all + some, last),
            None => return Ok(all),
        }
    }
}

/// Journals the next activities after `(day, row)` that ran out before `today`; when there are none left, notes that.
///
/// An activity runs out on its last good day; the note holds the first day that was not looked at yet.
async fn some(
    desk: &mut Desk,
    (day, row): (String, i64),
    today: String,
) -> Result<Option<(usize, (String, i64))>, StoreFault> {
    let key = Expr::tuple([activities::Column::RunsOutOn.into_expr(), activities::Column::Id.into_expr()]);
    let rows = activities::Entity::find()
        .find_also_related(cases::Entity)
        .filter(activities::Column::SupersededAt.is_null())
        .filter(activities::Column::RunsOutOn.lt(today.as_str()))
        .filter(key.gt(Expr::tuple([day.into(), row.into()])))
        .order_by_asc(activities::Column::RunsOutOn)
        .order_by_asc(activities::Column::Id)
        .limit(SOME)
        .all(desk.db())
        .await?;
    let Some((last, _)) = rows.last() else {
        settings::set(desk, settings::INSTALLATION, THROUGH, &today).await?;
        return Ok(None);
    };
    let last = (last.runs_out_on.clone().unwrap_or_default(), last.id);
    let some = rows.len();
    for (activity, case) in rows {
        let Some(case) = case else { continue };
        let entry = Entry::new(Kind::ActivityRanOut).on_case(case.id, case.municipality_id);
        desk.journal(entry.facts(json!({ "activity": activity.code, "runs_out_on": activity.runs_out_on })));
    }
    Ok(Some((some, last)))
}
