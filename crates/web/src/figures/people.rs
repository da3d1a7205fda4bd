//! GET /overview/people: from a number to its people. Each is traced.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Html;
use insight::indicator::{Indicator, persons};
use store::casework::worklist::{PAGE, behind};

use super::asked::Asked;
use super::leader::Leader;
use crate::access::why;
use crate::app::App;
use crate::casework::RowShown;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Crumb, Page, Why};
use crate::texts::Locale;

#[derive(Template)]
#[template(path = "figures/people.html")]
struct People {
    page: Page,
    l: Locale,
    title: String,
    lead: String,
    why: Option<Why>,
    rows: Vec<RowShown>,
    back: String,
}

/// The people of a part of an indicator, as asked for.
pub async fn show(
    State(app): State<App>,
    leader: Leader,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let (l, now) = (leader.l, leader.now);
    let asked = if asked.of.is_empty() && asked.part.is_empty() { asked.everybody() } else { asked };
    let indicator = Indicator::of(&asked.of).ok_or(Fault::Absent)?;
    let family = if indicator == Indicator::Unknown { "figure-known" } else { "figure-part" };
    let key = format!("{family}-{}", asked.part.rsplit('.').next().unwrap_or_default());
    if !l.has(&key) {
        return Err(Fault::Absent);
    }
    let place = leader.municipality(&asked.municipality)?;
    let courses = app.followers.courses(&app.store, &place.code, asked.as_of(now), now.day()).await?;
    let question = asked.question(app.conventions, now, None);
    let cases = persons(indicator, question, &asked.chosen(&courses), &asked.part)
        .map_err(|error| Fault::Malformed(error.to_string()))?;
    let seen = behind(&app.store, &leader.viewer, now, &cases).await?;
    let title = l.t(&key).into_owned();
    let back = Asked { of: String::new(), part: String::new(), ..asked.clone() }.address("/overview");
    let mut page = leader.page(title.clone());
    page.crumbs = vec![Crumb::to(&back, l.t("overview-title")), Crumb::here(title.clone())];
    let lead = if cases.len() > seen.len() {
        l.with2(
            "figure-people-first",
            "shown",
            seen.len().min(usize::try_from(PAGE).unwrap_or(0)),
            "all",
            cases.len(),
        )
    } else {
        l.with1("figure-people-all", "all", seen.len())
    };
    draw(&People {
        page,
        l,
        title,
        lead: lead.into_owned(),
        why: seen.first().map(|row| why(&leader, row.ground())),
        rows: seen.iter().map(|row| RowShown::of(l, row, now.day())).collect(),
        back,
    })
}
