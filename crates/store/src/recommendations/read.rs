//! Reading recommendations.

use domain::recommendations::{
    EvidenceField, EvidenceKind, RecommendationField, RecommendationState, Stance, StepField,
};
use domain::sheet::Sheet;
use domain::time::Now;
use domain::trials::Sharing;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::evidence::is_published;
use super::rights::Rights;
use super::sealed::{open, open_words};
use super::table::{comments, evidence, recommendations, stances, steps, versions};
use crate::access::Viewer;
use crate::directory::table::people;
use crate::directory::{Organisation, by_ids};
use crate::keyed::only;
use crate::time::{day, day_or_none, instant};
use crate::trials::may_read;
use crate::trials::table::trials;
use crate::{Keys, Refused, Store, StoreFault};

/// A recommendation with all that belongs to it, as far as the reader may see it.
#[derive(Debug, Clone)]
pub struct Recommendation {
    /// Public id.
    pub public_id: String,
    /// Its number, from the consultation on.
    pub number: Option<i64>,
    /// Who proposed it.
    pub proposer: String,
    /// Where it stands.
    pub state: RecommendationState,
    /// What it says.
    pub written: Written,
    /// When the consultation began.
    pub consulted_on: Option<Date>,
    /// When it was adopted.
    pub adopted_on: Option<Date>,
    /// What it rests on, by number.
    pub evidence: Vec<Evidence>,
    /// Where organisations stand.
    pub stances: Vec<StanceTaken>,
    /// What was said; nothing of it is public.
    pub comments: Vec<Comment>,
    /// What happened since it was adopted, in order.
    pub steps: Vec<Step>,
    /// What the reader may do.
    pub rights: Rights,
}

/// A version of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its number.
    pub version: i64,
    /// What it says.
    pub sheet: Sheet<RecommendationField>,
    /// When it was written.
    pub at: Now,
    /// By whom.
    pub by: String,
}

/// A piece of evidence.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Its number in the text.
    pub number: i64,
    /// What kind it is of.
    pub kind: EvidenceKind,
    /// What it says.
    pub sheet: Sheet<EvidenceField>,
    /// When it was added.
    pub added_on: Date,
    /// When and why it was withdrawn.
    pub withdrawn: Option<(Date, String)>,
    /// Whether others can still look at it: a trial that is shared, a release that is public.
    pub is_shared: bool,
    /// Whether this reader may open its source; a voice has none.
    pub may_open: bool,
}

/// Where an organisation stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StanceTaken {
    /// Its row.
    pub organisation: i64,
    /// Its name.
    pub name: String,
    /// Where.
    pub stance: Stance,
    /// Why.
    pub reason: Option<String>,
    /// To which version of the text.
    pub version: i64,
    /// When.
    pub at: Now,
}

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// By whom.
    pub by: String,
    /// For which organisation.
    pub organisation: String,
    /// What.
    pub text: String,
    /// When.
    pub at: Now,
}

/// A delivery, an answer, a follow-up.
#[derive(Debug, Clone)]
pub struct Step {
    /// The code of its move.
    pub code: String,
    /// What is written of it.
    pub sheet: Sheet<StepField>,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Public id.
    pub public_id: String,
    /// Its number.
    pub number: Option<i64>,
    /// What it is called.
    pub title: String,
    /// What it demands.
    pub demand: String,
    /// To whom.
    pub addressee: String,
    /// Where it stands.
    pub state: RecommendationState,
    /// When it was adopted.
    pub adopted_on: Option<Date>,
    /// How many organisations stand behind it, and how many don't.
    pub stances: (usize, usize),
}

/// The recommendations that the viewer (or everyone) may read, by number, drafts last.
///
/// # Errors
/// A [`StoreFault`].
pub async fn list(store: &Store, viewer: Option<&Viewer>) -> Result<Vec<Listed>, StoreFault> {
    let rows = recommendations::Entity::find().order_by_asc(recommendations::Column::Id);
    listed(store, viewer, rows.all(store.reading()).await?).await
}

/// How many recommendations the viewer (or everyone) may read, without opening any.
///
/// # Errors
/// A [`StoreFault`].
pub async fn count(store: &Store, viewer: Option<&Viewer>) -> Result<usize, StoreFault> {
    let rows = recommendations::Entity::find().all(store.reading()).await?;
    let readable = rows.iter().map(|row| Ok(Rights::of(viewer, row).may_read(state_of(row)?)));
    Ok(readable.collect::<Result<Vec<bool>, StoreFault>>()?.into_iter().filter(|may| *may).count())
}

/// The one that was adopted last.
///
/// # Errors
/// A [`StoreFault`].
pub async fn newest_adopted(store: &Store) -> Result<Option<Listed>, StoreFault> {
    let mut adopted = list(store, None).await?;
    adopted.sort_by_key(|it| it.adopted_on);
    Ok(adopted.pop())
}

/// The recommendations that rest on a trial, as far as the viewer may read them.
///
/// # Errors
/// A [`StoreFault`].
pub async fn of_trial(
    store: &Store,
    viewer: Option<&Viewer>,
    trial: &str,
) -> Result<Vec<Listed>, StoreFault> {
    let uses = evidence::Entity::find()
        .filter(evidence::Column::OfId.eq(trial))
        .filter(evidence::Column::Kind.eq(EvidenceKind::Trial.code()))
        .all(store.reading())
        .await?;
    let ids: Vec<i64> = uses.into_iter().map(|row| row.recommendation_id).collect();
    let rows = recommendations::Entity::find().filter(recommendations::Column::Id.is_in(ids));
    listed(store, viewer, rows.all(store.reading()).await?).await
}

async fn listed(
    store: &Store,
    viewer: Option<&Viewer>,
    rows: Vec<recommendations::Model>,
) -> Result<Vec<Listed>, StoreFault> {
    let taken = stances::Entity::find().all(store.reading()).await?;
    let mut list = Vec::new();
    for row in rows {
        let state = state_of(&row)?;
        if !Rights::of(viewer, &row).may_read(state) {
            continue;
        }
        let sheet = written(store.reading(), store.keys(), row.id, row.version).await?.sheet;
        let of_it = |stance: Stance| {
            let same = |it: &&stances::Model| it.recommendation_id == row.id && it.stance == stance.code();
            taken.iter().filter(same).count()
        };
        list.push(Listed {
            number: row.number,
            title: sheet.get(RecommendationField::Title).to_owned(),
            demand: sheet.get(RecommendationField::Demand).to_owned(),
            addressee: sheet.get(RecommendationField::Addressee).to_owned(),
            state,
            adopted_on: day_or_none(row.adopted_on.as_deref())?,
            stances: (of_it(Stance::Endorses), of_it(Stance::Dissents)),
            public_id: row.public_id,
        });
    }
    list.sort_by_key(|it| it.number.unwrap_or(i64::MAX));
    Ok(list)
}

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
    let ids = rows.iter().map(|row| row.person_id);
    let speakers = people::Entity::find().filter(people::Column::Id.is_in(ids)).all(db).await?;
    rows.into_iter()
        .map(|row| {
            let by = speakers.iter().find(|person| person.id == row.person_id);
            Ok(Comment {
                by: by.map_or_else(String::new, |person| person.name.clone()),
                organisation: name_of(&houses, row.organisation_id),
                text: open_words(keys, &row.sealed)?,
                at: Now::at(instant(row.said_at)?),
            })
        })
        .collect()
}

async fn steps_of(db: &impl ConnectionTrait, keys: &Keys, id: i64) -> Result<Vec<Step>, StoreFault> {
    let rows = steps::Entity::find()
        .filter(steps::Column::RecommendationId.eq(id))
        .order_by_asc(steps::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(|row| Ok(Step { sheet: open(keys, &row.sealed)?, code: row.step })).collect()
}

fn name_of(houses: &[Organisation], id: Option<i64>) -> String {
    let house = houses.iter().find(|house| Some(house.id) == id);
    house.map_or_else(String::new, |house| house.name.clone())
}
