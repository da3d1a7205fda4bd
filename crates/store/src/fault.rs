//! What can go wrong below a command.

use sea_orm::{DbErr, SqlErr};

use crate::crypt::Unsealable;

/// The database or the key file fails; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// The database can't be used at the moment: locked, full, gone. Trying again later may help.
    #[error("the database can't be used right now: {0}")]
    Away(String),
    /// A query the product wrote is wrong, or the database holds what it never should.
    #[error("database: {0}")]
    Database(DbErr),
    /// A sealed value doesn't open with this key file.
    #[error(transparent)]
    Unsealable(#[from] Unsealable),
    /// A row holds a value the code tables don't know.
    #[error("the database holds a value that isn't known: {0}")]
    Unknown(String),
}

impl StoreFault {
    /// Somebody else wrote the same thing in the same moment: a unique index said no. Tried again, it is found.
    pub(crate) fn is_race(&self) -> bool {
        matches!(self, Self::Database(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))))
    }
}

impl From<DbErr> for StoreFault {
    fn from(error: DbErr) -> Self {
        match &error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::Away(error.to_string()),
            DbErr::Exec(_) | DbErr::Query(_) if is_passing(&error.to_string()) => {
                Self::Away(error.to_string())
            }
            _ => Self::Database(error),
        }
    }
}

/// Conditions of the engines that pass by themselves or when the operator acts.
fn is_passing(text: &str) -> bool {
    [
        "database is locked",
        "database is full",
        "database or disk is full",
        "disk I/O error",
        "unable to open database",
        "attempt to write a readonly database",
        "connection closed",
        "Connection refused",
        "terminating connection",
        "error communicating with database",
        "could not extend file",
        "the database system is",
    ]
    .iter()
    .any(|sign| text.contains(sign))
}

/// Why a command changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such thing, or it isn't yours: the same answer for both.
    #[error("not found")]
    Absent,
    /// The move isn't possible in the state in which the thing is.
    #[error("{0}")]
    Illegal(String),
    /// Somebody else changed it meanwhile.
    #[error("changed meanwhile: {0}")]
    Conflict(String),
    /// The database or the key file fails.
    #[error(transparent)]
    Fault(#[from] StoreFault),
}

impl From<DbErr> for Refused {
    fn from(error: DbErr) -> Self {
        Self::Fault(error.into())
    }
}

impl From<Unsealable> for Refused {
    fn from(error: Unsealable) -> Self {
        Self::Fault(error.into())
    }
}
