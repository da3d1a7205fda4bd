//! GET /invitation: what the partnership is, for everyone, in Danish and English.

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use store::programme::meetings::meetings;
use store::programme::{Invitation, Texts, invitation, members};

use super::meetings::{MeetingLine, of_the_invitation};
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
    let meetings = of_the_invitation(l, &meetings(&app.store).await?);
    draw(&InvitationPage { page, l, invitation, meetings, members })
}
