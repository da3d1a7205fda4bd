//! GET and POST /dialogues/{municipality}/focus, and the yes of the other side.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::mistakes::FieldName as _;
use domain::programme::{DialogueField, FocusField};
use domain::sheet::Sheet;
use store::programme::dialogues::{Dialogue, NotProposed, agree_to_focus, dialogue, propose_focus};

use super::page::crumbs;
use super::words::{said, themes, titles};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Field, Filled, Posted};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "programme/dialogues/focus.html")]
struct FocusPage {
    page: Page,
    l: Locale,
    title: String,
    at: String,
    form: Filled,
    base: i64,
    themes: Vec<Choice>,
    /// What was proposed while this form was open: by whom, themes, sentence.
    meanwhile: Option<(String, String, String)>,
}

impl FocusPage {
    fn field(&self, field: FocusField) -> Field {
        self.form.sheet_field(field, if field == FocusField::Themes { &self.themes } else { &[] })
    }
}

/// The form: it begins with the newest focus, else with the themes of the wishes.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(code): Path<String>,
) -> Result<Html<String>, Fault> {
    let found = dialogue(&app.store, &signed_in.viewer, &code).await?;
    let form = Filled::new(signed_in.l);
    let form = if let Some(focus) = found.focuses.first() {
        form.with_sheet(&focus.sheet)
    } else {
        let themes = found.written.sheet.codes(DialogueField::Themes);
        themes.fold(form, |form, code| form.with(FocusField::Themes.slug(), code))
    };
    let base = found.focuses.first().map_or(0, |focus| focus.number);
    drawn(&app, &signed_in, &found, form, base, None).await
}

/// Proposes it, unless somebody proposed another meanwhile.
pub async fn propose(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(code): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let (l, viewer) = (signed_in.l, &signed_in.viewer);
    let found = dialogue(&app.store, viewer, &code).await?;
    let mut form = Filled::posted(l, pairs);
    let base = form.value("base").parse().map_err(|_| Fault::Malformed("no base".into()))?;
    let sheet: Option<Sheet<FocusField>> = form.read_sheet();
    if let Some(sheet) = &sheet {
        form.refuse_missing(&sheet.missing(FocusField::ALL));
    }
    let Some(sheet) = sheet.filter(|_| !form.has_mistakes()) else {
        let page = drawn(&app, &signed_in, &found, form, base, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    match propose_focus(&app.store, viewer, signed_in.now, &code, base, sheet).await {
        Ok(()) => Ok(back(&code, "proposed")),
        Err(NotProposed::Changed(newest)) => {
            let themes = themes(&app, l).await?;
            let meanwhile = (
                said(l, &newest.proposed, &found.municipality.name),
                titles(&themes, newest.sheet.codes(FocusField::Themes)).join(", "),
                newest.sheet.get(FocusField::Sentence).to_owned(),
            );
            let page = drawn(&app, &signed_in, &found, form, newest.number, Some(meanwhile)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(NotProposed::Refused(refused)) => Err(refused.into()),
    }
}

/// POST …/focus/{number}/agreement.
pub async fn agree(
    State(app): State<App>,
    signed_in: SignedIn,
    Path((code, number)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let number = number.parse().map_err(|_| Fault::Absent)?;
    agree_to_focus(&app.store, &signed_in.viewer, signed_in.now, &code, number).await?;
    Ok(back(&code, "agreed"))
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    found: &Dialogue,
    form: Filled,
    base: i64,
    meanwhile: Option<(String, String, String)>,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let title = l.t("focus-propose").into_owned();
    let mut page = signed_in.page(format!("{title}: {}", found.municipality.name));
    page.crumbs = crumbs(l, found, Some(&title));
    page.has_errors = form.has_mistakes() || meanwhile.is_some();
    draw(&FocusPage {
        page,
        l,
        title,
        at: format!("/dialogues/{}", found.municipality.code),
        form,
        base,
        themes: themes(app, l).await?,
        meanwhile,
    })
}

fn back(code: &str, done: &str) -> Response {
    Redirect::to(&format!("/dialogues/{code}?done={done}")).into_response()
}
