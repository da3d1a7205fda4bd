//! GET /me/readers and /me/readers.csv: who has read about me, and why they were allowed.

use askama::Template;
use axum::extract::Query;
use axum::response::{Html, Response};
use serde::Deserialize;
use store::access::{ReaderLog, readers};
use store::voice::MyCase;

use super::mine;
use super::written::place;
use crate::access::{ReaderLines, reader_file, whole_log};
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "voice/readers.html")]
struct ReadersPage {
    page: Page,
    l: Locale,
    sections: Vec<Section>,
}

struct Section {
    case: String,
    place: Option<String>,
    readers: ReaderLines,
    older: Option<i64>,
    names: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    case: String,
    before: Option<i64>,
}

pub async fn show(visitor: SignedIn, Query(asked): Query<Asked>) -> Result<Html<String>, Fault> {
    let mine = mine(&visitor, "readers").await?;
    let mut sections = Vec::with_capacity(mine.len());
    for my in mine.iter().filter(|my| asked.case.is_empty() || my.about.case == asked.case) {
        let log = log_of(&visitor, my, asked.before).await?;
        sections.push(Section {
            case: my.about.case.clone(),
            place: place(visitor.l, my, mine.len() > 1),
            readers: ReaderLines::all(visitor.l, &log.readers, visitor.now.day()),
            older: log.older,
            names: my.settings.staff_names_in_reader_log,
        });
    }
    draw(&ReadersPage { page: visitor.page(visitor.l.t("me-readers-title")), l: visitor.l, sections })
}

/// The whole log of a case as a file.
pub async fn file(visitor: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Fault> {
    if !visitor.viewer.citizen {
        return Err(Fault::Absent);
    }
    reader_file(visitor.l, &whole_log(&visitor, &asked.case).await?)
}

async fn log_of(visitor: &SignedIn, my: &MyCase, before: Option<i64>) -> Result<ReaderLog, Fault> {
    match before {
        None => Ok(my.readers.clone()),
        Some(before) => {
            let (store, case) = (&visitor.app.store, &my.about.case);
            let log = readers(store, &visitor.viewer, visitor.now, case, Some(before)).await?;
            Ok(ReaderLog::clone(&log))
        }
    }
}
