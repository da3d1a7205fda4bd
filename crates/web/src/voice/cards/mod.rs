//! The cards of my page: one card, one question.

mod answer;
mod clock;
mod next;
mod reported;

pub use answer::AnswerCard;
pub use clock::{gentle_clock, running};
pub use next::next_steps;
pub use reported::{ReportCard, report_cards};
