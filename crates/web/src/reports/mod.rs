//! A school's reports: the form, the receipt, what may still be done with a report, and files with many of them.
//!
//! Start at [`new`] (the form) and follow a report to its receipt. Every way in ends in `store::reports::receive`.

mod actions;
mod counsellor;
mod list;
mod new;
mod number;
mod progress;
mod receipt;
pub mod spreadsheet;
mod upload;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::app::App;

pub use number::Number;

/// The pages of those who report.
pub fn routes(app: &App) -> Router<App> {
    let files = DefaultBodyLimit::max(app.traffic.upload_bytes);
    Router::new()
        .route("/reports", get(list::index).post(new::create))
        .route("/reports/new", get(new::show))
        .route("/reports/draft", post(new::draft::save))
        .route("/reports/draft/removal", post(new::draft::remove))
        .route("/reports/new/pupils", post(new::pupils))
        .route("/reports/upload", get(upload::show).post(upload::create).layer(files))
        .route("/reports/upload/template.csv", get(upload::template))
        .route("/reports/upload/{id}", get(upload::preview))
        .route("/reports/upload/{id}/confirmation", post(upload::send))
        .route("/reports/upload/{id}/removal", post(upload::remove))
        .route("/reports/{number}", get(receipt::show))
        .route("/reports/{number}/withdrawal", post(actions::withdraw))
        .route("/reports/{number}/renewal", post(actions::renew))
        .route("/reports/{number}/additions", post(actions::add))
        .route("/reports/{number}/messages", post(actions::message))
}
