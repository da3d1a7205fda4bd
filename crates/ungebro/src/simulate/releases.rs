//! The secretariat makes a release, and a quarter later its successor; a colleague is the second person.

use domain::directory::{OrganisationKind, Role};
use domain::time::Now;
use insight::Conventions;
use insight::indicator::Question;
use insight::release::Release;
use jiff::ToSpan as _;
use jiff::civil::Date;
use store::access::Viewer;
use store::directory::organisation;
use store::figures::{approve_release, make_release};
use store::{FormKey, Store};

use super::act::moment;
use super::people::People;
use crate::courses::courses;
use crate::failure::Failure;

/// Days from the day of the figures until they are made, and until they are approved.
const MADE_AFTER: i32 = 8;
const APPROVED_AFTER: i32 = 12;
/// Months between the two.
const APART: i32 = 3;
/// Months of reports in a release.
const MONTHS: i32 = 12;

/// Makes both, each as known at the end of a month. In a country so young or so small that nothing can be shown, none.
///
/// # Errors
/// Says what failed.
pub async fn play(store: &Store, today: Date, people: &mut People) -> Result<(), Failure> {
    // The month before the last, so that the secretariat of the demo can make one of the last month at once.
    let newest = today.first_of_month().checked_sub(1.month()).and_then(Date::yesterday).map_err(failed)?;
    let before = newest.checked_sub(APART.months()).map_err(failed)?.last_of_month();
    for as_of in [before, newest] {
        let release = protected(store, as_of).await?;
        if release.places().next().is_none() {
            continue;
        }
        let tables = serde_json::to_string(&release).map_err(failed)?;
        let made = morning(as_of, MADE_AFTER)?;
        let secretariat = person(store, people, 0, made).await?;
        let id =
            make_release(store, &secretariat, made, FormKey::NONE, as_of, tables).await.map_err(failed)?;
        let approved = morning(as_of, APPROVED_AFTER)?;
        let colleague = person(store, people, 1, approved).await?;
        approve_release(store, &colleague, approved, id).await.map_err(failed)?;
    }
    Ok(())
}

async fn protected(store: &Store, as_of: Date) -> Result<Release, Failure> {
    let conventions = Conventions::default();
    let question = Question {
        by: None,
        from: Some(as_of.checked_sub(MONTHS.months()).and_then(Date::tomorrow).map_err(failed)?),
        to: Some(as_of),
        as_of,
        alternative_within_days: conventions.alternative_within_days,
    };
    Release::make(&courses(store, None, as_of).await?, question, conventions.gate).map_err(failed)
}

/// The secretariat's `nth` person.
async fn person(store: &Store, people: &mut People, nth: usize, now: Now) -> Result<Viewer, Failure> {
    let place = organisation(store.reading(), OrganisationKind::Host, "kl").await?;
    let place = place.ok_or_else(|| Failure::failed("the secretariat is missing"))?;
    people.viewer(store, place.id, Role::Secretariat, nth, now).await
}

/// Nine o'clock, so many days later.
fn morning(day: Date, days: i32) -> Result<Now, Failure> {
    moment(day.checked_add(days.days()).map_err(failed)?.at(9, 0, 0, 0))
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::failed(error.to_string())
}
