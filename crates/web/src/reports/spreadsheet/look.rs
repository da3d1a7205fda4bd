//! A first look at a file: is it text, in which encoding, with which separator?

use std::io::{ErrorKind, Read, Seek, SeekFrom};

use super::SheetProblem;

/// What a first look tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    /// Every byte is UTF-8; else it is taken for Latin-1, which any bytes can be.
    pub is_utf8: bool,
    /// `,` or `;`.
    pub separator: u8,
    /// Where the text begins: after a byte order mark.
    pub begins_at: u64,
    /// Bytes of the file.
    pub length: u64,
}

const MARK: &[u8] = b"\xef\xbb\xbf";
/// Enough for any heading.
const HEADING: usize = 64 * 1024;

/// Looks through the file once and leaves it where the text begins.
pub(super) fn look(source: &mut (impl Read + Seek)) -> Result<Look, SheetProblem> {
    source.rewind()?;
    let mut start = Vec::new();
    source.by_ref().take(HEADING as u64).read_to_end(&mut start)?;
    refuse_other_files(&start)?;
    let begins_at = if start.starts_with(MARK) { MARK.len() } else { 0 };
    if start[begins_at..].iter().all(u8::is_ascii_whitespace) {
        return Err(SheetProblem::Empty);
    }
    source.rewind()?;
    let (is_utf8, length) = through(source)?;
    source.seek(SeekFrom::Start(begins_at as u64))?;
    Ok(Look { is_utf8, separator: separator(&start), begins_at: begins_at as u64, length })
}

/// Files that spreadsheet programs offer beside CSV.
fn refuse_other_files(start: &[u8]) -> Result<(), SheetProblem> {
    let is_workbook = start.starts_with(b"PK\x03\x04") || start.starts_with(b"\xd0\xcf\x11\xe0");
    let is_utf16 = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
    // A stray one is told by its row and column; in UTF-16 and in pictures there are many.
    #[expect(clippy::naive_bytecount, reason = "the first few kilobytes")]
    let zeros = start.iter().filter(|byte| **byte == 0).count();
    if is_workbook {
        Err(SheetProblem::Workbook)
    } else if is_utf16 || zeros * 10 > start.len() {
        Err(SheetProblem::NotText)
    } else {
        Ok(())
    }
}

/// Whether all of it is UTF-8, and how long it is.
fn through(source: &mut impl Read) -> Result<(bool, u64), SheetProblem> {
    let mut buffer = vec![0; HEADING];
    let (mut kept, mut length, mut is_utf8) = (0, 0u64, true);
    loop {
        let read = match source.read(&mut buffer[kept..]) {
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        if read == 0 {
            return Ok((is_utf8 && kept == 0, length));
        }
        length += read as u64;
        let filled = kept + read;
        kept = 0;
        if let Err(error) = std::str::from_utf8(&buffer[..filled]) {
            if error.error_len().is_some() {
                is_utf8 = false;
            } else if is_utf8 {
                // A letter of several bytes goes on in the next piece.
                buffer.copy_within(error.valid_up_to()..filled, 0);
                kept = filled - error.valid_up_to();
            }
        }
    }
}

/// The separator that stands more often in the first line, outside of quotes.
fn separator(start: &[u8]) -> u8 {
    let (mut commas, mut semicolons, mut in_quotes) = (0, 0, false);
    for byte in start {
        match byte {
            b'"' => in_quotes = !in_quotes,
            b',' if !in_quotes => commas += 1,
            b';' if !in_quotes => semicolons += 1,
            b'\n' | b'\r' if !in_quotes && commas + semicolons > 0 => break,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}
