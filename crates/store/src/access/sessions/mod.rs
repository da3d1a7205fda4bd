//! Who is signed in. Kept in the database; the cookie holds a random id whose keyed hash is the row's key.
//!
//! Sessions live in real time, also when the demo's day is another: pass the machine's [`Now`].

mod at_issuer;
mod begin;
mod end;
mod find;
mod own;

use domain::time::Now;

use crate::{Index, Keys};

pub use at_issuer::{Ended, end_at_issuer};
pub use begin::begin;
pub use end::{end, end_all, end_expired};
pub use find::find;
pub use own::{OwnSession, end_own, own};

/// How long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Minutes without a request after which it ends.
    pub idle_minutes: i64,
    /// Minutes after sign-in after which it ends, whatever happens.
    pub absolute_minutes: i64,
}

/// Somebody signs in: what a new session begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// The person's row.
    pub person: i64,
    /// How they came in.
    pub way: Way,
    /// In which program on which system, as the person would recognise it; sealed where it rests.
    pub device: String,
}

/// How somebody came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// An issuer signed the person in.
    Issuer(Issued),
    /// A persona of the demo.
    Persona,
    /// A one-time link that reaches only this case.
    Link(i64),
}

/// What an issuer said of the sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// The issuer's key in the settings.
    pub issuer: String,
    /// Whom the issuer means: the token's `sub`. Kept as a keyed hash.
    pub subject: String,
    /// The issuer's own session, where it names one. Kept as a keyed hash.
    pub session: Option<String>,
    /// When the person last proved there who it is; unknown counts as long ago.
    pub proven: Option<Now>,
}

/// A session that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The person's row.
    pub person: i64,
    /// Which issuer signed the person in; `None` in the demo and by a one-time link.
    pub issuer: Option<String>,
    /// Signed in by a one-time link that reaches only this case.
    pub link_case: Option<i64>,
    /// When the person last proved to the issuer who it is, in microseconds; `None` where that isn't known.
    pub proven_at: Option<i64>,
    /// What names it on the person's own page; opens nothing.
    pub handle: String,
}

impl Session {
    /// Whether restricted things may be done by it: the person proved who it is at most so many minutes ago, or came in
    /// by no issuer that could be asked again.
    pub fn is_fresh(&self, real: Now, minutes: i64) -> bool {
        let proven_lately =
            self.proven_at.is_some_and(|at| real.micros() - at <= minutes.saturating_mul(60_000_000));
        self.issuer.is_none() || proven_lately
    }
}

/// The place to which it is bound in what a session began.
const DEVICE: &str = "sessions.device";

/// A session's name on its owner's page: the beginning of the keyed hash of its id.
fn handle(id_index: &[u8]) -> String {
    crate::crypt::to_hex(&id_index[..id_index.len().min(12)])
}

/// What an issuer calls a subject or a session of its own, as a keyed hash: found again, and told to nobody.
fn said_by(keys: &Keys, issuer: &str, what: &'static str, value: &str) -> Index {
    keys.index("session.issuer", &format!("{issuer}\n{what}\n{value}"))
}
