//! The partnership's meetings: a list without names for everyone, and for those in the partnership the way in, their sign-up
//! and the minutes. What the secretariat does with them stands beside its other pages.

mod feed;
mod line;
mod list;
mod seats;
mod show;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use line::{MeetingLine, line, of_the_invitation};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/meetings", get(list::show))
        .route("/meetings.ics", get(feed::all))
        .route("/meetings/{meeting}", get(show::show))
        .route("/meetings/{meeting}/meeting.ics", get(feed::one))
        .route("/meetings/{meeting}/seats", post(seats::take))
}
