//! GET and POST /tasks/{step}: a partner says how its own step stands.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::plans::StepState;
use store::plans::{BY_PARTNER, TasksOf, change_own_step, task};

use super::tasks::ROLES;
use crate::access::why;
use crate::casework::{answer as chosen, words_if_any};
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};
use crate::parts::{Crumb, Page, Why};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "plans/own_step.html")]
struct OwnStep {
    page: Page,
    l: Locale,
    why: Why,
    of: TasksOf,
    what: String,
    step: String,
    form: Filled,
    states: Vec<Choice>,
}

/// The form.
pub async fn new(visitor: SignedIn, Path(step): Path<String>) -> Result<Response, Fault> {
    drawn(&visitor, step, Filled::new(visitor.l)).await
}

/// Says it.
pub async fn change(
    visitor: SignedIn,
    Path(step): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(visitor.l, pairs);
    let state = chosen(&mut form, "state", &BY_PARTNER.map(StepState::code));
    let state = state.and_then(|state| StepState::of(&state));
    let why = words_if_any(&mut form, "why");
    if state == Some(StepState::Stopped) && why.is_none() && !form.has_mistakes() {
        form.refuse("why", visitor.l.t("plan-wrong-stopped"));
    }
    let Some(state) = state.filter(|_| !form.has_mistakes()) else {
        return drawn(&visitor, step, form).await;
    };
    change_own_step(&visitor.app.store, &visitor.viewer, visitor.now, &step, state, why).await?;
    Ok(Redirect::to("/tasks?done=step").into_response())
}

async fn drawn(visitor: &SignedIn, step: String, mut form: Filled) -> Result<Response, Fault> {
    if !visitor.viewer.is_any(&ROLES) {
        return Err(Fault::Absent);
    }
    let seen = task(&visitor.app.store, &visitor.viewer, visitor.now, &step).await?;
    let (l, ground) = (visitor.l, seen.ground());
    let now = seen.tasks.first().ok_or(Fault::Absent)?;
    if form.value("state").is_empty() && BY_PARTNER.contains(&now.step.state) {
        form.fill("state", now.step.state.code().to_owned());
    }
    let mut page = visitor.page(l.t("tasks-own-title"));
    page.crumbs = vec![Crumb::to("/tasks", l.t("tasks-title")), Crumb::here(l.t("tasks-own-title"))];
    page.has_errors = form.has_mistakes();
    let status = if page.has_errors { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = OwnStep {
        page,
        l,
        why: why(visitor, ground),
        what: now.step.what.clone(),
        of: (*seen).clone(),
        step,
        form,
        states: BY_PARTNER
            .map(|state| Choice::new(state.code(), l.coded("plan-step", state.code())))
            .to_vec(),
    };
    Ok((status, draw(&page)?).into_response())
}
