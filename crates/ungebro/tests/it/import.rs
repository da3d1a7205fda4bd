//! `ungebro import reports` and `ungebro client`, on a database with one school.

use std::fmt::Write;
use std::process::Output;

use store::testing::a_report;

use crate::data::{Data, SCHOOL, said};

const DANISH: &str =
    "Type;CPR-nummer;Navn;Hjemkommune;Uddannelse;Startdato;Dato;Årsager;Egne ord;Forsøgt;Ung informeret";

fn import(data: &Data, bytes: impl AsRef<[u8]>, more: &[&str]) -> Output {
    let file = data.file(bytes);
    let start = ["import", "reports", file.to_str().unwrap(), "--institution", SCHOOL];
    data.run(&[&start, more].concat())
}

/// A Danish sheet of so many pupils, and what is said of each.
pub fn sheet(pupils: u16) -> String {
    let mut sheet = format!("{DANISH}\n");
    for serial in 1..=pupils {
        writeln!(sheet, "{}", row(serial, "væk; siden mandag")).unwrap();
    }
    sheet
}

fn row(serial: u16, words: &str) -> String {
    let cpr = a_report().for_pupil_aged(17 + u8::try_from(serial / 1000).unwrap()).for_pupil_number(serial);
    format!("frafald;{};Søren Ågård;9901;eud-gf2;10-08-2026;20-11-2026;absence;\"{words}\";;ja", cpr.cpr())
}

#[test]
fn a_latin_1_sheet_is_received_once() {
    let data = Data::new();
    let latin_1: Vec<u8> = sheet(250).chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let tried = import(&data, &latin_1, &["--dry-run"]);
    assert_eq!(said(&tried), ("250 would be received, 0 already there", ""));
    let first = import(&data, &latin_1, &[]);
    assert_eq!(said(&first), ("250 received, 0 already there", ""));
    assert!(first.status.success());
    assert_eq!(said(&import(&data, sheet(251), &[])), ("1 received, 250 already there", ""));
}

#[test]
fn one_mistake_and_nothing_is_written() {
    let data = Data::new();
    let mut file = sheet(150);
    file.push_str("frafald;670308-9907;Noah;9902;eud-gf2;10-08-2026;31-11-2026;absence;;;ja\n");
    file.push_str("frafald;6703089907;Noah;9902;eud-gf2;10-08-2026;20-11-2026;absence;;;måske\n");
    file.push_str("frafald;6703089907;Noah;9902;eud-gf2;10-08-2026;20-11-2026;absence;;;ja\n");
    file.push_str("frafald;6703089907\n");
    writeln!(file, "{}", row(7, "noget andet")).unwrap();
    let refused = import(&data, &file, &[]);
    assert_eq!(refused.status.code(), Some(1));
    let (out, err) = said(&refused);
    assert_eq!(out, "");
    let mut lines: Vec<&str> = err.lines().collect();
    assert_eq!(lines.pop(), Some("ungebro: 5 mistakes; nothing was written"));
    lines.sort_unstable();
    let starts = [
        "row 152, column occurred_on: There is no such day. Write it as 2026-11-20, 20-11-2026, ",
        "row 153, column person_informed: ",
        "row 154, column home_municipality: municipality 9902 is not a member",
        "row 155: 2 cells under 11 headings",
        "row 156, column cpr: the same pupil, kind and date stand in row 8",
    ];
    assert_eq!(lines.len(), starts.len(), "{err}");
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
    assert!(!err.contains("670308"), "no line repeats a number");
    assert_eq!(said(&import(&data, sheet(150), &[])).0, "150 received, 0 already there");
    let conflict = import(&data, format!("{DANISH}\n{}\n", row(7, "noget andet")), &[]);
    assert!(said(&conflict).1.starts_with("row 2, column cpr: this report exists already as "));
}

#[test]
fn a_broken_file_is_told_in_its_own_words() {
    let data = Data::new();
    let (no_heading, workbook) = (import(&data, row(1, "x"), &[]), import(&data, b"PK\x03\x04", &[]));
    assert!(said(&no_heading).1.starts_with("Row 1: no heading is known here."));
    assert!(said(&workbook).1.starts_with("The file is a workbook."));
    assert_eq!((no_heading.status.code(), workbook.status.code()), (Some(1), Some(1)));
    let stray = import(&data, format!("{DANISH}\n{}\n", row(1, "a\0b")), &[]);
    assert!(said(&stray).1.starts_with("row 2, column words: Character number 2 "), "{stray:?}");
    let huge = import(&data, format!("{DANISH}\n{}\n", row(1, &"x;".repeat(1_000_000))), &[]);
    assert!(said(&huge).1.starts_with("Row 2: it has more than 1024 kB."), "{huge:?}");
    let unknown = data.run(&["import", "reports", "x.csv", "--institution", "nordlund-teknisk-skole"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said(&unknown).1.contains("near it: `nordlund-tekniske-skole`"));
}

#[test]
fn a_client_is_added_listed_and_revoked() {
    let data = Data::new();
    let added = data.run(&["client", "add", "--institution", SCHOOL, "--name", "Ludus"]);
    let (line, _) = said(&added);
    let token = line.split_whitespace().last().unwrap();
    assert!(token.len() > 40, "{line}");
    let id = line.split_whitespace().nth(1).unwrap();
    let listed = data.run(&["client", "list"]);
    assert!(said(&listed).0.contains(id) && said(&listed).0.ends_with("Ludus  never used"));
    assert!(!said(&listed).0.contains(token));
    assert!(data.run(&["client", "revoke", id]).status.success());
    assert!(said(&data.run(&["client", "list"])).0.contains("revoked 2026-"));
    assert_eq!(data.run(&["client", "revoke", id]).status.code(), Some(1));
    let unknown = data.run(&["client", "add", "--institution", "hogwarts"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said(&unknown).1.contains("ungebro institution list"), "{unknown:?}");
}

#[test]
fn a_client_has_a_name_that_can_be_read_in_a_list() {
    let data = Data::new();
    let long = "x".repeat(101);
    for (name, why) in [
        ("", "nothing is written"),
        ("  ", "nothing is written"),
        ("Lu\ndus", "character 3 is a control character"),
        ("Lu\u{202e}dus", "character 3 is a control character"),
        (long.as_str(), "101 characters, at most 100 are allowed"),
    ] {
        let refused = data.run(&["client", "add", "--institution", SCHOOL, "--name", name]);
        let (out, error) = said(&refused);
        assert_eq!((refused.status.code(), out), (Some(2), ""), "{name:?}: {error}");
        assert!(error.starts_with("ungebro: --name: ") && error.contains(why), "{name:?}: {error}");
    }
    assert_eq!(said(&data.run(&["client", "list"])).0, "");
}

#[test]
fn a_clients_token_can_expire_and_the_list_says_when() {
    let data = Data::new();
    let add = |day: &str| data.run(&["client", "add", "--institution", SCHOOL, "--expires", day]);
    for (day, why) in [("2020-01-31", "2020-01-31 is over"), ("31-12-2099", "write YYYY-MM-DD")] {
        let refused = add(day);
        assert_eq!(refused.status.code(), Some(2), "{refused:?}");
        assert!(said(&refused).1.contains(why), "{refused:?}");
    }
    assert!(add("2099-12-31").status.success());
    let listed = data.run(&["client", "list"]);
    assert!(said(&listed).0.ends_with("never used, expires 2099-12-31T23:00:00Z"), "{listed:?}");
}

#[test]
fn an_institution_is_found_by_a_part_of_its_name() {
    let list = |words: &[&str]| {
        let start = ["institution", "list"];
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_ungebro"));
        command.args([&start, words].concat()).output().unwrap()
    };
    let found = list(&["nordlund", "TEKNISKE"]);
    assert_eq!(said(&found).0, "nordlund-tekniske-skole  Nordlund Tekniske Skole  Nordlund");
    assert!(said(&list(&[])).0.lines().count() > 50);
    assert_eq!(list(&["hogwarts"]).status.code(), Some(1));
}
