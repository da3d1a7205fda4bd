//! Every route of the reference, where one part runs.

use crate::every_route::{PERSONAS, Row, ask, is_asked, rows};
use crate::harness::{TestApp, app_of, apps_of};

use super::ALONE;

/// The path with ids of nothing.
fn filled(path: &str) -> String {
    let mut filled = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        filled.push_str("000000000000");
        rest = after.split_once('}').expect("a name in braces").1;
    }
    filled + rest
}

#[tokio::test]
async fn of_the_other_part_there_is_no_route() {
    for (part, parts) in ALONE {
        let app = app_of(parts).await;
        let mut wrong = Vec::new();
        for browser in [app.visitor(), app.sign_in("kui-leader").await, app.sign_in("secretariat").await] {
            for row in rows().iter().filter(|row| row.part.is_some_and(|of| of != part)) {
                let answer = ask(&browser, &row.method, &filled(&row.path)).await;
                if answer.status != 404 {
                    wrong.push(format!("{} {} gives {}", row.method, row.path, answer.status));
                }
            }
        }
        assert!(wrong.is_empty(), "{part} alone: {}", wrong.join("\n"));
    }
}

#[tokio::test]
async fn no_route_that_runs_breaks_for_anybody() {
    for (part, parts) in ALONE {
        for app in apps_of(parts).await {
            let wrong = broken(&app, &|row| row.part.is_none_or(|of| of == part)).await;
            assert!(wrong.is_empty(), "{part} alone on {}: {}", app.store.engine, wrong.join("\n"));
        }
    }
}

async fn broken(app: &TestApp, runs: &dyn Fn(&Row) -> bool) -> Vec<String> {
    let mut wrong = Vec::new();
    for (persona, _) in PERSONAS {
        let browser = app.sign_in(persona).await;
        for row in rows().iter().filter(|row| runs(row) && is_asked(row)) {
            let answer = ask(&browser, &row.method, &filled(&row.path)).await;
            if answer.status >= 500 {
                wrong.push(format!("{persona}: {} {} gives {}", row.method, row.path, answer.status));
            }
        }
    }
    wrong
}

#[tokio::test]
async fn whoever_the_table_names_gets_the_page() {
    for (part, parts) in ALONE {
        let app = app_of(parts).await;
        let mut wrong = Vec::new();
        for (persona, role) in PERSONAS {
            let browser = app.sign_in(persona).await;
            let rows = rows();
            let there = rows.iter().filter(|row| row.part.is_none_or(|of| of == part) && is_asked(row));
            for row in there.filter(|row| row.method == "GET" && row.is_for(role) && !row.path.contains('{'))
            {
                // There is no case: nobody has a page of their own yet.
                if row.path.starts_with("/me") || row.path == "/ward" {
                    continue;
                }
                let answer = browser.get(&row.path).await;
                if !matches!(answer.status, 200 | 204 | 303) || answer.location().starts_with("/sign-in") {
                    wrong.push(format!("{persona}: GET {} gives {}", row.path, answer.status));
                }
            }
        }
        assert!(wrong.is_empty(), "{part} alone: {}", wrong.join("\n"));
    }
}

#[tokio::test]
async fn everybody_signs_in_to_a_page_that_is_there() {
    for (part, parts) in ALONE {
        let app = app_of(parts).await;
        for (persona, _) in PERSONAS {
            let browser = app.visitor();
            let home = browser.post_and_follow("/demo/sign-in", &[("persona", persona)]).await;
            // Nobody reported the young person yet, and nobody has custody: their page says so.
            let citizen = ["young-person", "guardian"].contains(&persona);
            assert!(citizen || home.status == 200, "{part} alone, {persona}: {home}");
            assert_eq!(browser.get("/").await.status, 200, "{part} alone, {persona}");
        }
    }
}
