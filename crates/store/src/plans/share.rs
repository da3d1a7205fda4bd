//! A draft is shared with the young person, and the version before it is superseded.

use domain::plans::{PlanMove, PlanState};
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::agreed::{start_of, write};
use super::current::{current, draft, entry};
use super::entries::PlanVersion;
use super::table::plan_versions;
use crate::access::Viewer;
use crate::casework::work_on;
use crate::{Desk, Kind, Refused, Store};

/// Shares the draft, as it was when it had this `edition`. A start that is agreed, also before there was a plan, goes on in the new version.
///
/// # Errors
/// [`Refused::Absent`] when there is no draft; [`Refused::Conflict`] when somebody saved it meanwhile.
pub async fn share_draft(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    edition: i64,
) -> Result<i32, Refused> {
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move {
            let draft = draft(desk.db(), case.id).await?.ok_or(Refused::Absent)?;
            if draft.edition != edition {
                return Err(Refused::Conflict("the draft was saved meanwhile".into()));
            }
            let former = current(desk.db(), case.id).await?;
            let version = draft.number;
            let mut shared = plan_versions::ActiveModel {
                id: Set(draft.id),
                state: Set(after(draft.state()?, PlanMove::Share)?.code().to_owned()),
                shared_at: Set(Some(desk.now().micros())),
                ..Default::default()
            };
            if let Some(start) = start_of(desk.db(), case.id, former.as_ref()).await? {
                write(&mut shared, start);
            }
            if let Some(former) = former {
                supersede(desk, &former).await?;
            }
            shared.update(desk.db()).await?;
            desk.journal(entry(Kind::PlanShared, &case).facts(json!(PlanVersion { version })));
            Ok(version)
        })
    })
    .await
}

async fn supersede(desk: &Desk, former: &plan_versions::Model) -> Result<(), Refused> {
    let set = plan_versions::ActiveModel {
        id: Set(former.id),
        state: Set(after(former.state()?, PlanMove::Supersede)?.code().to_owned()),
        ..Default::default()
    };
    set.update(desk.db()).await?;
    Ok(())
}

fn after(state: PlanState, wanted: PlanMove) -> Result<PlanState, Refused> {
    state.after(wanted).map_err(|illegal| Refused::Illegal(illegal.to_string()))
}
