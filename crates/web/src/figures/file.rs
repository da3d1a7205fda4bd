//! GET /overview/{indicator}.csv: the same numbers as a file.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use insight::indicator::{Indicator, Number, answer};

use super::asked::Asked;
use super::leader::Leader;
use crate::access::csv_file;
use crate::app::App;
use crate::faults::Fault;

/// The numbers of one indicator.
pub async fn show(
    State(app): State<App>,
    leader: Leader,
    Path(file): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let id = file.strip_suffix(".csv").ok_or(Fault::Absent)?;
    let indicator = Indicator::of(id).ok_or(Fault::Absent)?;
    let place = leader.municipality(&asked.municipality)?;
    let (today, as_of) = (leader.now.day(), asked.as_of(leader.now));
    let courses = app.followers.courses(&app.store, &place.code, as_of, today).await?;
    let question = asked.question(app.conventions, leader.now, None);
    let answer = answer(indicator, question, &asked.chosen(&courses), None)
        .map_err(|error| Fault::Malformed(error.to_string()))?;
    let rows = answer.lines.into_iter().map(|line| {
        let decimals = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.4}"));
        vec![
            as_of.to_string(),
            line.measure,
            count(line.persons),
            count(line.of),
            decimals(line.value),
            decimals(line.low),
            decimals(line.high),
        ]
    });
    let columns = ["known_on", "measure", "persons", "of", "value", "low", "high"];
    csv_file(&format!("{id}.csv"), &columns, rows)
}

fn count(number: Number) -> String {
    match number {
        Number::Shown(count) => count.to_string(),
        Number::Hidden => "hidden".into(),
        Number::NotOfIt => String::new(),
    }
}
