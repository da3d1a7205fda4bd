//! A case with what the list shows beside it, in one query: every further one would wait its turn for each page.

use std::borrow::Borrow;

use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{DbErr, EntityTrait, FromQueryResult, QueryResult, QuerySelect, RelationDef, Select};

use crate::casework::clocks::RUNNING;
use crate::casework::table::cases;
use crate::directory::table::{organisations, people};
use crate::reports::table::{clocks, pauses, reports};

/// A case with its contact person, its last report and its most urgent clock.
pub(super) struct Listed {
    pub case: cases::Model,
    pub beside: Beside,
}

/// Of the contact person, of the last report and of the most urgent clock.
#[derive(FromQueryResult)]
pub(super) struct Beside {
    pub contact_id: Option<String>,
    pub contact_name: Option<String>,
    pub institution: Option<String>,
    pub report_kind: Option<String>,
    pub education: Option<String>,
    pub received_at: Option<i64>,
    clock: Option<String>,
    clock_report: Option<i64>,
    clock_statutory: Option<bool>,
    clock_from: Option<String>,
    clock_moved_from: Option<String>,
    /// 1 when the clock has pauses.
    pub clock_paused: i32,
}

impl Listed {
    /// The query of cases with the columns of what stands beside them.
    pub fn with_beside(query: Select<cases::Entity>) -> Select<cases::Entity> {
        let paused = CaseStatement::new().case(Expr::exists(pauses_of_clock()), 1).finally(0);
        query
            .join(JoinType::LeftJoin, to_contact_person())
            .join(JoinType::LeftJoin, to_report())
            .join(JoinType::LeftJoin, reports_institution())
            .join(JoinType::LeftJoin, to_clock())
            .expr_as(Expr::col((people::Entity, people::Column::PublicId)), "contact_id")
            .expr_as(Expr::col((people::Entity, people::Column::Name)), "contact_name")
            .expr_as(Expr::col((organisations::Entity, organisations::Column::Name)), "institution")
            .expr_as(Expr::col((reports::Entity, reports::Column::Kind)), "report_kind")
            .expr_as(Expr::col((reports::Entity, reports::Column::EducationKind)), "education")
            .expr_as(Expr::col((reports::Entity, reports::Column::ReceivedAt)), "received_at")
            .expr_as(Expr::col((clocks::Entity, clocks::Column::PublicId)), "clock")
            .expr_as(Expr::col((clocks::Entity, clocks::Column::ReportId)), "clock_report")
            .expr_as(Expr::col((clocks::Entity, clocks::Column::Statutory)), "clock_statutory")
            .expr_as(Expr::col((clocks::Entity, clocks::Column::FromOn)), "clock_from")
            .expr_as(Expr::col((clocks::Entity, clocks::Column::MovedFrom)), "clock_moved_from")
            .expr_as(paused, "clock_paused")
    }

    /// The most urgent clock's row: what the case's own row says of it isn't fetched twice.
    pub fn clock(&self) -> Option<clocks::Model> {
        let Self { case, beside } = self;
        Some(clocks::Model {
            id: case.due_clock_id?,
            public_id: beside.clock.clone()?,
            report_id: beside.clock_report?,
            case_id: case.id,
            municipality_id: case.municipality_id,
            rule: case.due_rule.clone()?,
            statutory: beside.clock_statutory?,
            state: RUNNING.to_owned(),
            from_on: beside.clock_from.clone()?,
            due_on: case.due_on.clone(),
            moved_from: beside.clock_moved_from.clone(),
            half_on: None,
            stopped_on: None,
            stopped_at: None,
        })
    }
}

impl FromQueryResult for Listed {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self {
            case: cases::Model::from_query_result(row, prefix)?,
            beside: Beside::from_query_result(row, prefix)?,
        })
    }
}

impl Borrow<cases::Model> for Listed {
    fn borrow(&self) -> &cases::Model {
        &self.case
    }
}

fn to_contact_person() -> RelationDef {
    cases::Entity::belongs_to(people::Entity)
        .from(cases::Column::ContactPersonId)
        .to(people::Column::Id)
        .into()
}

fn to_report() -> RelationDef {
    cases::Entity::belongs_to(reports::Entity)
        .from(cases::Column::LatestReportId)
        .to(reports::Column::Id)
        .into()
}

fn reports_institution() -> RelationDef {
    reports::Entity::belongs_to(organisations::Entity)
        .from(reports::Column::InstitutionId)
        .to(organisations::Column::Id)
        .into()
}

fn to_clock() -> RelationDef {
    cases::Entity::belongs_to(clocks::Entity).from(cases::Column::DueClockId).to(clocks::Column::Id).into()
}

fn pauses_of_clock() -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(pauses::Entity)
        .and_where(
            Expr::col((pauses::Entity, pauses::Column::ClockId))
                .equals((cases::Entity, cases::Column::DueClockId)),
        )
        .take()
}
