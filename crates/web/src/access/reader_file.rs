//! The reader log as a file, for whoever asks for it (GDPR article 15).

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::text::neutralised;
use store::access::{Ground, Reader, ReaderLog};

use super::reader_lines::{page_names, who, why_allowed};
use crate::faults::Fault;
use crate::texts::Locale;

/// A CSV file with one row for each reader, day and ground. Nothing in it runs as a formula.
///
/// # Errors
/// Never for rows of text.
pub fn reader_file(l: Locale, log: &ReaderLog) -> Result<Response, Fault> {
    let head = ["day", "first", "last", "times", "who", "ground", "why", "pages"];
    let rows = log.readers.iter().map(|reader| row(l, reader).to_vec());
    csv_file("readers.csv", &head, rows)
}

/// A CSV file to keep, its cells made safe for spreadsheets.
///
/// # Errors
/// Never for rows of text.
pub fn csv_file(
    name: &str,
    head: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<Response, Fault> {
    let broken = |error: &dyn std::fmt::Display| Fault::Broken(error.to_string());
    let mut file = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    file.write_record(head).map_err(|error| broken(&error))?;
    for row in rows {
        let row = row.iter().map(|cell| neutralised(cell).into_owned());
        file.write_record(row).map_err(|error| broken(&error))?;
    }
    let bytes = file.into_inner().map_err(|error| broken(&error))?;
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

fn row(l: Locale, reader: &Reader) -> [String; 8] {
    [
        reader.day.to_string(),
        reader.first.local().time().strftime("%H:%M").to_string(),
        reader.last.local().time().strftime("%H:%M").to_string(),
        reader.times.to_string(),
        who(l, reader),
        reader.ground.map_or("", Ground::code).to_owned(),
        why_allowed(l, reader).into_owned(),
        page_names(l, reader).join(", "),
    ]
}
