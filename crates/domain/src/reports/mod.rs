//! A report: a school tells the municipality that a young person is about to leave an education, or has left.
//!
//! [`NewReport::check`] turns what any way in delivers into a report, or into all its mistakes at once.
//! Once received, a report moves by verbs, a file each; every verb gives an event or the [`IllegalMove`].

mod add_to;
mod age;
mod begin;
mod close;
mod give_back;
mod lapse;
mod moves;
pub mod new_report;
mod open;
mod renew;
mod state;
mod welfare;
mod withdraw;

pub use add_to::{Added, add_to};
pub use age::{AgeRefused, handling_at};
pub use begin::{Begun, begin};
pub use close::{CannotClose, Closed, close};
pub use give_back::{GivenBack, give_back};
pub use lapse::{CannotLapse, Lapsed, RISK_LAPSES_AFTER_MONTHS, lapse, lapses_on};
pub use moves::{IllegalMove, Move, Party};
pub use new_report::NewReport;
pub use open::{Opened, open};
pub use renew::{Renewed, renew};
pub use state::{Kind, Report, State, UnknownWord};
pub use welfare::asks_about_welfare;
pub use withdraw::{Withdrawn, withdraw};
