//! GET /compare/{release}: one measure of a release.

use std::borrow::Cow;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use domain::directory::OrganisationKind;
use domain::figures::ReleaseState;
use insight::proportion::Share;
use insight::release::{ALL, Measure, Release as Tables, Said};
use serde::Deserialize;
use store::access::Viewer;
use store::figures::{APPROVES_RELEASES, MAKES_RELEASES, Release, release};

use super::own::{Own, in_words};
use super::plot::{no_plot, plot, share};
use super::tables_of;
use super::tiles::{said_instead, tiles};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::parts::{Page, Stop, Trail};
use crate::texts::Locale;
use crate::thread::{Onwards, before_release};
use crate::visitor::Visitor;

/// Which measure.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    measure: String,
}

#[derive(Template)]
#[template(path = "figures/compare/compare.html")]
struct Compare {
    page: Page,
    l: Locale,
    lead: String,
    release: Release,
    made: String,
    decisions: Decisions,
    form: Filled,
    refusal: Option<Refusal>,
    shown: Option<Shown>,
}

/// Why a decision wasn't kept, and what was typed for it.
pub struct Refusal {
    /// Why.
    pub told: String,
    /// The reason that was given; nothing where none is.
    pub typed: String,
}

/// What the viewer may do with the release now.
#[derive(Default)]
struct Decisions {
    approve: bool,
    own_work: bool,
    withdraw: bool,
}

/// The tables of a release that wasn't withdrawn, seen by one measure.
struct Shown {
    tables: Tables,
    measure: Measure,
    /// How the measure is made.
    recipe: String,
    measures: Vec<(String, String, bool)>,
    trail: Trail,
    plot: Option<[String; 2]>,
    /// Why there is no plot, where there is none.
    no_plot: Cow<'static, str>,
    tiles: Option<[String; 2]>,
    own: Vec<Own>,
    rows: Vec<Row>,
    unknown: String,
    hidden: (String, String),
    file: String,
}

/// A municipality in the table.
struct Row {
    name: String,
    own: bool,
    all: bool,
    cells: [Cell; 4],
}

/// What stands in the table; hidden is hatched.
struct Cell {
    words: String,
    hatched: bool,
}

/// The page.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let form = Filled::new(visitor.l);
    page(&app, &visitor, &id, &asked.measure, form, None).await
}

/// The page again, with what was wrong in the form of a decision.
pub async fn drawn(
    app: &App,
    visitor: &Visitor,
    id: &str,
    form: Filled,
    refusal: Option<Refusal>,
) -> Result<Html<String>, Fault> {
    page(app, visitor, id, "", form, refusal).await
}

async fn page(
    app: &App,
    visitor: &Visitor,
    id: &str,
    asked: &str,
    form: Filled,
    refusal: Option<Refusal>,
) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let release = release(&app.store, visitor.viewer.as_ref(), id).await?;
    let onwards = Onwards::of_release(app, visitor.viewer.as_ref(), id).await?;
    let shown = tables_of(&release)?.map(|tables| {
        let measure = measure_of(asked, &tables);
        shown(app, visitor, &release, tables, measure, &onwards)
    });
    let mut page = visitor.page(l.with1("compare-page", "name", &release.name));
    "/compare".clone_into(&mut page.path);
    page.has_errors = form.has_mistakes() || refusal.is_some();
    draw(&Compare {
        page,
        l,
        lead: match &shown {
            Some(shown) => l.with1("compare-lead", "count", shown.tables.places().count()).into_owned(),
            None => String::new(),
        },
        made: made(l, &release),
        decisions: decisions(visitor.viewer.as_ref(), &release),
        release,
        form,
        refusal,
        shown,
    })
}

/// The measure that is asked for, by its own name or by that of its table; else the first of which most can be said.
fn measure_of(asked: &str, tables: &Tables) -> Measure {
    let of_table = || Measure::ALL.into_iter().find(|measure| measure.table() == asked);
    let places_told = |measure: &Measure| {
        let of_all = share(tables, *measure, ALL).is_some();
        (of_all, tables.places().filter(|place| share(tables, *measure, place).is_some()).count())
    };
    let told_best = || Measure::ALL.into_iter().rev().max_by_key(places_told);
    Measure::of_id(asked).or_else(of_table).or_else(told_best).unwrap_or(Measure::ALL[0])
}

fn made(l: Locale, release: &Release) -> String {
    let made = l.with2("compare-made", "name", &release.made_by, "day", l.date(release.made));
    match (&release.decided_by, release.decided, release.state) {
        (Some(by), Some(at), ReleaseState::Approved | ReleaseState::Succeeded) => {
            format!("{made} {}", l.with2("compare-approved", "name", by, "day", l.date(at)))
        }
        _ => made.into_owned(),
    }
}

fn decisions(viewer: Option<&Viewer>, release: &Release) -> Decisions {
    let Some(viewer) = viewer else { return Decisions::default() };
    let waits = release.state == ReleaseState::Proposed && viewer.is_any(APPROVES_RELEASES);
    let stands = !matches!(release.state, ReleaseState::Withdrawn | ReleaseState::Declined);
    Decisions {
        approve: waits && !release.own_work,
        own_work: waits && release.own_work,
        withdraw: stands && viewer.is_any(MAKES_RELEASES),
    }
}

fn shown(
    app: &App,
    visitor: &Visitor,
    release: &Release,
    tables: Tables,
    measure: Measure,
    onwards: &Onwards,
) -> Shown {
    let l = visitor.l;
    let name = |code: &str| {
        app.tables.municipality(code).map_or_else(|_| code.to_owned(), |place| l.name(place).to_owned())
    };
    let own: Vec<String> = visitor.viewer.iter().flat_map(own_municipalities).collect();
    let address = |measure: Measure| format!("/compare/{}?measure={}", release.public_id, measure.id());
    let (hidden, all) = tables.hidden_of_all();
    let here = Trail::at(l, Stop::Figure, l.with1("compare-page", "name", &release.name));
    let trail = before_release(l, here, &tables, "#table");
    Shown {
        measure,
        recipe: recipe(l, &tables, measure),
        measures: Measure::ALL
            .map(|it| (address(it), l.coded("compare-measure", it.id()).into_owned(), it == measure))
            .to_vec(),
        trail: onwards.on(l, trail),
        plot: plot(l, &tables, measure, &own, name),
        no_plot: l.t(no_plot(&tables, measure)),
        tiles: tiles(l, app.tables, &tables, measure, &own, name),
        own: own.iter().map(|code| in_words(l, &tables, measure, code, name(code))).collect(),
        rows: rows(l, &tables, measure, &own, name),
        unknown: match tables.measure(Measure::Unknown, ALL) {
            Said::Share(share) => {
                l.with1("overview-unknown", "share", l.percent(share.value(), 1)).into_owned()
            }
            Said::Hidden => l.t("compare-unknown-hidden").into_owned(),
            Said::Nobody | Said::NotOfIt => l.t("overview-unknown-nobody").into_owned(),
        },
        hidden: (l.number(hidden), l.number(all)),
        file: format!("/compare/{}/{}.csv", release.public_id, measure.table()),
        tables,
    }
}

/// How the measure is made.
fn recipe(l: Locale, tables: &Tables, measure: Measure) -> String {
    let days = tables.alternative_within_days;
    l.coded_with("compare-recipe", measure.id(), &[("days", &days)]).into_owned()
}

fn own_municipalities(viewer: &Viewer) -> Vec<String> {
    let mut codes: Vec<String> = viewer
        .memberships
        .iter()
        .filter(|held| held.kind == OrganisationKind::Municipality)
        .map(|held| held.code.clone())
        .collect();
    codes.dedup();
    codes
}

fn rows(
    l: Locale,
    tables: &Tables,
    measure: Measure,
    own: &[String],
    name: impl Fn(&str) -> String,
) -> Vec<Row> {
    let mut places: Vec<&str> = tables.places().collect();
    places.sort_by_key(|place| std::cmp::Reverse(share(tables, measure, place).map(Share::all)));
    places
        .into_iter()
        .map(|place| Row {
            name: name(place),
            own: own.iter().any(|code| code == place),
            all: false,
            cells: cells(l, tables, measure, place),
        })
        .chain([Row {
            name: l.t("compare-all").into_owned(),
            own: false,
            all: true,
            cells: cells(l, tables, measure, ALL),
        }])
        .collect()
}

/// Persons, share, its interval, share unknown.
fn cells(l: Locale, tables: &Tables, measure: Measure, group: &str) -> [Cell; 4] {
    use insight::gate::Cell as Count;
    let persons = match tables.cell(measure.table(), group, measure.of()) {
        Some(Count::Shown(count)) => plain(l.number(count)),
        Some(Count::Hidden) => hidden(l),
        Some(Count::Left) | None => plain(String::new()),
    };
    let said = |measure| match tables.measure(measure, group) {
        Said::Share(share) => plain(l.percent(share.value(), 1)),
        Said::Hidden => hidden(l),
        Said::Nobody | Said::NotOfIt => plain(said_instead(l, tables, measure, group)),
    };
    let interval = match tables.measure(measure, group) {
        Said::Share(share) => {
            let (low, high) = share.interval();
            plain(
                l.with2("compare-interval", "low", l.decimal(low * 100.0, 0), "high", l.percent(high, 0))
                    .into_owned(),
            )
        }
        Said::Hidden => hidden(l),
        Said::Nobody | Said::NotOfIt => plain(String::new()),
    };
    [persons, said(measure), interval, said(Measure::Unknown)]
}

fn plain(words: String) -> Cell {
    Cell { words, hatched: false }
}

fn hidden(l: Locale) -> Cell {
    Cell { words: l.t("compare-hidden").into_owned(), hatched: true }
}
