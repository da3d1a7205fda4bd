//! `/cases/{id}/contact-attempts`: an attempt at contact is logged.

use axum::extract::Path;
use axum::response::Response;
use domain::casework::{ContactAttempt, RawAttempt};
use domain::tables::Tables;
use store::access::Seen;
use store::casework::record::Person;
use store::casework::{Assignment, NotLogged, assign, log_attempt};

use super::choices::of_table;
use super::form::{Step, about, done, drawn};
use super::read::WORDS;
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};

/// The form, with this moment filled in.
pub async fn new(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    let now = caseworker.now.local();
    let time = format!("{:02}.{:02}", now.hour(), now.minute());
    let form = Filled::new(caseworker.l).with_date("day", now.date()).with("time", time);
    page(&caseworker, &person, &form)
}

/// Logs the attempt.
pub async fn create(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let raw = RawAttempt {
        channel: form.value("channel").to_owned(),
        outcome: form.value("outcome").to_owned(),
        day: form.date_text("day"),
        time: form.value("time").to_owned(),
        note: form.value("note").to_owned(),
    };
    match ContactAttempt::check(&raw, Tables::real(), caseworker.now) {
        Ok(attempt) => {
            let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
            match log_attempt(store, viewer, now, &case, attempt).await {
                Ok(()) => {}
                Err(NotLogged::TooEarly(mistake)) => {
                    form.refuse_all(&[mistake]);
                    return page(&caseworker, &about(&caseworker, &case).await?, &form);
                }
                Err(NotLogged::Refused(refused)) => return Err(refused.into()),
            }
            if form.chose("take", "yes") {
                // Whoever was quicker keeps the case: the record then shows who it is.
                let unassigned = Assignment { case: case.clone(), shown_with: None };
                assign(store, viewer, now, &viewer.public_id, vec![unassigned]).await?;
            }
            Ok(done(&case, "attempt"))
        }
        Err(mistakes) => {
            form.refuse_all(&mistakes);
            page(&caseworker, &about(&caseworker, &case).await?, &form)
        }
    }
}

fn page(caseworker: &Caseworker, person: &Seen<Person>, form: &Filled) -> Result<Response, Fault> {
    let (l, tables) = (caseworker.l, Tables::real());
    let mut fields = vec![
        form.select("channel", l.t("attempt-channel"), &of_table(l, &tables.channels, |_| true)),
        form.select("outcome", l.t("attempt-outcome"), &of_table(l, &tables.contact_outcomes, |_| true))
            .hint(l.t("attempt-outcome-hint")),
        form.date("day", l.t("attempt-day")),
        form.text("time", l.t("attempt-time")).hint(l.t("attempt-time-hint")).width("input-char-11"),
        form.area("note", l.t("attempt-note"), 4).hint(l.t("attempt-note-hint")).most(WORDS).optional(),
    ];
    if person.contact_person.is_none() {
        let take = [Choice::new("yes", l.t("attempt-take-yes"))];
        fields
            .push(form.checks("take", l.t("attempt-take"), &take).hint(l.t("attempt-take-hint")).optional());
    }
    let step = Step { name: "attempt", to: "contact-attempts".into(), fields, ..Step::default() };
    drawn(caseworker, person, form, step)
}
