//! The invented country of the demo, made through the product's own commands.

mod cast;
mod draw;
mod history;
mod partnership;
mod people;
mod young;

use domain::tables::Tables;
use domain::time::Now;
use jiff::civil::Date;
use store::Store;

use crate::failure::Failure;
use people::People;

/// Makes the demo's data where there are none yet, so that its day is `today` (or the real day).
///
/// # Errors
/// Says what failed.
pub async fn ensure(store: &Store, real: Now, today: Option<Date>) -> Result<(), Failure> {
    if !store::directory::personas(store.reading()).await?.is_empty() {
        return Ok(());
    }
    let day = today.unwrap_or(real.day());
    let shift = (day - real.day()).get_days();
    store::demo::set_shift(store, real, shift).await.map_err(|e| Failure::failed(e.to_string()))?;
    let tables = Tables::with_demo();
    cast::enter(store, real, tables).await?;
    partnership::join(store, real, tables, &mut People::default()).await
}
