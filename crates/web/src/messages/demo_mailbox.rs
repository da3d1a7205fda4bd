//! The demo's channel: letters arrive at `/demo/mailbox`, and nothing leaves the machine.

use domain::time::Now;
use store::Store;
use store::messages::Trouble;
use store::messages::mailbox::{self, Letter};

use super::{Channel, SendError};

/// Carries letters to the demo's mailbox.
#[derive(Debug)]
pub struct DemoMailbox {
    store: Store,
}

impl DemoMailbox {
    /// The mailbox of this store.
    pub fn new(store: Store) -> Self {
        Self { store }
    }
}

#[async_trait::async_trait]
impl Channel for DemoMailbox {
    async fn send(&self, id: &str, letter: &Letter, now: Now) -> Result<Option<String>, SendError> {
        let arrived = mailbox::put(&self.store, now, id.to_owned(), letter.clone()).await;
        arrived.map(|()| None).map_err(|_| SendError::passing(Trouble::Away))
    }
}
