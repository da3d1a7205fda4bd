//! GET and POST /secretariat/invitation: editing the invitation, and what to do when somebody else did meanwhile.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::directory::Role;
use domain::programme::InvitationState;
use serde::Deserialize;
use store::programme::{Document, Invitation, NotEdited, invitation, invitation_in_hand, write_invitation};

use super::fields::{self, FACTS, FactField, TEXTS, TextField};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Field, Filled, Posted};
use crate::programme::invitation::changes::{Change, changes, in_language};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// About so many characters go on a line of a field.
const LINE: usize = 62;
/// The tallest a field grows.
const MOST_LINES: u8 = 24;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    saved: bool,
}

#[derive(Template)]
#[template(path = "programme/secretariat/edit.html")]
struct Edit {
    page: Page,
    l: Locale,
    form: Filled,
    /// The version and the save from which the edit begins.
    version: i64,
    save: i64,
    state: InvitationState,
    edited: Option<(String, String)>,
    facts: &'static [FactField],
    texts: &'static [TextField],
    conflict: Option<Conflict>,
    saved: bool,
}

impl Edit {
    fn is_in_hand(&self) -> bool {
        !self.state.is_public()
    }

    fn label(&self, code: &str, language: &str) -> String {
        in_language(self.l, code, language)
    }

    /// The field of a text in one of its languages.
    fn field(&self, field: &TextField, language: &str) -> Field {
        let (name, label) = (format!("{language}-{}", field.code), self.label(field.code, language));
        let drawn = match field.rows {
            1 => self.form.text(&name, label),
            _ => self.form.area(&name, label, self.lines(field, language)),
        };
        if field.is_optional() { drawn.optional() } else { drawn }
    }

    /// So many lines that the text is seen whole.
    fn lines(&self, field: &TextField, language: &str) -> u8 {
        let text = self.form.value(&format!("{language}-{}", field.code));
        let wraps = text.lines().map(|line| line.chars().count() / LINE + 1).sum::<usize>();
        u8::try_from(wraps + 1).unwrap_or(u8::MAX).clamp(field.rows, MOST_LINES)
    }
}

/// What else the page has to say than what stands in the fields.
#[derive(Default)]
struct Beside {
    saved: bool,
    conflict: Option<Conflict>,
}

/// What somebody else changed since this edit began.
struct Conflict {
    by: String,
    at: String,
    changes: Vec<Change>,
}

pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    only_secretariat(&signed_in)?;
    let current = at_hand(&app, &signed_in).await?;
    let form = fields::filled(signed_in.l, &current.document);
    drawn(&signed_in, form, current, Beside { saved: asked.saved, conflict: None })
}

/// Saves the next version as a draft, unless somebody else saved one meanwhile.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    only_secretariat(&signed_in)?;
    let current = at_hand(&app, &signed_in).await?;
    let mut form = Filled::posted(signed_in.l, pairs);
    let number = |name: &str| form.value(name).parse().map_err(|_| Fault::Malformed(format!("no {name}")));
    let base = (number("version")?, number("save")?);
    let document = fields::read(&mut form, current.document.clone());
    if form.has_mistakes() {
        let current = Invitation { version: base.0, save: base.1, ..current };
        let page = drawn(&signed_in, form, current, Beside::default())?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    match write_invitation(&app.store, &signed_in.viewer, signed_in.now, base, document).await {
        Ok(_) => Ok(Redirect::to("/secretariat/invitation?saved=true").into_response()),
        Err(NotEdited::Changed { current, base }) => {
            let conflict = Conflict::between(signed_in.l, &base, &current);
            let page = drawn(&signed_in, form, *current, Beside { saved: false, conflict: Some(conflict) })?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(NotEdited::Refused(refused)) => Err(refused.into()),
    }
}

/// The draft where there is one, else what is published.
async fn at_hand(app: &App, signed_in: &SignedIn) -> Result<Invitation, Fault> {
    match invitation_in_hand(&app.store, &signed_in.viewer).await? {
        Some(draft) => Ok(draft),
        None => Ok(invitation(app.store.reading()).await?),
    }
}

fn only_secretariat(signed_in: &SignedIn) -> Result<(), Fault> {
    if signed_in.viewer.is_any(&[Role::Secretariat]) { Ok(()) } else { Err(Fault::Absent) }
}

fn drawn(
    signed_in: &SignedIn,
    form: Filled,
    current: Invitation,
    beside: Beside,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let Beside { saved, conflict } = beside;
    let mut page = signed_in.page(l.t("edit-title"));
    page.has_errors = form.has_mistakes() || conflict.is_some();
    draw(&Edit {
        page,
        l,
        version: current.version,
        save: current.save,
        state: current.state,
        edited: current.edited.map(|(at, by)| (l.short_moment(at), by)),
        facts: FACTS,
        texts: TEXTS,
        form,
        conflict,
        saved,
    })
}

impl Conflict {
    fn between(l: Locale, base: &Document, current: &Invitation) -> Self {
        let (at, by) =
            current.edited.clone().map_or((String::new(), String::new()), |(at, by)| (l.moment(at), by));
        Self { by, at, changes: changes(l, base, &current.document) }
    }
}
