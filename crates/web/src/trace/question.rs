//! What the auditor asks for, as the page's form and address hold it.

use domain::mistakes::Problem;
use jiff::civil::Date;
use store::access::Ground;
use store::access::oversight::{TraceFilter, What};

use crate::parts::forms::Filled;

/// The filter of a filled form; what can't be read is refused there and leaves nothing out.
pub fn filter(form: &mut Filled) -> TraceFilter {
    let (from, to) = (day(form, "from"), day(form, "to"));
    if let (Some(first), Some(last)) = (from, to)
        && last < first
    {
        form.refuse_for("to", &Problem::EndsBeforeItBegins);
    }
    TraceFilter {
        from,
        to,
        person: filled(form, "person"),
        // Public ids are in capitals; who types one from paper may not.
        case: filled(form, "case").map(|case| case.to_uppercase()),
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
