//! GET /me/{case}/answers/{answer} and POST /me/{case}/answers: another time, not now, that is right, that isn't.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::voice::{Answer, REMARK_MAX};
use serde::Deserialize;
use store::voice::{MyCase, NewAnswer, answer};

use super::written::{written, written_something};
use super::{helper, my_case};
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Filled, Posted};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "voice/answer.html")]
struct AnswerPage {
    page: Page,
    l: Locale,
    case: String,
    answer: Answer,
    report: String,
    helper: String,
    form: Filled,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    report: String,
}

/// The page of an answer that needs a word, or that says first what follows.
pub async fn show(
    visitor: SignedIn,
    Path((case, answer)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let answer = answer.parse().map_err(|_| Fault::Absent)?;
    if !matches!(answer, Answer::AnotherTime | Answer::NotNow | Answer::DoesNotFit) {
        return Err(Fault::Absent);
    }
    let my = my_case(&visitor, "me", &case).await?;
    if answer == Answer::DoesNotFit && !my.about.reports.iter().any(|report| report.number == asked.report) {
        return Err(Fault::Absent);
    }
    drawn(&visitor, &my, answer, asked.report, Filled::new(visitor.l))
}

/// Takes an answer down and leads back to what happens now.
pub async fn create(
    visitor: SignedIn,
    Path(case): Path<String>,
    Posted(posted): Posted,
) -> Result<Response, Fault> {
    let l = visitor.l;
    let mut form = Filled::posted(l, posted);
    let given: Answer =
        form.value("answer").parse().map_err(|_| Fault::Malformed("an answer that there isn't".into()))?;
    let words = if given.needs_words() {
        written_something(&mut form, l, "words", REMARK_MAX)
    } else {
        written(&mut form, "words", REMARK_MAX)
    };
    let report = form.value("report").to_owned();
    if form.has_mistakes() {
        let my = my_case(&visitor, "me", &case).await?;
        let page = drawn(&visitor, &my, given, report, form)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let about = Some(report).filter(|number| !number.is_empty() && given.is_about_report());
    let back = about.as_ref().map_or("/me#answer".to_owned(), |number| format!("/me#report-{number}"));
    let new = NewAnswer { answer: given, words, report: about };
    answer(&visitor.app.store, &visitor.viewer, visitor.now, &case, new).await?;
    Ok(Redirect::to(&back).into_response())
}

fn drawn(
    visitor: &SignedIn,
    my: &MyCase,
    answer: Answer,
    report: String,
    form: Filled,
) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let title = match answer {
        Answer::NotNow => l.t("me-not-now-title"),
        Answer::DoesNotFit => l.t("me-does-not-fit-title"),
        _ => l.t("me-another-time-title"),
    };
    let mut page = visitor.page(title);
    page.has_errors = form.has_mistakes();
    let case = my.about.case.clone();
    draw(&AnswerPage { page, l, case, answer, report, helper: helper(&my.about), form })
}
