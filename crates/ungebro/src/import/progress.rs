//! The bar on standard error, where that is a terminal.

use std::fs::File;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use web::spreadsheet::Sheet;

/// How far a pass over the file has come.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// A bar as long as the file.
    pub fn over(sheet: &Sheet<File>, doing: &'static str) -> Self {
        let bar = ProgressBar::new(sheet.length()).with_message(doing);
        let style = ProgressStyle::with_template("{msg:>9} {wide_bar} {percent:>3} %, {eta} left");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    /// The pass has come as far as the sheet was read.
    pub fn at(&self, sheet: &Sheet<File>) {
        self.0.set_position(sheet.read_so_far());
    }

    /// Prints something on standard error without breaking the bar.
    pub fn aside(&self, print: impl FnOnce()) {
        self.0.suspend(print);
    }

    /// The pass is through.
    pub fn done(&self) {
        self.0.finish_and_clear();
    }
}
