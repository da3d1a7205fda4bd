//! Why somebody did not come in, as a plain page that says what to do.

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};

use crate::draw;
use crate::faults::Fault;
use crate::parts::{Ground, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

/// What stands between somebody at the issuer and a session here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// The issuer can't be reached.
    Away,
    /// The person broke off at the issuer, or the issuer said no.
    BrokenOff,
    /// Nobody here asked for this answer: an old page, another browser, a forged link.
    NotAsked,
    /// The issuer's answer does not hold.
    NotProven,
    /// The issuer isn't sure enough of who it is.
    LevelTooLow,
    /// This issuer's users of that group have no business here.
    NotForYou,
    /// The issuer told no CPR number, or one that is none.
    NoCpr,
    /// Staff that nobody has invited.
    NotInvited,
    /// Somebody was to prove once more who it is, and somebody else came back.
    SomebodyElse,
    /// An issuer proposed the person for a role that the local administrator hasn't answered yet.
    Proposed,
    /// An account's link, opened by somebody who signs in as a citizen.
    NotStaff,
}

impl Hindrance {
    /// The end of the keys of its texts.
    fn code(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::BrokenOff => "broken-off",
            Self::NotAsked => "not-asked",
            Self::NotProven => "not-proven",
            Self::LevelTooLow => "level",
            Self::NotForYou => "not-for-you",
            Self::NoCpr => "no-cpr",
            Self::NotInvited => "not-invited",
            Self::SomebodyElse => "somebody-else",
            Self::Proposed => "proposed",
            Self::NotStaff => "not-staff",
        }
    }

    fn status(self) -> StatusCode {
        match self {
            Self::Away => StatusCode::SERVICE_UNAVAILABLE,
            Self::BrokenOff | Self::NotAsked => StatusCode::BAD_REQUEST,
            _ => StatusCode::FORBIDDEN,
        }
    }

    /// The page.
    pub fn page(self, visitor: &Visitor, issuer: &str) -> Result<Response, Fault> {
        let l = visitor.l;
        let title = l.coded("hindrance-title", self.code()).into_owned();
        let mut page = visitor.page(title.clone());
        page.ground = Ground::Paper;
        let text = match self {
            Self::Away => l.with1("hindrance-away", "issuer", issuer),
            other => l.coded("hindrance-text", other.code()),
        };
        let html = draw(&HindrancePage { page, l, title, text: text.into_owned() })?;
        let mut response = (self.status(), html).into_response();
        if self == Self::Away {
            response.headers_mut().insert(RETRY_AFTER, axum::http::HeaderValue::from_static("60"));
        }
        Ok(response)
    }
}

#[derive(Template)]
#[template(path = "access/oidc/hindrance.html")]
struct HindrancePage {
    page: Page,
    l: Locale,
    title: String,
    text: String,
}
