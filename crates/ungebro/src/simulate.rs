//! The invented country of the demo, made through the product's own commands.

mod act;
mod agreements;
mod cast;
mod country;
mod dialogues;
mod draw;
mod history;
mod invitation;
mod meetings;
mod partnership;
mod people;
mod plans;
mod raw;
mod recommendations;
mod releases;
mod sign_ups;
mod trials;
mod typist;
mod young;

use clap::Args;
use domain::installation::Parts;
use domain::tables::Tables;
use domain::time::{Now, Timekeeper as _};
use jiff::civil::Date;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use store::Store;

use crate::failure::Failure;
use crate::place::DataPlace;
use crate::wiring::MachineTime;
use country::Size;
use people::People;

/// The country of the demo as `./start` makes it.
const DEMO: Size = Size { seed: 1, people: 520, years: 1 };

/// Make an invented country for the demo, in an empty folder. The same seed and day give the same data.
#[derive(Debug, Args)]
pub struct Simulate {
    #[command(flatten)]
    data: DataPlace,
    /// The same seed gives the same country.
    #[arg(long, default_value_t = DEMO.seed)]
    seed: u64,
    /// How many young people beside the cast of the screens.
    #[arg(long, default_value_t = DEMO.people)]
    people: u32,
    /// Over how many years their histories lie.
    #[arg(long, default_value_t = DEMO.years, value_parser = clap::value_parser!(u32).range(1..=10))]
    years: u32,
    /// The day on which the country stands as it is made; today unless said.
    #[arg(long, value_name = "DATE")]
    today: Option<Date>,
}

impl Simulate {
    /// Makes the country.
    ///
    /// # Errors
    /// Says what failed; data that are there already are never touched.
    #[expect(clippy::print_stdout, reason = "the answer of the command")]
    pub fn run(self) -> Result<(), Failure> {
        if !self.data.is_empty() {
            let folder = self.data.folder.display();
            return Err(Failure::bad_input(format!(
                "there are data in {folder}: name an empty folder with --data"
            )));
        }
        let real = MachineTime.real();
        let size = Size { seed: self.seed, people: self.people, years: self.years };
        let day = self.today.unwrap_or(real.day());
        tokio::runtime::Runtime::new()?.block_on(async {
            let store = open(&self.data, size.seed).await?;
            make(&store, real, day, size).await
        })?;
        println!(
            "an invented country of {} young people stands in {}",
            self.people,
            self.data.folder.display()
        );
        Ok(())
    }
}

/// Makes the demo's data where there are none yet, so that its day is `today` (or the real day).
///
/// # Errors
/// Says what failed.
pub async fn ensure(data: &DataPlace, real: Now, today: Option<Date>) -> Result<(), Failure> {
    let store = open(data, DEMO.seed).await?;
    if store::demo::is_made(&store).await? {
        return Ok(());
    }
    if !store::directory::personas(store.reading()).await?.is_empty() {
        return Err(Failure::failed("the demo's data were only half made: begin anew with --fresh"));
    }
    make(&store, real, today.unwrap_or(real.day()), DEMO).await
}

async fn open(data: &DataPlace, seed: u64) -> Result<Store, Failure> {
    data.open_or_create_drawing_from(Some(Parts::BOTH), ChaCha20Rng::seed_from_u64(seed)).await
}

/// Makes a country of this size, as it stands on the morning of `day`.
async fn make(store: &Store, real: Now, day: Date, size: Size) -> Result<(), Failure> {
    let shift = (day - real.day()).get_days();
    store::demo::set_shift(store, real, shift).await.map_err(|e| Failure::failed(e.to_string()))?;
    store.refresh_rules().await?;
    let tables = Tables::with_demo();
    let stories = country::stories(size, tables, day);
    let first = stories.iter().filter_map(|story| story.happenings.first()).map(|it| it.at.date()).min();
    let first = first.unwrap_or(day);
    let mut people = People::default();
    cast::enter(store, act::moment(first.at(0, 0, 0, 0))?, tables).await?;
    invitation::before_the_sign_ups(store, first, &mut people).await?;
    sign_ups::members(store, first, tables, &mut people).await?;
    sign_ups::under_way(store, day, tables, &mut people).await?;
    invitation::under_way(store, first, day, &mut people).await?;
    dialogues::before_the_start(store, first, day, &mut people).await?;
    agreements::at_the_beginning(store, first, day, &mut people).await?;
    meetings::meet(store, day, tables, &mut people).await?;
    act::Stage::new(store, tables, &mut people).play(&stories).await?;
    agreements::under_way(store, day, &mut people).await?;
    releases::play(store, day, &mut people).await?;
    let tried = trials::play(store, first, day, &mut people).await?;
    recommendations::play(store, day, &tried, &mut people).await?;
    store::tick::tick(store, act::moment(day.at(0, 30, 0, 0))?).await?;
    store::demo::made(store, real).await?;
    Ok(())
}
