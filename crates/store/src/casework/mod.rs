//! A municipality's cases: what waits, who the young person is, what is done.

mod activity;
mod assign;
mod case;
pub mod clocks;
mod close_case;
pub(crate) mod consent;
mod correct;
mod guardian;
mod hand_over;
pub(crate) mod identity;
mod latest;
mod link;
mod note;
pub(crate) mod open_case;
mod protect;
pub mod record;
pub(crate) mod refresh;
mod reveal;
pub(crate) mod table;
pub mod timeline;
pub mod worklist;

pub use activity::{confirm_activity, record_activity};
pub use assign::{Assigned, Assignment, Meanwhile, assign};
pub(crate) use close_case::close_when_done;
pub use consent::{note_consent, note_consent_withdrawn};
pub use correct::{Correction, correct_identity};
pub use guardian::{NewGuardian, end_guardian, record_guardian};
pub use hand_over::{accept_handover, offer_handover, return_handover};
pub use latest::Latest;
use latest::latest;
pub use link::{LINK_DAYS, make_link};
pub use note::{NewNote, write_note};
pub use protect::record_protection;
pub use record::{YoungPerson, young_person};
pub use reveal::{reveal_address, reveal_cpr};
