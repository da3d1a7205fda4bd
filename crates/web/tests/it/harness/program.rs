//! A school's system: a token instead of cookies, JSON instead of forms.

use axum::body::Body;
use axum::http::Method;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::request::Builder;
use domain::directory::OrganisationKind;
use domain::text::Line;
use serde_json::Value;
use store::directory::{clients, organisation};
use store::{Actor, Store};

use super::{Answer, Browser, TestApp};

/// A client of the API.
pub struct Program {
    wire: Browser,
    token: String,
}

impl TestApp {
    /// A system of this institution with a good token.
    pub async fn program(&self, institution: &str) -> Program {
        let token = token(&self.store, self, institution).await;
        Program { wire: self.visitor(), token }
    }

    /// A system with this token, good or not.
    pub fn program_with(&self, token: &str) -> Program {
        Program { wire: self.visitor(), token: token.to_owned() }
    }
}

async fn token(store: &Store, app: &TestApp, institution: &str) -> String {
    let kind = OrganisationKind::Institution;
    let found = organisation(store.reading(), kind, institution).await.expect("the database");
    let institution = found.expect("an institution of the cast").id;
    let added =
        clients::add(store, Actor::OPERATOR, app.now(), institution, Line::stored("Skolesystem"), None).await;
    added.expect("a client").token
}

impl Program {
    /// The same system with answers in English.
    #[must_use]
    pub fn in_english(mut self) -> Self {
        self.wire = self.wire.in_english();
        self
    }

    /// Fetches.
    pub async fn get(&self, path: &str) -> Answer {
        self.wire.send(self.request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    /// Sends JSON.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send(self.request(Method::POST, path).header(CONTENT_TYPE, "application/json"), body.to_string())
            .await
    }

    /// Sends JSON under an idempotency key.
    pub async fn post_once(&self, path: &str, key: &str, body: &Value) -> Answer {
        let request = self.request(Method::POST, path).header(CONTENT_TYPE, "application/json");
        self.send(request.header("idempotency-key", key), body.to_string()).await
    }

    /// Sends nothing.
    pub async fn post_nothing(&self, path: &str) -> Answer {
        self.send(self.request(Method::POST, path), String::new()).await
    }

    /// The beginning of any other request, with the token; sent with [`Self::send`].
    pub fn request(&self, method: Method, path: &str) -> Builder {
        self.wire.request(method, path).header(AUTHORIZATION, format!("Bearer {}", self.token))
    }

    /// Sends a request with this body.
    pub async fn send(&self, request: Builder, body: impl Into<Body>) -> Answer {
        self.wire.send(request.body(body.into()).expect("a request")).await
    }
}
