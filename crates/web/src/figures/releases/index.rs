//! GET /releases: every release, and the way to a new one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::ToSpan;
use store::figures::{MAKES_RELEASES, Release, releases, works_on_releases};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Filled};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// Months back from the day of the release.
pub const MONTHS: [i64; 3] = [6, 12, 24];

#[derive(Template)]
#[template(path = "figures/releases/index.html")]
struct Index {
    page: Page,
    l: Locale,
    rows: Vec<Release>,
    form: Option<Filled>,
    months: Vec<Choice>,
}

/// The page, for those who make and approve.
pub async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    let last_of_month = signed_in.now.day().first_of_month().saturating_sub(1.day());
    let form = Filled::new(signed_in.l).with_date("as_of", last_of_month).with("months", "12");
    drawn(&app, &signed_in, form).await
}

/// The page with a form that came back.
pub async fn again(app: &App, signed_in: &SignedIn, form: Filled) -> Result<Response, Fault> {
    let page = drawn(app, signed_in, form).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn drawn(app: &App, signed_in: &SignedIn, form: Filled) -> Result<Html<String>, Fault> {
    let (l, viewer) = (signed_in.l, &signed_in.viewer);
    if !works_on_releases(viewer) {
        return Err(Fault::Absent);
    }
    let mut page = signed_in.page(l.t("releases-title"));
    page.has_errors = form.has_mistakes();
    draw(&Index {
        page,
        l,
        rows: releases(&app.store, Some(viewer)).await?,
        form: viewer.is_any(MAKES_RELEASES).then(|| form.keyed(&app.store)),
        months: MONTHS
            .map(|months| Choice::new(months.to_string(), l.coded("releases-months", months)))
            .to_vec(),
    })
}
