//! GET /reports/new: the form, empty or as it was put aside.

use axum::extract::Query;
use axum::response::Html;
use domain::text::ReceiptNumber;
use domain::time::Now;
use serde::Deserialize;
use store::reports::drafts;

use super::page::{Told, page};
use super::pupils::filled_with;
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::reports::counsellor::Counsellor;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    institution: String,
    /// The number of an earlier report, to report its pupil again.
    pupil: Option<ReceiptNumber>,
}

pub async fn show(counsellor: Counsellor, Query(asked): Query<Asked>) -> Result<Html<String>, Fault> {
    let institution = counsellor.institution(&asked.institution)?;
    let (store, l) = (&counsellor.app.store, counsellor.l);
    if let Some(number) = asked.pupil {
        let form = filled_with(&counsellor, Filled::new(l), number).await?;
        return page(&counsellor, institution, form, Told::default()).await;
    }
    let draft = drafts::load(store, &counsellor.viewer, institution.organisation, drafts::REPORT).await?;
    let Some(draft) = draft else {
        return page(&counsellor, institution, Filled::new(l), Told::default()).await;
    };
    let told =
        Told { draft: Some(l.near_moment(Now::at(draft.saved_at), counsellor.now)), ..Told::default() };
    page(&counsellor, institution, Filled::posted(l, draft.pairs), told).await
}
