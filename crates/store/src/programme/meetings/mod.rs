//! The partnership's meetings: planned and changed by the secretariat, taken part in by members, told to calendars.
//!
//! A guest's calendar entry has the same UID for ever and a SEQUENCE of its own that rises with each word about it, since
//! every letter lists its one guest alone (RFC 5546).

mod call;
mod cancel;
mod coordinators;
mod hold;
mod plan;
mod read;
mod release;
mod seats;
pub(crate) mod table;

pub use cancel::cancel_meeting;
pub use coordinators::add_coordinators;
pub use hold::record_meeting;
pub use plan::{change_meeting, plan_meeting};
pub use read::{Meeting, meeting, meetings};
pub(super) use release::release_guests;
pub use seats::{Guest, Seat, own_seats, seats, take_seats};
