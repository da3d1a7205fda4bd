//! A start is agreed for a day, which stops the clock of the offer; then it is made, and is what the young person does.

use domain::casework::{Activity, ActivitySource};
use domain::clocks::Stop;
use domain::plans::{PlanMove, StartKind};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::current::{entry, moving};
use super::entries::PlanStart;
use super::table::plan_versions;
use crate::access::Viewer;
use crate::casework::refresh::refresh;
use crate::casework::{clocks, record_spell, work_on};
use crate::{Kind, Refused, Store};

/// A start as it is agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgreedStart {
    /// In what.
    pub kind: StartKind,
    /// The day of the start.
    pub on: Date,
    /// The day on which it was agreed.
    pub agreed_on: Date,
}

/// Notes that a start was agreed. Another agreement takes its place.
///
/// # Errors
/// [`Refused::Absent`] when case or version aren't there; [`Refused::Illegal`] when the version was superseded, the
/// agreement lies ahead, or after the start.
pub async fn agree_start(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    version: i32,
    start: AgreedStart,
) -> Result<(), Refused> {
    let AgreedStart { kind, on, agreed_on } = start;
    if agreed_on > now.day() || on < agreed_on {
        return Err(Refused::Illegal(
            "a start is agreed before it is made, and noted when it is agreed".into(),
        ));
    }
    let by = viewer.person;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let (row, _) = moving(desk, case.id, version, PlanMove::GoOn).await?;
            let set = plan_versions::ActiveModel {
                id: Set(row.id),
                start_kind: Set(Some(kind.code().to_owned())),
                start_on: Set(Some(on.to_string())),
                start_agreed_on: Set(Some(agreed_on.to_string())),
                started_on: Set(None),
                ..Default::default()
            };
            set.update(desk.db()).await?;
            let facts = PlanStart { version, kind: kind.code().to_owned(), on };
            desk.journal(entry(Kind::PlanStartAgreed, &case).facts(json!(facts)));
            let agreed = Activity {
                state: kind.agreed(),
                from: agreed_on,
                to: None,
                source: ActivitySource::Counsellor,
                confirmed_on: agreed_on,
                agreed_for: Some(on),
            };
            record_spell(desk, &case, &agreed, Some(by)).await?;
            clocks::stop(desk, case.id, None, Stop::OfferOrStart, agreed_on).await?;
            Ok(refresh(desk, case.id).await?)
        })
    })
    .await
}

/// Notes that the agreed start was made on the day `on`: from then on it is what the young person does.
///
/// # Errors
/// As [`agree_start`]; [`Refused::Illegal`] also when no start is agreed, or it was made already.
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
            let kind = row.start_kind.as_deref().and_then(|kind| kind.parse::<StartKind>().ok());
            let kind = kind.filter(|_| row.started_on.is_none());
            let kind =
                kind.ok_or_else(|| Refused::Illegal("no start is agreed that waits to be made".into()))?;
            let set = plan_versions::ActiveModel {
                id: Set(row.id),
                started_on: Set(Some(on.to_string())),
                ..Default::default()
            };
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
