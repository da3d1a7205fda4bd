//! A year of a large municipality: what a leader's figures are made of.

use domain::casework::{Activity, ActivitySource};
use domain::tables::ActivityStateCode;
use domain::time::Now;
use futures::{StreamExt as _, TryStreamExt as _};
use jiff::ToSpan as _;
use store::Store;
use store::casework::record_activity;
use store::casework::worklist::{Filter, worklist};
use store::reports::{Sender, receive_some};

use super::Nordlund;
use super::cases::{SOME, report, try_contact};
use crate::Outcome;
use crate::place::now;

/// Days over which the reports come in.
const DAYS: usize = 350;
/// What becomes of those who are reached, one after the other; some do nothing that anybody knows.
const FATES: [Option<&str>; 5] =
    [Some("edu-youth"), Some("edu-fgu"), Some("job-full"), Some("unemployed"), None];

/// Receives so many reports, spread evenly over the last year; of five young people one isn't tried, one isn't reached, and
/// the others are, with what they do since some day of that year.
pub async fn fill_a_year(store: &Store, nordlund: &Nordlund, many: usize) -> Outcome<()> {
    let sender = Sender::operator(nordlund.school.id);
    for begin in (0..many).step_by(SOME) {
        let ago = i64::try_from(DAYS - begin * DAYS / many)?;
        let at = Now::at(now().instant() - (24 * ago).hours());
        let reports = (begin..(begin + SOME).min(many)).map(|n| report(n, at));
        let received = receive_some(store, at, &sender, reports.collect::<Outcome<_>>()?).await?;
        received.into_iter().collect::<Result<Vec<_>, _>>()?;
    }
    let cases = cases(store, nordlund).await?;
    futures::stream::iter(cases.into_iter().enumerate())
        .map(|(n, case)| work_on(store, nordlund, n, case))
        .buffer_unordered(SOME)
        .try_collect()
        .await
}

/// Every case of the list.
async fn cases(store: &Store, nordlund: &Nordlund) -> Outcome<Vec<String>> {
    let (mut after, mut cases) = (None::<String>, Vec::new());
    loop {
        let (mette, municipality) = (&nordlund.mette, nordlund.municipality.id);
        let page = worklist(store, mette, now(), municipality, &Filter::default(), after.as_deref()).await?;
        cases.extend(page.rows.iter().map(|row| row.case.clone()));
        after = page.next;
        if after.is_none() {
            return Ok(cases);
        }
    }
}

async fn work_on(store: &Store, nordlund: &Nordlund, n: usize, case: String) -> Outcome<()> {
    let mette = &nordlund.mette;
    match n % 5 {
        0 => return Ok(()),
        1 => return try_contact(store, mette, &case, "no-answer").await,
        _ => try_contact(store, mette, &case, "reached-talk").await?,
    }
    let Some(state) = FATES[n / 5 % FATES.len()] else { return Ok(()) };
    let today = now().day();
    let since = i64::try_from(n * 7 % DAYS)?;
    let activity = Activity {
        state: ActivityStateCode::known(state),
        from: today.saturating_sub(since.days()),
        to: None,
        source: ActivitySource::YoungPerson,
        confirmed_on: today,
        agreed_for: None,
    };
    Ok(record_activity(store, mette, now(), &case, activity).await?)
}
