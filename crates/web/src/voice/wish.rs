//! POST /me/{case}/wish: how I want to be reached.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::voice::{Wish, WishProblem};
use store::voice::wish;

use super::{about, mine};
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::visitor::SignedIn;

pub async fn create(
    visitor: SignedIn,
    Path(case): Path<String>,
    Posted(posted): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(visitor.l, posted);
    match Wish::new(form.value("channel"), form.value("remark")) {
        Ok(wished) => {
            wish(&visitor.app.store, &visitor.viewer, visitor.now, &case, wished).await?;
            return Ok(Redirect::to("/me/about#wish").into_response());
        }
        Err(WishProblem::Channel) => form.refuse("channel", visitor.l.t("me-wrong-channel")),
        Err(WishProblem::Remark(problem)) => form.refuse_for("remark", &problem.into()),
    }
    let mine = mine(&visitor, "me-about").await?;
    let page = about::drawn(&visitor, &mine, Some((&case, &form)))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
