//! Many requests at the same time.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use hyper::Method;

use super::{Http, Load};
use crate::Outcome;

/// What is asked.
#[derive(Debug, Clone)]
pub struct Ask {
    /// The method.
    pub method: Method,
    /// Path and query.
    pub path: String,
    /// Headers beside the host.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Bytes,
}

impl Ask {
    /// A page.
    pub fn get(path: impl Into<String>) -> Self {
        Self { method: Method::GET, path: path.into(), headers: Vec::new(), body: Bytes::new() }
    }

    /// Something that is sent.
    pub fn post(path: impl Into<String>, content_type: &str, body: impl Into<Bytes>) -> Self {
        Self { method: Method::POST, body: body.into(), ..Self::get(path) }.with("content-type", content_type)
    }

    /// With a header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

/// Asks on `connections` at once for so long, each request as `next` makes it from its number. Every answer must be a
/// success.
pub async fn load<F>(port: u16, connections: usize, lasts: Duration, next: F) -> Outcome<Load>
where
    F: Fn(usize) -> Ask + Send + Sync + 'static,
{
    let (next, number) = (Arc::new(next), Arc::new(AtomicUsize::new(0)));
    let mut asking = Vec::with_capacity(connections);
    for _ in 0..connections {
        asking.push(Http::to(port).await?);
    }
    let began = Instant::now();
    let tasks: Vec<_> = asking
        .into_iter()
        .map(|http| tokio::spawn(ask_on(http, began, lasts, Arc::clone(&next), Arc::clone(&number))))
        .collect();
    let mut micros = Vec::new();
    for task in tasks {
        micros.extend(task.await??);
    }
    Ok(Load::new(micros, began.elapsed()))
}

async fn ask_on<F>(
    mut http: Http,
    began: Instant,
    lasts: Duration,
    next: Arc<F>,
    number: Arc<AtomicUsize>,
) -> Outcome<Vec<u32>>
where
    F: Fn(usize) -> Ask,
{
    let mut micros = Vec::new();
    while began.elapsed() < lasts {
        let ask = next(number.fetch_add(1, Ordering::Relaxed));
        let asked = Instant::now();
        let answer = http.ask(&ask).await?;
        micros.push(u32::try_from(asked.elapsed().as_micros())?);
        if !answer.status.is_success() {
            let body = String::from_utf8_lossy(&answer.body).chars().take(600).collect::<String>();
            return Err(format!("{} {}: {} {body}", ask.method, ask.path, answer.status).into());
        }
    }
    Ok(micros)
}
