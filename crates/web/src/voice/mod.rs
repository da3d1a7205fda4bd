//! The young person's own page (screen 04), what a guardian sees, and the one-time link that leads here.
//!
//! Only the young person speaks here; every page is drawn from [`store::voice`], which asks for the ground.

mod about;
mod answers;
mod cards;
mod consents;
mod data;
#[cfg(test)]
mod easy_to_read;
mod events;
mod link;
mod notice;
mod now;
mod plan;
mod print;
mod readers;
mod ward;
mod wish;
mod words;
mod written;

use axum::Router;
use axum::routing::{get, post};
use store::access::Seen;
use store::voice::{MyCase, my_cases};

use crate::app::App;
use crate::faults::Fault;
use crate::visitor::SignedIn;

pub fn routes(_app: &App) -> Router<App> {
    Router::new()
        .route("/me", get(now::show))
        .route("/me/plan", get(plan::show))
        .route("/me/{case}/plan/answers", post(plan::answer))
        .route("/me/{case}/plan/aim", post(plan::aim))
        .route("/me/words", get(words::show))
        .route("/me/about", get(about::show))
        .route("/me/readers", get(readers::show))
        .route("/me/readers.csv", get(readers::file))
        .route("/me/data.json", get(data::show))
        .route("/me/print", get(print::show))
        .route("/me/notice", get(notice::show))
        .route("/me/{case}/words", post(words::create))
        .route("/me/{case}/words/{words}/withdrawal", post(words::withdraw))
        .route("/me/{case}/answers", post(answers::create))
        .route("/me/{case}/answers/{answer}", get(answers::show))
        .route("/me/{case}/wish", post(wish::create))
        .route("/me/{case}/consents", post(consents::create))
        .route("/me/{case}/consents/{consent}/withdrawal", post(consents::withdraw))
        .route("/ward", get(ward::show))
        .route("/l/{token}", get(link::show).post(link::create))
}

/// The visitor's own cases; `page` is what the trace says was seen. Staff have no page of their own.
async fn mine(visitor: &SignedIn, page: &'static str) -> Result<Vec<Seen<MyCase>>, Fault> {
    if !visitor.viewer.citizen {
        return Err(Fault::Absent);
    }
    Ok(my_cases(&visitor.app.store, &visitor.viewer, visitor.now, page).await?)
}

/// The visitor's own case with this public id.
async fn my_case(visitor: &SignedIn, page: &'static str, case: &str) -> Result<Seen<MyCase>, Fault> {
    let mine = mine(visitor, page).await?;
    mine.into_iter().find(|my| my.about.case == case).ok_or(Fault::Absent)
}

/// How the one who helps is called: by first name, or the municipality while there is nobody yet.
fn helper(my: &store::voice::About) -> String {
    let first = my.contact_person.as_ref().and_then(|person| person.name.split_whitespace().next());
    first.unwrap_or(&my.municipality.name).to_owned()
}
