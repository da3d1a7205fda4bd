//! GET and POST /dialogues/{municipality}/sheet: writing, and what to do when somebody else wrote meanwhile.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::mistakes::FieldName as _;
use domain::programme::{DialogueField, TalkProblem, check_talk};
use domain::sheet::Sheet;
use store::programme::dialogues::{Dialogue, NotWritten, Said, dialogue, write_dialogue};

use super::page::crumbs;
use super::version::{Change, changes};
use super::words::{said, themes};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Field, Filled, Posted};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "programme/dialogues/edit.html")]
struct Edit {
    page: Page,
    l: Locale,
    title: String,
    at: String,
    form: Filled,
    base: i64,
    themes: Vec<Choice>,
    conflict: Option<Conflict>,
}

struct Conflict {
    told: String,
    changes: Vec<Change>,
}

impl Edit {
    fn field(&self, field: DialogueField) -> Field {
        let choices = match field {
            DialogueField::Themes => self.themes.clone(),
            DialogueField::Held => vec![Choice::new("yes", self.l.t("dialogue-held-yes"))],
            _ => Vec::new(),
        };
        self.form.sheet_field(field, &choices).optional()
    }
}

pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(code): Path<String>,
) -> Result<Html<String>, Fault> {
    let found = dialogue(&app.store, &signed_in.viewer, &code).await?;
    let form = Filled::new(signed_in.l).with_sheet(&found.written.sheet);
    let base = found.written.version;
    drawn(&app, &signed_in, &found, form, base, None).await
}

/// Keeps a new version, unless somebody else made one meanwhile.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(code): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let (l, viewer, now) = (signed_in.l, &signed_in.viewer, signed_in.now);
    let found = dialogue(&app.store, viewer, &code).await?;
    let mut form = Filled::posted(l, pairs);
    let base = form.value("version").parse().map_err(|_| Fault::Malformed("no version".into()))?;
    let sheet: Option<Sheet<DialogueField>> = form.read_sheet();
    let problem = sheet.as_ref().and_then(|sheet| check_talk(sheet, now.day()).err());
    if let Some(problem) = problem {
        let field = match problem {
            TalkProblem::NoDay => DialogueField::TalkOn,
            TalkProblem::Ahead => DialogueField::Held,
        };
        form.refuse(field.slug(), l.coded("dialogue-talk", problem.code()));
    }
    let Some(sheet) = sheet.filter(|_| problem.is_none()) else {
        let page = drawn(&app, &signed_in, &found, form, base, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    match write_dialogue(&app.store, viewer, now, &code, base, sheet).await {
        Ok(()) => Ok(Redirect::to(&format!("/dialogues/{code}?done=written")).into_response()),
        Err(NotWritten::Changed { current, base }) => {
            let name = &found.municipality.name;
            let by = |by: &Said| said(l, by, name);
            let conflict = Conflict {
                told: current.said.as_ref().map(by).unwrap_or_default(),
                changes: changes(l, &themes(&app, l).await?, &base.sheet, &current.sheet),
            };
            let page = drawn(&app, &signed_in, &found, form, current.version, Some(conflict)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(NotWritten::Refused(refused)) => Err(refused.into()),
    }
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    found: &Dialogue,
    form: Filled,
    base: i64,
    conflict: Option<Conflict>,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let title = l.t("dialogue-edit").into_owned();
    let mut page = signed_in.page(format!("{title}: {}", found.municipality.name));
    page.crumbs = crumbs(l, found, Some(&title));
    page.has_errors = form.has_mistakes() || conflict.is_some();
    draw(&Edit {
        page,
        l,
        title,
        at: format!("/dialogues/{}", found.municipality.code),
        form,
        base,
        themes: themes(app, l).await?,
        conflict,
    })
}
