//! Reading a recommendation.

use domain::recommendations::{EvidenceKind, RecommendationState, Stance};
use domain::time::Now;
use domain::trials::Sharing;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::evidence::is_published;
use super::recommendation::{Comment, Evidence, Recommendation, StanceTaken, Written};
use super::rights::Rights;
use super::sealed::{open, open_words};
use super::table::{comments, evidence, recommendations, stances, versions};
use super::taken::steps_of;
use crate::access::Viewer;
use crate::directory::table::people;
use crate::directory::{Organisation, by_ids, names_of};
use crate::keyed::only;
use crate::time::{day, day_or_none, instant};
use crate::trials::may_read;
use crate::trials::table::trials;
use crate::{Keys, Refused, Store, StoreFault};

/// One recommendation, if the viewer (or everyone) may read it.
///
/// # Errors
/// [`Refused::Absent`] when there is none, and just so when it may not be read.
pub async fn recommendation(
    store: &Store,
    viewer: Option<&Viewer>,
    public_id: &str,
) -> Result<Recommendation, Refused> {
    let (db, keys) = (store.reading(), store.keys());
    let row = by_public_id(db, public_id).await?;
    let state = state_of(&row)?;
    let rights = Rights::of(viewer, &row);
    if !rights.may_read(state) {
        return Err(Refused::Absent);
    }
    let proposer = by_ids(db, [row.proposer_id]).await?.pop();
    Ok(Recommendation {
        number: row.number,
        proposer: proposer.map_or_else(String::new, |house| house.name),
        state,
        written: written(db, keys, row.id, row.version).await?,
        consulted_on: day_or_none(row.consulted_on.as_deref())?,
        adopted_on: day_or_none(row.adopted_on.as_deref())?,
        evidence: evidence_of(db, keys, viewer, row.id).await?,
        stances: stances_of(db, keys, row.id).await?,
        comments: if rights.takes_part { comments_of(db, keys, row.id).await? } else { Vec::new() },
        steps: steps_of(db, keys, row.id).await?,
        rights,
        public_id: row.public_id,
    })
}

/// A former version, for who takes part in the writing or is asked.
///
/// # Errors
/// [`Refused::Absent`] when there is none, or it isn't the viewer's to read: drafts are never public.
pub async fn version(
    store: &Store,
    viewer: &Viewer,
    public_id: &str,
    version: i64,
) -> Result<Written, Refused> {
    let row = by_public_id(store.reading(), public_id).await?;
    let rights = Rights::of(Some(viewer), &row);
    if !rights.may_read(state_of(&row)?) || !(rights.takes_part || rights.writes) || version > row.version {
        return Err(Refused::Absent);
    }
    written(store.reading(), store.keys(), row.id, version).await.map_err(|fault| match fault {
        StoreFault::Unknown(_) => Refused::Absent,
        other => other.into(),
    })
}

pub(super) async fn by_public_id(
    db: &impl ConnectionTrait,
    public_id: &str,
) -> Result<recommendations::Model, Refused> {
    let row = recommendations::Entity::find().filter(recommendations::Column::PublicId.eq(public_id));
    only(row, db).await?.ok_or(Refused::Absent)
}

pub(super) fn state_of(row: &recommendations::Model) -> Result<RecommendationState, StoreFault> {
    let state = RecommendationState::from_code(&row.state);
    state.ok_or_else(|| StoreFault::Unknown(format!("state of a recommendation {}", row.state)))
}

pub(super) async fn written(
    db: &impl ConnectionTrait,
    keys: &Keys,
    recommendation: i64,
    version: i64,
) -> Result<Written, StoreFault> {
    let row = versions::Entity::find()
        .filter(versions::Column::RecommendationId.eq(recommendation))
        .filter(versions::Column::Version.eq(version));
    let missing = || StoreFault::Unknown(format!("version {version} of recommendation {recommendation}"));
    let row = only(row, db).await?.ok_or_else(missing)?;
    let editor = people::Entity::find_by_id(row.edited_by).one(db).await?;
    Ok(Written {
        version: row.version,
        sheet: open(keys, &row.sealed)?,
        at: Now::at(instant(row.edited_at)?),
        by: editor.map_or_else(String::new, |editor| editor.name),
    })
}

async fn evidence_of(
    db: &impl ConnectionTrait,
    keys: &Keys,
    viewer: Option<&Viewer>,
    id: i64,
) -> Result<Vec<Evidence>, StoreFault> {
    let rows = evidence::Entity::find()
        .filter(evidence::Column::RecommendationId.eq(id))
        .order_by_asc(evidence::Column::Number)
        .all(db)
        .await?;
    let mut pieces = Vec::with_capacity(rows.len());
    for row in rows {
        let kind = EvidenceKind::from_code(&row.kind)
            .ok_or_else(|| StoreFault::Unknown(format!("kind of evidence {}", row.kind)))?;
        let (is_shared, may_open) = match (&row.of_id, kind) {
            (Some(trial), EvidenceKind::Trial) => {
                let trial = trials::Entity::find().filter(trials::Column::PublicId.eq(trial));
                match only(trial, db).await? {
                    Some(trial) => {
                        (trial.sharing != Sharing::Own.code(), may_read(db, viewer, &trial).await?)
                    }
                    None => (false, false),
                }
            }
            (release, EvidenceKind::Figure) => {
                let is_published = is_published(db, release.as_deref()).await?;
                (is_published, is_published)
            }
            _ => (true, false),
        };
        let reason = row.sealed_reason.as_deref().map(|sealed| open_words(keys, sealed)).transpose()?;
        let withdrawn = day_or_none(row.withdrawn_on.as_deref())?;
        pieces.push(Evidence {
            number: row.number,
            kind,
            sheet: open(keys, &row.sealed)?,
            added_on: day(&row.added_on)?,
            withdrawn: withdrawn.map(|day| (day, reason.unwrap_or_default())),
            is_shared,
            may_open,
        });
    }
    Ok(pieces)
}

async fn stances_of(db: &impl ConnectionTrait, keys: &Keys, id: i64) -> Result<Vec<StanceTaken>, StoreFault> {
    let rows = stances::Entity::find()
        .filter(stances::Column::RecommendationId.eq(id))
        .order_by_asc(stances::Column::Id)
        .all(db)
        .await?;
    let houses = by_ids(db, rows.iter().map(|row| row.organisation_id)).await?;
    rows.into_iter()
        .map(|row| {
            let stance = Stance::from_code(&row.stance)
                .ok_or_else(|| StoreFault::Unknown(format!("stance {}", row.stance)))?;
            Ok(StanceTaken {
                organisation: row.organisation_id,
                name: name_of(&houses, Some(row.organisation_id)),
                stance,
                reason: row.sealed_reason.as_deref().map(|it| open_words(keys, it)).transpose()?,
                version: row.version,
                at: Now::at(instant(row.taken_at)?),
            })
        })
        .collect()
}

async fn comments_of(db: &impl ConnectionTrait, keys: &Keys, id: i64) -> Result<Vec<Comment>, StoreFault> {
    let rows = comments::Entity::find()
        .filter(comments::Column::RecommendationId.eq(id))
        .order_by_asc(comments::Column::Id)
        .all(db)
        .await?;
    let houses = by_ids(db, rows.iter().filter_map(|row| row.organisation_id)).await?;
    let speakers = names_of(db, rows.iter().map(|row| row.person_id).collect()).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Comment {
                by: speakers.get(&row.person_id).cloned().unwrap_or_default(),
                organisation: name_of(&houses, row.organisation_id),
                text: open_words(keys, &row.sealed)?,
                at: Now::at(instant(row.said_at)?),
            })
        })
        .collect()
}

fn name_of(houses: &[Organisation], id: Option<i64>) -> String {
    let house = houses.iter().find(|house| Some(house.id) == id);
    house.map_or_else(String::new, |house| house.name.clone())
}
