//! GET /reports: the reports of the counsellor's institutions, newest first.

mod row;

use askama::Template;
use axum::extract::Query;
use axum::response::Html;
use domain::text::ReceiptNumber;
use domain::time::Now;
use serde::Deserialize;
use store::reports::{drafts, of_institution};

pub use row::Row;

use super::counsellor::Counsellor;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;

/// Reports of one page.
const PAGE: u64 = 50;

#[derive(Deserialize)]
pub struct Asked {
    after: Option<ReceiptNumber>,
    /// How many reports of a file were received just now, and how many were there before.
    received: Option<u64>,
    there: Option<u64>,
}

#[derive(Template)]
#[template(path = "reports/list/list.html")]
struct ListPage {
    page: Page,
    l: Locale,
    rows: Vec<Row>,
    older: Option<String>,
    is_first: bool,
    received: Option<(u64, u64)>,
    drafts: Vec<Draft>,
}

/// A draft that waits.
struct Draft {
    institution: String,
    code: String,
    at: String,
}

pub async fn index(counsellor: Counsellor, Query(asked): Query<Asked>) -> Result<Html<String>, Fault> {
    let (l, now, store) = (counsellor.l, counsellor.now, &counsellor.app.store);
    // One more than shown tells whether there are older ones.
    let asked_for = PAGE + 1;
    let mut found = of_institution(store, &counsellor.viewer, now, "reports", asked.after, asked_for).await?;
    let more = u64::try_from(found.len()).unwrap_or_default() == asked_for;
    if more {
        found.pop();
    }
    let page = counsellor.page(l.t("reports-title"));
    draw(&ListPage {
        page,
        l,
        older: found.last().filter(|_| more).map(|last| last.number.to_string()),
        rows: found.iter().map(|one| Row::of(l, one, now)).collect(),
        is_first: asked.after.is_none(),
        received: asked.received.map(|received| (received, asked.there.unwrap_or_default())),
        drafts: waiting(&counsellor).await?,
    })
}

async fn waiting(counsellor: &Counsellor) -> Result<Vec<Draft>, Fault> {
    let mut waiting = Vec::new();
    for institution in &counsellor.institutions {
        let store = &counsellor.app.store;
        let draft = drafts::load(store, &counsellor.viewer, institution.organisation, drafts::REPORT).await?;
        waiting.extend(draft.map(|draft| Draft {
            institution: institution.name.clone(),
            code: institution.code.clone(),
            at: counsellor.l.near_moment(Now::at(draft.saved_at), counsellor.now),
        }));
    }
    Ok(waiting)
}
