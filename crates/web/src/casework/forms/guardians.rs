//! `/cases/{id}/guardians`: who holds custody is recorded with its source, and ends.

use axum::extract::Path;
use axum::response::Response;
use domain::cpr::Cpr;
use domain::mistakes::Problem;
use store::Refused;
use store::access::Seen;
use store::casework::record::Person;
use store::casework::{NewGuardian, end_guardian, record_guardian, young_person};

use super::form::{Step, about, done, drawn};
use super::read::{answer, day, line, phone};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};

/// The form.
pub async fn new(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    page(&caseworker, &person, &Filled::new(caseworker.l))
}

/// Records a guardian.
pub async fn create(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let name = line(&mut form, "name");
    let cpr = cpr(&caseworker, &mut form);
    let phone = phone(&mut form, "phone");
    let custody = answer(&mut form, "custody", &["yes", "no"]);
    let source = line(&mut form, "source");
    let (Some(name), Some(custody), Some(source), false) = (name, custody, source, form.has_mistakes())
    else {
        return page(&caseworker, &about(&caseworker, &case).await?, &form);
    };
    let guardian = NewGuardian { name, cpr, phone, custody: custody == "yes", source };
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    match record_guardian(store, viewer, now, &case, guardian).await {
        Ok(()) => Ok(done(&case, "guardian")),
        Err(Refused::Illegal(_)) => {
            form.refuse("name", caseworker.l.t("guardian-of-age"));
            page(&caseworker, &about(&caseworker, &case).await?, &form)
        }
        Err(other) => Err(other.into()),
    }
}

fn cpr(caseworker: &Caseworker, form: &mut Filled) -> Option<Cpr> {
    if form.value("cpr").is_empty() {
        return None;
    }
    let rules = caseworker.app.store.rules().cpr;
    let cpr = rules.read(form.value("cpr"), caseworker.now.day());
    cpr.map_err(|error| form.refuse_for("cpr", &Problem::Cpr(error))).ok()
}

fn page(caseworker: &Caseworker, person: &Seen<Person>, form: &Filled) -> Result<Response, Fault> {
    let l = caseworker.l;
    let custody = ["yes", "no"].map(|it| Choice::new(it, l.coded("guardian-custody", it)));
    let fields = vec![
        form.text("name", l.t("guardian-name")),
        form.radios("custody", l.t("guardian-custody"), &custody).hint(l.t("guardian-custody-hint")),
        form.text("source", l.t("guardian-source")).hint(l.t("guardian-source-hint")),
        form.text("cpr", l.t("guardian-cpr"))
            .hint(l.t("guardian-cpr-hint"))
            .width("input-char-11")
            .optional(),
        form.text("phone", l.t("guardian-phone")).width("input-char-27").optional(),
    ];
    drawn(
        caseworker,
        person,
        form,
        Step { name: "guardian", to: "guardians".into(), fields, ..Step::default() },
    )
}

/// The form with which a guardian ends.
pub async fn new_end(
    caseworker: Caseworker,
    Path((case, nth)): Path<(String, u64)>,
) -> Result<Response, Fault> {
    let form = Filled::new(caseworker.l).with_date("last", caseworker.now.day());
    page_of_end(&caseworker, &case, nth, &form).await
}

/// Ends what is recorded of a guardian.
pub async fn end(
    caseworker: Caseworker,
    Path((case, nth)): Path<(String, u64)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let last = day(&mut form, "last", caseworker.now.day());
    let source = line(&mut form, "source");
    let (Some(last), Some(source)) = (last, source) else {
        return page_of_end(&caseworker, &case, nth, &form).await;
    };
    let (store, viewer) = (&caseworker.app.store, &caseworker.viewer);
    end_guardian(store, viewer, caseworker.now, &case, nth, last, source).await?;
    Ok(done(&case, "guardian"))
}

async fn page_of_end(
    caseworker: &Caseworker,
    case: &str,
    nth: u64,
    form: &Filled,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let record = young_person(&caseworker.app.store, &caseworker.viewer, caseworker.now, case).await?;
    let guardian = record.guardians.iter().find(|guardian| guardian.nth == nth).ok_or(Fault::Absent)?;
    let step = Step {
        name: "guardian-end",
        to: format!("guardians/{nth}/end"),
        subject: Some(guardian.name.clone()),
        fields: vec![
            form.date("last", l.t("guardian-last")),
            form.text("source", l.t("guardian-source")).hint(l.t("guardian-source-hint")),
        ],
        ..Step::default()
    };
    let person = record.map(|record| record.person);
    drawn(caseworker, &person, form, step)
}
