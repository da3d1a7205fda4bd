//! `/cases/{id}/activities`: what the young person does is recorded, and confirmed once more.

use axum::extract::Path;
use axum::response::Response;
use domain::casework::{Activity, ActivitySource, RawActivity};
use domain::tables::{ActivityState, Tables};
use store::access::Seen;
use store::casework::record::Person;
use store::casework::{confirm_activity, record_activity};
use store::plans::CannotAgree;

use super::choices::{choose, of_table};
use super::form::{Step, about, done, drawn};
use super::starts::refuse_start;
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};

/// The form.
pub async fn new(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    let form = Filled::new(caseworker.l).with_date("from", caseworker.now.day());
    page(&caseworker, &person, &form)
}

/// Records the activity.
pub async fn create(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let raw = RawActivity {
        state: form.value("state").to_owned(),
        from: form.date_text("from"),
        to: form.date_text("to"),
        source: form.value("source").to_owned(),
        agreed_for: form.date_text("agreed-for"),
    };
    match Activity::check(&raw, Tables::real(), caseworker.now.day()) {
        Ok(activity) => {
            let (store, viewer) = (&caseworker.app.store, &caseworker.viewer);
            match record_activity(store, viewer, caseworker.now, &case, activity).await {
                Ok(()) => return Ok(done(&case, "activity")),
                Err(CannotAgree::Wrong(problem)) => refuse_start(&mut form, problem, "agreed-for", "from"),
                Err(CannotAgree::Refused(refused)) => return Err(refused.into()),
            }
        }
        Err(mistakes) => form.refuse_all(&mistakes),
    }
    page(&caseworker, &about(&caseworker, &case).await?, &form)
}

/// Confirms that a recorded activity still holds.
pub async fn confirm(
    caseworker: Caseworker,
    Path((case, nth)): Path<(String, u64)>,
) -> Result<Response, Fault> {
    confirm_activity(&caseworker.app.store, &caseworker.viewer, caseworker.now, &case, nth).await?;
    Ok(done(&case, "confirmed"))
}

fn page(caseworker: &Caseworker, person: &Seen<Person>, form: &Filled) -> Result<Response, Fault> {
    let l = caseworker.l;
    let states = of_table(l, &Tables::real().activity_states, ActivityState::by_hand);
    let sources =
        ActivitySource::ALL.map(|source| Choice::new(source.code(), l.coded("case-source", source.code())));
    let sources: Vec<Choice> = std::iter::once(choose(l)).chain(sources).collect();
    let fields = vec![
        form.select("state", l.t("activity-state"), &states).hint(l.t("activity-state-hint")),
        form.date("from", l.t("activity-from")),
        form.date("to", l.t("activity-to")).optional(),
        form.select("source", l.t("activity-source"), &sources),
        form.date("agreed-for", l.t("activity-agreed-for")).hint(l.t("activity-agreed-for-hint")).optional(),
    ];
    drawn(
        caseworker,
        person,
        form,
        Step { name: "activity", to: "activities".into(), fields, ..Step::default() },
    )
}
