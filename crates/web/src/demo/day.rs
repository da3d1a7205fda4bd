//! GET and POST /demo/day: the demo's day, which moves forwards only.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Redirect, Response};
use jiff::civil::Date;
use serde::Deserialize;

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "demo/day.html")]
struct DayPage {
    page: Page,
    l: Locale,
    today: Date,
    tomorrow: Date,
    error: bool,
    asked: String,
}

pub async fn show(visitor: Visitor) -> Result<Html<String>, Fault> {
    drawn(&visitor, None)
}

#[derive(Deserialize)]
pub struct Move {
    #[serde(default)]
    day: String,
}

/// Moves the demo's day forwards and lets time do what it does by itself.
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Form(form): Form<Move>,
) -> Result<Response, Fault> {
    let asked =
        form.day.trim().parse::<Date>().ok().filter(|day| *day >= visitor.now.day() && day.year() <= 2099);
    let Some(day) = asked else {
        let page = drawn(&visitor, Some(form.day))?;
        return Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let real = app.real_now();
    let shift = store::demo::move_day(&app.store, real, day).await?;
    app.set_demo_shift(shift);
    store::tick::tick(&app.store, app.now()).await?;
    Ok(Redirect::to("/demo/day").into_response())
}

fn drawn(visitor: &Visitor, wrong: Option<String>) -> Result<Html<String>, Fault> {
    let today = visitor.now.day();
    let mut page = visitor.page(visitor.l.t("demo-day-title"));
    page.has_errors = wrong.is_some();
    let tomorrow = today.tomorrow().unwrap_or(today);
    let error = wrong.is_some();
    let asked = wrong.unwrap_or_else(|| tomorrow.to_string());
    draw(&DayPage { page, l: visitor.l, today, tomorrow, error, asked })
}
