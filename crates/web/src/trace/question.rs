//! What the auditor asks for, as the page's form and address hold it.

use domain::mistakes::Problem;
use jiff::civil::Date;
use store::access::Ground;
use store::access::oversight::{TraceFilter, What};

use crate::parts::forms::Filled;

/// Characters of a public id.
const ID: usize = 12;

/// The filter of a filled form; what can't be read is refused there and leaves nothing out.
pub fn filter(form: &mut Filled) -> TraceFilter {
    let (from, to) = (day(form, "from"), day(form, "to"));
    if let (Some(first), Some(last)) = (from, to)
        && last < first
    {
        form.refuse_for("to", &Problem::EndsBeforeItBegins);
    }
    for (field, known) in [
        ("ground", Ground::of(form.value("ground")).is_some()),
        ("what", matches!(form.value("what"), "seen" | "changed")),
        ("before", form.value("before").parse::<i64>().is_ok()),
    ] {
        // What isn't understood must not look like an answer: a line left out can't be seen.
        if !form.value(field).is_empty() && !known {
            form.refuse_for(field, &Problem::NotAChoice);
        }
    }
    TraceFilter {
        from,
        to,
        person: filled(form, "person"),
        case: case(form),
        ground: Ground::of(form.value("ground")),
        what: match form.value("what") {
            "seen" => What::Seen,
            "changed" => What::Changed,
            _ => What::Everything,
        },
        before: form.value("before").parse().ok(),
    }
}

/// The address of the same question, at `path`, from another place on.
pub fn address(path: &str, form: &Filled, before: Option<i64>) -> String {
    let mut query = url::form_urlencoded::Serializer::for_suffix(format!("{path}?"), path.len() + 1);
    for name in [
        "from-day",
        "from-month",
        "from-year",
        "to-day",
        "to-month",
        "to-year",
        "person",
        "case",
        "ground",
        "what",
    ] {
        let value = form.value(name);
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    if let Some(before) = before {
        query.append_pair("before", &before.to_string());
    }
    query.finish()
}

/// The public id of a case: twelve letters and digits, in capitals; who types one from paper may not write it so.
fn case(form: &mut Filled) -> Option<String> {
    let typed = filled(form, "case")?;
    let id: String =
        typed.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_uppercase();
    if id.len() == ID && id.bytes().all(|letter| letter.is_ascii_alphanumeric()) {
        return Some(id);
    }
    let told = form.language().with2("trace-case-wrong", "typed", typed, "most", ID);
    form.refuse("case", told);
    None
}

fn filled(form: &Filled, field: &str) -> Option<String> {
    let value = form.value(field);
    (!value.is_empty()).then(|| value.to_owned())
}

fn day(form: &mut Filled, field: &str) -> Option<Date> {
    form.read_date(field).unwrap_or_else(|_| {
        form.refuse_for(field, &Problem::NotADate);
        None
    })
}
