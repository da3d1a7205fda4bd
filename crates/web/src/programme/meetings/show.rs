//! GET /meetings/{meeting}: a meeting; for its members the way in, their sign-up and the minutes.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::Html;
use domain::directory::Role;
use domain::programme::FOR_PARTICIPANTS;
use store::programme::meetings::{Meeting, meeting, own_seats};
use store::programme::own_sign_up;

use super::line::{MeetingLine, line};
use super::seats::{filled, rows};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::Filled;
use crate::parts::{Crumb, Page};
use crate::programme::TAKES_PART;
use crate::texts::{Locale, capital};
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "programme/meetings/show.html")]
struct Show {
    page: Page,
    l: Locale,
    title: String,
    line: MeetingLine,
    meeting: Meeting,
    /// The viewer belongs to the partnership: the way in and the minutes are for them.
    inside: bool,
    is_secretariat: bool,
    /// The sign-up of the municipality that the viewer coordinates.
    form: Option<Filled>,
    rows: usize,
    saved: bool,
}

pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, Fault> {
    drawn(&app, &visitor, &id, None, query.as_deref() == Some("saved")).await
}

/// The page, with the form as it was typed where it came back.
pub async fn drawn(
    app: &App,
    visitor: &Visitor,
    id: &str,
    typed: Option<Filled>,
    saved: bool,
) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let meeting = meeting(&app.store, id).await?;
    let line = line(l, &meeting);
    let title = match meeting.number {
        Some(number) => format!("{}: {}", l.with1("meeting-number", "number", number), line.kind),
        None => capital(&line.kind),
    };
    let mut page = visitor.page(title.clone());
    page.crumbs = vec![Crumb::to("/meetings", l.t("meetings-title")), Crumb::here(title.clone())];
    page.has_errors = typed.as_ref().is_some_and(Filled::has_mistakes);
    let form = match typed {
        Some(form) => Some(form),
        None => own_form(app, visitor, &meeting).await?,
    };
    let viewer = visitor.viewer.as_ref();
    draw(&Show {
        page,
        l,
        title,
        line,
        inside: viewer.is_some_and(|viewer| viewer.is_any(TAKES_PART)),
        is_secretariat: viewer.is_some_and(|viewer| viewer.is_any(&[Role::Secretariat])),
        rows: form.as_ref().map_or(0, rows),
        form,
        meeting,
        saved,
    })
}

/// What the coordinator's municipality has signed up, and its other participants to choose from; none for others, and
/// where nobody can be signed up any more.
async fn own_form(app: &App, visitor: &Visitor, meeting: &Meeting) -> Result<Option<Filled>, Fault> {
    let Some(viewer) = &visitor.viewer else { return Ok(None) };
    let day = meeting.hours.map(|hours| hours.day);
    let open = FOR_PARTICIPANTS.contains(&meeting.kind.as_str())
        && meeting.state.is_ahead(day, visitor.now.day()).is_ok();
    if !open || !viewer.is_any(&[Role::Coordinator]) {
        return Ok(None);
    }
    let Some(sign_up) = own_sign_up(&app.store, viewer).await? else { return Ok(None) };
    let seats = own_seats(&app.store, viewer, &meeting.public_id).await?;
    Ok(Some(filled(visitor.l, &seats, &sign_up.typed)))
}
