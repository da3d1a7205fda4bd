//! Organisations, people, memberships and the relations between institutions and municipalities.

mod organisations;
mod personas;
pub(crate) mod table;

pub(crate) use organisations::kind_of;
pub use organisations::{Organisation, ensure_organisation, organisation};
pub use personas::{Persona, person_of_persona, personas};
