//! Who asks, in which language, at which moment.

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use domain::directory::Role;
use domain::tables::MunicipalityCode;
use domain::time::Now;
use store::access::Viewer;
use store::access::sessions::{self, Session};
use store::settings::of_organisation;

use crate::app::App;
use crate::faults::Fault;
use crate::menu;
use crate::parts::{Page, Viewer as Header};
use crate::texts::Locale;

/// The cookie that holds the session's id.
pub const SESSION: &str = "ungebro";
/// The cookie that holds the chosen language.
pub const LANGUAGE: &str = "lang";

/// A visitor, signed in or not.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The application.
    pub app: App,
    /// The language.
    pub l: Locale,
    /// The moment of the request.
    pub now: Now,
    /// The person, when signed in.
    pub viewer: Option<Viewer>,
    /// The session by which the request comes.
    pub session: Option<Session>,
    /// What the viewer's municipality calls the unit that helps the young into work, where the viewer works there.
    job_centre: String,
    path: String,
}

/// A visitor who has signed in; others are sent to sign in first.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The person with today's memberships.
    pub viewer: Viewer,
    /// The rest of the visitor.
    pub visitor: Visitor,
}

impl std::ops::Deref for SignedIn {
    type Target = Visitor;
    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

impl Visitor {
    /// The frame of a page with this title, drawn for this visitor.
    pub fn page(&self, title: impl Into<std::borrow::Cow<'static, str>>) -> Page {
        let mut page = Page::new(self.l, title);
        page.path.clone_from(&self.path);
        page.demo_day = self.app.is_demo().then(|| self.now.day());
        page.ground = menu::ground(self.viewer.as_ref());
        page.parts = self.app.store.parts();
        page.menu = menu::places(self.viewer.as_ref(), page.parts, self.l, &self.path);
        page.search = page.runs_casework() && self.viewer.as_ref().is_some_and(menu::has_cases);
        page.viewer = self.viewer.as_ref().map(|viewer| self.header(viewer));
        page
    }

    /// The name of a municipality in the visitor's language.
    pub fn municipality(&self, code: MunicipalityCode) -> String {
        let found = self.app.tables.municipality(&code.to_string());
        found.map_or_else(|_| code.to_string(), |municipality| municipality.full_name(self.l.language()))
    }

    fn unit(&self, role: Role) -> String {
        if self.job_centre.is_empty() {
            self.l.coded("unit", role.code()).into_owned()
        } else {
            self.job_centre.clone()
        }
    }

    fn header(&self, viewer: &Viewer) -> Header {
        let (role, organisation, unit) = match viewer.memberships.first() {
            Some(m) => (self.l.coded("role", m.role.code()).into_owned(), m.name.clone(), self.unit(m.role)),
            None => (String::new(), String::new(), String::new()),
        };
        Header { name: viewer.name.clone(), role, organisation, unit }
    }
}

/// As the municipality has set it; empty where it hasn't, and for everyone who works elsewhere.
async fn job_centre_of(app: &App, viewer: &Viewer) -> Result<String, Fault> {
    let Some(place) = viewer.memberships.first().filter(|place| place.role == Role::JobCentre) else {
        return Ok(String::new());
    };
    Ok(of_organisation(app.store.reading(), place.organisation).await?.job_centre_name)
}

impl SignedIn {
    /// Goes on only if the person proved lately who it is; else they are asked to do so, and come back to `back`.
    ///
    /// # Errors
    /// [`Fault::ProveAgain`].
    pub fn proven_lately(&self, back: &str) -> Result<(), Fault> {
        self.proven_within(self.app.limits.fresh_minutes, back)
    }

    /// As [`Self::proven_lately`], for what is sent from a form that was opened in time: there is as long again to fill it
    /// in, so that nothing typed is lost.
    ///
    /// # Errors
    /// [`Fault::ProveAgain`].
    pub fn proven_for_form(&self, back: &str) -> Result<(), Fault> {
        self.proven_within(self.app.limits.fresh_minutes.saturating_mul(2), back)
    }

    fn proven_within(&self, minutes: i64, back: &str) -> Result<(), Fault> {
        let Some(session) = &self.session else { return Ok(()) };
        match &session.issuer {
            Some(issuer) if !session.is_fresh(self.app.real_now(), minutes) => {
                Err(Fault::ProveAgain { issuer: issuer.clone(), back: back.to_owned() })
            }
            _ => Ok(()),
        }
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let jar = CookieJar::from_headers(&parts.headers);
        let now = app.now();
        let (viewer, session) = match jar.get(SESSION) {
            Some(cookie) => come_in(app, cookie.value(), now).await?.unzip(),
            None => (None, None),
        };
        let job_centre = match &viewer {
            Some(viewer) => job_centre_of(app, viewer).await?,
            None => String::new(),
        };
        let path = parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
        Ok(Self { app: app.clone(), l: language(parts), now, viewer, session, job_centre, path })
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let visitor = <Visitor as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        match visitor.viewer.clone() {
            Some(viewer) => Ok(Self { viewer, visitor }),
            None => Err(Fault::SignInFirst { back: visitor.path }),
        }
    }
}

impl OptionalFromRequestParts<App> for SignedIn {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Fault> {
        let visitor = <Visitor as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        Ok(visitor.viewer.clone().map(|viewer| Self { viewer, visitor }))
    }
}

async fn come_in(app: &App, session: &str, now: Now) -> Result<Option<(Viewer, Session)>, Fault> {
    let found = sessions::find(&app.store, app.real_now(), session, app.limits.sessions).await?;
    let Some(session) = found else { return Ok(None) };
    let viewer = Viewer::load(app.store.reading(), session.person, now.day()).await?;
    Ok(viewer.map(|viewer| (Viewer { link_case: session.link_case, ..viewer }, session)))
}

/// The chosen language, else the first that the browser asks for, else Danish.
pub fn language(parts: &Parts) -> Locale {
    let chosen = CookieJar::from_headers(&parts.headers).get(LANGUAGE).map(|c| c.value().to_owned());
    let asked = parts.headers.get(ACCEPT_LANGUAGE).and_then(|h| h.to_str().ok()).unwrap_or_default();
    let first = asked.split(',').next().unwrap_or_default().trim();
    match chosen.as_deref().unwrap_or(first) {
        tag if tag.starts_with("en") => Locale::EN,
        _ => Locale::DA,
    }
}
