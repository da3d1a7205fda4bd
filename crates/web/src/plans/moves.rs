//! What happens to the version that counts: an answer is noted, a step moves, a start is agreed and made.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::plans::{AgreedStart, PlanAnswer, StartKind, StepState};
use store::Refused;
use store::access::Seen;
use store::plans::{
    CannotAgree, PlanPage, StepChange, Version, agree_start, begin_start, change_step, note_plan_answer, plan,
};

use crate::casework::{
    Caseworker, Step, answer as chosen, day, drawn, refuse_start, start_day, start_kind, words, words_if_any,
};
use crate::faults::Fault;
use crate::parts::forms::{Choice, Field, Filled, Posted};

type Of = Path<(String, i32)>;

/// The form of an answer that was said to the municipality.
pub async fn new_answer(caseworker: Caseworker, Path((case, version)): Of) -> Result<Response, Fault> {
    let page = current(&caseworker, &case, version).await?;
    answer_form(&caseworker, page, version, &Filled::new(caseworker.l))
}

/// Notes it.
pub async fn answer(
    caseworker: Caseworker,
    Path((case, version)): Of,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let given = chosen(&mut form, "answer", &PlanAnswer::ALL.map(PlanAnswer::code));
    let how = words(&mut form, "plan-how");
    let (Some(given), Some(how)) = (given.and_then(|given| given.parse().ok()), how) else {
        return answer_form(&caseworker, current(&caseworker, &case, version).await?, version, &form);
    };
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    match note_plan_answer(store, viewer, now, &case, version, given, how).await {
        Ok(()) => Ok(back(&case, version, "answered")),
        Err(Refused::Conflict(_)) => {
            form.refuse("answer", caseworker.l.t("plan-own-no-stands"));
            answer_form(&caseworker, current(&caseworker, &case, version).await?, version, &form)
        }
        Err(refused) => Err(refused.into()),
    }
}

fn answer_form(
    caseworker: &Caseworker,
    page: Seen<PlanPage>,
    version: i32,
    form: &Filled,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let answers = PlanAnswer::ALL.map(|it| Choice::new(it.code(), l.coded("plan-answered", it.code())));
    let fields = vec![
        form.radios("answer", l.t("plan-field-answer"), &answers).hint(l.t("plan-field-answer-hint")),
        form.area("plan-how", l.t("plan-field-how"), 3).hint(l.t("plan-field-how-hint")).most(1000),
    ];
    step_page(caseworker, page, form, "plan-answer", format!("plans/{version}/answer"), fields, None)
}

/// The form of a step that moves.
pub async fn new_step(
    caseworker: Caseworker,
    Path((case, version, step)): Path<(String, i32, String)>,
) -> Result<Response, Fault> {
    let page = current(&caseworker, &case, version).await?;
    let found = found(&page, version)?.content.steps.iter().find(|it| it.id == step);
    let form = Filled::new(caseworker.l).with("state", found.ok_or(Fault::Absent)?.state.code());
    step_form(&caseworker, page, version, &step, &form)
}

/// Moves it.
pub async fn step(
    caseworker: Caseworker,
    Path((case, version, step)): Path<(String, i32, String)>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let state = chosen(&mut form, "state", &StepState::ALL.map(StepState::code));
    let state = state.and_then(|state| StepState::of(&state));
    let why = words_if_any(&mut form, "why");
    if state == Some(StepState::Stopped) && why.is_none() && !form.has_mistakes() {
        form.refuse("why", caseworker.l.t("plan-wrong-stopped"));
    }
    let Some(state) = state.filter(|_| !form.has_mistakes()) else {
        let page = current(&caseworker, &case, version).await?;
        return step_form(&caseworker, page, version, &step, &form);
    };
    let change = StepChange { version, step, state, why };
    change_step(&caseworker.app.store, &caseworker.viewer, caseworker.now, &case, change).await?;
    Ok(back(&case, version, "step"))
}

fn step_form(
    caseworker: &Caseworker,
    page: Seen<PlanPage>,
    version: i32,
    step: &str,
    form: &Filled,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let what = found(&page, version)?.content.steps.iter().find(|it| it.id == step).ok_or(Fault::Absent)?;
    let what = what.what.clone();
    let states = StepState::ALL.map(|state| Choice::new(state.code(), l.coded("plan-step", state.code())));
    let fields = vec![
        form.radios("state", l.t("plan-field-state"), &states),
        form.text("why", l.t("plan-field-why")).hint(l.t("plan-field-why-hint")).optional(),
    ];
    let to = format!("plans/{version}/steps/{step}");
    step_page(caseworker, page, form, "plan-step", to, fields, Some(what))
}

/// The form of an agreed start.
pub async fn new_start(caseworker: Caseworker, Path((case, version)): Of) -> Result<Response, Fault> {
    let page = current(&caseworker, &case, version).await?;
    let form = Filled::new(caseworker.l).with_date("agreed", caseworker.now.day());
    start_form(&caseworker, page, version, &form)
}

/// Notes it: the clock of the offer stops.
pub async fn start(
    caseworker: Caseworker,
    Path((case, version)): Of,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let kind = chosen(&mut form, "start-kind", &StartKind::ALL.map(StartKind::code));
    let on = start_day(&mut form);
    let agreed_on = day(&mut form, "agreed", caseworker.now.day());
    let kind = kind.and_then(|kind| kind.parse().ok());
    let (Some(kind), Some(on), Some(agreed_on), false) = (kind, on, agreed_on, form.has_mistakes()) else {
        return start_form(&caseworker, current(&caseworker, &case, version).await?, version, &form);
    };
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    match agree_start(store, viewer, now, &case, version, AgreedStart { kind, on, agreed_on }).await {
        Ok(()) => Ok(back(&case, version, "start")),
        Err(CannotAgree::Wrong(problem)) => {
            refuse_start(&mut form, problem, "start", "agreed");
            start_form(&caseworker, current(&caseworker, &case, version).await?, version, &form)
        }
        Err(CannotAgree::Refused(refused)) => Err(refused.into()),
    }
}

fn start_form(
    caseworker: &Caseworker,
    page: Seen<PlanPage>,
    version: i32,
    form: &Filled,
) -> Result<Response, Fault> {
    let l = caseworker.l;
    let fields = vec![
        start_kind(form),
        form.date("start", l.t("plan-field-start")),
        form.date("agreed", l.t("plan-field-agreed")).hint(l.t("plan-field-agreed-hint")),
    ];
    step_page(caseworker, page, form, "plan-start", format!("plans/{version}/start"), fields, None)
}

/// The form of a start that was made.
pub async fn new_started(caseworker: Caseworker, Path((case, version)): Of) -> Result<Response, Fault> {
    let page = current(&caseworker, &case, version).await?;
    let form = Filled::new(caseworker.l).with_date("started", caseworker.now.day());
    started_form(&caseworker, page, version, &form)
}

/// Notes it: from that day on it is what the young person does.
pub async fn started(
    caseworker: Caseworker,
    Path((case, version)): Of,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(caseworker.l, pairs);
    let Some(on) = day(&mut form, "started", caseworker.now.day()) else {
        return started_form(&caseworker, current(&caseworker, &case, version).await?, version, &form);
    };
    let (store, viewer, now) = (&caseworker.app.store, &caseworker.viewer, caseworker.now);
    match begin_start(store, viewer, now, &case, version, on).await {
        Ok(()) => Ok(back(&case, version, "start")),
        Err(Refused::Illegal(_)) => {
            form.refuse("started", caseworker.l.t("plan-wrong-started"));
            started_form(&caseworker, current(&caseworker, &case, version).await?, version, &form)
        }
        Err(other) => Err(other.into()),
    }
}

fn started_form(
    caseworker: &Caseworker,
    page: Seen<PlanPage>,
    version: i32,
    form: &Filled,
) -> Result<Response, Fault> {
    let fields = vec![form.date("started", caseworker.l.t("plan-field-started"))];
    step_page(caseworker, page, form, "plan-started", format!("plans/{version}/started"), fields, None)
}

async fn current(caseworker: &Caseworker, case: &str, version: i32) -> Result<Seen<PlanPage>, Fault> {
    let page = plan(&caseworker.app.store, &caseworker.viewer, caseworker.now, case).await?;
    found(&page, version)?;
    Ok(page)
}

/// The version of this number, if it counts now: nothing happens to another one.
fn found(page: &PlanPage, version: i32) -> Result<&Version, Fault> {
    page.versions.iter().find(|it| it.number == version && it.state.is_current()).ok_or(Fault::Absent)
}

fn step_page(
    caseworker: &Caseworker,
    page: Seen<PlanPage>,
    form: &Filled,
    name: &'static str,
    to: String,
    fields: Vec<Field>,
    subject: Option<String>,
) -> Result<Response, Fault> {
    let person = page.map(|page| page.person);
    drawn(caseworker, &person, form, Step { name, to, subject, fields, ..Step::default() })
}

fn back(case: &str, version: i32, done: &str) -> Response {
    Redirect::to(&format!("/cases/{case}/plans/{version}?done={done}")).into_response()
}
