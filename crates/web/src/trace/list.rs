//! GET /trace: the trace, newest first, by day, person, case and ground.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::time::Now;
use store::access::Ground;
use store::access::oversight::{PAGE, TraceFilter, Verdict, last_verdict, staff, trace};

use super::lines::Line;
use super::question::{address, filter};
use crate::access::why;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled};
use crate::parts::{Page, Why};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "trace/list.html")]
struct TraceList {
    page: Page,
    l: Locale,
    why: Why,
    form: Filled,
    people: Vec<Choice>,
    grounds: Vec<Choice>,
    whats: Vec<Choice>,
    lines: Vec<Line>,
    nothing: String,
    older: Option<String>,
    file: String,
    verdict: Option<(Verdict, Now)>,
}

pub async fn show(
    State(app): State<App>,
    visitor: SignedIn,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let l = visitor.l;
    let people = staff(&app.store, &visitor.viewer).await?;
    let mut form = Filled::posted(l, asked);
    let filter = filter(&mut form);
    let refused = form.has_mistakes();
    let nothing = nothing(l, &filter);
    let (lines, older) = if refused {
        (Vec::new(), None)
    } else {
        let sought = filter.case.clone();
        let found = trace(&app.store, &visitor.viewer, visitor.now, filter, PAGE).await?;
        let lines = found.rows.into_iter().map(|row| Line::of(l, row, sought.as_deref())).collect();
        (lines, found.older.map(|before| address("/trace", &form, Some(before))))
    };
    let mut page = visitor.page(l.t("trace-title"));
    page.has_errors = refused;
    let html = draw(&TraceList {
        page,
        l,
        why: why(&visitor, Ground::Oversight),
        people: choices(l, people),
        grounds: choices(l, grounds(l)),
        whats: vec![
            Choice::new("", l.t("trace-what-everything")),
            Choice::new("seen", l.t("trace-what-seen")),
            Choice::new("changed", l.t("trace-what-changed")),
        ],
        lines,
        nothing,
        older,
        file: address("/trace.csv", &form, None),
        verdict: verdict(&app).await?,
        form,
    })?;
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, html).into_response())
}

/// Why there are no lines, where a case was asked for: its id may be another municipality's, or nobody's.
fn nothing(l: Locale, filter: &TraceFilter) -> String {
    match &filter.case {
        Some(case) => l.with1("trace-none-of-case", "case", case).into_owned(),
        None => l.t("trace-none").into_owned(),
    }
}

async fn verdict(app: &App) -> Result<Option<(Verdict, Now)>, Fault> {
    let verdict = last_verdict(&app.store).await?;
    Ok(verdict.map(|verdict| verdict.at().map(|at| (verdict, at))).transpose()?)
}

/// Everything first, then each.
fn choices(l: Locale, each: Vec<(String, String)>) -> Vec<Choice> {
    let all = Choice::new("", l.t("trace-all"));
    std::iter::once(all).chain(each.into_iter().map(|(value, label)| Choice::new(value, label))).collect()
}

/// Code and name of every ground on which somebody sees a case.
fn grounds(l: Locale) -> Vec<(String, String)> {
    let seen = |ground: &&Ground| !matches!(ground, Ground::Oversight | Ground::Administration);
    let named = |ground: &Ground| (ground.code().to_owned(), l.coded("ground", ground.code()).into_owned());
    Ground::ALL.iter().filter(seen).map(named).collect()
}
