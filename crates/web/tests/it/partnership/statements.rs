//! docs/reference/invitation.md: every statement of the letter, once, and each way it names leads somewhere.

use std::collections::BTreeMap;
use std::path::Path;

use crate::harness::app;

const REFERENCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/reference");

fn statements() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(format!("{REFERENCE}/invitation.md")).expect("the document");
    let mut found = BTreeMap::new();
    for line in text.lines().filter(|line| line.starts_with("| I-")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let before = found.insert(cells[1].to_owned(), cells[3].to_owned());
        assert!(before.is_none(), "{} stands twice", cells[1]);
        assert!(!cells[2].is_empty() && !cells[3].is_empty(), "{line}");
    }
    found
}

/// What stands between these two marks, wherever they stand.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(inner, _)| inner).collect()
}

#[tokio::test]
async fn every_statement_of_the_letter_says_where_it_is_met_and_each_way_is_there() {
    let statements = statements();
    let expected: Vec<String> = (1..=83).map(|number| format!("I-{number:02}")).collect();
    assert_eq!(statements.keys().cloned().collect::<Vec<_>>(), expected);
    let routes = std::fs::read_to_string(format!("{REFERENCE}/routes.md")).expect("the routes");
    let app = app().await;
    let visitor = app.visitor();
    for (id, met) in &statements {
        let ways = between(met, "`/", "`");
        let links = between(met, "](", ")");
        assert!(
            !ways.is_empty() || !links.is_empty() || met.starts_with("Not yet"),
            "{id} leads nowhere: {met}"
        );
        for link in links {
            assert!(Path::new(REFERENCE).join(link).exists(), "{id}: {link} isn't there");
        }
        for way in ways {
            assert!(routes.contains(&format!("| `/{way}` |")), "{id}: /{way} is no route");
            if !way.contains('{') {
                let answer = visitor.get(&format!("/{way}")).await;
                // A letter's way without its letter says that the link is dead.
                assert!([200, 303, 410].contains(&answer.status), "{id}: /{way} gives {}", answer.status);
            }
        }
    }
}
