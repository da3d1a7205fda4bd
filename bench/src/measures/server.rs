//! The product, or a peer, as a server of its own.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use hyper::StatusCode;

use super::{Answer, Ask, Http, Process};
use crate::Outcome;
use crate::place::Place;

/// How long a server may take to answer for the first time.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long it may take to end.
const GOODBYE: Duration = Duration::from_secs(5);

/// A server that runs; it ends with this value.
#[derive(Debug)]
pub struct Server {
    process: Process,
    /// Where it listens.
    pub port: u16,
    /// How long it took from its start to its first page.
    pub first_page_after: Duration,
}

impl Server {
    /// Starts the product on this place's data, as the demo, without limits of rate.
    pub async fn product(program: &Path, place: &Place) -> Outcome<Self> {
        let port = free_port()?;
        let mut command = Command::new(program);
        command
            .arg("serve")
            .arg("--demo")
            .arg("--data")
            .arg(&place.folder)
            .args(["--port", &port.to_string()]);
        command.env("UNGEBRO_LIMITS_RATES", "false").env("RUST_LOG", "error");
        if let Some(url) = &place.database_url {
            command.env("DATABASE_URL", url);
        }
        Self::started(command, port, "/").await
    }

    /// Starts the bare handler on this place's data.
    pub async fn bare_list(place: &Place) -> Outcome<Self> {
        let port = free_port()?;
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("bare-list").arg("--data").arg(&place.folder).args(["--port", &port.to_string()]);
        if let Some(url) = &place.database_url {
            command.args(["--database-url", url]);
        }
        Self::started(command, port, "/list").await
    }

    async fn started(command: Command, port: u16, first_page: &str) -> Outcome<Self> {
        let began = Instant::now();
        let mut process = Process::start(command)?;
        while began.elapsed() < PATIENCE {
            if let Ok(mut http) = Http::to(port).await
                && let Ok(Answer { status: StatusCode::OK, .. }) = http.ask(&Ask::get(first_page)).await
            {
                return Ok(Self { process, port, first_page_after: began.elapsed() });
            }
            if let Some(status) = process.ended()? {
                return Err(format!("the server ended with {status}").into());
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        Err(format!("the server doesn't answer {first_page}").into())
    }

    /// Resident memory now, in kB.
    pub fn resident_kb(&self) -> Outcome<u64> {
        self.process.resident_kb()
    }

    /// Signs in as a persona and returns the cookie.
    pub async fn sign_in(&self, persona: &str) -> Outcome<String> {
        let form = format!("persona={persona}");
        let ask = Ask::post("/demo/sign-in", "application/x-www-form-urlencoded", form)
            .with("origin", format!("http://127.0.0.1:{}", self.port));
        let answer = Http::to(self.port).await?.ask(&ask).await?;
        let cookie =
            answer.headers.get("set-cookie").ok_or_else(|| format!("no session: {}", answer.status))?;
        Ok(cookie.to_str()?.split(';').next().unwrap_or_default().to_owned())
    }

    /// Ends it as an operator would.
    pub async fn stop(self) -> Outcome<()> {
        self.process.stop(GOODBYE).await
    }
}

fn free_port() -> Outcome<u16> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0))?;
    Ok(listener.local_addr()?.port())
}
