//! A form that is sent twice makes one thing: the second answer leads to what the first made.

use domain::time::Now;
use futures::future::BoxFuture;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::{Actor, Desk, Store, StoreFault, kept};

/// What tells a form from every other that was sent: the key that the page gave it, with what was typed. Sent again after
/// something was changed in it, it is another one, so that nothing typed is lost.
#[derive(Clone, PartialEq, Eq)]
pub struct FormKey(Vec<u8>);

/// `Debug` shows nothing of what was typed.
impl std::fmt::Debug for FormKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.is_empty() { "FormKey(none)" } else { "FormKey(…)" })
    }
}

impl FormKey {
    /// What comes without a key: each time something new.
    pub const NONE: Self = Self(Vec::new());

    /// The key with all that was sent along with it, the fields in their order.
    pub fn new<'a>(key: &str, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        if key.is_empty() {
            return Self::NONE;
        }
        let mut content = key.as_bytes().to_vec();
        for part in pairs.flat_map(|(name, value)| [name, value]) {
            content.extend(part.len().to_be_bytes());
            content.extend(part.as_bytes());
        }
        Self(content)
    }
}

/// What forms made. Of the forms only a keyed hash is kept.
mod form_keys {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "form_keys")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub key_index: Vec<u8>,
        pub made: String,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

impl Store {
    /// As [`Store::write`], for a command that makes something and says what: where this form of the same person made it
    /// before, nothing happens, and that is said again.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub(crate) async fn write_once<E, F>(
        &self,
        by: Actor,
        now: Now,
        form: FormKey,
        work: F,
    ) -> Result<String, E>
    where
        E: From<StoreFault> + Send + 'static,
        F: for<'d> FnOnce(&'d mut Desk) -> BoxFuture<'d, Result<String, E>> + Send + 'static,
    {
        self.write(by, now, move |desk| {
            Box::pin(async move {
                if form == FormKey::NONE {
                    return work(desk).await;
                }
                let key = key_of(desk, &form);
                if !is_first(desk, &key).await? {
                    return Ok(made_by(desk, &key).await?);
                }
                let made = work(desk).await?;
                remember(desk, key, &made).await?;
                Ok(made)
            })
        })
        .await
    }
}

fn key_of(desk: &Desk, form: &FormKey) -> Vec<u8> {
    let person = desk.by().id.unwrap_or_default().to_be_bytes();
    desk.keys().fingerprint("form-key", &[&person[..], &form.0].concat())
}

/// Takes the key for this transaction; another one that wants it waits until it is over.
async fn is_first(desk: &Desk, key: &[u8]) -> Result<bool, StoreFault> {
    let row = form_keys::ActiveModel {
        key_index: Set(key.to_vec()),
        made: Set(String::new()),
        at: Set(desk.now().micros()),
        ..Default::default()
    };
    let once = OnConflict::column(form_keys::Column::KeyIndex).do_nothing().to_owned();
    let taken = form_keys::Entity::insert(row).on_conflict(once).exec_without_returning(desk.db()).await?;
    Ok(taken == 1)
}

async fn made_by(desk: &Desk, key: &[u8]) -> Result<String, StoreFault> {
    let row = form_keys::Entity::find().filter(form_keys::Column::KeyIndex.eq(key)).one(desk.db()).await?;
    Ok(row.map(|row| row.made).unwrap_or_default())
}

async fn remember(desk: &Desk, key: Vec<u8>, made: &str) -> Result<(), StoreFault> {
    let row = form_keys::Entity::find().filter(form_keys::Column::KeyIndex.eq(key)).one(desk.db()).await?;
    if let Some(row) = row {
        let set =
            form_keys::ActiveModel { id: Set(row.id), made: Set(made.to_owned()), ..Default::default() };
        set.update(desk.db()).await?;
    }
    Ok(())
}

/// Forgets what forms made long ago, and returns how many.
///
/// # Errors
/// A [`StoreFault`].
pub(crate) async fn forget_old(store: &Store, now: Now) -> Result<u64, StoreFault> {
    kept::forget_old::<form_keys::Entity>(store, now, form_keys::Column::At).await
}
