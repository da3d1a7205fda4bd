//! A sign-in that was begun: its secrets wait in the browser, sealed, until it comes back.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderName, HeaderValue};
use axum_extra::extract::CookieJar;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::time::Now;
use rand::RngCore;
use serde::{Deserialize, Serialize};

use super::issuer::Issuer;
use super::token::LEEWAY;
use crate::app::App;

/// The cookie in which it waits.
const COOKIE: &str = "ungebro-signing-in";
/// The place to which it is sealed.
const PLACE: &str = "sign-in.pending";
/// How long it waits.
const MINUTES: i64 = 15;

/// What must be known again when the browser comes back from the issuer. Only this server can read or make one; that
/// the browser holds it binds the answer to the browser that asked.
#[derive(Serialize, Deserialize)]
pub struct Pending {
    /// The key of the issuer that was asked.
    pub issuer: String,
    /// Comes back in the address.
    pub state: String,
    /// Comes back in the ID token.
    pub nonce: String,
    /// Proves that whoever has the code is who asked for it (PKCE).
    pub verifier: String,
    /// Where to go on.
    pub back: String,
    /// The token of an account's link that is to be used.
    pub invitation: Option<String>,
    /// The person who is to prove once more who it is: nobody else may come back.
    pub again: Option<i64>,
    begun: i64,
}

impl Pending {
    /// A sign-in that begins now.
    pub fn begin(app: &App, issuer: &str, back: &str, invitation: Option<String>) -> Self {
        let mut random = app.store.fresh_random();
        let mut secret = || {
            let mut bytes = [0u8; 32];
            random.fill_bytes(&mut bytes);
            URL_SAFE_NO_PAD.encode(bytes)
        };
        Self {
            issuer: issuer.to_owned(),
            state: secret(),
            nonce: secret(),
            verifier: secret(),
            back: back.to_owned(),
            invitation,
            again: None,
            begun: app.real_now().micros(),
        }
    }

    /// The person proves once more who it is.
    #[must_use]
    pub fn once_more(self, person: i64) -> Self {
        Self { again: Some(person), ..self }
    }

    /// The second before which the proof may not lie; `None` where its age doesn't matter.
    pub fn oldest_proof(&self, issuer: &Issuer, real: Now) -> Option<i64> {
        let by_issuer =
            issuer.max_age_minutes.map(|minutes| real.instant().as_second() - i64::from(minutes) * 60);
        let by_question = self.again.map(|_| self.begun / 1_000_000);
        by_issuer.max(by_question).map(|second| second - LEEWAY)
    }

    /// Gives it to the browser to keep. `Lax`, since the browser comes back from another site.
    pub fn cookie(&self, app: &App) -> (HeaderName, HeaderValue) {
        let sealed = app.store.keys().seal(PLACE, self, &mut app.store.fresh_random());
        cookie(app, &URL_SAFE_NO_PAD.encode(sealed), MINUTES * 60)
    }

    /// What the browser kept, if it is whole, ours and not too old.
    pub fn of(app: &App, jar: &CookieJar) -> Option<Self> {
        let sealed = URL_SAFE_NO_PAD.decode(jar.get(COOKIE)?.value()).ok()?;
        let pending: Self = app.store.keys().open(PLACE, &sealed).ok()?;
        (pending.age(app.real_now()) < MINUTES).then_some(pending)
    }

    /// Whether the answer's state is this one's; compared as keyed hashes, so that time tells nothing.
    pub fn is_answered_by(&self, app: &App, issuer: &str, state: &str) -> bool {
        let keys = app.store.keys();
        self.issuer == issuer && keys.index(PLACE, state) == keys.index(PLACE, &self.state)
    }

    fn age(&self, real: Now) -> i64 {
        (real.micros() - self.begun) / 60_000_000
    }
}

/// Takes the cookie away: each sign-in has one answer.
pub fn forget(app: &App) -> (HeaderName, HeaderValue) {
    cookie(app, "", 0)
}

fn cookie(app: &App, value: &str, seconds: i64) -> (HeaderName, HeaderValue) {
    let secure = if app.limits.secure_cookies { "; Secure" } else { "" };
    let text = format!("{COOKIE}={value}; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    (SET_COOKIE, HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("")))
}
