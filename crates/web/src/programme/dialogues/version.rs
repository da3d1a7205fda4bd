//! GET /dialogues/{municipality}/versions/{version}: what a version of the sheet changed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use domain::programme::DialogueField;
use domain::sheet::Sheet;
use store::programme::dialogues::{dialogue, dialogue_version};

use super::page::crumbs;
use super::words::{said, text_of, themes};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Worded as _};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// A field that says something else than before.
pub struct Change {
    /// Which.
    pub what: String,
    /// What it said.
    pub before: String,
    /// What it says.
    pub after: String,
}

#[derive(Template)]
#[template(path = "programme/dialogues/version.html")]
struct VersionPage {
    page: Page,
    l: Locale,
    title: String,
    said: String,
    changes: Vec<Change>,
    at: String,
    earlier: Option<i64>,
}

pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((code, version)): Path<(String, String)>,
) -> Result<Html<String>, Fault> {
    let (l, viewer) = (signed_in.l, &signed_in.viewer);
    let number: i64 = version.parse().map_err(|_| Fault::Absent)?;
    let found = dialogue(&app.store, viewer, &code).await?;
    let after = dialogue_version(&app.store, viewer, &code, number).await?;
    let by = after.said.as_ref().ok_or(Fault::Absent)?;
    let before = dialogue_version(&app.store, viewer, &code, number - 1).await?;
    let title = l.with1("dialogue-version", "version", number).into_owned();
    let mut page = signed_in.page(title.clone());
    page.crumbs = crumbs(l, &found, Some(&title));
    draw(&VersionPage {
        page,
        l,
        title,
        said: said(l, by, &found.municipality.name),
        changes: changes(l, &themes(&app, l).await?, &before.sheet, &after.sheet),
        at: format!("/dialogues/{}", found.municipality.code),
        earlier: (number > 1).then(|| number - 1),
    })
}

/// Every field in which two sheets differ.
pub fn changes(
    l: Locale,
    themes: &[Choice],
    before: &Sheet<DialogueField>,
    after: &Sheet<DialogueField>,
) -> Vec<Change> {
    let change = |field: DialogueField| Change {
        what: field.label(l).into_owned(),
        before: text_of(l, themes, before, field),
        after: text_of(l, themes, after, field),
    };
    after.differences(before).into_iter().map(change).collect()
}
