//! How the young person wants to be reached.

use domain::time::Now;
use domain::voice::Wish;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::my_case::{JOURNAL, as_self, my_case};
use crate::access::Viewer;
use crate::casework::table::cases;
use crate::{Entry, Keys, Kind, Refused, Store, StoreFault};

/// The place to which the wish is bound.
const PLACE: &str = "cases.wish";

/// Sets how the viewer wants to be reached about the own case.
///
/// # Errors
/// [`Refused::Absent`] when the case isn't the viewer's own.
pub async fn wish(store: &Store, viewer: &Viewer, now: Now, case: &str, wish: Wish) -> Result<(), Refused> {
    let (by, case) = (viewer.clone(), case.to_owned());
    store
        .write(as_self(viewer), now, move |desk| {
            Box::pin(async move {
                let case = my_case(desk, &by, &case).await?;
                let key = case.key(&desk.keys())?;
                let set = cases::ActiveModel {
                    id: Set(case.id),
                    sealed_wish: Set(Some(key.seal(PLACE, &wish, desk.random()))),
                    ..Default::default()
                };
                set.update(desk.db()).await?;
                let mut entry = Entry::new(Kind::ContactWished)
                    .on_case(case.id, case.municipality_id)
                    .facts(json!({ "channel": wish.channel().as_str() }));
                if let Some(remark) = wish.remark() {
                    entry = entry.sealed(key.seal(JOURNAL, remark, desk.random()));
                }
                desk.journal(entry);
                Ok(())
            })
        })
        .await
}

impl cases::Model {
    /// How the young person wants to be reached, if they said so.
    ///
    /// # Errors
    /// A [`StoreFault`] when the key file is another one, or the case was erased.
    pub(crate) fn wish(&self, keys: &Keys) -> Result<Option<Wish>, StoreFault> {
        let Some(sealed) = &self.sealed_wish else { return Ok(None) };
        Ok(Some(self.key(keys)?.open(PLACE, sealed)?))
    }
}
