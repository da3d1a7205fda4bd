//! An entry of the timeline.

use domain::directory::Role;
use domain::time::Now;

use super::What;
use crate::Kind;

/// What happened to a case, newest first.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    /// The entries.
    pub events: Vec<Event>,
    /// There are older ones than are shown.
    pub older: bool,
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Event {
    /// When.
    pub at: Now,
    /// Its kind in the journal.
    pub kind: Kind,
    /// Who did it: the source.
    pub by: By,
    /// What.
    pub what: What,
    /// The number of the report that it belongs to.
    pub report: Option<String>,
    /// What somebody wrote.
    pub words: Words,
}

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// A person.
    Person {
        /// The name.
        name: String,
        /// In which role.
        role: Option<Role>,
        /// For which organisation; none for a citizen.
        organisation: Option<String>,
    },
    /// A school's system.
    System {
        /// The name of its access.
        name: String,
        /// The institution.
        organisation: Option<String>,
    },
    /// The program itself: a clock ran out, a reminder went out.
    Program,
    /// The operator on the command line.
    Operator,
}

/// What somebody wrote, as far as the viewer may read it.
#[derive(Clone, PartialEq, Eq)]
pub enum Words {
    /// Nothing was written.
    None,
    /// To be read.
    Open(String),
    /// A restricted note: the viewer may know that it exists and whose it is, not what it says.
    Restricted,
    /// Taken back by who wrote it.
    TakenBack,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Open(_) => "Open(…)",
            Self::Restricted => "Restricted",
            Self::TakenBack => "TakenBack",
        })
    }
}
