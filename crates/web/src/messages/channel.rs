//! What carries a letter: mail, a folder, or the demo's mailbox.

use std::path::PathBuf;
use std::sync::Arc;

use domain::time::Now;
use store::Store;
use store::messages::Trouble;
use store::messages::mailbox::Letter;

use super::{DemoMailbox, Folder, Smtp};

/// Carries letters. One that is carried twice, since nobody heard that the first was, has the same id.
#[async_trait::async_trait]
pub trait Channel: Send + Sync {
    /// Carries a letter at this moment and returns what the carrier calls it, if anything.
    async fn send(&self, id: &str, letter: &Letter, now: Now) -> Result<Option<String>, SendError>;
}

/// Why a letter wasn't carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{trouble}")]
pub struct SendError {
    /// What went wrong.
    pub trouble: Trouble,
    /// Whether trying again may help.
    pub again: bool,
}

/// A setting that names no channel.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` is no way to send mail: use smtp://host:25, smtps://user:password@host or folder:/path")]
pub struct NoSuchChannel(String);

/// The channel of a setting: `smtp://…` and `smtps://…` (see docs/reference/commands.md), `folder:PATH`, or `demo`.
///
/// # Errors
/// [`NoSuchChannel`] when it is none of these. The password of an address is not repeated.
pub fn channel_from(setting: &str, from: &str, store: &Store) -> Result<Arc<dyn Channel>, NoSuchChannel> {
    let shown = || NoSuchChannel(setting.split('@').next_back().unwrap_or_default().to_owned());
    if setting == "demo" {
        return Ok(Arc::new(DemoMailbox::new(store.clone())));
    }
    if let Some(path) = setting.strip_prefix("folder:") {
        return Ok(Arc::new(Folder::new(PathBuf::from(path), from)));
    }
    let smtp = Smtp::new(setting, from).ok_or_else(shown)?;
    Ok(Arc::new(smtp))
}

impl SendError {
    /// Trying again may help.
    pub fn passing(trouble: Trouble) -> Self {
        Self { trouble, again: true }
    }

    /// Trying again doesn't help.
    pub fn lasting(trouble: Trouble) -> Self {
        Self { trouble, again: false }
    }
}
