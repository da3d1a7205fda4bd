//! The clocks of reports: by when the municipality must have acted, as `domain::clocks` reckons it.
//!
//! A clock is `running` until what it waits for happens (`stopped`) or its report ends (`ended`). Its due date stands
//! in its row; the days that led to it are reckoned again by the same rule whenever they are shown ([`Clock`]).

mod end;
mod pause;
mod recompute;
mod start;
mod stop;
mod view;

pub(crate) use end::end;
pub use pause::{CannotPause, pause};
pub(crate) use recompute::recompute_all;
pub use start::Started;
pub(crate) use start::start;
pub(crate) use stop::stop;
pub use view::Clock;
pub(crate) use view::{Pauses, of_case, of_report, pauses_by_clock, shown};

use domain::clocks::{ClockError, Pause, Reckoning, Stop, reckon};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::reports::table::{clocks, pauses};
use crate::time::day;
use crate::{Rules, StoreFault};

/// The state of a clock that nothing has stopped or ended.
pub(crate) const RUNNING: &str = "running";
/// The state of a clock that was stopped by what it waits for.
pub(crate) const STOPPED: &str = "stopped";
const ENDED: &str = "ended";

/// A clock that cannot be reckoned any more, because its rule is gone, keeps the date it had.
fn reckoned(
    rules: &Rules,
    clock: &clocks::Model,
    born: Date,
    pauses: &[Pause],
) -> Result<Option<Reckoning>, StoreFault> {
    let from = day(&clock.from_on)?;
    let reckoning = rules
        .book
        .rule(&clock.rule, from)
        .and_then(|rule| reckon(rule, from, Some(born), pauses, rules.calendar_of(clock.municipality_id)));
    Ok(reckoning.ok())
}

/// The day from which nobody has acted, for a clock that waits for contact.
fn half_on(reckoning: &Reckoning) -> Option<String> {
    (reckoning.rule.stopped_by == Stop::Contact).then(|| reckoning.halfway().to_string())
}

/// The pauses of these clocks.
async fn pauses_of(
    db: &impl ConnectionTrait,
    clocks: impl IntoIterator<Item = i64>,
) -> Result<Vec<(i64, Pause)>, StoreFault> {
    let rows = pauses::Entity::find()
        .filter(pauses::Column::ClockId.is_in(clocks))
        .order_by_asc(pauses::Column::FromOn)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.clock_id, Pause::new(day(&row.from_on)?, day(&row.to_on)?).map_err(impossible)?)))
        .collect()
}

/// What `domain` accepted once and refuses now.
#[expect(clippy::needless_pass_by_value, reason = "fits map_err")]
fn impossible(error: ClockError) -> StoreFault {
    StoreFault::Unknown(error.to_string())
}
