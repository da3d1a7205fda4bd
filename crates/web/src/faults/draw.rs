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
use crate::api::{self, Wrong};
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
    /// The way on: where it leads, and its text's key.
    onward: (String, &'static str),
}

/// Turns the fault that a handler returned into the answer that this caller can read.
pub async fn draw_faults(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let asked = parts.clone();
    let response = next.run(Request::from_parts(parts.clone(), body)).await;
    let fault = match response.extensions().get::<Fault>() {
        Some(fault) => fault.clone(),
        None => match refused_by_the_router(&response) {
            Some(fault) => fault,
            None => return response,
        },
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

/// What the router or an extractor refused by itself, in its own English: that is no page of ours.
fn refused_by_the_router(response: &Response) -> Option<Fault> {
    let is_ours =
        response.headers().get(CONTENT_TYPE).is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Some(Fault::TooLarge),
        StatusCode::METHOD_NOT_ALLOWED => Some(Fault::NotThisWay),
        _ if is_ours => None,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Some(Fault::UnsupportedType),
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY => {
            Some(Fault::Malformed("unreadable".into()))
        }
        _ => None,
    }
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

fn page_of(fault: &Fault, page: Page, l: Locale) -> Response {
    let text = match fault {
        Fault::DeadLink(dead) => l.coded("fault-link", dead_code(*dead)).into_owned(),
        other => l.coded("fault-text", other.code()).into_owned(),
    };
    let title = l.coded("fault-title", fault.code()).into_owned();
    let onward = match fault {
        Fault::ProveAgain { issuer, back } => (prove_again(issuer, back), "fault-prove-again"),
        _ => ("/".to_owned(), "fault-home"),
    };
    match (FaultPage { page, l, title, text, onward }).render() {
        Ok(html) => (fault.status(), Html(html)).into_response(),
        Err(error) => (fault.status(), error.to_string()).into_response(),
    }
}

/// Where somebody proves once more who it is, and comes back from.
fn prove_again(issuer: &str, back: &str) -> String {
    let query =
        url::form_urlencoded::Serializer::new(String::from("again=true&")).append_pair("back", back).finish();
    format!("/sign-in/{issuer}?{query}")
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
        "title": api::title_of(l, fault.code()),
        "status": status.as_u16(),
        "detail": api::text_of(l, fault.code()),
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
