//! GET /invitation/versions: every version that was published. GET …/{version}/changes: what one changed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use domain::programme::InvitationState;
use store::programme::{HOSTS, Invitation, invitation_in_hand, invitation_version, invitation_versions};

use super::changes::{Change, changes as differences};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "programme/invitation/versions.html")]
struct Versions {
    page: Page,
    l: Locale,
    /// What the hosts work on.
    in_hand: Option<Invitation>,
    published: Vec<Invitation>,
}

#[derive(Template)]
#[template(path = "programme/invitation/changes.html")]
struct Changes {
    page: Page,
    l: Locale,
    title: String,
    version: i64,
    fields: Vec<Change>,
}

impl Versions {
    fn since(&self, it: &Invitation) -> String {
        match &it.published {
            Some((at, _)) => self.l.date(*at).into_owned(),
            None => self.l.t("version-shipped").into_owned(),
        }
    }
}

pub async fn index(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let published = invitation_versions(app.store.reading()).await?;
    let in_hand = match visitor.viewer.as_ref().filter(|viewer| viewer.is_any(HOSTS)) {
        Some(viewer) => invitation_in_hand(&app.store, viewer).await?,
        None => None,
    };
    let mut page = visitor.page(l.t("versions-title"));
    page.crumbs =
        vec![Crumb::to("/invitation", l.t("front-invitation-title")), Crumb::here(l.t("versions-title"))];
    draw(&Versions { page, l, in_hand, published })
}

pub async fn changes(
    State(app): State<App>,
    visitor: Visitor,
    Path(version): Path<String>,
) -> Result<Html<String>, Fault> {
    let (l, db, viewer) = (visitor.l, app.store.reading(), visitor.viewer.as_ref());
    let number: i64 = version.parse().map_err(|_| Fault::Absent)?;
    let after = invitation_version(db, viewer, number).await?;
    // What was dropped in between changed nothing that anybody had read.
    let public = invitation_versions(db).await?;
    let before = public.iter().find(|it| it.version < number).ok_or(Fault::Absent)?;
    let title = l.with1("version-changes-title", "version", number).into_owned();
    let mut page = visitor.page(title.clone());
    page.crumbs = vec![
        Crumb::to("/invitation", l.t("front-invitation-title")),
        Crumb::to("/invitation/versions", l.t("versions-title")),
        Crumb::here(title.clone()),
    ];
    let fields = differences(l, &before.document, &after.document);
    draw(&Changes { page, l, title, version: number, fields })
}
