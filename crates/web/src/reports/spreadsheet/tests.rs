use std::io::Cursor;

use domain::reports::new_report::{Field, HeaderProblem, RawReport, RowProblem};

use super::bounded::LONGEST_ROW;
use super::{Row, Sheet, SheetProblem};
use crate::texts::Locale;

const HEADING: &str = "kind,cpr,name,home_municipality,education_kind,started_on,occurred_on,causes,words,tried,person_informed";

fn sheet(bytes: impl Into<Vec<u8>>) -> Result<Sheet<Cursor<Vec<u8>>>, SheetProblem> {
    Sheet::open(Cursor::new(bytes.into()))
}

fn rows(bytes: impl Into<Vec<u8>>) -> Vec<Row> {
    let mut sheet = sheet(bytes).unwrap();
    std::iter::from_fn(|| sheet.next_row().unwrap()).collect()
}

fn names(rows: &[Row]) -> Vec<(u64, &str)> {
    rows.iter().map(|row| (row.number, row.report.as_ref().unwrap().get(Field::Name).unwrap())).collect()
}

fn row(name: &str) -> String {
    format!("dropout,6703089907,{name},9901,eud-gf2,2026-08-10,2026-11-20,absence,,,yes")
}

#[test]
fn latin_1_with_semicolons_and_danish_headings_is_read_as_utf_8_with_commas_is() {
    let danish = "Type;CPR-nummer;Navn;Hjemkommune;Uddannelse;Startdato;Dato;Årsager;Egne ord;Forsøgt;Ung informeret\r\n\
                  frafald;670308-9907;Søren Ærø Ågård;9901;eud-gf2;10-08-2026;20-11-2026;absence;\"flyttet; væk\";;ja\r\n";
    let (latin_1, ..) = encoding_rs::WINDOWS_1252.encode(danish);
    let (one, other) = (rows(latin_1.into_owned()), rows(danish));
    let report = |rows: &[Row]| -> RawReport { rows[0].report.clone().unwrap() };
    assert_eq!(report(&one), report(&other));
    assert_eq!(report(&one).get(Field::Name), Some("Søren Ærø Ågård"));
    assert_eq!(report(&one).get(Field::Words), Some("flyttet; væk"));
}

#[test]
fn a_letter_across_two_pieces_is_no_reason_to_take_utf_8_for_latin_1() {
    for shift in 0..3 {
        let long = format!("{}{}", "x".repeat(shift), "å".repeat(40_000));
        let file = format!("{HEADING}\n{}\n", row(&long));
        assert_eq!(names(&rows(file)), [(2, long.as_str())]);
    }
}

#[test]
fn rows_have_the_numbers_of_the_spreadsheet() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = [
            HEADING.to_owned(),
            row("to"),
            String::new(),
            row("\"fire\nfire\""),
            ",,,,,,,,,,".to_owned(),
            row("seks"),
            String::new(),
            String::new(),
            row("ni"),
        ];
        let file = lines.join(end);
        let expected = [(2, "to"), (4, "fire\nfire"), (6, "seks"), (9, "ni")];
        assert_eq!(names(&rows(file.clone())), expected, "{end:?}");
        assert_eq!(names(&rows(format!("{file}{end}"))), expected, "{end:?}");
        assert_eq!(names(&rows(format!("\u{feff}{file}"))), expected, "with a mark");
    }
}

#[test]
fn a_row_with_other_columns_is_told_with_its_number() {
    let file = format!("{HEADING}\n{}\ndropout,6703089907\n{}\n", row("to"), row("fire"));
    let rows = rows(file);
    assert_eq!(rows[1].number, 3);
    assert_eq!(rows[1].report, Err(RowProblem { expected: 11, found: 2 }));
    assert!(rows[2].report.is_ok());
    assert!(Row::told(Locale::EN, rows[1].report.clone().unwrap_err()).contains("2 cells under 11"));
}

#[test]
fn a_quotation_mark_that_is_not_closed_does_not_fill_the_memory() {
    let file = format!("{HEADING}\n{}\ndropout,\"{}", row("to"), "x\n".repeat(LONGEST_ROW));
    let mut sheet = sheet(file).unwrap();
    assert!(sheet.next_row().unwrap().is_some());
    assert!(matches!(sheet.next_row(), Err(SheetProblem::RowTooLong(3))));
}

#[test]
fn what_is_no_csv_is_told_apart() {
    let of = |bytes: &[u8]| sheet(bytes).unwrap_err();
    assert!(matches!(of(b""), SheetProblem::Empty));
    assert!(matches!(of(b"\xef\xbb\xbf\r\n"), SheetProblem::Empty));
    assert!(matches!(of(b"PK\x03\x04rest"), SheetProblem::Workbook));
    assert!(matches!(of(b"\xff\xfek\0i\0"), SheetProblem::NotText));
    assert!(matches!(of(b"kind,\0cpr"), SheetProblem::NotText));
    let no_heading = of(row("Noah").as_bytes());
    assert!(matches!(&no_heading, SheetProblem::Heading(it) if it == &[HeaderProblem::NoHeader]));
    assert!(!no_heading.told(Locale::EN).concat().contains("670308"));
    let wide = of("kind,".repeat(100_000).as_bytes());
    assert!(matches!(&wide, SheetProblem::Heading(it) if it == &[HeaderProblem::TooManyColumns(100_001)]));
    assert!(matches!(of("kind,".repeat(1_000_000).as_bytes()), SheetProblem::RowTooLong(1)));
}

#[test]
fn every_problem_of_a_heading_is_a_line_of_its_own() {
    let problem = sheet("kind,cpr,cpr,klasse\n").unwrap_err();
    let lines = problem.told(Locale::EN);
    assert_eq!(lines[0], "Row 1, column cpr: it is there twice. Take one of the two out.");
    assert!(lines[1].starts_with("Row 1, column number 4:"));
    assert!(lines.iter().any(|line| line.starts_with("Row 1, column name: it is missing")));
    assert_eq!(problem.told(Locale::DA).len(), lines.len());
}
