//! Why a report was not received.

use domain::tables::MunicipalityCode;
use domain::text::ReceiptNumber;

use crate::StoreFault;

/// Why nothing was received. Nothing of the person is kept then.
#[derive(Debug, thiserror::Error)]
pub enum NotReceived {
    /// The home municipality takes no part: the school turns to it directly.
    #[error(
        "municipality {municipality} is not a member of the partnership and can't be reached here: write to its unit for the young"
    )]
    NotAMember {
        /// Which.
        municipality: MunicipalityCode,
    },
    /// The home municipality takes part, but has no confirmed relation with the institution.
    #[error(
        "the institution is no confirmed partner of municipality {municipality}: ask its coordinator for an invitation"
    )]
    NoRelation {
        /// Which.
        municipality: MunicipalityCode,
    },
    /// The same institution reported the same person with the same kind and date, and said something else.
    #[error("this report exists already as {number} and says something else: add to it instead")]
    Conflict {
        /// The one that exists.
        number: ReceiptNumber,
    },
    /// The client used its key for another body before.
    #[error("the idempotency key was used for another body: use a new key for a new report")]
    KeyReused,
    /// The database or the key file fails.
    #[error(transparent)]
    Fault(#[from] StoreFault),
}
