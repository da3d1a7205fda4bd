//! Plans: versions of a case's plan, what the young person answers, the start, and what a partner sees of it.
//!
//! Texts are sealed with the case's key. A version that was shared is never rewritten by the municipality but for how its
//! steps stand; a change is a draft of the next version.

mod agreed;
mod answer;
mod current;
mod draft;
mod entries;
mod own_aim;
mod own_step;
mod partners;
mod share;
mod stand;
mod start;
mod step;
pub(crate) mod table;
mod tasks;
mod version;
mod view;

pub use agreed::CannotAgree;
pub(crate) use agreed::{note_agreed, spell};
pub use answer::{answer_plan, note_plan_answer};
pub use draft::{CannotSave, discard_draft, save_draft};
pub(crate) use entries::{PlanAnswered, PlanStart, PlanStep, PlanVersion};
pub use own_aim::write_aim;
pub use own_step::{BY_PARTNER, change_own_step, task};
pub use partners::{Partner, partners};
pub use share::share_draft;
pub use start::{agree_start, begin_start};
pub use step::{StepChange, change_step};
pub use tasks::{Task, TasksOf, tasks};
pub use version::{Answered, Start, Version};
pub(crate) use version::{current_of, shared_of};
pub use view::{PlanPage, SeenBy, plan};
