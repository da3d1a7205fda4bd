//! POST /reports/upload/{id}/confirmation and /removal: yes or no to a file that was looked through.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::reports::NewReport;
use store::reports::{Sender, Way, previews, receive_some};

use super::look_through::{look_through, reports};
use crate::faults::Fault;
use crate::reports::counsellor::Counsellor;

/// Reports of one transaction, so that others can work meanwhile.
const SOME: usize = 100;

/// Sends every report of the file. Broken off and sent again, the rest follows: what is there already stays as it is.
pub async fn send(counsellor: Counsellor, Path(id): Path<String>) -> Result<Response, Fault> {
    let store = &counsellor.app.store;
    let found = previews::load(store, &counsellor.viewer, &id).await?;
    let (organisation, text) = found.ok_or(Fault::Absent)?;
    let sender = counsellor.sender(counsellor.institution_by_row(organisation)?, Way::Spreadsheet)?;
    // Something may have changed since the page was drawn: the preview says so, and nothing is sent.
    if look_through(&counsellor, sender, &text).await?.mistakes_in_all > 0 {
        return Ok(Redirect::to(&format!("/reports/upload/{id}")).into_response());
    }
    let mut waiting: Vec<NewReport> = Vec::new();
    reports(&counsellor, &text, |_, checked| waiting.extend(checked.ok()));
    let (new, there) = received(&counsellor, sender, waiting).await?;
    previews::delete(store, counsellor.now, &counsellor.viewer, &id).await?;
    Ok(Redirect::to(&format!("/reports?received={new}&there={there}")).into_response())
}

/// Throws the file away.
pub async fn remove(counsellor: Counsellor, Path(id): Path<String>) -> Result<Redirect, Fault> {
    previews::delete(&counsellor.app.store, counsellor.now, &counsellor.viewer, &id).await?;
    Ok(Redirect::to("/reports/upload"))
}

/// How many were new, and how many were there before.
async fn received(counsellor: &Counsellor, sender: Sender, all: Vec<NewReport>) -> Result<(u64, u64), Fault> {
    let (mut new, mut there) = (0, 0);
    for some in all.chunks(SOME) {
        let answers = receive_some(&counsellor.app.store, counsellor.now, &sender, some.to_vec()).await?;
        for answer in answers {
            match answer {
                Ok(received) if received.new => new += 1,
                Ok(_) => there += 1,
                // Between the look and the receipt somebody changed it: what was received stays, and can be sent again.
                Err(refused) => return Err(Fault::Conflict(refused.to_string())),
            }
        }
    }
    Ok((new, there))
}
