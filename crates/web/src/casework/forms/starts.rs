//! The questions that an agreed start answers, wherever it is noted, and what is wrong with its days.

use domain::mistakes::Problem;
use domain::plans::{StartKind, StartProblem};
use jiff::civil::Date;

use crate::parts::forms::{Choice, Field, Filled};

/// In what the young person starts.
pub fn start_kind(form: &Filled) -> Field {
    let l = form.language();
    let kinds = StartKind::ALL.map(|kind| Choice::new(kind.code(), l.coded("plan-start-kind", kind.code())));
    form.radios("start-kind", l.t("plan-field-start-kind"), &kinds)
}

/// The day of the start, which may lie ahead.
pub fn start_day(form: &mut Filled) -> Option<Date> {
    let problem = match form.read_date("start") {
        Ok(Some(day)) => return Some(day),
        Ok(None) => Problem::Missing,
        Err(_) => Problem::NotADate,
    };
    form.refuse_for("start", &problem);
    None
}

/// Says at the field what is wrong: at `start` for the day of the start, at `agreed` for that of the agreement.
pub fn refuse_start(form: &mut Filled, problem: StartProblem, start: &str, agreed: &str) {
    let l = form.language();
    match problem {
        StartProblem::AgreedAhead => form.refuse(agreed, l.t("start-wrong-ahead")),
        StartProblem::BeforeAgreed => form.refuse(start, l.t("start-wrong-before-agreed")),
        StartProblem::BeforeReport { received } => {
            form.refuse(agreed, l.with1("start-wrong-before-report", "received", l.date(received)));
        }
    }
}
