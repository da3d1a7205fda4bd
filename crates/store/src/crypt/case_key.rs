//! The data key of one case.

use std::fmt;

use rand::RngCore;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::keys::{Unsealable, open, seal, to_json};

/// The key under which everything secret of one case rests. Dropping its wrapped form erases the case's texts.
#[derive(Clone)]
pub struct CaseKey([u8; 32]);

impl fmt::Debug for CaseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CaseKey(…)")
    }
}

impl CaseKey {
    pub(super) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Seals a value of the case. `place` binds it to its column, so that values can't be moved about.
    pub fn seal<T: Serialize + ?Sized>(&self, place: &str, value: &T, random: &mut dyn RngCore) -> Vec<u8> {
        seal(&self.0, place.as_bytes(), &to_json(value), random)
    }

    /// Opens what [`CaseKey::seal`] sealed for the same `place`.
    ///
    /// # Errors
    /// [`Unsealable`] when key, place or bytes are others.
    pub fn open<T: DeserializeOwned>(&self, place: &str, sealed: &[u8]) -> Result<T, Unsealable> {
        serde_json::from_slice(&open(&self.0, place.as_bytes(), sealed)?).map_err(|_| Unsealable)
    }
}
