//! The first pass: everything is checked, nothing is written.

use std::collections::HashMap;
use std::fs::File;

use domain::reports::NewReport;
use domain::reports::new_report::Field;
use store::reports::{Foreseen, Foresight, NotReceived};
use web::parts::forms::told_of_a_cell;
use web::spreadsheet::{Row, Sheet};
use web::texts::Locale;

use super::progress::Progress;
use super::{Count, Job};
use crate::failure::Failure;

/// Reports for which the database is asked at a time.
const SOME: usize = 200;

/// Checks every row and prints each mistake in a line of its own, with the row's number and the column's name.
///
/// # Errors
/// When there was a mistake.
pub(super) async fn check(job: &Job<'_>) -> Result<Count, Failure> {
    let mut pass = Pass {
        foresight: Foresight::of(job.store, job.sender).await?,
        seen: HashMap::new(),
        count: Count::default(),
        mistakes: 0,
    };
    let mut sheet = job.open()?;
    let progress = Progress::over(&sheet, "checking");
    let checks = job.checks();
    let mut waiting = Vec::with_capacity(SOME);
    while let Some(row) = next(job, &mut sheet)? {
        match checked(&row, &checks) {
            Ok(report) => waiting.push((row.number, report)),
            Err(lines) => progress.aside(|| pass.tell(&lines)),
        }
        if waiting.len() == SOME {
            pass.foresee(&progress, &mut waiting).await?;
            progress.at(&sheet);
        }
    }
    pass.foresee(&progress, &mut waiting).await?;
    progress.done();
    match pass.mistakes {
        0 => Ok(pass.count),
        1 => Err(Failure::failed("1 mistake; nothing was written")),
        mistakes => Err(Failure::failed(format!("{mistakes} mistakes; nothing was written"))),
    }
}

/// The next row of the file.
pub(super) fn next(job: &Job<'_>, sheet: &mut Sheet<File>) -> Result<Option<Row>, Failure> {
    sheet.next_row().map_err(|problem| job.broken(&problem))
}

/// The report in a row, or its mistakes as lines.
pub(super) fn checked(
    row: &Row,
    checks: &domain::reports::new_report::Checks<'_>,
) -> Result<NewReport, Vec<String>> {
    let number = row.number;
    let raw = row
        .report
        .as_ref()
        .map_err(|problem| vec![format!("row {number}: {}", Row::told(Locale::EN, *problem))])?;
    NewReport::check(raw, checks).map_err(|mistakes| {
        mistakes.iter().map(|it| line(number, it.field, &told_of_a_cell(Locale::EN, it))).collect()
    })
}

fn line(row: u64, column: Field, what: &str) -> String {
    format!("row {row}, column {}: {what}", column.name())
}

/// The column that a refusal is about.
fn column_of(refused: &NotReceived) -> Field {
    match refused {
        NotReceived::NotAMember { .. } | NotReceived::NoRelation { .. } => Field::HomeMunicipality,
        _ => Field::Cpr,
    }
}

struct Pass<'s> {
    foresight: Foresight<'s>,
    /// What was said, and in which row, by what makes two reports the same: sixteen bytes a row, whatever stands in it.
    seen: HashMap<u64, (u32, u32)>,
    count: Count,
    mistakes: u64,
}

impl Pass<'_> {
    fn tell(&mut self, lines: &[String]) {
        for line in lines {
            eprintln!("{line}");
        }
        self.mistakes += lines.len() as u64;
    }

    /// What would become of the reports that wait: counted, or told as mistakes.
    async fn foresee(
        &mut self,
        progress: &Progress,
        waiting: &mut Vec<(u64, NewReport)>,
    ) -> Result<(), Failure> {
        let (rows, reports): (Vec<u64>, Vec<NewReport>) = waiting.drain(..).unzip();
        for (row, foreseen) in rows.into_iter().zip(self.foresight.foresee(&reports).await?) {
            if let Some(line) = self.become_of(row, foreseen) {
                progress.aside(|| self.tell(&[line]));
            }
        }
        Ok(())
    }

    fn become_of(&mut self, row: u64, foreseen: Foreseen) -> Option<String> {
        let new = match foreseen.becomes {
            Ok(new) => new,
            Err(refused) => return Some(line(row, column_of(&refused), &refused.to_string())),
        };
        // Half of the hash is enough to tell contents of the same report apart.
        let content = u32::try_from(foreseen.content >> 32).unwrap_or_default();
        let number = u32::try_from(row).unwrap_or(u32::MAX);
        match self.seen.get(&foreseen.same) {
            Some((before, first)) if *before != content => {
                let what = format!(
                    "the same pupil, kind and date stand in row {first}, which says something else; leave one of the two"
                );
                return Some(line(row, Field::Cpr, &what));
            }
            Some(_) => self.count.there += 1,
            None => {
                self.seen.insert(foreseen.same, (content, number));
                *(if new { &mut self.count.new } else { &mut self.count.there }) += 1;
            }
        }
        None
    }
}
