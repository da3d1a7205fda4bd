//! Who may read a trial.

/// Who may read a trial, beside its own municipality and the partners it names. The order is that of the circles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sharing {
    /// Nobody else: a place to be wrong in (I-35).
    Own,
    /// Everyone in the partnership.
    Members,
    /// Everyone.
    Public,
}

impl Sharing {
    /// Every circle, the smallest first.
    pub const ALL: [Self; 3] = [Self::Own, Self::Members, Self::Public];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Members => "members",
            Self::Public => "public",
        }
    }

    /// The circle of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sharing| sharing.code() == code)
    }
}
