//! `/cases/{id}/protection`: a protected name and address is recorded or lifted.

use axum::extract::Path;
use axum::response::Response;
use store::access::Seen;
use store::casework::record::Person;
use store::casework::record_protection;
use store::{Kind, Refused};

use super::form::{Step, about, done, drawn};
use super::meanwhile::meanwhile;
use super::read::line;
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};

/// The form: records when there is no protection, lifts it when there is one.
pub async fn show(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    page(&caseworker, &person, &Filled::new(caseworker.l), Vec::new())
}

/// Records or lifts the protection.
pub async fn update(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let Some(source) = line(&mut form, "source") else {
        return page(&caseworker, &about(&caseworker, &case).await?, &form, Vec::new());
    };
    let protect = form.value("protect") == "yes";
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    match record_protection(store, viewer, now, &case, protect, source).await {
        Ok(()) => Ok(done(&case, "protection")),
        Err(Refused::Conflict(_)) => {
            let told = meanwhile(&caseworker, &case, &[Kind::ProtectionRecorded]).await?;
            page(&caseworker, &about(&caseworker, &case).await?, &form, vec![told])
        }
        Err(other) => Err(other.into()),
    }
}

fn page(
    caseworker: &Caseworker,
    person: &Seen<Person>,
    form: &Filled,
    told: Vec<String>,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let protected = person.protection.is_some();
    let step = Step {
        name: if protected { "unprotect" } else { "protect" },
        to: "protection".into(),
        hidden: vec![("protect", if protected { "no" } else { "yes" }.to_owned())],
        fields: vec![form.text("source", l.t("guardian-source")).hint(l.t("protection-source-hint"))],
        told,
        ..Step::default()
    };
    drawn(caseworker, person, form, step)
}
