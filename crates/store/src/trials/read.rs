//! Reading trials: the list, and one of them.

use domain::trials::{Sharing, TrialField, TrialState};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::sealed::{open_evaluation, open_trial};
use super::table::{baselines, partners, rounds, trials, versions};
use super::trial::{Neighbour, sharing_of, state_of};
use super::{Baseline, Reach, Round, Trial, Written};
use crate::access::Viewer;
use crate::directory::table::people;
use crate::directory::{Organisation, by_ids};
use crate::keyed::only;
use crate::time::{day_or_none, instant};
use crate::{Keys, Refused, Store, StoreFault};

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Public id.
    pub public_id: String,
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub municipality: String,
    /// Its municipality's row.
    pub municipality_id: i64,
    /// Where it stands.
    pub state: TrialState,
    /// Who may read it.
    pub sharing: Sharing,
    /// Why this reader may.
    pub reach: Reach,
    /// Codes of its themes.
    pub themes: Vec<String>,
    /// Rounds that have begun.
    pub rounds: usize,
}

/// The trials that the viewer may read (without one: those that everyone may), those that changed last first.
///
/// # Errors
/// A [`StoreFault`].
pub async fn list(store: &Store, viewer: Option<&Viewer>) -> Result<Vec<Listed>, StoreFault> {
    let (db, keys) = (store.reading(), store.keys());
    let all =
        trials::Entity::find().order_by_desc(trials::Column::ChangedAt).order_by_desc(trials::Column::Id);
    let named = partners::Entity::find().all(db).await?;
    let begun = rounds::Entity::find().all(db).await?;
    let mut readable = Vec::new();
    for row in all.all(db).await? {
        let partners: Vec<i64> =
            named.iter().filter(|it| it.trial_id == row.id).map(|it| it.organisation_id).collect();
        if let Some(reach) = Reach::on(viewer, &row, &partners) {
            readable.push((row, reach));
        }
    }
    let houses = by_ids(db, readable.iter().map(|(row, _)| row.municipality_id)).await?;
    let mut listed = Vec::with_capacity(readable.len());
    for (row, reach) in readable {
        let sheet = written(db, keys, row.id, row.version).await?.sheet;
        let house = houses.iter().find(|house| house.id == row.municipality_id);
        listed.push(Listed {
            title: sheet.get(TrialField::Title).to_owned(),
            municipality: house.map_or_else(String::new, |house| house.name.clone()),
            municipality_id: row.municipality_id,
            state: state_of(&row)?,
            sharing: sharing_of(&row)?,
            reach,
            themes: sheet.codes(TrialField::Themes).map(str::to_owned).collect(),
            rounds: begun.iter().filter(|round| round.trial_id == row.id).count(),
            public_id: row.public_id,
        });
    }
    Ok(listed)
}

/// One trial, if the viewer (or anybody) may read it.
///
/// # Errors
/// [`Refused::Absent`] when there is none, and just so when the viewer may not.
pub async fn trial(store: &Store, viewer: Option<&Viewer>, public_id: &str) -> Result<Trial, Refused> {
    let (db, keys) = (store.reading(), store.keys());
    let row = by_public_id(db, public_id).await?;
    let partners = partners_of(db, row.id).await?;
    let reach = Reach::on(viewer, &row, &partners).ok_or(Refused::Absent)?;
    let municipality = by_ids(db, [row.municipality_id]).await?.pop().ok_or(Refused::Absent)?;
    let evaluation = row.sealed_evaluation.as_deref().map(|it| open_evaluation(keys, it)).transpose()?;
    let baselines = baselines::Entity::find()
        .filter(baselines::Column::TrialId.eq(row.id))
        .order_by_asc(baselines::Column::Id)
        .all(db)
        .await?;
    let family = family(db, keys, viewer, &row).await?;
    Ok(Trial {
        state: state_of(&row)?,
        sharing: sharing_of(&row)?,
        reach,
        written: written(db, keys, row.id, row.version).await?,
        rounds: rounds_of(db, keys, row.id).await?,
        evaluation,
        closed_on: day_or_none(row.closed_on.as_deref())?,
        follow_ups: super::follow_up::of_trial(db, keys, row.id).await?,
        partners: by_ids(db, partners).await?,
        baselines: baselines.iter().map(|row| Baseline::of(keys, row)).collect::<Result<_, _>>()?,
        source: family.source,
        copies: family.copies,
        kept_elsewhere: family.kept_elsewhere,
        municipality,
        public_id: row.public_id,
    })
}

/// Whether the viewer, or anybody at all, may read a trial.
pub(crate) async fn may_read(
    db: &impl ConnectionTrait,
    viewer: Option<&Viewer>,
    row: &trials::Model,
) -> Result<bool, StoreFault> {
    Ok(Reach::on(viewer, row, &partners_of(db, row.id).await?).is_some())
}

pub(super) async fn by_public_id(
    db: &impl ConnectionTrait,
    public_id: &str,
) -> Result<trials::Model, Refused> {
    let row = trials::Entity::find().filter(trials::Column::PublicId.eq(public_id));
    only(row, db).await?.ok_or(Refused::Absent)
}

pub(super) async fn partners_of(db: &impl ConnectionTrait, trial: i64) -> Result<Vec<i64>, StoreFault> {
    let rows = partners::Entity::find().filter(partners::Column::TrialId.eq(trial)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.organisation_id).collect())
}

pub(super) async fn rounds_of(
    db: &impl ConnectionTrait,
    keys: &Keys,
    trial: i64,
) -> Result<Vec<Round>, StoreFault> {
    let rows = rounds::Entity::find()
        .filter(rounds::Column::TrialId.eq(trial))
        .order_by_asc(rounds::Column::Number)
        .all(db)
        .await?;
    rows.iter().map(|row| Round::of(keys, row)).collect()
}

/// A version of what is written of a trial.
pub(super) async fn written(
    db: &impl ConnectionTrait,
    keys: &Keys,
    trial: i64,
    version: i64,
) -> Result<Written, StoreFault> {
    let row = versions::Entity::find()
        .filter(versions::Column::TrialId.eq(trial))
        .filter(versions::Column::Version.eq(version));
    let missing = || StoreFault::Unknown(format!("version {version} of trial {trial}"));
    let row = only(row, db).await?.ok_or_else(missing)?;
    let editor = people::Entity::find_by_id(row.edited_by).one(db).await?;
    Ok(Written {
        version: row.version,
        sheet: open_trial(keys, &row.sealed)?,
        at: domain::time::Now::at(instant(row.edited_at)?),
        by: editor.map_or_else(String::new, |editor| editor.name),
    })
}

struct Family {
    source: Option<Neighbour>,
    copies: Vec<Neighbour>,
    kept_elsewhere: bool,
}

/// The trial after which it was made, and those made after it.
async fn family(
    db: &impl ConnectionTrait,
    keys: &Keys,
    viewer: Option<&Viewer>,
    row: &trials::Model,
) -> Result<Family, StoreFault> {
    let copies = trials::Entity::find()
        .filter(trials::Column::SourceId.eq(row.id))
        .order_by_asc(trials::Column::Id)
        .all(db)
        .await?;
    let source = match row.source_id {
        Some(id) => trials::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let elsewhere = |other: &&trials::Model| other.municipality_id != row.municipality_id;
    let mut kept = copies.iter().chain(source.as_ref()).filter(elsewhere);
    let kept_here = state_of(row)?.is_kept();
    let kept_elsewhere = kept_here && kept.any(|it| state_of(it).is_ok_and(TrialState::is_kept));
    let mut told = Vec::new();
    for copy in &copies {
        // Who took it over is told only as far as the copy itself may be read.
        told.extend(Some(neighbour(db, keys, viewer, copy).await?).filter(|it| it.public_id.is_some()));
    }
    let source = match &source {
        Some(source) => Some(neighbour(db, keys, viewer, source).await?),
        None => None,
    };
    Ok(Family { source, copies: told, kept_elsewhere })
}

async fn neighbour(
    db: &impl ConnectionTrait,
    keys: &Keys,
    viewer: Option<&Viewer>,
    row: &trials::Model,
) -> Result<Neighbour, StoreFault> {
    let partners = partners_of(db, row.id).await?;
    let readable = Reach::on(viewer, row, &partners).is_some();
    let house: Option<Organisation> = by_ids(db, [row.municipality_id]).await?.pop();
    Ok(Neighbour {
        public_id: readable.then(|| row.public_id.clone()),
        municipality: house.map_or_else(String::new, |house| house.name),
        title: if readable {
            written(db, keys, row.id, row.version).await?.sheet.get(TrialField::Title).to_owned()
        } else {
            String::new()
        },
    })
}
