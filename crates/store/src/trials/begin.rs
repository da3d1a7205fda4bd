//! Writing a trial down.

use domain::sheet::Sheet;
use domain::time::Now;
use domain::trials::{Sharing, TrialField, TrialState};
use sea_orm::{ActiveModelTrait, EntityTrait, Set};

use super::EDITS;
use super::sealed::seal_trial;
use super::table::{partners, trials, versions};
use super::work::{acting, entry};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Desk, FormKey, Refused, Store, StoreFault};

/// Writes a trial down for a municipality: unshared, an idea; once for each `form`. `named` are the institutions that take part in it.
///
/// # Errors
/// [`Refused::Absent`] when the viewer doesn't write trials there.
pub async fn begin(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    form: FormKey,
    municipality: i64,
    sheet: Sheet<TrialField>,
    named: Vec<i64>,
) -> Result<String, Refused> {
    if !viewer.organisations(EDITS).contains(&municipality) {
        return Err(Refused::Absent);
    }
    let person = viewer.person;
    store
        .write_once(acting(viewer, municipality), now, form, move |desk| {
            Box::pin(async move { Ok(fresh(desk, municipality, person, &sheet, &named, None).await?) })
        })
        .await
}

/// A new trial with its first version.
pub(super) async fn fresh(
    desk: &mut Desk,
    municipality: i64,
    person: i64,
    sheet: &Sheet<TrialField>,
    named: &[i64],
    source: Option<i64>,
) -> Result<String, StoreFault> {
    let now = desk.now().micros();
    let row = trials::ActiveModel {
        public_id: Set(desk.public_id()),
        municipality_id: Set(municipality),
        state: Set(TrialState::Idea.code().to_owned()),
        sharing: Set(Sharing::Own.code().to_owned()),
        version: Set(1),
        source_id: Set(source),
        begun_at: Set(now),
        changed_at: Set(now),
        ..Default::default()
    };
    let row = row.insert(desk.db()).await?;
    keep_version(desk, row.id, 1, person, sheet).await?;
    name_partners(desk, row.id, named).await?;
    desk.journal(entry(Kind::TrialBegun, &row));
    Ok(row.public_id)
}

pub(super) async fn keep_version(
    desk: &mut Desk,
    trial: i64,
    version: i64,
    person: i64,
    sheet: &Sheet<TrialField>,
) -> Result<(), StoreFault> {
    let row = versions::ActiveModel {
        trial_id: Set(trial),
        version: Set(version),
        sealed: Set(seal_trial(desk, sheet)),
        edited_by: Set(person),
        edited_at: Set(desk.now().micros()),
        ..Default::default()
    };
    row.insert(desk.db()).await?;
    Ok(())
}

pub(super) async fn name_partners(desk: &Desk, trial: i64, named: &[i64]) -> Result<(), StoreFault> {
    let rows = named.iter().map(|organisation| partners::ActiveModel {
        trial_id: Set(trial),
        organisation_id: Set(*organisation),
        ..Default::default()
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        partners::Entity::insert_many(rows).exec_without_returning(desk.db()).await?;
    }
    Ok(())
}
