//! The only place that reads the machine's clock and its source of randomness.

use domain::time::{Now, Timekeeper};
use jiff::ToSpan as _;
use rand::{RngCore, SeedableRng, TryRngCore};
use rand_chacha::ChaCha20Rng;
use store::{Store, StoreFault};

/// The machine's clock.
#[derive(Debug, Clone, Copy)]
pub struct MachineTime;

impl Timekeeper for MachineTime {
    #[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
    fn real(&self) -> Now {
        Now::at(jiff::Timestamp::now())
    }
}

/// The moment by which the database lives: the machine's, or in the demo the same time of its own day.
///
/// # Errors
/// A [`StoreFault`].
pub async fn present(store: &Store) -> Result<Now, StoreFault> {
    let (real, ahead) = (MachineTime.real(), store::demo::shift(store).await?);
    Ok(real.local().checked_add(ahead.days()).map_or(real, |moved| Now::at(moved.timestamp())))
}

/// A generator seeded from the machine's source of randomness.
///
/// # Errors
/// When the machine has none.
pub fn machine_random() -> std::io::Result<ChaCha20Rng> {
    let mut seed = [0u8; 32];
    rand::rngs::OsRng.try_fill_bytes(&mut seed).map_err(std::io::Error::other)?;
    let mut random = ChaCha20Rng::from_seed(seed);
    // One draw, so that the seed itself is no output.
    random.next_u64();
    Ok(random)
}
