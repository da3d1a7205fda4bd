//! The municipality's day: the worklist, the young person's record, and what staff does with a case.
//!
//! Start at [`worklist`] (screen 01), then [`record`] (screen 02). Every act is a resource below `/cases/{id}`.

mod caseworker;
mod forms;
mod record;
mod worklist;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;
pub use caseworker::Caseworker;
pub use forms::{
    Step, answer, day, drawn, meanwhile, refuse_start, start_day, start_kind, words, words_if_any,
};
use forms::{
    activities, attempts, consents, contact_person, guardians, guardians_informed, handovers, identity,
    notes, offers, pauses, protection, reports, returns, reveal,
};
pub use worklist::RowShown;
use worklist::kind_label;

/// The pages of a municipality's unit for the young.
pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/worklist", get(worklist::show))
        .route("/worklist/assignments", post(worklist::assign))
        .route("/worklist/news", get(worklist::news::show))
        .route("/worklist/views", get(worklist::saved::show).post(worklist::saved::create))
        .route("/worklist/views/{view}/name", post(worklist::saved::rename))
        .route("/worklist/views/{view}/removal", post(worklist::saved::remove))
        .route("/search", get(worklist::search::show).post(worklist::search::create))
        .route("/cases/{id}", get(record::show))
        .route("/cases/{id}/cpr", get(forms::back).post(reveal::cpr))
        .route("/cases/{id}/address", get(forms::back).post(reveal::address))
        .route("/cases/{id}/links", get(forms::back).post(reveal::link))
        .merge(contact())
        .merge(recorded())
        .merge(on_reports())
}

/// Reaching the young person, and who does it.
fn contact() -> Router<App> {
    Router::new()
        .route("/cases/{id}/contact-attempts", get(attempts::new).post(attempts::create))
        .route("/cases/{id}/notes", get(notes::new).post(notes::create))
        .route("/cases/{id}/handovers", get(handovers::new).post(handovers::create))
        .route("/handovers/{id}/acceptance", post(handovers::accept))
        .route("/handovers/{id}/return", post(handovers::send_back))
        .route("/cases/{id}/contact-person", get(contact_person::show).post(contact_person::update))
        .route("/cases/{id}/offers", get(offers::new).post(offers::create))
}

/// What is known of the young person.
fn recorded() -> Router<App> {
    Router::new()
        .route("/cases/{id}/activities", get(activities::new).post(activities::create))
        .route("/cases/{id}/activities/{nth}/confirmation", post(activities::confirm))
        .route("/cases/{id}/guardians", get(guardians::new).post(guardians::create))
        .route("/cases/{id}/guardians/{nth}/end", get(guardians::new_end).post(guardians::end))
        .route("/cases/{id}/guardians/notice", get(guardians_informed::new).post(guardians_informed::create))
        .route("/cases/{id}/protection", get(protection::show).post(protection::update))
        .route("/cases/{id}/identity", get(identity::show).post(identity::update))
        .route("/cases/{id}/consents", get(consents::new).post(consents::create))
        .route("/cases/{id}/consents/{consent}/withdrawal", post(consents::withdraw))
}

/// Reports and their clocks.
fn on_reports() -> Router<App> {
    Router::new()
        .route("/cases/{id}/clocks/{clock}/pauses", get(pauses::new).post(pauses::create))
        .route("/cases/{id}/reports/{number}/opening", post(reports::open_it))
        .route(
            "/cases/{id}/reports/{number}/closure",
            get(reports::new_closure).post(reports::create_closure),
        )
        .route("/cases/{id}/reports/{number}/return", get(returns::new).post(returns::create))
        .route(
            "/cases/{id}/reports/{number}/messages",
            get(reports::new_message).post(reports::create_message),
        )
}
