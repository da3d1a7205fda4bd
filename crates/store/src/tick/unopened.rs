//! A report that nobody opened in time: the team is reminded, and two weekdays later the leader is told. Each once, by a
//! mail that says no more than where to look.

use std::collections::BTreeSet;

use domain::calendar::Calendar;
use domain::clocks::Stop;
use domain::directory::Role;
use domain::time::Now;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::casework::clocks::RUNNING;
use crate::directory::reachable;
use crate::messages::{self, Mail};
use crate::reports::table::{clocks, reports};
use crate::time::day;
use crate::{Actor, Desk, Entry, Kind, Store, StoreFault};

/// Reports of one transaction at most.
const SOME: u64 = 200;

/// How many weekdays after the team the leader is told.
const LEADER_AFTER: usize = 2;

/// Reminds and tells where it is due; returns how many teams were reminded, and how many leaders told.
pub(super) async fn remind(store: &Store, now: Now) -> Result<(usize, usize), StoreFault> {
    let (mut reminded, mut told, mut after) = (0, 0, 0);
    loop {
        let last = after;
        let some = store
            .write(Actor::SYSTEM, now, move |desk| Box::pin(async move { remind_some(desk, last).await }))
            .await?;
        (reminded, told) = (reminded + some.reminded, told + some.told);
        match some.last {
            Some(last) => after = last,
            None => return Ok((reminded, told)),
        }
    }
}

#[derive(Default)]
struct Batch {
    reminded: usize,
    told: usize,
    last: Option<i64>,
}

async fn remind_some(desk: &mut Desk, after: i64) -> Result<Batch, StoreFault> {
    let (rules, today) = (desk.rules(), desk.now().day());
    let opening = rules.book.rules().iter().filter(|rule| rule.stopped_by == Stop::Opened);
    let late = clocks::Entity::find()
        .find_also_related(reports::Entity)
        .filter(clocks::Column::State.eq(RUNNING))
        .filter(clocks::Column::Rule.is_in(opening.map(|rule| rule.id.as_str())))
        .filter(clocks::Column::DueOn.lt(today.to_string()))
        .filter(clocks::Column::Id.gt(after))
        .filter(reports::Column::LeaderToldAt.is_null())
        .order_by_asc(clocks::Column::Id)
        .limit(SOME)
        .all(desk.db())
        .await?;
    let mut some = Batch { last: late.last().map(|(clock, _)| clock.id), ..Batch::default() };
    let (mut teams, mut leaders) = (BTreeSet::new(), BTreeSet::new());
    for (clock, report) in late {
        let Some(report) = report else { continue };
        if once(desk, &clock, &report, reports::Column::TeamRemindedAt, Kind::TeamReminded).await? {
            some.reminded += 1;
            teams.insert(report.municipality_id);
        }
        let leader_on = leader_on(rules.calendar_of(clock.municipality_id), day(&clock.due_on)?);
        if leader_on <= today
            && once(desk, &clock, &report, reports::Column::LeaderToldAt, Kind::LeaderTold).await?
        {
            some.told += 1;
            leaders.insert(report.municipality_id);
        }
    }
    write_to(desk, teams, Role::KuiCounsellor, &Mail::Unopened).await?;
    write_to(desk, leaders, Role::KuiLeader, &Mail::StillUnopened).await?;
    Ok(some)
}

/// Notes the moment in `column` and journals it, unless that was done before, here or by another server.
async fn once(
    desk: &mut Desk,
    clock: &clocks::Model,
    report: &reports::Model,
    column: reports::Column,
    kind: Kind,
) -> Result<bool, StoreFault> {
    let noted = reports::Entity::update_many()
        .col_expr(column, Expr::value(desk.now().micros()))
        .filter(reports::Column::Id.eq(report.id))
        .filter(column.is_null())
        .exec(desk.db())
        .await?;
    if noted.rows_affected == 0 {
        return Ok(false);
    }
    let entry = Entry::new(kind)
        .on_case(report.case_id, report.municipality_id)
        .on_report(report.id, report.institution_id)
        .about(clock.public_id.clone());
    desk.journal(entry.facts(json!({ "rule": clock.rule, "due": clock.due_on })));
    Ok(true)
}

/// One mail to everybody who has the role, however many reports wait there.
async fn write_to(
    desk: &mut Desk,
    municipalities: BTreeSet<i64>,
    role: Role,
    mail: &Mail,
) -> Result<(), StoreFault> {
    for municipality in municipalities {
        // Theirs is the administrator who sees when it doesn't leave.
        desk.act_as(Actor { organisation: Some(municipality), ..Actor::SYSTEM });
        for to in &reachable(desk, municipality, role).await? {
            messages::post(desk, to, mail).await?;
        }
    }
    Ok(())
}

/// The team is reminded on the day after the due date; the leader is told when two more weekdays have begun.
fn leader_on(calendar: &Calendar, due: Date) -> Date {
    let reminded_on = due.saturating_add(1.day());
    let weekdays = reminded_on.series(1.day()).skip(1).filter(|day| calendar.counts(*day));
    weekdays.take(LEADER_AFTER).last().unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_leader_is_told_two_weekdays_after_the_team() {
        let on = |due| leader_on(&Calendar::default(), due);
        // Due on Thursday: the team hears on Friday, the leader on Tuesday.
        assert_eq!(on(date(2026, 11, 26)), date(2026, 12, 1));
        // Due on Friday: the team hears on Saturday, the leader on Tuesday.
        assert_eq!(on(date(2026, 11, 27)), date(2026, 12, 1));
        // Due before Easter: holidays are no weekdays.
        assert_eq!(on(date(2026, 4, 1)), date(2026, 4, 8));
    }
}
