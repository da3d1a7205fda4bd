//! GET /demo/mailbox and /demo/mailbox/{id}: what the demo's people find in theirs.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{Html, IntoResponse as _, Response};
use store::messages::mailbox::{self, Arrived};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

const NEWEST: u64 = 100;

#[derive(Template)]
#[template(path = "messages/mailbox.html")]
struct Mailbox {
    page: Page,
    l: Locale,
    letters: Vec<Arrived>,
}

#[derive(Template)]
#[template(path = "messages/mail.html")]
struct Mail {
    page: Page,
    l: Locale,
    arrived: Arrived,
    lines: Vec<Line>,
}

/// A line of a letter: words, or a link of this site alone.
enum Line {
    Words(String),
    Link { href: String, shown: String },
}

/// The newest letters.
pub async fn index(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let letters = mailbox::list(&app.store, NEWEST).await?;
    let l = visitor.l;
    draw(&Mailbox { page: visitor.page(l.t("mailbox-title")), l, letters })
}

/// One letter, its link to be followed.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Html<String>, Fault> {
    let arrived = mailbox::one(&app.store, &id).await?;
    let l = visitor.l;
    let mut page = visitor.page(arrived.letter.subject.clone());
    page.crumbs =
        vec![Crumb::to("/demo/mailbox", l.t("mailbox-title")), Crumb::here(arrived.letter.subject.clone())];
    let lines = arrived.letter.text.lines().map(line).collect();
    draw(&Mail { page, l, arrived, lines })
}

/// The calendar file that a letter brought.
pub async fn entry(State(app): State<App>, Path(id): Path<String>) -> Result<Response, Fault> {
    let letter = mailbox::one(&app.store, &id).await?.letter;
    let calendar = letter.calendar.ok_or(Fault::Absent)?;
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8")], calendar.text).into_response())
}

/// The demo may be reached by another name than the one in its letters, so a link keeps only what follows the host.
fn line(text: &str) -> Line {
    let link = text.strip_prefix("http").and_then(|rest| rest.split_once("://")).map(|(_, rest)| rest);
    match link.and_then(|rest| rest.find('/').map(|at| &rest[at..])) {
        Some(path) => Line::Link { href: path.to_owned(), shown: text.to_owned() },
        None => Line::Words(text.to_owned()),
    }
}
