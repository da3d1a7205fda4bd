//! `/cases/{id}/cpr`, `/cases/{id}/address`, `/cases/{id}/links`: what is shown once, and traced. Each asks that the person
//! proved lately who it is; whoever has to do so comes back to the record.

use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use store::access::Ground;
use store::casework::{LINK_DAYS, make_link, reveal_address, reveal_cpr};

use super::form::about;
use crate::access::why;
use crate::casework::caseworker::Caseworker;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Crumb, Page, Why};
use crate::texts::Locale;

#[derive(Template)]
#[template(path = "casework/forms/reveal.html")]
struct Revealed {
    page: Page,
    l: Locale,
    heading: String,
    name: String,
    why: Why,
    shown: Vec<String>,
    told: String,
    back: String,
}

/// Shows the whole CPR number.
pub async fn cpr(caseworker: Caseworker, Path(case): Path<String>) -> Result<Html<String>, Fault> {
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    caseworker.proven_lately(&format!("/cases/{case}/cpr"))?;
    let digits = reveal_cpr(store, viewer, now, &case).await?;
    let shown = format!("{}-{}", &digits[..6], &digits[6..]);
    drawn(&caseworker, &case, digits.ground(), "cpr", vec![shown]).await
}

/// Shows a protected address.
pub async fn address(caseworker: Caseworker, Path(case): Path<String>) -> Result<Html<String>, Fault> {
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    caseworker.proven_lately(&format!("/cases/{case}/address"))?;
    let address = reveal_address(store, viewer, now, &case).await?;
    let shown = match address.as_deref() {
        Some(address) => address.lines().map(str::to_owned).collect(),
        None => vec![caseworker.l.t("reveal-no-address").into_owned()],
    };
    drawn(&caseworker, &case, address.ground(), "address", shown).await
}

/// Makes a one-time link to the young person's page, and shows it this once.
pub async fn link(caseworker: Caseworker, Path(case): Path<String>) -> Result<Html<String>, Fault> {
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    caseworker.proven_lately(&format!("/cases/{case}/links"))?;
    let token = make_link(store, viewer, now, &case).await?;
    let person = about(&caseworker, &case).await?;
    // The installation's own address, and never what a request says that it is.
    let shown = format!("{}/l/{token}", caseworker.app.public_url);
    drawn(&caseworker, &case, person.ground(), "link", vec![shown]).await
}

async fn drawn(
    caseworker: &Caseworker,
    case: &str,
    ground: Ground,
    what: &str,
    shown: Vec<String>,
) -> Result<Html<String>, Fault> {
    let l = caseworker.l;
    let person = about(caseworker, case).await?;
    let heading = l.coded("reveal", what).into_owned();
    let back = format!("/cases/{case}");
    let mut page = caseworker.page(format!("{heading} – {}", person.name));
    page.crumbs = vec![
        Crumb::to("/worklist", l.t("worklist-title")),
        Crumb::to(back.clone(), person.name.clone()),
        Crumb::here(heading.clone()),
    ];
    // A reload leads back to the record: what is shown here is asked for each time.
    page.path.clone_from(&back);
    let told = l.with1(&format!("reveal-{what}-told"), "days", LINK_DAYS).into_owned();
    let why = why(caseworker, ground);
    draw(&Revealed { page, l, heading, name: person.name.clone(), why, shown, told, back })
}
