//! Cells of an exported table that a spreadsheet would run as a formula.

use std::borrow::Cow;

/// The cell with an apostrophe before it when a spreadsheet would take it for a formula; else unchanged.
///
/// Spreadsheets start a formula at `=`, `+`, `-` and `@` (and their full-width forms), and skip a tab or a line break before it.
pub fn neutralised(cell: &str) -> Cow<'_, str> {
    let starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(starts) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        for cell in ["=1+1", "+45", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(neutralised(cell), format!("'{cell}"));
        }
        assert_eq!(neutralised("Noah = 17"), "Noah = 17");
        assert_eq!(neutralised(""), "");
    }
}
