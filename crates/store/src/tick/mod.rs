//! What time does by itself. The background loop calls [`tick`], and so does whoever moves the demo's day.

mod activities;
mod adults;
mod moved_clocks;
mod unopened;

use domain::installation::Part;
use domain::time::Now;

use crate::agreements::remind_of_reviews;
use crate::figures::seal_reasons;
use crate::once;
use crate::programme::meetings::add_coordinators;
use crate::programme::{leave_due, move_queue};
use crate::reports::{lapse_due, previews, replays};
use crate::{Store, StoreFault};

/// What a tick did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ticked {
    /// Risks that lapsed.
    pub lapsed: usize,
    /// Young people who turned 18.
    pub adults: u64,
    /// Reports of which the team was reminded, since nobody had opened them.
    pub reminded: usize,
    /// Reports of which the leader was told.
    pub told: usize,
    /// Activities whose knowledge ran out.
    pub ran_out: usize,
    /// Agreements whose two sides were told that it is time to look at them again.
    pub reviews: usize,
    /// Clocks that moved since a rule or a calendar changed.
    pub moved: usize,
}

/// Does all that is due at `now` in the parts that run. Called again, it does nothing twice; interrupted, the rest follows
/// with the next.
///
/// # Errors
/// A [`StoreFault`].
pub async fn tick(store: &Store, now: Now) -> Result<Ticked, StoreFault> {
    store.refresh_rules().await?;
    let ticked = if store.runs(Part::Casework) { casework(store, now).await? } else { Ticked::default() };
    if store.runs(Part::Programme) {
        leave_due(store, now).await?;
        move_queue(store, now).await?;
        add_coordinators(store, now).await?;
    }
    once::forget_old(store, now).await?;
    Ok(ticked)
}

async fn casework(store: &Store, now: Now) -> Result<Ticked, StoreFault> {
    let ticked = Ticked {
        moved: moved_clocks::recompute_if_changed(store, now).await?,
        lapsed: lapse_due(store, now).await?,
        adults: adults::grow_up(store, now).await?,
        ran_out: activities::run_out(store, now).await?,
        reviews: remind_of_reviews(store, now).await?,
        ..Ticked::default()
    };
    let (reminded, told) = unopened::remind(store, now).await?;
    replays::forget_old(store, now).await?;
    previews::forget_old(store, now).await?;
    seal_reasons(store, now).await?;
    Ok(Ticked { reminded, told, ..ticked })
}
