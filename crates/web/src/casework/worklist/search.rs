//! POST /search: a person by name or CPR number. What is sought is about a person: it stands in no address.

use askama::Template;
use axum::response::Html;
use store::casework::worklist::search;

use super::rows::RowShown;
use crate::access::why;
use crate::casework::caseworker::Caseworker;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::parts::{Page, Why};
use crate::texts::Locale;

#[derive(Template)]
#[template(path = "casework/worklist/search.html")]
struct Search {
    page: Page,
    l: Locale,
    sought: String,
    why: Option<Why>,
    rows: Vec<RowShown>,
    answered: bool,
}

/// The empty field: where a reload or a change of language leads.
pub async fn show(caseworker: Caseworker) -> Result<Html<String>, Fault> {
    drawn(&caseworker, String::new(), None, Vec::new(), false)
}

/// Searches in every municipality in which the viewer works.
pub async fn create(caseworker: Caseworker, Posted(pairs): Posted) -> Result<Html<String>, Fault> {
    let sought = Filled::posted(caseworker.l, pairs).value("q").to_owned();
    let (store, l, now) = (&caseworker.app.store, caseworker.l, caseworker.now);
    let (mut rows, mut ground) = (Vec::new(), None);
    for place in &caseworker.municipalities {
        let hits = search(store, &caseworker.viewer, now, place.organisation, &sought).await?;
        ground = ground.or(hits.first().map(store::access::Seen::ground));
        rows.extend(hits.iter().map(|hit| RowShown::of(l, hit, now.day())));
    }
    drawn(&caseworker, sought, ground.map(|ground| why(&caseworker, ground)), rows, true)
}

fn drawn(
    caseworker: &Caseworker,
    sought: String,
    why: Option<Why>,
    rows: Vec<RowShown>,
    answered: bool,
) -> Result<Html<String>, Fault> {
    let mut page = caseworker.page(caseworker.l.t("search-title"));
    "/search".clone_into(&mut page.path);
    draw(&Search { page, l: caseworker.l, sought, why, rows, answered })
}
