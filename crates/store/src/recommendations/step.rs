//! From the draft to the follow-up: consulted, adopted, delivered, answered, looked at again.

use domain::recommendations::{
    NEEDED_TO_CONSULT, NotHeard, RecommendationField, RecommendationMove, StepField, WrongDay,
};
use domain::sheet::Sheet;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use serde_json::json;

use super::asked::heard;
use super::backing::not_backed;
use super::propose::{entry, moved, readable};
use super::read::written;
use super::recommendation::days;
use super::rights::PARTNERSHIP;
use super::table::{evidence, recommendations};
use super::taken::{keep_step, steps_of};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::programme::ask_backing;
use crate::time::day_or_none;
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
    /// Too few have said where they stand to the text as it is now.
    #[error(transparent)]
    NotHeard(#[from] NotHeard),
    /// Fields of the step that must be filled.
    #[error("{} fields of the step are still empty", .0.len())]
    StepLacks(Vec<StepField>),
    /// The step can't have its day.
    #[error(transparent)]
    WrongDay(#[from] WrongDay),
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

/// Moves a recommendation on. Consulting gives it its number; an adoption before its time, delivery, answer and follow-up take
/// what is written of them.
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
                match attempted {
                    RecommendationMove::Consult => consult(desk, row).await,
                    RecommendationMove::Adopt => adopt(desk, &viewer, row, &sheet).await,
                    RecommendationMove::Deliver => {
                        complete(desk, &row, attempted, &sheet, StepField::DELIVERY).await?;
                        backed(desk, &row, &sheet).await?;
                        keep(desk, &viewer, &row, attempted, &sheet).await
                    }
                    RecommendationMove::Answer => {
                        complete(desk, &row, attempted, &sheet, StepField::ANSWER).await?;
                        // Who answers follows from who writes; nobody answers as another.
                        keep(desk, &viewer, &row, attempted, &sheet.without(&[StepField::Who])).await
                    }
                    RecommendationMove::FollowUp => {
                        complete(desk, &row, attempted, &sheet, StepField::FOLLOW_UP).await?;
                        keep(desk, &viewer, &row, attempted, &sheet).await
                    }
                    RecommendationMove::Write | RecommendationMove::TakeStance => Err(Refused::Absent.into()),
                }
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

/// What is adopted is the text that the partnership was asked about. Members that may still answer are waited for, or it is
/// said why not.
async fn adopt(
    desk: &mut Desk,
    viewer: &Viewer,
    row: recommendations::Model,
    sheet: &Sheet<StepField>,
) -> Result<(), NotMoved> {
    let (heard, today) = (heard(desk, &row).await?, desk.now().day());
    heard.may_adopt(today, sheet.has(StepField::WhyNow))?;
    if heard.cuts_off(today) {
        keep_step(desk, viewer, row.id, RecommendationMove::Adopt, sheet).await?;
    }
    let adopted = recommendations::ActiveModel { adopted_on: Set(Some(today.to_string())), ..row.into() };
    let row = adopted.update(desk.db()).await.map_err(StoreFault::from)?;
    tell(desk, &row, RecommendationMove::Adopt);
    let asked = not_backed(desk, &row).await?;
    Ok(ask_backing(desk, &asked).await?)
}

/// Whether what is written of a step is all there, with a day that it can have.
async fn complete(
    desk: &Desk,
    row: &recommendations::Model,
    attempted: RecommendationMove,
    sheet: &Sheet<StepField>,
    needed: &[StepField],
) -> Result<(), NotMoved> {
    let missing = sheet.missing(needed);
    if !missing.is_empty() {
        return Err(NotMoved::StepLacks(missing));
    }
    let taken = steps_of(desk.db(), &desk.keys(), row.id).await?;
    let days = days(day_or_none(row.adopted_on.as_deref())?, &taken);
    match sheet.day(StepField::On) {
        Some(on) => Ok(days.check(attempted, on, desk.now().day())?),
        None => Err(NotMoved::StepLacks(vec![StepField::On])),
    }
}

/// Whether all who stand behind it have confirmed their backing, or it is delivered knowingly.
async fn backed(desk: &Desk, row: &recommendations::Model, sheet: &Sheet<StepField>) -> Result<(), NotMoved> {
    if sheet.has(StepField::Knowingly) {
        return Ok(());
    }
    let lacking = not_backed(desk, row).await?;
    if lacking.is_empty() {
        return Ok(());
    }
    Err(NotMoved::NotBacked(lacking.into_iter().map(|it| it.name).collect()))
}

async fn keep(
    desk: &mut Desk,
    viewer: &Viewer,
    row: &recommendations::Model,
    attempted: RecommendationMove,
    sheet: &Sheet<StepField>,
) -> Result<(), NotMoved> {
    keep_step(desk, viewer, row.id, attempted, sheet).await?;
    tell(desk, row, attempted);
    Ok(())
}

fn tell(desk: &mut Desk, row: &recommendations::Model, attempted: RecommendationMove) {
    desk.journal(entry(Kind::RecommendationMoved, row).facts(json!({ "move": attempted.code() })));
}
