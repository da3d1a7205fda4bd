//! GET /reports/upload/{id}: what the file would do, each mistake by row and column.

use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use store::reports::{Way, previews};

use super::look_through::{Seen, look_through};
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Crumb, Page};
use crate::reports::counsellor::Counsellor;
use crate::texts::Locale;

#[derive(Template)]
#[template(path = "reports/upload/preview.html")]
struct PreviewPage {
    page: Page,
    l: Locale,
    id: String,
    institution: String,
    seen: Seen,
    odd_rows: String,
    not_shown: usize,
}

pub async fn show(counsellor: Counsellor, Path(id): Path<String>) -> Result<Html<String>, Fault> {
    let (l, store) = (counsellor.l, &counsellor.app.store);
    let found = previews::load(store, &counsellor.viewer, &id).await?;
    let (organisation, text) = found.ok_or(Fault::Absent)?;
    let institution = counsellor.institution_by_row(organisation)?;
    let sender = counsellor.sender(institution, Way::Spreadsheet)?;
    let seen = look_through(&counsellor, sender, &text).await?;
    let mut page = counsellor.page(l.t("upload-preview-title"));
    page.has_errors = seen.mistakes_in_all > 0;
    page.crumbs = vec![
        Crumb::to("/reports", l.t("reports-title")),
        Crumb::to("/reports/upload", l.t("upload-title")),
        Crumb::here(l.t("upload-preview-title")),
    ];
    let rows: Vec<String> = seen.odd_numbers.iter().take(50).map(ToString::to_string).collect();
    draw(&PreviewPage {
        page,
        l,
        id,
        institution: institution.name.clone(),
        odd_rows: rows.join(", "),
        not_shown: seen.mistakes_in_all - seen.mistakes.len(),
        seen,
    })
}
