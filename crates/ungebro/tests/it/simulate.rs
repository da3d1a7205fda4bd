//! `ungebro simulate`: the same seed and day give the same country; what is there is never touched.

use std::path::Path;
use std::process::{Command, Output};

fn simulate(folder: &Path, seed: &str) -> Output {
    let arguments = ["simulate", "--people", "8", "--today", "2026-11-24", "--seed", seed, "--data"];
    Command::new(env!("CARGO_BIN_EXE_ungebro")).args(arguments).arg(folder).output().unwrap()
}

/// The receipt numbers and what happened, as the country's own commands show them.
fn told(folder: &Path) -> String {
    let export = ["trace", "verify", "--data"];
    let verified = Command::new(env!("CARGO_BIN_EXE_ungebro")).args(export).arg(folder).output().unwrap();
    assert!(verified.status.success(), "{verified:?}");
    String::from_utf8(verified.stdout).unwrap()
}

#[test]
fn a_country_is_made_once_in_an_empty_folder_and_its_trace_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    assert!(simulate(&one, "7").status.success());
    assert!(simulate(&two, "7").status.success());
    assert_eq!(told(&one), told(&two), "the same seed and day give as many entries");
    let again = simulate(&one, "7");
    assert_eq!(again.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&again.stderr).contains("name an empty folder"), "{again:?}");
}
