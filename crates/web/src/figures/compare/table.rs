//! The table of a release: persons, share, its interval and what is unknown, for each municipality.

use insight::proportion::Share;
use insight::release::{ALL, Measure, Release as Tables, Said};

use super::plot::share;
use super::tiles::said_instead;
use crate::texts::Locale;

/// A municipality in the table.
pub struct Row {
    pub name: String,
    pub own: bool,
    pub all: bool,
    pub cells: [Cell; 4],
}

/// What stands in the table; hidden is hatched.
pub struct Cell {
    pub words: String,
    pub hatched: bool,
}

/// Every municipality of the release, those with most people first, and all of them together.
pub fn rows(
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
