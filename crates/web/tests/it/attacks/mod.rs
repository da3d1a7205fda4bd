//! The application as an attacker meets it.

mod assets_and_sizes;
mod cross_site;
mod files;
mod forms;
mod headers;
mod others;
mod redirects;

use axum::http::Method;

/// Method and path of every row of the reference, with ids of nothing in the path.
fn routes() -> Vec<(Method, String)> {
    let table = include_str!("../../../../../docs/reference/routes.md");
    let rows = table.lines().filter(|line| line.contains("| `/")).map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let mut path = String::new();
        let mut rest = cells[2].trim_matches('`');
        while let Some((before, after)) = rest.split_once('{') {
            path.push_str(before);
            path.push_str("000000000000");
            rest = after.split_once('}').expect("a name in braces").1;
        }
        (cells[1].parse().expect("a method"), path + rest)
    });
    let rows: Vec<_> = rows.collect();
    assert!(rows.len() > 100, "the table is read");
    rows
}
