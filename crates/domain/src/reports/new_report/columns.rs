//! A spreadsheet's heading, and a report from each of its rows.

use super::field::Field;
use super::raw::RawReport;

/// More columns than any sheet of ours has: what follows is not looked at.
const MOST_COLUMNS: usize = 100;

/// Which field each column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns(Vec<Field>);

/// What is wrong with the heading. The whole file waits for it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeaderProblem {
    /// No heading is known: most likely the first row is a report.
    #[error("the first row has no known headings; write the columns' names above the reports")]
    NoHeader,
    /// Far too many.
    #[error("{0} columns; a sheet of reports has at most fifteen")]
    TooManyColumns(usize),
    /// A heading that means nothing here.
    #[error("column {0} has an unknown heading")]
    Unknown(usize),
    /// Two columns for one field.
    #[error("the column `{}` is there twice", .0.name())]
    Twice(Field),
    /// A column that no report can do without.
    #[error("the column `{}` is missing", .0.name())]
    Missing(Field),
}

/// A row that does not fit under the heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{found} cells under {expected} headings; look for a separator inside a text without quotes")]
pub struct RowProblem {
    /// Columns of the heading.
    pub expected: usize,
    /// Cells of the row.
    pub found: usize,
}

impl Columns {
    /// Reads a heading: the names of the fields, English or Danish, in any order.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read<'a>(heading: impl IntoIterator<Item = &'a str>) -> Result<Self, Vec<HeaderProblem>> {
        let mut cells = heading.into_iter();
        let headings: Vec<&str> = cells.by_ref().take(MOST_COLUMNS).collect();
        let beyond = cells.count();
        if beyond > 0 {
            return Err(vec![HeaderProblem::TooManyColumns(headings.len() + beyond)]);
        }
        let fields: Vec<Option<Field>> = headings
            .iter()
            .map(|heading| Field::under_heading(heading.trim_start_matches('\u{feff}')))
            .collect();
        if fields.iter().all(Option::is_none) {
            return Err(vec![HeaderProblem::NoHeader]);
        }
        let problems = problems(&fields);
        if problems.is_empty() { Ok(Self(fields.into_iter().flatten().collect())) } else { Err(problems) }
    }

    /// A report from a row's cells.
    ///
    /// # Errors
    /// [`RowProblem`] when there are more or fewer cells than headings.
    pub fn report<'a>(&self, cells: impl ExactSizeIterator<Item = &'a str>) -> Result<RawReport, RowProblem> {
        if cells.len() != self.0.len() {
            return Err(RowProblem { expected: self.0.len(), found: cells.len() });
        }
        let mut raw = RawReport::default();
        for (field, cell) in self.0.iter().zip(cells) {
            raw.set(*field, cell);
        }
        Ok(raw)
    }
}

fn problems(fields: &[Option<Field>]) -> Vec<HeaderProblem> {
    let mut problems = Vec::new();
    for (place, field) in fields.iter().enumerate() {
        match field {
            None => problems.push(HeaderProblem::Unknown(place + 1)),
            Some(field) if fields[..place].contains(&Some(*field)) => {
                problems.push(HeaderProblem::Twice(*field));
            }
            Some(_) => {}
        }
    }
    let missing = Field::all().filter(|field| field.column_required() && !fields.contains(&Some(*field)));
    problems.extend(missing.map(HeaderProblem::Missing));
    problems
}

#[cfg(test)]
mod tests {
    use super::super::samples::checked;
    use super::*;

    const DANISH: [&str; 11] = [
        "\u{feff}Type",
        "CPR-nummer",
        "Navn",
        "Hjemkommune",
        "Uddannelse",
        "Startdato",
        "Dato",
        "Årsager",
        "Beskrivelse",
        "Forsøgt",
        "Ung informeret",
    ];

    #[test]
    fn a_danish_sheet_is_read() {
        let columns = Columns::read(DANISH).unwrap();
        let row = [
            "frafald",
            "670308-9907",
            "Noah Kjær",
            "9901",
            "eud-gf2",
            "10.8.2026",
            "20/11/2026",
            "absence|other",
            "Flyttet",
            "",
            "Ja",
        ];
        let report = checked(&columns.report(row.into_iter()).unwrap()).unwrap();
        assert_eq!(report.causes.len(), 2);
        assert!(report.person_informed);
        assert_eq!(report.tried, None);
    }

    #[test]
    fn everything_wrong_with_a_heading_is_told() {
        let heading = ["kind", "cpr", "cpr", "klasse"];
        let problems = Columns::read(heading).unwrap_err();
        assert_eq!(problems[..2], [HeaderProblem::Twice(Field::Cpr), HeaderProblem::Unknown(4)]);
        assert!(problems.contains(&HeaderProblem::Missing(Field::PersonInformed)));
        assert!(!problems.contains(&HeaderProblem::Missing(Field::Phone)));
    }

    #[test]
    fn a_file_without_heading_says_so_and_repeats_nothing() {
        let first_row = ["dropout", "6703089907", "Noah Kjær", "9901"];
        let problems = Columns::read(first_row).unwrap_err();
        assert_eq!(problems, [HeaderProblem::NoHeader]);
        assert!(!problems[0].to_string().contains("670308"));
    }

    #[test]
    fn a_million_columns_are_counted_and_not_kept() {
        let problems = Columns::read(std::iter::repeat_n("kind", 1_000_000)).unwrap_err();
        assert_eq!(problems, [HeaderProblem::TooManyColumns(1_000_000)]);
    }

    #[test]
    fn a_row_with_a_cell_too_few_is_broken() {
        let columns = Columns::read(DANISH).unwrap();
        assert_eq!(columns.report(["a"].into_iter()), Err(RowProblem { expected: 11, found: 1 }));
    }
}
