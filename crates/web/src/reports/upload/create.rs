//! POST /reports/upload: a file comes in. It is kept sealed and shown, not sent.

use std::error::Error as _;
use std::io::Cursor;

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use encoding_rs::WINDOWS_1252;
use store::reports::previews;

use super::show::page;
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::reports::counsellor::Counsellor;
use crate::reports::spreadsheet::Sheet;

/// Keeps the file and leads to its preview, or says what is wrong with it as a whole.
pub async fn create(counsellor: Counsellor, mut parts: Multipart) -> Result<Response, Fault> {
    let (mut institution, mut file) = (String::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(|error| fault(&error))? {
        match part.name() {
            Some("institution") => institution = part.text().await.map_err(|error| fault(&error))?,
            Some("file") => file = part.bytes().await.map_err(|error| fault(&error))?.into(),
            _ => {}
        }
    }
    let institution = counsellor.institution(&institution)?.organisation;
    if file.is_empty() {
        let mut form = Filled::new(counsellor.l);
        form.refuse("file", counsellor.l.t("upload-no-file"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&counsellor, form, Vec::new())?).into_response());
    }
    if let Err(problem) = Sheet::open(Cursor::new(&file)) {
        let problems = page(&counsellor, Filled::new(counsellor.l), problem.told(counsellor.l))?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, problems).into_response());
    }
    let (store, now) = (&counsellor.app.store, counsellor.now);
    let id = previews::keep(store, now, &counsellor.viewer, institution, decoded(file)).await?;
    Ok(Redirect::to(&format!("/reports/upload/{id}")).into_response())
}

/// The file as text: UTF-8, or Latin-1 as Windows writes it.
fn decoded(file: Vec<u8>) -> String {
    String::from_utf8(file).unwrap_or_else(|other| {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(other.as_bytes());
        text.into_owned()
    })
}

fn fault(error: &MultipartError) -> Fault {
    let is_too_large = error.status() == StatusCode::PAYLOAD_TOO_LARGE || is_cut_off(error);
    if is_too_large { Fault::TooLarge } else { Fault::Malformed(error.to_string()) }
}

/// A body of unknown length that is cut off at the limit of all bodies ends in an error without a status of its own.
fn is_cut_off(error: &MultipartError) -> bool {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if inner.to_string().contains("length limit exceeded") {
            return true;
        }
        cause = inner.source();
    }
    false
}
