//! A start is agreed for a day, which stops the clock of the offer; then it is made, and is what the young person does.

use domain::casework::{Activity, ActivitySource};
use domain::plans::{AgreedStart, PlanMove};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::agreed::{CannotAgree, note_agreed, spell, start_of, write};
use super::current::{entry, moving};
use super::entries::PlanStart;
use super::table::plan_versions;
use super::version::Start;
use crate::access::Viewer;
use crate::casework::{record_spell, work_on};
use crate::{Kind, Refused, Store};

/// Notes that a start was agreed. Another agreement takes its place.
///
/// # Errors
/// [`CannotAgree::Wrong`] for days that can't be; [`Refused::Absent`] when case or version aren't there;
/// [`Refused::Illegal`] when the version was superseded.
pub async fn agree_start(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    version: i32,
    start: AgreedStart,
) -> Result<(), CannotAgree> {
    let by = viewer.person;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            moving(desk, case.id, version, PlanMove::GoOn).await?;
            let facts = PlanStart { version, kind: start.kind.code().to_owned(), on: start.on };
            desk.journal(entry(Kind::PlanStartAgreed, &case).facts(json!(facts)));
            note_agreed(desk, &case, start, &spell(&start), by).await
        })
    })
    .await
}

/// Notes that the agreed start was made on the day `on`: from then on it is what the young person does.
///
/// # Errors
/// [`Refused::Absent`] when case or version aren't there; [`Refused::Illegal`] for a day that hasn't come, when the version
/// was superseded, no start is agreed, or it was made already.
pub async fn begin_start(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    version: i32,
    on: Date,
) -> Result<(), Refused> {
    if on > now.day() {
        return Err(Refused::Illegal("a start is noted when it is made, not before".into()));
    }
    let by = viewer.person;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let (row, _) = moving(desk, case.id, version, PlanMove::GoOn).await?;
            let waits = start_of(desk.db(), case.id, Some(&row)).await?;
            let start = waits.filter(|start| start.started_on.is_none());
            let start =
                start.ok_or_else(|| Refused::Illegal("no start is agreed that waits to be made".into()))?;
            let kind = start.kind;
            let mut set = plan_versions::ActiveModel { id: Set(row.id), ..Default::default() };
            write(&mut set, Start { started_on: Some(on), ..start });
            set.update(desk.db()).await?;
            let facts = PlanStart { version, kind: kind.code().to_owned(), on };
            desk.journal(entry(Kind::PlanStarted, &case).facts(json!(facts)));
            let begun = Activity {
                state: kind.begun(),
                from: on,
                to: None,
                source: ActivitySource::Counsellor,
                confirmed_on: on,
                agreed_for: None,
            };
            record_spell(desk, &case, &begun, Some(by)).await
        })
    })
    .await
}
