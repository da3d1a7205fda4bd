//! What staff does with a case: a form for each step, each a resource below the case.

pub mod activities;
pub mod attempts;
pub mod choices;
pub mod consents;
pub mod contact_person;
mod form;
pub mod guardians;
pub mod guardians_informed;
pub mod handovers;
pub mod identity;
mod meanwhile;
pub mod notes;
pub mod offers;
pub mod pauses;
pub mod protection;
mod read;
pub mod reports;
pub mod returns;
pub mod reveal;
mod starts;

pub use form::{Step, drawn};
pub use meanwhile::meanwhile;
pub use read::{answer, day, words, words_if_any};
pub use starts::{refuse_start, start_day, start_kind};

use axum::extract::Path;
use axum::response::Redirect;

use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;

/// What is shown once has no address to come back to: a reload leads to the record, for who may see it.
pub async fn back(caseworker: Caseworker, Path(case): Path<String>) -> Result<Redirect, Fault> {
    let person = form::about(&caseworker, &case).await?;
    Ok(Redirect::to(&format!("/cases/{}", person.case)))
}
