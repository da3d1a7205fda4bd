//! The young person's record: everything that the page of a case shows.

mod around;
mod neighbours;
mod person;

pub use around::{Consent, Guardian, OnOffer, ReportOnCase, Spell};
pub use neighbours::{Neighbours, neighbours};
pub use person::{Person, Protection, YoungPerson, who, young_person};
