//! The funnel plot of a measure: is the difference larger than chance?

use insight::chart::{About, FunnelPlot, FunnelWords, Point, Width};
use insight::proportion::Share;
use insight::release::{ALL, Measure, Release, Said};

use crate::texts::Locale;

/// Both drawings; none where the share of all isn't shown, or nobody's.
pub fn plot(
    l: Locale,
    tables: &Release,
    measure: Measure,
    own: &[String],
    name: impl Fn(&str) -> String,
) -> Option<[String; 2]> {
    let all = share(tables, measure, ALL)?;
    let points: Vec<Point> = tables
        .places()
        .filter_map(|place| {
            let share = share(tables, measure, place)?;
            Some(Point { label: name(place), share, own: own.iter().any(|code| code == place) })
        })
        .collect();
    if points.is_empty() {
        return None;
    }
    let (title, description) = (l.t("compare-chance"), l.t("figure-description"));
    let words = FunnelWords {
        all: l.with1("figure-all", "share", l.percent(all.value(), 1)).into_owned(),
        persons: l.coded("compare-of", measure.of()).into_owned(),
    };
    let about = About { id: "chance", title: &title, description: &description };
    let plot = FunnelPlot { about, points, all, words };
    Some([plot.draw(Width::Wide), plot.draw(Width::Narrow)])
}

/// The key of why there is no plot: the release shows nobody, nobody is counted in the measure, or the shares are hidden. Then the
/// table still says what can be said.
pub fn no_plot(tables: &Release, measure: Measure) -> &'static str {
    match tables.measure(measure, ALL) {
        _ if tables.places().next().is_none() => "compare-nothing-shown",
        Said::Nobody | Said::NotOfIt => "compare-nothing-nobody",
        Said::Hidden | Said::Share(_) => "compare-nothing-hidden",
    }
}

/// The share, where both its counts are shown.
pub fn share(tables: &Release, measure: Measure, group: &str) -> Option<Share> {
    match tables.measure(measure, group) {
        Said::Share(share) => Some(share),
        Said::Hidden | Said::Nobody | Said::NotOfIt => None,
    }
}
