//! A school's system on the other side of a real connection.

use std::time::Duration;

use reqwest::{RequestBuilder, Response};
use serde_json::{Value, json};
use store::testing::a_report;

use crate::server::Server;

/// A system with a token. A server that is gone gives `None` instead of an answer.
#[derive(Clone)]
pub struct System {
    client: reqwest::Client,
    address: String,
    token: String,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub body: Value,
}

impl System {
    pub fn of(server: &Server, token: &str) -> Self {
        Self { client: client(), address: server.address.clone(), token: token.to_owned() }
    }

    pub async fn report(&self, body: &Value, key: Option<String>) -> Option<Answer> {
        let request = self.client.post(format!("{}/api/v1/reports", self.address)).json(body);
        self.answer(match key {
            Some(key) => request.header("idempotency-key", key),
            None => request,
        })
        .await
    }

    pub async fn find(&self, number: &str) -> Option<Answer> {
        self.answer(self.client.get(format!("{}/api/v1/reports/{number}", self.address))).await
    }

    /// Sends what claims to be JSON.
    pub async fn send(&self, path: &str, body: String) -> Option<Answer> {
        let request = self.client.post(format!("{}{path}", self.address)).body(body);
        self.answer(request.header("content-type", "application/json")).await
    }

    async fn answer(&self, request: RequestBuilder) -> Option<Answer> {
        let response = request.bearer_auth(&self.token).send().await.ok()?;
        let status = response.status().as_u16();
        let body = Response::bytes(response).await.ok()?;
        Some(Answer { status, body: serde_json::from_slice(&body).unwrap() })
    }
}

/// A client that follows nothing by itself and waits for no one forever.
pub fn client() -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    // No connection is kept: one that the server has just closed would be taken for a server that is gone.
    client.pool_max_idle_per_host(0).timeout(Duration::from_mins(1)).build().unwrap()
}

/// The body of a report about one of nine thousand pupils.
pub fn a_body(pupil: u16) -> Value {
    let age = 16 + u8::try_from(pupil / 1000).unwrap();
    json!({
        "kind": "dropout",
        "person": {
            "cpr": a_report().for_pupil_aged(age).for_pupil_number(pupil).cpr(),
            "name": "Søren Ågård",
            "home_municipality": "9901",
        },
        "education": { "kind": "eud-gf2", "started_on": "2026-08-10" },
        "occurred_on": "2026-11-20",
        "causes": ["absence"],
        "person_informed": true,
    })
}
