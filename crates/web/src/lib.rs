//! Pages, API and sign-in.
//!
//! Invariant: no SQL and no rule of the field. A request goes one way: route → ground → command or query → template.
//! A feature's handlers, templates and texts (da, en) lie side by side in its folder.
//!
//! Start reading at [`router`], then [`visitor`] (who asks), then a feature's folder, for instance `reports`.

mod about;
mod access;
mod administration;
mod agreements;
mod api;
pub mod app;
pub mod assets;
mod calendar;
mod casework;
mod demo;
mod directory;
mod faults;
mod figures;
mod front;
mod guard;
mod menu;
pub mod messages;
pub mod parts;
mod plans;
mod programme;
mod recommendations;
mod reports;
mod router;
pub mod showcase;
pub mod texts;
mod thread;
mod trace;
mod traffic;
mod trials;
mod visitor;
mod voice;
mod watching;

pub use access::{Bilingual, Issuer, Issuers, Kind, Level};
pub use app::{App, Limits, Mode};
pub use faults::Fault;
pub use reports::spreadsheet;
pub use router::{FEATURES, Feature, router};
pub use traffic::{Rates, Traffic};
pub use visitor::{SignedIn, Visitor};
pub use watching::count_for_metrics;

/// Draws a template as a page.
pub(crate) fn draw(template: &impl askama::Template) -> Result<axum::response::Html<String>, Fault> {
    template.render().map(axum::response::Html).map_err(|error| Fault::Broken(error.to_string()))
}
