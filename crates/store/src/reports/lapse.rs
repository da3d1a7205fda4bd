//! Time ends risks that nobody renewed.

use domain::reports;
use domain::reports::State;
use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::moving::{change, ended, entry};
use super::{NotMoved, table};
use crate::{Actor, Desk, Kind, Refused, Store, StoreFault};

/// Risks of one transaction at most, so that others get their turn.
const SOME: u64 = 100;

/// Lets every risk lapse whose day has come, and returns how many did.
///
/// # Errors
/// A [`StoreFault`]; those that lapsed until then stay so, and the rest follows when it is called again.
pub(crate) async fn lapse_due(store: &Store, now: Now) -> Result<usize, StoreFault> {
    let mut all = 0;
    loop {
        let some =
            store.write(Actor::SYSTEM, now, |desk| Box::pin(async move { lapse_some(desk).await })).await?;
        if some == 0 {
            return Ok(all);
        }
        all += some;
    }
}

async fn lapse_some(desk: &mut Desk) -> Result<usize, StoreFault> {
    let open = State::ALL.into_iter().filter(|state| state.is_open()).map(State::code);
    let due = table::reports::Entity::find()
        .filter(table::reports::Column::State.is_in(open))
        .filter(table::reports::Column::LapsesOn.lte(desk.now().day().to_string()))
        .order_by_asc(table::reports::Column::Id)
        .limit(SOME)
        .all(desk.db())
        .await?;
    let some = due.len();
    for row in due {
        match lapse_at(desk, &row).await {
            // Somebody moved it in the same moment: then it doesn't wait for its day any more.
            Ok(()) | Err(NotMoved::Refused(Refused::Conflict(_))) => {}
            Err(NotMoved::Refused(Refused::Fault(fault))) => return Err(fault),
            Err(other) => return Err(StoreFault::Unknown(other.to_string())),
        }
    }
    Ok(some)
}

async fn lapse_at(desk: &mut Desk, row: &table::reports::Model) -> Result<(), NotMoved> {
    let lapsed = reports::lapse(&row.report()?, desk.now())?;
    let new = table::reports::ActiveModel {
        state: Set(lapsed.state.code().to_owned()),
        ended_at: Set(Some(desk.now().micros())),
        ..Default::default()
    };
    change(desk, row, new).await?;
    desk.journal(entry(Kind::ReportLapsed, row));
    Ok(ended(desk, row).await?)
}
