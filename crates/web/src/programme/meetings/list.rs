//! GET /meetings: every meeting, and nobody's name.

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use store::programme::meetings::{Meeting, meetings};

use super::line::{MeetingLine, line, of_the_invitation};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "programme/meetings/list.html")]
struct List {
    page: Page,
    l: Locale,
    common: Vec<MeetingLine>,
    short: Vec<MeetingLine>,
    others: Vec<MeetingLine>,
}

pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let all = meetings(&app.store).await?;
    let l = visitor.l;
    let of = |which: fn(&Meeting) -> bool| all.iter().filter(|it| which(it)).map(|it| line(l, it)).collect();
    draw(&List {
        page: visitor.page(l.t("meetings-title")),
        l,
        common: of_the_invitation(l, &all),
        short: of(Meeting::is_for_coordinators),
        others: of(|it| it.number.is_none() && !it.is_for_coordinators()),
    })
}
