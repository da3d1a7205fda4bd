//! GET /api: the description to read, drawn here, without anybody's script.

use std::borrow::Cow;
use std::collections::BTreeMap;

use askama::Template;
use axum::response::Html;
use serde_json::Value;

use super::document::described;
use super::problems::title_of;
use crate::draw;
use crate::faults::{CODES, Fault};
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "api/api.html")]
struct ApiPage {
    page: Page,
    l: Locale,
    operations: Vec<Operation>,
    educations: Vec<(String, String)>,
    causes: Vec<(String, String)>,
    problems: Vec<(&'static str, u16, Cow<'static, str>)>,
}

/// One thing that a client can do.
struct Operation {
    method: String,
    path: String,
    summary: String,
    description: String,
    answers: BTreeMap<String, String>,
}

pub async fn show(visitor: Visitor) -> Result<Html<String>, Fault> {
    let document = serde_json::to_value(described()).map_err(|error| Fault::Broken(error.to_string()))?;
    let (l, tables, today) = (visitor.l, visitor.app.tables, visitor.now.day());
    let educations = tables.education_kinds.iter().filter(|kind| kind.in_use_on(today));
    let causes = tables.causes.iter().filter(|cause| cause.school_may_choose);
    draw(&ApiPage {
        page: visitor.page(l.t("api-title")),
        l,
        operations: operations(&document),
        educations: educations.map(|kind| (kind.code.to_string(), l.name(kind).to_owned())).collect(),
        causes: causes.map(|cause| (cause.code.to_string(), l.name(cause).to_owned())).collect(),
        problems: CODES
            .iter()
            .filter_map(|code| Some((*code, status_of(code)?, title_of(l, code))))
            .collect(),
    })
}

fn operations(document: &Value) -> Vec<Operation> {
    let members = |value: &Value| value.as_object().cloned().unwrap_or_default();
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().replace('`', "");
    let mut operations = Vec::new();
    for (path, methods) in members(&document["paths"]) {
        for (method, operation) in members(&methods) {
            let answers = members(&operation["responses"]);
            operations.push(Operation {
                method: method.to_uppercase(),
                path: path.clone(),
                summary: text(&operation, "summary"),
                description: text(&operation, "description"),
                answers: answers
                    .iter()
                    .map(|(status, it)| (status.clone(), text(it, "description")))
                    .collect(),
            });
        }
    }
    operations
}

/// The status under which a program meets the problem; none for what only browsers meet.
fn status_of(code: &str) -> Option<u16> {
    Some(match code {
        "malformed" | "not-json" | "bad-key" => 400,
        "unauthorised" | "expired" => 401,
        "no-relation" => 403,
        "absent" => 404,
        "method" => 405,
        "too-slow" => 408,
        "illegal" | "conflict" | "exists" => 409,
        "too-large" => 413,
        "unsupported-type" => 415,
        "invalid" | "key-reused" => 422,
        "too-many" => 429,
        "broken" => 500,
        "unavailable" => 503,
        _ => return None,
    })
}
