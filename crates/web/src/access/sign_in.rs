//! GET /sign-in: the ways to sign in, one for each issuer; in the demo the personas (screen 11b).

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Html;
use serde::Deserialize;
use store::directory::Persona;

use super::oidc::Way;
use super::own_path;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Face, Ground, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    back: String,
}

#[derive(Template)]
#[template(path = "access/sign_in.html")]
struct SignIn {
    page: Page,
    l: Locale,
    ways: Vec<Way>,
    personas: Vec<Card>,
    demo: bool,
    back: String,
}

/// Somebody one can be in the demo, and what to look at with their eyes.
struct Card {
    id: String,
    face: Face,
    name: String,
    place: String,
    look_at: String,
}

impl Card {
    fn of(persona: Persona, l: Locale) -> Self {
        let role = persona.role.code();
        let place = match persona.organisation {
            Some(organisation) => format!("{}, {organisation}", l.coded("role", role)),
            None => l.coded("role", role).into_owned(),
        };
        let look_at = l.coded("persona-look", role).into_owned();
        Self { face: Face::of(&persona.name), id: persona.id, name: persona.name, place, look_at }
    }
}

pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let demo = app.is_demo();
    let personas = if demo { store::directory::personas(app.store.reading()).await? } else { Vec::new() };
    let personas = personas.into_iter().map(|persona| Card::of(persona, visitor.l)).collect();
    let mut page = visitor.page(visitor.l.t("sign-in-title"));
    page.ground = Ground::Paper;
    let back = own_path(&asked.back).to_owned();
    let ways = app.issuers.ways(visitor.l, &[("back", &back)]);
    draw(&SignIn { page, l: visitor.l, ways, personas, demo, back })
}
