//! GET /demo/personas and POST /demo/sign-in.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Form, Json};
use serde::Deserialize;
use serde_json::{Value, json};
use store::access::{Viewer, sessions};

use crate::access::{own_path, session_cookie};
use crate::app::App;
use crate::faults::Fault;
use crate::menu;

/// Everyone one can be in the demo.
pub async fn index(State(app): State<App>) -> Result<Json<Value>, Fault> {
    let personas = store::directory::personas(app.store.reading()).await?;
    let list = personas.into_iter().map(|p| {
        json!({
            "id": p.id,
            "name": p.name,
            "role": p.role.code(),
            "organisation": p.organisation,
            "organisation_id": p.organisation_id,
        })
    });
    Ok(Json(list.collect()))
}

#[derive(Deserialize)]
pub struct Chosen {
    persona: String,
    #[serde(default)]
    back: String,
}

/// Signs in as a persona, with a new session.
pub async fn sign_in(State(app): State<App>, Form(chosen): Form<Chosen>) -> Result<Response, Fault> {
    let person = store::directory::person_of_persona(app.store.reading(), &chosen.persona).await?;
    let person = person.ok_or(Fault::Absent)?;
    let session = sessions::Session { person, issuer: None, link_case: None };
    let id = sessions::begin(&app.store, app.real_now(), session).await?;
    let viewer = Viewer::load(app.store.reading(), person, app.now().day()).await?.ok_or(Fault::Absent)?;
    let to = match own_path(&chosen.back) {
        "/" => menu::home(&viewer),
        back => back,
    };
    Ok(([session_cookie(&app, &id)], Redirect::to(to)).into_response())
}
