//! When a membership holds: from its first day to its last, both included.

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition};

use super::table::memberships;

/// Holds on the day, given as ISO text.
pub(crate) fn holds_on(day: &str) -> Condition {
    let not_over = memberships::Column::ToDay.is_null().or(memberships::Column::ToDay.gte(day));
    Condition::all().add(memberships::Column::FromDay.lte(day)).add(not_over)
}
