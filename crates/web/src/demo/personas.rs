//! GET /demo/personas and POST /demo/sign-in.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Form, Json};
use serde::Deserialize;
use serde_json::{Value, json};
use store::access::Viewer;
use store::access::sessions::Way;

use crate::access::{begin_session, own_path};
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
pub async fn sign_in(
    State(app): State<App>,
    headers: HeaderMap,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Fault> {
    let person = store::directory::person_of_persona(app.store.reading(), &chosen.persona).await?;
    let person = person.ok_or(Fault::Absent)?;
    let viewer = Viewer::load(app.store.reading(), person, app.now().day()).await?.ok_or(Fault::Absent)?;
    let to = match own_path(&chosen.back) {
        "/" => menu::home(&viewer, app.store.parts()),
        back => back,
    };
    let cookie = begin_session(&app, &headers, person, Way::Persona).await?;
    Ok(([cookie], Redirect::to(to)).into_response())
}
