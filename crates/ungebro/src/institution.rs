//! An institution as commands name it: by its id in `data/`.

use domain::directory::OrganisationKind;
use domain::tables::Tables;
use store::directory::{Organisation, ensure_organisation, organisation};
use store::{Actor, Store, StoreFault};

use crate::failure::Failure;
use crate::wiring::present;

/// The institution with this id; entered in the database if it isn't there yet.
///
/// # Errors
/// Exit 2 with the nearest ids when there is none.
pub async fn find_or_enter(store: &Store, id: &str) -> Result<Organisation, Failure> {
    if let Some(found) = organisation(store.reading(), OrganisationKind::Institution, id).await? {
        return Ok(found);
    }
    let tables = if store.rules().cpr.demo { Tables::with_demo() } else { Tables::real() };
    let known = tables.institutions.get(id).map_err(|unknown| Failure::bad_input(unknown.to_string()))?;
    let (id, name) = (known.id.to_string(), known.name.clone());
    let now = present(store).await?;
    let entered = store
        .write(Actor::OPERATOR, now, move |desk| {
            Box::pin(
                async move { ensure_organisation(desk, OrganisationKind::Institution, &id, &name).await },
            )
        })
        .await;
    entered.map_err(|fault: StoreFault| fault.into())
}
