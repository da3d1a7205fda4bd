//! Whether an institution may report to a municipality, and whether anybody there opens reports: asked in the command itself,
//! by one query.

use domain::directory::{OrganisationKind, RelationState, Role};
use domain::tables::MunicipalityCode;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryResult, QuerySelect};

use super::NotReceived;
use super::sender::Sender;
use super::unattended::OPENS_REPORTS;
use crate::directory::held::holds_on;
use crate::directory::table::{memberships, organisations, relations};
use crate::directory::{Organisation, of_kind_and_code};
use crate::{Desk, StoreFault};

/// The municipality of a report.
pub(super) struct Addressed {
    pub municipality: Organisation,
    /// Whether somebody there can open reports today.
    pub opens: bool,
}

/// The municipality, if it takes part and the institution is its confirmed partner.
///
/// # Errors
/// [`NotReceived::NotAMember`], [`NotReceived::NoRelation`], or a [`StoreFault`].
pub(super) async fn may_report(
    desk: &Desk,
    sender: &Sender,
    municipality: MunicipalityCode,
) -> Result<Addressed, NotReceived> {
    // A municipality's row is made when its sign-up is accepted: who has none takes no part.
    let found = organisations::Entity::find()
        .filter(of_kind_and_code(OrganisationKind::Municipality, &municipality.to_string()))
        .expr_as(
            CaseStatement::new().case(Expr::exists(confirmed(sender.institution)), 1).finally(0),
            CONFIRMED,
        )
        .expr_as(
            CaseStatement::new().case(Expr::exists(who_opens(&desk.now().day().to_string())), 1).finally(0),
            OPENS,
        )
        .into_model::<Asked>()
        .all(desk.db())
        .await
        .map_err(StoreFault::from)?;
    let found = found.into_iter().next().ok_or(NotReceived::NotAMember { municipality })?;
    if found.confirmed {
        Ok(Addressed { municipality: found.municipality.try_into()?, opens: found.opens })
    } else {
        Err(NotReceived::NoRelation { municipality })
    }
}

/// The relation of an institution to the municipality of the outer query.
fn confirmed(institution: i64) -> SelectStatement {
    let relation = |column| Expr::col((relations::Entity, column));
    Query::select()
        .expr(Expr::val(1))
        .from(relations::Entity)
        .and_where(relation(relations::Column::InstitutionId).eq(institution))
        .and_where(
            relation(relations::Column::MunicipalityId)
                .equals((organisations::Entity, organisations::Column::Id)),
        )
        .and_where(relation(relations::Column::State).eq(RelationState::Confirmed.code()))
        .take()
}

/// Those who can open reports on this day at the municipality of the outer query.
fn who_opens(day: &str) -> SelectStatement {
    let at = Expr::col((memberships::Entity, memberships::Column::OrganisationId));
    Query::select()
        .expr(Expr::val(1))
        .from(memberships::Entity)
        .and_where(at.equals((organisations::Entity, organisations::Column::Id)))
        .and_where(memberships::Column::Role.is_in(OPENS_REPORTS.map(Role::code)))
        .cond_where(holds_on(day))
        .take()
}

const CONFIRMED: &str = "confirmed";
const OPENS: &str = "opens";

/// A municipality, whether the sender is its confirmed partner, and whether anybody there opens reports.
struct Asked {
    municipality: organisations::Model,
    confirmed: bool,
    opens: bool,
}

impl FromQueryResult for Asked {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let confirmed: i32 = row.try_get(prefix, CONFIRMED)?;
        let opens: i32 = row.try_get(prefix, OPENS)?;
        let municipality = organisations::Model::from_query_result(row, prefix)?;
        Ok(Self { municipality, confirmed: confirmed == 1, opens: opens == 1 })
    }
}
