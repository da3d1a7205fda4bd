//! Organisations by kind and code.

use domain::directory::OrganisationKind;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::table::organisations;
use crate::keyed::only;
use crate::{Desk, StoreFault};

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its row.
    pub id: i64,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its code: a municipality's code, an institution's id.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// The organisation of this kind with this code.
///
/// # Errors
/// A [`StoreFault`].
pub async fn organisation(
    db: &impl ConnectionTrait,
    kind: OrganisationKind,
    code: &str,
) -> Result<Option<Organisation>, StoreFault> {
    let row = only(organisations::Entity::find().filter(of_kind_and_code(kind, code)), db).await?;
    row.map(Organisation::try_from).transpose()
}

/// The condition for the organisation of this kind with this code.
pub(crate) fn of_kind_and_code(kind: OrganisationKind, code: &str) -> Condition {
    Condition::all()
        .add(organisations::Column::Kind.eq(code_of(kind)))
        .add(organisations::Column::Code.eq(code))
}

/// The organisation of this kind with this code, made if it isn't there.
///
/// # Errors
/// A [`StoreFault`].
pub async fn ensure_organisation(
    desk: &mut Desk,
    kind: OrganisationKind,
    code: &str,
    name: &str,
) -> Result<Organisation, StoreFault> {
    if let Some(found) = organisation(desk.db(), kind, code).await? {
        return Ok(found);
    }
    let row = organisations::ActiveModel {
        kind: Set(code_of(kind)),
        code: Set(code.to_owned()),
        name: Set(name.to_owned()),
        ..Default::default()
    };
    row.insert(desk.db()).await?.try_into()
}

/// The organisation with this row.
///
/// # Errors
/// A [`StoreFault`].
pub async fn organisation_by_id(
    db: &impl ConnectionTrait,
    id: i64,
) -> Result<Option<Organisation>, StoreFault> {
    organisations::Entity::find_by_id(id).one(db).await?.map(Organisation::try_from).transpose()
}

/// The organisations with these rows, in no particular order.
pub(crate) async fn by_ids(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<Vec<Organisation>, StoreFault> {
    let rows = organisations::Entity::find().filter(organisations::Column::Id.is_in(ids)).all(db).await?;
    rows.into_iter().map(Organisation::try_from).collect()
}

impl TryFrom<organisations::Model> for Organisation {
    type Error = StoreFault;

    fn try_from(row: organisations::Model) -> Result<Self, StoreFault> {
        Ok(Self { id: row.id, kind: kind_of(&row.kind)?, code: row.code, name: row.name })
    }
}

/// The kind of an organisation from its column.
pub(crate) fn kind_of(code: &str) -> Result<OrganisationKind, StoreFault> {
    serde_json::from_value(code.into())
        .map_err(|_| StoreFault::Unknown(format!("kind of organisation {code}")))
}

/// The kind of an organisation as it stands in its column.
pub(crate) fn code_of(kind: OrganisationKind) -> String {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}
