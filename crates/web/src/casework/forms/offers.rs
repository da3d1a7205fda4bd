//! `/cases/{id}/offers`: an offer was given, or a start agreed.

use axum::extract::Path;
use axum::response::Response;
use store::access::Seen;
use store::casework::record::Person;
use store::casework::{Offer, record_offer};

use super::form::{Step, about, done, drawn};
use super::read::{WORDS, answer, day, words};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};

const KINDS: [&str; 2] = ["given", "start"];

/// The form.
pub async fn new(caseworker: Caseworker, Path(case): Path<String>) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    let form = Filled::new(caseworker.l).with_date("on", caseworker.now.day());
    page(&caseworker, &person, &form)
}

/// Records the offer.
pub async fn create(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let kind = answer(&mut form, "kind", &KINDS);
    let on = day(&mut form, "on", caseworker.now.day());
    let what = words(&mut form, "what");
    let (Some(kind), Some(on), Some(words)) = (kind, on, what) else {
        return page(&caseworker, &about(&caseworker, &case).await?, &form);
    };
    let offer = Offer { start_agreed: kind == "start", on, words };
    record_offer(&caseworker.app.store, &caseworker.viewer, caseworker.now, &case, offer).await?;
    Ok(done(&case, "offer"))
}

fn page(caseworker: &Caseworker, person: &Seen<Person>, form: &Filled) -> Result<Response, Fault> {
    let l = caseworker.l;
    let kinds = KINDS.map(|kind| Choice::new(kind, l.coded("offer-kind", kind)));
    let fields = vec![
        form.radios("kind", l.t("offer-kind"), &kinds),
        form.date("on", l.t("offer-on")),
        form.area("what", l.t("offer-what"), 3).hint(l.t("offer-what-hint")).most(WORDS),
    ];
    drawn(caseworker, person, form, Step { name: "offer", to: "offers".into(), fields, ..Step::default() })
}
