//! What a handler answers when it can't do what it was asked.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::text::ReceiptNumber;
use store::access::links::NotOpened;
use store::directory::clients::NotLetIn;
use store::reports::NotMoved;
use store::{Refused, StoreFault};

use crate::api::Wrong;

/// Every code of a fault: each has a page behind it at `/problems/<code>`.
pub const CODES: &[&str] = &[
    "sign-in",
    "prove-again",
    "absent",
    "method",
    "other-site",
    "other-host",
    "illegal",
    "conflict",
    "malformed",
    "dead-link",
    "too-many",
    "too-large",
    "too-slow",
    "unauthorised",
    "expired",
    "no-relation",
    "exists",
    "invalid",
    "unsupported-type",
    "not-json",
    "bad-key",
    "key-reused",
    "unavailable",
    "broken",
];

/// Why a request wasn't carried out. Handlers return it; [`super::draw_faults`] shows it.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Fault {
    /// Sign in first; then back to where one was going.
    #[error("sign in first")]
    SignInFirst {
        /// Path to return to.
        back: String,
    },
    /// Restricted: first prove once more who it is, at the issuer that signed the person in.
    #[error("prove once more who it is")]
    ProveAgain {
        /// The issuer's key.
        issuer: String,
        /// Path to return to.
        back: String,
    },
    /// There is no such thing, or it isn't yours: the same answer for both.
    #[error("not found")]
    Absent,
    /// The address is there, and not for this method.
    #[error("not by this method")]
    NotThisWay,
    /// The request came from another site's page.
    #[error("the request came from another site")]
    OtherSite,
    /// The server doesn't answer to this host name.
    #[error("unknown host name")]
    OtherHost,
    /// The move isn't possible in the state in which the thing is.
    #[error("{0}")]
    Illegal(String),
    /// Somebody else changed it meanwhile.
    #[error("{0}")]
    Conflict(String),
    /// The request is malformed in a way a browser's form can't be.
    #[error("{0}")]
    Malformed(String),
    /// A one-time link that doesn't open.
    #[error(transparent)]
    DeadLink(#[from] store::access::links::Dead),
    /// Too many requests; try again after so many seconds.
    #[error("too many requests")]
    TooMany {
        /// Seconds to wait.
        seconds: u64,
    },
    /// The body is larger than allowed.
    #[error("too large")]
    TooLarge,
    /// The body didn't come in time.
    #[error("the body didn't come in time")]
    BodyTooSlow,
    /// No token, or none that opens anything. Programs only.
    #[error("no good token")]
    Unauthorised,
    /// The token was good until a day that is over. Programs only.
    #[error("the token has expired")]
    Expired,
    /// The institution isn't a confirmed partner of the home municipality. Programs only, as all that follow here.
    #[error("no confirmed relation")]
    NoRelation,
    /// The report exists already and says something else.
    #[error("{number} exists and says something else")]
    Exists {
        /// The one that exists.
        number: ReceiptNumber,
    },
    /// Something is wrong with the body, by its place.
    #[error("{} things are wrong with the body", .0.len())]
    Invalid(Vec<Wrong>),
    /// The body isn't JSON by its type.
    #[error("another type than JSON")]
    UnsupportedType,
    /// The body says that it is JSON, and isn't.
    #[error("no JSON in line {line}")]
    NotJson {
        /// Where reading ended.
        line: usize,
    },
    /// An idempotency key that is empty or too long.
    #[error("the idempotency key is empty or too long")]
    BadKey,
    /// The idempotency key was used for another body.
    #[error("the idempotency key was used for another body")]
    KeyReused,
    /// The database can't be used at the moment; nothing was changed.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// The product is at fault.
    #[error("broken: {0}")]
    Broken(String),
}

impl Fault {
    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SignInFirst { .. } => StatusCode::SEE_OTHER,
            Self::Absent => StatusCode::NOT_FOUND,
            Self::NotThisWay => StatusCode::METHOD_NOT_ALLOWED,
            Self::OtherSite | Self::NoRelation | Self::ProveAgain { .. } => StatusCode::FORBIDDEN,
            Self::OtherHost => StatusCode::MISDIRECTED_REQUEST,
            Self::Illegal(_) | Self::Conflict(_) | Self::Exists { .. } => StatusCode::CONFLICT,
            Self::Malformed(_) | Self::NotJson { .. } | Self::BadKey => StatusCode::BAD_REQUEST,
            Self::DeadLink(_) => StatusCode::GONE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BodyTooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Unauthorised | Self::Expired => StatusCode::UNAUTHORIZED,
            Self::Invalid(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::UnsupportedType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The code in problem+json's `type`, and the end of the keys of its texts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SignInFirst { .. } => "sign-in",
            Self::ProveAgain { .. } => "prove-again",
            Self::Absent => "absent",
            Self::NotThisWay => "method",
            Self::OtherSite => "other-site",
            Self::OtherHost => "other-host",
            Self::Illegal(_) => "illegal",
            Self::Conflict(_) => "conflict",
            Self::Malformed(_) => "malformed",
            Self::DeadLink(_) => "dead-link",
            Self::TooMany { .. } => "too-many",
            Self::TooLarge => "too-large",
            Self::BodyTooSlow => "too-slow",
            Self::Unauthorised => "unauthorised",
            Self::Expired => "expired",
            Self::NoRelation => "no-relation",
            Self::Exists { .. } => "exists",
            Self::Invalid(_) => "invalid",
            Self::UnsupportedType => "unsupported-type",
            Self::NotJson { .. } => "not-json",
            Self::BadKey => "bad-key",
            Self::KeyReused => "key-reused",
            Self::Unavailable(_) => "unavailable",
            Self::Broken(_) => "broken",
        }
    }

    /// Seconds after which trying again makes sense.
    pub fn retry_after(&self) -> Option<u64> {
        match self {
            Self::TooMany { seconds } => Some(*seconds),
            Self::Unavailable(_) => Some(60),
            _ => None,
        }
    }
}

impl From<StoreFault> for Fault {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::Away(text) => Self::Unavailable(text),
            other => Self::Broken(other.to_string()),
        }
    }
}

impl From<Refused> for Fault {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Absent => Self::Absent,
            Refused::Illegal(text) => Self::Illegal(text),
            Refused::Conflict(text) => Self::Conflict(text),
            Refused::Fault(fault) => fault.into(),
        }
    }
}

impl From<NotMoved> for Fault {
    fn from(not_moved: NotMoved) -> Self {
        match not_moved {
            NotMoved::Refused(refused) => refused.into(),
            NotMoved::Illegal(illegal) => Self::Illegal(illegal.to_string()),
            NotMoved::Outcome(outcome) => Self::Illegal(outcome.to_string()),
        }
    }
}

impl From<NotLetIn> for Fault {
    fn from(not_let_in: NotLetIn) -> Self {
        match not_let_in {
            NotLetIn::Unknown => Self::Unauthorised,
            NotLetIn::Expired => Self::Expired,
            NotLetIn::Fault(fault) => fault.into(),
        }
    }
}

impl From<NotOpened> for Fault {
    fn from(not_opened: NotOpened) -> Self {
        match not_opened {
            NotOpened::Dead(dead) => Self::DeadLink(dead),
            NotOpened::Refused(refused) => refused.into(),
        }
    }
}

impl IntoResponse for Fault {
    /// Only carries the fault outwards; [`super::draw_faults`] knows the language and who asks.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
