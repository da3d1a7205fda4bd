//! `/cases/{id}/guardians/notice`: it is noted that the guardians of somebody under 18 were told.

use axum::extract::Path;
use axum::response::Response;
use store::Refused;
use store::access::Seen;
use store::casework::note_guardians_informed;
use store::casework::record::Person;

use super::form::{Step, about, done, drawn};
use super::read::{day, line};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};

/// The form.
pub async fn new(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    let form = Filled::new(caseworker.l).with_date("informed", caseworker.now.day());
    page(&caseworker, &person, &form)
}

/// Notes it.
pub async fn create(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let on = day(&mut form, "informed", caseworker.now.day());
    let how = line(&mut form, "informed-how");
    if let (Some(on), Some(how)) = (on, how) {
        let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
        match note_guardians_informed(store, viewer, now, &case, on, how).await {
            Ok(()) => return Ok(done(&case, "guardians-informed")),
            Err(Refused::Illegal(_)) => form.refuse("informed", caseworker.l.t("guardian-of-age")),
            Err(other) => return Err(other.into()),
        }
    }
    page(&caseworker, &about(&caseworker, &case).await?, &form)
}

fn page(caseworker: &Caseworker, person: &Seen<Person>, form: &Filled) -> Result<Response, Fault> {
    let l = caseworker.l;
    let fields = vec![
        form.date("informed", l.t("informed-on")),
        form.text("informed-how", l.t("informed-how")).hint(l.t("informed-how-hint")),
    ];
    let to = "guardians/notice".into();
    drawn(caseworker, person, form, Step { name: "guardians-informed", to, fields, ..Step::default() })
}
