//! GET /cases/{id}/plans and /cases/{id}/plans/{version}: the plan as staff reads it, with what changed.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{Html, Redirect};
use domain::clocks::Stop as ClockStop;
use domain::plans::PlanState;
use serde::Deserialize;
use store::plans::{PlanPage, Version, plan};
use store::thread::reported;

use super::changes::{ChangeShown, changes};
use super::shown::{StepShown, steps};
use super::thread::trail;
use crate::access::why;
use crate::casework::Caseworker;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Clock, Crumb, Page, Trail, Why};
use crate::texts::Locale;
use crate::thread::Onwards;

#[derive(Template)]
#[template(path = "plans/page.html")]
struct PlanTemplate {
    page: Page,
    l: Locale,
    case: String,
    first_name: String,
    age: u8,
    version: Version,
    lead: String,
    done: Option<String>,
    why: Why,
    trail: Trail,
    cells: Vec<Cell>,
    steps: Vec<StepShown>,
    clocks: Vec<Clock>,
    start: Option<String>,
    /// Where another start is noted; nowhere for a version that was superseded.
    start_at: Option<String>,
    changes: Vec<ChangeShown>,
    compared: Option<i32>,
    others: Vec<Other>,
    newer: Option<i32>,
    has_draft: bool,
}

/// What one party did with the plan.
struct Cell {
    look: &'static str,
    icon: &'static str,
    who: String,
    told: String,
    words: Option<String>,
}

/// Another version.
struct Other {
    number: i32,
    told: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    with: Option<i32>,
    done: String,
}

/// What can have been done just now.
const DONE: [&str; 5] = ["saved", "shared", "answered", "step", "start"];

/// Leads to the version that matters now: the draft, else the one that counts, else the form of the first.
pub async fn latest(caseworker: Caseworker, Path(case): Path<String>) -> Result<Redirect, Fault> {
    let page = plan(&caseworker.app.store, &caseworker.viewer, caseworker.now, &case).await?;
    let to = match page.versions.first() {
        Some(version) => format!("/cases/{case}/plans/{}", version.number),
        None => format!("/cases/{case}/plans/draft"),
    };
    Ok(Redirect::to(&to))
}

pub async fn show(
    caseworker: Caseworker,
    Path((case, number)): Path<(String, i32)>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let (l, tables) = (caseworker.l, caseworker.app.tables);
    let seen = plan(&caseworker.app.store, &caseworker.viewer, caseworker.now, &case).await?;
    let version = seen.versions.iter().find(|version| version.number == number).ok_or(Fault::Absent)?;
    let person = &seen.person;
    let first_name = person.name.split_whitespace().next().unwrap_or_default().to_owned();
    let mut page = caseworker.page(l.with2("plan-tab", "name", &first_name, "version", number));
    page.crumbs = vec![
        Crumb::to("/worklist", l.t("worklist-title")),
        Crumb::to(format!("/cases/{case}"), person.name.clone()),
        Crumb::here(l.t("plan-crumb")),
    ];
    page.path = format!("/cases/{case}/plans/{number}");
    let earlier = |one: &&Version| match asked.with {
        Some(with) => one.number == with,
        None => one.number < number && one.state != PlanState::Draft,
    };
    let compared = seen.versions.iter().find(earlier).filter(|other| other.number != number);
    let (before, after) = match compared {
        Some(other) if other.number > number => (version, other),
        Some(other) => (other, version),
        None => (version, version),
    };
    let done = DONE.iter().find(|done| **done == asked.done);
    let reports = reported(caseworker.app.store.reading(), &case).await?;
    let onwards = Onwards::of_reports(&caseworker.app, &caseworker.viewer, &reports).await?;
    draw(&PlanTemplate {
        l,
        lead: lead(l, version),
        done: done.map(|done| l.coded("plan-done", done).into_owned()),
        why: why(&caseworker, seen.ground()),
        trail: onwards.on(l, trail(l, &case, version)),
        cells: cells(l, &seen, version, &first_name),
        steps: steps(l, tables, &version.content, &first_name),
        clocks: clocks(&caseworker, &seen),
        start: version.start.map(|start| start_told(l, &start)),
        start_at: start_at(&case, &seen, version),
        changes: changes(l, tables, &before.content, &after.content, &first_name),
        compared: compared.map(|other| other.number),
        others: others(l, &seen, number),
        newer: seen
            .versions
            .iter()
            .find(|it| it.number > number && it.state.is_current())
            .map(|it| it.number),
        has_draft: seen.versions.iter().any(|it| it.state == PlanState::Draft),
        version: version.clone(),
        age: person.age,
        first_name,
        case,
        page,
    })
}

/// Where a start is noted from this version: in the plan that counts, or on the case while there is none.
fn start_at(case: &str, page: &PlanPage, version: &Version) -> Option<String> {
    let counts = page.versions.iter().find(|it| it.state.is_current());
    match (version.state, counts) {
        (PlanState::Superseded, _) => None,
        (_, Some(counts)) => Some(format!("/cases/{case}/plans/{}/start", counts.number)),
        (_, None) => Some(format!("/cases/{case}/offers?kind=start")),
    }
}

/// Which version it is, and how it stands.
fn lead(l: Locale, version: &Version) -> String {
    let at = version.shared_at.unwrap_or(version.written_at);
    let state = l.coded_with("plan-state", version.state.code(), &[("day", &l.date(at))]);
    l.with2("plan-lead", "version", version.number, "state", state).into_owned()
}

/// Who has written, seen and answered it, and when.
fn cells(l: Locale, page: &PlanPage, version: &Version, first_name: &str) -> Vec<Cell> {
    let (told, words) = match (&version.answer, version.state) {
        (Some(given), _) => {
            let answer = l.coded("plan-answered", given.answer.code());
            let at = l.short_moment(given.at);
            let told = match &given.noted_by {
                Some(by) => l.with3("plan-cell-noted", "answer", answer, "at", at, "by", by),
                None => l.with2("plan-cell-answered", "answer", answer, "at", at),
            };
            (told, given.words.clone())
        }
        (None, PlanState::Draft) => (l.t("plan-cell-not-shared"), None),
        (None, _) => (l.t("plan-cell-waits"), None),
    };
    let young =
        Cell { look: "own", icon: "person", who: first_name.to_owned(), told: told.into_owned(), words };
    let by = version.written_by.clone().unwrap_or_default();
    let written = l.with2("plan-cell-written", "by", by, "at", l.short_moment(version.written_at));
    let municipality = Cell {
        look: "",
        icon: "business",
        who: l.t("plan-party-municipality").into_owned(),
        told: written.into_owned(),
        words: None,
    };
    let seen = page.seen_by.iter().map(|it| {
        l.with3("plan-cell-seen", "at", l.short_moment(it.at), "by", &it.name, "place", &it.organisation)
            .into_owned()
    });
    let seen = seen.collect::<Vec<_>>().join(" ");
    let has_partners = version.content.steps.iter().any(|step| step.party.is_partner());
    let told = match (seen.is_empty(), has_partners, version.state) {
        (false, ..) => seen,
        (true, false, _) => l.t("plan-cell-no-partner").into_owned(),
        (true, true, PlanState::Agreed) => l.t("plan-cell-not-seen").into_owned(),
        (true, true, _) => l.t("plan-cell-after-yes").into_owned(),
    };
    let partners = Cell {
        look: "fgu",
        icon: "student",
        who: l.t("plan-party-partners").into_owned(),
        told,
        words: None,
    };
    vec![young, municipality, partners]
}

/// The clocks that an agreed start stops, stopped or running.
fn clocks(caseworker: &Caseworker, page: &PlanPage) -> Vec<Clock> {
    let (l, today) = (caseworker.l, caseworker.now.day());
    page.clocks
        .iter()
        .filter_map(|clock| Some((clock.reckoning.as_ref()?, clock.ending)))
        .filter(|(reckoning, _)| reckoning.rule.stopped_by == ClockStop::OfferOrStart)
        .map(|(reckoning, ending)| Clock::of(l, reckoning, ending, today).small())
        .collect()
}

/// "Start på FGU aftalt til 1. december 2026", or that it was made.
pub fn start_told(l: Locale, start: &store::plans::Start) -> String {
    let kind = l.coded("plan-start", start.kind.code());
    match start.started_on {
        Some(day) => l.with2("plan-started-told", "kind", kind, "day", l.date(day)),
        None => l.with3(
            "plan-start-told",
            "kind",
            kind,
            "day",
            l.date(start.on),
            "agreed",
            l.date(start.agreed_on),
        ),
    }
    .into_owned()
}

fn others(l: Locale, page: &PlanPage, number: i32) -> Vec<Other> {
    let others = page.versions.iter().filter(|version| version.number != number);
    others.map(|version| Other { number: version.number, told: lead(l, version) }).collect()
}
