//! POST /partnership/signup/sending: the whole sign-up goes to the secretariat.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::programme::{NotReady, Step};
use store::programme::{NotSent, send};

use super::guide::requirement;
use super::step::{Beside, checks, drawn};
use super::way_back::WayBack;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, told};
use crate::texts::Locale;
use crate::visitor::Visitor;

pub async fn create(State(app): State<App>, visitor: Visitor, way: WayBack) -> Result<Response, Fault> {
    let needed = checks(&app, &visitor).await?.representation;
    let beside = match send(&app.store, visitor.now, app.tables, needed, &way.0).await {
        Ok(_) => return Ok(Redirect::to("/partnership/signup/mine").into_response()),
        Err(NotSent::NotReady(not)) => Beside { form: Some(lacking(visitor.l, &not)), ..Beside::default() },
        Err(NotSent::AlreadySignedUp) => Beside { signed_up_already: true, ..Beside::default() },
        Err(NotSent::NotOpened(not_opened)) => return Err(not_opened.into()),
    };
    let sign_up = way.sign_up(&app).await?;
    let page = drawn(&app, &visitor, Step::Review, &sign_up, beside).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// What is missing or wrong, each told at its step of the review.
fn lacking(l: Locale, not: &NotReady) -> Filled {
    let mut form = Filled::new(l);
    for mistake in &not.mistakes {
        form.refuse(&format!("review-{}", mistake.field.step().code()), told(l, mistake));
    }
    for it in &not.missing {
        let at = format!("review-{}", it.step().code());
        // A step whose fields are wrong has been told of by them.
        if form.mistake(&at).is_none() {
            form.refuse(&at, requirement(l, *it));
        }
    }
    form
}
