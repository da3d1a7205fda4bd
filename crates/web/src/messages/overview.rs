//! GET /administration/messages, POST …/{id}/attempt: what has left, what waits, what failed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{Html, Redirect};
use domain::directory::Role;
use domain::time::Now;
use jiff::civil::Date;
use store::messages::{self, Message, State as MessageState, Trouble};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::SignedIn;

const NEWEST: u64 = 200;

#[derive(Template)]
#[template(path = "messages/overview.html")]
struct Overview {
    page: Page,
    l: Locale,
    today: Date,
    /// Those that were given up, the newest first.
    failed: Vec<Message>,
    /// All others, the newest first.
    others: Vec<Message>,
}

impl Overview {
    /// To whom it went, as far as that is still known.
    fn to(&self, message: &Message) -> String {
        message.to.clone().unwrap_or_else(|| self.l.t("messages-to-dropped").into_owned())
    }

    /// What went wrong, and how often it was tried.
    fn trouble(&self, message: &Message) -> String {
        let Some(trouble) = &message.trouble else { return String::new() };
        let text = self.l.coded("message-trouble", trouble.code());
        let tried = self.l.with1("messages-attempts", "count", message.attempts);
        match trouble {
            Trouble::Refused(status) => format!("{text} ({status}) {tried}"),
            _ => format!("{text} {tried}"),
        }
    }

    /// Day and time, with the year where it is another.
    fn at(&self, moment: &Now) -> String {
        self.l.near_moment(*moment, self.today)
    }
}

/// The newest messages of the viewer's organisations; those that were given up come first, since they wait for somebody.
pub async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    if !signed_in.viewer.is_any(&[Role::Administrator, Role::Secretariat]) {
        return Err(Fault::Absent);
    }
    let messages = messages::overview(&app.store, &signed_in.viewer, NEWEST).await?;
    let (failed, others) = messages.into_iter().partition(|message| message.state == MessageState::Failed);
    let l = signed_in.l;
    draw(&Overview {
        page: signed_in.page(l.t("messages-title")),
        l,
        today: signed_in.now.day(),
        failed,
        others,
    })
}

/// Tries a message once more that was given up.
pub async fn try_again(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Redirect, Fault> {
    messages::retry(&app.store, &signed_in.viewer, signed_in.now, &id).await?;
    Ok(Redirect::to("/administration/messages"))
}
