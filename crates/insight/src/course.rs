//! What one report led to, in days: the row from which every indicator is counted.
//!
//! A course holds what was known on the day of the figure, and nothing that points at a person: `person` only tells
//! whether two courses are one person's.

use domain::reports::Kind;
use jiff::ToSpan;
use jiff::civil::Date;

/// One report and what followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The same for two courses of one person; without meaning otherwise.
    pub person: u64,
    /// The municipality's code.
    pub municipality: String,
    /// The reporting institution's id.
    pub partner: String,
    /// Risk or dropout.
    pub kind: Kind,
    /// The day the municipality got the report.
    pub reported: Date,
    /// The day of the dropout, or on which the risk was seen.
    pub occurred: Date,
    /// Whether the school wrote that an alternative was agreed.
    pub alternative_agreed: bool,
    /// The day each stage was first reached.
    pub stages: Stages,
    /// The clocks on the way to the first contact.
    pub clocks: Vec<ContactClock>,
    /// What the young person did from the dropout on, as far as somebody knows.
    pub spells: Vec<Spell>,
    /// What is known of the young person on the day of the figure.
    pub status: Known,
    /// The day on which the report ended without anything further to be awaited: withdrawn, returned, lapsed.
    pub ended: Option<Date>,
}

/// The day on which each stage was first reached, if it was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stages {
    /// The municipality opened the report.
    pub opened: Option<Date>,
    /// Somebody tried to reach the young person.
    pub tried: Option<Date>,
    /// The young person was reached.
    pub reached: Option<Date>,
    /// A plan was made.
    pub planned: Option<Date>,
    /// An offer or a start was agreed.
    pub start_agreed: Option<Date>,
    /// The young person began in education, FGU or job.
    pub started: Option<Date>,
}

/// A clock that waits for contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactClock {
    /// The rule's id.
    pub rule: String,
    /// Whether law sets it, and not a goal of one's own.
    pub statutory: bool,
    /// The last day.
    pub due: Date,
    /// The day it was stopped by what it waits for.
    pub stopped: Option<Date>,
}

/// What the municipality knows of a young person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// What the young person does.
    Activity,
    /// Something that holds no longer.
    RanOut,
    /// That nobody reached the young person.
    NotReached,
    /// Nothing, ever.
    Never,
    /// That the young person declines: a choice, and not unknown.
    Declined,
}

/// A time in which somebody knows what the young person does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// Its first day.
    pub from: Date,
    /// The last day on which it is known to hold.
    pub known_until: Date,
    /// What it counts as.
    pub counts_as: CountsAs,
}

/// What a spell counts as, in the order of the competing ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum CountsAs {
    /// Back in a youth education or another one.
    Education,
    /// At an FGU institution.
    Fgu,
    /// In a job of at least the official threshold.
    Job,
    /// None of these: known to be out.
    Out,
}

impl CountsAs {
    /// All of them, in order.
    pub const ALL: [CountsAs; 4] = [CountsAs::Education, CountsAs::Fgu, CountsAs::Job, CountsAs::Out];

    /// The three ways back, in order.
    pub const WAYS_BACK: [CountsAs; 3] = [CountsAs::Education, CountsAs::Fgu, CountsAs::Job];

    /// The word for keys of texts and columns.
    pub fn code(self) -> &'static str {
        match self {
            Self::Education => "education",
            Self::Fgu => "fgu",
            Self::Job => "job",
            Self::Out => "out",
        }
    }

    /// Its place among the competing ends; none for being out.
    pub fn way_back(self) -> Option<u8> {
        (self != Self::Out).then_some(self as u8)
    }
}

/// Whether a clock of a rule is law's clock or the own goal for the first contact: such rules are named so
/// (`data/clock_rules.csv`). What partners promised each other runs beside it and is counted with their agreement.
pub fn waits_for_contact(rule: &str) -> bool {
    rule.ends_with("-contact")
}

impl Course {
    /// The first way back after the dropout: the day, and which.
    pub fn back(&self) -> Option<(Date, CountsAs)> {
        self.spells
            .iter()
            .filter(|spell| spell.from >= self.occurred && spell.counts_as != CountsAs::Out)
            .map(|spell| (spell.from, spell.counts_as))
            .min_by_key(|(day, _)| *day)
    }

    /// The last day on which anybody knows whether the young person is back, at most `as_of`: what is reported of the day
    /// of the dropout, and every spell for as long as it is known to hold.
    pub fn followed_until(&self, as_of: Date) -> Date {
        let spells = self.spells.iter().map(|spell| spell.known_until);
        spells.chain([self.reported, self.occurred]).max().unwrap_or(self.reported).min(as_of)
    }

    /// Whether an education, FGU or a job was agreed or begun within `days` of the dropout.
    pub fn had_alternative_within(&self, days: i64) -> bool {
        let last = self.occurred.saturating_add(days.days());
        let agreed = self.stages.start_agreed.is_some_and(|day| day <= last);
        self.alternative_agreed || agreed || self.back().is_some_and(|(day, _)| day <= last)
    }
}

impl Stages {
    /// The days in the order of the stages.
    pub fn in_order(&self) -> [Option<Date>; 6] {
        [self.opened, self.tried, self.reached, self.planned, self.start_agreed, self.started]
    }

    /// Whether each stage was reached, from `opened` on; a later stage implies those before it, so that the stages nest.
    pub fn nested(&self) -> [bool; 6] {
        let mut reached = self.in_order().map(|day| day.is_some());
        for stage in (0..reached.len() - 1).rev() {
            reached[stage] |= reached[stage + 1];
        }
        reached
    }
}
