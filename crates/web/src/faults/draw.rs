//! Showing faults: a plain page that says what happened and what to do, or problem+json.

use askama::Template;
use axum::body::Body;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;

use super::Fault;
use crate::api::Wrong;
use crate::app::App;
use crate::guard;
use crate::parts::Page;
use crate::texts::Locale;
use crate::visitor::{Visitor, language};

#[derive(Template)]
#[template(path = "faults/fault.html")]
struct FaultPage {
    page: Page,
    l: Locale,
    title: String,
    text: String,
}

/// Turns the fault that a handler returned into the answer that this caller can read.
pub async fn draw_faults(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let asked = parts.clone();
    let response = next.run(Request::from_parts(parts.clone(), body)).await;
    let fault = match response.extensions().get::<Fault>() {
        Some(fault) => fault.clone(),
        None if response.status() == StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
        None => return response,
    };
    if fault.status().is_server_error() {
        tracing::error!(%fault, route = guard::route(&asked.extensions), "request failed");
    }
    let l = language(&asked);
    if asked.uri.path().starts_with("/api/") {
        return problem(&fault, l);
    }
    if let Fault::SignInFirst { back } = &fault {
        let mut to = url::form_urlencoded::Serializer::for_suffix(String::from("/sign-in?"), 9);
        to.append_pair("back", back);
        return (StatusCode::SEE_OTHER, [(LOCATION, to.finish())]).into_response();
    }
    let page = match visitor_of(&fault, &mut parts, &app).await {
        Some(visitor) => visitor.page(l.coded("fault-title", fault.code())),
        None => Page::new(l, l.coded("fault-title", fault.code())),
    };
    finish(&fault, page_of(&fault, page, l))
}

/// Who asked, for the frame of the page. While the database is away nobody would find out, after waiting for it once
/// more; and who asks too often costs no query. Their page is plain.
async fn visitor_of(fault: &Fault, parts: &mut Parts, app: &App) -> Option<Visitor> {
    match fault {
        Fault::Unavailable(_) | Fault::TooMany { .. } => None,
        _ => Visitor::from_request_parts(parts, app).await.ok(),
    }
}

/// The answer to an address that leads nowhere.
pub async fn no_such_page() -> Fault {
    Fault::Absent
}

/// The answer when a handler panicked: the product's fault, and nothing of its inside is told.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands the panic over")]
pub fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    tracing::error!(panic = text.or_else(|| panic.downcast_ref::<String>().cloned()), "handler panicked");
    (StatusCode::INTERNAL_SERVER_ERROR, "Der skete en fejl hos os. / Something went wrong on our side.")
        .into_response()
}

fn page_of(fault: &Fault, page: Page, l: Locale) -> Response {
    let text = match fault {
        Fault::DeadLink(dead) => l.coded("fault-link", dead_code(*dead)).into_owned(),
        other => l.coded("fault-text", other.code()).into_owned(),
    };
    let title = l.coded("fault-title", fault.code()).into_owned();
    match (FaultPage { page, l, title, text }).render() {
        Ok(html) => (fault.status(), Html(html)).into_response(),
        Err(error) => (fault.status(), error.to_string()).into_response(),
    }
}

fn dead_code(dead: store::access::links::Dead) -> &'static str {
    match dead {
        store::access::links::Dead::Unknown => "unknown",
        store::access::links::Dead::Used => "used",
        store::access::links::Dead::Expired => "expired",
    }
}

fn problem(fault: &Fault, l: Locale) -> Response {
    let status =
        if matches!(fault, Fault::SignInFirst { .. }) { StatusCode::UNAUTHORIZED } else { fault.status() };
    let mut body = json!({
        "type": format!("/problems/{}", fault.code()),
        "title": l.coded("fault-title", fault.code()),
        "status": status.as_u16(),
        "detail": l.coded("fault-text", fault.code()),
    });
    match fault {
        Fault::Invalid(wrong) => {
            let told = |it: &Wrong| json!({"pointer": it.pointer(), "code": it.code(), "detail": it.told(l)});
            body["errors"] = wrong.iter().map(told).collect();
        }
        Fault::Exists { number } => body["number"] = json!(number.to_string()),
        _ => {}
    }
    let mut response = (status, Body::from(body.to_string())).into_response();
    if status == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    finish(fault, response)
}

fn finish(fault: &Fault, mut response: Response) -> Response {
    if let Some(seconds) = fault.retry_after() {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}
