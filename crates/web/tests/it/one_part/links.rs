//! No page leads to what isn't there.

use std::collections::BTreeSet;

use domain::installation::{Part, Parts};

use crate::every_route::{PERSONAS, Row, is_asked, rows};
use crate::harness::{Answer, app_of};

use super::ALONE;

/// The addresses of this site to which a page leads, by link or by form.
fn addresses(page: &Answer) -> BTreeSet<String> {
    let starts = ["href=\"/", "action=\"/"];
    let found = starts.iter().flat_map(|start| page.body.split(start).skip(1));
    let found = found.filter_map(|rest| rest.split('"').next()).map(|path| format!("/{path}"));
    // A way to sign in leads on to where one wanted to go.
    let whole: Vec<String> = found.collect();
    let back = whole.iter().filter_map(|path| path.split_once("back=")).map(|(_, back)| {
        let back = back.split('&').next().unwrap_or_default();
        back.replace("%2F", "/")
    });
    whole
        .iter()
        .cloned()
        .chain(back)
        .map(|path| path.split(['?', '#']).next().unwrap_or_default().to_owned())
        .collect()
}

/// Whether the row's path is that of this address; a name in braces stands for anything.
fn is_of(row: &Row, address: &str) -> bool {
    let (pattern, path) = (row.path.split('/'), address.split('/'));
    pattern.clone().count() == path.clone().count()
        && pattern.zip(path).all(|(named, there)| named.starts_with('{') || named == there)
}

/// The addresses to which a page leads although they belong to the part that doesn't run beside `part`.
pub fn astray(page: &Answer, part: Part) -> Vec<String> {
    let rows = rows();
    let belongs = |address: &str| {
        let named = rows.iter().find(|row| row.path == address);
        named.or_else(|| rows.iter().find(|row| is_of(row, address))).and_then(|row| row.part)
    };
    addresses(page).into_iter().filter(|it| belongs(it).is_some_and(|of| of != part)).collect()
}

#[tokio::test]
async fn no_page_leads_to_the_part_that_does_not_run() {
    for (part, parts) in ALONE {
        let app = app_of(parts).await;
        let rows = rows();
        let pages = rows.iter().filter(|row| row.method == "GET" && is_asked(row) && !row.path.contains('{'));
        let pages: Vec<&Row> = pages.filter(|row| row.part.is_none_or(|of| of == part)).collect();
        let (mut wrong, mut seen) = (BTreeSet::new(), BTreeSet::new());
        for (persona, _) in PERSONAS.into_iter().chain([("", "")]) {
            let browser = if persona.is_empty() { app.visitor() } else { app.sign_in(persona).await };
            for row in &pages {
                let page = browser.get(&row.path).await;
                wrong.extend(astray(&page, part).iter().map(|to| format!("{} leads to {to}", row.path)));
                seen.extend(addresses(&page));
            }
        }
        assert!(seen.len() > 20, "{part} alone: the pages are read: {seen:?}");
        // The showcase of parts shows every part of the pages, wherever it runs.
        wrong.retain(|told| !told.starts_with("/designsprog"));
        assert!(wrong.is_empty(), "{part} alone: {wrong:#?}");
    }
}

#[tokio::test]
async fn both_together_lead_to_both() {
    let app = app_of(Parts::BOTH).await;
    let front = addresses(&app.visitor().get("/").await);
    for there in ["/invitation", "/reports/new", "/worklist", "/partnership", "/compare"] {
        assert!(front.contains(there), "{there}: {front:?}");
    }
}
