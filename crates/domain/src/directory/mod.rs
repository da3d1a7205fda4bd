//! Organisations, what people are in them, and whether an institution may report to a municipality.

mod answer;
mod offered;
mod relation;
mod role;

pub use answer::{ANSWER_DAYS, answer_clock};
pub use offered::{offered_roles, reporting_role};
pub use relation::{IllegalRelationMove, RelationMove, RelationState, UnknownRelationState};
pub use role::{OrganisationKind, Role, UnknownRole};
