//! GET /problems/{code}: the page behind the `type` of a problem.

use std::borrow::Cow;

use askama::Template;
use axum::extract::Path;
use axum::response::Html;

use crate::draw;
use crate::faults::{self, Fault};
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "api/problem.html")]
struct ProblemPage {
    page: Page,
    l: Locale,
    code: String,
    title: String,
    text: String,
}

pub async fn show(visitor: Visitor, Path(code): Path<String>) -> Result<Html<String>, Fault> {
    if !faults::CODES.contains(&code.as_str()) {
        return Err(Fault::Absent);
    }
    let l = visitor.l;
    let (title, text) = (title_of(l, &code).into_owned(), text_of(l, &code).into_owned());
    draw(&ProblemPage { page: visitor.page(title.clone()), l, code, title, text })
}

/// What happened, in a program's words: the API's own where pages speak of pages, else those of both.
pub fn title_of(l: Locale, code: &str) -> Cow<'static, str> {
    let own = l.has(&format!("api-fault-title-{code}"));
    if own { l.coded("api-fault-title", code) } else { l.coded("fault-title", code) }
}

/// How to mend it, likewise.
pub fn text_of(l: Locale, code: &str) -> Cow<'static, str> {
    let own = l.has(&format!("api-fault-text-{code}"));
    if own { l.coded("api-fault-text", code) } else { l.coded("fault-text", code) }
}
