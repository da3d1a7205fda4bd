//! `…/steps/{step}`: consulted, adopted, delivered, answered, followed up.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::directory::Role;
use domain::mistakes::{FieldName as _, Mistake, Problem};
use domain::recommendations::{
    Answer, NotHeard, RecommendationField, RecommendationMove, StepField, WrongDay,
};
use domain::sheet::Sheet;
use store::access::Viewer;
use store::recommendations::{NotMoved, Recommendation, move_on, recommendation};

use super::adoption::Adoption;
use super::behind::{Behind, behind};
use super::page;
use super::words::to_choose;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Field, Filled, Posted, Worded as _};
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "recommendations/step.html")]
struct StepPage {
    page: Page,
    l: Locale,
    id: String,
    step: &'static str,
    fields: &'static [StepField],
    /// Members that stand behind it and whose backing isn't confirmed.
    missing: Vec<Behind>,
    /// What was heard, before the adoption.
    adoption: Option<Adoption>,
    /// From whom the answer is.
    from: Option<String>,
    form: Filled,
}

impl StepPage {
    fn field(&self, field: StepField) -> Field {
        if field == StepField::Knowingly {
            let yes = [Choice::new("yes", self.l.t("recommendation-knowingly-yes"))];
            return self.form.checks(field.slug(), field.label(self.l), &yes).optional();
        }
        let l = self.l;
        let answers = Answer::ALL.iter();
        let answers = answers.map(|it| Choice::new(it.code(), l.coded("recommendation-answer", it.code())));
        let answers = to_choose(l, answers);
        let drawn = self.form.sheet_field(field, &answers);
        if field == StepField::Office { drawn.optional() } else { drawn }
    }
}

/// The form of a delivery, an answer or a follow-up.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((id, step)): Path<(String, String)>,
) -> Result<Html<String>, Fault> {
    let (current, attempted) = possible(&app, &signed_in, &id, &step).await?;
    let form = Filled::new(signed_in.l).with_date("on", signed_in.now.day());
    drawn(&app, &signed_in, &current, attempted, form).await
}

/// Takes the step.
pub async fn take(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((id, step)): Path<(String, String)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let l = signed_in.l;
    let (current, attempted) = possible(&app, &signed_in, &id, &step).await?;
    let mut form = Filled::posted(l, pairs);
    let sheet: Option<Sheet<StepField>> = form.read_sheet();
    let Some(sheet) = sheet else {
        let page = drawn(&app, &signed_in, &current, attempted, form).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    match move_on(&app.store, &signed_in.viewer, signed_in.now, id.clone(), attempted, sheet).await {
        Ok(()) => {
            let done = format!("/recommendations/{id}?done={}", attempted.code());
            return Ok(Redirect::to(&done).into_response());
        }
        Err(NotMoved::Lacking(fields)) => {
            let names: Vec<String> = fields.iter().map(|field| field.label(l).to_lowercase()).collect();
            form.refuse("edit", l.with1("recommendation-lacks", "fields", names.join(", ")));
        }
        Err(NotMoved::NoEvidence) => form.refuse("evidence", l.t("recommendation-no-evidence")),
        Err(NotMoved::NotHeard(NotHeard::Nobody)) => {
            form.refuse("stances", l.t("recommendation-nobody-answered"));
        }
        Err(not_moved) => {
            refuse(&mut form, not_moved)?;
            let page = drawn(&app, &signed_in, &current, attempted, form).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    }
    let page = page::drawn(&app, &signed_in, &id, form, None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Says beside its field what keeps a step from being taken.
fn refuse(form: &mut Filled, not_moved: NotMoved) -> Result<(), Fault> {
    let l = form.language();
    match not_moved {
        NotMoved::StepLacks(fields) => form.refuse_missing(&fields),
        NotMoved::NotHeard(NotHeard::StillOpen { until, silent }) => {
            let told = l.with2("recommendation-still-open", "day", l.date(until), "count", silent);
            form.refuse(StepField::WhyNow.slug(), told);
        }
        NotMoved::NotBacked(names) => {
            let told = l.with1("recommendation-not-backed", "names", names.join(", "));
            form.refuse(StepField::Knowingly.slug(), told);
        }
        NotMoved::WrongDay(WrongDay::Ahead { today }) => {
            form.refuse_all(&[Mistake::new(WrongDay::FIELD, Problem::Future { today })]);
        }
        NotMoved::WrongDay(WrongDay::TooEarly { after, earliest }) => {
            let day = l.date(earliest);
            let told = l.coded_with("recommendation-day-before", after.code(), &[("day", &day)]);
            form.refuse(WrongDay::FIELD.slug(), told);
        }
        NotMoved::Refused(refused) => return Err(refused.into()),
        other => return Err(Fault::Illegal(other.to_string())),
    }
    Ok(())
}

/// The recommendation and the move of that word, if the visitor may make it and it is possible.
async fn possible(
    app: &App,
    signed_in: &SignedIn,
    id: &str,
    step: &str,
) -> Result<(Recommendation, RecommendationMove), Fault> {
    const STEPS: [RecommendationMove; 5] = [
        RecommendationMove::Consult,
        RecommendationMove::Adopt,
        RecommendationMove::Deliver,
        RecommendationMove::Answer,
        RecommendationMove::FollowUp,
    ];
    let attempted = STEPS.into_iter().find(|it| it.code() == step).ok_or(Fault::Absent)?;
    let current = recommendation(&app.store, Some(&signed_in.viewer), id).await?;
    let rights = current.rights;
    let may = if attempted == RecommendationMove::Answer { rights.answers } else { rights.decides };
    if !may {
        return Err(Fault::Absent);
    }
    attempted.after(current.state).map_err(|illegal| Fault::Illegal(illegal.to_string()))?;
    Ok((current, attempted))
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    current: &Recommendation,
    attempted: RecommendationMove,
    form: Filled,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let missing: Vec<Behind> = match attempted {
        RecommendationMove::Deliver => {
            let behind = behind(app, signed_in.now.day(), current).await?;
            behind.into_iter().filter(|it| !it.is_confirmed).collect()
        }
        _ => Vec::new(),
    };
    let adoption = match attempted {
        RecommendationMove::Adopt => Some(Adoption::of(app, l, signed_in.now.day(), current).await?),
        _ => None,
    };
    let fields = match attempted {
        RecommendationMove::Deliver if !missing.is_empty() => StepField::DELIVERY_KNOWINGLY,
        RecommendationMove::Deliver => StepField::DELIVERY,
        RecommendationMove::Answer => StepField::ANSWER_FROM_OFFICE,
        RecommendationMove::Adopt if adoption.as_ref().is_some_and(|it| it.cuts_off) => StepField::ADOPTION,
        RecommendationMove::FollowUp => StepField::FOLLOW_UP,
        _ => &[],
    };
    let title = l.coded("recommendation-do", attempted.code());
    let mut page = signed_in.page(title.clone());
    let name = current.written.sheet.get(RecommendationField::Title).to_owned();
    page.crumbs = vec![
        Crumb::to("/recommendations", l.t("recommendations-title")),
        Crumb::to(format!("/recommendations/{}", current.public_id), name),
        Crumb::here(title),
    ];
    page.has_errors = form.has_mistakes();
    draw(&StepPage {
        page,
        l,
        id: current.public_id.clone(),
        step: attempted.code(),
        fields,
        missing,
        adoption,
        from: (attempted == RecommendationMove::Answer).then(|| from(l, &signed_in.viewer, current)),
        form,
    })
}

/// From whom an answer that is written here will be.
fn from(l: Locale, viewer: &Viewer, current: &Recommendation) -> String {
    match viewer.membership(&[Role::Ministry]) {
        Some(ministry) => l.with1("recommendation-answer-own", "name", &ministry.name).into_owned(),
        None => l.with1("recommendation-answer-noted", "name", current.delivered_to()).into_owned(),
    }
}
