//! Signing in by `OpenID` Connect: any number of issuers, each with its own claims, levels and people.
//!
//! The browser goes to the issuer ([`begin`]) with state, nonce and a PKCE challenge, whose secrets wait sealed in a
//! cookie ([`Pending`]); it comes back ([`come_back`]) with a code. The code becomes an ID token that is checked in every
//! point ([`token`]); its claims, and where they don't suffice those of userinfo, become an [`Arrival`]; the arrival
//! becomes a person, or a plain page that says why not ([`Hindrance`]).
//!
//! Invariant: a CPR number is matched and dropped. No session, log, cookie or address ever holds one, nor any token.

mod arrival;
mod back_channel;
mod begin;
mod come_back;
mod hindrance;
mod http;
mod issuer;
mod issuers;
mod leave;
mod logout_token;
mod pending;
mod provider;
mod token;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use issuer::{Bilingual, Issuer, Kind, Level};
pub use issuers::{Issuers, Way};
pub use leave::signed_out;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in/{issuer}", get(begin::create))
        .route("/sign-in/{issuer}/callback", get(come_back::show))
        .route("/sign-in/{issuer}/logout", post(back_channel::create))
        .route("/signed-out", get(leave::show))
}
