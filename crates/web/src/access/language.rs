//! GET /language: the chosen language, kept in a cookie.

use axum::extract::Query;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use serde::Deserialize;

use super::own_path;
use crate::visitor::LANGUAGE;

#[derive(Deserialize)]
pub struct Choice {
    to: Language,
    #[serde(default)]
    back: String,
}

pub async fn choose(Query(choice): Query<Choice>) -> Response {
    let cookie = format!("{LANGUAGE}={}; Path=/; Max-Age=31536000; SameSite=Lax", choice.to.tag());
    ([(SET_COOKIE, cookie)], Redirect::to(own_path(&choice.back))).into_response()
}
