//! One kept connection that asks and reads answers whole.

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{HeaderMap, Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::Outcome;

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body as it came over the wire.
    pub body: Bytes,
}

/// A connection.
#[derive(Debug)]
pub struct Http {
    sender: SendRequest<Full<Bytes>>,
    host: String,
}

impl Http {
    /// Connects to a port of this machine.
    pub async fn to(port: u16) -> Outcome<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { sender, host: format!("127.0.0.1:{port}") })
    }

    /// Asks and waits for the whole answer.
    pub async fn ask(&mut self, ask: &super::Ask) -> Outcome<Answer> {
        let mut request =
            Request::builder().method(ask.method.clone()).uri(&ask.path).header("host", &self.host);
        for (name, value) in &ask.headers {
            request = request.header(*name, value);
        }
        self.sender.ready().await?;
        let response = self.sender.send_request(request.body(Full::new(ask.body.clone()))?).await?;
        let (head, body) = response.into_parts();
        let body = body.collect().await?.to_bytes();
        Ok(Answer { status: head.status, headers: head.headers, body })
    }
}
