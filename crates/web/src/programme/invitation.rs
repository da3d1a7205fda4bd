//! GET /invitation: what the partnership is, for everyone, in Danish and English.

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use store::programme::{Invitation, Meeting, Texts, invitation, members};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "programme/invitation.html")]
struct InvitationPage {
    page: Page,
    l: Locale,
    invitation: Invitation,
    meetings: Vec<MeetingLine>,
    members: usize,
}

/// A meeting in words. The home page draws the same lines as a road.
pub struct MeetingLine {
    /// Its place in the order, the first being 1.
    pub number: usize,
    /// What kind it is.
    pub kind: String,
    /// The day, or that it is pending.
    pub day: String,
    /// Hours and place, or that they are pending.
    pub place: String,
}

impl InvitationPage {
    fn texts(&self) -> &Texts {
        self.invitation.document.texts(self.l.language())
    }
}

pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let invitation = invitation(app.store.reading()).await?;
    let members = members(app.store.reading()).await?.len();
    let l = visitor.l;
    let page = visitor.page(invitation.document.texts(l.language()).name.clone());
    let meetings = meeting_lines(&app, l, &invitation.document.facts.meetings);
    draw(&InvitationPage { page, l, invitation, meetings, members })
}

/// The meetings in words, pending ones said to be so.
pub fn meeting_lines(app: &App, l: Locale, meetings: &[Meeting]) -> Vec<MeetingLine> {
    let line = |(place, meeting): (usize, &Meeting)| MeetingLine {
        number: place + 1,
        kind: kind_of(app, l, &meeting.kind),
        day: meeting.day.map_or_else(|| l.t("meeting-day-pending"), |day| l.day(day)).into_owned(),
        place: match (meeting.place.as_str(), meeting.kind.as_str()) {
            ("", "full-day") => l.t("meeting-place-pending").into_owned(),
            ("", _) => String::new(),
            (place, _) => place.to_owned(),
        },
    };
    meetings.iter().enumerate().map(line).collect()
}

fn kind_of(app: &App, l: Locale, code: &str) -> String {
    use domain::tables::Named as _;
    app.tables.meeting_kinds.get(code).map_or(code, |kind| kind.name(l.language())).to_owned()
}
