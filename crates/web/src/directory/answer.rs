//! GET and POST /partners/answer: a partner's contact says yes and names who may report, or says no.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use store::directory::{Asked, asked, confirm_partner, decline_partner};

use super::new_person;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Filled, Posted};
use crate::texts::Locale;
use crate::visitor::Visitor;

/// So many people can be named at once; the administrator adds others later.
const ROWS: usize = 5;
/// From here on the rows are folded away.
const FOLDED: usize = 2;

#[derive(Deserialize)]
pub struct Link {
    #[serde(default)]
    link: String,
}

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    answer: String,
}

#[derive(Template)]
#[template(path = "directory/answer.html")]
struct Answer {
    page: Page,
    l: Locale,
    asked: Asked,
    link: String,
    form: Filled,
    yes_no: [Choice; 2],
    rows: usize,
}

impl Answer {
    /// Whether somebody stands in the rows that are folded away.
    fn names_more(&self) -> bool {
        (FOLDED..ROWS).any(|row| !new_person::is_blank(&self.form, &format!("-{row}")))
    }
}

#[derive(Template)]
#[template(path = "directory/answered.html")]
struct Answered {
    page: Page,
    l: Locale,
    yes: bool,
    demo: bool,
}

pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(Link { link }): Query<Link>,
) -> Result<Html<String>, Fault> {
    let form = Filled::new(visitor.l);
    drawn(&app, &visitor, form, link).await
}

/// The answer. A yes names at least one person, unless the institution has some already.
pub async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let l = visitor.l;
    let mut form = Filled::posted(l, pairs);
    let link = form.value("link").to_owned();
    match form.value("answer") {
        "no" => {
            decline_partner(&app.store, visitor.now, &link).await?;
            return Ok(Redirect::to("/partners/answered?answer=no").into_response());
        }
        "yes" => {}
        _ => form.refuse("answer", l.t("answer-missing")),
    }
    let known = asked(&app.store, visitor.now, &link).await?.reporters;
    let mut reporters = Vec::new();
    for row in 0..ROWS {
        let end = format!("-{row}");
        if !new_person::is_blank(&form, &end) {
            reporters.extend(new_person::read(&mut form, &end));
        }
    }
    if reporters.is_empty() && known == 0 && !form.has_mistakes() {
        form.refuse("name-0", l.t(&l.key_for(app.store.parts(), "answer-nobody")));
    }
    if form.has_mistakes() {
        let page = drawn(&app, &visitor, form, link).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    confirm_partner(&app.store, visitor.now, app.tables, &link, reporters, l.language()).await?;
    Ok(Redirect::to("/partners/answered?answer=yes").into_response())
}

pub async fn done(
    State(app): State<App>,
    visitor: Visitor,
    Query(Done { answer }): Query<Done>,
) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    draw(&Answered {
        page: visitor.page(l.t("answered-title")),
        l,
        yes: answer == "yes",
        demo: app.is_demo(),
    })
}

async fn drawn(app: &App, visitor: &Visitor, form: Filled, link: String) -> Result<Html<String>, Fault> {
    let asked = asked(&app.store, visitor.now, &link).await?;
    let l = visitor.l;
    let mut page = visitor.page(l.with1("answer-title", "municipality", &asked.relation.municipality.name));
    page.has_errors = form.has_mistakes();
    let yes_no = [
        Choice::new("yes", l.t("answer-yes")).hint(page.words("answer-yes-hint")),
        Choice::new("no", l.t("answer-no")).hint(l.t("answer-no-hint")),
    ];
    draw(&Answer { page, l, asked, link, form, yes_no, rows: ROWS })
}
