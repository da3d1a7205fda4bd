//! GET and POST /administration/people, POST …/{person}/link and …/{person}/end: the people of the house.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::directory::Role;
use domain::installation::Part;
use jiff::civil::Date;
use serde::Deserialize;
use store::directory::{
    self, Colleague, Held, NewColleague, NotEnded, NotInvited, Organisation, Proposed, organisation_by_id,
    roles_of,
};

use store::programme::is_member;
use store::settings::of_organisation;

use super::new_person;
use super::proposals::proposed;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::parts::forms::{Choice, Filled, Posted};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// Where the page is.
pub const HERE: &str = "/administration/people";

#[derive(Template)]
#[template(path = "directory/people.html")]
struct People {
    page: Page,
    l: Locale,
    today: Date,
    houses: Vec<House>,
    form: Filled,
    last_administrator: bool,
    /// What was done a moment ago.
    done: Option<&'static str>,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    done: String,
}

/// What can have been done, as the address of the page says it.
const DONE: [&str; 4] = ["invited", "link", "ended", "answered"];

/// An organisation that the viewer administers.
struct House {
    organisation: Organisation,
    colleagues: Vec<Colleague>,
    /// Whom issuers propose, with what each issuer is called.
    proposed: Vec<(Proposed, String)>,
    roles: Vec<Choice>,
    /// What it calls the unit that helps the young into work.
    job_centre: String,
    /// Whether the form that came back was this one's.
    answered: bool,
    /// Whether its coordinator and deputy come from a list of participants.
    has_participants: bool,
}

impl House {
    fn role(&self, l: Locale, held: &Held) -> String {
        role_name(l, held.role, &self.job_centre)
    }
}

/// What a role is called in a house that may have its own name for the job centre.
fn role_name(l: Locale, role: Role, job_centre: &str) -> String {
    let has_own = role == Role::JobCentre && !job_centre.is_empty();
    if has_own { job_centre.to_owned() } else { l.coded("role", role.code()).into_owned() }
}

pub async fn index(
    State(app): State<App>,
    signed_in: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    only_administrators(&signed_in)?;
    signed_in.proven_lately(HERE)?;
    let form = Filled::new(signed_in.l);
    let done = DONE.into_iter().find(|done| *done == asked.done);
    drawn(&app, &signed_in, form, Beside { done, ..Beside::default() }).await
}

/// Gives somebody a role and sends them the link to their account.
pub async fn invite(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    only_administrators(&signed_in)?;
    signed_in.proven_for_form(HERE)?;
    let l = signed_in.l;
    let mut form = Filled::posted(l, pairs);
    let house = house(&app, &signed_in, form.value("house")).await?;
    let person = new_person::read(&mut form, "");
    let role: Option<Role> = form.value("role").parse().ok();
    let role = role.filter(|role| roles_of(app.tables, &house).contains(role));
    if role.is_none() {
        form.refuse("role", l.t("people-role-missing"));
    }
    let (Some(person), Some(role)) = (person, role) else {
        let page = drawn(&app, &signed_in, form, Beside::default()).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let new = NewColleague { person, role, language: l.language() };
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    match directory::invite_colleague(store, viewer, now, app.tables, house, new).await {
        Ok(()) => Ok(back("invited")),
        Err(NotInvited::RoleNotOffered(_)) => Err(Fault::Malformed("role".into())),
        Err(NotInvited::Refused(refused)) => Err(refused.into()),
    }
}

/// Sends the link once more.
pub async fn send_link(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(person): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    only_administrators(&signed_in)?;
    signed_in.proven_for_form(HERE)?;
    let form = Filled::posted(signed_in.l, pairs);
    let house = house(&app, &signed_in, form.value("house")).await?;
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    let language = signed_in.l.language();
    directory::send_link_again(store, viewer, now, house.id, person, language).await?;
    Ok(back("link"))
}

/// Ends a role at once.
pub async fn end(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(person): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    only_administrators(&signed_in)?;
    signed_in.proven_for_form(HERE)?;
    let form = Filled::posted(signed_in.l, pairs);
    let house = house(&app, &signed_in, form.value("house")).await?;
    let role: Role = form.value("role").parse().map_err(|_| Fault::Absent)?;
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    match directory::end_membership(store, viewer, now, house, person, role).await {
        Ok(()) => Ok(back("ended")),
        Err(NotEnded::LastAdministrator) => {
            let beside = Beside { last_administrator: true, ..Beside::default() };
            let page = drawn(&app, &signed_in, Filled::new(signed_in.l), beside).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(NotEnded::Refused(refused)) => Err(refused.into()),
    }
}

/// The organisation of this code that the viewer administers.
pub async fn house(app: &App, signed_in: &SignedIn, code: &str) -> Result<Organisation, Fault> {
    let mine = signed_in.viewer.memberships.iter();
    let mine = mine.filter(|m| m.role == Role::Administrator).find(|m| m.code == code);
    let id = mine.map(|membership| membership.organisation).ok_or(Fault::Absent)?;
    organisation_by_id(app.store.reading(), id).await?.ok_or(Fault::Absent)
}

/// For everyone else the pages aren't there, before anything else is asked of them.
pub fn only_administrators(signed_in: &SignedIn) -> Result<(), Fault> {
    if signed_in.viewer.is_any(&[Role::Administrator]) { Ok(()) } else { Err(Fault::Absent) }
}

/// Every organisation that the viewer administers; none is as if the page weren't there.
pub async fn houses(app: &App, signed_in: &SignedIn) -> Result<Vec<Organisation>, Fault> {
    let mut houses = Vec::new();
    for id in signed_in.viewer.organisations(&[Role::Administrator]) {
        houses.extend(organisation_by_id(app.store.reading(), id).await?);
    }
    if houses.is_empty() { Err(Fault::Absent) } else { Ok(houses) }
}

/// What else the page has to say.
#[derive(Default)]
struct Beside {
    last_administrator: bool,
    done: Option<&'static str>,
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    form: Filled,
    Beside { last_administrator, done }: Beside,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let mut list = Vec::new();
    for organisation in houses(app, signed_in).await? {
        let job_centre = of_organisation(app.store.reading(), organisation.id).await?.job_centre_name;
        let role = |role: &Role| Choice::new(role.code(), role_name(l, *role, &job_centre));
        let choose = Choice::new("", l.t("people-choose"));
        list.push(House {
            colleagues: directory::colleagues(&app.store, &signed_in.viewer, organisation.id).await?,
            proposed: proposed(app, signed_in, organisation.id).await?,
            roles: std::iter::once(choose)
                .chain(roles_of(app.tables, &organisation).iter().map(role))
                .collect(),
            answered: form.value("house") == organisation.code,
            has_participants: app.store.runs(Part::Programme)
                && is_member(app.store.reading(), organisation.id).await?,
            organisation,
            job_centre,
        });
    }
    let mut page = signed_in.page(l.t("people-title"));
    page.has_errors = form.has_mistakes() || last_administrator;
    draw(&People { page, l, today: signed_in.now.day(), houses: list, form, last_administrator, done })
}

/// Back to the list, which says what was done.
pub fn back(done: &'static str) -> Response {
    Redirect::to(&format!("{HERE}?done={done}")).into_response()
}
