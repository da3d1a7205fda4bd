//! What isn't documented doesn't ship: every route stands in docs/reference/routes.md, and nothing else does.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Method and path of every `.route("…", get(…).post(…))` and `#[utoipa::path(post, path = "…")]` of the crate.
fn in_the_source() -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for file in rust_files(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
        if file.ends_with("router/documented.rs") {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for after in text.split(".route(").skip(1) {
            let Some((path, rest)) = quoted(after) else { continue };
            for method in METHODS.into_iter().filter(|method| handles(arguments(rest), method)) {
                found.insert((method.to_uppercase(), path.to_owned()));
            }
        }
        for after in text.split("utoipa::path(").skip(1) {
            let method =
                after.trim_start().split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
            let Some((path, _)) = after.split_once("path =").and_then(|(_, rest)| quoted(rest)) else {
                continue;
            };
            if METHODS.contains(&method) {
                found.insert((method.to_uppercase(), path.to_owned()));
            }
        }
    }
    found
}

/// Method and path of every row of the reference.
fn in_the_reference() -> BTreeSet<(String, String)> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/reference/routes.md");
    let text = fs::read_to_string(file).unwrap();
    text.lines()
        .filter(|line| line.starts_with("| ") && line.contains("| `/"))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            (cells[1].to_owned(), cells[2].trim_matches('`').to_owned())
        })
        .collect()
}

#[test]
fn every_route_is_documented_and_every_documented_route_is_there() {
    let (source, reference) = (in_the_source(), in_the_reference());
    assert!(source.len() > 5, "the source is read: {source:?}");
    let missing: Vec<_> = source.difference(&reference).collect();
    let gone: Vec<_> = reference.difference(&source).collect();
    assert!(missing.is_empty(), "docs/reference/routes.md lacks {missing:#?}");
    assert!(gone.is_empty(), "docs/reference/routes.md names what isn't there: {gone:#?}");
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            files.extend(rust_files(&entry));
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            files.push(entry);
        }
    }
    files
}

/// The first string literal and what follows it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    text.trim_start().strip_prefix('"')?.split_once('"')
}

/// The text up to the bracket that closes the call.
fn arguments(text: &str) -> &str {
    let mut depth = 1;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

/// Whether `method(` is called, as a function or along a chain.
fn handles(arguments: &str, method: &str) -> bool {
    let call = format!("{method}(");
    arguments
        .match_indices(&call)
        .any(|(at, _)| !arguments[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_'))
}
