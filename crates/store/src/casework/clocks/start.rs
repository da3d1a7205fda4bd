//! The clocks of a report that was received.

use domain::clocks::{Reckoning, Rule, reckon};
use domain::cpr::age_on;
use domain::reports::State;
use jiff::civil::Date;
use sea_orm::{EntityTrait, Set};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{RUNNING, half_on, impossible};
use crate::agreements;
use crate::reports::table::{clocks, reports};
use crate::time::day;
use crate::{Desk, Entry, Kind, StoreFault};

/// A clock that started: what a receipt says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Started {
    /// The rule's id.
    pub rule: String,
    /// Whether it is law; else it is the municipality's own goal.
    pub statutory: bool,
    /// Day 0.
    pub from: Date,
    /// The last day in time.
    pub due: Date,
}

/// Starts every clock that the rules have for this report about somebody born on `born`, and those that its institution's
/// agreement promises: none when it is for information only. Day 0 is the Danish day of receipt.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn start(
    desk: &mut Desk,
    report: &reports::Model,
    born: Date,
) -> Result<Vec<Started>, StoreFault> {
    if report.state == State::ForInformation.code() {
        return Ok(Vec::new());
    }
    let rules = desk.rules();
    let from = day(&report.received_on)?;
    let kind = report.kind.parse().map_err(|_| StoreFault::Unknown(report.kind.clone()))?;
    let (mut started, mut rows) = (Vec::new(), Vec::new());
    let age = age_on(born, from);
    let promises = agreements::promised(desk.db(), report.municipality_id, report.institution_id).await?;
    let mut those: Vec<&Rule> = rules.book.rules_for(kind, age, from).collect();
    for rule in promises.rules().filter(|rule| rule.occasions.include(kind) && rule.ages.contain(age)) {
        those.push(rule);
    }
    for rule in those {
        let reckoning = reckon(rule, from, Some(born), &[], rules.calendar_of(report.municipality_id));
        let reckoning = reckoning.map_err(impossible)?;
        rows.push(row(desk, report, &reckoning));
        started.push(Started {
            rule: rule.id.clone(),
            statutory: rule.is_statutory(),
            from,
            due: reckoning.due,
        });
    }
    if !rows.is_empty() {
        clocks::Entity::insert_many(rows).exec_without_returning(desk.db()).await?;
    }
    Ok(started)
}

/// The clock's row, with its start in the journal.
fn row(desk: &mut Desk, report: &reports::Model, reckoning: &Reckoning) -> clocks::ActiveModel {
    let Reckoning { rule, from, due, .. } = reckoning;
    let (id, statutory) = (desk.public_id(), rule.is_statutory());
    let entry = Entry::new(Kind::ClockStarted)
        .on_case(report.case_id, report.municipality_id)
        .on_report(report.id, report.institution_id)
        .about(id.clone());
    desk.journal(entry.facts(json!({ "rule": rule.id, "statutory": statutory, "from": from, "due": due })));
    clocks::ActiveModel {
        public_id: Set(id),
        report_id: Set(report.id),
        case_id: Set(report.case_id),
        municipality_id: Set(report.municipality_id),
        rule: Set(rule.id.clone()),
        statutory: Set(statutory),
        state: Set(RUNNING.to_owned()),
        from_on: Set(from.to_string()),
        due_on: Set(due.to_string()),
        half_on: Set(half_on(reckoning)),
        ..Default::default()
    }
}
