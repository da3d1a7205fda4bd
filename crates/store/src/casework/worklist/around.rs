//! What the page of the list needs around it, read where the municipality's journal stands.

use domain::time::Now;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::count::count_at;
use super::{Counts, Filter};
use crate::access::Viewer;
use crate::casework::Colleague;
use crate::casework::remembered::standing;
use crate::casework::team::team_at;
use crate::directory::table::{organisations, relations};
use crate::{Store, StoreFault};

/// Counts, colleagues and institutions around the list.
#[derive(Debug, Clone)]
pub struct Around {
    /// How many cases there are in each view and group.
    pub counts: Counts,
    /// To whom cases can be given.
    pub team: Vec<Colleague>,
    /// By which the list can be narrowed.
    pub schools: Vec<School>,
}

/// An institution that reports, or did, to the municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    /// Its id.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// What stands around a municipality's list with this filter; of the counts and colleagues, only what the viewer may know.
///
/// # Errors
/// A [`StoreFault`].
pub async fn around(
    store: &Store,
    viewer: &Viewer,
    now: Now,
    municipality: i64,
    filter: &Filter,
) -> Result<Around, StoreFault> {
    let at = standing(store.reading(), municipality).await?;
    let schools = &store.counted().schools;
    Ok(Around {
        counts: count_at(store, viewer, now, municipality, filter, &at).await?,
        team: team_at(store, viewer, now, municipality, &at).await?,
        schools: schools.or_count(&at, municipality, async || schools_of(store, municipality).await).await?,
    })
}

async fn schools_of(store: &Store, municipality: i64) -> Result<Vec<School>, StoreFault> {
    let related = relations::Entity::find()
        .select_only()
        .column(relations::Column::InstitutionId)
        .filter(relations::Column::MunicipalityId.eq(municipality))
        .into_query();
    let schools = organisations::Entity::find()
        .select_only()
        .columns([organisations::Column::Code, organisations::Column::Name])
        .filter(organisations::Column::Id.in_subquery(related))
        .order_by_asc(organisations::Column::Name)
        .into_tuple::<(String, String)>()
        .all(store.reading())
        .await?;
    Ok(schools.into_iter().map(|(code, name)| School { code, name }).collect())
}
