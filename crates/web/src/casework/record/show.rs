//! GET /cases/{id}: the record.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Html;
use serde::Deserialize;
use store::agreements::in_force_at;
use store::casework::record::{OnOffer, Person, neighbours};
use store::casework::worklist::Filter;
use store::casework::{YoungPerson, young_person};
use store::settings::of_organisation;
use store::thread::reported;

use super::clocks::{Running, clocks};
use super::facts::{Fact, facts};
use super::informed::guardians_not_informed;
use super::progress::progress;
use super::reports::{ReportShown, reports};
use super::status::{StatusShown, status};
use super::timeline::{Filtered, timeline};
use super::who::{Part, who_does_what};
use crate::access::why;
use crate::casework::caseworker::Caseworker;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Field, Filled};
use crate::parts::{Checklist, Clock, Crumb, Page, Stop, Trail, Why};
use crate::plans::plan_stop;
use crate::texts::Locale;
use crate::thread::Onwards;

#[derive(Template)]
#[template(path = "casework/record/record.html")]
struct Record {
    page: Page,
    l: Locale,
    person: Person,
    facts: Vec<Fact>,
    why: Why,
    trail: Option<Trail>,
    running: Vec<Running>,
    ended: Vec<Clock>,
    timeline: Filtered,
    progress: Option<Checklist>,
    reports: Vec<ReportShown>,
    status: StatusShown,
    parts: Vec<Part>,
    offer: Option<OnOffer>,
    offer_told: String,
    reason: Field,
    consents: Vec<Consent>,
    guardians: Vec<Guardian>,
    not_informed: bool,
    plan: String,
    me: String,
    previous: Option<String>,
    next: Option<String>,
    done: Option<String>,
}

/// A consent that stands.
struct Consent {
    id: String,
    told: String,
}

/// A guardian as recorded.
struct Guardian {
    nth: u64,
    told: String,
    phone: Option<String>,
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Which entries of the timeline.
    show: String,
    /// What was done just now.
    done: String,
}

/// What can have been done just now: words of this list alone are told.
const DONE: [&str; 19] = [
    "assigned",
    "attempt",
    "note",
    "handover",
    "accepted",
    "returned",
    "activity",
    "confirmed",
    "offer",
    "start",
    "guardian",
    "guardians-informed",
    "protection",
    "identity",
    "consent",
    "pause",
    "opened",
    "closed",
    "message",
];

/// Shows the record.
pub async fn show(
    caseworker: Caseworker,
    Path(case): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let (l, now, store) = (caseworker.l, caseworker.now, &caseworker.app.store);
    let record = young_person(store, &caseworker.viewer, now, &case).await?;
    let beside = neighbours(store, &caseworker.viewer, now, &case, &Filter::default()).await?;
    let person = record.person.clone();
    let settings = of_organisation(store.reading(), person.municipality).await?;
    let agreements = in_force_at(store.reading(), person.municipality).await?;
    let mut page = caseworker.page(person.name.clone());
    page.crumbs = vec![Crumb::to("/worklist", l.t("worklist-title")), Crumb::here(person.name.clone())];
    let (running, ended) = clocks(l, now, &record);
    let reported = reported(store.reading(), &case).await?;
    let onwards = Onwards::of_reports(&caseworker.app, &caseworker.viewer, &reported).await?;
    let done = DONE.iter().find(|done| **done == asked.done);
    draw(&Record {
        page,
        l,
        facts: facts(l, &record, &settings),
        why: why(&caseworker, record.ground()),
        trail: trail(l, &record).map(|trail| onwards.on(l, trail)),
        running,
        ended,
        timeline: timeline(l, now, &record, &asked.show),
        progress: progress(l, now, &record),
        reports: reports(l, &record, &agreements),
        status: status(l, now, &record),
        parts: who_does_what(l, now, &record),
        offer_told: offer_told(l, &caseworker, &record),
        reason: Filled::new(l).area("reason", l.t("case-handover-return-reason"), 3).most(2000),
        consents: record.consents.iter().map(|it| consent(l, it)).collect(),
        guardians: record.guardians.iter().map(|it| guardian(l, it)).collect(),
        not_informed: guardians_not_informed(&record),
        plan: match &record.plan {
            None => l.t("case-plan-none").into_owned(),
            Some(version) => {
                let at = version.shared_at.unwrap_or(version.written_at);
                l.coded_with("plan-state", version.state.code(), &[("day", &l.date(at))]).into_owned()
            }
        },
        me: caseworker.viewer.public_id.clone(),
        offer: record.on_offer.clone(),
        previous: beside.previous,
        next: beside.next,
        done: done.map(|done| l.coded("case-done", done).into_owned()),
        person,
    })
}

/// Where the thread is: the reports, and the plan where one was shared.
fn trail(l: Locale, record: &YoungPerson) -> Option<Trail> {
    let what = match record.reports.as_slice() {
        [] => return None,
        [one] => l.with1("case-trail-one", "kind", l.coded("case-kind-plain", one.kind.code())),
        several => l.with1("case-trail-several", "count", several.len()),
    };
    let trail = Trail::at(l, Stop::Report, what);
    Some(plan_stop(l, trail, &record.person.case, record.plan.as_ref()))
}

fn offer_told(l: Locale, caseworker: &Caseworker, record: &YoungPerson) -> String {
    let Some(offer) = &record.on_offer else { return String::new() };
    let at = l.near_moment(offer.at, caseworker.now);
    let from = offer.from.clone().unwrap_or_default();
    let key = if offer.to_me { "case-handover-to-me" } else { "case-handover-to-other" };
    l.with(key, &[("from", &from), ("to", &offer.to), ("at", &at)]).into_owned()
}

fn consent(l: Locale, consent: &store::casework::record::Consent) -> Consent {
    let day = l.date(consent.given_on);
    let how = consent.how.clone().unwrap_or_else(|| l.t("case-consent-on-own-page").into_owned());
    let told = l.with3("case-consent", "school", &consent.institution, "day", day, "how", how);
    Consent { id: consent.id.clone(), told: told.into_owned() }
}

fn guardian(l: Locale, guardian: &store::casework::record::Guardian) -> Guardian {
    let custody = l.t(if guardian.custody { "case-custody" } else { "case-no-custody" });
    let told = l.with(
        "case-guardian",
        &[
            ("name", &guardian.name),
            ("custody", &custody),
            ("source", &guardian.source),
            ("day", &l.date(guardian.recorded_on)),
        ],
    );
    let phone =
        guardian.phone.as_ref().map(|phone| l.with1("case-guardian-phone", "phone", phone).into_owned());
    Guardian { nth: guardian.nth, told: told.into_owned(), phone }
}
