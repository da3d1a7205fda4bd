//! Clocks as they are shown: with the days that led to the due date.

use std::collections::BTreeMap;

use domain::clocks::{Ending, Pause, Reckoning, Standing, reckon};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{ENDED, STOPPED, pauses_of, reckoned};
use crate::reports::table::clocks;
use crate::time::{day, day_or_none};
use crate::{Rules, StoreFault};

/// A clock of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// Public id.
    pub id: String,
    /// The row of its report.
    pub(crate) report: i64,
    /// The rule's id.
    pub rule: String,
    /// Whether it is law; else it is the municipality's own goal.
    pub statutory: bool,
    /// Day 0.
    pub from: Date,
    /// The last day in time.
    pub due: Date,
    /// The due date it had before a rule or a calendar changed.
    pub moved_from: Option<Date>,
    /// How it ended, if it has.
    pub ending: Option<Ending>,
    /// Every day and why it counts; `None` when the rule by which it ran has changed since it ended, or is gone.
    pub reckoning: Option<Reckoning>,
}

impl Clock {
    /// What the clock says on `today`; `None` when it can't be reckoned any more.
    pub fn standing(&self, today: Date) -> Option<Standing> {
        self.reckoning.as_ref().map(|reckoning| reckoning.standing(today, self.ending))
    }

    /// Whether it waits for something still.
    pub fn is_running(&self) -> bool {
        self.ending.is_none()
    }

    /// The clock as it began, for who may know its rule and its day and nothing of what was done since: no pause, no
    /// move and no end show.
    pub(crate) fn when_it_began(self, rules: &Rules, municipality: i64, born: Date) -> Self {
        let rule = rules.book.rule(&self.rule, self.from);
        let begun =
            rule.and_then(|rule| reckon(rule, self.from, Some(born), &[], rules.calendar_of(municipality)));
        let reckoning = begun.ok();
        let due = reckoning.as_ref().map_or(self.due, |begun| begun.due);
        Self { due, moved_from: None, ending: None, reckoning, ..self }
    }
}

/// The clocks of a case about somebody born on `born`, the earliest due first.
pub(crate) async fn of_case(
    db: &impl ConnectionTrait,
    rules: &Rules,
    case: i64,
    born: Date,
) -> Result<Vec<Clock>, StoreFault> {
    which(db, rules, Condition::all().add(clocks::Column::CaseId.eq(case)), born).await
}

/// The clocks of a report about somebody born on `born`, the earliest due first.
pub(crate) async fn of_report(
    db: &impl ConnectionTrait,
    rules: &Rules,
    report: i64,
    born: Date,
) -> Result<Vec<Clock>, StoreFault> {
    which(db, rules, Condition::all().add(clocks::Column::ReportId.eq(report)), born).await
}

async fn which(
    db: &impl ConnectionTrait,
    rules: &Rules,
    which: Condition,
    born: Date,
) -> Result<Vec<Clock>, StoreFault> {
    let rows = clocks::Entity::find()
        .filter(which)
        .order_by_asc(clocks::Column::DueOn)
        .order_by_desc(clocks::Column::Statutory)
        .order_by_asc(clocks::Column::Id)
        .all(db)
        .await?;
    let mut pauses = pauses_by_clock(db, rows.iter().map(|clock| clock.id)).await?;
    rows.into_iter()
        .map(|row| {
            let own = pauses.remove(&row.id).unwrap_or_default();
            shown(rules, row, born, &own)
        })
        .collect()
}

/// The pauses of clocks, by the clock's row.
pub(crate) type Pauses = BTreeMap<i64, Vec<Pause>>;

/// The pauses of these clocks.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn pauses_by_clock(
    db: &impl ConnectionTrait,
    clocks: impl IntoIterator<Item = i64>,
) -> Result<Pauses, StoreFault> {
    let mut pauses = Pauses::new();
    for (clock, pause) in pauses_of(db, clocks).await? {
        pauses.entry(clock).or_default().push(pause);
    }
    Ok(pauses)
}

/// The clock of a row as it is shown, about somebody born on `born`.
///
/// # Errors
/// A [`StoreFault`] when the row holds what no version wrote.
pub(crate) fn shown(
    rules: &Rules,
    row: clocks::Model,
    born: Date,
    pauses: &[Pause],
) -> Result<Clock, StoreFault> {
    let due = day(&row.due_on)?;
    let reckoning = reckoned(rules, &row, born, pauses)?.filter(|reckoning| reckoning.due == due);
    let ended_on = day_or_none(row.stopped_on.as_deref())?;
    let ending = match (row.state.as_str(), ended_on) {
        (STOPPED, Some(on)) => Some(Ending::Stopped(on)),
        (ENDED, Some(on)) => Some(Ending::Lapsed(on)),
        _ => None,
    };
    Ok(Clock {
        id: row.public_id,
        report: row.report_id,
        rule: row.rule,
        statutory: row.statutory,
        from: day(&row.from_on)?,
        due,
        moved_from: day_or_none(row.moved_from.as_deref())?,
        ending,
        reckoning,
    })
}
