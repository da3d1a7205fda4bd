//! GET /administration/messages, POST …/{id}/attempt: what has left, what waits, what failed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{Html, Redirect};
use domain::directory::Role;
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
    messages: Vec<Message>,
    failed: usize,
}

impl Overview {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "a template hands values over by reference")]
    fn trouble(&self, trouble: &Trouble) -> String {
        let text = self.l.coded("message-trouble", trouble.code());
        match trouble {
            Trouble::Refused(status) => format!("{text} ({status})"),
            _ => text.into_owned(),
        }
    }
}

/// The newest messages of the viewer's organisations, those in trouble first.
pub async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    if !signed_in.viewer.is_any(&[Role::Administrator, Role::Secretariat]) {
        return Err(Fault::Absent);
    }
    let messages = messages::overview(&app.store, &signed_in.viewer, NEWEST).await?;
    let failed = messages.iter().filter(|message| message.state == MessageState::Failed).count();
    let l = signed_in.l;
    draw(&Overview { page: signed_in.page(l.t("messages-title")), l, messages, failed })
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
