//! A report: a school tells the municipality that a young person is about to leave an education, or has left.
//!
//! Once received, a report moves by verbs, a file each; every verb gives an event or the [`IllegalMove`].

mod add_to;
mod age;
mod begin;
mod close;
mod give_back;
mod lapse;
mod moves;
mod open;
mod renew;
mod state;
mod withdraw;

pub use add_to::{Added, add_to};
pub use age::{AgeRefused, handling_at};
pub use begin::{Begun, begin};
pub use close::{CannotClose, Closed, close};
pub use give_back::{GivenBack, give_back};
pub use lapse::{CannotLapse, Lapsed, lapse, lapses_on};
pub use moves::{IllegalMove, Move, Party};
pub use open::{Opened, open};
pub use renew::{Renewed, renew};
pub use state::{Kind, Report, State, UnknownWord};
pub use withdraw::{Withdrawn, withdraw};
