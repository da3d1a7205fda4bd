//! GET /me/plan, POST /me/{case}/plan/answers and …/aim: my plan, whether it fits, and my aim in my words.

use std::borrow::Cow;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::plans::PlanAnswer;
use store::access::Seen;
use store::plans::{answer_plan, write_aim};
use store::voice::MyCase;

use super::written::{place, written, written_something};
use super::{helper, mine};
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Filled, Posted};
use crate::plans::StepList;
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// Characters of an answer and of the aim.
const MOST: usize = 1000;

#[derive(Template)]
#[template(path = "voice/plan.html")]
struct PlanPage {
    page: Page,
    l: Locale,
    sections: Vec<Section>,
}

struct Section {
    case: String,
    place: Option<String>,
    helper: String,
    form: Filled,
    under_18: bool,
    plan: Option<Shown>,
}

/// The plan in the young person's words.
struct Shown {
    version: i32,
    lead: Cow<'static, str>,
    answered: Option<(Cow<'static, str>, Option<String>)>,
    aim: Option<(String, bool)>,
    steps: StepList,
    strengths: Option<String>,
    hindrances: Option<String>,
    talk: Option<(Cow<'static, str>, Option<String>)>,
    start: Option<Cow<'static, str>>,
    shares: bool,
    /// Whether a yes can be said here: one that opens steps to partners asks for a sign-in, a one-time link isn't enough.
    yes_here: bool,
}

pub async fn show(visitor: SignedIn) -> Result<Html<String>, Fault> {
    let mine = mine(&visitor, "me-plan").await?;
    drawn(&visitor, &mine, None)
}

/// Takes the answer down. A no is always possible; it says what doesn't fit.
pub async fn answer(
    visitor: SignedIn,
    Path(case): Path<String>,
    Posted(posted): Posted,
) -> Result<Response, Fault> {
    let l = visitor.l;
    let mut form = Filled::posted(l, posted);
    let given: PlanAnswer =
        form.value("answer").parse().map_err(|_| Fault::Malformed("an answer that there isn't".into()))?;
    let version = form.value("version").parse().map_err(|_| Fault::Malformed("no version".into()))?;
    // Each answer has words of its own on the page.
    let field = format!("words-{}", given.code());
    let words = if given.needs_words() {
        written_something(&mut form, l, &field, MOST)
    } else {
        written(&mut form, &field, MOST)
    };
    if form.has_mistakes() {
        return again(&visitor, &case, &form).await;
    }
    let (store, viewer, now) = (&visitor.app.store, &visitor.viewer, visitor.now);
    answer_plan(store, viewer, now, &case, version, given, words).await?;
    Ok(Redirect::to("/me/plan#answer").into_response())
}

/// Writes the aim; nobody else can change it.
pub async fn aim(
    visitor: SignedIn,
    Path(case): Path<String>,
    Posted(posted): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(visitor.l, posted);
    let Some(words) = written_something(&mut form, visitor.l, "aim", MOST) else {
        return again(&visitor, &case, &form).await;
    };
    write_aim(&visitor.app.store, &visitor.viewer, visitor.now, &case, words).await?;
    Ok(Redirect::to("/me/plan#my-aim").into_response())
}

async fn again(visitor: &SignedIn, case: &str, form: &Filled) -> Result<Response, Fault> {
    let mine = mine(visitor, "me-plan").await?;
    let page = drawn(visitor, &mine, Some((case, form)))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn drawn(
    visitor: &SignedIn,
    mine: &[Seen<MyCase>],
    came_back: Option<(&str, &Filled)>,
) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let mut page = visitor.page(l.t("me-plan-title"));
    page.has_errors = came_back.is_some();
    let section = |my: &Seen<MyCase>| Section {
        case: my.about.case.clone(),
        place: place(l, my, mine.len() > 1),
        helper: helper(&my.about),
        form: match &came_back {
            Some((of, form)) if *of == my.about.case => (*form).clone(),
            _ => Filled::new(l),
        },
        under_18: my.about.age < 18,
        plan: shown(visitor, my),
    };
    draw(&PlanPage { page, l, sections: mine.iter().map(section).collect() })
}

fn shown(visitor: &SignedIn, my: &MyCase) -> Option<Shown> {
    let l = visitor.l;
    let version = my.about.plan.as_ref()?;
    let first_name = my.about.name.split_whitespace().next().unwrap_or_default();
    let at = version.shared_at.unwrap_or(version.written_at);
    let content = &version.content;
    let shares = content.steps.iter().any(|step| step.party.is_partner());
    Some(Shown {
        version: version.number,
        lead: l.with2("me-plan-lead", "who", helper(&my.about), "day", l.date(at)),
        answered: version.answer.as_ref().map(|given| {
            let code = given.answer.code();
            let told = match &given.noted_by {
                Some(_) => l.coded("me-plan-noted", code),
                None => l.coded("me-plan-answered", code),
            };
            (told, given.words.clone())
        }),
        aim: content.aim.as_ref().map(|aim| (aim.words.clone(), aim.own)),
        steps: StepList::of(l, visitor.app.tables, content, first_name),
        strengths: content.strengths.clone(),
        hindrances: content.hindrances.clone(),
        talk: content.next_talk.as_ref().map(|talk| (l.day(talk.on), talk.what.clone())),
        start: version.start.map(|start| match start.started_on {
            Some(day) => l.coded_with("me-plan-started", start.kind.code(), &[("day", &l.date(day))]),
            None => l.coded_with("me-plan-start", start.kind.code(), &[("day", &l.day(start.on))]),
        }),
        shares,
        yes_here: !shares || visitor.viewer.link_case.is_none(),
    })
}
