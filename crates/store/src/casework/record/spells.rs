//! What is recorded of what the young person does.

use domain::casework::Activity;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::StoreFault;
use crate::casework::table::activities;
use crate::time::day_or_none;

/// A recorded activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spell {
    /// Which one of the case, counted from 1: how it is named when it is confirmed.
    pub nth: u64,
    /// What, from when, said by whom.
    pub activity: Activity,
    /// The last day on which it holds unless somebody confirms it.
    pub runs_out_on: Option<Date>,
}

/// The recorded activities that weren't superseded, the last begun first.
pub(super) async fn spells(db: &impl ConnectionTrait, case: i64) -> Result<Vec<Spell>, StoreFault> {
    let rows = activities::Entity::find()
        .filter(activities::Column::CaseId.eq(case))
        .order_by_asc(activities::Column::Id)
        .all(db)
        .await?;
    let mut spells = (1..)
        .zip(rows)
        .filter(|(_, row)| row.superseded_at.is_none())
        .map(|(nth, row)| {
            Ok(Spell {
                nth,
                activity: row.activity()?,
                runs_out_on: day_or_none(row.runs_out_on.as_deref())?,
            })
        })
        .collect::<Result<Vec<_>, StoreFault>>()?;
    spells.sort_by_key(|spell| std::cmp::Reverse((spell.activity.from, spell.nth)));
    Ok(spells)
}
