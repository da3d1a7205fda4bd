//! The page of a form on a case: one shape for every step.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use store::access::Seen;
use store::casework::record::Person;
use store::casework::who;

use crate::access::why;
use crate::casework::caseworker::Caseworker;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{ErrorSummary, Field, Filled};
use crate::parts::{Crumb, Page, Why};
use crate::texts::Locale;

/// What one step's form has of its own.
#[derive(Default)]
pub struct Step {
    /// The step: texts are `case-form-STEP`, `case-form-STEP-lead` and `case-form-STEP-send`.
    pub name: &'static str,
    /// Where it is sent, below the case's address.
    pub to: String,
    /// Whom or what the step is about, when that isn't the young person alone: a guardian.
    pub subject: Option<String>,
    /// What is sent along unseen.
    pub hidden: Vec<(&'static str, String)>,
    /// The fields, in order.
    pub fields: Vec<Field>,
    /// What has to be told first: somebody was quicker.
    pub told: Vec<String>,
    /// What the step does besides, for one to know before it is done.
    pub warning: Option<Warning>,
}

/// What a step does besides.
pub struct Warning {
    /// What to look at.
    pub heading: String,
    /// What happens, a line each.
    pub lines: Vec<String>,
    /// What to do if it shouldn't.
    pub end: String,
}

#[derive(Template)]
#[template(path = "casework/forms/form.html")]
struct FormPage {
    page: Page,
    l: Locale,
    heading: String,
    name: String,
    why: Why,
    told: Vec<String>,
    warning: Option<Warning>,
    errors: ErrorSummary,
    lead: String,
    action: String,
    hidden: Vec<(&'static str, String)>,
    fields: Vec<Field>,
    send: String,
    back: String,
}

/// Who the form is about; their sight is traced.
///
/// # Errors
/// [`Fault::Absent`] when the case isn't the viewer's.
pub async fn about(caseworker: &Caseworker, case: &str) -> Result<Seen<Person>, Fault> {
    Ok(who(&caseworker.app.store, &caseworker.viewer, caseworker.now, case).await?)
}

/// The page of the form, new or come back with what has to be mended.
///
/// # Errors
/// [`Fault::Broken`] when the template fails.
pub fn drawn(
    caseworker: &Caseworker,
    person: &Seen<Person>,
    form: &Filled,
    step: Step,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let case = format!("/cases/{}", person.case);
    let heading = l.coded("case-form", step.name).into_owned();
    let mut page = caseworker.page(format!("{heading} – {}", person.name));
    page.crumbs = vec![
        Crumb::to("/worklist", l.t("worklist-title")),
        Crumb::to(case.clone(), person.name.clone()),
        Crumb::here(heading.clone()),
    ];
    page.has_errors = form.has_mistakes();
    // A change of language leads to the empty form, which has the same address.
    page.path = format!("{case}/{}", step.to);
    let lead = format!("case-form-{}-lead", step.name);
    let status = match (form.has_mistakes(), step.told.is_empty()) {
        (true, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, false) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
    };
    let page = FormPage {
        page,
        l,
        heading,
        name: person.name.clone(),
        why: why(caseworker, person.ground()),
        told: step.told,
        warning: step.warning,
        errors: form.summary(),
        lead: match step.subject {
            Some(subject) => subject,
            None if l.has(&lead) => l.t(&lead).into_owned(),
            None => String::new(),
        },
        action: format!("{case}/{}", step.to),
        hidden: step.hidden,
        fields: step.fields,
        send: l.coded("case-send", step.name).into_owned(),
        back: case,
    };
    Ok((status, draw(&page)?).into_response())
}

/// Back to the record, which says what was done.
pub fn done(case: &str, what: &str) -> Response {
    Redirect::to(&format!("/cases/{case}?done={what}")).into_response()
}
