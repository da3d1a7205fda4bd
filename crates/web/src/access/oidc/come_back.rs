//! GET /sign-in/{issuer}/callback: the browser comes back from the issuer.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;
use store::StoreFault;
use store::access::Viewer;
use store::access::sessions::{Issued, Way};
use store::directory::{self, Heard};

use super::arrival::{Arrival, Who};
use super::hindrance::Hindrance;
use super::pending::{self, Pending};
use super::provider::Provider;
use super::token;
use crate::access::begin_session;
use crate::access::join::not_opened;
use crate::app::App;
use crate::faults::Fault;
use crate::menu;
use crate::visitor::Visitor;

/// What the issuer puts into the address.
#[derive(Deserialize)]
pub struct Answer {
    code: Option<String>,
    state: Option<String>,
    iss: Option<String>,
    error: Option<String>,
}

pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(key): Path<String>,
    headers: HeaderMap,
    Query(answer): Query<Answer>,
) -> Result<Response, Fault> {
    let provider = app.issuers.get(&key).ok_or(Fault::Absent)?;
    let mut response = match come_in(&app, provider, &headers, answer).await {
        Ok((cookie, to)) => ([cookie], Redirect::to(&to)).into_response(),
        Err(Stopped::By(hindrance)) => hindrance.page(&visitor, provider.issuer.name.of(visitor.l))?,
        Err(Stopped::Fault(fault)) => fault.into_response(),
    };
    let (name, value) = pending::forget(&app);
    response.headers_mut().append(name, value);
    Ok(response)
}

enum Stopped {
    By(Hindrance),
    Fault(Fault),
}

impl From<Hindrance> for Stopped {
    fn from(hindrance: Hindrance) -> Self {
        Self::By(hindrance)
    }
}

impl From<Fault> for Stopped {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<StoreFault> for Stopped {
    fn from(fault: StoreFault) -> Self {
        Self::Fault(fault.into())
    }
}

/// A new session's cookie and where to go on.
async fn come_in(
    app: &App,
    provider: &Provider,
    headers: &HeaderMap,
    answer: Answer,
) -> Result<((HeaderName, HeaderValue), String), Stopped> {
    let (pending, told) = heard(app, provider, &CookieJar::from_headers(headers), answer).await?;
    let arrival = Arrival::read(&provider.issuer, &told, app.now().day())?;
    let proof = told.proof();
    drop(told);
    let person = person(app, arrival, pending.invitation.as_deref()).await?;
    if pending.again.is_some_and(|asked| asked != person) {
        return Err(Hindrance::SomebodyElse.into());
    }
    let issued = Issued {
        issuer: provider.issuer.key.clone(),
        subject: proof.subject,
        session: proof.session,
        proven: proof.proven,
    };
    let cookie = begin_session(app, headers, person, Way::Issuer(issued)).await?;
    let viewer = Viewer::load(app.store.reading(), person, app.now().day()).await?.ok_or(Fault::Absent)?;
    let to =
        if pending.back == "/" { menu::home(&viewer, app.store.parts()).to_owned() } else { pending.back };
    Ok((cookie, to))
}

/// What the issuer says, when this browser asked for it.
async fn heard(
    app: &App,
    provider: &Provider,
    jar: &CookieJar,
    answer: Answer,
) -> Result<(Pending, token::Told), Hindrance> {
    let pending = Pending::of(app, jar).ok_or(Hindrance::NotAsked)?;
    let state = answer.state.unwrap_or_default();
    if !pending.is_answered_by(app, &provider.issuer.key, &state) {
        return Err(Hindrance::NotAsked);
    }
    let metadata = provider.metadata(app.real_now()).await?;
    let names_itself =
        metadata.additional_metadata().additional_metadata.authorization_response_iss_parameter_supported;
    match answer.iss {
        Some(iss) if iss != provider.issuer.url => return Err(Hindrance::NotAsked),
        None if names_itself => return Err(Hindrance::NotAsked),
        _ => {}
    }
    if answer.error.is_some() {
        return Err(Hindrance::BrokenOff);
    }
    let told = token::redeem(app, provider, &pending, answer.code.ok_or(Hindrance::BrokenOff)?).await?;
    Ok((pending, told))
}

async fn person(app: &App, arrival: Arrival, invitation: Option<&str>) -> Result<i64, Stopped> {
    match (&arrival.who, invitation) {
        (Who::Citizen(_), Some(_)) => Err(Hindrance::NotStaff.into()),
        (Who::Citizen(cpr), None) => {
            let (identity, name) = (arrival.identity, arrival.name);
            Ok(directory::citizen_signs_in(&app.store, app.now(), identity, name, cpr).await?)
        }
        (Who::Employee, _) => staff(app, arrival, invitation).await,
    }
}

/// Staff is known, or has an account's link, or is introduced by an issuer that says where they work.
async fn staff(app: &App, arrival: Arrival, invitation: Option<&str>) -> Result<i64, Stopped> {
    let (store, now, tables) = (&app.store, app.now(), app.tables);
    if let Some(token) = invitation {
        let bound = directory::bind(store, now, token, arrival.identity.clone()).await;
        bound.map_err(not_opened)?;
    }
    let known = directory::staff_signs_in(store, now, &arrival.identity, arrival.name.clone()).await?;
    let (person, heard) = match (known, arrival.works) {
        (Some(person), None) => (person, Heard::Goes),
        (Some(person), Some(works)) => {
            (person, directory::staff_is_told(store, now, tables, person, works).await?)
        }
        (None, None) => return Err(Hindrance::NotInvited.into()),
        (None, Some(works)) => {
            let identity = arrival.identity;
            directory::staff_is_introduced(store, now, tables, identity, arrival.name, works)
                .await?
                .ok_or(Hindrance::NotInvited)?
        }
    };
    if heard == Heard::Waits { Err(Hindrance::Proposed.into()) } else { Ok(person) }
}
