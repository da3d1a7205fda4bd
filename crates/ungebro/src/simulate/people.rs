//! Who acts in the demo, by organisation and role.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use domain::directory::Role;
use domain::time::Now;
use store::Store;
use store::access::Viewer;

use crate::failure::Failure;

/// The people of the demo, looked up once for each organisation and role.
#[derive(Debug, Default)]
pub struct People(HashMap<(i64, Role), Vec<i64>>);

impl People {
    /// One of those who have the role there: the one of this number, or the last.
    ///
    /// # Errors
    /// Says who is missing.
    pub async fn viewer(
        &mut self,
        store: &Store,
        organisation: i64,
        role: Role,
        number: usize,
        now: Now,
    ) -> Result<Viewer, Failure> {
        let missing = || Failure::failed(format!("the demo has nobody as {} there", role.code()));
        if let Entry::Vacant(unknown) = self.0.entry((organisation, role)) {
            unknown.insert(store::demo::everybody(store.reading(), organisation, role).await?);
        }
        let known = self.0.get(&(organisation, role)).ok_or_else(missing)?;
        let person = known.get(number).or(known.last()).ok_or_else(missing)?;
        Viewer::load(store.reading(), *person, now.day()).await?.ok_or_else(missing)
    }
}
