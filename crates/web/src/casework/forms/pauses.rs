//! `/cases/{id}/clocks/{clock}/pauses`: a clock is paused, with a reason.

use axum::extract::Path;
use axum::response::Response;
use domain::casework::{PausedClock, RawPause};
use store::access::Seen;
use store::casework::clock_of_case;
use store::casework::clocks::{CannotPause, pause};
use store::casework::record::Person;

use super::form::{Step, about, done, drawn};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};

/// The form.
pub async fn new(
    caseworker: Caseworker,
    Path((case, clock)): Path<(String, String)>,
) -> Result<Response, Fault> {
    clock_of_case(&caseworker.app.store, &case, &clock).await?;
    let person = about(&caseworker, &case).await?;
    let form = Filled::new(caseworker.l).with_date("from", caseworker.now.day());
    page(&caseworker, &person, &clock, &form)
}

/// Pauses the clock.
pub async fn create(
    caseworker: Caseworker,
    Path((case, clock)): Path<(String, String)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    clock_of_case(&caseworker.app.store, &case, &clock).await?;
    let mut form = Filled::posted(caseworker.l, pairs);
    let raw = RawPause {
        from: form.date_text("from"),
        to: form.date_text("to"),
        reason: form.value("reason").to_owned(),
    };
    match PausedClock::check(&raw) {
        Ok(PausedClock { pause: days, reason }) => {
            let (store, now, l) = (&caseworker.app.store, caseworker.now, caseworker.l);
            match pause(store, now, &caseworker.viewer, &clock, days, reason).await {
                Ok(_) => return Ok(done(&case, "pause")),
                Err(CannotPause::NotRunning) => form.refuse("from", l.t("pause-not-running")),
                Err(CannotPause::Outside { from, due }) => {
                    let told = l.with2("pause-outside", "from", l.date(from), "due", l.date(due));
                    form.refuse("from", told);
                }
                Err(CannotPause::Refused(refused)) => return Err(refused.into()),
            }
        }
        Err(mistakes) => form.refuse_all(&mistakes),
    }
    page(&caseworker, &about(&caseworker, &case).await?, &clock, &form)
}

fn page(
    caseworker: &Caseworker,
    person: &Seen<Person>,
    clock: &str,
    form: &Filled,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let fields = vec![
        form.date("from", l.t("pause-from")),
        form.date("to", l.t("pause-to")).hint(l.t("pause-to-hint")),
        form.area("reason", l.t("pause-reason"), 3).hint(l.t("pause-reason-hint")).most(500),
    ];
    let to = format!("clocks/{clock}/pauses");
    drawn(caseworker, person, form, Step { name: "pause", to, fields, ..Step::default() })
}
