//! The invented country of the demo, made through the product's own commands.

mod act;
mod cast;
mod country;
mod draw;
mod history;
mod partnership;
mod people;
mod raw;
mod young;

use domain::tables::Tables;
use domain::time::Now;
use jiff::civil::Date;
use store::Store;

use crate::failure::Failure;
use country::Size;
use people::People;

/// The country of the demo as `./start` makes it.
const DEMO: Size = Size { seed: 1, people: 140, years: 1 };

/// Makes the demo's data where there are none yet, so that its day is `today` (or the real day).
///
/// # Errors
/// Says what failed.
pub async fn ensure(store: &Store, real: Now, today: Option<Date>) -> Result<(), Failure> {
    if store::demo::is_made(store).await? {
        return Ok(());
    }
    if !store::directory::personas(store.reading()).await?.is_empty() {
        return Err(Failure::failed("the demo's data were only half made: begin anew with --fresh"));
    }
    make(store, real, today.unwrap_or(real.day()), DEMO).await
}

/// Makes a country of this size, as it stands on the morning of `day`.
async fn make(store: &Store, real: Now, day: Date, size: Size) -> Result<(), Failure> {
    let shift = (day - real.day()).get_days();
    store::demo::set_shift(store, real, shift).await.map_err(|e| Failure::failed(e.to_string()))?;
    store.refresh_rules().await?;
    let tables = Tables::with_demo();
    let stories = country::stories(size, tables, day);
    let first = stories.iter().filter_map(|story| story.happenings.first()).map(|it| it.at.date()).min();
    let beginning = act::moment(first.unwrap_or(day).at(0, 0, 0, 0))?;
    let mut people = People::default();
    cast::enter(store, beginning, tables).await?;
    partnership::join(store, beginning, tables, &mut people).await?;
    act::Stage::new(store, tables, &mut people).play(&stories).await?;
    store::tick::tick(store, act::moment(day.at(0, 30, 0, 0))?).await?;
    store::demo::made(store, real).await?;
    Ok(())
}
