//! The secretariat plans a meeting, or changes one: who takes part is told by mail and calendar.

use domain::programme::{MeetingPlan, MeetingState};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::call::call;
use super::coordinators::seat_coordinators;
use super::read::{row_of, state_of};
use super::table::meetings;
use crate::access::Viewer;
use crate::journal::{Entry, Kind};
use crate::{FormKey, Refused, Store};

/// Plans one more meeting, once for each `form`, and gives its public id.
///
/// # Errors
/// [`Refused::Absent`] when the viewer isn't the secretariat.
pub async fn plan_meeting(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    form: FormKey,
    plan: MeetingPlan,
) -> Result<String, Refused> {
    let by = crate::programme::secretariat(viewer)?;
    store
        .write_once(by, now, form, move |desk| {
            Box::pin(async move {
                let row = meetings::ActiveModel {
                    public_id: Set(desk.public_id()),
                    state: Set(MeetingState::Planned.code().to_owned()),
                    version: Set(0),
                    planned_at: Set(now.micros()),
                    ..planned(&plan)
                };
                let row = row.insert(desk.db()).await?;
                desk.journal(about(Kind::MeetingPlanned, &row));
                seat_coordinators(desk, &row).await?;
                call(desk, &row).await?;
                Ok(row.public_id)
            })
        })
        .await
}

/// Changes a meeting. A new time, place or link is told to everyone who takes part; a new programme alone isn't.
///
/// # Errors
/// [`Refused::Absent`] when there is none or the viewer isn't the secretariat; [`Refused::Illegal`] when it is cancelled.
pub async fn change_meeting(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    plan: MeetingPlan,
) -> Result<(), Refused> {
    let by = crate::programme::secretariat(viewer)?;
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let row = row_of(desk.db(), &public_id).await?;
                state_of(&row)?.may_change().map_err(|no| Refused::Illegal(no.to_string()))?;
                let before = in_calendar(&row);
                let changed = meetings::ActiveModel { id: Set(row.id), ..planned(&plan) };
                let mut row = changed.update(desk.db()).await?;
                if in_calendar(&row) != before {
                    let next = meetings::ActiveModel {
                        id: Set(row.id),
                        version: Set(row.version + 1),
                        ..Default::default()
                    };
                    row = next.update(desk.db()).await?;
                }
                desk.journal(about(Kind::MeetingChanged, &row));
                seat_coordinators(desk, &row).await?;
                Ok(call(desk, &row).await?)
            })
        })
        .await
}

fn planned(plan: &MeetingPlan) -> meetings::ActiveModel {
    let text = |line: &Option<domain::text::Line>| line.as_ref().map(|line| line.as_str().to_owned());
    meetings::ActiveModel {
        kind: Set(plan.kind.to_string()),
        day: Set(plan.hours.map(|hours| hours.day.to_string())),
        from_time: Set(plan.hours.map(|hours| hours.from.to_string())),
        to_time: Set(plan.hours.map(|hours| hours.to.to_string())),
        place: Set(text(&plan.place)),
        link: Set(text(&plan.link)),
        programme: Set(plan.programme.as_ref().map(|text| text.as_str().to_owned())),
        ..Default::default()
    }
}

type InCalendar = [Option<String>; 5];

/// What a calendar holds of it.
fn in_calendar(row: &meetings::Model) -> (String, InCalendar) {
    let parts = [&row.day, &row.from_time, &row.to_time, &row.place, &row.link];
    (row.kind.clone(), parts.map(Clone::clone))
}

pub(super) fn about(kind: Kind, row: &meetings::Model) -> Entry {
    Entry::new(kind).about(row.public_id.clone()).facts(json!({ "kind": row.kind, "version": row.version }))
}
