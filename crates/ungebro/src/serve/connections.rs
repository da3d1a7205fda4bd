//! Taking connections, so that none can be held open by saying nothing.

use std::convert::Infallible;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt as _;

/// How long to wait when the machine has no connection to give: it has run out of something, most often of open files.
const BREATH: Duration = Duration::from_millis(100);

/// Answers until `stopped`; then lets what was begun come to its end.
///
/// The whole head of a request must be there within `head`, counted from the connection's beginning or from the last
/// answer: who says nothing, or says it drop by drop, is cut off.
pub async fn answer(
    listener: TcpListener,
    router: Router,
    head: Duration,
    stopped: impl Future<Output = ()>,
) {
    let begun = GracefulShutdown::new();
    let mut stopped = pin!(stopped);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stopped => break,
        };
        match accepted {
            Ok((stream, from)) => begin(stream, from, router.clone(), head, &begun),
            Err(error) => {
                tracing::warn!(%error, "no connection could be taken");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
    drop(listener);
    begun.shutdown().await;
}

fn begin(stream: TcpStream, from: SocketAddr, router: Router, head: Duration, begun: &GracefulShutdown) {
    let service = hyper::service::service_fn(move |request| handle(router.clone(), from, request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .serve_connection(TokioIo::new(stream), service);
    let connection = begun.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection broke");
        }
    });
}

async fn handle(
    router: Router,
    from: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response, Infallible> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(from));
    router.oneshot(request).await
}
