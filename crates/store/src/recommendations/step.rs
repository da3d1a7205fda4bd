//! From the draft to the follow-up: consulted, adopted, delivered, answered, looked at again.

use domain::recommendations::{
    NEEDED_TO_CONSULT, RecommendationField, RecommendationMove, Stance, StepField,
};
use domain::sheet::Sheet;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;

use super::propose::{entry, moved, readable};
use super::read::written;
use super::rights::PARTNERSHIP;
use super::sealed::seal;
use super::table::{evidence, recommendations, stances, steps};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::programme::{Backed, ask_backing, without_backing};
use crate::{Desk, Refused, Store, StoreFault};

/// Why a recommendation didn't move on.
#[derive(Debug, thiserror::Error)]
pub enum NotMoved {
    /// Fields of its text that must be filled first.
    #[error("{} fields are still empty", .0.len())]
    Lacking(Vec<RecommendationField>),
    /// It rests on nothing.
    #[error("it rests on no evidence")]
    NoEvidence,
    /// Nobody has said where they stand to the text as it is now.
    #[error("nobody has answered the newest version")]
    NobodyAnswered,
    /// Fields of the step that must be filled.
    #[error("{} fields of the step are still empty", .0.len())]
    StepLacks(Vec<StepField>),
    /// Members that stand behind it haven't confirmed their backing, and the delivery doesn't say that it goes on knowingly.
    #[error("the backing of {} members isn't confirmed", .0.len())]
    NotBacked(Vec<String>),
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotMoved {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Moves a recommendation on. Consulting gives it its number; delivery, answer and follow-up take what is written of them.
///
/// # Errors
/// [`NotMoved`] says what is missing; [`Refused::Absent`] when the step isn't the viewer's to take.
pub async fn move_on(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    attempted: RecommendationMove,
    sheet: Sheet<StepField>,
) -> Result<(), NotMoved> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(PARTNERSHIP), now, move |desk| {
            Box::pin(async move {
                let (row, rights) = readable(desk, &viewer, &public_id).await?;
                let may =
                    if attempted == RecommendationMove::Answer { rights.answers } else { rights.decides };
                if !may {
                    return Err(Refused::Absent.into());
                }
                let row = moved(desk, row, attempted).await?;
                let needed: &[StepField] = match attempted {
                    RecommendationMove::Consult => {
                        return consult(desk, row).await;
                    }
                    RecommendationMove::Adopt => {
                        return adopt(desk, row).await;
                    }
                    RecommendationMove::Deliver => StepField::DELIVERY,
                    RecommendationMove::Answer => StepField::ANSWER,
                    RecommendationMove::FollowUp => StepField::FOLLOW_UP,
                    RecommendationMove::Write | RecommendationMove::TakeStance => {
                        return Err(Refused::Absent.into());
                    }
                };
                let missing = sheet.missing(needed);
                if !missing.is_empty() {
                    return Err(NotMoved::StepLacks(missing));
                }
                if attempted == RecommendationMove::Deliver && !sheet.has(StepField::Knowingly) {
                    let lacking = not_backed(desk, &row).await?;
                    if !lacking.is_empty() {
                        return Err(NotMoved::NotBacked(lacking.into_iter().map(|it| it.name).collect()));
                    }
                }
                let sealed = seal(desk, &sheet);
                let step = steps::ActiveModel {
                    recommendation_id: Set(row.id),
                    step: Set(attempted.code().to_owned()),
                    sealed: Set(sealed),
                    taken_by: Set(viewer.person),
                    taken_at: Set(now.micros()),
                    ..Default::default()
                };
                step.insert(desk.db()).await.map_err(StoreFault::from)?;
                tell(desk, &row, attempted);
                Ok(())
            })
        })
        .await
}

async fn consult(desk: &mut Desk, row: recommendations::Model) -> Result<(), NotMoved> {
    let sheet = written(desk.db(), &desk.keys(), row.id, row.version).await?.sheet;
    let missing = sheet.missing(NEEDED_TO_CONSULT);
    if !missing.is_empty() {
        return Err(NotMoved::Lacking(missing));
    }
    let holds = evidence::Entity::find()
        .filter(evidence::Column::RecommendationId.eq(row.id))
        .filter(evidence::Column::WithdrawnOn.is_null());
    if holds.count(desk.db()).await.map_err(StoreFault::from)? == 0 {
        return Err(NotMoved::NoEvidence);
    }
    let numbered = recommendations::Entity::find().filter(recommendations::Column::Number.is_not_null());
    let before = numbered.count(desk.db()).await.map_err(StoreFault::from)?;
    let consulted = recommendations::ActiveModel {
        number: Set(Some(i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1))),
        consulted_on: Set(Some(desk.now().day().to_string())),
        ..row.into()
    };
    let row = consulted.update(desk.db()).await.map_err(StoreFault::from)?;
    tell(desk, &row, RecommendationMove::Consult);
    Ok(())
}

/// What is adopted is the text that the partnership was asked about: a version that nobody has answered isn't.
async fn adopt(desk: &mut Desk, row: recommendations::Model) -> Result<(), NotMoved> {
    let answers = stances::Entity::find()
        .filter(stances::Column::RecommendationId.eq(row.id))
        .filter(stances::Column::Version.eq(row.version));
    if answers.count(desk.db()).await.map_err(StoreFault::from)? == 0 {
        return Err(NotMoved::NobodyAnswered);
    }
    let adopted =
        recommendations::ActiveModel { adopted_on: Set(Some(desk.now().day().to_string())), ..row.into() };
    let row = adopted.update(desk.db()).await.map_err(StoreFault::from)?;
    tell(desk, &row, RecommendationMove::Adopt);
    let asked = not_backed(desk, &row).await?;
    Ok(ask_backing(desk, &asked).await?)
}

/// Asks once more the members that stand behind an adopted recommendation and haven't confirmed their backing; gives how
/// many.
///
/// # Errors
/// [`Refused::Absent`] when it isn't the viewer's to deliver; [`Refused::Illegal`] when it can't be delivered as it stands.
pub async fn ask_for_backing(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
) -> Result<usize, Refused> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(PARTNERSHIP), now, move |desk| {
            Box::pin(async move {
                let (row, rights) = readable(desk, &viewer, &public_id).await?;
                if !rights.decides {
                    return Err(Refused::Absent);
                }
                let state = super::read::state_of(&row)?;
                RecommendationMove::Deliver.after(state).map_err(|no| Refused::Illegal(no.to_string()))?;
                let asked = not_backed(desk, &row).await?;
                ask_backing(desk, &asked).await?;
                Ok(asked.len())
            })
        })
        .await
}

/// The members that stand behind the text as it is now, and whose backing isn't confirmed.
async fn not_backed(desk: &Desk, row: &recommendations::Model) -> Result<Vec<Backed>, StoreFault> {
    let behind = stances::Entity::find()
        .filter(stances::Column::RecommendationId.eq(row.id))
        .filter(stances::Column::Version.eq(row.version))
        .filter(stances::Column::Stance.eq(Stance::Endorses.code()));
    let behind: Vec<i64> = behind.all(desk.db()).await?.into_iter().map(|row| row.organisation_id).collect();
    without_backing(desk, &behind).await
}

fn tell(desk: &mut Desk, row: &recommendations::Model, attempted: RecommendationMove) {
    desk.journal(entry(Kind::RecommendationMoved, row).facts(json!({ "move": attempted.code() })));
}
