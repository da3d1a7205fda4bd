//! What time does by itself, done once a minute: risks lapse, reminders go out, clocks move with their rules.

use std::time::Duration;

use tokio::task::JoinHandle;
use web::App;

/// How often.
const EVERY: Duration = Duration::from_mins(1);

/// Starts the loop; it ends with the server.
pub fn start(app: App) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(EVERY);
        loop {
            beat.tick().await;
            match store::tick::tick(&app.store, app.now()).await {
                Ok(ticked) => tracing::debug!(?ticked, "time passed"),
                Err(error) => tracing::warn!(%error, "what time does was not done; tried again in a minute"),
            }
        }
    })
}
