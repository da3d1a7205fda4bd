//! The municipality's day: what waits and why it stands where it stands, attempts at contact, what the young person
//! does, who has the case, and what others may see of it.

mod activity;
mod assign;
mod contact_attempt;
mod guardian;
mod hand_over;
mod loop_back;
mod nobody_acted;
mod pause_clock;
mod saved_view;
mod schooling;
mod status;
mod status_over_time;
mod urgency;

pub use activity::{Activity, ActivityField, ActivitySource, RawActivity};
pub use assign::{MOST_AT_ONCE, TooManyAtOnce, assignable};
pub use contact_attempt::{AttemptField, ContactAttempt, RawAttempt, is_answer};
pub use guardian::{Custody, Part};
pub use hand_over::{CannotHandOver, HandOver, HandOverState, IllegalAnswer, SentBack};
pub use loop_back::{LoopGround, LoopRules, ReportFacts, Seen, Stop, StopFacts, loop_back};
pub use nobody_acted::{Acted, nobody_has_acted};
pub use pause_clock::{PauseField, PausedClock, RawPause};
pub use saved_view::{LONGEST_VIEW_NAME, MOST_VIEWS, ViewName};
pub use schooling::{schooling, without_repeated};
pub use status::{Status, runs_out_on, status_on};
pub use status_over_time::{Stretch, status_over_time};
pub use urgency::{Reason, Urgency, Waiting};
