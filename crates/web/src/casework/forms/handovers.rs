//! `/cases/{id}/handovers` and `/handovers/{id}/…`: a case is offered, taken or sent back.

use axum::extract::Path;
use axum::response::Response;
use domain::mistakes::Problem;
use store::Refused;
use store::access::Seen;
use store::casework::record::Person;
use store::casework::{accept_handover, offer_handover, return_handover, team};

use super::choices::others;
use super::form::{Step, about, done, drawn};
use super::read::{WORDS, words};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};

/// The form of an offer.
pub async fn new(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    page(&caseworker, &person, &Filled::new(caseworker.l)).await
}

/// Offers the case to a colleague.
pub async fn create(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let reason = words(&mut form, "reason");
    let to = form.value("to").to_owned();
    if to.is_empty() {
        form.refuse_for("to", &Problem::Missing);
    }
    if let Some(reason) = reason.filter(|_| !form.has_mistakes()) {
        let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
        match offer_handover(store, viewer, now, &case, &to, reason).await {
            Ok(()) => return Ok(done(&case, "handover")),
            Err(Refused::Illegal(_)) => form.refuse("to", caseworker.l.t("handover-not-possible")),
            Err(other) => return Err(other.into()),
        }
    }
    page(&caseworker, &about(&caseworker, &case).await?, &form).await
}

/// Takes a case that is on offer to the viewer.
pub async fn accept(
    caseworker: Caseworker,
    Path(handover): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let form = Filled::posted(caseworker.l, pairs);
    accept_handover(&caseworker.app.store, &caseworker.viewer, caseworker.now, &handover).await?;
    Ok(done(form.value("case"), "accepted"))
}

/// Sends a case that is on offer to the viewer back, with a reason.
pub async fn send_back(
    caseworker: Caseworker,
    Path(handover): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let case = form.value("case").to_owned();
    let Some(reason) = words(&mut form, "reason") else {
        let person = about(&caseworker, &case).await?;
        let field = form.area("reason", caseworker.l.t("case-handover-return-reason"), 3).most(WORDS);
        let step = Step {
            name: "return-handover",
            to: format!("../../handovers/{handover}/return"),
            hidden: vec![("case", case)],
            fields: vec![field],
            ..Step::default()
        };
        return drawn(&caseworker, &person, &form, step);
    };
    return_handover(&caseworker.app.store, &caseworker.viewer, caseworker.now, &handover, reason).await?;
    Ok(done(&case, "returned"))
}

async fn page(caseworker: &Caseworker, person: &Seen<Person>, form: &Filled) -> Result<Response, Fault> {
    let l = caseworker.l;
    let team = team(&caseworker.app.store, &caseworker.viewer, caseworker.now, person.municipality).await?;
    let fields = vec![
        form.select("to", l.t("handover-to"), &others(l, &team)),
        form.area("reason", l.t("handover-reason"), 4).hint(l.t("handover-reason-hint")).most(WORDS),
    ];
    drawn(
        caseworker,
        person,
        form,
        Step { name: "handover", to: "handovers".into(), fields, ..Step::default() },
    )
}
