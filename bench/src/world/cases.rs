//! Cases by the product's own commands.

use domain::casework::{ContactAttempt, RawAttempt};
use domain::cpr::CprRules;
use domain::reports::NewReport;
use domain::reports::new_report::{Checks, Limits};
use domain::tables::Tables;
use domain::text::FreeText;
use domain::time::Now;
use futures::{StreamExt as _, TryStreamExt as _};
use jiff::ToSpan as _;
use store::Store;
use store::access::Viewer;
use store::casework::worklist::{Filter, worklist};
use store::casework::{Assignment, NewNote, assign, log_attempt, write_note};
use store::reports::{Sender, receive_some};

use super::{Nordlund, Pupil};
use crate::Outcome;
use crate::place::now;

/// Reports in one transaction, and commands under way at the same time.
pub(super) const SOME: usize = 100;

/// Receives reports about the pupils `first..first + many`, the first half of them yesterday.
pub async fn fill(store: &Store, nordlund: &Nordlund, first: usize, many: usize) -> Outcome<()> {
    let sender = Sender::operator(nordlund.school.id);
    for begin in (first..first + many).step_by(SOME) {
        let at = if begin < first + many / 2 { yesterday() } else { now() };
        let reports = (begin..(begin + SOME).min(first + many)).map(|n| report(n, at));
        let received = receive_some(store, at, &sender, reports.collect::<Outcome<_>>()?).await?;
        received.into_iter().collect::<Result<Vec<_>, _>>()?;
    }
    Ok(())
}

fn yesterday() -> Now {
    Now::at(now().instant() - 24.hours())
}

pub(super) fn report(n: usize, at: Now) -> Outcome<NewReport> {
    let checks = Checks {
        tables: Tables::with_demo(),
        cpr: CprRules { demo: true },
        today: at.day(),
        limits: Limits::default(),
    };
    NewReport::check(&Pupil::reported_on(n, at.day()).raw(), &checks)
        .map_err(|mistakes| format!("{mistakes:?}").into())
}

/// Gives the first pages of the list a contact person and an attempt at contact each, so that their rows are full.
pub async fn assign_first_pages(store: &Store, nordlund: &Nordlund, pages: usize) -> Outcome<()> {
    let (mette, municipality) = (&nordlund.mette, nordlund.municipality.id);
    let (mut after, mut cases) = (None::<String>, Vec::new());
    for _ in 0..pages {
        let page = worklist(store, mette, now(), municipality, &Filter::default(), after.as_deref()).await?;
        cases.extend(page.rows.iter().map(|row| row.case.clone()));
        after = page.next;
    }
    for some in cases.chunks(SOME) {
        let cases = some.iter().map(|case| Assignment { case: case.clone(), shown_with: None }).collect();
        assign(store, mette, now(), &mette.public_id, cases).await?;
    }
    futures::stream::iter(cases)
        .map(|case| async move { try_contact(store, mette, &case, "no-answer").await })
        .buffer_unordered(SOME)
        .try_collect()
        .await
}

/// The first case of the list gets so many entries more in its timeline: attempts, and a note at every third place.
/// Returns its public id.
pub async fn with_long_history(store: &Store, nordlund: &Nordlund, entries: usize) -> Outcome<String> {
    let (mette, municipality) = (&nordlund.mette, nordlund.municipality.id);
    let page = worklist(store, mette, now(), municipality, &Filter::default(), None).await?;
    let case = page.rows.first().ok_or("an empty list")?.case.clone();
    for entry in 0..entries {
        if entry % 3 == 0 {
            let text = FreeText::new("Aftalt med kontaktlæreren, at vi prøver igen i morgen tidlig.", 2000)?;
            write_note(store, mette, now(), &case, NewNote { text, only_for: None }).await?;
        } else {
            try_contact(store, mette, &case, "no-answer").await?;
        }
    }
    Ok(case)
}

pub(super) async fn try_contact(store: &Store, mette: &Viewer, case: &str, outcome: &str) -> Outcome<()> {
    let at = now();
    let raw = RawAttempt {
        channel: "phone".to_owned(),
        outcome: outcome.to_owned(),
        day: at.day().to_string(),
        time: at.local().time().strftime("%H.%M").to_string(),
        note: "Ingen svarede, lagde en besked.".to_owned(),
    };
    let attempt = ContactAttempt::check(&raw, Tables::with_demo(), at);
    let attempt = attempt.map_err(|mistakes| format!("{mistakes:?}"))?;
    Ok(log_attempt(store, mette, at, case, attempt).await?)
}
