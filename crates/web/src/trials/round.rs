//! `/trials/{id}/rounds…`: a round is planned and begun, written, looked at, decided.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::sheet::Sheet;
use domain::trials::{Decision, RoundDays, RoundField};
use store::programme::backing_of;
use store::trials::{NewRound, NotBegun, Reach, Trial, begin_round, decide_round, trial, write_round};

use super::shown::below;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Field, Filled, Posted, Worded as _};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "trials/round.html")]
struct RoundPage {
    page: Page,
    l: Locale,
    title: String,
    id: String,
    /// The round's number and the version that the writing began from; nothing for a new round.
    round: Option<(i64, i64)>,
    /// Whether trying has ended.
    is_tried: bool,
    form: Filled,
    decisions: Vec<Choice>,
    beside: Beside,
}

/// What else the page has to say.
#[derive(Default)]
struct Beside {
    /// The member's backing doesn't cover trials, and this would be the first round.
    unbacked: bool,
    /// The round that has begun already, for who wants to begin one beside it.
    open: Option<i64>,
    /// What somebody else wrote meanwhile.
    theirs: Option<Vec<(String, String)>>,
}

impl RoundPage {
    fn field(&self, field: RoundField) -> Field {
        let drawn = self.form.sheet_field(field, &self.decisions);
        let needed = [RoundField::NEEDED_TO_BEGIN, RoundField::NEEDED_TO_DECIDE].concat();
        if needed.contains(&field) { drawn } else { drawn.optional() }
    }
}

/// GET /trials/{id}/rounds: the plan of the next round.
pub async fn new(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Html<String>, Fault> {
    let trial = own(&app, &signed_in, &id).await?;
    let form = Filled::new(signed_in.l).with_date("from", signed_in.now.day()).keyed(&app.store);
    let backed = backing_of(app.store.reading(), trial.municipality.id, signed_in.now.day()).await?;
    // The backing may cover taking part alone: the first round is then begun knowingly, not forbidden (I-60).
    let unbacked = trial.rounds.is_empty() && backed.is_some_and(|it| !it.covers_trials);
    drawn(&signed_in, &trial, None, form, Beside { unbacked, ..Beside::default() })
}

/// POST /trials/{id}/rounds: begins it.
pub async fn begin(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs).keyed(&app.store);
    let trial = own(&app, &signed_in, &id).await?;
    let sheet: Option<Sheet<RoundField>> = form.read_sheet();
    let from = match form.read_date("from") {
        Ok(Some(day)) => Some(day),
        Ok(None) => Some(signed_in.now.day()),
        Err(_) => {
            form.refuse_for("from", &domain::mistakes::Problem::NotADate);
            None
        }
    };
    let (Some(sheet), Some(from)) = (sheet, from) else { return again(&signed_in, &trial, None, form) };
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    match begin_round(store, viewer, now, form.key(), id.clone(), NewRound { from, sheet }).await {
        Ok(()) => Ok(to(&id, "round-begun")),
        Err(not_begun) => refused(&signed_in, &trial, None, form, not_begun),
    }
}

/// GET /trials/{id}/rounds/{number}: what is written of it.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((id, number)): Path<(String, i64)>,
) -> Result<Html<String>, Fault> {
    let trial = own(&app, &signed_in, &id).await?;
    let round = trial.rounds.iter().find(|round| round.number == number).ok_or(Fault::Absent)?;
    if round.decided_on.is_some() || trial.state.is_closed() {
        return Err(Fault::Illegal(format!("round {number} is decided")));
    }
    let mut form = Filled::new(signed_in.l).with_sheet(&round.sheet);
    form.fill_date("to", round.to.unwrap_or(signed_in.now.day()));
    drawn(&signed_in, &trial, Some((number, round.version)), form, Beside::default())
}

/// POST /trials/{id}/rounds/{number}: keeps it; with the button that says so, trying ends, or it is decided.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((id, number)): Path<(String, i64)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let trial = own(&app, &signed_in, &id).await?;
    let base = form.value("version").parse().map_err(|_| Fault::Malformed("no version".into()))?;
    let round = Some((number, base));
    let sheet: Option<Sheet<RoundField>> = form.read_sheet();
    let to_on = form.read_date("to");
    if to_on.is_err() {
        form.refuse_for("to", &domain::mistakes::Problem::NotADate);
    }
    let (Some(sheet), Ok(to_on)) = (sheet, to_on) else { return again(&signed_in, &trial, round, form) };
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    let which = (id.clone(), number);
    let go = form.value("go").to_owned();
    let kept = match go.as_str() {
        "tried" => {
            let until = to_on.unwrap_or(now.day());
            write_round(store, viewer, now, which, base, sheet, Some(until)).await.map(|()| "round-tried")
        }
        "decide" => decide_round(store, viewer, now, which, base, sheet).await.map(|_| "round-decided"),
        _ => write_round(store, viewer, now, which, base, sheet, None).await.map(|()| "round-written"),
    };
    match kept {
        Ok(done) => Ok(to(&id, done)),
        Err(not_begun) => refused(&signed_in, &trial, round, form, not_begun),
    }
}

fn to(id: &str, done: &str) -> Response {
    Redirect::to(&format!("/trials/{id}?done={done}")).into_response()
}

async fn own(app: &App, signed_in: &SignedIn, id: &str) -> Result<Trial, Fault> {
    let trial = trial(&app.store, Some(&signed_in.viewer), id).await?;
    if trial.reach == Reach::Own { Ok(trial) } else { Err(Fault::Absent) }
}

fn refused(
    signed_in: &SignedIn,
    trial: &Trial,
    round: Option<(i64, i64)>,
    mut form: Filled,
    not_begun: NotBegun,
) -> Result<Response, Fault> {
    let l = signed_in.l;
    match not_begun {
        NotBegun::Round(lacking) => {
            form.refuse_missing(&lacking.0);
            again(signed_in, trial, round, form)
        }
        NotBegun::Trial(lacking) => {
            let names: Vec<String> = lacking.0.iter().map(|field| field.label(l).to_lowercase()).collect();
            form.refuse("name", l.with1("round-plan-lacks", "fields", names.join(", ")));
            again(signed_in, trial, round, form)
        }
        NotBegun::Days(wrong) => {
            let (field, text) = match wrong {
                RoundDays::BeginsAhead => ("from", l.t("round-begins-ahead").into_owned()),
                RoundDays::BeginsBefore(last) => {
                    ("from", l.with1("round-begins-before", "day", l.date(last)).into_owned())
                }
                RoundDays::EndsAhead => ("to", l.t("round-ends-ahead").into_owned()),
                RoundDays::EndsBefore(from) => {
                    ("to", l.with1("round-ends-before", "day", l.date(from)).into_owned())
                }
            };
            form.refuse(field, text);
            again(signed_in, trial, round, form)
        }
        NotBegun::Undecided(number) => {
            form.refuse("name", l.with1("round-undecided-before", "number", number));
            let beside = Beside { open: Some(number), ..Beside::default() };
            let page = drawn(signed_in, trial, round, form, beside)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        NotBegun::Changed(theirs, version) => {
            let theirs = theirs
                .filled()
                .map(|(field, _)| (field.label(l).into_owned(), super::words::text_of(l, &theirs, field)));
            let beside = Beside { theirs: Some(theirs.collect()), ..Beside::default() };
            let round = round.map(|(number, _)| (number, version));
            let page = drawn(signed_in, trial, round, form, beside)?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        NotBegun::Refused(refused) => Err(refused.into()),
    }
}

fn again(
    signed_in: &SignedIn,
    trial: &Trial,
    round: Option<(i64, i64)>,
    form: Filled,
) -> Result<Response, Fault> {
    let page = drawn(signed_in, trial, round, form, Beside::default())?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn drawn(
    signed_in: &SignedIn,
    trial: &Trial,
    round: Option<(i64, i64)>,
    form: Filled,
    beside: Beside,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let number = round.map_or(trial.rounds.len() + 1, |(number, _)| usize::try_from(number).unwrap_or(1));
    let title = l.with1("round-title", "number", number).into_owned();
    let mut page = below(signed_in, trial, title.clone());
    page.has_errors = form.has_mistakes() || beside.theirs.is_some();
    let is_tried = round.is_some_and(|(number, _)| {
        trial.rounds.iter().any(|round| round.number == number && round.to.is_some())
    });
    draw(&RoundPage {
        page,
        l,
        title,
        id: trial.public_id.clone(),
        round,
        is_tried,
        form,
        decisions: Decision::ALL
            .map(|decision| Choice::new(decision.code(), l.coded("round-decision", decision.code())))
            .to_vec(),
        beside,
    })
}
