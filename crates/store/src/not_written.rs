//! Why a text that several people write wasn't kept: trials, recommendations and dialogues are written in versions.

use crate::{Refused, StoreFault};

/// Why what was written wasn't kept. `W` is a version as it is read.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten<W> {
    /// Somebody else wrote meanwhile: this stands there now, and this the writing began from.
    #[error("somebody else wrote meanwhile")]
    Changed {
        /// What it says now.
        current: Box<W>,
        /// What the writing began from.
        base: Box<W>,
    },
    /// Something else.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl<W> From<StoreFault> for NotWritten<W> {
    fn from(fault: StoreFault) -> Self {
        Self::Refused(fault.into())
    }
}
