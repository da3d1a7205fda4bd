//! The own municipality in words.

use insight::chart::Point;
use insight::release::{ALL, Measure, Release};

use super::plot::share;
use crate::texts::Locale;

/// A municipality of the reader, and what its number says.
pub struct Own {
    /// Its name.
    pub name: String,
    /// What is said.
    pub words: String,
}

/// What the number of a municipality says beside that of all, or why it says nothing.
pub fn in_words(l: Locale, tables: &Release, measure: Measure, code: &str, name: String) -> Own {
    let words = match (share(tables, measure, code), share(tables, measure, ALL)) {
        _ if !tables.places().any(|place| place == code) => l.t("compare-own-left-out").into_owned(),
        (Some(own), Some(all)) => {
            let apart = own.value() - all.value();
            let key = if apart.abs() < 0.0005 {
                "compare-own-alike"
            } else if apart < 0.0 {
                "compare-own-below"
            } else {
                "compare-own-above"
            };
            let outside = Point { label: String::new(), share: own, own: true }.is_outside(all.value());
            let chance = l.t(if outside { "compare-own-more-than-chance" } else { "compare-own-chance" });
            let points = l.decimal(apart.abs() * 100.0, 1);
            let said = l.with2(key, "share", l.percent(own.value(), 1), "points", points);
            format!("{said} {chance}")
        }
        (Some(own), None) => {
            l.with1("compare-own-without-all", "share", l.percent(own.value(), 1)).into_owned()
        }
        (None, _) => l.t("compare-own-hidden").into_owned(),
    };
    Own { name, words }
}
