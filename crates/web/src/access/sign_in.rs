//! GET /sign-in: the ways to sign in; in the demo the personas (screen 11b).

use askama::Template;
use axum::extract::{Query, State};
use axum::response::Html;
use serde::Deserialize;
use store::directory::Persona;

use super::own_path;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Ground, Page};
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
    personas: Vec<Persona>,
    demo: bool,
    back: String,
}

pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, Fault> {
    let demo = app.is_demo();
    let personas = if demo { store::directory::personas(app.store.reading()).await? } else { Vec::new() };
    let mut page = visitor.page(visitor.l.t("sign-in-title"));
    page.ground = Ground::Paper;
    let back = own_path(&asked.back).to_owned();
    draw(&SignIn { page, l: visitor.l, personas, demo, back })
}
