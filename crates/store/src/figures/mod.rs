//! What the figures are made of, the facts of the journal without names and texts; and what became of them: releases.

mod compared;
mod decide_release;
mod facts;
mod make_release;
mod reason;
mod release;
pub(crate) mod table;

pub use compared::compared;
pub use decide_release::{NotDecided, approve_release, decline_release, withdraw_release};
pub use facts::{Read, facts};
pub use make_release::{NotMade, make_release};
pub(crate) use reason::seal_reasons;
pub use release::{APPROVES_RELEASES, MAKES_RELEASES, Release, release, releases, works_on_releases};
