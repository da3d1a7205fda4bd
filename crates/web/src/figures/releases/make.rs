//! POST /releases: protected tables of all members, as known on a day that has been.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::figures::RELEASES_APART_DAYS;
use insight::courses::Courses;
use insight::indicator::Question;
use insight::release::Release;
use jiff::ToSpan;
use jiff::civil::Date;
use store::figures::{MAKES_RELEASES, NotMade, compared, make_release};

use super::index::{MONTHS, again};
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted, Unreadable};
use crate::visitor::SignedIn;

/// Makes a release that waits for a second person.
pub async fn create(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    if !signed_in.viewer.is_any(MAKES_RELEASES) {
        return Err(Fault::Absent);
    }
    let l = signed_in.l;
    let today = signed_in.now.day();
    let mut form = Filled::posted(l, pairs);
    let as_of = match form.read_date("as_of") {
        Ok(Some(day)) if day < today => Ok(day),
        Ok(Some(_)) => Err("releases-as-of-passed"),
        Ok(None) | Err(Unreadable::Incomplete) => Err("releases-as-of-missing"),
        Err(Unreadable::NoSuchDay) => Err("releases-as-of-no-day"),
    };
    if let Err(key) = as_of {
        form.refuse("as_of", l.t(key));
    }
    let months = MONTHS.into_iter().find(|months| form.value("months") == months.to_string());
    if months.is_none() {
        form.refuse("months", l.t("releases-months-missing"));
    }
    let (Ok(as_of), Some(months), false) = (as_of, months, form.has_mistakes()) else {
        return again(&app, &signed_in, form).await;
    };
    let release = protected(&app, as_of, today, months).await?;
    if release.places().next().is_none() {
        form.refuse("months", l.t("releases-too-few"));
        return again(&app, &signed_in, form).await;
    }
    let tables = serde_json::to_string(&release).map_err(|error| Fault::Broken(error.to_string()))?;
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    let refusal = match make_release(store, viewer, now, form.key(), as_of, tables).await {
        Ok(id) => return Ok(Redirect::to(&format!("/compare/{id}")).into_response()),
        Err(NotMade::Refused(refused)) => return Err(refused.into()),
        Err(NotMade::OneWaits) => l.t("releases-one-waits").into_owned(),
        Err(NotMade::TooClose { first }) => {
            l.with2("releases-too-close", "first", l.date(first), "apart", RELEASES_APART_DAYS).into_owned()
        }
    };
    form.refuse("as_of", refusal);
    again(&app, &signed_in, form).await
}

/// What every member's journal tells of the period, through the gate. Nobody sees the true numbers on the way.
async fn protected(app: &App, as_of: Date, today: Date, months: i64) -> Result<Release, Fault> {
    let mut courses = Courses::default();
    for municipality in compared(&app.store).await? {
        let own = app.followers.courses(&app.store, &municipality, as_of, today).await?;
        courses.extend(own.iter());
    }
    let question = Question {
        by: None,
        from: Some(as_of.saturating_sub(months.months()).saturating_add(1.day())),
        to: Some(as_of),
        as_of,
        alternative_within_days: app.conventions.alternative_within_days,
    };
    Release::make(&courses, question, app.conventions.gate).map_err(|error| Fault::Broken(error.to_string()))
}
