//! The rows of a file, one after the other.

use std::borrow::Cow;
use std::io::{Read, Seek};

use csv::ByteRecord;
use domain::reports::new_report::{Columns, RawReport, RowProblem};

use super::SheetProblem;
use super::bounded::{Bounded, is_too_long};
use super::decoded::Decoded;
use super::line_ends::LineEnds;
use super::look::look;
use super::problem;
use crate::texts::Locale;

/// An open file of reports whose heading was understood.
pub struct Sheet<R> {
    records: Records<R>,
    columns: Columns,
    length: u64,
}

/// The records of a CSV file with their numbers.
struct Records<R> {
    reader: csv::Reader<Bounded<LineEnds<Decoded<R>>>>,
    record: ByteRecord,
    row: u64,
}

/// A row of the file.
#[derive(Debug)]
pub struct Row {
    /// Its number as a spreadsheet program shows it: the heading is 1, empty rows count.
    pub number: u64,
    /// What stands in it, unchecked; or that its cells don't fit under the heading.
    pub report: Result<RawReport, RowProblem>,
}

impl Row {
    /// What is wrong with the row as a whole, in words.
    pub fn told(l: Locale, problem: RowProblem) -> String {
        problem::row(l, problem)
    }
}

impl<R: Read + Seek> Sheet<R> {
    /// Looks through the file for its encoding and separator, and reads its heading.
    ///
    /// # Errors
    /// [`SheetProblem`].
    pub fn open(mut source: R) -> Result<Self, SheetProblem> {
        let look = look(&mut source)?;
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(look.separator)
            .from_reader(Bounded::new(LineEnds::new(Decoded::new(source, look.is_utf8))));
        let mut records = Records { reader, record: ByteRecord::new(), row: 0 };
        if !records.next()? {
            return Err(SheetProblem::Empty);
        }
        let cells = records.cells();
        let columns = Columns::read(cells.iter().map(AsRef::as_ref)).map_err(SheetProblem::Heading)?;
        Ok(Self { records, columns, length: look.length })
    }
}

impl<R: Read> Sheet<R> {
    /// The next row that isn't empty.
    ///
    /// # Errors
    /// [`SheetProblem`] when the file can't be read any further.
    pub fn next_row(&mut self) -> Result<Option<Row>, SheetProblem> {
        while self.records.next()? {
            let cells = self.records.cells();
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let report = self.columns.report(cells.iter().map(AsRef::as_ref));
            return Ok(Some(Row { number: self.records.row, report }));
        }
        Ok(None)
    }

    /// Bytes of the file.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// About how many bytes were read, for showing progress.
    pub fn read_so_far(&self) -> u64 {
        self.records.reader.get_ref().read_so_far().min(self.length)
    }
}

impl<R: Read> Records<R> {
    /// The cells of the record that was read last.
    fn cells(&self) -> Vec<Cow<'_, str>> {
        self.record.iter().map(String::from_utf8_lossy).collect()
    }

    /// Reads a record and its number, which counts the empty lines that the reader passes over.
    fn next(&mut self) -> Result<bool, SheetProblem> {
        self.reader.get_mut().allow_a_row();
        let before = self.reader.position().line();
        match self.reader.read_byte_record(&mut self.record) {
            Ok(false) => Ok(false),
            Ok(true) => {
                let lines = self.reader.position().line() - before;
                let breaks = self.record.iter().flatten().filter(|byte| **byte == b'\n').count() as u64;
                self.row += 1 + lines.saturating_sub(breaks + 1);
                Ok(true)
            }
            Err(error) if is_too_long(&error) => Err(SheetProblem::RowTooLong(self.row + 1)),
            Err(error) => match error.into_kind() {
                csv::ErrorKind::Io(error) => Err(error.into()),
                // Nothing else is left to go wrong: records may have any length and are read as bytes.
                _ => Err(SheetProblem::NotText),
            },
        }
    }
}

impl<R> std::fmt::Debug for Sheet<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheet").field("row", &self.records.row).finish_non_exhaustive()
    }
}
