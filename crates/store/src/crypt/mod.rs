//! Encryption at rest: what is sealed can be read only with the key file.
//!
//! CPR numbers, contact data, free text, drafts and previews are sealed with XChaCha20-Poly1305. Each case has its own
//! data key, wrapped by the key file's key; erasing the wrapped key erases the case's texts wherever copies of the rows lie.
//! Look-up by CPR number goes through a keyed hash ([`Index`]), never through the number.

mod case_key;
mod keys;

pub use case_key::CaseKey;
pub(crate) use keys::to_hex;
pub use keys::{Index, KeyFileError, Keys, Unsealable};
