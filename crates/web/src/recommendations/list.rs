//! GET /recommendations: those that the reader may read.

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use domain::recommendations::RecommendationState;
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
}

/// The list.
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let rows = list(&app.store, visitor.viewer.as_ref()).await?;
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
        may_propose: visitor.viewer.as_ref().is_some_and(|viewer| viewer.is_any(PROPOSES)),
    })
}
