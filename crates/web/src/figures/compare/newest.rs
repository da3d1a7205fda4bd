//! GET /compare: leads to the newest release, or says that there is none.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::figures::ReleaseState;
use store::figures::releases;

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "figures/compare/none.html")]
struct NoneYet {
    page: Page,
    l: Locale,
}

/// The newest release.
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Fault> {
    let releases = releases(&app.store, None).await?;
    let newest = releases.iter().find(|release| release.state == ReleaseState::Approved);
    let newest = newest.or_else(|| releases.iter().find(|release| release.state.is_public()));
    if let Some(newest) = newest {
        return Ok(Redirect::to(&format!("/compare/{}", newest.public_id)).into_response());
    }
    let l = visitor.l;
    Ok(draw(&NoneYet { page: visitor.page(l.t("compare-title")), l })?.into_response())
}
