//! What is wrong with a file as a whole: the words for the page and the command.

use std::io;

use domain::reports::new_report::{Field, HeaderProblem, RowProblem};

use super::bounded::LONGEST_ROW;
use crate::texts::Locale;

/// Why a file isn't read any further.
#[derive(Debug, thiserror::Error)]
pub enum SheetProblem {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// A workbook of a spreadsheet program.
    #[error("the file is a workbook and no CSV")]
    Workbook,
    /// Bytes that are no text, or UTF-16.
    #[error("the file is no text in UTF-8 or Latin-1")]
    NotText,
    /// Its first row isn't a heading of ours.
    #[error("the heading is wrong")]
    Heading(Vec<HeaderProblem>),
    /// A row that doesn't end, or has more in it than any report.
    #[error("row {0} is longer than {LONGEST_ROW} bytes")]
    RowTooLong(u64),
    /// It can't be read.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl SheetProblem {
    /// What is wrong and how to mend it, a line for each: where (`row 1, column 4`, or nothing when it is the file) and
    /// what.
    pub fn told(&self, l: Locale) -> Vec<String> {
        match self {
            Self::Empty => vec![l.t("sheet-empty").into_owned()],
            Self::Workbook => vec![l.t("sheet-workbook").into_owned()],
            Self::NotText => vec![l.t("sheet-not-text").into_owned()],
            Self::Heading(problems) => problems.iter().map(|problem| heading(l, problem)).collect(),
            Self::RowTooLong(row) => {
                vec![l.with2("sheet-row-too-long", "row", row, "kilobytes", LONGEST_ROW / 1024).into_owned()]
            }
            Self::Io(error) => vec![l.with1("sheet-io", "error", error).into_owned()],
        }
    }
}

fn heading(l: Locale, problem: &HeaderProblem) -> String {
    let name = |field: &Field| field.name();
    match problem {
        HeaderProblem::NoHeader => l.t("sheet-no-heading").into_owned(),
        HeaderProblem::TooManyColumns(columns) => {
            l.with1("sheet-too-many-columns", "columns", columns).into_owned()
        }
        HeaderProblem::Unknown(column) => l.with1("sheet-unknown-heading", "column", column).into_owned(),
        HeaderProblem::Twice(field) => l.with1("sheet-heading-twice", "column", name(field)).into_owned(),
        HeaderProblem::Missing(field) => l.with1("sheet-heading-missing", "column", name(field)).into_owned(),
    }
}

/// What is wrong with a row whose cells don't fit under the heading.
pub(super) fn row(l: Locale, problem: RowProblem) -> String {
    l.with2("sheet-cells", "found", problem.found, "expected", problem.expected).into_owned()
}
