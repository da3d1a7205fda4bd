//! GET /me/notice: how the register uses my data (GDPR article 14); also shown at the first visit.

use askama::Template;
use axum::response::Html;
use store::voice::MyCase;

use super::mine;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Page, draws_itself};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// The notice of one municipality.
#[derive(Debug, Clone, Template)]
#[template(path = "voice/notice.html")]
pub struct Notice {
    l: Locale,
    municipality: String,
    schools: String,
    officer: String,
}

draws_itself!(Notice);

impl Notice {
    /// What the young person is told about one case.
    pub fn of(l: Locale, my: &MyCase) -> Self {
        let mut schools: Vec<&str> = my.about.reports.iter().map(|report| &*report.institution.1).collect();
        schools.dedup();
        Self {
            l,
            municipality: my.about.municipality.name.clone(),
            schools: schools.join(", "),
            officer: my.settings.data_protection_contact.clone(),
        }
    }
}

#[derive(Template)]
#[template(path = "voice/notice_page.html")]
struct NoticePage {
    page: Page,
    l: Locale,
    notices: Vec<Notice>,
}

pub async fn show(visitor: SignedIn) -> Result<Html<String>, Fault> {
    let mine = mine(&visitor, "me-about").await?;
    let notices = mine.iter().map(|my| Notice::of(visitor.l, my)).collect();
    draw(&NoticePage { page: visitor.page(visitor.l.t("me-notice-title")), l: visitor.l, notices })
}
