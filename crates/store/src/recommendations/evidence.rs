//! What a recommendation rests on: added, and withdrawn when it doesn't hold. Nothing is deleted.

use domain::figures::ReleaseState;
use domain::installation::Part;
use domain::recommendations::{EvidenceField, EvidenceKind, RecommendationMove};
use domain::sheet::Sheet;
use domain::text::FreeText;
use domain::time::Now;
use domain::trials::Sharing;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set,
};

use super::propose::{entry, moved, readable};
use super::rights::PROPOSES;
use super::sealed::{seal, seal_words};
use super::table::evidence;
use crate::access::Viewer;
use crate::figures::table::releases;
use crate::journal::Kind;
use crate::keyed::only;
use crate::trials::table::trials;
use crate::{FormKey, Refused, Store, StoreFault};

/// Why a piece of evidence wasn't added.
#[derive(Debug, thiserror::Error)]
pub enum NotAdded {
    /// Fields that must be filled; without a kind, that one.
    #[error("{} fields are still empty", .0.len())]
    Lacking(Vec<EvidenceField>),
    /// There is no such trial, or it isn't shared in the partnership: then others couldn't look at it.
    #[error("no such trial is shared")]
    NoSuchTrial,
    /// There is no such release, or it isn't public.
    #[error("no such release is public")]
    NoSuchRelease,
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotAdded {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Adds a piece of evidence, once for each `form`; its number stays its own.
///
/// # Errors
/// [`NotAdded`] says what is missing.
pub async fn add_evidence(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    form: FormKey,
    public_id: String,
    sheet: Sheet<EvidenceField>,
) -> Result<(), NotAdded> {
    let viewer = viewer.clone();
    let has_releases = store.runs(Part::Casework);
    store
        .write_once(viewer.acting(PROPOSES), now, form, move |desk| {
            Box::pin(async move {
                let (row, rights) = readable(desk, &viewer, &public_id).await?;
                if !rights.writes {
                    return Err(Refused::Absent.into());
                }
                let kind = EvidenceKind::from_code(sheet.get(EvidenceField::Kind));
                let kind = kind.ok_or_else(|| NotAdded::Lacking(vec![EvidenceField::Kind]))?;
                let missing = sheet.missing(kind.needed());
                if !missing.is_empty() {
                    return Err(NotAdded::Lacking(missing));
                }
                let of = Some(sheet.get(EvidenceField::Of).to_owned()).filter(|id| !id.is_empty());
                if kind == EvidenceKind::Trial {
                    let shared = [Sharing::Members, Sharing::Public].map(Sharing::code);
                    let trial = trials::Entity::find()
                        .filter(trials::Column::PublicId.eq(of.clone()))
                        .filter(trials::Column::Sharing.is_in(shared));
                    let found = only(trial, desk.db()).await.map_err(StoreFault::from)?;
                    found.ok_or(NotAdded::NoSuchTrial)?;
                }
                if kind == EvidenceKind::Figure
                    && !(has_releases && is_published(desk.db(), of.as_deref()).await?)
                {
                    return Err(NotAdded::NoSuchRelease);
                }
                let row = moved(desk, row, RecommendationMove::Write).await?;
                let before = evidence::Entity::find().filter(evidence::Column::RecommendationId.eq(row.id));
                let before = before.count(desk.db()).await.map_err(StoreFault::from)?;
                let sealed = seal(desk, &sheet);
                let added = evidence::ActiveModel {
                    recommendation_id: Set(row.id),
                    number: Set(i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1)),
                    kind: Set(kind.code().to_owned()),
                    of_id: Set(of),
                    sealed: Set(sealed),
                    added_on: Set(now.day().to_string()),
                    ..Default::default()
                };
                let added = added.insert(desk.db()).await.map_err(StoreFault::from)?;
                desk.journal(entry(Kind::RecommendationEvidence, &row));
                Ok(added.id.to_string())
            })
        })
        .await
        .map(drop)
}

/// Whether there is such a release and everyone may read its numbers.
pub(super) async fn is_published(
    db: &impl ConnectionTrait,
    release: Option<&str>,
) -> Result<bool, StoreFault> {
    let Some(release) = release else { return Ok(false) };
    let row = releases::Entity::find().filter(releases::Column::PublicId.eq(release));
    let public = [ReleaseState::Approved, ReleaseState::Succeeded].map(ReleaseState::code);
    Ok(only(row, db).await?.is_some_and(|row| public.contains(&row.state.as_str())))
}

/// Withdraws a piece of evidence with a reason, in any state: what doesn't hold is said, also afterwards. The row stays.
///
/// # Errors
/// [`Refused::Illegal`] when it was withdrawn before.
pub async fn withdraw_evidence(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    number: i64,
    reason: FreeText,
) -> Result<(), Refused> {
    let viewer = viewer.clone();
    store
        .write(viewer.acting(PROPOSES), now, move |desk| {
            Box::pin(async move {
                let (row, rights) = readable(desk, &viewer, &public_id).await?;
                if !rights.writes {
                    return Err(Refused::Absent);
                }
                let piece = evidence::Entity::find()
                    .filter(evidence::Column::RecommendationId.eq(row.id))
                    .filter(evidence::Column::Number.eq(number));
                let piece = only(piece, desk.db()).await?.ok_or(Refused::Absent)?;
                if piece.withdrawn_on.is_some() {
                    return Err(Refused::Illegal(format!("evidence {number} is withdrawn")));
                }
                let sealed = seal_words(desk, reason.as_str());
                let piece = evidence::ActiveModel {
                    withdrawn_on: Set(Some(now.day().to_string())),
                    sealed_reason: Set(Some(sealed)),
                    ..piece.into()
                };
                piece.update(desk.db()).await?;
                desk.journal(entry(Kind::RecommendationEvidence, &row));
                Ok(())
            })
        })
        .await
}
