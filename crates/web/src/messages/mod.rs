//! Messages on their way out: the letter in words, the channel that carries it, what an administrator sees of it.
//!
//! The queue is the store's; here are only its hands. A letter holds a link or the word that there is news, never what
//! the news is.

mod channel;
mod deliver;
mod demo_mailbox;
mod folder;
mod letter;
mod mailbox;
mod overview;
mod smtp;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use channel::{Channel, NoSuchChannel, SendError, channel_from};
pub use deliver::{deliver_due, run};
pub use demo_mailbox::DemoMailbox;
pub use folder::Folder;
pub(crate) use letter::{meeting_kind, when};
pub use smtp::Smtp;

pub(crate) fn routes(app: &App) -> Router<App> {
    let all = Router::new()
        .route("/administration/messages", get(overview::show))
        .route("/administration/messages/{id}/attempt", post(overview::try_again));
    if !app.is_demo() {
        return all;
    }
    all.route("/demo/mailbox", get(mailbox::index))
        .route("/demo/mailbox/{id}", get(mailbox::show))
        .route("/demo/mailbox/{id}/invite.ics", get(mailbox::entry))
}
