//! The embedded database's file: whether it is still where it was opened.
//!
//! An engine goes on writing into a file that was removed or moved away, and what it writes there is lost. So each
//! connection is asked first whether its file still stands in its place. While it doesn't, nothing is acknowledged; when it
//! is back, or another was put there, work goes on with that one.

use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::StoreFault;

/// The place of the database, and which file was found there last.
#[derive(Debug)]
pub(crate) struct DatabaseFile {
    path: PathBuf,
    found: Mutex<Found>,
}

#[derive(Debug, Clone, Copy)]
struct Found {
    id: Id,
    since: Option<Instant>,
}

/// Device and number of a file: what stays the same while it is moved, and differs from a file in its stead.
type Id = (u64, u64);

impl DatabaseFile {
    /// The file at this path, made if there is none, for its owner alone: SQLite gives the files beside it the same rights.
    ///
    /// # Errors
    /// When it can't be made or read.
    pub fn at(path: &Path) -> std::io::Result<Self> {
        use std::os::unix::fs::OpenOptionsExt as _;
        std::fs::OpenOptions::new().create(true).append(true).mode(0o600).open(path)?;
        let found = Found { id: id_of(path)?, since: None };
        Ok(Self { path: path.to_owned(), found: Mutex::new(found) })
    }

    /// Whether a connection of this age is one to the file that stands there now.
    pub fn is_of(&self, age: Duration) -> bool {
        let Ok(id) = id_of(&self.path) else { return false };
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if found.id != id {
            *found = Found { id, since: Some(Instant::now()) };
        }
        found.since.is_none_or(|since| age < since.elapsed())
    }

    /// Whether the file stands where it stood when the running transaction began.
    ///
    /// # Errors
    /// [`StoreFault::Away`] when it doesn't.
    pub fn is_there(&self) -> Result<(), StoreFault> {
        let found = *self.found.lock().unwrap_or_else(PoisonError::into_inner);
        match id_of(&self.path) {
            Ok(id) if id == found.id => Ok(()),
            _ => Err(StoreFault::Away("the database's file is gone".into())),
        }
    }
}

fn id_of(path: &Path) -> std::io::Result<Id> {
    let metadata = std::fs::metadata(path)?;
    Ok((metadata.dev(), metadata.ino()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_made_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        DatabaseFile::at(&path).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_connection_is_good_for_the_file_it_was_opened_on() {
        let folder = tempfile::tempdir().unwrap();
        let (path, aside) = (folder.path().join("a.db"), folder.path().join("b.db"));
        let file = DatabaseFile::at(&path).unwrap();
        let old = Duration::from_mins(1);
        assert!(file.is_of(old) && file.is_there().is_ok());
        std::fs::rename(&path, &aside).unwrap();
        assert!(!file.is_of(old) && file.is_there().is_err(), "it was moved away");
        std::fs::rename(&aside, &path).unwrap();
        assert!(file.is_of(old) && file.is_there().is_ok(), "it is back");
        std::fs::copy(&path, &aside).unwrap();
        std::fs::rename(&aside, &path).unwrap();
        assert!(file.is_there().is_err() && !file.is_of(old), "another stands in its place");
        assert!(file.is_of(Duration::ZERO) && file.is_there().is_ok(), "to which new connections lead");
    }
}
