//! `/trials/{id}/follow-ups/{months}`: a kept trial is looked at again, three, six and twelve months after.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::mistakes::FieldName as _;
use domain::sheet::Sheet;
use domain::trials::{FollowUpDay, FollowUpField};
use jiff::civil::Date;
use store::trials::{NotFollowedUp, Reach, Trial, follow_up, trial};

use super::shown::below;
use super::words::{Said, said};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Field, Filled, Posted};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "trials/follow_up.html")]
struct FollowUpPage {
    page: Page,
    l: Locale,
    id: String,
    months: u8,
    form: Filled,
    holds: Vec<Choice>,
}

impl FollowUpPage {
    fn field(&self, field: FollowUpField) -> Field {
        let drawn = self.form.sheet_field(field, &self.holds);
        if FollowUpField::NEEDED.contains(&field) { drawn } else { drawn.optional() }
    }
}

/// The form.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((id, months)): Path<(String, u8)>,
) -> Result<Response, Fault> {
    let trial = own(&app, &signed_in, &id, months).await?;
    if trial.follow_ups.iter().any(|written| written.months == months) {
        return Ok(back(&id, "follow-up-written"));
    }
    Ok(drawn(&signed_in, &trial, months, Filled::new(signed_in.l))?.into_response())
}

/// Keeps what is written.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((id, months)): Path<(String, u8)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let l = signed_in.l;
    let trial = own(&app, &signed_in, &id, months).await?;
    let mut form = Filled::posted(l, pairs);
    let sheet: Option<Sheet<FollowUpField>> = form.read_sheet();
    if let Some(sheet) = sheet {
        let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
        match follow_up(store, viewer, now, id.clone(), months, sheet).await {
            Ok(()) => return Ok(back(&id, "followed-up")),
            Err(NotFollowedUp::Lacking(lacking)) => form.refuse_missing(&lacking.0),
            Err(NotFollowedUp::TooEarly(day)) => {
                form.refuse("holds", l.with1("follow-up-too-early", "day", l.date(day)));
            }
            Err(NotFollowedUp::Written) => form.refuse("holds", l.t("trial-done-follow-up-written")),
            Err(NotFollowedUp::Refused(refused)) => return Err(refused.into()),
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, drawn(&signed_in, &trial, months, form)?).into_response())
}

fn back(id: &str, done: &str) -> Response {
    Redirect::to(&format!("/trials/{id}?done={done}#follow-up")).into_response()
}

/// The trial, where a follow-up can lie.
async fn own(app: &App, signed_in: &SignedIn, id: &str, months: u8) -> Result<Trial, Fault> {
    let trial = trial(&app.store, Some(&signed_in.viewer), id).await?;
    let kept = trial.closed_on.filter(|_| trial.state.is_kept());
    let lies_there = kept.is_some_and(|kept| FollowUpDay::after(kept, months).is_some());
    if trial.reach != Reach::Own || !lies_there {
        return Err(Fault::Absent);
    }
    Ok(trial)
}

fn drawn(signed_in: &SignedIn, trial: &Trial, months: u8, form: Filled) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let title = l.with1("follow-up-title", "months", months);
    let mut page = below(signed_in, trial, title);
    page.has_errors = form.has_mistakes();
    let holds = ["yes", "partly", "no"].map(|holds| Choice::new(holds, l.coded("follow-up-holds", holds)));
    draw(&FollowUpPage { page, l, id: trial.public_id.clone(), months, form, holds: holds.to_vec() })
}

/// A follow-up as the trial's page shows it.
pub struct FollowUpShown {
    /// Its day, and after how long.
    pub when: String,
    /// What was found, if it was written.
    pub found: Option<String>,
    /// The rest of what was written.
    pub said: Vec<Said>,
    /// Where it is written; none while it can't be, and for others.
    pub href: Option<String>,
}

/// The three follow-ups of a kept trial, and those written of one that is kept no more.
pub fn follow_ups(l: Locale, trial: &Trial, edits: bool, today: Date) -> Vec<FollowUpShown> {
    let Some(closed) = trial.closed_on else { return Vec::new() };
    let shown = |day: FollowUpDay| {
        let written = trial.follow_ups.iter().find(|written| written.months == day.months);
        if written.is_none() && !trial.state.is_kept() {
            return None;
        }
        let writable = edits && written.is_none() && day.has_come(today);
        let holds = |sheet: &Sheet<FollowUpField>| {
            l.coded("follow-up-found", sheet.get(FollowUpField::Holds)).into_owned()
        };
        Some(FollowUpShown {
            when: l.with2("follow-up-when", "months", day.months, "day", l.date(day.on)).into_owned(),
            found: written.map(|written| holds(&written.sheet)),
            said: written.map_or_else(Vec::new, |written| said(l, &written.sheet, SAID)),
            href: writable.then(|| format!("/trials/{}/follow-ups/{}", trial.public_id, day.months)),
        })
    };
    FollowUpDay::all(closed).into_iter().filter_map(shown).collect()
}

const SAID: &[FollowUpField] = &[FollowUpField::Seen, FollowUpField::PartnersSay, FollowUpField::Next];
