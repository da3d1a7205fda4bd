//! The agreement (samarbejdsaftale) of a municipality and an institution: whom to call, what is reported and how, what
//! the municipality promises, who does what, and when the two look at it again.
//!
//! A draft is what was typed ([`RawTerms`]); only what passes [`check`] is proposed to the other side. What was once
//! proposed is never edited: a change is a new version, and [`difference`] tells the two apart.

mod check;
mod difference;
mod draft;
mod field;
mod moves;
#[cfg(test)]
mod tests;

pub use check::{MOST_ROWS, MOST_WORDS, check};
pub use difference::{Change, ChangeKind, Part, Said, difference};
pub use draft::{BOTH, RawContact, RawTask, RawTerms};
pub use field::AgreementField;
pub use moves::{IllegalAgreementMove, Move, State};

use jiff::civil::Date;

use crate::clocks::{Promise, Rule, promised_rule};
use crate::mistakes::Mistake;

/// One thing that is wrong with one field of an agreement; `item` is the row's place in its table.
pub type AgreementMistake = Mistake<AgreementField>;

/// The two who agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The municipality.
    Municipality,
    /// The school or FGU institution.
    Institution,
}

impl Side {
    /// Both, in the order of the page.
    pub const ALL: [Self; 2] = [Self::Municipality, Self::Institution];

    /// The word in the database, the form and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Institution => "institution",
        }
    }

    /// The side of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.code() == code)
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Municipality => Self::Institution,
            Self::Institution => Self::Municipality,
        }
    }
}

/// What the municipality promises, in weekdays from the receipt of a report. None: nothing is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Promises {
    /// The report is opened.
    pub opened: Option<u8>,
    /// The young person is reached.
    pub contact: Option<u8>,
    /// The institution hears back.
    pub feedback: Option<u8>,
}

impl Promises {
    /// What is promised, each with its weekdays.
    pub fn each(self) -> impl Iterator<Item = (Promise, u8)> {
        [(Promise::Opened, self.opened), (Promise::Contact, self.contact), (Promise::Feedback, self.feedback)]
            .into_iter()
            .filter_map(|(promise, weekdays)| Some((promise, weekdays?)))
    }

    /// The rules of the clocks that follow.
    pub fn rules(self) -> impl Iterator<Item = &'static Rule> {
        self.each().filter_map(|(promise, weekdays)| promised_rule(promise, weekdays))
    }
}

/// What an agreement binds to, once its terms are whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// What is promised.
    pub promises: Promises,
    /// When the two look at it again.
    pub review_on: Date,
}

/// How an agreement that is in force stands on a day: past its review it still holds, and says that it waits for a look.
pub fn review_is_due(review_on: Date, today: Date) -> bool {
    review_on < today
}
