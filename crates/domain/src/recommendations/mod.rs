//! Recommendations: one sentence with an addressee and a verb, what it rests on, who stands behind it, and what became of it.
//!
//! From a draft to a political answer and its follow-up (I-58, I-74 to I-76). What is written are sheets: the recommendation
//! itself ([`RecommendationField`]), each piece of evidence ([`EvidenceField`]), each step after the adoption ([`StepField`]).

mod adoption;
mod clock;
mod days;
mod evidence;
mod sheet;
mod stance;
mod state;
mod step;

pub use adoption::{Heard, NotHeard};
pub use clock::consultation_clock;
pub use days::{StepDays, WrongDay};
pub use evidence::{EvidenceField, EvidenceKind};
pub use sheet::{NEEDED_TO_CONSULT, NEEDED_TO_PROPOSE, RecommendationField};
pub use stance::Stance;
pub use state::{CONSULTATION_WEEKDAYS, IllegalRecommendationMove, RecommendationMove, RecommendationState};
pub use step::{Answer, StepField};
