//! The young person's record: everything that the page of a case shows.

mod consents;
mod guardians;
mod neighbours;
mod on_offer;
mod person;
mod reports;
mod spells;

pub use consents::Consent;
pub use guardians::Guardian;
pub use neighbours::{Neighbours, neighbours};
pub use on_offer::OnOffer;
pub(crate) use person::person;
pub use person::{Person, Protection, YoungPerson, who, young_person};
pub use reports::ReportOnCase;
pub use spells::Spell;
