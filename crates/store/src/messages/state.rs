//! Where a message is, and what went wrong with it.

use std::fmt;

/// Where a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Waits for its turn, the first or another.
    Queued,
    /// Was handed over.
    Sent,
    /// Is given up, until an administrator tries it again.
    Failed,
}

impl State {
    /// The code in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }

    pub(super) fn of(code: &str) -> Option<Self> {
        [Self::Queued, Self::Sent, Self::Failed].into_iter().find(|state| state.code() == code)
    }
}

/// What went wrong, without any text of the other side's: such texts repeat addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// The channel can't be reached.
    Away,
    /// The channel said no, with this status of its protocol.
    Refused(u16),
    /// The address is none.
    Address,
    /// The folder can't be written.
    Folder,
    /// The message can't be opened with this key file.
    Sealed,
}

impl Trouble {
    /// What an administrator reads: the end of its text's key. [`Trouble::Refused`] has its number apart.
    pub fn code(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::Refused(_) => "refused",
            Self::Address => "address",
            Self::Folder => "folder",
            Self::Sealed => "sealed",
        }
    }

    pub(super) fn of(code: &str) -> Option<Self> {
        let known = [Self::Away, Self::Address, Self::Folder, Self::Sealed];
        let plain = known.into_iter().find(|trouble| trouble.code() == code);
        plain.or_else(|| code.strip_prefix("refused-")?.parse().ok().map(Self::Refused))
    }
}

/// As it stands in the database: `away`, `refused-550`.
impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(status) => write!(f, "refused-{status}"),
            other => f.write_str(other.code()),
        }
    }
}
