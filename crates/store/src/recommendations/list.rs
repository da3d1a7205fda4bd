//! Lists of recommendations.

use domain::installation::Part;
use domain::recommendations::{RecommendationField, RecommendationState, Stance};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::read::{state_of, written};
use super::rights::Rights;
use super::table::{evidence, recommendations, stances};
use crate::access::Viewer;
use crate::time::day_or_none;
use crate::{Store, StoreFault};

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
    /// How many organisations stand behind the text as it is now, and how many don't.
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

/// The one that was adopted last.
///
/// # Errors
/// A [`StoreFault`].
pub async fn newest_adopted(store: &Store) -> Result<Option<Listed>, StoreFault> {
    let mut adopted = list(store, None).await?;
    adopted.sort_by_key(|it| it.adopted_on);
    Ok(adopted.pop())
}

/// The recommendations that rest on one of these trials or releases, as far as the viewer may read them; what was withdrawn
/// holds nothing up any more. None where no programme runs.
///
/// # Errors
/// A [`StoreFault`].
pub async fn resting_on(
    store: &Store,
    viewer: Option<&Viewer>,
    sources: &[String],
) -> Result<Vec<Listed>, StoreFault> {
    if !store.runs(Part::Programme) {
        return Ok(Vec::new());
    }
    let uses = evidence::Entity::find()
        .filter(evidence::Column::OfId.is_in(sources))
        .filter(evidence::Column::WithdrawnOn.is_null())
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
            let to_it = |it: &&stances::Model| it.recommendation_id == row.id && it.version == row.version;
            taken.iter().filter(to_it).filter(|it| it.stance == stance.code()).count()
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
