//! What a young person does, as a dated spell: recorded, and confirmed once more.

use domain::casework::{Activity, ActivitySource, runs_out_on};
use domain::plans::{AgreedStart, StartKind};
use domain::tables::{ActivityStateCode, Tables};
use domain::time::Now;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use serde::{Deserialize, Serialize};

use super::case::work_on;
use super::table::{activities, cases};
use crate::access::Viewer;
use crate::plans::{CannotAgree, note_agreed};
use crate::time::{day, day_or_none};
use crate::{Desk, Entry, Kind, Refused, Store, StoreFault};

/// An activity was recorded or confirmed.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ActivityFacts {
    pub state: ActivityStateCode,
    pub from: Date,
    pub to: Option<Date>,
    pub source: String,
    pub runs_out_on: Option<Date>,
}

/// Records what the young person does. Former spells stay as they are: the one that began last says what holds today.
/// An agreement to begin somewhere is an agreed start: it stands in the plan, and stops the clocks that wait for an offer.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't there or isn't the viewer's; [`CannotAgree::Wrong`] for an agreement whose
/// days can't be.
pub async fn record_activity(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    activity: Activity,
) -> Result<(), CannotAgree> {
    let by = viewer.person;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            if let (Some(kind), Some(on)) = (StartKind::of_agreement(&activity.state), activity.agreed_for) {
                let start = AgreedStart { kind, on, agreed_on: activity.from };
                return note_agreed(desk, &case, start, &activity, by).await;
            }
            Ok(record_spell(desk, &case, &activity, Some(by)).await?)
        })
    })
    .await
}

/// A spell that another feature records; what it stops is that feature's to say.
pub(crate) async fn record_spell(
    desk: &mut Desk,
    case: &cases::Model,
    activity: &Activity,
    by: Option<i64>,
) -> Result<(), Refused> {
    insert(desk, case, activity, by, Kind::ActivityRecorded).await
}

/// Confirms that the `nth` recorded activity of the case, counted from 1, still holds: knowledge of it runs anew.
///
/// # Errors
/// [`Refused::Absent`] when there is none; [`Refused::Conflict`] when somebody confirmed it meanwhile.
pub async fn confirm_activity(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    nth: u64,
) -> Result<(), Refused> {
    let by = viewer.person;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let spell = activities::Entity::find()
                .filter(activities::Column::CaseId.eq(case.id))
                .order_by_asc(activities::Column::Id)
                .offset(nth.checked_sub(1).ok_or(Refused::Absent)?)
                .limit(1)
                .one(desk.db())
                .await?
                .ok_or(Refused::Absent)?;
            if spell.superseded_at.is_some() {
                return Err(Refused::Conflict("the activity was confirmed meanwhile".into()));
            }
            let confirmed = Activity { confirmed_on: desk.now().day(), ..spell.activity()? };
            let mut former: activities::ActiveModel = spell.into();
            former.superseded_at = Set(Some(desk.now().micros()));
            former.update(desk.db()).await?;
            insert(desk, &case, &confirmed, Some(by), Kind::ActivityConfirmed).await
        })
    })
    .await
}

/// A spell beside the others, and what happened in the journal.
pub(super) async fn insert(
    desk: &mut Desk,
    case: &cases::Model,
    activity: &Activity,
    by: Option<i64>,
    kind: Kind,
) -> Result<(), Refused> {
    let state = Tables::real().activity_states.get(activity.state.as_str());
    let state = state.map_err(|unknown| Refused::Illegal(unknown.to_string()))?;
    let runs_out_on = runs_out_on(activity, state);
    let row = activities::ActiveModel {
        case_id: Set(case.id),
        code: Set(activity.state.to_string()),
        from_on: Set(activity.from.to_string()),
        to_on: Set(activity.to.map(|day| day.to_string())),
        source: Set(activity.source.code().to_owned()),
        confirmed_on: Set(activity.confirmed_on.to_string()),
        runs_out_on: Set(runs_out_on.map(|day| day.to_string())),
        recorded_by: Set(by),
        recorded_at: Set(desk.now().micros()),
        superseded_at: Set(None),
        ..Default::default()
    };
    row.insert(desk.db()).await?;
    let facts = ActivityFacts {
        state: activity.state.clone(),
        from: activity.from,
        to: activity.to,
        source: activity.source.code().to_owned(),
        runs_out_on,
    };
    let entry = Entry::new(kind).on_case(case.id, case.municipality_id).facts(serde_json::json!(facts));
    desk.journal(entry);
    Ok(())
}

impl activities::Model {
    /// The spell as the rules know it. An agreement to begin runs out on the agreed day, which is kept as that.
    pub(super) fn activity(&self) -> Result<Activity, StoreFault> {
        let runs_out_on = day_or_none(self.runs_out_on.as_deref())?;
        let state = Tables::real().activity_states.get(&self.code);
        let is_agreement = state.is_ok_and(domain::tables::ActivityState::is_agreement);
        Ok(Activity {
            state: ActivityStateCode::known(&self.code),
            from: day(&self.from_on)?,
            to: day_or_none(self.to_on.as_deref())?,
            source: ActivitySource::from_code(&self.source)
                .ok_or_else(|| StoreFault::Unknown(format!("source of an activity {}", self.source)))?,
            confirmed_on: day(&self.confirmed_on)?,
            agreed_for: runs_out_on.filter(|_| is_agreement),
        })
    }
}
