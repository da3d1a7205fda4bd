//! GET /reports/upload: choose a file; and the empty sheet to fill in.

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use domain::reports::new_report::Field;

use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled};
use crate::parts::{Crumb, Page};
use crate::reports::counsellor::Counsellor;
use crate::texts::Locale;

#[derive(Template)]
#[template(path = "reports/upload/upload.html")]
struct UploadPage {
    page: Page,
    l: Locale,
    form: Filled,
    problems: Vec<String>,
    institutions: Vec<Choice>,
    columns: Vec<Column>,
    most: u64,
}

/// A column of the sheet.
struct Column {
    name: &'static str,
    required: bool,
    holds: String,
}

/// The page with the field for the file.
pub async fn show(counsellor: Counsellor) -> Result<Html<String>, Fault> {
    let l = counsellor.l;
    page(&counsellor, Filled::new(l), Vec::new())
}

/// The page again, with what is wrong with the file as a whole.
///
/// # Errors
/// Never in a program that passed its tests.
pub fn page(counsellor: &Counsellor, form: Filled, problems: Vec<String>) -> Result<Html<String>, Fault> {
    let l = counsellor.l;
    let mut page = counsellor.page(l.t("upload-title"));
    page.has_errors = form.has_mistakes() || !problems.is_empty();
    page.crumbs = vec![Crumb::to("/reports", l.t("reports-title")), Crumb::here(l.t("upload-title"))];
    let several = counsellor.institutions.len() > 1;
    let offered = counsellor.institutions.iter().filter(|_| several);
    let column = |field: Field| Column {
        name: field.name(),
        required: field.column_required(),
        holds: l.coded("upload-column", field.name()).into_owned(),
    };
    draw(&UploadPage {
        page,
        l,
        form,
        problems,
        institutions: offered.map(|m| Choice::new(m.code.clone(), m.name.clone())).collect(),
        columns: Field::all().map(column).collect(),
        most: counsellor.app.traffic.upload_bytes as u64 / (1024 * 1024),
    })
}

/// GET /reports/upload/template.csv: the headings alone, as spreadsheet programs here expect them.
pub async fn template(_counsellor: Counsellor) -> Response {
    let headings: Vec<&str> = Field::all().map(Field::name).collect();
    // The mark tells the spreadsheet program that it is UTF-8.
    let text = format!("\u{feff}{}\r\n", headings.join(";"));
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"meldinger.csv\""),
    ];
    (headers, text).into_response()
}
