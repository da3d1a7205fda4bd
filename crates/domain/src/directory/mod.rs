//! Organisations and what people are in them.

mod role;

pub use role::{OrganisationKind, Role, UnknownRole};
