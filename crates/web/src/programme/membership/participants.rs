//! GET and POST /partnership/participants: who takes part for the municipality, and one more.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::directory::Role;
use domain::mistakes::{FieldName as _, Problem};
use domain::programme::{Level, Participant as Checked, RawParticipant, Requirement, SignUpField};
use store::access::Viewer;
use store::programme::{
    NotEntered, Participant, Roster, add_participant, changes_list_of, is_member, own_roster, representation,
};

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Choice, Filled, Posted, told};
use crate::parts::{Crumb, Page};
use crate::programme::TAKES_PART;
use crate::programme::sign_up::{administrations, levels, mend};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// Where the page is.
pub const HERE: &str = "/partnership/participants";

#[derive(Template)]
#[template(path = "programme/membership/participants.html")]
struct Participants {
    page: Page,
    l: Locale,
    roster: Roster,
    /// What is missing of those who take part, in words.
    lacks: Vec<String>,
    mix: Mix,
    /// Whether the viewer can change it.
    changes: bool,
    saved: bool,
    form: Filled,
    levels: Vec<Choice>,
    administrations: Vec<Choice>,
}

/// Who takes part, counted.
pub struct Mix {
    /// By level, in words.
    pub levels: Vec<String>,
    /// By administration, in words.
    pub administrations: Vec<String>,
}

/// Counts who takes part, for a line each.
pub fn mix(l: Locale, roster: &Roster) -> Mix {
    let level = |(level, count): (Level, usize)| {
        l.coded_with("participants-mix", level.code(), &[("count", &count)]).into_owned()
    };
    let administrations = roster.administrations().into_iter().map(|(administration, count)| {
        let name = match administration {
            Some(it) => l.coded("sign-up-administration", it.code()),
            None => l.t("participants-no-administration"),
        };
        format!("{name}: {count}")
    });
    Mix { levels: roster.mix().into_iter().map(level).collect(), administrations: administrations.collect() }
}

/// Level and administration of a participant in words.
pub fn shown(l: Locale, it: &Participant) -> (String, String) {
    let administration = it.administration.map(|of| l.coded("sign-up-administration", of.code()));
    (l.coded("sign-up-level", it.level.code()).into_owned(), administration.unwrap_or_default().into_owned())
}

/// The list.
pub async fn index(
    State(app): State<App>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Html<String>, Fault> {
    drawn(&app, &signed_in, Filled::new(signed_in.l), query.as_deref() == Some("saved")).await
}

/// Somebody more takes part.
pub async fn create(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    if let Some(person) = read(&mut form) {
        match add_participant(&app.store, &signed_in.viewer, signed_in.now, person).await {
            Ok(()) => return back(&app, &signed_in).await,
            Err(why) => refuse(&mut form, why)?,
        }
    }
    let page = drawn(&app, &signed_in, form, false).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The participant of a form, or what is wrong told beside its fields.
pub fn read(form: &mut Filled) -> Option<Checked> {
    let text = |name: &str| form.value(name).to_owned();
    let raw = RawParticipant {
        name: text("participant-name"),
        level: text("participant-level"),
        administration: text("participant-administration"),
        email: text("participant-email"),
    };
    match Checked::check(&raw) {
        Ok(person) => Some(person),
        Err(mistakes) => {
            for mistake in &mistakes {
                let l = form.language();
                let is_nameless =
                    mistake.field == SignUpField::ParticipantName && mistake.problem == Problem::Missing;
                let text = if is_nameless {
                    l.t("participants-name-missing").into_owned()
                } else {
                    told(l, mistake)
                };
                form.refuse(mistake.field.slug(), text);
            }
            None
        }
    }
}

/// What a member's list lacks, as what to do about it.
pub fn lacks(l: Locale, it: Requirement) -> String {
    match it {
        Requirement::Participants { have, need } => {
            l.with2("participants-too-few", "count", need.saturating_sub(have), "need", need).into_owned()
        }
        other => mend(l, other).into_owned(),
    }
}

/// The way to one of the list's pages: over the partnership's own, for those who have it.
pub fn crumbs(signed_in: &SignedIn, last: Vec<Crumb>) -> Vec<Crumb> {
    let has_home = signed_in.viewer.is_any(TAKES_PART);
    let home = has_home.then(|| Crumb::to("/partnership", signed_in.l.t("menu-invitation")));
    home.into_iter().chain(last).collect()
}

/// Tells beside its field why somebody wasn't entered.
pub fn refuse(form: &mut Filled, why: NotEntered) -> Result<(), Fault> {
    let l = form.language();
    match why {
        NotEntered::Already => form.refuse("participant-name", l.t("participants-already")),
        NotEntered::Elsewhere => {
            form.refuse("participant-email", l.t("sign-up-error-participant-email-elsewhere"));
        }
        NotEntered::Lacking(lacking) => {
            let lacks = lacking.into_iter().map(|it| lacks(l, it)).collect::<Vec<_>>();
            form.refuse("knowingly", l.with1("participants-lacking", "lacks", lacks.join(" ")));
        }
        NotEntered::NotChanged(_) => form.refuse("participant-level", l.t("participants-no-coordinator")),
        NotEntered::Refused(refused) => return Err(refused.into()),
    }
    Ok(())
}

/// Back to the list; who has just handed over and sees it no more, to the front page.
pub async fn back(app: &App, signed_in: &SignedIn) -> Result<Response, Fault> {
    let viewer = Viewer::load(app.store.reading(), signed_in.viewer.person, signed_in.now.day()).await?;
    let still =
        viewer.is_some_and(|it| it.is_any(&[Role::Coordinator, Role::KuiLeader, Role::Administrator]));
    let to = if still { format!("{HERE}?saved") } else { "/".to_owned() };
    Ok(Redirect::to(&to).into_response())
}

async fn drawn(app: &App, signed_in: &SignedIn, form: Filled, saved: bool) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let roster = own_roster(&app.store, &signed_in.viewer).await?;
    let need = representation(app.store.reading()).await?;
    let changes = match changes_list_of(&signed_in.viewer) {
        Some(own) => is_member(app.store.reading(), own.organisation).await?,
        None => false,
    };
    let mut page = signed_in.page(l.t("participants-title"));
    page.has_errors = form.has_mistakes();
    page.crumbs = crumbs(signed_in, vec![Crumb::here(l.t("participants-title"))]);
    draw(&Participants {
        page,
        l,
        lacks: roster.lacks(need).into_iter().map(|it| lacks(l, it)).collect(),
        mix: mix(l, &roster),
        roster,
        changes,
        saved,
        form,
        levels: std::iter::once(Choice::new("", l.t("sign-up-choose"))).chain(levels(l)).collect(),
        administrations: administrations(l),
    })
}
