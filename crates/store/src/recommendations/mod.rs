//! Recommendations: proposed, written together, asked about, adopted, delivered, answered, followed up.
//!
//! A draft is its proposer's and the secretariat's; from the consultation on the partnership reads it; once it is adopted,
//! everyone does. Texts are sealed until they are shown. What it rests on is never deleted: evidence that doesn't hold any more is
//! withdrawn, and the page says so.

mod asked;
mod backing;
mod evidence;
mod list;
mod propose;
mod read;
mod recommendation;
mod rights;
mod say;
mod sealed;
mod step;
pub(crate) mod table;
mod taken;
mod write;

pub use asked::silent;
pub use backing::ask_for_backing;
pub use evidence::{NotAdded, add_evidence, withdraw_evidence};
pub use list::{Listed, list, newest_adopted, resting_on};
pub use propose::propose;
pub use read::{recommendation, version};
pub use recommendation::{Comment, Evidence, Recommendation, StanceTaken, Step, Written};
pub use rights::{ANSWERS, PARTNERSHIP, PROPOSES, Rights, STANDS};
pub use say::{NotSaid, comment, take_stance};
pub use step::{NotMoved, move_on};
pub use write::{NotWritten, write};
