//! POST /partnership/signup/sending: the whole sign-up goes to the secretariat.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::programme::Step;
use store::programme::{NotSent, send};

use super::lacking;
use super::step::{Beside, checks, drawn};
use super::way_back::WayBack;
use crate::app::App;
use crate::faults::Fault;
use crate::visitor::Visitor;

pub async fn create(State(app): State<App>, visitor: Visitor, way: WayBack) -> Result<Response, Fault> {
    let needed = checks(&app, &visitor).await?.representation;
    let beside = match send(&app.store, visitor.now, app.tables, needed, &way.0).await {
        Ok(_) => return Ok(Redirect::to("/partnership/signup/mine").into_response()),
        Err(NotSent::NotReady(not)) => {
            Beside { form: Some(lacking::of_the_whole(visitor.l, &not)), ..Beside::default() }
        }
        Err(NotSent::AlreadySignedUp) => Beside { signed_up_already: true, ..Beside::default() },
        Err(NotSent::NotOpened(not_opened)) => return Err(not_opened.into()),
    };
    let sign_up = way.sign_up(&app).await?;
    let page = drawn(&app, &visitor, Step::Review, &sign_up, beside).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
