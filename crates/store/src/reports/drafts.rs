//! Forms that are begun and not sent: they wait, sealed, for their writer alone.

use domain::time::Now;
use jiff::Timestamp;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Set,
};

use super::table::drafts;
use crate::access::Viewer;
use crate::time::instant;
use crate::{Desk, Store, StoreFault};

/// The form of a report.
pub const REPORT: &str = "report";

const PLACE: &str = "drafts";

/// What a form held when it was put aside.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// The form's fields by name, as they were sent.
    pub pairs: Vec<(String, String)>,
    /// When it was put aside.
    pub saved_at: Timestamp,
}

/// `Debug` shows no value.
impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({} fields)", self.pairs.len())
    }
}

/// Puts a form aside: one for each person, organisation and form; the last one stands.
///
/// # Errors
/// A [`StoreFault`].
pub async fn save(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    organisation: i64,
    form: &str,
    pairs: Vec<(String, String)>,
) -> Result<(), StoreFault> {
    let (person, form) = (viewer.person, form.to_owned());
    let actor = viewer.acting(super::Sender::ROLES);
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                let sealed = desk.keys().seal(PLACE, &pairs, desk.random());
                let at = desk.now().micros();
                let found =
                    drafts::Entity::find().filter(of(person, organisation, &form)).one(desk.db()).await?;
                if let Some(found) = found {
                    let row = drafts::Model { sealed, saved_at: at, ..found };
                    drafts::Entity::update(row.into_active_model().reset_all())
                        .exec_without_returning(desk.db())
                        .await?;
                    return Ok(());
                }
                let row = drafts::ActiveModel {
                    public_id: Set(desk.public_id()),
                    person_id: Set(person),
                    organisation_id: Set(organisation),
                    form: Set(form),
                    sealed: Set(sealed),
                    saved_at: Set(at),
                    ..Default::default()
                };
                row.insert(desk.db()).await?;
                Ok(())
            })
        })
        .await
}

/// The form that the viewer put aside, if there is one.
///
/// # Errors
/// A [`StoreFault`].
pub async fn load(
    store: &Store,
    viewer: &Viewer,
    organisation: i64,
    form: &str,
) -> Result<Option<Draft>, StoreFault> {
    let row = drafts::Entity::find()
        .filter(of(viewer.person, organisation, form))
        .order_by_desc(drafts::Column::Id)
        .one(store.reading())
        .await?;
    let opened = |row: drafts::Model| {
        Ok(Draft { pairs: store.keys().open(PLACE, &row.sealed)?, saved_at: instant(row.saved_at)? })
    };
    row.map(opened).transpose()
}

/// Throws the form away.
///
/// # Errors
/// A [`StoreFault`].
pub async fn delete(
    store: &Store,
    now: Now,
    viewer: &Viewer,
    organisation: i64,
    form: &str,
) -> Result<(), StoreFault> {
    let which = of(viewer.person, organisation, form);
    let actor = viewer.acting(super::Sender::ROLES);
    store
        .write(actor, now, move |desk| {
            Box::pin(async move {
                drafts::Entity::delete_many().filter(which).exec(desk.db()).await?;
                Ok(())
            })
        })
        .await
}

/// The report was sent: its draft goes in the same transaction.
pub(super) async fn sent(desk: &Desk, person: i64, organisation: i64) -> Result<(), StoreFault> {
    drafts::Entity::delete_many().filter(of(person, organisation, REPORT)).exec(desk.db()).await?;
    Ok(())
}

fn of(person: i64, organisation: i64, form: &str) -> Condition {
    Condition::all()
        .add(drafts::Column::PersonId.eq(person))
        .add(drafts::Column::OrganisationId.eq(organisation))
        .add(drafts::Column::Form.eq(form))
}
