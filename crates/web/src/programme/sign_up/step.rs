//! GET and POST /partnership/signup/steps/{step}: one question, saved right or wrong.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::programme::{RawSignUp, SignUpChecks, Step, check_step};
use domain::tables::Tables;
use store::programme::{
    First, NotSaved, SignUp, Texts, first, invitation, representation, save as save_step,
};

use super::answers::{Answer, answers, municipality};
use super::choices::Choices;
use super::way_back::WayBack;
use super::{form as fields, guide, lacking};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::parts::{Checklist, Crumb, Page, Steps};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "programme/sign_up/step.html")]
struct StepPage {
    page: Page,
    l: Locale,
    step: Step,
    number: usize,
    municipality: String,
    form: Filled,
    mark: String,
    steps: Steps,
    checklist: Checklist,
    choices: Choices,
    rows: usize,
    planks: Vec<bool>,
    have: usize,
    need: usize,
    saved: String,
    words: Option<String>,
    /// What somebody else saved in this step meanwhile.
    others: Vec<Answer>,
    review: Vec<(Step, Vec<Answer>)>,
    signed_up_already: bool,
    /// What came first for this municipality.
    first: Option<First>,
    /// How to reach the secretariat.
    contact: String,
}

/// What else a page has to say than what is saved.
#[derive(Default)]
pub struct Beside {
    /// The form as it was posted.
    pub form: Option<Filled>,
    /// One more row is wanted.
    pub more: bool,
    /// The page is drawn because somebody else saved the step meanwhile.
    pub conflict: bool,
    /// The municipality has signed up already.
    pub signed_up_already: bool,
    /// The municipality is a member, or has a sign-up that was begun earlier.
    pub first: Option<First>,
}

pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    way: WayBack,
    Path(step): Path<String>,
) -> Result<Response, Fault> {
    let step = Step::from_code(&step).ok_or(Fault::Absent)?;
    let sign_up = way.sign_up(&app).await?;
    if !super::mine::is_open(&sign_up) {
        return Ok(Redirect::to("/partnership/signup/mine").into_response());
    }
    Ok(drawn(&app, &visitor, step, &sign_up, Beside::default()).await?.into_response())
}

/// Saves the step and goes on, or stays where something is missing, wrong or wanted.
pub async fn save(
    State(app): State<App>,
    visitor: Visitor,
    way: WayBack,
    Path(step): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let step = Step::from_code(&step).ok_or(Fault::Absent)?;
    let mut form = Filled::posted(visitor.l, pairs);
    let (mark, go) = (form.value("mark").to_owned(), form.value("go").to_owned());
    let mut typed = RawSignUp::default();
    fields::answer(step, &form, &mut typed);
    let answer = {
        let form = form.clone();
        move |draft: &mut RawSignUp| fields::answer(step, &form, draft)
    };
    let sign_up = match save_step(&app.store, visitor.now, &way.0, step, mark, answer).await {
        Ok(sign_up) => sign_up,
        Err(NotSaved::Changed(current)) => {
            let beside = Beside { form: Some(form), conflict: true, ..Beside::default() };
            let page = drawn(&app, &visitor, step, &current, beside).await?;
            return Ok((StatusCode::CONFLICT, page).into_response());
        }
        Err(NotSaved::NotOpened(not_opened)) => return Err(not_opened.into()),
    };
    match go.as_str() {
        "more" => {
            let beside = Beside { more: true, ..Beside::default() };
            return Ok(drawn(&app, &visitor, step, &sign_up, beside).await?.into_response());
        }
        "later" => return Ok(Redirect::to("/partnership/signup/mine").into_response()),
        _ => {}
    }
    let checks = checks(&app, &visitor).await?;
    // What was saved is drawn again, since emptied rows are gone and the others have moved up.
    let mut saved = fields::filled(visitor.l, step, &sign_up.typed);
    for mistake in check_step(step, &sign_up.typed, &checks) {
        fields::refuse(&mut saved, &mistake, &sign_up.typed);
    }
    if step == Step::Participants {
        lacking::refuse_people(&mut saved, &sign_up.typed, &checks);
    }
    if saved.has_mistakes() {
        form = saved;
        let beside = Beside { form: Some(form), ..Beside::default() };
        let page = drawn(&app, &visitor, step, &sign_up, beside).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    if step == Step::Municipality
        && go != "apart"
        && let Some(first) = first(&app.store, visitor.now, &way.0).await?
    {
        let beside = Beside { first: Some(first), ..Beside::default() };
        let page = drawn(&app, &visitor, step, &sign_up, beside).await?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    let next = step.next().unwrap_or(Step::Review);
    Ok(Redirect::to(&format!("/partnership/signup/steps/{}", next.code())).into_response())
}

/// What the sign-up is checked against.
pub async fn checks(app: &App, visitor: &Visitor) -> Result<SignUpChecks<'static>, Fault> {
    let representation = representation(app.store.reading()).await?;
    Ok(SignUpChecks { tables: app.tables, today: visitor.now.day(), representation })
}

/// Draws a step as it is saved, with what else there is to say.
pub async fn drawn(
    app: &App,
    visitor: &Visitor,
    step: Step,
    sign_up: &SignUp,
    beside: Beside,
) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let checks = checks(app, visitor).await?;
    let texts = texts(app, l).await?;
    let typed = &sign_up.typed;
    let form = beside.form.unwrap_or_else(|| fields::filled(l, step, &fields::proposed(step, typed)));
    let mut page = visitor.page(l.coded("sign-up-question", step.code()));
    page.has_errors = form.has_mistakes();
    page.crumbs = vec![
        Crumb::to("/invitation", l.t("menu-invitation")),
        Crumb::to("/partnership/signup/mine", l.t("sign-up-crumb")),
        Crumb::here(l.coded("sign-up-step", step.code())),
    ];
    let (have, need) = (typed.filled_participants().count(), checks.representation.participants);
    let others = if beside.conflict { answers(l, app.tables, &texts, typed, step) } else { Vec::new() };
    let review = if step == Step::Review { in_words(l, app.tables, &texts, typed) } else { Vec::new() };
    draw(&StepPage {
        l,
        step,
        number: Step::ALL.iter().position(|it| *it == step).map_or(1, |place| place + 1),
        municipality: municipality(l, app.tables, typed),
        mark: sign_up.mark(step).to_owned(),
        steps: guide::steps(l, sign_up, &checks, step),
        checklist: guide::checklist(l, sign_up, &checks),
        choices: Choices::of(l, app.tables, step, typed, &texts),
        rows: super::rows::count(step, typed, beside.more),
        planks: (0..need.max(have)).map(|place| place < have).collect(),
        have,
        need,
        saved: l.near_moment(sign_up.saved, visitor.now),
        words: sign_up.words.clone(),
        others,
        review,
        signed_up_already: beside.signed_up_already,
        first: beside.first,
        contact: invitation(app.store.reading()).await?.document.facts.contact_email,
        form,
        page,
    })
}

/// Every step but the review itself, in words.
pub fn in_words(l: Locale, tables: &Tables, texts: &Texts, typed: &RawSignUp) -> Vec<(Step, Vec<Answer>)> {
    let steps = Step::ALL.into_iter().filter(|step| *step != Step::Review);
    steps.map(|step| (step, answers(l, tables, texts, typed, step))).collect()
}

/// The invitation's words in the language of the page.
pub async fn texts(app: &App, l: Locale) -> Result<Texts, Fault> {
    Ok(invitation(app.store.reading()).await?.document.texts(l.language()).clone())
}
