//! A file of reports, brought in on the command line: its memory beside that of a tenth of the rows.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use super::{Claim, Row, Setting, Table};
use crate::Outcome;
use crate::measures::{Process, median};
use crate::place::Place;
use crate::world::{self, HEADING, Pupil, SCHOOL};

/// One import.
struct Imported {
    peak_kb: f64,
    rows_per_second: f64,
}

/// Measures it.
pub async fn measure(setting: &Setting, table: &mut Table) -> Outcome<()> {
    let many = setting.many();
    std::fs::create_dir_all(&setting.data)?;
    let (large, small) = (file(&setting.data, many)?, file(&setting.data, many / 10)?);
    let (mut larges, mut smalls) = (Vec::new(), Vec::new());
    for _ in 0..setting.runs() {
        smalls.push(import(setting, &small, many / 10).await?);
        larges.push(import(setting, &large, many).await?);
    }
    let peak = |imports: &[Imported]| median(imports.iter().map(|it| it.peak_kb / 1_024.0));
    let rate = |imports: &[Imported]| median(imports.iter().map(|it| it.rows_per_second));
    table.add(Row {
        what: format!("import of {many} reports: peak memory"),
        measured: format!("{:.1} MB", peak(&larges)),
        beside: format!("{:.1} MB with {} reports", peak(&smalls), many / 10),
        ratio: peak(&larges) / peak(&smalls),
        claim: Claim::AtMost(1.2),
    });
    table.add(Row {
        what: format!("import of {many} reports: rows/s, both passes"),
        measured: format!("{:.0}", rate(&larges)),
        beside: format!("{:.0} with {} reports", rate(&smalls), many / 10),
        ratio: rate(&larges) / rate(&smalls),
        claim: Claim::Told,
    });
    std::fs::remove_file(large)?;
    Ok(std::fs::remove_file(small)?)
}

fn file(data: &Path, rows: usize) -> Outcome<PathBuf> {
    let mut text = format!("{HEADING}\n");
    for n in 1..=rows {
        writeln!(text, "{}", Pupil::number(n).line())?;
    }
    let path = data.join(format!("{rows}.csv"));
    std::fs::write(&path, text)?;
    Ok(path)
}

async fn import(setting: &Setting, file: &Path, rows: usize) -> Outcome<Imported> {
    let place = Place::new(&setting.data, "import", None).await?;
    world::found(&place.open().await?).await?;
    let mut command = Command::new(&setting.program);
    command
        .args(["import", "reports"])
        .arg(file)
        .args(["--institution", SCHOOL])
        .arg("--data")
        .arg(&place.folder);
    let began = Instant::now();
    command.stderr(Stdio::null());
    let peak_kb = Process::start(command)?.peak_kb().await? as f64;
    let rows_per_second = rows as f64 / began.elapsed().as_secs_f64();
    place.remove();
    Ok(Imported { peak_kb, rows_per_second })
}
