//! GET /compare/{release}: one measure of a release.

use std::borrow::Cow;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use domain::directory::OrganisationKind;
use domain::figures::ReleaseState;
use insight::release::{ALL, Measure, Release as Tables, Said};
use serde::Deserialize;
use store::access::Viewer;
use store::figures::{APPROVES_RELEASES, MAKES_RELEASES, Release, release};

use super::own::{Own, in_words};
use super::plot::{no_plot, plot, share};
use super::table::{Row, rows};
use super::tables_of;
use super::tiles::tiles;
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

#[cfg(test)]
mod tests {
    use insight::gate::Cell;
    use insight::gate::Cell::{Hidden, Shown};
    use insight::release::{Outcome, Row as Counts, Table};
    use jiff::civil::date;

    use super::*;

    fn table(id: &str, outcomes: [&str; 2], all: [Cell; 2], nordlund: [Cell; 2]) -> Table {
        let outcomes = outcomes.map(|key| Outcome { key: key.into(), under: None });
        let row = |group: &str, cells: [Cell; 2]| Counts { group: group.into(), cells: cells.to_vec() };
        Table { id: id.into(), outcomes: outcomes.to_vec(), rows: vec![row(ALL, all), row("9901", nordlund)] }
    }

    fn tables() -> Tables {
        Tables {
            from: date(2025, 12, 1),
            to: date(2026, 11, 30),
            as_of: date(2026, 11, 30),
            smallest_shown: 5,
            at_least_up_to: 5,
            alternative_within_days: 30,
            left_out: 0,
            tables: vec![
                table("funnel", ["reported", "reached"], [Shown(90), Hidden], [Shown(40), Shown(30)]),
                table("unknown", ["persons", "unknown"], [Shown(90), Shown(45)], [Shown(40), Shown(20)]),
            ],
        }
    }

    #[test]
    fn it_opens_on_the_measure_of_which_most_can_be_said_and_gives_the_one_that_is_asked_for() {
        assert_eq!(measure_of("", &tables()), Measure::Unknown, "all of the funnel are hidden");
        assert_eq!(measure_of("reached", &tables()), Measure::Reached);
        assert_eq!(measure_of("funnel", &tables()), Measure::Reached, "evidence names its table");
    }

    #[test]
    fn a_share_that_is_shown_is_said_also_where_that_of_all_is_hidden() {
        let own = |measure| in_words(Locale::default(), &tables(), measure, "9901", "Nordlund".into()).words;
        let reached = own(Measure::Reached);
        assert!(reached.contains("75,0") && reached.contains("Andelen for alle er skjult"), "{reached}");
        let unknown = own(Measure::Unknown);
        assert!(unknown.contains("50,0") && unknown.contains("som hos alle"), "{unknown}");
    }
}
