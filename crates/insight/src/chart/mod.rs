//! Charts as SVG: drawn at the server, readable in grey, each with a title and a description for who can't see it.
//!
//! A chart is drawn twice, [`Width::Wide`] and [`Width::Narrow`], and the page's stylesheet shows the one that fits, so that
//! its text never falls below 12 px. Words come in from outside, in the reader's language; colours are presentation
//! attributes, since the pages allow no inline style. The table of the same numbers is the page's to show.

mod bars;
mod curve;
mod funnel_plot;
mod intervals;
mod labels;
mod run;
mod scale;
mod svg;
mod tiles;

pub use bars::{Bar, Bars};
pub use curve::{CurveChart, CurveWords};
pub use funnel_plot::{FunnelPlot, FunnelWords, Point};
pub use intervals::{Interval, Intervals};
pub use run::{Level, Pin, RunChart, RunWords};
pub use svg::Width;
pub use tiles::{Tile, Tiles, classes_of};

/// What every chart says about itself.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// Unique in the page: patterns and titles are found by it.
    pub id: &'a str,
    /// What is drawn, as the title.
    pub title: &'a str,
    /// What it shows, in a sentence or two.
    pub description: &'a str,
}
