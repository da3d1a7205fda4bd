//! `/cases/{id}/consents`: the young person's yes is noted with its date, and taken back.

use axum::extract::Path;
use axum::response::Response;
use domain::mistakes::Problem;
use store::Refused;
use store::access::Seen;
use store::casework::{YoungPerson, note_consent, note_consent_withdrawn, young_person};

use super::choices::choose;
use super::form::{Step, done, drawn};
use super::read::{day, line};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};

/// The form.
pub async fn new(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let record = record(&caseworker, &case).await?;
    let form = Filled::new(caseworker.l).with_date("given", caseworker.now.day());
    page(&caseworker, record, &form)
}

/// Notes the consent.
pub async fn create(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let school = form.value("school").to_owned();
    if school.is_empty() {
        form.refuse_for("school", &Problem::Missing);
    }
    let given = day(&mut form, "given", caseworker.now.day());
    let how = line(&mut form, "how");
    if let (Some(given), Some(how), false) = (given, how, form.has_mistakes()) {
        let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
        match note_consent(store, viewer, now, &case, &school, given, how).await {
            Ok(()) => return Ok(done(&case, "consent")),
            Err(Refused::Conflict(_)) => form.refuse("school", caseworker.l.t("consent-stands")),
            Err(other) => return Err(other.into()),
        }
    }
    page(&caseworker, record(&caseworker, &case).await?, &form)
}

/// Notes that the young person took it back.
pub async fn withdraw(
    caseworker: Caseworker,
    Path((case, consent)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let (store, viewer) = (&caseworker.app.store, &caseworker.viewer);
    note_consent_withdrawn(store, viewer, caseworker.now, &case, &consent).await?;
    Ok(done(&case, "consent"))
}

async fn record(caseworker: &Caseworker, case: &str) -> Result<Seen<YoungPerson>, Fault> {
    Ok(young_person(&caseworker.app.store, &caseworker.viewer, caseworker.now, case).await?)
}

/// Only schools that reported can be named.
fn page(caseworker: &Caseworker, record: Seen<YoungPerson>, form: &Filled) -> Result<Response, Fault> {
    let l = caseworker.l;
    let mut schools: Vec<(String, String)> =
        record.reports.iter().map(|it| (it.institution_name.clone(), it.institution.clone())).collect();
    schools.sort();
    schools.dedup();
    let schools = schools.into_iter().map(|(name, code)| Choice::new(code, name));
    let schools: Vec<Choice> = std::iter::once(choose(l)).chain(schools).collect();
    let fields = vec![
        form.select("school", l.t("consent-school"), &schools).hint(l.t("consent-school-hint")),
        form.date("given", l.t("consent-given")),
        form.text("how", l.t("consent-how")).hint(l.t("consent-how-hint")),
    ];
    let person = record.map(|record| record.person);
    drawn(
        caseworker,
        &person,
        form,
        Step { name: "consent", to: "consents".into(), fields, ..Step::default() },
    )
}
