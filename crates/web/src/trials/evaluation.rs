//! `/trials/{id}/evaluation`: a trial ends, with what was learned.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::mistakes::FieldName as _;
use domain::sheet::Sheet;
use domain::trials::{End, EvaluationField, TrialMove};
use store::trials::{NotClosed, Reach, Trial, close, trial};

use super::shown::below;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Field, Filled, Posted};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "trials/evaluation.html")]
struct Evaluation {
    page: Page,
    l: Locale,
    id: String,
    form: Filled,
    ends: Vec<Choice>,
    met: Vec<Choice>,
}

impl Evaluation {
    fn field(&self, field: EvaluationField) -> Field {
        let drawn = self.form.sheet_field(field, &self.met);
        if EvaluationField::NEEDED.contains(&field) { drawn } else { drawn.optional() }
    }
}

/// The form.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Html<String>, Fault> {
    let trial = own(&app, &signed_in, &id).await?;
    let learned: Vec<&str> =
        trial.rounds.iter().map(|round| round.sheet.get(domain::trials::RoundField::Learned)).collect();
    let form = Filled::new(signed_in.l).with("learned", learned.join("\n").trim());
    drawn(&signed_in, &trial, form)
}

/// Ends the trial.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let l = signed_in.l;
    let trial = own(&app, &signed_in, &id).await?;
    let mut form = Filled::posted(l, pairs);
    let end = End::from_code(form.value("end"));
    if end.is_none() {
        form.refuse("end", l.t("evaluation-end-missing"));
    }
    let sheet: Option<Sheet<EvaluationField>> = form.read_sheet();
    if let (Some(end), Some(sheet)) = (end, sheet) {
        match close(&app.store, &signed_in.viewer, signed_in.now, id.clone(), end, sheet).await {
            Ok(()) => return Ok(Redirect::to(&format!("/trials/{id}?done=closed")).into_response()),
            Err(NotClosed::Lacking(lacking)) => form.refuse_missing(&lacking.0),
            Err(NotClosed::Undecided(number)) => {
                form.refuse("end", l.with1("round-undecided-before", "number", number));
            }
            Err(NotClosed::Refused(refused)) => return Err(refused.into()),
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, drawn(&signed_in, &trial, form)?).into_response())
}

async fn own(app: &App, signed_in: &SignedIn, id: &str) -> Result<Trial, Fault> {
    let trial = trial(&app.store, Some(&signed_in.viewer), id).await?;
    if trial.reach != Reach::Own {
        return Err(Fault::Absent);
    }
    TrialMove::Close(End::Dropped)
        .after(trial.state)
        .map_err(|illegal| Fault::Illegal(illegal.to_string()))?;
    Ok(trial)
}

fn drawn(signed_in: &SignedIn, trial: &Trial, form: Filled) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let title = l.t("evaluation-title");
    let mut page = below(signed_in, trial, title);
    page.has_errors = form.has_mistakes();
    let possible = |end: &End| TrialMove::Close(*end).after(trial.state).is_ok();
    draw(&Evaluation {
        page,
        l,
        id: trial.public_id.clone(),
        form,
        ends: End::ALL
            .into_iter()
            .filter(possible)
            .map(|end| {
                Choice::new(end.code(), l.coded("evaluation-end", end.code()))
                    .hint(l.coded("evaluation-end-told", end.code()))
            })
            .collect(),
        met: ["yes", "partly", "no", "unknown"]
            .map(|met| Choice::new(met, l.coded("evaluation-met", met)))
            .to_vec(),
    })
}
