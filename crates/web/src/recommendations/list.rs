//! GET /recommendations: those that the reader may read.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Html;
use domain::recommendations::RecommendationState;
use serde::Deserialize;
use store::recommendations::{Listed, PROPOSES, list};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{LoopMini, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "recommendations/list.html")]
struct List {
    page: Page,
    l: Locale,
    rows: Vec<(Listed, LoopMini)>,
    may_propose: bool,
    /// Whether it shows only some.
    is_narrowed: bool,
}

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Narrowed {
    /// Ids with commas between them; empty for all.
    only: String,
}

/// The list.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(narrowed): Query<Narrowed>,
) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let is_narrowed = !narrowed.only.is_empty();
    let mut rows = list(&app.store, visitor.viewer.as_ref()).await?;
    rows.retain(|row| !is_narrowed || narrowed.only.split(',').any(|id| id == row.public_id));
    let mut page = visitor.page(l.t("recommendations-title"));
    "/recommendations".clone_into(&mut page.path);
    draw(&List {
        page,
        l,
        rows: rows
            .into_iter()
            .map(|row| {
                let done = row.state as usize + 1;
                let word = l.coded("recommendation-state", row.state.code());
                (row, LoopMini::new(word, done, RecommendationState::ALL.len()))
            })
            .collect(),
        is_narrowed,
        may_propose: visitor.viewer.as_ref().is_some_and(|viewer| viewer.is_any(PROPOSES)),
    })
}
