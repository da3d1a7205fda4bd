//! GET /members: the municipalities that take part.

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use domain::programme::SignUpWindow;
use store::programme::{Member, Texts, invitation, members, sign_up_window};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "programme/members.html")]
struct MembersPage {
    page: Page,
    l: Locale,
    members: Vec<Member>,
    texts: Texts,
    /// Whether municipalities can sign up now.
    can_join: bool,
}

impl MembersPage {
    fn titles(&self, member: &Member) -> String {
        let titles = member.themes.iter().filter_map(|code| self.texts.theme(code));
        titles.map(|theme| theme.title.as_str()).collect::<Vec<_>>().join(", ")
    }
}

pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let members = members(app.store.reading()).await?;
    let document = invitation(app.store.reading()).await?.document;
    let l = visitor.l;
    let texts = document.texts(l.language()).clone();
    let can_join = sign_up_window(app.store.reading()).await?.0 == SignUpWindow::Open;
    draw(&MembersPage { page: visitor.page(l.t("members-title")), l, members, texts, can_join })
}
