//! Clocks: by when someone must have acted, and the reckoning that shows why.
//!
//! The rules are a table ([`Rulebook`], shipped as `data/clock_rules.csv`). [`reckon`] applies one of them to a start
//! day and gives a [`Reckoning`]: the due date and every day before it, counted or skipped, with the reason. What the
//! clock says on a given day is its [`Standing`].

mod earlier_mark;
mod error;
mod explanation;
mod pause;
mod promised;
mod read_rules;
mod reckon;
mod rule;
mod rule_cells;
mod rulebook;
mod standing;
mod terms;

pub use error::ClockError;
pub use explanation::{Explanation, Skipped, Span};
pub use pause::Pause;
pub use promised::{LONGEST_PROMISE, Promise, promised_rule};
pub use read_rules::RulesTextError;
pub use reckon::{Day, Reading, Reckoning, reckon};
pub use rule::{Ages, Certainty, Confidence, Rule};
pub use rulebook::Rulebook;
pub use standing::{Ending, Standing};
pub use terms::{Basis, Bound, Occasions, StartEvent, Stop, Unit};
