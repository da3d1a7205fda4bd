use std::path::Path;
use std::process::{Command, Output};

fn indicator(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ungebro")).arg("indicator").args(arguments).output().unwrap()
}

fn printed(arguments: &[&str]) -> String {
    let output = indicator(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A database with a small invented country.
fn a_country() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new(env!("CARGO_BIN_EXE_ungebro"))
        .args(["simulate", "--seed", "7", "--people", "40", "--data"])
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    folder
}

/// The cells of a line that begins with a group and a measure.
fn line<'a>(csv: &'a str, group: &str, measure: &str) -> Vec<&'a str> {
    let begins = format!("{group},{measure},");
    let line = csv.lines().find(|line| line.starts_with(&begins));
    line.unwrap_or_else(|| panic!("no {begins} in {csv}")).split(',').skip(2).collect()
}

#[test]
fn the_groups_add_up_to_all_and_the_gate_shows_no_small_number() {
    let country = a_country();
    let data = country.path().to_str().unwrap();
    let csv = printed(&["funnel", "--by", "municipality", "--format", "csv", "--data", data]);
    let reported = |csv: &str, group: &str| -> u32 { line(csv, group, "reported")[0].parse().unwrap() };
    let groups: Vec<&str> = csv
        .lines()
        .filter(|line| line.contains(",reported,") && !line.starts_with("all"))
        .filter_map(|line| line.split(',').next())
        .collect();
    assert!(groups.len() > 5, "{csv}");
    assert_eq!(groups.iter().map(|group| reported(&csv, group)).sum::<u32>(), reported(&csv, "all"));

    let gated = printed(&["funnel", "--by", "municipality", "--protect", "--format", "csv", "--data", data]);
    assert!(gated.contains("hidden"), "so few people can't all be shown: {gated}");
    for cell in gated.lines().skip(1).flat_map(|line| line.split(',').skip(2).take(2)) {
        assert!(!["1", "2", "3", "4"].contains(&cell), "{gated}");
    }
}

#[test]
fn an_earlier_day_is_answered_by_what_was_known_then() {
    let country = a_country();
    let data = country.path().to_str().unwrap();
    let long_ago = ["funnel", "--as-of", "2001-01-01", "--format", "csv", "--data", data];
    assert_eq!(line(&printed(&long_ago), "all", "reported")[0], "0");
    let table = printed(&["funnel", "--as-of", "2001-01-01", "--data", data]);
    assert!(table.contains("no young people in this selection") && !table.contains("NaN"), "{table}");
}

#[test]
fn what_cannot_be_asked_is_one_line_that_says_how_to_mend_it() {
    for (arguments, said) in [
        (vec!["neet"], "no indicator is called neet"),
        (vec!["funnel", "--from", "2026-13-01"], "write YYYY-MM-DD"),
        (vec!["funnel", "--from", "2026-05-01", "--to", "2026-04-01"], "turn them round"),
        (vec!["funnel", "--municipality", "9999"], "--municipality: "),
        (vec![], "--list shows them"),
    ] {
        let output = indicator(&arguments);
        let line = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {line}");
        assert!(line.contains(said) && line.lines().count() == 1, "{line}");
    }
}

#[test]
fn every_indicator_is_documented_as_it_is_made() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/indicators.md");
    let reference = std::fs::read_to_string(file).unwrap();
    for listed in printed(&["--list"]).lines().filter(|line| !line.is_empty()) {
        let text = match listed.strip_prefix("  ") {
            Some(made) => made.split_once(' ').unwrap().1.trim(),
            None => listed,
        };
        assert!(reference.contains(text), "docs/reference/indicators.md lacks: {text}");
    }
}
