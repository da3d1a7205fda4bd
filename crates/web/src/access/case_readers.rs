//! GET /cases/{id}/readers: who has read the case, for the staff that works on it.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, Response};
use serde::Deserialize;
use store::access::{ReaderLog, readers};

use super::{ReaderLines, reader_file, why};
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Crumb, Page, Why};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "access/case_readers.html")]
struct CaseReaders {
    page: Page,
    l: Locale,
    why: Why,
    case: String,
    readers: ReaderLines,
    older: Option<i64>,
}

#[derive(Deserialize)]
pub struct Asked {
    before: Option<i64>,
}

pub async fn show(
    visitor: SignedIn,
    Path(case): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    staff_only(&visitor)?;
    let (l, store) = (visitor.l, &visitor.app.store);
    let log = readers(store, &visitor.viewer, visitor.now, &case, asked.before).await?;
    let mut page = visitor.page(l.t("case-readers-title"));
    page.crumbs = vec![
        Crumb::to("/worklist", l.t("worklist-title")),
        Crumb::to(format!("/cases/{case}"), l.t("case-readers-case")),
        Crumb::here(l.t("case-readers-title")),
    ];
    draw(&CaseReaders {
        page,
        l,
        why: why(&visitor, log.ground()),
        readers: ReaderLines::to_staff(l, &log.readers, visitor.now.day()),
        older: log.older,
        case,
    })
}

/// The whole log as a file.
pub async fn file(visitor: SignedIn, Path(case): Path<String>) -> Result<Response, Fault> {
    staff_only(&visitor)?;
    reader_file(visitor.l, &whole_log(&visitor, &case).await?)
}

/// The young person reads the own log on the own page, in other words.
fn staff_only(visitor: &SignedIn) -> Result<(), Fault> {
    if visitor.viewer.citizen { Err(Fault::Absent) } else { Ok(()) }
}

/// The log with all its pages.
pub async fn whole_log(visitor: &SignedIn, case: &str) -> Result<ReaderLog, Fault> {
    let store = &visitor.app.store;
    let mut all = ReaderLog::clone(&*readers(store, &visitor.viewer, visitor.now, case, None).await?);
    while let Some(before) = all.older {
        let next = readers(store, &visitor.viewer, visitor.now, case, Some(before)).await?;
        all.readers.extend(next.readers.iter().cloned());
        all.older = next.older;
    }
    Ok(all)
}
