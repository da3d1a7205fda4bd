//! GET /partnership: the partnership as its members see it (screen 08a), GET /partnership/own: the own sign-up.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::directory::{RelationState, Role};
use domain::programme::{SignUpState, Step};
use store::directory::{Relation, relations_of};
use store::programme::{Invitation, Member, SignUp, Texts, invitation, members, own_sign_up, sign_ups};

use super::invitation::meeting_lines;
use super::road::{Plank, planks};
use super::sign_up::{Answer, in_words, municipality};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// Who has the partnership's pages. A citizen and a school's counsellor have other pages.
pub const TAKES_PART: &[Role] = &[
    Role::Coordinator,
    Role::KuiLeader,
    Role::Secretariat,
    Role::ReferenceGroup,
    Role::YouthOrganisation,
    Role::KnowledgePerson,
    Role::Ministry,
];

#[derive(Template)]
#[template(path = "programme/home.html")]
struct Home {
    page: Page,
    l: Locale,
    invitation: Invitation,
    planks: Vec<Plank>,
    members: Vec<Member>,
    /// The municipality that the viewer coordinates.
    own: Option<Own>,
    /// How many sign-ups wait for the secretariat.
    waiting: Option<usize>,
}

/// A coordinator's own municipality.
struct Own {
    name: String,
    partners: Vec<Relation>,
    has_sign_up: bool,
    administers: bool,
}

impl Home {
    fn texts(&self) -> &Texts {
        self.invitation.document.texts(self.l.language())
    }

    fn numbers(&self, member: &Member) -> Vec<usize> {
        let place = |code: &String| self.texts().themes.iter().position(|theme| theme.code == *code);
        member.themes.iter().filter_map(place).map(|place| place + 1).collect()
    }
}

pub async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    if !signed_in.viewer.is_any(TAKES_PART) {
        return Err(Fault::Absent);
    }
    let invitation = invitation(app.store.reading()).await?;
    let l = signed_in.l;
    let meetings = &invitation.document.facts.meetings;
    let planks = planks(meeting_lines(&app, l, meetings), meetings, signed_in.now.day());
    let page = signed_in.page(invitation.document.texts(l.language()).name.clone());
    let members = members(app.store.reading()).await?;
    let own = own(&app, &signed_in).await?;
    let waiting = if signed_in.viewer.is_any(&[Role::Secretariat]) {
        let rows = sign_ups(&app.store, &signed_in.viewer, app.tables).await?;
        Some(rows.iter().filter(|row| row.state == SignUpState::Sent).count())
    } else {
        None
    };
    draw(&Home { page, l, invitation, planks, members, own, waiting })
}

async fn own(app: &App, signed_in: &SignedIn) -> Result<Option<Own>, Fault> {
    let viewer = &signed_in.viewer;
    let Some(membership) = viewer.membership(&[Role::Coordinator, Role::KuiLeader]) else { return Ok(None) };
    Ok(Some(Own {
        name: membership.name.clone(),
        partners: relations_of(&app.store, membership.organisation).await?,
        has_sign_up: own_sign_up(&app.store, viewer).await?.is_some(),
        administers: viewer.organisations(&[Role::Administrator]).contains(&membership.organisation),
    }))
}

#[derive(Template)]
#[template(path = "programme/own.html")]
struct OwnSignUp {
    page: Page,
    l: Locale,
    municipality: String,
    sign_up: SignUp,
    steps: Vec<(Step, Vec<Answer>)>,
}

/// The sign-up by which the coordinator's municipality became a member.
pub async fn own_page(State(app): State<App>, signed_in: SignedIn) -> Result<Response, Fault> {
    if !signed_in.viewer.is_any(&[Role::Coordinator]) {
        return Err(Fault::Absent);
    }
    let Some(sign_up) = own_sign_up(&app.store, &signed_in.viewer).await? else {
        return Ok(Redirect::to("/partnership/signup").into_response());
    };
    let l = signed_in.l;
    let mut page = signed_in.page(l.t("sign-up-crumb"));
    page.crumbs = vec![Crumb::to("/partnership", l.t("menu-invitation")), Crumb::here(l.t("sign-up-crumb"))];
    let page = draw(&OwnSignUp {
        page,
        l,
        municipality: municipality(l, app.tables, &sign_up.typed),
        steps: in_words(l, app.tables, &sign_up.typed),
        sign_up,
    })?;
    Ok(page.into_response())
}
