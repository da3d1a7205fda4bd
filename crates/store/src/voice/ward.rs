//! What a guardian sees of a young person under 18: reports and clocks, never own words.

use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::about::{About, about};
use crate::access::{Ground, Seen, Viewer, on_any, see_list};
use crate::casework::table::cases;
use crate::reports::Writing;
use crate::{Store, StoreFault};

/// The cases of young people over whom the viewer holds custody today. It ends by itself on the 18th birthday, since the
/// ground's condition does.
///
/// # Errors
/// A [`StoreFault`]; then nothing may be shown.
pub async fn wards(store: &Store, viewer: &Viewer, now: Now) -> Result<Vec<Seen<About>>, StoreFault> {
    let query = cases::Entity::find()
        .filter(cases::Column::DataKey.is_not_null())
        .order_by_desc(cases::Column::Open)
        .order_by_desc(cases::Column::Id);
    let mut wards = Vec::new();
    for case in see_list::<cases::Entity>(store, viewer, now, "ward", query, &[Ground::Custody]).await? {
        let key = case.key(store.keys())?;
        let mut shown = about(store, &case, &key, now.day()).await?;
        for report in &mut shown.reports {
            // A guardian reads the school's report. What school and counsellor write to each other is the young person's.
            report.written.retain(|written| written.what != Writing::Message);
        }
        if let Some(plan) = &mut shown.plan {
            // Custody shows the plan and never own words: neither aim nor answer.
            plan.content = plan.content.for_guardian();
            plan.answer = None;
        }
        wards.push(case.map(|_| shown));
    }
    Ok(wards)
}

/// Whether the viewer holds custody over anybody today; shows nobody, so nothing goes into the trace.
///
/// # Errors
/// A [`StoreFault`].
pub async fn has_wards(store: &Store, viewer: &Viewer) -> Result<bool, StoreFault> {
    let Some(held) = on_any::<cases::Entity>(viewer, &[Ground::Custody]) else { return Ok(false) };
    Ok(cases::Entity::find().filter(held).limit(1).one(store.reading()).await?.is_some())
}
