//! Where an organisation stands.

/// Where an organisation stands on a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stance {
    /// It stands behind it.
    Endorses,
    /// It doesn't; the reason goes along with the recommendation.
    Dissents,
}

impl Stance {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Endorses, Self::Dissents];

    /// The word in the database and the keys of texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Endorses => "endorses",
            Self::Dissents => "dissents",
        }
    }

    /// The stance of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stance| stance.code() == code)
    }
}
