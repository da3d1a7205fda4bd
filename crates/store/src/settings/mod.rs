//! Settings that live in the database: of the installation, or of one organisation.
//!
//! An organisation's are typed ([`OrganisationSettings`]). What each means, its default and who may change it stand in
//! docs/reference/settings.md.

mod organisation;

use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, Set};

use crate::directory::table::settings;
use crate::keyed::only;
use crate::{Desk, StoreFault};

pub use organisation::{
    Described, ORGANISATION_SETTINGS, OrganisationSettings, change, municipal_calendars, of_organisation,
};

/// The scope of the whole installation.
pub const INSTALLATION: &str = "installation";

/// The value of a setting, if it was ever set.
///
/// # Errors
/// A [`StoreFault`].
pub async fn get(db: &impl ConnectionTrait, scope: &str, name: &str) -> Result<Option<String>, StoreFault> {
    let row = only(settings::Entity::find_by_id((scope.to_owned(), name.to_owned())), db).await?;
    Ok(row.map(|row| row.value))
}

/// Sets a setting. Who may, and the journal, are the caller's.
///
/// # Errors
/// A [`StoreFault`].
pub async fn set(desk: &mut Desk, scope: &str, name: &str, value: &str) -> Result<(), StoreFault> {
    let row = settings::ActiveModel {
        scope: Set(scope.to_owned()),
        name: Set(name.to_owned()),
        value: Set(value.to_owned()),
    };
    let replaced = OnConflict::columns([settings::Column::Scope, settings::Column::Name])
        .update_column(settings::Column::Value)
        .to_owned();
    settings::Entity::insert(row).on_conflict(replaced).exec_without_returning(desk.db()).await?;
    Ok(())
}
