//! Who acts in the demo, by organisation and role.

use std::collections::HashMap;

use domain::directory::Role;
use domain::time::Now;
use store::Store;
use store::access::Viewer;

use crate::failure::Failure;

/// The people of the demo, looked up once for each organisation and role.
#[derive(Debug, Default)]
pub struct People(HashMap<(i64, Role), i64>);

impl People {
    /// Somebody who has the role there on the day.
    ///
    /// # Errors
    /// Says who is missing.
    pub async fn viewer(
        &mut self,
        store: &Store,
        organisation: i64,
        role: Role,
        now: Now,
    ) -> Result<Viewer, Failure> {
        let missing = || Failure::failed(format!("the demo has nobody as {} there", role.code()));
        let person = match self.0.get(&(organisation, role)) {
            Some(person) => *person,
            None => store::demo::somebody(store.reading(), organisation, role).await?.ok_or_else(missing)?,
        };
        self.0.insert((organisation, role), person);
        Viewer::load(store.reading(), person, now.day()).await?.ok_or_else(missing)
    }
}
