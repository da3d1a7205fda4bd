//! What an address names beside a case must be that case's: `/cases/{id}/reports/{number}`, `/cases/{id}/clocks/{clock}`.
//! Whether the viewer may do anything is asked afterwards, by the command itself.

use domain::text::ReceiptNumber;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::table::cases;
use crate::reports::table::{clocks, reports};
use crate::{Refused, Store};

/// The report of this number belongs to the case of this public id.
///
/// # Errors
/// [`Refused::Absent`] when it doesn't, or there is none.
pub async fn report_of_case(store: &Store, case: &str, number: &ReceiptNumber) -> Result<(), Refused> {
    let found = reports::Entity::find()
        .filter(reports::Column::Number.eq(number.plain()))
        .filter(reports::Column::CaseId.in_subquery(row_of(case)))
        .count(store.reading())
        .await?;
    if found == 0 { Err(Refused::Absent) } else { Ok(()) }
}

/// The clock of this public id belongs to the case of this one.
///
/// # Errors
/// [`Refused::Absent`] when it doesn't, or there is none.
pub async fn clock_of_case(store: &Store, case: &str, clock: &str) -> Result<(), Refused> {
    let found = clocks::Entity::find()
        .filter(clocks::Column::PublicId.eq(clock))
        .filter(clocks::Column::CaseId.in_subquery(row_of(case)))
        .count(store.reading())
        .await?;
    if found == 0 { Err(Refused::Absent) } else { Ok(()) }
}

fn row_of(case: &str) -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(cases::Column::Id)
        .from(cases::Entity)
        .and_where(cases::Column::PublicId.eq(case))
        .to_owned()
}
