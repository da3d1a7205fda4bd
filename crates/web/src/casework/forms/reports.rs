//! `/cases/{id}/reports/{number}/…`: a report is opened, closed, or written about.

use axum::extract::Path;
use axum::response::Response;
use domain::mistakes::Problem;
use domain::tables::Tables;
use domain::text::ReceiptNumber;
use store::access::Seen;
use store::casework::record::{Person, ReportOnCase};
use store::casework::{YoungPerson, report_of_case, young_person};
use store::reports::{close, message, open};

use super::choices::of_table;
use super::form::{Step, about, done, drawn};
use super::read::{WORDS, words};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};

/// Opens the report: this stops its goal of opening in time.
pub async fn open_it(
    caseworker: Caseworker,
    Path((case, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    open(
        &caseworker.app.store,
        caseworker.now,
        &caseworker.viewer,
        number_of(&caseworker, &case, &number).await?,
    )
    .await?;
    Ok(done(&case, "opened"))
}

/// The form of an outcome.
pub async fn new_closure(
    caseworker: Caseworker,
    Path((case, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let record = record(&caseworker, &case).await?;
    closure(&caseworker, record, &number, &Filled::new(caseworker.l))
}

/// Closes the report with an outcome.
pub async fn create_closure(
    caseworker: Caseworker,
    Path((case, number)): Path<(String, String)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let Ok(outcome) = Tables::real().closing_outcomes.get(form.value("outcome")) else {
        form.refuse_for("outcome", &Problem::NotAChoice);
        return closure(&caseworker, record(&caseworker, &case).await?, &number, &form);
    };
    close(
        &caseworker.app.store,
        caseworker.now,
        &caseworker.viewer,
        number_of(&caseworker, &case, &number).await?,
        outcome,
    )
    .await?;
    Ok(done(&case, "closed"))
}

fn closure(
    caseworker: &Caseworker,
    record: Seen<YoungPerson>,
    number: &str,
    form: &Filled,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let report = the_report(&record, number)?;
    let possible = of_table(l, &Tables::real().closing_outcomes, |it| it.can_close(report.kind).is_ok());
    let fields =
        vec![form.select("outcome", l.t("closure-outcome"), &possible).hint(l.t("closure-outcome-hint"))];
    let to = format!("reports/{number}/closure");
    let person = record.map(|record| record.person);
    drawn(caseworker, &person, form, Step { name: "closure", to, fields, ..Step::default() })
}

/// The form of a message.
pub async fn new_message(
    caseworker: Caseworker,
    Path((case, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    number_of(&caseworker, &case, &number).await?;
    let person = about(&caseworker, &case).await?;
    message_form(&caseworker, &person, &Filled::new(caseworker.l), &number)
}

/// Writes to the school on its report.
pub async fn create_message(
    caseworker: Caseworker,
    Path((case, number)): Path<(String, String)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let Some(text) = words(&mut form, "words") else {
        let person = about(&caseworker, &case).await?;
        return message_form(&caseworker, &person, &form, &number);
    };
    message(
        &caseworker.app.store,
        caseworker.now,
        &caseworker.viewer,
        number_of(&caseworker, &case, &number).await?,
        text,
    )
    .await?;
    Ok(done(&case, "message"))
}

fn message_form(
    caseworker: &Caseworker,
    person: &Seen<Person>,
    form: &Filled,
    number: &str,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let field = form.area("words", l.t("case-words-message"), 5).hint(l.t("case-words-hint-message"));
    let to = format!("reports/{number}/messages");
    drawn(
        caseworker,
        person,
        form,
        Step { name: "message", to, fields: vec![field.most(WORDS)], ..Step::default() },
    )
}

pub(super) async fn record(caseworker: &Caseworker, case: &str) -> Result<Seen<YoungPerson>, Fault> {
    Ok(young_person(&caseworker.app.store, &caseworker.viewer, caseworker.now, case).await?)
}

pub(super) fn the_report<'r>(record: &'r YoungPerson, number: &str) -> Result<&'r ReportOnCase, Fault> {
    record.reports.iter().find(|report| report.number == number).ok_or(Fault::Absent)
}

/// The number of a report of this case; a report of another one isn't there.
pub(super) async fn number_of(
    caseworker: &Caseworker,
    case: &str,
    number: &str,
) -> Result<ReceiptNumber, Fault> {
    let number: ReceiptNumber = number.parse().map_err(|_| Fault::Absent)?;
    report_of_case(&caseworker.app.store, case, &number).await?;
    Ok(number)
}
