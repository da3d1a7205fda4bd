//! GET /problems/{code}: the page behind the `type` of a problem.

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
    let title = l.coded("fault-title", &code).into_owned();
    let text = l.coded("fault-text", &code).into_owned();
    draw(&ProblemPage { page: visitor.page(title.clone()), l, code, title, text })
}
