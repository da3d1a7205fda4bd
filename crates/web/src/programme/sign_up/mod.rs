//! A municipality signs up without an account: an address, a link by mail, a guide of nine short steps (screen 08b).
//!
//! The link's secret lives in a cookie of this guide alone, so that no address of a page and no log holds it.

mod answers;
mod ask_first;
mod begin;
mod choices;
mod form;
mod guide;
mod lacking;
mod mine;
mod rows;
mod send;
mod step;
mod way_back;
mod withdraw;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

pub use answers::{Answer, municipality};
pub use choices::{administrations, levels};
pub use guide::{checklist, requirement};
pub use lacking::mend;
pub use step::{checks, in_words, texts};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/partnership/signup", get(begin::show).post(begin::create))
        .route("/partnership/signup/sent", get(begin::sent))
        .route("/partnership/signup/open", get(way_back::open))
        .route("/partnership/signup/mine", get(mine::show))
        .route("/partnership/signup/steps/{step}", get(step::show).post(step::save))
        .route("/partnership/signup/first", post(ask_first::create))
        .route("/partnership/signup/sending", post(send::create))
        .route("/partnership/signup/withdrawal", get(withdraw::show).post(withdraw::create))
}
