//! A report's body: good as it is, changed where a test needs it.

use serde_json::{Value, json};

/// A dropout of an eighteen-year-old from Nordlund four days ago.
pub fn a_body() -> Value {
    json!({
        "kind": "dropout",
        "person": {"cpr": "6703089907", "name": "Noah Kjær Lindholm", "home_municipality": "9901"},
        "education": {"kind": "eud-gf2", "started_on": "2026-08-10"},
        "occurred_on": "2026-11-20",
        "causes": ["absence"],
        "words": "Noah kommer ikke mere.",
        "person_informed": true
    })
}

/// The same with another value at a pointer: `/person/cpr`.
pub fn with(pointer: &str, value: impl Into<Value>) -> Value {
    let mut body = a_body();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    body.pointer_mut(parent).expect("a member")[name] = value.into();
    body
}

/// The same without a member.
pub fn without(pointer: &str) -> Value {
    with(pointer, Value::Null)
}

/// The answer with what is random in it replaced, for snapshots.
pub fn steady(answer: &crate::harness::Answer) -> Value {
    let mut json = answer.json();
    if json.get("number").is_some() {
        json["number"] = "7K3M9-QTXW4C".into();
    }
    json!({"status": answer.status, "type": answer.header("content-type"), "body": json})
}
