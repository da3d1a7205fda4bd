//! GET /agreements/{pair}/versions/{version}: a version as it was, and what it changed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use store::agreements::agreement;

use super::changes::{Line, lines};
use super::pair::{names, other, signatures, title};
use super::terms::Shown;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "agreements/version.html")]
struct VersionPage {
    page: Page,
    l: Locale,
    title: String,
    state: String,
    words: Option<String>,
    terms: Shown,
    signatures: Vec<String>,
    /// The version it was compared with.
    before: Option<u32>,
    changes: Vec<Line>,
    back: String,
}

pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((pair, number)): Path<(String, String)>,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let found = agreement(&app.store, &signed_in.viewer, signed_in.now, &pair).await?;
    let number = number.parse().map_err(|_| Fault::Absent)?;
    let version = found.version(number).ok_or(Fault::Absent)?;
    let names = names(&found);
    let before = found.before(version);
    let here = l.with1("agreement-version-number", "number", number);
    let mut page = signed_in.page(format!("{here}: {}", title(l, &found)));
    let back = format!("/agreements/{pair}");
    page.crumbs = vec![
        Crumb::to("/agreements", l.t("agreements-title")),
        Crumb::to(&back, other(&found).to_owned()),
        Crumb::here(here.clone().into_owned()),
    ];
    draw(&VersionPage {
        page,
        l,
        title: format!("{}. {here}", title(l, &found)),
        state: l.coded("agreement-state", version.state.code()).into_owned(),
        words: version.words.clone(),
        terms: Shown::of(l, &version.terms, names),
        signatures: signatures(l, &found, version),
        before: before.map(|before| before.number),
        changes: before.map(|before| lines(l, &before.terms, &version.terms, names)).unwrap_or_default(),
        back,
    })
}
