//! What is said about a recommendation: comments, and where each organisation stands.

use domain::recommendations::{RecommendationMove, Stance};
use domain::text::FreeText;
use domain::time::Now;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use serde_json::json;

use super::propose::{entry, moved, readable};
use super::rights::{PARTNERSHIP, STANDS};
use super::sealed::seal_words;
use super::table::{comments, stances};
use crate::access::Viewer;
use crate::journal::Kind;
use crate::{Actor, FormKey, Refused, Store, StoreFault};

/// Why a stance wasn't taken.
#[derive(Debug, thiserror::Error)]
pub enum NotSaid {
    /// Dissent needs its reason: it goes along with the recommendation.
    #[error("dissent needs a reason")]
    ReasonMissing,
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl From<StoreFault> for NotSaid {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}

/// Says where the viewer's organisation stands, in place of what it said before. It is noted to which version.
///
/// # Errors
/// [`NotSaid::ReasonMissing`] for dissent without a reason; [`Refused::Illegal`] outside the consultation.
pub async fn take_stance(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    public_id: String,
    stance: Stance,
    reason: Option<FreeText>,
) -> Result<(), NotSaid> {
    let viewer = viewer.clone();
    let organisation = viewer.membership(STANDS).map(|m| m.organisation).ok_or(Refused::Absent)?;
    let by = Actor { organisation: Some(organisation), ..viewer.acting(STANDS) };
    store
        .write(by, now, move |desk| {
            Box::pin(async move {
                let (row, _) = readable(desk, &viewer, &public_id).await?;
                let row = moved(desk, row, RecommendationMove::TakeStance).await?;
                if stance == Stance::Dissents && reason.is_none() {
                    return Err(NotSaid::ReasonMissing);
                }
                stances::Entity::delete_many()
                    .filter(stances::Column::RecommendationId.eq(row.id))
                    .filter(stances::Column::OrganisationId.eq(organisation))
                    .exec(desk.db())
                    .await
                    .map_err(StoreFault::from)?;
                let sealed = reason.map(|reason| seal_words(desk, reason.as_str()));
                let taken = stances::ActiveModel {
                    recommendation_id: Set(row.id),
                    organisation_id: Set(organisation),
                    stance: Set(stance.code().to_owned()),
                    version: Set(row.version),
                    sealed_reason: Set(sealed),
                    taken_by: Set(viewer.person),
                    taken_at: Set(now.micros()),
                    ..Default::default()
                };
                taken.insert(desk.db()).await.map_err(StoreFault::from)?;
                let facts = json!({ "stance": stance.code(), "version": row.version });
                desk.journal(entry(Kind::RecommendationStance, &row).facts(facts));
                Ok(())
            })
        })
        .await
}

/// Says something about it. Who may read it in the partnership may also comment, as long as it isn't adopted; once for
/// each `form`.
///
/// # Errors
/// [`Refused::Illegal`] once it is adopted.
pub async fn comment(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    form: FormKey,
    public_id: String,
    words: FreeText,
) -> Result<(), Refused> {
    let viewer = viewer.clone();
    store
        .write_once(viewer.acting(PARTNERSHIP), now, form, move |desk| {
            Box::pin(async move {
                let (row, rights) = readable(desk, &viewer, &public_id).await?;
                if !rights.takes_part {
                    return Err(Refused::Absent);
                }
                let row = moved(desk, row, RecommendationMove::Write).await?;
                let sealed = seal_words(desk, words.as_str());
                let said = comments::ActiveModel {
                    recommendation_id: Set(row.id),
                    organisation_id: Set(desk.by().organisation),
                    person_id: Set(viewer.person),
                    version: Set(row.version),
                    sealed: Set(sealed),
                    said_at: Set(now.micros()),
                    ..Default::default()
                };
                let said = said.insert(desk.db()).await?;
                desk.journal(entry(Kind::RecommendationCommented, &row));
                Ok(said.id.to_string())
            })
        })
        .await
        .map(drop)
}
