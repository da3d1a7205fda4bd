//! GET /recommendations/{id}/versions/{version}: what a version changed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use domain::recommendations::RecommendationField;
use domain::sheet::Sheet;
use store::recommendations::version;

use super::words::text_of;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::Worded as _;
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// A field that says something else than before.
pub struct Change {
    /// Which.
    pub what: String,
    /// Added, changed or removed.
    pub kind: String,
    /// What it said.
    pub before: String,
    /// What it says.
    pub after: String,
}

#[derive(Template)]
#[template(path = "recommendations/version.html")]
struct VersionPage {
    page: Page,
    l: Locale,
    title: String,
    told: String,
    changes: Vec<Change>,
    id: String,
    earlier: Option<i64>,
}

/// The difference to the version before.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((id, number)): Path<(String, i64)>,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let after = version(&app.store, &signed_in.viewer, &id, number).await?;
    let before = if number > 1 {
        version(&app.store, &signed_in.viewer, &id, number - 1).await?.sheet
    } else {
        Sheet::default()
    };
    let title = l.with1("recommendation-version", "version", number).into_owned();
    let mut page = signed_in.page(title.clone());
    page.crumbs = vec![
        Crumb::to("/recommendations", l.t("recommendations-title")),
        Crumb::to(format!("/recommendations/{id}"), after.sheet.get(RecommendationField::Title).to_owned()),
        Crumb::here(title.clone()),
    ];
    draw(&VersionPage {
        page,
        l,
        title,
        told: l.with2("recommendation-version-by", "by", &after.by, "at", l.moment(after.at)).into_owned(),
        changes: changes(l, &before, &after.sheet),
        id,
        earlier: (number > 2).then(|| number - 1),
    })
}

/// Every field in which two texts differ, the kind of change in a word.
pub fn changes(
    l: Locale,
    before: &Sheet<RecommendationField>,
    after: &Sheet<RecommendationField>,
) -> Vec<Change> {
    after
        .differences(before)
        .into_iter()
        .map(|field| {
            let kind = match (before.has(field), after.has(field)) {
                (false, _) => "added",
                (_, false) => "removed",
                _ => "changed",
            };
            Change {
                what: field.label(l).into_owned(),
                kind: l.coded("recommendation-change", kind).into_owned(),
                before: text_of(l, before, field),
                after: text_of(l, after, field),
            }
        })
        .collect()
}
