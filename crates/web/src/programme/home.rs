//! GET /partnership: the partnership as its members see it (screen 08a), with what waits for them or for the secretariat.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use domain::directory::{RelationState, Role};
use domain::programme::{Phase, SignUpState};
use store::directory::{Answers, answers_by_municipality};
use store::programme::meetings::meetings;
use store::programme::{
    HOSTS, Invitation, Member, SignUpRow, Texts, invitation, invitation_in_hand, members, phase, sign_ups,
};
use store::recommendations::{Listed as Recommended, list as recommendations};

use super::meetings::{MeetingLine, line};
use super::next_steps::{NextSteps, next_steps};
use super::phases::steps;
use super::road::{Plank, planks};
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Page, Steps};
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

/// So many members are named here; the rest are a click away.
const MEMBERS: usize = 6;

#[derive(Template)]
#[template(path = "programme/home.html")]
struct Home {
    page: Page,
    l: Locale,
    invitation: Invitation,
    phase: Phase,
    phases: Steps,
    /// The version on which the hosts work, for them.
    in_hand: Option<Invitation>,
    planks: Vec<Plank>,
    /// The coordinators' short meetings.
    short: Vec<MeetingLine>,
    today: jiff::civil::Date,
    members: Vec<Member>,
    /// What waits for the municipality that the viewer coordinates or leads.
    own: Option<NextSteps>,
    board: Option<Board>,
    recommendations: Vec<Recommended>,
}

/// What the secretariat sees of everyone.
struct Board {
    /// The sign-ups that wait for it.
    waiting: Vec<SignUpRow>,
    /// How many partners of each municipality have answered.
    answers: HashMap<i64, Answers>,
}

impl Home {
    fn texts(&self) -> &Texts {
        self.invitation.document.texts(self.l.language())
    }

    fn numbers(&self, member: &Member) -> Vec<usize> {
        let place = |code: &String| self.texts().themes.iter().position(|theme| theme.code == *code);
        member.themes.iter().filter_map(place).map(|place| place + 1).collect()
    }

    /// Whether a meeting lies ahead.
    fn is_under_way(&self) -> bool {
        self.planks.iter().any(|plank| plank.today_before)
    }

    /// The secretariat sees every member here, others the first few.
    fn shown(&self) -> &[Member] {
        let most = if self.board.is_some() { self.members.len() } else { MEMBERS };
        &self.members[..self.members.len().min(most)]
    }
}

impl Board {
    fn answers(&self, member: &Member) -> Answers {
        self.answers.get(&member.organisation).copied().unwrap_or_default()
    }
}

pub async fn show(State(app): State<App>, signed_in: SignedIn) -> Result<Html<String>, Fault> {
    if !signed_in.viewer.is_any(TAKES_PART) {
        return Err(Fault::Absent);
    }
    let invitation = invitation(app.store.reading()).await?;
    let l = signed_in.l;
    let meetings = meetings(&app.store).await?;
    let planks = planks(l, &meetings, signed_in.now.day());
    let short = meetings.iter().filter(|it| it.is_for_coordinators()).map(|it| line(l, it)).collect();
    let page = signed_in.page(invitation.document.texts(l.language()).name.clone());
    let members = members(app.store.reading()).await?;
    let own = match signed_in.viewer.membership(&[Role::Coordinator, Role::KuiLeader]) {
        Some(house) => Some(next_steps(&app, &signed_in, house, &planks).await?),
        None => None,
    };
    let board = board(&app, &signed_in).await?;
    let in_hand = if signed_in.viewer.is_any(HOSTS) {
        invitation_in_hand(&app.store, &signed_in.viewer).await?
    } else {
        None
    };
    let phase = phase(app.store.reading()).await?;
    let recommendations = recommendations(&app.store, Some(&signed_in.viewer)).await?;
    draw(&Home {
        page,
        l,
        today: signed_in.now.day(),
        invitation,
        phase,
        phases: steps(l, phase),
        in_hand,
        planks,
        short,
        members,
        own,
        board,
        recommendations,
    })
}

async fn board(app: &App, signed_in: &SignedIn) -> Result<Option<Board>, Fault> {
    if !signed_in.viewer.is_any(&[Role::Secretariat]) {
        return Ok(None);
    }
    let mut waiting = sign_ups(&app.store, &signed_in.viewer, app.tables).await?;
    waiting.retain(|row| row.state == SignUpState::Sent);
    Ok(Some(Board { waiting, answers: answers_by_municipality(app.store.reading()).await? }))
}
