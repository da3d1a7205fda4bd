//! `/recommendations/new` and `…/edit`: the text, and what to do when somebody else wrote meanwhile.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::mistakes::FieldName as _;
use domain::recommendations::{NEEDED_TO_PROPOSE, RecommendationField, RecommendationMove};
use domain::sheet::Sheet;
use store::programme::invitation;
use store::recommendations::{NotWritten, PROPOSES, Recommendation, propose, recommendation, write};

use super::version::{Change, changes};
use super::words::answers;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Field, Filled, Posted};
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "recommendations/edit.html")]
struct Edit {
    page: Page,
    l: Locale,
    title: String,
    action: String,
    back: String,
    form: Filled,
    /// The version that the writing began from; nothing for a new one.
    base: Option<i64>,
    themes: Vec<Choice>,
    conflict: Option<Conflict>,
}

struct Conflict {
    by: String,
    at: String,
    changes: Vec<Change>,
}

impl Edit {
    fn field(&self, field: RecommendationField) -> Field {
        let choices = match field {
            RecommendationField::Themes => self.themes.clone(),
            field => answers(self.l, field),
        };
        let drawn = self.form.sheet_field(field, &choices);
        if NEEDED_TO_PROPOSE.contains(&field) { drawn } else { drawn.optional() }
    }
}

/// GET /recommendations/new.
pub async fn new(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    if !signed_in.viewer.is_any(PROPOSES) {
        return Err(Fault::Absent);
    }
    drawn(&app, &signed_in, Filled::new(signed_in.l), None, None).await
}

/// POST /recommendations: proposes one.
pub async fn create(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let house = signed_in.viewer.membership(PROPOSES).ok_or(Fault::Absent)?.organisation;
    let mut form = Filled::posted(signed_in.l, pairs);
    let Some(sheet) = read(&mut form) else {
        let page = drawn(&app, &signed_in, form, None, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let id = propose(&app.store, &signed_in.viewer, signed_in.now, form.key(), house, sheet).await?;
    Ok(Redirect::to(&format!("/recommendations/{id}?done=proposed")).into_response())
}

/// GET /recommendations/{id}/edit.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Html<String>, Fault> {
    let current = own(&app, &signed_in, &id).await?;
    let form = Filled::new(signed_in.l).with_sheet(&current.written.sheet);
    drawn(&app, &signed_in, form, Some((id, current.written.version)), None).await
}

/// POST /recommendations/{id}/edit: keeps a new version, unless somebody else made one meanwhile.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let l = signed_in.l;
    own(&app, &signed_in, &id).await?;
    let mut form = Filled::posted(l, pairs);
    let base = form.value("version").parse().map_err(|_| Fault::Malformed("no version".into()))?;
    let Some(sheet) = read(&mut form) else {
        let page = drawn(&app, &signed_in, form, Some((id, base)), None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    match write(&app.store, &signed_in.viewer, signed_in.now, id.clone(), base, sheet).await {
        Ok(()) => Ok(Redirect::to(&format!("/recommendations/{id}?done=written")).into_response()),
        Err(NotWritten::Changed { current, base }) => {
            let conflict = Conflict {
                by: current.by.clone(),
                at: l.moment(current.at),
                changes: changes(l, &base.sheet, &current.sheet),
            };
            let base = Some((id, current.version));
            let page = drawn(&app, &signed_in, form, base, Some(conflict)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(NotWritten::Refused(refused)) => Err(refused.into()),
    }
}

async fn own(app: &App, signed_in: &SignedIn, id: &str) -> Result<Recommendation, Fault> {
    let current = recommendation(&app.store, Some(&signed_in.viewer), id).await?;
    if !current.rights.writes {
        return Err(Fault::Absent);
    }
    RecommendationMove::Write.after(current.state).map_err(|illegal| Fault::Illegal(illegal.to_string()))?;
    Ok(current)
}

fn read(form: &mut Filled) -> Option<Sheet<RecommendationField>> {
    let sheet: Option<Sheet<RecommendationField>> = form.read_sheet();
    let sheet = sheet?;
    form.refuse_missing(&sheet.missing(NEEDED_TO_PROPOSE));
    (!form.has_mistakes()).then_some(sheet)
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    form: Filled,
    base: Option<(String, i64)>,
    conflict: Option<Conflict>,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let title = l.t(if base.is_some() { "recommendation-edit" } else { "recommendation-new" }).into_owned();
    let mut page = signed_in.page(title.clone());
    page.crumbs =
        vec![Crumb::to("/recommendations", l.t("recommendations-title")), Crumb::here(title.clone())];
    page.has_errors = form.has_mistakes() || conflict.is_some();
    let (action, back) = match &base {
        Some((id, _)) => (format!("/recommendations/{id}/edit"), format!("/recommendations/{id}")),
        None => ("/recommendations".to_owned(), "/recommendations".to_owned()),
    };
    let invitation = invitation(app.store.reading()).await?;
    let themes = &invitation.document.texts(l.language()).themes;
    draw(&Edit {
        page,
        l,
        title,
        action,
        back,
        form: form.keyed(&app.store),
        base: base.map(|(_, version)| version),
        themes: themes.iter().map(|theme| Choice::new(&theme.code, theme.title.clone())).collect(),
        conflict,
    })
}
