//! `/cases/{id}/reports/{number}/return`: a report goes back to its school as wrongly addressed.
//!
//! A return stops the law's clocks. The school wrote that the young person lives in this municipality, so the page says
//! what stops and asks that somebody has looked.

use axum::extract::Path;
use axum::response::Response;
use store::access::Seen;
use store::casework::YoungPerson;
use store::casework::clocks::Clock;
use store::reports::give_back;

use super::form::{Step, Warning, done, drawn};
use super::read::{WORDS, words};
use super::reports::{number_of, record, the_report};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};
use crate::texts::Locale;

/// The form.
pub async fn new(
    caseworker: Caseworker,
    Path((case, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let record = record(&caseworker, &case).await?;
    page(&caseworker, record, &number, &Filled::new(caseworker.l))
}

/// Gives the report back, with a reason, once somebody has confirmed that the young person lives elsewhere.
pub async fn create(
    caseworker: Caseworker,
    Path((case, number)): Path<(String, String)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let reason = words(&mut form, "words");
    if !form.chose("elsewhere", "yes") {
        form.refuse("elsewhere", caseworker.l.t("return-elsewhere-missing"));
    }
    let Some(reason) = reason.filter(|_| !form.has_mistakes()) else {
        return page(&caseworker, record(&caseworker, &case).await?, &number, &form);
    };
    let number = number_of(&caseworker, &case, &number).await?;
    give_back(&caseworker.app.store, caseworker.now, &caseworker.viewer, number, reason).await?;
    Ok(done(&case, "closed"))
}

fn page(
    caseworker: &Caseworker,
    record: Seen<YoungPerson>,
    number: &str,
    form: &Filled,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    the_report(&record, number)?;
    let (home, name) = (record.person.home.clone(), record.person.name.clone());
    let confirm = l.with2("return-elsewhere-yes", "name", name, "home", &home);
    let fields = vec![
        form.area("words", l.t("case-words-return"), 5).hint(l.t("case-words-hint-return")).most(WORDS),
        form.checks("elsewhere", l.t("return-elsewhere"), &[Choice::new("yes", confirm.into_owned())]),
    ];
    let warning = Warning {
        heading: l.with1("return-own", "home", home).into_owned(),
        lines: stops(l, &record, number),
        end: l.t("return-own-end").into_owned(),
    };
    let to = format!("reports/{number}/return");
    let person = record.map(|record| record.person);
    let step = Step { name: "return", to, fields, warning: Some(warning), ..Step::default() };
    drawn(caseworker, &person, form, step)
}

/// The clocks that the return stops, each with its day and whether it is law.
fn stops(l: Locale, record: &YoungPerson, number: &str) -> Vec<String> {
    let of_this = |clock: &&Clock| {
        clock.is_running() && record.report_of(clock).is_some_and(|report| report.number == number)
    };
    let line = |clock: &Clock| {
        let name = clock.reckoning.as_ref().map_or(clock.rule.as_str(), |it| l.name(&it.rule));
        let basis = if clock.statutory { "clock-basis-law" } else { "clock-basis-own-goal" };
        l.with3("return-stops", "clock", name, "day", l.day(clock.due), "basis", l.t(basis)).into_owned()
    };
    record.clocks.iter().filter(of_this).map(line).collect()
}
