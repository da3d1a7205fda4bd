//! What the server does once a minute for itself: it lets go of sessions and counts that are over.

use std::time::Duration;

use store::access::sessions;
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
            if let Some(rates) = &app.traffic.rates {
                rates.forget_idle();
            }
            if let Err(fault) = sessions::end_expired(&app.store, app.real_now(), app.limits.sessions).await {
                tracing::warn!(%fault, "sessions that are over were not cleared away");
            }
        }
    })
}
