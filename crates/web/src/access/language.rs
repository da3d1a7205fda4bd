//! GET /language: the chosen language, kept in a cookie.

use axum::extract::Query;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use serde::Deserialize;

use super::own_path;
use crate::visitor::{LANGUAGE, Visitor};

#[derive(Deserialize)]
pub struct Choice {
    to: Option<Language>,
    #[serde(default)]
    back: String,
}

pub async fn choose(visitor: Visitor, Query(choice): Query<Choice>) -> Response {
    let to = choice.to.unwrap_or(visitor.l.other().language());
    let cookie = format!("{LANGUAGE}={}; Path=/; Max-Age=31536000; SameSite=Lax", to.tag());
    ([(SET_COOKIE, cookie)], Redirect::to(own_path(&choice.back))).into_response()
}
