//! From the text of a table to its rows, and from a code to its row: [`CodeTable`].

use std::collections::HashMap;

use csv::StringRecord;

use super::Named;
use super::unknown::{self, UnknownCode};

/// A row that is found by its code.
pub trait Row: Named {
    /// What a row is, in English, for messages: "education kind".
    const WHAT: &'static str;
    /// The file, below the repository's root.
    const FILE: &'static str;
    /// The code by which the row is found.
    fn key(&self) -> String;
}

/// The rows of a table in the order of the file, indexed by code.
#[derive(Debug)]
pub struct CodeTable<R> {
    rows: Vec<R>,
    by_key: HashMap<String, usize>,
}

impl<R: Row> CodeTable<R> {
    pub(super) fn new(rows: Vec<R>) -> Self {
        let by_key: HashMap<_, _> = rows.iter().enumerate().map(|(place, row)| (row.key(), place)).collect();
        assert_eq!(by_key.len(), rows.len(), "{} has a code twice", R::FILE);
        Self { rows, by_key }
    }

    /// The row with this code.
    pub fn get(&self, code: &str) -> Result<&R, UnknownCode> {
        self.find(code).ok_or_else(|| self.unknown(code))
    }

    /// Whether the table has the code.
    pub fn has(&self, code: &str) -> bool {
        self.by_key.contains_key(code)
    }

    /// All rows, in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, R> {
        self.rows.iter()
    }

    fn find(&self, code: &str) -> Option<&R> {
        self.by_key.get(code).map(|place| &self.rows[*place])
    }

    fn unknown(&self, code: &str) -> UnknownCode {
        let keys: Vec<String> = self.rows.iter().map(Row::key).collect();
        let known = keys.iter().zip(&self.rows).map(|(key, row)| (key.as_str(), row.danish()));
        UnknownCode {
            what: R::WHAT,
            file: R::FILE,
            given: unknown::shown(code),
            nearest: unknown::nearest(code, known),
        }
    }
}

impl<'a, R: Row> IntoIterator for &'a CodeTable<R> {
    type Item = &'a R;
    type IntoIter = std::slice::Iter<'a, R>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A row that can be made from the cells of one line.
pub(super) trait FromCells: Sized {
    /// `None` when a cell is not what the column promises.
    fn from_cells(cells: &Cells<'_>) -> Option<Self>;
}

/// One line of a table, read by the column's name.
pub(super) struct Cells<'a> {
    header: &'a StringRecord,
    line: &'a StringRecord,
}

impl Cells<'_> {
    /// The cell, if the column exists and the cell is not empty.
    pub(super) fn filled(&self, column: &str) -> Option<&str> {
        let place = self.header.iter().position(|name| name == column)?;
        self.line.get(place).filter(|cell| !cell.is_empty())
    }

    /// The cell as text; empty where there is none.
    pub(super) fn text(&self, column: &str) -> String {
        self.filled(column).unwrap_or_default().to_owned()
    }

    /// The cell parsed; `None` where it is empty or of another form.
    pub(super) fn parsed<T: std::str::FromStr>(&self, column: &str) -> Option<T> {
        self.filled(column)?.parse().ok()
    }

    /// `yes` or `no`.
    pub(super) fn yes(&self, column: &str) -> Option<bool> {
        match self.filled(column)? {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }
}

/// The rows of a table that is built into the program.
///
/// # Panics
/// When a line is not what its columns promise. The tests read every table, so no built program does.
pub(super) fn table<R: FromCells>(text: &str) -> Vec<R> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    reader
        .records()
        .enumerate()
        .map(|(n, line)| {
            let row = line.ok().and_then(|line| R::from_cells(&Cells { header: &header, line: &line }));
            row.unwrap_or_else(|| {
                panic!("row {} of the table with the columns {:?} is broken", n + 2, &header)
            })
        })
        .collect()
}

/// [`Named`] and [`Row`] for rows with `code`, `danish` and `english`.
macro_rules! named_rows {
    ($($row:ident, $what:literal, $file:literal;)+) => {$(
        impl $crate::tables::Named for $row {
            fn danish(&self) -> &str {
                &self.danish
            }

            fn english(&self) -> &str {
                &self.english
            }
        }

        impl $crate::tables::read::Row for $row {
            const WHAT: &'static str = $what;
            const FILE: &'static str = $file;

            fn key(&self) -> String {
                self.code.to_string()
            }
        }
    )+};
}
pub(super) use named_rows;
