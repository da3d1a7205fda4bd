//! What the server does by itself: noting the head of the trace outside the database.

use std::path::{Path, PathBuf};
use std::time::Duration;

use store::{StoreFault, chain};
use tokio::task::JoinHandle;
use web::App;

/// How often.
const EVERY: Duration = Duration::from_secs(1);

/// Starts the loop; it ends with the server.
pub fn start(app: App, trace_head: PathBuf) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(EVERY);
        let mut noted = 0;
        loop {
            beat.tick().await;
            match note_head(&app, &trace_head, noted).await {
                Ok(last) => noted = last,
                Err(error) => tracing::warn!(%error, "the trace's head was not noted"),
            }
        }
    })
}

#[derive(Debug, thiserror::Error)]
enum NotNoted {
    #[error(transparent)]
    Store(#[from] StoreFault),
    #[error("{0}")]
    File(#[from] std::io::Error),
}

/// Writes number and digest of the chain's last entry beside the database, in place of the former note.
async fn note_head(app: &App, file: &Path, noted: i64) -> Result<i64, NotNoted> {
    let head = chain::head(app.store.reading()).await?;
    if head.last != noted {
        let new = file.with_extension("new");
        tokio::fs::write(&new, format!("{head}\n")).await?;
        tokio::fs::rename(&new, file).await?;
    }
    Ok(head.last)
}
