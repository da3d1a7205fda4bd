//! A colleague's own named views of the list: the filters under a name. They say how somebody likes to work and nothing
//! of any young person, so the journal doesn't tell of them.

mod forget;
mod list;
mod rename;
mod save;

pub use forget::forget_view;
pub use list::{SavedView, saved_views};
pub use rename::rename_view;
pub use save::save_view;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::access::Viewer;
use crate::casework::table::saved_views as table;
use crate::{Desk, Keys, Refused, StoreFault};

/// The place to which a name is bound: people write what they like in it, so it rests sealed.
const PLACE: &str = "saved_views.name";

impl table::Model {
    fn name(&self, keys: &Keys) -> Result<String, StoreFault> {
        Ok(keys.open(PLACE, &self.sealed_name)?)
    }
}

/// The viewer's own view with this public id.
async fn own(desk: &Desk, viewer: i64, view: &str) -> Result<table::Model, Refused> {
    let view = table::Entity::find()
        .filter(table::Column::PublicId.eq(view))
        .filter(table::Column::PersonId.eq(viewer))
        .one(desk.db())
        .await?;
    view.ok_or(Refused::Absent)
}

/// The viewer's views in one municipality, in the order in which they were saved.
async fn all(
    db: &impl ConnectionTrait,
    viewer: i64,
    municipality: i64,
) -> Result<Vec<table::Model>, sea_orm::DbErr> {
    use sea_orm::QueryOrder;

    table::Entity::find()
        .filter(table::Column::PersonId.eq(viewer))
        .filter(table::Column::MunicipalityId.eq(municipality))
        .order_by_asc(table::Column::Id)
        .all(db)
        .await
}

/// Refuses a name that another of these views has, whatever the letters' size.
fn free(keys: &Keys, views: &[table::Model], name: &str, but: Option<i64>) -> Result<(), Refused> {
    let name = domain::text::folded(name);
    for view in views.iter().filter(|view| Some(view.id) != but) {
        if domain::text::folded(&view.name(keys)?) == name {
            return Err(Refused::Conflict("there is a view of that name already".into()));
        }
    }
    Ok(())
}

/// Whether the viewer works in that municipality: nobody saves views of a list they don't have.
fn works_there(viewer: &Viewer, municipality: i64) -> Result<(), Refused> {
    let places = viewer.organisations(crate::casework::case::ROLES);
    if places.contains(&municipality) { Ok(()) } else { Err(Refused::Absent) }
}
