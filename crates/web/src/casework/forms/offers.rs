//! `/cases/{id}/offers`: an offer was given, or a start agreed.

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::plans::StartKind;
use jiff::civil::Date;
use serde::Deserialize;
use store::access::Seen;
use store::casework::record::Person;
use store::casework::{Offer, record_offer};
use store::plans::CannotAgree;

use super::form::{Step, about, done, drawn};
use super::read::{WORDS, answer, day, words};
use super::starts::{refuse_start, start_day, start_kind};
use crate::casework::caseworker::Caseworker;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted};

const KINDS: [&str; 2] = ["given", "start"];

/// What the form is asked to begin with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    kind: String,
}

/// The form.
pub async fn new(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let person = about(&caseworker, &case).await?;
    let form = Filled::new(caseworker.l).with_date("on", caseworker.now.day()).with("kind", asked.kind);
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
    let kind = kind.map(|kind| if kind == "start" { start(&mut form) } else { None });
    let what = words(&mut form, "what");
    let (Some(kind), Some(on), Some(words), false) = (kind, on, what, form.has_mistakes()) else {
        return page(&caseworker, &about(&caseworker, &case).await?, &form);
    };
    let offer = Offer { on, start: kind, words };
    match record_offer(&caseworker.app.store, &caseworker.viewer, caseworker.now, &case, offer).await {
        Ok(()) => return Ok(done(&case, if kind.is_some() { "start" } else { "offer" })),
        Err(CannotAgree::Wrong(problem)) => refuse_start(&mut form, problem, "start", "on"),
        Err(CannotAgree::Refused(refused)) => return Err(refused.into()),
    }
    page(&caseworker, &about(&caseworker, &case).await?, &form)
}

/// In what the young person starts, and when.
fn start(form: &mut Filled) -> Option<(StartKind, Date)> {
    let kind = answer(form, "start-kind", &StartKind::ALL.map(StartKind::code));
    let on = start_day(form);
    Some((kind?.parse().ok()?, on?))
}

fn page(caseworker: &Caseworker, person: &Seen<Person>, form: &Filled) -> Result<Response, Fault> {
    let l = caseworker.l;
    let kinds = KINDS.map(|kind| Choice::new(kind, l.coded("offer-kind", kind)));
    let fields = vec![
        form.radios("kind", l.t("offer-kind"), &kinds),
        form.date("on", l.t("offer-on")),
        start_kind(form).hint(l.t("offer-start-kind-hint")).optional(),
        form.date("start", l.t("plan-field-start")).hint(l.t("offer-start-hint")).optional(),
        form.area("what", l.t("offer-what"), 3).hint(l.t("offer-what-hint")).most(WORDS),
    ];
    drawn(caseworker, person, form, Step { name: "offer", to: "offers".into(), fields, ..Step::default() })
}
