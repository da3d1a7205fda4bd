//! A request that takes too long is given up, so that it can't hold on to what others need.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body::{Frame, SizeHint};

use crate::app::App;
use crate::faults::Fault;

/// Answers when the time is up: 408 when it was the body that didn't come (the server then closes the connection, since what is
/// left would be taken for the next request), else 503. A command that was handed over is
/// finished all the same.
pub async fn in_time(State(app): State<App>, request: Request, next: Next) -> Response {
    let waits = Arc::new(AtomicBool::new(false));
    let watched = Arc::clone(&waits);
    let request = request.map(|body| Body::new(Watched { body, waits: watched }));
    match tokio::time::timeout(app.traffic.longest, next.run(request)).await {
        Ok(response) => response,
        Err(_) if waits.load(Ordering::Relaxed) => Fault::BodyTooSlow.into_response(),
        Err(_) => Fault::Unavailable("the request took too long".into()).into_response(),
    }
}

/// A body that tells whether somebody is waiting for more of it.
struct Watched {
    body: Body,
    waits: Arc<AtomicBool>,
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        self.waits.store(frame.is_pending(), Ordering::Relaxed);
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
