//! After signing out here: signing out at the issuer too.
//!
//! The form that signs out may not lead to another site (`form-action 'self'`), so the way to the issuer is a page of its
//! own that goes on by itself.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::header::REFRESH;
use axum::response::{IntoResponse, Response};
use openidconnect::{ClientId, LogoutRequest, PostLogoutRedirectUrl};
use serde::Deserialize;

use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::{Ground, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

/// Where the browser goes after signing out of a session that this issuer began.
pub fn signed_out(issuer: Option<&str>) -> String {
    match issuer {
        Some(key) => format!("/signed-out?issuer={key}"),
        None => "/".to_owned(),
    }
}

#[derive(Deserialize)]
pub struct Asked {
    issuer: Option<String>,
}

#[derive(Template)]
#[template(path = "access/oidc/leave.html")]
struct Left {
    page: Page,
    l: Locale,
    onward: Option<(String, String)>,
}

pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let l = visitor.l;
    let mut page = visitor.page(l.t("signed-out-title"));
    page.ground = Ground::Paper;
    let onward = match asked.issuer {
        Some(key) => leave_url(&app, &key).await.map(|(name, url)| (name.of(l).to_owned(), url)),
        None => None,
    };
    let refresh = onward.as_ref().and_then(|(_, url)| format!("0; url={url}").parse().ok());
    let mut response = draw(&Left { page, l, onward })?.into_response();
    if let Some(refresh) = refresh {
        response.headers_mut().insert(REFRESH, refresh);
    }
    Ok(response)
}

/// The issuer's name and the page on which it signs out, if it has one. The ID token, which the protocol would take as a
/// hint, may hold a CPR number and is kept nowhere; so the issuer asks the person once more.
pub async fn leave_url(app: &App, key: &str) -> Option<(super::Bilingual, String)> {
    let provider = app.issuers.get(key)?;
    let metadata = provider.metadata(app.real_now()).await.ok()?;
    let end = metadata.additional_metadata().end_session_endpoint.clone()?;
    let back = PostLogoutRedirectUrl::new(format!("{}/signed-out", app.public_url)).ok()?;
    let request = LogoutRequest::from(end)
        .set_client_id(ClientId::new(provider.issuer.client_id.clone()))
        .set_post_logout_redirect_uri(back);
    Some((provider.issuer.name.clone(), request.http_get_url().into()))
}
