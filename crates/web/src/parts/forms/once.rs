//! The key by which a form that is sent twice makes one thing.

use std::fmt;

use askama::filters::HtmlSafe;
use rand::RngCore as _;
use store::{FormKey, Store};

use super::Filled;

const FIELD: &str = "form-key";

/// The hidden field with the key; nothing for a form without one.
pub struct KeyField(String);

impl fmt::Display for KeyField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return Ok(());
        }
        write!(f, "<input type=\"hidden\" name=\"{FIELD}\" value=\"{}\">", self.0)
    }
}

impl HtmlSafe for KeyField {}

impl Filled {
    /// Gives the form a key of its own, unless it came back with the one it had.
    #[must_use]
    pub fn keyed(mut self, store: &Store) -> Self {
        if self.key_text().is_empty() {
            let mut bytes = [0u8; 16];
            store.fresh_random().fill_bytes(&mut bytes);
            self.fill(FIELD, bytes.map(|byte| format!("{byte:02x}")).concat());
        }
        self
    }

    /// The form's hidden field.
    pub fn key_field(&self) -> KeyField {
        KeyField(self.key_text().to_owned())
    }

    /// The key with what was sent along with it.
    pub fn key(&self) -> FormKey {
        FormKey::new(self.key_text(), self.pairs())
    }

    /// Only what looks like a key of ours goes back into a page.
    fn key_text(&self) -> &str {
        let key = self.value(FIELD);
        if key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit()) { key } else { "" }
    }
}
