//! GET /invitation: what the partnership is, for everyone, in Danish and English. GET /invitation/versions/{version}: what it
//! said before, and for the hosts what it is to say next.

use std::borrow::Cow;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use domain::directory::Role;
use domain::programme::{InvitationMove, InvitationState, Phase, SignUpWindow};
use store::programme::meetings::meetings;
use store::programme::{
    HOSTS, Invitation, Texts, invitation, invitation_version, invitation_versions, members, phase,
    sign_up_window,
};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Crumb, Page};
use crate::programme::meetings::{MeetingLine, of_the_invitation};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "programme/invitation/page.html")]
struct InvitationPage {
    page: Page,
    l: Locale,
    invitation: Invitation,
    meetings: Vec<MeetingLine>,
    members: usize,
    phase: Phase,
    sign_up_is_open: bool,
    /// Whether there are earlier versions to read.
    has_versions: bool,
    /// Where a version stands that was asked for by its number.
    standing: Option<Standing>,
}

/// What the page says of a version, and what its reader may do.
struct Standing {
    told: String,
    /// The version that took its place.
    superseded_by: Option<i64>,
    approve: bool,
    publish: bool,
    discard: bool,
    /// Said to who wrote in the draft: somebody else approves it.
    own_work: Option<Cow<'static, str>>,
    /// Why nothing was done.
    refused: Option<Cow<'static, str>>,
}

impl InvitationPage {
    fn texts(&self) -> &Texts {
        self.invitation.document.texts(self.l.language())
    }
}

pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let invitation = invitation(app.store.reading()).await?;
    drawn(&app, &visitor, invitation, None).await
}

pub async fn version(
    State(app): State<App>,
    visitor: Visitor,
    Path(version): Path<String>,
) -> Result<Html<String>, Fault> {
    let number = version.parse().map_err(|_| Fault::Absent)?;
    let found = invitation_version(app.store.reading(), visitor.viewer.as_ref(), number).await?;
    of_version(&app, &visitor, found, None).await
}

/// The page of a version: where it stands, and why what its reader wanted wasn't done, if so.
pub async fn of_version(
    app: &App,
    visitor: &Visitor,
    found: Invitation,
    refused: Option<Cow<'static, str>>,
) -> Result<Html<String>, Fault> {
    let standing = standing(app, visitor, &found).await?;
    drawn(app, visitor, found, Some(Standing { refused, ..standing })).await
}

async fn standing(app: &App, visitor: &Visitor, found: &Invitation) -> Result<Standing, Fault> {
    let l = visitor.l;
    let is_any = |roles: &[Role]| visitor.viewer.as_ref().is_some_and(|viewer| viewer.is_any(roles));
    let versions = invitation_versions(app.store.reading()).await?;
    let next = versions.iter().rev().find(|it| it.version > found.version);
    let next = next.filter(|_| found.state == InvitationState::Superseded);
    let signed = |it: &Option<(domain::time::Now, String)>| {
        it.as_ref().map(|(at, by)| (l.date(*at).into_owned(), by.clone())).unwrap_or_default()
    };
    let told = match (found.state, next.and_then(|next| next.published.as_ref())) {
        (InvitationState::Superseded, Some((at, _))) => {
            let was = found.published.as_ref().map_or("none".into(), |(at, _)| l.date(*at));
            l.with3("version-superseded", "version", found.version, "from", was, "day", l.date(*at))
        }
        (InvitationState::Approved, _) => {
            let (day, by) = signed(&found.approved);
            l.with3("version-approved", "version", found.version, "day", day, "by", by)
        }
        (InvitationState::Draft, _) => {
            let (day, by) = signed(&found.edited);
            l.with3("version-draft", "version", found.version, "day", day, "by", by)
        }
        (InvitationState::Discarded, _) => l.with1("version-discarded", "version", found.version),
        _ => l.with1("version-published", "version", found.version),
    };
    let wrote = visitor.viewer.as_ref().is_some_and(|viewer| found.is_work_of(viewer.person));
    let waits = found.state == InvitationState::Draft && is_any(HOSTS);
    Ok(Standing {
        told: told.into_owned(),
        superseded_by: next.map(|next| next.version),
        approve: waits && !wrote,
        publish: found.state == InvitationState::Approved && is_any(&[Role::Secretariat]),
        discard: found.state.after(InvitationMove::Discard, wrote).is_ok() && is_any(HOSTS),
        own_work: (waits && wrote).then(|| l.t("version-own-work")),
        refused: None,
    })
}

async fn drawn(
    app: &App,
    visitor: &Visitor,
    invitation: Invitation,
    standing: Option<Standing>,
) -> Result<Html<String>, Fault> {
    let db = app.store.reading();
    let l = visitor.l;
    let mut page = visitor.page(invitation.document.texts(l.language()).name.clone());
    if standing.is_some() {
        page.crumbs = vec![
            Crumb::to("/invitation", l.t("front-invitation-title")),
            Crumb::to("/invitation/versions", l.t("versions-title")),
            Crumb::here(l.with1("version-number", "version", invitation.version).into_owned()),
        ];
    }
    let meetings = of_the_invitation(l, &meetings(&app.store).await?);
    draw(&InvitationPage {
        page,
        l,
        meetings,
        members: members(db).await?.len(),
        phase: phase(db).await?,
        sign_up_is_open: sign_up_window(db).await?.0 == SignUpWindow::Open,
        has_versions: invitation.version > 0,
        invitation,
        standing,
    })
}
