//! `/cases/{id}/contact-person`: the case gets another contact person.

use axum::extract::Path;
use axum::response::Response;
use domain::mistakes::Problem;
use store::access::Seen;
use store::casework::record::Person;
use store::casework::{Assignment, assign, team};

use super::choices::everybody;
use super::form::{Step, about, done, drawn};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};

/// The form, with the contact person as it is.
pub async fn show(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    let current = person.contact_person.as_ref().map(|it| it.id.clone()).unwrap_or_default();
    page(&caseworker, &person, &Filled::new(caseworker.l).with("to", current), Vec::new()).await
}

/// Sets the contact person, unless somebody else did meanwhile.
pub async fn update(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    let to = form.value("to").to_owned();
    if to.is_empty() {
        form.refuse_for("to", &Problem::Missing);
        return page(&caseworker, &about(&caseworker, &case).await?, &form, Vec::new()).await;
    }
    let shown_with = Some(form.value("shown").to_owned()).filter(|shown| !shown.is_empty());
    let one = Assignment { case: case.clone(), shown_with };
    let assigned = assign(store, viewer, now, &to, vec![one]).await?;
    let Some(meanwhile) = assigned.meanwhile.into_iter().next() else { return Ok(done(&case, "assigned")) };
    let l = caseworker.l;
    let at = meanwhile.at.map(|at| l.near_moment(at, now)).unwrap_or_default();
    let told = match meanwhile.now_with {
        Some(with) => l.with3("worklist-meanwhile", "name", meanwhile.name, "with", with, "at", at),
        None => l.with1("worklist-meanwhile-nobody", "name", meanwhile.name),
    };
    page(&caseworker, &about(&caseworker, &case).await?, &form, vec![told.into_owned()]).await
}

async fn page(
    caseworker: &Caseworker,
    person: &Seen<Person>,
    form: &Filled,
    told: Vec<String>,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let team = team(&caseworker.app.store, &caseworker.viewer, caseworker.now, person.municipality).await?;
    let shown = person.contact_person.as_ref().map(|it| it.id.clone()).unwrap_or_default();
    let step = Step {
        name: "assign",
        to: "contact-person".into(),
        hidden: vec![("shown", shown)],
        fields: vec![form.select("to", l.t("assign-to"), &everybody(l, &team))],
        told,
        ..Step::default()
    };
    drawn(caseworker, person, form, step)
}
