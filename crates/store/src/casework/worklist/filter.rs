//! What the list is narrowed to.

use domain::reports::Kind;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::Due;
use crate::casework::guardian::OF_AGE;
use crate::casework::table::cases;
use crate::directory::table::{organisations, people};
use crate::reports::table::clocks;

/// What the worklist is narrowed to. The default is everything that is open in the municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Whose cases.
    pub counsellor: Counsellor,
    /// What the last report was.
    pub kind: Option<Kind>,
    /// The id of the institution that sent the last report.
    pub institution: Option<String>,
    /// When the most urgent clock is due.
    pub due: Option<Due>,
    /// Which rule's clock is the most urgent.
    pub rule: Option<String>,
    /// Under 18, or not.
    pub under_18: Option<bool>,
    /// One of the visible rules.
    pub only: Option<Only>,
}

/// Whose cases.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Counsellor {
    /// Everybody's and nobody's.
    #[default]
    Anyone,
    /// The viewer's own.
    Me,
    /// Nobody's yet.
    Nobody,
    /// A colleague's, by public id.
    Colleague(String),
}

/// A visible rule that picks cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Only {
    /// A report waits to be opened.
    New,
    /// Nobody has acted though half of the first contact clock has gone.
    NobodyActed,
    /// A report wasn't opened in time.
    UnopenedTooLong,
}

impl Filter {
    /// The condition for cases of one municipality, as seen by the person `me` on `today`.
    pub(in crate::casework) fn condition(&self, municipality: i64, me: i64, today: Date) -> Condition {
        let mut all = Condition::all()
            .add(cases::Column::MunicipalityId.eq(municipality))
            .add(cases::Column::Open.eq(true));
        match &self.counsellor {
            Counsellor::Anyone => {}
            Counsellor::Me => all = all.add(cases::Column::ContactPersonId.eq(me)),
            Counsellor::Nobody => all = all.add(cases::Column::ContactPersonId.is_null()),
            Counsellor::Colleague(id) => {
                all = all.add(cases::Column::ContactPersonId.in_subquery(person(id)));
            }
        }
        if let Some(kind) = self.kind {
            all = all.add(cases::Column::LatestKind.eq(kind.code()));
        }
        if let Some(code) = &self.institution {
            all = all.add(cases::Column::LatestInstitutionId.in_subquery(institution(code)));
        }
        if let Some(due) = self.due {
            all = all.add(due.condition(today));
        }
        if let Some(rule) = &self.rule {
            all = all.add(cases::Column::DueRule.eq(rule.as_str()));
        }
        if let Some(under_18) = self.under_18 {
            let of_age = today.saturating_sub(i64::from(OF_AGE).years()).to_string();
            let born = cases::Column::Born;
            all = all.add(if under_18 { born.gt(of_age) } else { born.lte(of_age) });
        }
        match self.only {
            None => all,
            Some(Only::New) => all.add(cases::Column::Unopened.gt(0)),
            Some(Only::NobodyActed) => all.add(cases::Column::UnactedFrom.lte(today.to_string())),
            Some(Only::UnopenedTooLong) => {
                all.add(cases::Column::Id.in_subquery(not_opened_in_time(municipality, today)))
            }
        }
    }
}

fn person(public_id: &str) -> SelectStatement {
    people::Entity::find()
        .select_only()
        .column(people::Column::Id)
        .filter(people::Column::PublicId.eq(public_id))
        .into_query()
}

fn institution(code: &str) -> SelectStatement {
    organisations::Entity::find()
        .select_only()
        .column(organisations::Column::Id)
        .filter(organisations::Column::Kind.eq("institution"))
        .filter(organisations::Column::Code.eq(code))
        .into_query()
}

/// The cases with a report whose own goal of being opened has run out: more than two weekdays, as the rule ships.
pub(super) fn not_opened_in_time(municipality: i64, today: Date) -> SelectStatement {
    let column = |column: clocks::Column| Expr::col((clocks::Entity, column));
    Query::select()
        .column((clocks::Entity, clocks::Column::CaseId))
        .from(clocks::Entity)
        .and_where(column(clocks::Column::MunicipalityId).eq(municipality))
        .and_where(column(clocks::Column::State).eq("running"))
        .and_where(column(clocks::Column::DueOn).lt(today.to_string()))
        .and_where(column(clocks::Column::Rule).eq("goal-open"))
        .take()
}
