//! The municipalities that take part, and who of each must.

use domain::directory::OrganisationKind;
use domain::programme::{Places, Representation};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::table::members;
use crate::directory::table::organisations;
use crate::settings::{self, OrganisationSettings};
use crate::time::{day, day_or_none};
use crate::{StoreFault, directory};

/// A municipality that takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its row.
    pub organisation: i64,
    /// Its code.
    pub code: String,
    /// What it calls itself.
    pub name: String,
    /// The themes that it works with.
    pub themes: Vec<String>,
    /// Since when.
    pub since: Date,
    /// The first day on which it is no member any more, when it has said so.
    pub leaves_on: Option<Date>,
}

/// All members, by name.
///
/// # Errors
/// A [`StoreFault`].
pub async fn members(db: &impl ConnectionTrait) -> Result<Vec<Member>, StoreFault> {
    let rows = members::Entity::find().find_also_related(organisations::Entity).all(db).await?;
    let mut list = rows
        .into_iter()
        .filter_map(|(member, organisation)| Some((member, organisation?)))
        .map(|(member, organisation)| {
            Ok(Member {
                organisation: organisation.id,
                code: organisation.code,
                name: organisation.name,
                themes: member.themes.split(',').map(str::to_owned).collect(),
                since: day(&member.since)?,
                leaves_on: day_or_none(member.leaves_on.as_deref())?,
            })
        })
        .collect::<Result<Vec<_>, StoreFault>>()?;
    list.sort_by_cached_key(|member| in_danish_order(&member.name));
    Ok(list)
}

/// Whether the organisation is a member.
///
/// # Errors
/// A [`StoreFault`].
pub async fn is_member(db: &impl ConnectionTrait, organisation: i64) -> Result<bool, StoreFault> {
    Ok(members::Entity::find_by_id(organisation).one(db).await?.is_some())
}

/// Who must take part, as the host has set it.
///
/// # Errors
/// A [`StoreFault`].
pub async fn representation(db: &impl ConnectionTrait) -> Result<Representation, StoreFault> {
    let set = host_settings(db).await?;
    Ok(Representation { participants: set.participants_at_least.into(), ..Representation::default() })
}

/// How many municipalities have a place, as the host has set it.
///
/// # Errors
/// A [`StoreFault`].
pub async fn places(db: &impl ConnectionTrait) -> Result<Places, StoreFault> {
    Ok(Places(host_settings(db).await?.places))
}

/// What the host has set; the defaults where there is no host yet.
pub(super) async fn host_settings(db: &impl ConnectionTrait) -> Result<OrganisationSettings, StoreFault> {
    let host = organisations::Entity::find()
        .filter(organisations::Column::Kind.eq(directory::code_of(OrganisationKind::Host)))
        .order_by_asc(organisations::Column::Id)
        .one(db)
        .await?;
    match host {
        Some(host) => settings::of_organisation(db, host.id).await,
        None => Ok(OrganisationSettings::default()),
    }
}

/// Æ, ø and å come after z, in this order; so do the three signs that follow z in ASCII.
fn in_danish_order(name: &str) -> String {
    name.to_lowercase().replace('æ', "{").replace('ø', "|").replace('å', "}")
}
