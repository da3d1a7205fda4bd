//! The second pass: the reports are received, some at a time, so that others can work meanwhile.

use domain::reports::NewReport;
use store::reports::receive_some;

use super::check::{checked, next};
use super::progress::Progress;
use super::{Count, Job};
use crate::failure::Failure;

/// Reports of one transaction.
const SOME: usize = 100;

/// Receives every report of a file that was checked.
///
/// # Errors
/// When one is refused all the same, since the file or the database changed meanwhile: what was received before stays,
/// and the command can be run again.
pub(super) async fn receive(job: &Job<'_>) -> Result<Count, Failure> {
    let mut sheet = job.open()?;
    let progress = Progress::over(&sheet, "receiving");
    let checks = job.checks();
    let mut count = Count::default();
    let mut waiting = Vec::with_capacity(SOME);
    while let Some(row) = next(job, &mut sheet)? {
        match checked(&row, &checks) {
            Ok(report) => waiting.push((row.number, report)),
            Err(lines) => return Err(stopped(count, &lines.join("; "))),
        }
        if waiting.len() == SOME {
            count = received(job, count, &mut waiting).await?;
            progress.at(&sheet);
        }
    }
    count = received(job, count, &mut waiting).await?;
    progress.done();
    Ok(count)
}

async fn received(
    job: &Job<'_>,
    mut count: Count,
    waiting: &mut Vec<(u64, NewReport)>,
) -> Result<Count, Failure> {
    let (rows, reports): (Vec<u64>, Vec<NewReport>) = waiting.drain(..).unzip();
    let answers = receive_some(job.store, job.now, &job.sender, reports).await;
    let answers = answers.map_err(|fault| stopped(count, &fault.to_string()))?;
    let mut refused = Vec::new();
    for (row, answer) in rows.into_iter().zip(answers) {
        match answer {
            Ok(received) if received.new => count.new += 1,
            Ok(_) => count.there += 1,
            Err(why) => refused.push(format!("row {row}: {why}")),
        }
    }
    if refused.is_empty() { Ok(count) } else { Err(stopped(count, &refused.join("; "))) }
}

fn stopped(count: Count, why: &str) -> Failure {
    Failure::failed(format!("{why}. {} were received and stay; mend it and run the command again", count.new))
}
