//! GET and POST /partnership/signup/withdrawal: the municipality withdraws before it is a member.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::programme::SignUpMove;
use domain::text::FreeText;
use store::programme::{SignUp, withdraw};

use super::answers::municipality;
use super::way_back::WayBack;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

/// As the field says.
const LONGEST: usize = 1000;

#[derive(Template)]
#[template(path = "programme/sign_up/withdraw.html")]
struct Withdraw {
    page: Page,
    l: Locale,
    municipality: String,
    form: Filled,
}

/// What follows, and the reason.
pub async fn show(State(app): State<App>, visitor: Visitor, way: WayBack) -> Result<Response, Fault> {
    let sign_up = way.sign_up(&app).await?;
    if SignUpMove::Withdraw.after(sign_up.state).is_err() {
        return Ok(Redirect::to("/partnership/signup/mine").into_response());
    }
    Ok(drawn(&app, &visitor, &sign_up, Filled::new(visitor.l))?.into_response())
}

/// Withdraws it.
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    way: WayBack,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(visitor.l, pairs);
    let reason = match FreeText::new(form.value("reason"), LONGEST) {
        Ok(reason) => reason,
        Err(problem) => {
            form.refuse_for("reason", &problem.into());
            let page = drawn(&app, &visitor, &way.sign_up(&app).await?, form)?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    withdraw(&app.store, visitor.now, app.tables, &way.0, reason).await?;
    Ok(Redirect::to("/partnership/signup/mine").into_response())
}

fn drawn(app: &App, visitor: &Visitor, sign_up: &SignUp, form: Filled) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let mut page = visitor.page(l.t("sign-up-withdraw"));
    page.has_errors = form.has_mistakes();
    page.crumbs = vec![
        Crumb::to("/partnership/signup/mine", l.t("sign-up-crumb")),
        Crumb::here(l.t("sign-up-withdraw")),
    ];
    draw(&Withdraw { page, l, municipality: municipality(l, app.tables, &sign_up.typed), form })
}
