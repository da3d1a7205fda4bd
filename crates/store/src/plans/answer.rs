//! The young person answers a version: on the own page, or to the municipality, which notes it.

use domain::plans::{PlanAnswer, PlanMove, PlanState};
use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::current::{entry, moving};
use super::entries::PlanAnswered;
use super::table::plan_versions;
use super::tasks::renew_tasks;
use super::version::ANSWER;
use crate::access::Viewer;
use crate::casework::table::cases;
use crate::casework::work_on;
use crate::voice::{as_self, my_case, signed_in_as_oneself, tell_contact_person};
use crate::{Desk, Kind, Refused, Store};

/// The viewer answers a version of the own plan. A yes is also the consent that the partners named in it see their own
/// steps; another answer takes that back, whichever version the yes was to.
///
/// # Errors
/// [`Refused::Absent`] when case or version aren't the viewer's own; [`Refused::Illegal`] when it was superseded, words are
/// lacking, or a yes by a one-time link would open steps to partners.
pub async fn answer_plan(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    version: i32,
    answer: PlanAnswer,
    words: Option<FreeText>,
) -> Result<(), Refused> {
    if answer.needs_words() && words.is_none() {
        return Err(Refused::Illegal(format!("the answer {} needs words", answer.code())));
    }
    let (by, case) = (viewer.clone(), case.to_owned());
    store
        .write(as_self(viewer), now, move |desk| {
            Box::pin(async move {
                let case = my_case(desk, &by, &case).await?;
                if answer == PlanAnswer::Yes && shares(desk, &case, version).await? {
                    signed_in_as_oneself(&by)?;
                }
                answered(desk, &case, version, answer, words, None).await?;
                Ok(tell_contact_person(desk, &case).await?)
            })
        })
        .await
}

/// Notes what the young person said of a version to the municipality, and how. It never takes the place of a no that the young
/// person wrote on the own page: only they change that, or a new version is shared.
///
/// # Errors
/// [`Refused::Absent`] when case or version aren't there; [`Refused::Illegal`] when it was superseded;
/// [`Refused::Conflict`] where the young person's own no stands.
pub async fn note_plan_answer(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    case: &str,
    version: i32,
    answer: PlanAnswer,
    how: FreeText,
) -> Result<(), Refused> {
    let by = viewer.person;
    work_on(store, viewer, now, case, move |desk, case| {
        Box::pin(async move { answered(desk, &case, version, answer, Some(how), Some(by)).await })
    })
    .await
}

/// Whether a yes to the version lets partners see steps.
async fn shares(desk: &Desk, case: &cases::Model, version: i32) -> Result<bool, Refused> {
    let (row, _) = moving(desk, case.id, version, PlanMove::Answer(PlanAnswer::Yes)).await?;
    let content = row.content(&case.key(&desk.keys())?)?;
    Ok(content.steps.iter().any(|step| step.party.is_partner()))
}

async fn answered(
    desk: &mut Desk,
    case: &cases::Model,
    version: i32,
    answer: PlanAnswer,
    words: Option<FreeText>,
    noted_by: Option<i64>,
) -> Result<(), Refused> {
    let (row, state) = moving(desk, case.id, version, PlanMove::Answer(answer)).await?;
    let own_no = row.answer_noted_by.is_none() && row.state()? == PlanState::Disagreed;
    if noted_by.is_some() && own_no {
        return Err(Refused::Conflict("the young person has answered this version".into()));
    }
    let key = case.key(&desk.keys())?;
    let sealed = words.as_ref().map(|words| key.seal(ANSWER, words.as_str(), desk.random()));
    let set = plan_versions::ActiveModel {
        id: Set(row.id),
        state: Set(state.code().to_owned()),
        answer: Set(Some(answer.code().to_owned())),
        sealed_answer: Set(sealed),
        answered_at: Set(Some(desk.now().micros())),
        answer_noted_by: Set(noted_by),
        ..Default::default()
    };
    let row = set.update(desk.db()).await?;
    renew_tasks(desk, case, &row).await?;
    let facts = PlanAnswered { version, answer, noted: noted_by.is_some() };
    let mut said = entry(Kind::PlanAnswered, case).facts(json!(facts));
    if let Some(words) = &words {
        said = said.sealed(key.seal("journal", words.as_str(), desk.random()));
    }
    desk.journal(said);
    Ok(())
}
