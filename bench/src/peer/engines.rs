//! DuckDB and Polars, each in a process of its own with two threads and its data in memory: what the product's figures are
//! measured beside. Their queries stand in `engines/`.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::Outcome;
use crate::claims::Figure;

/// An engine that has read its tables; it ends with this value.
pub struct Engine {
    /// Its name.
    pub name: &'static str,
    process: Child,
    asks: ChildStdin,
    says: BufReader<ChildStdout>,
}

impl Engine {
    /// The engines, each with the columns that lie in a folder.
    pub fn both(python: &Path, columns: &Path) -> Outcome<[Self; 2]> {
        Ok([Self::start("DuckDB", python, columns)?, Self::start("Polars", python, columns)?])
    }

    fn start(name: &'static str, python: &Path, columns: &Path) -> Outcome<Self> {
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/peer/engines/figures.py");
        let mut command = Command::new(python);
        command.arg(script).arg(columns).arg(name.to_lowercase()).env("PYTHONDONTWRITEBYTECODE", "1");
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{}: {error}: bench/run installs it", python.display()))?;
        let asks = process.stdin.take().ok_or("no way to ask")?;
        let says = BufReader::new(process.stdout.take().ok_or("no answer to read")?);
        let mut engine = Self { name, process, asks, says };
        engine.line()?;
        Ok(engine)
    }

    /// Asks for a figure, and says how many milliseconds it took.
    pub fn ms(&mut self, figure: Figure) -> Outcome<f64> {
        writeln!(self.asks, "{}", figure.id())?;
        Ok(self.line()?.parse()?)
    }

    /// The rows of a figure, in order, `width` numbers each.
    pub fn rows(&mut self, figure: Figure, width: usize, file: &Path) -> Outcome<Vec<Vec<f64>>> {
        writeln!(self.asks, "{} {}", figure.id(), file.display())?;
        self.line()?;
        let bytes = std::fs::read(file)?;
        let numbers: Vec<f64> =
            bytes.as_chunks().0.iter().map(|number| f64::from_le_bytes(*number)).collect();
        Ok(numbers.chunks(width).map(<[f64]>::to_vec).collect())
    }

    fn line(&mut self) -> Outcome<String> {
        let mut line = String::new();
        if self.says.read_line(&mut line)? == 0 {
            return Err(format!("{} ended", self.name).into());
        }
        Ok(line.trim().to_owned())
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
