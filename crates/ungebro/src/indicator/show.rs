//! Answers as text: columns, CSV, JSON. The same lines in each.

use std::fmt::Write;

use insight::indicator::{Answer, By, Indicator, Line, Number};
use serde_json::json;

use crate::failure::Failure;

/// The head of every form.
const COLUMNS: [&str; 7] = ["group", "measure", "persons", "of", "value", "low", "high"];

/// Every indicator with how it is made.
pub fn definitions() -> String {
    let mut text = String::new();
    for indicator in Indicator::ALL {
        let made = indicator.definition();
        let _ = writeln!(text, "{}", indicator.id());
        for (word, meaning) in [
            ("population", made.population),
            ("numerator", made.numerator),
            ("denominator", made.denominator),
            ("unit", made.unit),
            ("source", made.source),
            ("caveats", made.caveats),
        ] {
            let _ = writeln!(text, "  {word:<12} {meaning}");
        }
        text.push('\n');
    }
    text
}

/// Columns, with what it is as known on above.
pub fn table(answer: &Answer) -> String {
    let rows: Vec<[String; 7]> =
        std::iter::once(COLUMNS.map(str::to_uppercase)).chain(answer.lines.iter().map(cells)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 7] = std::array::from_fn(width);
    let mut text = format!("{}, as known on {}\n", answer.indicator.id(), answer.question.as_of);
    if answer
        .lines
        .iter()
        .all(|line| matches!(line.of, Number::Shown(0) | Number::NotOfIt) && line.value.is_none())
    {
        text.push_str("no young people in this selection\n");
    }
    for row in &rows {
        let line: Vec<String> =
            row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        let _ = writeln!(text, "{}", line.join("  ").trim_end());
    }
    text
}

/// CSV. Groups and measures are codes: no cell can hold a comma, a quote or a formula.
pub fn csv(answer: &Answer) -> String {
    let mut text = format!("{}\n", COLUMNS.join(","));
    for line in &answer.lines {
        let _ = writeln!(text, "{}", cells(line).join(","));
    }
    text
}

/// JSON: the question and the lines; what is hidden is the word `"hidden"`, what isn't of a measure is null.
pub fn json(answer: &Answer) -> Result<String, Failure> {
    let question = answer.question;
    let lines: Vec<serde_json::Value> = answer
        .lines
        .iter()
        .map(|line| {
            json!({
                "group": line.group, "measure": line.measure,
                "persons": number(line.persons), "of": number(line.of),
                "value": line.value, "low": line.low, "high": line.high,
            })
        })
        .collect();
    let whole = json!({
        "indicator": answer.indicator.id(), "by": question.by.map(By::id),
        "from": question.from, "to": question.to, "as_of": question.as_of, "lines": lines,
    });
    let text = serde_json::to_string_pretty(&whole).map_err(|error| Failure::failed(error.to_string()))?;
    Ok(text + "\n")
}

fn cells(line: &Line) -> [String; 7] {
    let decimals = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.4}"));
    let count = |of: Number| match of {
        Number::Shown(count) => count.to_string(),
        Number::Hidden => "hidden".into(),
        Number::NotOfIt => String::new(),
    };
    [
        line.group.clone(),
        line.measure.clone(),
        count(line.persons),
        count(line.of),
        decimals(line.value),
        decimals(line.low),
        decimals(line.high),
    ]
}

fn number(of: Number) -> serde_json::Value {
    match of {
        Number::Shown(count) => json!(count),
        Number::Hidden => json!("hidden"),
        Number::NotOfIt => serde_json::Value::Null,
    }
}
