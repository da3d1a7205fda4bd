//! A row that never ends is stopped before it fills the memory.

use std::io::{self, Read};

/// Bytes that one row may have: a quotation mark that isn't closed would make the rest of the file one row.
pub(super) const LONGEST_ROW: usize = 1024 * 1024;

/// Gives out a limited number of bytes until it is allowed more.
pub(super) struct Bounded<R> {
    source: R,
    left: usize,
    read: u64,
}

/// The limit was reached.
#[derive(Debug, thiserror::Error)]
#[error("the row is longer than {LONGEST_ROW} bytes")]
pub(super) struct TooLong;

impl<R> Bounded<R> {
    pub fn new(source: R) -> Self {
        Self { source, left: LONGEST_ROW, read: 0 }
    }

    /// The next row may have its full length.
    pub fn allow_a_row(&mut self) {
        self.left = LONGEST_ROW;
    }

    /// Bytes given out.
    pub fn read_so_far(&self) -> u64 {
        self.read
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::Error::other(TooLong));
        }
        let some = buffer.len().min(self.left);
        let read = self.source.read(&mut buffer[..some])?;
        self.left -= read;
        self.read += read as u64;
        Ok(read)
    }
}

/// Whether the reader failed because a row was too long.
pub(super) fn is_too_long(error: &csv::Error) -> bool {
    match error.kind() {
        csv::ErrorKind::Io(error) => {
            error.get_ref().and_then(|inner| inner.downcast_ref::<TooLong>()).is_some()
        }
        _ => false,
    }
}
